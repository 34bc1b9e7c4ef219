using Corpus.Directives;

namespace Corpus.Search;

/// <summary>What a search found.</summary>
public sealed record SearchResult
{
    /// <summary>Exact number of matching tasks.</summary>
    public required long Total { get; init; }

    /// <summary>The hits of this page, in the order asked for.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>Counts over all matches, by column asked for; most frequent first, then by value.</summary>
    public required IReadOnlyDictionary<FacetField, IReadOnlyList<FacetCount>> Facets { get; init; }

    /// <summary>Where the next page starts; null on the last one.</summary>
    public string? NextCursor { get; init; }

    /// <summary>The query that these results are for, when it is not the one asked: what was asked matched nothing, but does when words that
    /// no task holds are read as Telex or VNI keystrokes (<c>cachs ly</c>). Null otherwise.</summary>
    public string? ReadAs { get; init; }

    /// <summary>Another query to try ("did you mean") when nothing matched: it matches something. Null otherwise or when none is near.</summary>
    public string? Suggestion { get; init; }

    /// <summary>False when a time budget ended the search early: totals and counts are then lower bounds.</summary>
    public bool Complete { get; init; } = true;
}

/// <summary>One ranked task.</summary>
/// <param name="Task">The task.</param>
/// <param name="Score">Relevance, at least 0; comparable within one result only.</param>
/// <param name="Highlights">Matched ranges of the task's clean text, ascending, not overlapping; empty unless asked for.</param>
public sealed record SearchHit(StoredTask Task, double Score, IReadOnlyList<TextRange> Highlights);

/// <summary>A value of a column and how many tasks have it.</summary>
/// <param name="Value">The value; null counts the tasks without one.</param>
/// <param name="Count">How many, at least 1.</param>
public sealed record FacetCount(string? Value, long Count);
