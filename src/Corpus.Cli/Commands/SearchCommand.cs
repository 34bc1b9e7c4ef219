using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using Corpus.Search;
using Corpus.Search.Documents;
using Corpus.Search.Querying;

namespace Corpus.Cli.Commands;

/// <summary><c>corpus search</c>: finds tasks.</summary>
internal static class SearchCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var query = QueryArgument();
        query.Arity = ArgumentArity.ZeroOrOne;
        var batch = new Option<string?>("--batch")
        {
            Description = "File of queries, one a line: id, tab, plain text. Prints id, rank, task id and score, tab-separated.",
            HelpName = "FILE",
        };
        var match = FilterOptions.Code<BatchMatch>("--match", "With --batch: any or all of a query's words.", BatchMatch.All);
        var filters = new FilterOptions();
        var top = FilterOptions.Number("--top", "Number of hits, 0 to 1000.", 0, SearchRequest.MaxTop, 10);
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of text." };
        var explain = new Option<bool>("--explain") { Description = "Tell of each hit what its score is made of." };
        var index = IndexOption.Create();
        var command = new Command("search", "Find tasks, the best first.") { query, top, json, explain, batch, match, index };
        filters.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(query) is { Tokens.Count: > 0 } == result.GetResult(batch) is { Implicit: false })
            {
                result.AddError("give either a query or --batch FILE");
            }
        });
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () =>
            {
                if (parsed.GetValue(batch) is { } file)
                {
                    using var taskIndex = IndexOption.OpenExisting(parsed.GetValue(index)!);
                    using var reader = taskIndex.OpenReader();
                    var good = BatchSearch.Run(
                        reader, file, parsed.GetValue(match) ?? BatchMatch.All, filters.Read(parsed), parsed.GetValue(top), cancellationToken);
                    return good ? ExitCodes.Done : ExitCodes.Failed;
                }

                var request = new SearchRequest
                {
                    Query = parsed.GetValue(query)!,
                    Filter = filters.Read(parsed),
                    Top = parsed.GetValue(top),
                    Facets = [FacetField.Sector, FacetField.Province],
                    Explain = parsed.GetValue(explain),
                };
                return Run(request, parsed.GetValue(json), parsed.GetValue(index)!, cancellationToken);
            },
            cancellationToken));
        return command;
    }

    /// <summary>The argument that takes a query; a malformed one is a usage error that names the place.</summary>
    public static Argument<SearchQuery> QueryArgument() => new("QUERY")
    {
        Description = "Words (all must match), with or without diacritics; OR, -word, \"a phrase\", cách*.",
        CustomParser = Parse,
    };

    /// <summary>Says by which query one was answered, when it is another.</summary>
    public static void SayReadAs(string? query)
    {
        if (query is not null)
        {
            Console.Error.WriteLine($"Nothing matched as typed; these are the results for: {query}");
        }
    }

    private static SearchQuery Parse(ArgumentResult result)
    {
        if (QueryParser.TryParse(string.Join(' ', result.Tokens.Select(token => token.Value)), out var query, out var error))
        {
            return query;
        }

        result.AddError($"query: at position {error.Position}: {error.Message}");
        return SearchQuery.All;
    }

    private static int Run(SearchRequest request, bool json, IndexLocation location, CancellationToken cancellationToken)
    {
        using var index = IndexOption.OpenExisting(location);
        using var reader = index.OpenReader();
        var result = reader.Search(request, cancellationToken);
        if (!result.Complete)
        {
            Console.Error.WriteLine($"corpus: the search was ended after {request.TimeBudget.TotalSeconds:0} s; there may be more and better hits");
        }

        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(SearchDocument.From(result), CliJson.Context.SearchDocument));
            return ExitCodes.Done;
        }

        Console.Out.WriteLine($"{(result.Complete ? "" : "at least ")}{result.Total} tasks");
        foreach (var hit in result.Hits.Select(HitDocument.From))
        {
            Console.Out.WriteLine();
            Console.Out.WriteLine($"{hit.Id}  {hit.Score:0.00}  {string.Join(", ", hit.Sectors.Select(sector => $"{sector.Code} {sector.Probability:0.00}"))}");
            Console.Out.WriteLine($"  {hit.Text}");
            Console.Out.WriteLine($"  {string.Join("; ", hit.Lead)}{(hit.Deadline is null ? "" : $" [{hit.Deadline.Text}]")}");
            Console.Out.WriteLine($"  {hit.Number} {hit.Issuer}, {hit.Issued}, {hit.Province}");
            foreach (var part in hit.Explanation ?? [])
            {
                Console.Out.WriteLine($"    {part.Score:0.0000} of at most {part.Weight:0.0000}  {part.Label}");
            }
        }

        SayReadAs(result.ReadAs);

        if (result is { Total: 0, Suggestion: { } suggestion })
        {
            Console.Error.WriteLine($"Did you mean: {suggestion}");
        }

        return ExitCodes.Done;
    }
}
