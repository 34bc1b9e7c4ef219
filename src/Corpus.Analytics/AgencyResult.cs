using Corpus.Directives;
using Corpus.Search;
using Corpus.Search.Documents;
using Corpus.Search.Querying;

namespace Corpus.Analytics;

/// <summary>Order of the register. Ties are broken by name.</summary>
public enum AgencySort
{
    /// <summary>Most tasks first, leading and supporting.</summary>
    Tasks = 0,

    /// <summary>Most tasks led first.</summary>
    Lead = 1,

    /// <summary>Most tasks supported first.</summary>
    Support = 2,

    /// <summary>Most directives first.</summary>
    Directives = 3,

    /// <summary>Latest date of issue first, undated last.</summary>
    Newest = 4,

    /// <summary>By name, without regard to diacritics.</summary>
    Name = 5,
}

/// <summary>Which agencies to list.</summary>
public sealed record AgencyRequest
{
    /// <summary>Largest <see cref="Top"/> that callers should allow.</summary>
    public const int MaxTop = 1000;

    /// <summary>The query; all tasks by default.</summary>
    public SearchQuery Query { get; init; } = SearchQuery.All;

    /// <summary>Restrictions by column: which tasks are counted. With agencies in it, those named beside them are listed too.</summary>
    public TaskFilter Filter { get; init; } = TaskFilter.None;

    /// <summary>What names must have at the start of a word, with or without diacritics; null or empty for all.</summary>
    public string? Name { get; init; }

    /// <summary>Order.</summary>
    public AgencySort Sort { get; init; }

    /// <summary>How many to pass over, from 0.</summary>
    public int Skip { get; init; }

    /// <summary>How many at most, from 0.</summary>
    public int Top { get; init; } = 100;

    /// <summary>How long to count, as <see cref="SearchRequest.TimeBudget"/>.</summary>
    public TimeSpan TimeBudget { get; init; } = SearchRequest.DefaultTimeBudget;
}

/// <summary>The agencies that matching tasks name.</summary>
public sealed record AgencyResult
{
    /// <summary>Agencies in all, on whatever page.</summary>
    public required int Total { get; init; }

    /// <summary>The agencies of this page.</summary>
    public required IReadOnlyList<AgencyEntry> Agencies { get; init; }

    /// <summary>False when the time budget ended the counting early: the counts are then lower bounds, and agencies may be missing.</summary>
    public bool Complete { get; init; } = true;

    /// <summary>The query that these counts are for, when it is not the one asked; see <see cref="QueryReading"/>.</summary>
    public string? ReadAs { get; init; }
}

/// <summary>One agency of the register.</summary>
/// <remarks>
/// Names that differ only in case, diacritics or punctuation are one agency, as for <see cref="TaskFilter.Agencies"/>. Names are canonical
/// within their directive: <c>Trung tâm Y tế huyện</c> stands for that of every district; see <see cref="Place"/>.
/// </remarks>
public sealed record AgencyEntry
{
    /// <summary>Canonical name, in the spelling of most tasks.</summary>
    public required string Name { get; init; }

    /// <summary>Abbreviation by which the directive that named it last calls it as well; null when it uses none.</summary>
    public string? Abbreviation { get; init; }

    /// <summary>Level as read from the directive that named it last; null when nothing shows it.</summary>
    public AdministrativeLevel? Level { get; init; }

    /// <summary>
    /// District, with its province after a comma, or (for one of the province's level) province of all directives that name it; null when
    /// they are of several, and for central bodies.
    /// </summary>
    public string? Place { get; init; }

    /// <summary>Matching tasks that it leads.</summary>
    public required long Lead { get; init; }

    /// <summary>Matching tasks that it only supports.</summary>
    public required long Support { get; init; }

    /// <summary>Directives with a matching task that names it.</summary>
    public required int Directives { get; init; }

    /// <summary>Its matching tasks by sector, most first; a task counts under each of its sectors.</summary>
    public required IReadOnlyList<FacetCount> Sectors { get; init; }

    /// <summary>First possible day of issue of the first such directive; null when none is dated.</summary>
    public DateOnly? First { get; init; }

    /// <summary>Likewise of the last.</summary>
    public DateOnly? Last { get; init; }
}

/// <summary>The JSON form of an <see cref="AgencyEntry"/>: a row of <c>agencies</c>.</summary>
/// <param name="Name">Canonical name.</param>
/// <param name="Abbreviation">Abbreviation, where known.</param>
/// <param name="Level">Code of the level, where known.</param>
/// <param name="Place">District with its province, or province, where it is one.</param>
/// <param name="Lead">Tasks that it leads.</param>
/// <param name="Support">Tasks that it only supports.</param>
/// <param name="Directives">Directives that name it.</param>
/// <param name="First">Day of issue of the first of them.</param>
/// <param name="Last">Day of issue of the last.</param>
/// <param name="Sectors">Its tasks by sector.</param>
public sealed record AgencyRow(
    string Name,
    string? Abbreviation,
    string? Level,
    string? Place,
    long Lead,
    long Support,
    int Directives,
    DateOnly? First,
    DateOnly? Last,
    IReadOnlyList<FacetCount> Sectors)
{
    /// <summary>The rows as a table; a sector is its code, a colon and the number of tasks.</summary>
    public static Table<AgencyRow> Table { get; } = new(
        ["name", "abbreviation", "level", "place", "lead", "support", "directives", "first", "last", "sectors"],
        row =>
        [
            row.Name,
            row.Abbreviation ?? "",
            row.Level ?? "",
            row.Place ?? "",
            Cells.Number(row.Lead),
            Cells.Number(row.Support),
            Cells.Number(row.Directives),
            Cells.Day(row.First),
            Cells.Day(row.Last),
            Cells.List(row.Sectors.Select(sector => $"{sector.Value ?? "none"}:{Cells.Number(sector.Count)}")),
        ]);

    /// <summary>The JSON form of <paramref name="entry"/>.</summary>
    public static AgencyRow From(AgencyEntry entry) => new(
        entry.Name, entry.Abbreviation, entry.Level?.Code(), entry.Place, entry.Lead, entry.Support, entry.Directives, entry.First, entry.Last, entry.Sectors);
}
