namespace Corpus.Search;

/// <summary>What to find tasks like.</summary>
/// <remarks>
/// The words of the task or text count by how often it has them and how rare they are elsewhere; the 25 that count most are looked for, as
/// written, and the tasks that hold any of them are ranked by BM25.
/// </remarks>
public sealed record SimilarRequest
{
    /// <summary>Largest allowed <see cref="Top"/>.</summary>
    public const int MaxTop = 100;

    /// <summary>Id of the task, which is not among the hits itself; null when <see cref="Text"/> is given.</summary>
    public string? TaskId { get; init; }

    /// <summary>The text, in any words; null when <see cref="TaskId"/> is given.</summary>
    public string? Text { get; init; }

    /// <summary>With <see cref="TaskId"/>: whether to leave out the other tasks of its directive.</summary>
    public bool ExcludeDirective { get; init; }

    /// <summary>Restrictions by column.</summary>
    public TaskFilter Filter { get; init; } = TaskFilter.None;

    /// <summary>Number of hits to return, in [1, <see cref="MaxTop"/>].</summary>
    public int Top { get; init; } = 10;

    /// <summary>How long to search, as <see cref="SearchRequest.TimeBudget"/>.</summary>
    public TimeSpan TimeBudget { get; init; } = SearchRequest.DefaultTimeBudget;
}

/// <summary>What is most like a task or text.</summary>
/// <param name="Hits">Best first, each with what its score is made of and the shared words marked; empty when nothing shares a word.</param>
public sealed record SimilarResult(IReadOnlyList<SearchHit> Hits)
{
    /// <summary>False when the time budget ended the search early: better hits may be missing.</summary>
    public bool Complete { get; init; } = true;
}
