using Corpus.Analytics;
using Corpus.Search;
using Corpus.Service.Api;
using Corpus.Service.Hosting;

namespace Corpus.Service.Components;

/// <summary>What pages ask of the index. Each call opens its own snapshot, so that a page left open pins nothing.</summary>
internal sealed class PageQueries(IndexHost host)
{
    /// <summary>How long to count for a hint beside the answer.</summary>
    private static readonly TimeSpan CountBudget = TimeSpan.FromMilliseconds(100);

    /// <summary>Whether the index can be asked; a page says so and asks to wait otherwise.</summary>
    public bool IsReady => host.IsReady;

    /// <summary>See <see cref="ITaskIndexReader.Search"/>.</summary>
    public SearchResult Search(SearchRequest request, CancellationToken cancellationToken = default)
    {
        using var reader = host.OpenReader();
        return reader.Search(request, cancellationToken);
    }

    /// <summary>How many tasks a state of the page matches, at least; 0 when it cannot be asked.</summary>
    public long Count(PageState state)
    {
        var problems = new Problems();
        var request = state.ToParameters().ReadRequest(problems) with { Top = 0, Facets = [], TimeBudget = CountBudget };
        return problems.Any ? 0 : Search(request).Total;
    }

    /// <summary>What the index holds in all, and the directives issued last, newest first.</summary>
    public (IndexStatistics Statistics, IReadOnlyList<DirectiveSummary> Newest) Held(int newest)
    {
        using var reader = host.OpenReader();
        return (reader.Statistics, reader.ListDirectives(TaskFilter.None, skip: 0, newest, out _));
    }

    /// <summary>The trend of a request in the shortest interval that a chart can show.</summary>
    /// <param name="request">What to count; its interval is chosen here.</param>
    /// <param name="maxPeriods">Most periods of the chart.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The trend and its interval, or null when even years are too many: a misread date can lie centuries away.</returns>
    public (TrendResult Trend, DateInterval Interval)? Chart(TrendRequest request, int maxPeriods, CancellationToken cancellationToken = default)
    {
        using var reader = host.OpenReader();
        return TrendAnalysis.FitInterval(reader, request, maxPeriods, cancellationToken) is { } interval
            && TrendAnalysis.TryCompute(reader, request with { Interval = interval }, out var trend, out _, cancellationToken)
            ? (trend, interval)
            : null;
    }

    /// <summary>See <see cref="ComparisonAnalysis.Compute"/>.</summary>
    public ComparisonResult Compare(ComparisonRequest request, CancellationToken cancellationToken = default)
    {
        using var reader = host.OpenReader();
        return ComparisonAnalysis.Compute(reader, request, cancellationToken);
    }

    /// <summary>See <see cref="ITaskIndexReader.FindDirective"/>.</summary>
    public StoredDirective? FindDirective(string id)
    {
        using var reader = host.OpenReader();
        return reader.FindDirective(id);
    }

    /// <summary>The tasks of other directives that are most like a task, the most alike first.</summary>
    public IReadOnlyList<SearchHit> Similar(string taskId, int top, CancellationToken cancellationToken = default)
    {
        using var reader = host.OpenReader();
        return reader.FindSimilar(new SimilarRequest { TaskId = taskId, Top = top, ExcludeDirective = true }, cancellationToken).Hits;
    }
}
