using Corpus.Directives;

namespace Corpus.Search;

/// <summary>What a search found.</summary>
public sealed record SearchResult
{
    /// <summary>Exact number of matching tasks.</summary>
    public required long Total { get; init; }

    /// <summary>Exact number of directives with a matching task; null unless hits are grouped by directive.</summary>
    public long? TotalDirectives { get; init; }

    /// <summary>The hits of this page, in the order asked for.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>Counts over all matches, by column asked for; most frequent first, then by value.</summary>
    public required IReadOnlyDictionary<FacetField, IReadOnlyList<FacetCount>> Facets { get; init; }

    /// <summary>Where the next page starts; null on the last one.</summary>
    public string? NextCursor { get; init; }

    /// <summary>The query that these results are for, when it is not the one asked (<c>cachs ly</c> was read as Telex); null otherwise. See
    /// <see cref="QueryReading"/>.</summary>
    public string? ReadAs { get; init; }

    /// <summary>Another query to try ("did you mean") when nothing matched: it matches something. Null otherwise or when none is near.</summary>
    public string? Suggestion { get; init; }

    /// <summary>False when the time budget ended the search early: totals and counts are then lower bounds, better hits may be missing, and there
    /// is no next page.</summary>
    public bool Complete { get; init; } = true;
}

/// <summary>One ranked task.</summary>
/// <param name="Task">The task.</param>
/// <param name="Score">Relevance, at least 0; comparable within one result only.</param>
/// <param name="Highlights">Matched ranges of the task's clean text, ascending, not overlapping; empty unless asked for.</param>
public sealed record SearchHit(StoredTask Task, double Score, IReadOnlyList<TextRange> Highlights)
{
    /// <summary>What the score is made of, in the order of addition; empty unless asked for.</summary>
    public IReadOnlyList<ScorePart> Explanation { get; init; } = [];

    /// <summary>With grouping by directive: number of matching tasks of its directive, this one included; else 0.</summary>
    public long TasksOfDirective { get; init; }

    /// <summary>With grouping by directive: the next best tasks of its directive.</summary>
    public IReadOnlyList<SearchHit> MoreOfDirective { get; init; } = [];
}

/// <summary>One part of a score; the parts add up to it, but for rounding to single precision.</summary>
/// <param name="Label">The term in the form that the text holds, a phrase (in quotation marks) or two neighbours; with the field before a colon
/// where it is not the text.</param>
/// <param name="Weight">Rarity times the weight of field and form: the most that the part can add.</param>
/// <param name="Score">What it adds; above 0.</param>
public sealed record ScorePart(string Label, double Weight, double Score);

/// <summary>A value of a column and how many tasks have it.</summary>
/// <param name="Value">The value; null counts the tasks without one.</param>
/// <param name="Count">How many, at least 1.</param>
public sealed record FacetCount(string? Value, long Count);
