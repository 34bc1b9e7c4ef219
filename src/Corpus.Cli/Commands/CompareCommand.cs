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
        var provinces = new Argument<string[]>("PROVINCE")
        {
            Description = "Two to six names of provinces, with or without diacritics.",
            Arity = new ArgumentArity(ComparisonRequest.MinParties, ComparisonRequest.MaxParties),
        };
        var filters = new FilterOptions();
        var format = TableOutput.Option();
        var index = IndexOption.Create();
        var command = new Command("compare", "Put the tasks of provinces side by side, aligned where they order alike.")
        {
            provinces, format, index,
        };
        filters.AddTo(command, withProvinces: false);
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () => Run(
                new ComparisonRequest { Provinces = parsed.GetValue(provinces)!, Filter = filters.Read(parsed) },
                parsed.GetValue(format) ?? TableFormat.Text,
                parsed.GetValue(index)!,
                cancellationToken),
            cancellationToken));
        return command;
    }

    private static int Run(ComparisonRequest request, TableFormat format, IndexLocation location, CancellationToken cancellationToken)
    {
        if (request.Problem is { } problem)
        {
            Console.Error.WriteLine($"corpus: provinces: {problem}");
            return ExitCodes.Usage;
        }

        using var index = IndexOption.OpenExisting(location);
        using var reader = index.OpenReader();
        var comparison = ComparisonDocument.From(ComparisonAnalysis.Compute(reader, request, cancellationToken));
        foreach (var party in comparison.Parties)
        {
            Console.Error.WriteLine($"{party.Name}: {party.Tasks} tasks in {party.DirectivesHeld} directives held");
        }

        TableOutput.Print(
            format,
            ComparisonTable.Of(comparison),
            comparison.Rows,
            row => JsonSerializer.Serialize(row, CliJson.Context.ComparisonRowDocument));
        return ExitCodes.Done;
    }
}
