using System.Buffers;
using Corpus.Search.Columns;
using Corpus.Search.Facets;
using Corpus.Search.Indexing;
using Corpus.Search.Postings;
using Corpus.Search.Querying;
using Corpus.Search.Scoring;
using Corpus.Search.Storage;
using Corpus.Search.Storage.Sqlite;

namespace Corpus.Search;

/// <summary>Reads one generation of the kernel. Safe for any thread until disposed.</summary>
internal sealed partial class TaskIndexReader(Snapshot snapshot, IStoreReader store, PartSource source) : ITaskIndexReader
{
    private const int MaxMoreOfDirective = 100;

    /// <summary>What time budgets are measured with.</summary>
    internal TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <inheritdoc/>
    public long Generation => snapshot.Generation;

    /// <inheritdoc/>
    public int History => store.History;

    /// <inheritdoc/>
    public IndexStatistics Statistics
    {
        get
        {
            var (directives, first, last) = snapshot.Held(source);
            return new IndexStatistics(directives, snapshot.Tasks, Schema.FormatVersion, first, last);
        }
    }

    /// <inheritdoc/>
    public SearchResult Search(SearchRequest request, CancellationToken cancellationToken = default)
    {
        Check(request);
        var watch = new Watch(request.TimeBudget, cancellationToken, Clock);
        var found = SearchAsWritten(request, watch);
        if (found.Total > 0 || !found.Complete || !request.Reread)
        {
            return found;
        }

        try
        {
            var rereading = new Rereading(snapshot);
            if (Reread(request.Query, rereading, watch) is { } read)
            {
                request = request with { Query = read };
                found = SearchAsWritten(request, watch) with { ReadAs = QueryWriter.Write(read) };
                if (found.Total > 0 || !found.Complete)
                {
                    return found;
                }
            }

            return found with
            {
                Suggestion = rereading.DidYouMean(request.Query, query => Count(query, request.Filter, watch)) is { } meant ? QueryWriter.Write(meant) : null,
            };
        }
        catch (TimeBudgetException)
        {
            // Nothing matched, which is complete; only the advice is missing.
            return found;
        }
    }

    /// <inheritdoc/>
    public QueryReading ReadQuery(SearchQuery query, TimeSpan timeBudget, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        try
        {
            var read = Reread(query, new Rereading(snapshot), new Watch(timeBudget, cancellationToken, Clock));
            return read is null ? new QueryReading(query, null) : new QueryReading(read, QueryWriter.Write(read));
        }
        catch (TimeBudgetException)
        {
            return new QueryReading(query, null);
        }
    }

    /// <inheritdoc/>
    public HistogramResult Histogram(HistogramRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ThrowIfOutside((int)request.Interval, 0, (int)DateInterval.Year, nameof(request.Interval));
        var isOfAll = request.Query is AllQuery && request.Filter.IsNone;
        if (isOfAll && snapshot.KeptHistogram(request.Interval, request.GroupBy, request.Unit) is { } kept)
        {
            return kept;
        }

        var histogram = new HistogramCounter(request.Interval, request.GroupBy, request.Unit);
        try
        {
            var plan = Plan(request.Query, request.Filter, new Watch(request.TimeBudget, cancellationToken, Clock));
            var ranking = Rank(plan, SearchSort.Relevance, 0, null, [], histogram);
            var result = Cells(histogram) with { Complete = ranking.Complete };
            if (isOfAll && result.Complete)
            {
                snapshot.Keep(request.Interval, request.GroupBy, request.Unit, result);
            }

            return result;
        }
        catch (TimeBudgetException)
        {
            return Cells(histogram) with { Complete = false };
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<DirectiveSummary> ListDirectives(TaskFilter filter, int skip, int top, out long total)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        var matching = Listed(filter.OfDirectives());
        total = matching.Count;
        return DirectiveList.Briefs([.. matching.Skip(skip).Take(top)], source);
    }

    /// <inheritdoc/>
    public IReadOnlyList<DirectiveSummary> ListDirectivesWithoutTasks(TaskFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var matches = FilterCompiler.Matcher(filter);
        return [.. snapshot.Listed(source).WithoutTasks.Values.Where(directive => matches(directive))];
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Suggest(string typed, int top)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ThrowIfOutside(top, 1, 50, nameof(top));
        return Suggestions.Complete(typed, top, snapshot, source);
    }

    /// <inheritdoc/>
    public void Dispose() => store.Dispose();

    /// <summary>Number of segments.</summary>
    internal int SegmentCount => snapshot.Segments.Count;

    /// <summary>Resolves a query and filter.</summary>
    /// <exception cref="TimeBudgetException">The watch says so.</exception>
    internal QueryPlan Plan(SearchQuery query, TaskFilter filter, Watch? watch = null) =>
        QueryCompiler.Compile(query, filter, snapshot, source, watch ?? Watch.None);

    /// <summary>The counts of a facet that was counted here.</summary>
    internal IReadOnlyList<FacetCount> Values(FacetCounter facet, int top) => facet.Top(snapshot.Dictionaries, top);

    /// <summary>The counts of a histogram that was counted here.</summary>
    internal HistogramResult Cells(HistogramCounter histogram) => histogram.Result(snapshot.Dictionaries);

    /// <summary>Ids of imported tasks.</summary>
    internal string[] ImportedIds(IReadOnlyList<RankedTask> tasks) => [.. tasks.Select(ranked =>
    {
        var (view, task) = Locate(ranked.Task);
        return view.Segment.ImportedIds(source)!.Of(task)!;
    })];

    /// <summary>Runs a plan over the segments: exact total, facets, histogram and the tasks of a page.</summary>
    internal Ranking Rank(
        QueryPlan plan,
        SearchSort sort,
        int top,
        RankedTask? after,
        IReadOnlyCollection<IMatchCounter> facets,
        HistogramCounter? histogram)
    {
        // One more than the page tells whether there is a next one.
        var best = new TopTasks(top == 0 ? 0 : top + 1, after);
        var ranker = top > 0 && sort == SearchSort.Relevance ? new WindowRanker(plan.Scorers, best) : null;
        var needsTasks = facets.Count > 0 || histogram is not null || (top > 0 && ranker is null);
        var (total, complete) = (0L, true);
        var buffer = ArrayPool<ushort>.Shared.Rent(Limits.SegmentTasks);
        try
        {
            foreach (var view in snapshot.Segments)
            {
                plan.Watch.Check();
                var scope = new SegmentScope(view, snapshot, source, plan.Watch);
                var matches = view.Live(plan.Root.Evaluate(scope, null));
                if (plan.OwnFilters.Count > 0)
                {
                    matches = OwnFilter.CountAndNarrow(plan.OwnFilters, scope, matches);
                }

                total += matches.Count;
                if (matches.Count == 0)
                {
                    continue;
                }

                ranker?.Add(scope, matches);
                if (needsTasks)
                {
                    var tasks = buffer.AsSpan(0, matches.Count);
                    matches.CopyTo(tasks);
                    foreach (var facet in facets)
                    {
                        facet.Add(scope, tasks);
                    }

                    histogram?.Add(scope, tasks);
                    if (top > 0 && ranker is null)
                    {
                        OfferByDate(sort, scope, tasks, best);
                    }
                }
            }
        }
        catch (TimeBudgetException)
        {
            complete = false;
        }
        finally
        {
            ArrayPool<ushort>.Shared.Return(buffer);
        }

        var sorted = best.ToSorted();
        return new Ranking(total, sorted.Length > top ? sorted[..top] : sorted, sorted.Length > top) { Complete = complete };
    }

    /// <summary>The query read as keystrokes, when no task matches it and one matches that.</summary>
    /// <exception cref="TimeBudgetException">The watch says so.</exception>
    private SearchQuery? Reread(SearchQuery query, Rereading rereading, Watch watch) =>
        rereading.AsKeystrokes(query) is { } read && Count(query, TaskFilter.None, watch) == 0 && Count(read, TaskFilter.None, watch) > 0 ? read : null;

    private long Count(SearchQuery query, TaskFilter filter, Watch watch)
    {
        var counted = Rank(Plan(query, filter, watch), SearchSort.Relevance, 0, null, [], null);
        return counted.Complete || counted.Total > 0 ? counted.Total : throw new TimeBudgetException();
    }

    /// <summary>The rows of the stored directives that meet a filter of directives, in the order in which they are listed.</summary>
    private IReadOnlyList<int> Listed(TaskFilter filter)
    {
        var all = snapshot.Listed(source);
        if (filter.IsNone)
        {
            return all.Rows;
        }

        var matches = FilterCompiler.Matcher(filter);
        var withTasks = new DirectiveCounter();
        _ = Rank(Plan(SearchQuery.All, filter), SearchSort.Relevance, 0, null, [withTasks], null);
        return [.. all.Rows.Where(row => withTasks[row] > 0 || (all.WithoutTasks.TryGetValue(row, out var directive) && matches(directive)))];
    }

    private static void Check(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ThrowIfOutside(request.Top, 0, SearchRequest.MaxTop, nameof(request.Top));
        ThrowIfOutside(request.FacetTop, 1, SearchRequest.MaxFacetTop, nameof(request.FacetTop));
        ThrowIfOutside((int)request.Sort, 0, (int)SearchSort.DeadlineFirst, nameof(request.Sort));
        ThrowIfOutside(request.MoreOfDirective, 0, MaxMoreOfDirective, nameof(request.MoreOfDirective));
    }

    private SearchResult SearchAsWritten(SearchRequest request, Watch watch)
    {
        var after = PageCursor.Decode(request.Sort, request.After);
        var facets = request.Facets.Distinct().ToDictionary(field => field, field => new FacetCounter(field));
        try
        {
            var plan = Plan(request, facets, watch);
            if (request.GroupByDirective)
            {
                return SearchDirectives(request, plan, facets);
            }

            var ranking = Rank(plan, request.Sort, request.Top, after, [.. Counted(plan, facets)], null);
            var hits = Hits(plan, ranking.Page, request, out var complete);
            complete &= ranking.Complete;
            return Result(request, ranking.Total, complete, facets) with
            {
                Hits = hits,
                NextCursor = ranking.HasMore && complete ? PageCursor.Encode(request.Sort, ranking.Page[^1]) : null,
            };
        }
        catch (TimeBudgetException)
        {
            return Result(request, 0, complete: false, facets);
        }
    }

    private static void ThrowIfOutside(int value, int min, int max, string name)
    {
        if (value < min || value > max)
        {
            throw new ArgumentOutOfRangeException(name, value, $"{name} must lie in [{min}, {max}]");
        }
    }

    private static void OfferByDate(SearchSort sort, SegmentScope scope, ReadOnlySpan<ushort> tasks, TopTasks best)
    {
        var dates = scope.Column(DateColumn(sort));
        foreach (var task in tasks)
        {
            best.Offer(DateKey(sort, dates[task]), scope.View.First + task);
        }
    }

    private static ColumnId DateColumn(SearchSort sort) => sort == SearchSort.DeadlineFirst ? ColumnId.Deadline : ColumnId.Issued;

    // Day numbers are below 2^24, so a float holds them exactly; 0 stands for no date and goes last.
    private static float DateKey(SearchSort sort, int day) => sort == SearchSort.NewestFirst ? day : day == 0 ? float.NegativeInfinity : -day;

    private static IEnumerable<IMatchCounter> Counted(QueryPlan plan, IReadOnlyDictionary<FacetField, FacetCounter> facets) =>
        facets.Values.Except(plan.OwnFilters.Select(own => own.Facet));

    private QueryPlan Plan(SearchRequest request, IReadOnlyDictionary<FacetField, FacetCounter> facets, Watch watch)
    {
        var filter = request.Filter;
        var own = new List<OwnFilter>();
        foreach (var (field, facet) in facets)
        {
            if (request.FacetsIgnoreOwnFilter && FilterCompiler.Compile(request.Filter.Only(field), snapshot, source) is [var restriction])
            {
                own.Add(new OwnFilter(facet, restriction));
                filter = filter.Without(field);
            }
        }

        return Plan(request.Query, filter, watch) with { OwnFilters = own };
    }

    private SearchResult Result(SearchRequest request, long total, bool complete, IReadOnlyDictionary<FacetField, FacetCounter> facets) => new()
    {
        Total = total,
        Hits = [],
        Facets = facets.ToDictionary(facet => facet.Key, facet => Values(facet.Value, request.FacetTop)),
        Complete = complete,
    };
}

/// <summary>What running a plan gave.</summary>
/// <param name="Total">Number of matches.</param>
/// <param name="Page">The tasks of the page, best first.</param>
/// <param name="HasMore">Whether there are matches behind the page.</param>
internal sealed record Ranking(long Total, RankedTask[] Page, bool HasMore)
{
    /// <summary>Whether it ran over all segments; if not, the time budget was spent.</summary>
    public bool Complete { get; init; } = true;
}
