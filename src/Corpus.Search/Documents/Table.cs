using System.Globalization;
using CsvHelper;

namespace Corpus.Search.Documents;

/// <summary>How rows become lines of cells, for spreadsheets and terminals.</summary>
/// <typeparam name="T">A row.</typeparam>
/// <param name="Header">Names of the columns.</param>
/// <param name="Cells">Cells of a row, as many as there are columns; empty where there is no value.</param>
public sealed record Table<T>(IReadOnlyList<string> Header, Func<T, IReadOnlyList<string>> Cells)
{
    private const NumberStyles Number = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>Writes the header as a line of CSV.</summary>
    /// <remarks>RFC 4180; cells that a spreadsheet would take for formulas are neutralised. As for the rows.</remarks>
    public void WriteCsvHeader(TextWriter output) => WriteCsv(output, [Header]);

    /// <summary>Writes rows as lines of CSV.</summary>
    public void WriteCsvRows(TextWriter output, IEnumerable<T> rows) => WriteCsv(output, rows.Select(Cells));

    private static void WriteCsv(TextWriter output, IEnumerable<IReadOnlyList<string>> lines)
    {
        using var csv = CsvWriter.Create(output, new CsvWriterOptions { Injection = CsvInjection.Escape }, leaveOpen: true);
        foreach (var line in lines)
        {
            foreach (var cell in line)
            {
                // A negative number is a number, not a formula.
                if (cell is ['-', ..] && decimal.TryParse(cell, Number, CultureInfo.InvariantCulture, out var number))
                {
                    csv.WriteField(number);
                }
                else
                {
                    csv.WriteField(cell);
                }
            }

            csv.EndRecord();
        }
    }
}
