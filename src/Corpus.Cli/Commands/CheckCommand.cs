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

    private static int Run(IndexLocation location)
    {
        // An index whose first commit never came has no content, and is as it should be.
        if (!location.IsMade)
        {
            throw IndexOption.Missing(location);
        }

        var problems = IndexChecker.Check(location);
        foreach (var problem in problems)
        {
            Console.Error.WriteLine($"corpus: {problem}");
        }

        Console.Out.WriteLine(problems.Count == 0 ? $"{location.Name}: no problem found" : $"{location.Name}: {problems.Count} problems found");
        return problems.Count == 0 ? ExitCodes.Done : ExitCodes.Failed;
    }
}
