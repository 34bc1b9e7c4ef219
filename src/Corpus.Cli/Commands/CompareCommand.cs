using System.CommandLine;
using System.Text.Json;
using Corpus.Analytics;
using Corpus.Search;

namespace Corpus.Cli.Commands;

/// <summary><c>corpus compare</c>: puts provinces side by side.</summary>
internal static class CompareCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var parties = new Argument<string[]>("PARTY")
        {
            Description = "Two to six names of provinces, with or without diacritics; with --by names of issuing bodies or ids of directives.",
            Arity = new ArgumentArity(ComparisonRequest.MinParties, ComparisonRequest.MaxParties),
        };
        var by = FilterOptions.Code<ComparedBy>("--by", "province, issuer or directive.", ComparedBy.Province);
        var filters = new FilterOptions();
        var format = TableOutput.Option();
        var index = IndexOption.Create();
        var command = new Command("compare", "Put the tasks of provinces, bodies or directives side by side, aligned where they order alike.")
        {
            parties, by, format, index,
        };
        filters.AddTo(command, withProvinces: false);
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () => Run(
                Request(parsed.GetValue(by) ?? ComparedBy.Province, parsed.GetValue(parties)!) with { Filter = filters.Read(parsed) },
                parsed.GetValue(format) ?? TableFormat.Text,
                parsed.GetValue(index)!,
                cancellationToken),
            cancellationToken));
        return command;
    }

    private static ComparisonRequest Request(ComparedBy by, string[] parties) => by switch
    {
        ComparedBy.Issuer => new ComparisonRequest { Issuers = parties },
        ComparedBy.Directive => new ComparisonRequest { Directives = parties },
        _ => new ComparisonRequest { Provinces = parties },
    };

    private static int Run(ComparisonRequest request, TableFormat format, IndexLocation location, CancellationToken cancellationToken)
    {
        if (request.Problem is { } problem)
        {
            Console.Error.WriteLine($"corpus: {problem}");
            return ExitCodes.Usage;
        }

        using var index = IndexOption.OpenExisting(location);
        using var reader = index.OpenReader();
        var comparison = ComparisonDocument.From(ComparisonAnalysis.Compute(reader, request, cancellationToken));
        foreach (var party in comparison.Parties)
        {
            Console.Error.WriteLine($"{party.Name}: {party.Tasks} tasks in {party.DirectivesHeld} directives held");
        }

        if (!comparison.Complete)
        {
            Console.Error.WriteLine($"corpus: comparing was ended after {request.TimeBudget.TotalSeconds:0} s; tasks that order alike may stand apart");
        }

        TableOutput.Print(
            format,
            ComparisonTable.Of(comparison),
            comparison.Rows,
            row => JsonSerializer.Serialize(row, CliJson.Context.ComparisonRowDocument));
        return ExitCodes.Done;
    }
}
