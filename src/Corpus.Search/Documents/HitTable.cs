using System.Globalization;

namespace Corpus.Search.Documents;

/// <summary>Hits as a table: a task a row.</summary>
public static class HitTable
{
    /// <summary>The table. Several values of a cell are separated by <c>; </c>.</summary>
    public static Table<HitDocument> Table { get; } = new(
        [
            "id", "directive", "path", "text", "sectors", "corrected", "lead", "support", "deadline", "deadlineStart", "deadlineEnd",
            "deadlineAnomaly", "strictness", "kind", "number", "title", "issuer", "province", "district", "issued", "score",
        ],
        hit =>
        [
            hit.Id,
            hit.Directive,
            hit.Path,
            hit.Text,
            Join(hit.Sectors.Select(sector => sector.Code)),
            hit.Corrected ? "true" : "false",
            Join(hit.Lead),
            Join(hit.Support),
            hit.Deadline?.Text ?? "",
            hit.Deadline?.Start ?? "",
            hit.Deadline?.End ?? "",
            hit.Deadline?.Anomaly ?? "",
            hit.Strictness,
            hit.Kind ?? "",
            hit.Number ?? "",
            hit.Title ?? "",
            hit.Issuer ?? "",
            hit.Province ?? "",
            hit.District ?? "",
            hit.Issued ?? "",
            hit.Score.ToString(CultureInfo.InvariantCulture),
        ]);

    private static string Join(IEnumerable<string> values) => string.Join("; ", values);
}
