using System.CommandLine;
using CsvHelper;
using Spectre.Console;

namespace Corpus.Cli.Commands;

/// <summary>How a table is printed.</summary>
internal enum TableFormat
{
    /// <summary>For people.</summary>
    Text = 0,

    /// <summary>RFC 4180, with a header line; cells that a spreadsheet would take for formulas are neutralised.</summary>
    Csv = 1,

    /// <summary>One JSON object a row.</summary>
    Jsonl = 2,
}

/// <summary>Prints tables to standard output.</summary>
internal static class TableOutput
{
    /// <summary>The option <c>--format</c>.</summary>
    public static Option<TableFormat?> Option() => FilterOptions.Code<TableFormat>("--format", "text, csv or jsonl.", TableFormat.Text);

    /// <summary>Prints <paramref name="rows"/>.</summary>
    /// <param name="format">How.</param>
    /// <param name="header">Names of the columns.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="cells">Cells of a row, as many as there are columns.</param>
    /// <param name="json">A row as JSON.</param>
    public static void Print<T>(
        TableFormat format, IReadOnlyList<string> header, IEnumerable<T> rows, Func<T, IReadOnlyList<string>> cells, Func<T, string> json)
    {
        switch (format)
        {
            case TableFormat.Jsonl:
                foreach (var row in rows)
                {
                    Console.Out.WriteLine(json(row));
                }

                break;
            case TableFormat.Csv:
                PrintCsv([header, .. rows.Select(cells)]);
                break;
            default:
                var table = new Table().Border(TableBorder.Simple).AddColumns([.. header.Select(Markup.Escape)]);
                foreach (var row in rows)
                {
                    table.AddRow([.. cells(row).Select(Markup.Escape)]);
                }

                AnsiConsole.Write(table);
                break;
        }
    }

    private static void PrintCsv(IEnumerable<IReadOnlyList<string>> lines)
    {
        using var csv = CsvWriter.Create(Console.Out, new CsvWriterOptions { Injection = CsvInjection.Escape }, leaveOpen: true);
        foreach (var line in lines)
        {
            csv.WriteRecord([.. line]);
        }
    }
}
