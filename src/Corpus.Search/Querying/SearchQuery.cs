namespace Corpus.Search.Querying;

/// <summary>A parsed query: a tree of what must match. Immutable.</summary>
public abstract record SearchQuery
{
    /// <summary>Matches every task.</summary>
    public static SearchQuery All { get; } = new AllQuery();

    private sealed record AllQuery : SearchQuery;
}
