using System.CommandLine;
using Corpus.Pipeline;
using Corpus.Search;

namespace Corpus.Cli.Commands;

/// <summary>The option that says where the index is: <c>--index DIR</c> or <c>--store ADDRESS</c>.</summary>
internal static class IndexOption
{
    private const string StoreName = "--store";

    /// <summary>Makes the option for one command.</summary>
    public static Option<IndexLocation> Create() => new("--index", StoreName)
    {
        Description = $"Folder of the index, 'index' in the checkout by default; or, as {StoreName}, the PostgreSQL database that holds it, "
            + $"\"Host=…;Database=…\"; {IndexLocation.StoreVariable} in the environment names it too.",
        DefaultValueFactory = _ => Shown(new IndexLocation(CorpusLocations.DefaultIndex, Environment.GetEnvironmentVariable(IndexLocation.StoreVariable))),
        CustomParser = result => result.Parent is System.CommandLine.Parsing.OptionResult { IdentifierToken.Value: StoreName }
            ? Shown(new IndexLocation(CorpusLocations.DefaultIndex, result.Tokens[0].Value))
            : Shown(new IndexLocation(result.Tokens[0].Value)),
        HelpName = "DIR",
    };

    /// <summary>A location whose migration is shown.</summary>
    public static IndexLocation Shown(IndexLocation location) => location with { Migration = ProgressReport.Lines("Brought to the new format", 1000) };

    /// <summary>Opens an index that must be there already.</summary>
    /// <exception cref="IndexStorageException">There is none.</exception>
    public static ITaskIndex OpenExisting(IndexLocation location) => location.Exists()
        ? location.Open()
        : throw Missing(location);

    /// <summary>The failure of a command that needs an index where there is none.</summary>
    public static IndexStorageException Missing(IndexLocation location) =>
        new($"there is no index in {location.Name}; make one with 'corpus ingest PATH…' and the same --index or {StoreName}");
}
