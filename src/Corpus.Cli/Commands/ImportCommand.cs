using System.CommandLine;
using Corpus.Pipeline;
using Corpus.Search;

namespace Corpus.Cli.Commands;

/// <summary><c>corpus import</c>: brings ready tasks into the index.</summary>
internal static class ImportCommand
{
    private const int TasksPerLine = 100_000;
    private const int MaxFailuresShown = 20;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE.jsonl") { Description = "Tasks, one JSON object a line: id, directive, text, province, sector, date." };
        var index = IndexOption.Create();
        var command = new Command("import", "Index ready tasks, one JSON object a line.") { file, index };
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () => Run(parsed.GetValue(file)!, parsed.GetValue(index)!, cancellationToken), cancellationToken));
        return command;
    }

    private static int Run(string file, IndexLocation location, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            throw new FileNotFoundException($"{file}: no such file");
        }

        using var index = location.Open();
        var (imported, failures) = ProgressReport.Run("Imported", TasksPerLine, report => new TaskImport(index).Import(
            file, new ImmediateProgress<long>(done => report(done, 0)), cancellationToken));
        foreach (var failure in failures.Take(MaxFailuresShown))
        {
            Console.Error.WriteLine($"corpus: {failure.Source}: {failure.Reason}");
        }

        if (failures.Count > MaxFailuresShown)
        {
            Console.Error.WriteLine($"corpus: {failures.Count - MaxFailuresShown} more lines failed");
        }

        Console.Out.WriteLine($"{imported} imported, {failures.Count} failed");
        return failures.Count == 0 ? ExitCodes.Done : ExitCodes.Failed;
    }
}
