using System.Globalization;
using Corpus.Analytics;
using Corpus.Directives;
using Corpus.Search;
using Corpus.Service.Api;
using Corpus.Service.Components.Charts;
using Corpus.Service.Components.Search;
using Corpus.Service.Hosting;

namespace Corpus.Service.Components;

/// <summary>What pages ask of the index, for as long as their visitors want to wait (<see cref="Patience"/>).</summary>
/// <remarks>Each call opens its own snapshot, so that a page left open pins nothing.</remarks>
internal sealed class PageQueries(IndexHost host, Examples examples, IHttpContextAccessor http)
{
    /// <summary>How long to count for a hint beside the answer.</summary>
    private static readonly TimeSpan CountBudget = TimeSpan.FromMilliseconds(100);

    /// <summary>How long what stands beside the answer of a page may take.</summary>
    private static readonly TimeSpan PartBudget = TimeSpan.FromMilliseconds(400);

    /// <summary>How long after its request a page's parts may go on.</summary>
    private static readonly TimeSpan AllPartsBudget = TimeSpan.FromMilliseconds(600);

    /// <summary>How long each part may take however long the others took: much longer than it needs, since other work on the machine counts.</summary>
    private static readonly TimeSpan LeastPartBudget = TimeSpan.FromMilliseconds(250);

    /// <summary>Most values of a column that can be chosen from.</summary>
    private const int MaxValues = 1000;

    /// <summary>Suggestions of the index that are counted for each one shown: some find nothing together with the filters.</summary>
    private const int SuggestionsTried = 3;

    /// <summary>Most suggestions that the index gives.</summary>
    private const int MaxSuggestions = 50;

    /// <summary>Tasks of a side that are read for their words.</summary>
    private const int WordTasks = 1000;

    /// <summary>Tasks of a side that are read for their words whatever the time: a tenth to a third of a second where each has to be unpacked.</summary>
    private const int LeastWordTasks = 150;

    /// <summary>Periods that stand legibly side by side; a chart may have more when that is asked for.</summary>
    private const int FittedPeriods = 36;

    private readonly long _start = TimeProvider.System.GetTimestamp();

    /// <summary>Whether the index can be asked; a page says so and asks to wait otherwise.</summary>
    public bool IsReady => host.IsReady;

    /// <summary>Whether nothing is held at all, so that no query finds anything.</summary>
    public bool IsEmpty()
    {
        using var reader = host.OpenReader();
        return reader.Statistics.Directives == 0;
    }

    /// <summary>What the visitor asked for, or else the usual for a whole answer.</summary>
    private TimeSpan Budget => Asked ?? SearchRequest.DefaultTimeBudget;

    /// <summary>
    /// What the visitor asked for, or else what is left for the next part of the page: together they leave it useful within a second.
    /// </summary>
    private TimeSpan PartLeft
    {
        get
        {
            var left = AllPartsBudget - TimeProvider.System.GetElapsedTime(_start);
            return Asked ?? (left < LeastPartBudget ? LeastPartBudget : left < PartBudget ? left : PartBudget);
        }
    }

    private TimeSpan? Asked => http.HttpContext is { } context ? Patience.Of(context.Request) : null;

    /// <summary>See <see cref="ITaskIndexReader.Search"/>.</summary>
    public SearchResult Search(SearchRequest request, CancellationToken cancellationToken = default)
    {
        using var reader = host.OpenReader();
        return reader.Search(request with { TimeBudget = Budget }, cancellationToken);
    }

    /// <summary>The values of a column that tasks have, in the order of the Vietnamese alphabet.</summary>
    public IReadOnlyList<string> Values(FacetField column, CancellationToken cancellationToken = default)
    {
        using var reader = host.OpenReader();
        var counts = reader.Search(new SearchRequest { Top = 0, Facets = [column], FacetTop = MaxValues }, cancellationToken).Facets[column];
        return
        [
            .. counts.Select(count => count.Value).OfType<string>()
                .Order(StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: true)),
        ];
    }

    /// <summary>See <see cref="AgencyRegister.Compute"/>.</summary>
    public AgencyResult Agencies(AgencyRequest request, CancellationToken cancellationToken = default)
    {
        using var reader = host.OpenReader();
        return AgencyRegister.Compute(reader, request with { TimeBudget = Budget }, cancellationToken);
    }

    /// <summary>How many tasks a state of the page matches, at least; 0 when it cannot be asked.</summary>
    /// <param name="state">The state.</param>
    /// <param name="deadlines">How well known deadlines must be; empty for any and none.</param>
    public long Count(PageState state, params IReadOnlyList<DeadlineState> deadlines)
    {
        using var reader = host.OpenReader();
        return Count(reader, state, deadlines).Total;
    }

    /// <summary>What the typed text may become that finds tasks within the filters of a state, with how many, most usual first.</summary>
    /// <param name="state">The text typed so far, as its query, and the filters.</param>
    /// <param name="deadlines">See <see cref="Count(PageState, IReadOnlyList{DeadlineState})"/>.</param>
    /// <param name="top">How many at most.</param>
    public IReadOnlyList<Suggestion> Suggest(PageState state, IReadOnlyList<DeadlineState> deadlines, int top)
    {
        using var reader = host.OpenReader();
        var texts = reader.Suggest(state.Query, Math.Min(SuggestionsTried * top, MaxSuggestions));
        var start = TimeProvider.System.GetTimestamp();
        return
        [
            .. texts
                .TakeWhile(_ => TimeProvider.System.GetElapsedTime(start) < PartBudget)
                .Select(text => text.Count(letter => letter == '"') % 2 == 0 ? text : $"{text}\"")
                .Select(text => new Suggestion(text, Count(reader, state with { Query = text, Sort = "", IsGrouped = false }, deadlines).Total))
                .Where(suggestion => suggestion.Tasks > 0 && !suggestion.Text.Equals(state.Query.Trim(), StringComparison.OrdinalIgnoreCase))
                .Take(top),
        ];
    }

    /// <summary>What the index holds in all, and the directives issued last, newest first.</summary>
    public (IndexStatistics Statistics, IReadOnlyList<DirectiveSummary> Newest) Held(int newest)
    {
        using var reader = host.OpenReader();
        return (reader.Statistics, reader.ListDirectives(TaskFilter.None, skip: 0, newest, out _));
    }

    /// <summary>The earliest and the latest date of issue, each as precise as a directive has it; null when none is dated.</summary>
    public (PartialDate First, PartialDate Last)? Span()
    {
        using var reader = host.OpenReader();
        return Issued(new TaskFilter { IssuedTo = reader.Statistics.FirstIssued }) is { } first
            && Issued(new TaskFilter { IssuedFrom = reader.Statistics.LastIssued }) is { } last ? (first, last) : null;

        PartialDate? Issued(TaskFilter filter) => reader.ListDirectives(filter, skip: 0, top: 1, out _) is [var found, ..] ? found.Issued : null;
    }

    /// <summary>The trend of a request, in its interval or in the shortest that a chart can show.</summary>
    /// <param name="request">What to count.</param>
    /// <param name="isFitted">Whether the interval is chosen here.</param>
    /// <param name="maxPeriods">Most periods of the chart.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The trend and its interval, or null when the periods are too many: a misread date can lie centuries away.</returns>
    public (TrendResult Trend, DateInterval Interval)? Trend(
        TrendRequest request, bool isFitted, int maxPeriods, CancellationToken cancellationToken = default)
    {
        using var reader = host.OpenReader();
        request = request with { TimeBudget = Budget };
        if (isFitted)
        {
            if (TrendAnalysis.FitInterval(reader, request, Math.Min(maxPeriods, FittedPeriods), cancellationToken) is not { } interval)
            {
                return null;
            }

            request = request with { Interval = interval };
        }

        return TrendAnalysis.TryCompute(reader, request, out var trend, out _, cancellationToken) && trend.Periods.Count <= maxPeriods
            ? (trend, request.Interval)
            : null;
    }

    /// <summary>See <see cref="WordAnalysis.Compute"/>; reads no more tasks than a page has time for.</summary>
    public WordResult Words(WordRequest request, CancellationToken cancellationToken = default)
    {
        using var reader = host.OpenReader();
        return WordAnalysis.Compute(reader, request with { MaxTasksRead = WordTasks, LeastTasksRead = LeastWordTasks, TimeBudget = PartLeft }, cancellationToken);
    }

    /// <summary>See <see cref="ProvinceSectorMap.Of"/>.</summary>
    public ProvinceSectorMap Map(SearchRequest request, CancellationToken cancellationToken = default)
    {
        using var reader = host.OpenReader();
        return ProvinceSectorMap.Of(reader, request with { TimeBudget = Budget }, cancellationToken);
    }

    /// <summary>See <see cref="ComparisonAnalysis.Compute"/>.</summary>
    public ComparisonResult Compare(ComparisonRequest request, CancellationToken cancellationToken = default)
    {
        using var reader = host.OpenReader();
        return ComparisonAnalysis.Compute(reader, request with { TimeBudget = Budget }, cancellationToken);
    }

    /// <summary>The name among <paramref name="held"/> that the index takes <paramref name="typed"/> for, whatever its case and diacritics; null for none.</summary>
    public string? Spelling(FacetField column, string typed, IReadOnlyList<string> held, CancellationToken cancellationToken = default)
    {
        if (held.Contains(typed))
        {
            return typed;
        }

        using var reader = host.OpenReader();
        return WordGroup.TryRead(column, typed, out var filter, out _)
            ? reader.Search(new SearchRequest { Filter = filter, Top = 0, Facets = [column] }, cancellationToken).Facets[column]
                .Select(count => count.Value).FirstOrDefault(held.Contains)
            : null;
    }

    /// <summary>The directives of some ids that are held, in no order; of tasks that were imported without their directive the id alone.</summary>
    public IReadOnlyList<DirectiveSummary> Directives(IReadOnlyList<string> ids)
    {
        using var reader = host.OpenReader();
        var held = reader.ListDirectives(new TaskFilter { Directives = ids }, skip: 0, Math.Max(1, ids.Count), out _);
        var imported = ids.Except(held.Select(directive => directive.Id))
            .Where(id => reader.Search(new SearchRequest { Filter = new TaskFilter { Directives = [id] }, Top = 0, Facets = [] }).Total > 0);
        return [.. held, .. imported.Select(id => new DirectiveSummary { Id = id })];
    }

    /// <summary>See <see cref="ITaskIndexReader.FindDirective"/>.</summary>
    public StoredDirective? FindDirective(string id)
    {
        using var reader = host.OpenReader();
        return reader.FindDirective(id);
    }

    /// <summary>See <see cref="DeadlineAnalysis.Compute"/>.</summary>
    public DeadlineResult Deadlines(DeadlineRequest request, CancellationToken cancellationToken = default)
    {
        using var reader = host.OpenReader();
        return DeadlineAnalysis.Compute(reader, request with { TimeBudget = Budget }, cancellationToken);
    }

    /// <summary>See <see cref="CascadeAnalysis.Compute"/>; follows no longer than a page has time for.</summary>
    public CascadeResult? Cascade(string directiveId, int depth, CancellationToken cancellationToken = default)
    {
        using var reader = host.OpenReader();
        return CascadeAnalysis.Compute(
            reader, new CascadeRequest { DirectiveId = directiveId, Depth = depth, TimeBudget = PartLeft }, cancellationToken);
    }

    /// <summary>See <see cref="CitationLinks.Of"/>.</summary>
    public CitationLinks CitationsOf(string directiveId, CancellationToken cancellationToken = default)
    {
        using var reader = host.OpenReader();
        return CitationLinks.Of(reader, directiveId, withOthers: true, PartLeft, cancellationToken);
    }

    /// <summary>What is known of a directive that is not stored yet.</summary>
    public Task<SourceState> StateOfAsync(IndexableDirective ready, CancellationToken cancellationToken) => host.WriteAsync(
        index =>
        {
            using var writer = index.OpenWriter();
            return writer.StateOf(ready.SourceKey, ready.ContentHash, ready.ProcessedBy);
        },
        cancellationToken);

    /// <summary>The examples of the query language that find something.</summary>
    public IReadOnlySet<string> ExamplesFound()
    {
        if (!IsReady)
        {
            return new HashSet<string>();
        }

        using var reader = host.OpenReader();
        return examples.Found(reader.Generation, query => Count(reader, new PageState { Query = query }, []));
    }

    private static (long Total, bool IsComplete) Count(ITaskIndexReader reader, PageState state, IReadOnlyList<DeadlineState> deadlines)
    {
        var problems = new Problems();
        var request = state.ToParameters().ReadRequest(problems) with { Top = 0, Facets = [], TimeBudget = CountBudget };
        if (problems.Any)
        {
            return (0, true);
        }

        var found = reader.Search(request with { Filter = request.Filter with { DeadlineStates = deadlines } });
        return (found.Total, found.Complete);
    }

    /// <summary>The tasks of other directives that are most like a task, the most alike first; those found in the time that a page has.</summary>
    public IReadOnlyList<SearchHit> Similar(string taskId, int top, CancellationToken cancellationToken = default)
    {
        using var reader = host.OpenReader();
        return reader.FindSimilar(new SimilarRequest { TaskId = taskId, Top = top, ExcludeDirective = true, TimeBudget = PartLeft }, cancellationToken).Hits;
    }
}
