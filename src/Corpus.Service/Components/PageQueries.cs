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

    /// <summary>See <see cref="TrendAnalysis.Compute"/>.</summary>
    public TrendResult Trends(TrendRequest request, CancellationToken cancellationToken = default)
    {
        using var reader = host.OpenReader();
        return TrendAnalysis.Compute(reader, request, cancellationToken);
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
