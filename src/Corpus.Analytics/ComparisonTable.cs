using System.Globalization;
using Corpus.Search.Documents;

namespace Corpus.Analytics;

/// <summary>A comparison as a table: aligned tasks a row, a party a column.</summary>
public static class ComparisonTable
{
    /// <summary>The table of a comparison; a cell is the id of a task, a colon and its text.</summary>
    public static Table<ComparisonRowDocument> Of(ComparisonDocument comparison) => new(
        ["sector", "sharedBy", "likeness", "deadlinesDiffer", "agenciesDiffer", .. comparison.Parties.Select(party => party.Name)],
        row =>
        [
            row.Sector ?? "",
            row.SharedBy.ToString(CultureInfo.InvariantCulture),
            row.Likeness.ToString("0.00", CultureInfo.InvariantCulture),
            row.DeadlinesDiffer ? "true" : "false",
            row.AgenciesDiffer ? "true" : "false",
            .. row.Cells.Select(cell => cell is null ? "" : $"{cell.Id}: {cell.Text}"),
        ]);
}
