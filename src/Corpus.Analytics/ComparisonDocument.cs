using Corpus.Directives;
using Corpus.Search;
using Corpus.Search.Documents;

namespace Corpus.Analytics;

/// <summary>The JSON form of a <see cref="ComparisonResult"/>: what the service sends and <c>corpus compare</c> prints.</summary>
/// <param name="Complete">Whether the comparison ran to its end; if not, counts are lower bounds and differences may be missing.</param>
/// <param name="Parties">The parties in the order asked for.</param>
/// <param name="Rows">Aligned tasks, one cell a party.</param>
public sealed record ComparisonDocument(bool Complete, IReadOnlyList<ComparedParty> Parties, IReadOnlyList<ComparisonRowDocument> Rows)
{
    /// <summary>The query that this is for, when it is not the one asked: words that no text holds were read as keystrokes.</summary>
    public string? ReadAs { get; init; }

    /// <summary>The JSON form of <paramref name="result"/>.</summary>
    public static ComparisonDocument From(ComparisonResult result) =>
        new(result.Complete, result.Parties, [.. result.Rows.Select(ComparisonRowDocument.From)]) { ReadAs = result.ReadAs };
}

/// <summary>The JSON form of a <see cref="ComparisonRow"/>.</summary>
/// <param name="Sector">Code of the sector that most of the tasks have; null for none.</param>
/// <param name="SharedBy">Number of parties that order it.</param>
/// <param name="Likeness">Lowest likeness that brought the row together, in [0, 1].</param>
/// <param name="DeadlinesDiffer">Whether the tasks are due at different times.</param>
/// <param name="AgenciesDiffer">Whether other bodies lead in one task than in another.</param>
/// <param name="DifferentAgencies">Per cell the bodies that lead in it and not in all others.</param>
/// <param name="Cells">One task a party, null where it orders nothing alike; highlighted are the words that the other cells do not share.</param>
public sealed record ComparisonRowDocument(
    string? Sector,
    int SharedBy,
    double Likeness,
    bool DeadlinesDiffer,
    bool AgenciesDiffer,
    IReadOnlyList<IReadOnlyList<string>> DifferentAgencies,
    IReadOnlyList<HitDocument?> Cells)
{
    /// <summary>The JSON form of <paramref name="row"/>.</summary>
    public static ComparisonRowDocument From(ComparisonRow row) => new(
        row.Sector?.Code(),
        row.SharedBy,
        Math.Round(row.Likeness, 3),
        row.DeadlinesDiffer,
        row.AgenciesDiffer,
        row.DifferentAgencies,
        [.. row.Cells.Select((cell, party) => cell is null ? null : HitDocument.From(new SearchHit(cell, Score: 0, row.DifferentWords[party])))]);
}
