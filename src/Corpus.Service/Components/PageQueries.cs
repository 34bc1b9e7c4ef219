using Corpus.Analytics;
using Corpus.Search;
using Corpus.Service.Hosting;

namespace Corpus.Service.Components;

/// <summary>What pages ask of the index. Each call opens its own snapshot, so that a page left open pins nothing.</summary>
internal sealed class PageQueries(IndexHost host)
{
    /// <summary>Whether the index can be asked; a page says so and asks to wait otherwise.</summary>
    public bool IsReady => host.IsReady;

    /// <summary>See <see cref="ITaskIndexReader.Search"/>.</summary>
    public SearchResult Search(SearchRequest request, CancellationToken cancellationToken = default)
    {
        using var reader = host.OpenReader();
        return reader.Search(request, cancellationToken);
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
}
