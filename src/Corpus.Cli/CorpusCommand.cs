using System.CommandLine;
using Corpus.Cli.Commands;
using Corpus.Search;
using Corpus.Text;

namespace Corpus.Cli;

/// <summary>The command <c>corpus</c> with all its subcommands.</summary>
internal static class CorpusCommand
{
    /// <summary>Makes the command tree.</summary>
    public static RootCommand Create() => new("Search and analytics for Vietnamese government directives. / Tra cứu, phân tích văn bản chỉ đạo.")
    {
        ReadCommand.Create(),
        SegmentCommand.Create(),
        ClassifyCommand.Create(),
        TrainCommand.Create(),
        IngestCommand.Create(),
        ImportCommand.Create(),
        SearchCommand.Create(),
        TrendsCommand.Create(),
        CompareCommand.Create(),
        DeadlinesCommand.Create(),
        AgenciesCommand.Create(),
        ExportCommand.Create(),
        CorrectCommand.Create(),
        CorrectionsCommand.Create(),
        CheckCommand.Create(),
        BackupCommand.Create(),
        CopyCommand.Create(),
        ServeCommand.Create(),
    };

    /// <summary>Runs a command line and returns its exit code.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Create().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync($"corpus: {error.Message}");
            }

            var command = parsed.CommandResult.Command is RootCommand ? "corpus" : $"corpus {parsed.CommandResult.Command.Name}";
            await Console.Error.WriteLineAsync($"Try '{command} --help'.");
            return ExitCodes.Usage;
        }

        try
        {
            UnicodeSupport.Require();
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (e is IndexCorruptException or IndexVersionException or IndexBusyException or IndexStorageException
            or IndexUnavailableException or IOException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            await Console.Error.WriteLineAsync($"corpus: {e.Message}");
            return ExitCodes.Failed;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("corpus: cancelled; what was committed stays");
            return ExitCodes.Failed;
        }
    }
}
