using System.CommandLine;
using Corpus.Pipeline;
using Corpus.Search;

namespace Corpus.Cli.Commands;

/// <summary>The option <c>--index DIR</c>.</summary>
internal static class IndexOption
{
    /// <summary>Makes the option for one command.</summary>
    public static Option<string> Create() => new("--index")
    {
        Description = "Folder of the index; 'index' in the checkout by default.",
        DefaultValueFactory = _ => CorpusLocations.DefaultIndex,
        HelpName = "DIR",
    };

    /// <summary>Opens an index that must be there already.</summary>
    /// <exception cref="IndexStorageException">The folder holds none.</exception>
    public static ITaskIndex OpenExisting(string folder) => SqliteTaskIndex.Exists(folder)
        ? SqliteTaskIndex.Open(folder)
        : throw Missing(folder);

    /// <summary>The failure of a command that needs an index where there is none.</summary>
    public static IndexStorageException Missing(string folder) =>
        new($"there is no index in {folder}; make one with 'corpus ingest PATH… --index {folder}'");
}
