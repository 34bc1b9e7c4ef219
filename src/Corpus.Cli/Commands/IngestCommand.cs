using System.CommandLine;
using Corpus.Pipeline;
using Corpus.Search;

namespace Corpus.Cli.Commands;

/// <summary><c>corpus ingest</c>: brings files into the index.</summary>
internal static class IngestCommand
{
    private const int DirectivesPerLine = 1000;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files or folders of directives.", Arity = ArgumentArity.OneOrMore };
        var index = IndexOption.Create();
        var model = ModelOption.Create();
        var command = new Command("ingest", "Read, classify and index directives; a directive that changed replaces its old content.")
        {
            paths,
            index,
            model,
        };
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () => Run(parsed.GetValue(paths)!, parsed.GetValue(index)!, parsed.GetValue(model), cancellationToken), cancellationToken));
        return command;
    }

    private static int Run(string[] paths, IndexLocation location, string? modelFile, CancellationToken cancellationToken)
    {
        var processor = DirectiveProcessor.CreateDefault(modelFile);
        using var index = location.Open();
        var ingestion = new Ingestion(index, processor);
        var summary = ProgressReport.Run("Ingested", DirectivesPerLine, report => ingestion.Ingest(
            paths, new ImmediateProgress<IngestProgress>(progress => report(progress.Done, progress.Total)), cancellationToken));

        foreach (var failure in summary.Failures)
        {
            Console.Error.WriteLine($"corpus: {failure.Source}: {failure.Reason}");
        }

        foreach (var source in summary.WithoutTasks)
        {
            Console.Error.WriteLine($"corpus: {source}: no task was found in it");
        }

        foreach (var source in summary.PartlyRead)
        {
            Console.Error.WriteLine($"corpus: {source}: only a part was read, it is longer than any directive: split it");
        }

        Console.Out.WriteLine(
            $"{summary.Read} read, {summary.Added} added, {summary.Replaced} replaced, {summary.Unchanged} unchanged, "
            + $"{summary.Failures.Count} failed; {summary.Tasks} tasks");
        return summary.Failures.Count == 0 ? ExitCodes.Done : ExitCodes.Failed;
    }
}
