using System.CommandLine;
using Corpus.Search;

namespace Corpus.Cli.Commands;

/// <summary><c>corpus check</c>: verifies an index.</summary>
internal static class CheckCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var index = IndexOption.Create();
        var command = new Command("check", "Verify the checksums and invariants of an index.") { index };
        command.SetAction((parsed, cancellationToken) => Task.Run(() => Run(parsed.GetValue(index)!), cancellationToken));
        return command;
    }

    private static int Run(string folder)
    {
        // An index whose first commit never came has a file but no content, and is as it should be.
        if (!File.Exists(Path.Combine(folder, SqliteTaskIndex.FileName)))
        {
            throw IndexOption.Missing(folder);
        }

        var problems = IndexChecker.Check(folder);
        foreach (var problem in problems)
        {
            Console.Error.WriteLine($"corpus: {problem}");
        }

        Console.Out.WriteLine(problems.Count == 0 ? $"{folder}: no problem found" : $"{folder}: {problems.Count} problems found");
        return problems.Count == 0 ? ExitCodes.Done : ExitCodes.Failed;
    }
}
