using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Corpus.Directives;
using Corpus.Search;
using Corpus.Search.Documents;

namespace Corpus.Cli.Commands;

/// <summary>How corrections are listed.</summary>
internal enum CorrectionFormat
{
    /// <summary>The whole history, for people.</summary>
    Text = 0,

    /// <summary>The labels that stand, one training example a line.</summary>
    Jsonl = 1,
}

/// <summary><c>corpus corrections</c>: lists or exports what persons said about sectors.</summary>
internal static class CorrectionsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var format = FilterOptions.Code<CorrectionFormat>(
            "--format", "text (the whole history) or jsonl (the labels that stand, as training examples).", CorrectionFormat.Text);
        var index = IndexOption.Create();
        var command = new Command("corrections", "List what persons said about the sectors of tasks.") { format, index };
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () => Run(parsed.GetValue(format) ?? CorrectionFormat.Text, parsed.GetValue(index)!), cancellationToken));
        return command;
    }

    private static int Run(CorrectionFormat format, IndexLocation location)
    {
        using var index = IndexOption.OpenExisting(location);
        using var reader = index.OpenReader();
        var corrections = reader.ListCorrections();
        if (format == CorrectionFormat.Jsonl)
        {
            foreach (var document in CorrectionDocument.Training(corrections))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(document, CliJson.Context.CorrectionDocument));
            }

            return ExitCodes.Done;
        }

        foreach (var (correction, state) in corrections)
        {
            var sectors = correction.IsWithdrawal ? "withdrawn" : string.Join(", ", correction.Sectors.Select(sector => sector.Code()));
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{correction.Number}  {correction.At:yyyy-MM-dd HH:mm:ss}  {correction.By}  {correction.TaskId}  {state.Code()}"));
            Console.Out.WriteLine($"  {string.Join(", ", correction.Machine.Select(sector => sector.Code()))} -> {sectors}");
            Console.Out.WriteLine($"  {correction.Text}");
        }

        return ExitCodes.Done;
    }
}
