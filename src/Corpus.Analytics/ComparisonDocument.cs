using Corpus.Search;
using Corpus.Search.Documents;

namespace Corpus.Analytics;

/// <summary>The JSON form of a <see cref="ComparisonResult"/>: what the service sends and <c>corpus compare</c> prints.</summary>
/// <param name="Parties">The parties in the order asked for.</param>
/// <param name="Rows">Aligned tasks, one cell a party.</param>
public sealed record ComparisonDocument(IReadOnlyList<ComparedParty> Parties, IReadOnlyList<ComparisonRowDocument> Rows)
{
    /// <summary>The JSON form of <paramref name="result"/>.</summary>
    public static ComparisonDocument From(ComparisonResult result) => new(
        result.Parties,
        [.. result.Rows.Select(row => new ComparisonRowDocument(Math.Round(row.Likeness, 3), [.. row.Cells.Select(Cell)]))]);

    private static HitDocument? Cell(StoredTask? task) => task is null ? null : HitDocument.From(new SearchHit(task, Score: 0, Highlights: []));
}

/// <summary>The JSON form of a <see cref="ComparisonRow"/>.</summary>
/// <param name="Likeness">Lowest likeness that brought the row together, in [0, 1].</param>
/// <param name="Cells">One task a party, null where it orders nothing alike.</param>
public sealed record ComparisonRowDocument(double Likeness, IReadOnlyList<HitDocument?> Cells);
