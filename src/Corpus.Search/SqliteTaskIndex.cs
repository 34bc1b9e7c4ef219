using Corpus.Search.Storage.Sqlite;
using Corpus.Text;

namespace Corpus.Search;

/// <summary>The index of Corpus with its segments in one SQLite file.</summary>
/// <remarks>Safe for any thread. Readers share what they decoded, up to a bound.</remarks>
public sealed class SqliteTaskIndex : StoredTaskIndex
{
    /// <summary>Name of the index's file in its folder.</summary>
    public const string FileName = Schema.FileName;

    private readonly SqliteSegmentStore _store;

    private SqliteTaskIndex(SqliteSegmentStore store, Abbreviations abbreviations, long cacheBytes, int? buildThreads)
        : base(store, abbreviations, cacheBytes, buildThreads) => _store = store;

    /// <summary>Opens the index in <paramref name="folder"/> (file <c>corpus.db</c>), creating both when missing.</summary>
    /// <remarks>Abbreviations in the folder's file <see cref="StoredTaskIndex.AbbreviationsFileName"/>, if there is one, are known in queries besides the
    /// built-in ones.</remarks>
    /// <param name="folder">The folder.</param>
    /// <param name="cacheBytes">Bound of the memory for decoded postings, at least 0; what one query needs may pass it for a moment.</param>
    /// <param name="buildThreads">How many segments of 65,536 tasks a writer builds at once, at least 1; null for as many as there are
    /// processors. What is stored does not depend on it; each takes some 100 MB while it builds.</param>
    /// <param name="migration">Told, while an older format is migrated, the directives that are done and their number; may be null.</param>
    /// <exception cref="IndexCorruptException">The file is no index, or damaged.</exception>
    /// <exception cref="IndexVersionException">The file is of a version that this program does not read.</exception>
    /// <exception cref="IndexStorageException">The folder cannot be read or written.</exception>
    /// <exception cref="InvalidDataException">The file of abbreviations is malformed; the message names the line.</exception>
    public static SqliteTaskIndex Open(
        string folder, long cacheBytes = DefaultCacheBytes, int? buildThreads = null, IProgress<(int Done, int Total)>? migration = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ThrowIfOutside(cacheBytes, buildThreads);
        var abbreviations = ReadAbbreviations(folder);
        return new SqliteTaskIndex(new SqliteSegmentStore(folder, migration), abbreviations, cacheBytes, buildThreads);
    }

    /// <summary>Whether <paramref name="folder"/> holds an index with at least one commit.</summary>
    /// <remarks>A file that is damaged, foreign or of another version counts as one: opening it tells what is wrong.</remarks>
    /// <param name="folder">The folder.</param>
    /// <param name="migration">As of <see cref="Open"/>.</param>
    public static bool Exists(string folder, IProgress<(int Done, int Total)>? migration = null)
    {
        if (!File.Exists(Path.Combine(folder, Schema.FileName)))
        {
            return false;
        }

        try
        {
            using var store = new SqliteSegmentStore(folder, migration);
            using var reader = store.OpenReader();
            return reader.Generation > 0;
        }
        catch (Exception e) when (e is IndexCorruptException or IndexVersionException or IndexBusyException or IndexStorageException)
        {
            return true;
        }
    }

    /// <summary>Copies the last committed generation to a new file, while readers and a writer go on.</summary>
    /// <param name="path">Path of the file; must not exist, and appears when the copy is whole and durable. Named <c>corpus.db</c> in a folder
    /// of its own it opens as an index.</param>
    /// <exception cref="IndexStorageException">The file exists or cannot be written.</exception>
    public void BackUp(string path) => _store.BackUp(Path.GetFullPath(path));
}
