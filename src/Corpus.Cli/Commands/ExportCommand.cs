using System.CommandLine;
using System.Text;
using System.Text.Json;
using Corpus.Search;
using Corpus.Search.Documents;
using Corpus.Search.Querying;

namespace Corpus.Cli.Commands;

/// <summary>How rows are exported.</summary>
internal enum ExportFormat
{
    /// <summary>RFC 4180, with a header line; cells that a spreadsheet would take for formulas are neutralised.</summary>
    Csv = 0,

    /// <summary>One JSON object a row.</summary>
    Jsonl = 1,
}

/// <summary><c>corpus export</c>: all matching tasks as rows, or the whole corpus as files.</summary>
internal static class ExportCommand
{
    private const int RowsAtOnce = 1000;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var query = SearchCommand.QueryArgument();
        query.Arity = ArgumentArity.ZeroOrOne;
        var filters = new FilterOptions();
        var format = FilterOptions.Code<ExportFormat>("--format", "csv or jsonl.", ExportFormat.Csv);
        var sort = FilterOptions.Code<SearchSort>("--sort", "relevance, newest-first, oldest-first or deadline-first.", SearchSort.Relevance);
        var bom = new Option<bool>("--bom") { Description = "Put a byte order mark before CSV, which some spreadsheets need." };
        var all = new Option<string?>("--all")
        {
            Description = "Write the whole corpus to a folder instead: directives, tasks and citations, their JSON schema, and a manifest with checksums.",
            HelpName = "DIR",
        };
        var index = IndexOption.Create();
        var command = new Command("export", "Print all matching tasks as rows, or write the whole corpus to a folder.") { query, format, sort, bom, all, index };
        var filterNames = filters.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(all) is { Implicit: false }
                && (result.GetResult(query) is { Tokens.Count: > 0 }
                    || filterNames.Concat<Option>([format, sort, bom]).Any(option => result.GetResult(option) is { Implicit: false })))
            {
                result.AddError("--all takes everything: give it without a query, filters and forms");
            }
        });
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () =>
            {
                if (parsed.GetValue(all) is { } folder)
                {
                    return BulkExport.Run(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)), parsed.GetValue(index)!, cancellationToken);
                }

                var request = new SearchRequest
                {
                    Query = parsed.GetValue(query) ?? SearchQuery.All,
                    Filter = filters.Read(parsed),
                    Sort = parsed.GetValue(sort) ?? SearchSort.Relevance,
                    Highlight = false,
                };
                return Run(request, parsed.GetValue(format) ?? ExportFormat.Csv, parsed.GetValue(bom), parsed.GetValue(index)!, cancellationToken);
            },
            cancellationToken));
        return command;
    }

    private static int Run(SearchRequest request, ExportFormat format, bool bom, IndexLocation location, CancellationToken cancellationToken)
    {
        using var index = IndexOption.OpenExisting(location);
        using var reader = index.OpenReader();
        var reading = reader.ReadQuery(request.Query, Timeout.InfiniteTimeSpan, cancellationToken);
        SearchCommand.SayReadAs(reading.ReadAs);
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
        var hits = reader.SearchAll(request with { Query = reading.Query }, cancellationToken).Select(HitDocument.From);
        if (format == ExportFormat.Jsonl)
        {
            foreach (var hit in hits)
            {
                output.Write(JsonSerializer.Serialize(hit, CliJson.Context.HitDocument));
                output.Write('\n');
            }

            return ExitCodes.Done;
        }

        if (bom)
        {
            output.Write('\uFEFF');
        }

        HitTable.Table.WriteCsvHeader(output);
        foreach (var rows in hits.Chunk(RowsAtOnce))
        {
            HitTable.Table.WriteCsvRows(output, rows);
        }

        return ExitCodes.Done;
    }
}
