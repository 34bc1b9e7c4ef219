using Corpus.Search;
using Corpus.Search.Querying;
using Corpus.Text;

namespace Corpus.Analytics;

/// <summary>What to put side by side.</summary>
public sealed record ComparisonRequest
{
    /// <summary>Fewest parties.</summary>
    public const int MinParties = 2;

    /// <summary>Most parties.</summary>
    public const int MaxParties = 6;

    /// <summary>Names of provinces, <see cref="MinParties"/> to <see cref="MaxParties"/> different ones.</summary>
    public required IReadOnlyList<string> Provinces { get; init; }

    /// <summary>The query; all tasks by default.</summary>
    public SearchQuery Query { get; init; } = SearchQuery.All;

    /// <summary>Restrictions by other columns; its provinces are ignored.</summary>
    public TaskFilter Filter { get; init; } = TaskFilter.None;

    /// <summary>What is wrong with the parties, in English; null when nothing is.</summary>
    public string? Problem =>
        Provinces.Count is < MinParties or > MaxParties ? $"needs {MinParties} to {MaxParties} names, not {Provinces.Count}"
        : Provinces.DistinctBy(name => VietnameseFolding.Key(name), StringComparer.Ordinal).Count() != Provinces.Count ? "the names must differ"
        : null;
}

/// <summary>What each party orders, aligned where they order alike.</summary>
public sealed record ComparisonResult
{
    /// <summary>The parties in the order asked for.</summary>
    public required IReadOnlyList<ComparedParty> Parties { get; init; }

    /// <summary>Tasks aligned by likeness: first the rows that most parties share, within them the most alike; then what only one orders.</summary>
    public required IReadOnlyList<ComparisonRow> Rows { get; init; }
}

/// <summary>One side of a comparison.</summary>
/// <param name="Name">Name as the index spells it, or as asked for when it holds nothing of it.</param>
/// <param name="DirectivesHeld">Directives held of it, whatever they order: 0 means that a blank column says nothing.</param>
/// <param name="Tasks">Matching tasks.</param>
/// <param name="TasksCompared">How many of them, the best first, were aligned; fewer than all beyond a limit.</param>
/// <param name="Sectors">Matching tasks by sector.</param>
public sealed record ComparedParty(
    string Name, long DirectivesHeld, long Tasks, int TasksCompared, IReadOnlyList<FacetCount> Sectors);

/// <summary>Tasks that order alike.</summary>
/// <param name="Cells">One task a party, in the order of the parties; null where a party orders nothing alike.</param>
/// <param name="Likeness">Lowest likeness of two tasks that brought the row together, in [0, 1]; 1 for a row of one task.</param>
public sealed record ComparisonRow(IReadOnlyList<StoredTask?> Cells, double Likeness);
