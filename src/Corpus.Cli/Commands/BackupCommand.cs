using System.CommandLine;
using Corpus.Search;

namespace Corpus.Cli.Commands;

/// <summary><c>corpus backup</c>: copies an index while others read and write it.</summary>
internal static class BackupCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The copy; must not exist. Named corpus.db in a folder of its own it opens as an index." };
        var index = IndexOption.Create();
        var command = new Command("backup", "Copy the index to one file, also while it is served and written.") { file, index };
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () => Run(Path.GetFullPath(parsed.GetValue(file)!), parsed.GetValue(index)!), cancellationToken));
        return command;
    }

    private static int Run(string file, IndexLocation location)
    {
        using var index = IndexOption.OpenExisting(location) as SqliteTaskIndex ?? throw new IndexStorageException(
            $"{location.Name}: a database is backed up with its own tools; 'corpus copy' copies its index to a folder");
        index.BackUp(file);
        Console.Out.WriteLine($"{file}: {new FileInfo(file).Length} bytes");
        return ExitCodes.Done;
    }
}
