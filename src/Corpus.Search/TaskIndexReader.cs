using System.Buffers;
using Corpus.Directives;
using Corpus.Search.Columns;
using Corpus.Search.Facets;
using Corpus.Search.Highlighting;
using Corpus.Search.Indexing;
using Corpus.Search.Postings;
using Corpus.Search.Querying;
using Corpus.Search.Scoring;
using Corpus.Search.Storage;

namespace Corpus.Search;

/// <summary>Reads one generation of the kernel. Safe for any thread until disposed.</summary>
internal sealed class TaskIndexReader(Snapshot snapshot, IStoreReader store, PartSource source) : ITaskIndexReader
{
    /// <inheritdoc/>
    public long Generation => snapshot.Generation;

    /// <inheritdoc/>
    public IndexStatistics Statistics
    {
        get
        {
            var (first, last) = snapshot.IssuedRange(source);
            return new IndexStatistics(source.With(reader => reader.CountDirectives()), snapshot.Tasks, Schema.FormatVersion, first, last);
        }
    }

    /// <inheritdoc/>
    public SearchResult Search(SearchRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ThrowIfOutside(request.Top, 0, SearchRequest.MaxTop, nameof(request.Top));
        ThrowIfOutside(request.FacetTop, 1, 1000, nameof(request.FacetTop));
        ThrowIfOutside((int)request.Sort, 0, (int)SearchSort.DeadlineFirst, nameof(request.Sort));
        var plan = Plan(request.Query, request.Filter);
        var facets = request.Facets.Distinct().ToDictionary(field => field, field => new FacetCounter(field));
        var ranking = Rank(plan, request.Sort, request.Top, PageCursor.Decode(request.Sort, request.After), facets.Values, null, cancellationToken);
        var corrections = ranking.Total == 0 ? new Corrections(snapshot) : null;
        if (corrections?.AsKeystrokes(request.Query) is { } read && Count(read) > 0)
        {
            return Search(request with { Query = read }, cancellationToken) with { ReadAs = QueryWriter.Write(read) };
        }

        var hits = new List<SearchHit>(ranking.Page.Length);
        foreach (var ranked in ranking.Page)
        {
            var (view, task) = Locate(ranked.Task);
            var stored = Fetch(view, task);
            var score = request.Sort == SearchSort.Relevance ? ranked.Key : Score(plan, view, task);
            hits.Add(new SearchHit(stored, score, request.Highlight ? Highlighter.Mark(stored.Task.CleanText, plan.Marks) : []));
        }

        return new SearchResult
        {
            Total = ranking.Total,
            Hits = hits,
            Facets = facets.ToDictionary(facet => facet.Key, facet => Values(facet.Value, request.FacetTop)),
            NextCursor = ranking.HasMore ? PageCursor.Encode(request.Sort, ranking.Page[^1]) : null,
            Suggestion = corrections?.DidYouMean(request.Query, Count) is { } meant ? QueryWriter.Write(meant) : null,
        };

        long Count(SearchQuery query) =>
            Rank(Plan(query, request.Filter), SearchSort.Relevance, 0, null, [], null, cancellationToken).Total;
    }

    /// <inheritdoc/>
    public HistogramResult Histogram(HistogramRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ThrowIfOutside((int)request.Interval, 0, (int)DateInterval.Year, nameof(request.Interval));
        var plan = Plan(request.Query, request.Filter);
        var histogram = new HistogramCounter(request.Interval, request.GroupBy, request.Unit);
        Rank(plan, SearchSort.Relevance, 0, null, [], histogram, cancellationToken);
        return Cells(histogram);
    }

    /// <inheritdoc/>
    public StoredDirective? FindDirective(string directiveId)
    {
        ArgumentNullException.ThrowIfNull(directiveId);
        return source.With(reader => reader.FindDirective(directiveId)) is { } record ? DirectiveCodec.Decode(record) : null;
    }

    /// <inheritdoc/>
    public StoredTask? FindTask(string taskId)
    {
        ArgumentNullException.ThrowIfNull(taskId);
        var colon = taskId.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0
            && FindDirective(taskId[..colon]) is { } directive
            && directive.Directive.Tasks.FirstOrDefault(task => task.Path == taskId[(colon + 1)..]) is { } found)
        {
            return new StoredTask(taskId, found, DirectiveCodec.Summarize(directive.Id, directive.Directive));
        }

        foreach (var view in snapshot.Segments)
        {
            foreach (var task in view.Segment.ImportedIds(source)?.Find(taskId) ?? [])
            {
                if (!view.Removed.Contains(task))
                {
                    return Fetch(view, task);
                }
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public IReadOnlyList<DirectiveSummary> ListDirectives(TaskFilter filter, int skip, int top, out long total)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ThrowIfOutside(top, 1, 1000, nameof(top));
        var matching = snapshot.Summaries(source).Where(directive => FilterCompiler.Matches(filter, directive)).ToArray();
        total = matching.Length;
        return [.. matching.Skip(skip).Take(top)];
    }

    /// <inheritdoc/>
    public IReadOnlyList<DirectiveSummary> ListDirectivesWithoutTasks(TaskFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return [.. snapshot.Summaries(source).Where(directive => directive.TaskCount == 0 && FilterCompiler.Matches(filter, directive))];
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Suggest(string typed, int top)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ThrowIfOutside(top, 1, 50, nameof(top));
        return Suggestions.Complete(typed, top, snapshot, source);
    }

    /// <summary>Tells how a task's score for a query came about.</summary>
    /// <param name="query">The query.</param>
    /// <param name="taskId">Id of the task.</param>
    /// <returns>The parts that are not 0, in the order in which they are added; null when the index does not hold the task or it does not match.</returns>
    public IReadOnlyList<ScorePart>? Explain(SearchQuery query, string taskId)
    {
        var plan = QueryCompiler.Compile(query, TaskFilter.None, snapshot, source);
        foreach (var view in snapshot.Segments)
        {
            var scope = new SegmentScope(view, snapshot, source);
            var matches = view.Live(plan.Root.Evaluate(scope, null));
            var tasks = new ushort[matches.Count];
            matches.CopyTo(tasks);
            foreach (var task in tasks)
            {
                if (Fetch(view, task).Id != taskId)
                {
                    continue;
                }

                var parts = WindowRanker.Parts(plan.Scorers, scope, task).Where(part => part.Score != 0)
                    .Select(part => new ScorePart(part.Scorer.Label, part.Score)).ToArray();
                return parts;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => store.Dispose();

    /// <summary>Number of segments.</summary>
    internal int SegmentCount => snapshot.Segments.Count;

    /// <summary>Resolves a query and filter.</summary>
    internal QueryPlan Plan(SearchQuery query, TaskFilter filter) => QueryCompiler.Compile(query, filter, snapshot, source);

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
        IReadOnlyCollection<FacetCounter> facets,
        HistogramCounter? histogram,
        CancellationToken cancellationToken)
    {
        // One more than the page tells whether there is a next one.
        var best = new TopTasks(top == 0 ? 0 : top + 1, after);
        var ranker = top > 0 && sort == SearchSort.Relevance ? new WindowRanker(plan.Scorers, best) : null;
        var needsTasks = facets.Count > 0 || histogram is not null || (top > 0 && ranker is null);
        var total = 0L;
        var buffer = ArrayPool<ushort>.Shared.Rent(Limits.SegmentTasks);
        try
        {
            foreach (var view in snapshot.Segments)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var scope = new SegmentScope(view, snapshot, source);
                var matches = view.Live(plan.Root.Evaluate(scope, null));
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
        finally
        {
            ArrayPool<ushort>.Shared.Return(buffer);
        }

        var sorted = best.ToSorted();
        return new Ranking(total, sorted.Length > top ? sorted[..top] : sorted, sorted.Length > top);
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
        // Day numbers are below 2^24, so a float holds them exactly; 0 stands for no date and goes last.
        var dates = scope.Column(sort == SearchSort.DeadlineFirst ? ColumnId.Deadline : ColumnId.Issued);
        foreach (var task in tasks)
        {
            var day = dates[task];
            best.Offer(sort == SearchSort.NewestFirst ? day : day == 0 ? float.NegativeInfinity : -day, scope.View.First + task);
        }
    }

    private float Score(QueryPlan plan, SegmentView view, ushort task)
    {
        var scope = new SegmentScope(view, snapshot, source);
        plan.Root.Evaluate(scope, TaskSet.FromArray([task], 1));
        return WindowRanker.Parts(plan.Scorers, scope, task).Sum(part => part.Score);
    }

    private (SegmentView View, ushort Task) Locate(int task)
    {
        var (low, high) = (0, snapshot.Segments.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = snapshot.Segments[middle].First <= task ? (middle, high) : (low, middle - 1);
        }

        return (snapshot.Segments[low], (ushort)(task - snapshot.Segments[low].First));
    }

    private StoredTask Fetch(SegmentView view, int task)
    {
        var row = view.Segment.Column(ColumnId.Directive, source)[task];
        if (row > 0)
        {
            var stored = snapshot.Directive(row, source)
                ?? throw BlobReader.Corrupt($"segment {view.Segment.Id}", $"task {task} is of directive {row}, which is missing");
            var ordinal = view.Segment.Column(ColumnId.Ordinal, source)[task];
            if (ordinal >= stored.Directive.Tasks.Count)
            {
                throw BlobReader.Corrupt($"segment {view.Segment.Id}", $"task {task} is number {ordinal} of directive {row}, which has fewer");
            }

            var found = stored.Directive.Tasks[ordinal];
            return new StoredTask($"{stored.Id}:{found.Path}", found, DirectiveCodec.Summarize(stored.Id, stored.Directive));
        }

        var id = view.Segment.ImportedIds(source)?.Of(task)
            ?? throw BlobReader.Corrupt($"segment {view.Segment.Id}", $"imported task {task} has no id");
        var text = view.Segment.ImportedText(task, source);
        var province = view.Segment.Column(ColumnId.Province, source)[task];
        var issued = view.Segment.Column(ColumnId.Issued, source)[task];
        return new StoredTask(
            id,
            new DirectiveTask
            {
                Path = id,
                Text = text,
                CleanText = text,
                Range = new TextRange(0, text.Length),
                Sectors =
                [
                    .. new SectorSet((ushort)view.Segment.Column(ColumnId.Sectors, source)[task]).Select(sector => new SectorLabel(sector, 1, [])),
                ],
            },
            new DirectiveSummary
            {
                Id = snapshot.Dictionaries.Names(DictionaryId.ImportedDirectives)[-row],
                Province = province == 0 ? null : snapshot.Dictionaries.Names(DictionaryId.Provinces)[province],
                Issued = issued == 0 ? null : PartialDate.Of(DateOnly.FromDayNumber(issued - 1)),
            });
    }
}

/// <summary>What running a plan gave.</summary>
/// <param name="Total">Number of matches.</param>
/// <param name="Page">The tasks of the page, best first.</param>
/// <param name="HasMore">Whether there are matches behind the page.</param>
internal sealed record Ranking(long Total, RankedTask[] Page, bool HasMore);

/// <summary>One part of a score.</summary>
/// <param name="Label">The term, phrase (in quotation marks) or pair of neighbours; with a field before a colon for those outside the text.</param>
/// <param name="Score">What it adds.</param>
internal sealed record ScorePart(string Label, double Score);
