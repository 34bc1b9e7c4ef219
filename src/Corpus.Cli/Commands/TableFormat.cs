using System.CommandLine;
using Corpus.Search.Documents;
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
    /// <param name="shape">Columns and cells.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="json">A row as JSON.</param>
    public static void Print<T>(TableFormat format, Table<T> shape, IEnumerable<T> rows, Func<T, string> json)
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
                shape.WriteCsvHeader(Console.Out);
                shape.WriteCsvRows(Console.Out, rows);
                break;
            default:
                var table = new Spectre.Console.Table().Border(TableBorder.Simple).AddColumns([.. shape.Header.Select(Markup.Escape)]);
                foreach (var row in rows)
                {
                    table.AddRow([.. shape.Cells(row).Select(Markup.Escape)]);
                }

                AnsiConsole.Write(table);
                break;
        }
    }
}
