using System.Text.RegularExpressions;
using Corpus.Search.Storage;
using Corpus.Search.Storage.Postgres;
using Corpus.Search.Storage.Sqlite;

namespace Corpus.Search;

/// <summary>Where an index is: in a folder (SQLite), or in a PostgreSQL database.</summary>
/// <remarks>Only a location with a <see cref="Store"/> makes the process load the database's driver.</remarks>
/// <param name="Folder">The folder; with a <paramref name="Store"/> the one of this machine whose further abbreviations are read.</param>
/// <param name="Store">Connection string of the database, as of <see cref="PostgresTaskIndex.Open"/>; null or blank for none. It may hold a
/// password: show <see cref="Name"/> instead.</param>
public sealed partial record IndexLocation(string Folder, string? Store = null)
{
    /// <summary>The environment variable that names the store where no option does.</summary>
    public const string StoreVariable = "CORPUS_STORE";

    /// <summary>Told, while an older format is migrated, the directives that are done and their number; may be null.</summary>
    public IProgress<(int Done, int Total)>? Migration { get; init; }

    private bool IsInDatabase => !string.IsNullOrWhiteSpace(Store);

    /// <summary>What to call it in messages: the folder, or hosts and database.</summary>
    /// <exception cref="IndexStorageException">The address of the store is malformed.</exception>
    public string Name => IsInDatabase ? new PostgresAddress(Store!).Name : Folder;

    /// <summary>Whether there is something that opens as an index, be it without a commit. A database is not asked.</summary>
    public bool IsMade => IsInDatabase || File.Exists(Path.Combine(Folder, Schema.FileName));

    /// <summary>Reads a location as a person writes it: a connection string, which names Host or Server, or else a folder.</summary>
    /// <exception cref="IndexStorageException">It looks like an address without a host, or of another form, and may hold a password, which the
    /// message does not repeat.</exception>
    public static IndexLocation Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return NamesHost().IsMatch(text) ? new IndexLocation("", text)
            : MayHoldPassword().IsMatch(text) ? throw new IndexStorageException(
                "the address of the store is malformed; write it as Host=NAME;Database=NAME;Username=NAME, values with ; in quotes")
            : new IndexLocation(text);
    }

    /// <summary>Whether there is an index with at least one commit; a file that is damaged, foreign or of another version counts as one.</summary>
    /// <exception cref="IndexUnavailableException">The database cannot be reached.</exception>
    /// <exception cref="IndexStorageException">The address of the store is malformed, or the database refuses.</exception>
    public bool Exists()
    {
        if (!IsInDatabase)
        {
            return SqliteTaskIndex.Exists(Folder, Migration);
        }

        using var store = OpenStore();
        using var reader = store.OpenReader();
        return reader.Generation > 0;
    }

    /// <summary>Opens the index, making it when missing.</summary>
    /// <param name="options">What is kept here of a database; null for the defaults.</param>
    /// <exception cref="IndexUnavailableException">See <see cref="SqliteTaskIndex.Open"/> and <see cref="PostgresTaskIndex.Open"/>, as for the
    /// others.</exception>
    public StoredTaskIndex Open(PostgresOptions? options = null) =>
        IsInDatabase ? PostgresTaskIndex.Open(Store!, Folder, options, migration: Migration) : SqliteTaskIndex.Open(Folder, migration: Migration);

    /// <summary>Not the generated text, which would show the password.</summary>
    public override string ToString() => Name;

    [GeneratedRegex(@"(?:^|;)\s*(?:Host|Server)\s*=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamesHost();

    [GeneratedRegex(@"://|(?:Password|Pwd|Psw)\s*=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MayHoldPassword();

    /// <summary>Opens the store alone.</summary>
    internal ISegmentStore OpenStore() =>
        IsInDatabase ? new PostgresSegmentStore(Store!, new PostgresOptions(), Migration) : new SqliteSegmentStore(Folder, Migration);
}
