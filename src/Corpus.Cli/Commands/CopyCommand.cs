using System.CommandLine;
using Corpus.Pipeline;
using Corpus.Search;

namespace Corpus.Cli.Commands;

/// <summary><c>corpus copy</c>: copies an index between folders and databases.</summary>
internal static class CopyCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var from = Location("--from", "What to copy: the folder of an index, or the database that holds one, \"Host=…;Database=…\".");
        var to = Location("--to", "Where to: a folder or database without an index, or with an earlier copy, which is brought up to date.");
        var command = new Command("copy", "Copy an index between a folder and a database, and compare every byte; goes on where it was broken off.")
        {
            from,
            to,
        };
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () => Run(parsed.GetValue(from)!, parsed.GetValue(to)!, cancellationToken), cancellationToken));
        return command;
    }

    private static Option<IndexLocation> Location(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result => IndexOption.Shown(IndexLocation.Parse(result.Tokens[0].Value)),
        HelpName = "DIR|STORE",
        Required = true,
    };

    private static int Run(IndexLocation from, IndexLocation to, CancellationToken cancellationToken)
    {
        var summary = ProgressReport.Run("Copied segments", 100, report => IndexCopy.Run(
            from, to, new ImmediateProgress<(int Done, int Total)>(progress => report(progress.Done, progress.Total)), cancellationToken));
        Console.Out.WriteLine(
            $"{to.Name}: {summary.Segments} segments, {summary.HeldSegments} of them there before, {summary.Directives} directives; compared, no difference");
        return ExitCodes.Done;
    }
}
