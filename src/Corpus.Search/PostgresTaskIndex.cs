using Corpus.Search.Storage.Postgres;
using Corpus.Text;

namespace Corpus.Search;

/// <summary>The index of Corpus with its segments in a PostgreSQL database, shared by any number of processes.</summary>
/// <remarks>
/// Safe for any thread. A reader sees the last generation that this process has read: its own commits at once, those of others as soon as
/// the database announces them and what is new of them is read; until then, and while it cannot be, the one before. Whatever reads or writes throws an <see cref="IndexUnavailableException"/> when the database cannot be reached and
/// the answer is not kept here.
/// </remarks>
public sealed class PostgresTaskIndex : StoredTaskIndex
{
    // Several times what a failover or a restart of the database takes.
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(10);
    private readonly PostgresSegmentStore _store;

    private PostgresTaskIndex(PostgresSegmentStore store, Abbreviations abbreviations, long cacheBytes, int? buildThreads)
        : base(store, abbreviations, cacheBytes, buildThreads)
    {
        _store = store;
        _store.Advancing += Prepare;
    }

    /// <inheritdoc/>
    public override string? Lag
    {
        get
        {
            var (silence, known, shown) = (_store.SinceLatest, _store.Known.Number, _store.Shown.Number);
            var reason = _store.Failure is { } failure ? $" ({failure})" : "";
            return silence > LongestSilence && known > shown
                ? $"generation {known} of {_store.Name} could not be read for {silence.TotalSeconds:0} s; answers are of generation {shown}{reason}"
                : silence > LongestSilence ? $"{_store.Name} was not heard of for {silence.TotalSeconds:0} s; answers are of generation {shown}{reason}"
                : _store.IsBehind ? $"the server of {_store.Name} that is read is a standby behind generation {known}"
                : null;
        }
    }

    /// <summary>Opens the index of a database, making or migrating its tables (schema <c>corpus</c>).</summary>
    /// <param name="connectionString">Npgsql's form: <c>Host=db1,db2;Database=corpus;Username=…</c>. No message repeats it.</param>
    /// <param name="folder">A folder of this machine whose file <see cref="StoredTaskIndex.AbbreviationsFileName"/>, if there is one, is read.</param>
    /// <param name="options">What is kept here; null for the defaults.</param>
    /// <param name="cacheBytes">Bound of the memory for decoded postings, at least 0; what one query needs may pass it for a moment.</param>
    /// <param name="buildThreads">How many segments a writer builds at once, at least 1; null for as many as there are processors.</param>
    /// <param name="migration">Told, while older tables are migrated, the directives that are done and their number; may be null.</param>
    /// <exception cref="IndexUnavailableException">The database cannot be reached.</exception>
    /// <exception cref="IndexStorageException">The address is malformed, or the database refuses.</exception>
    /// <exception cref="IndexVersionException">The server or the tables are of a version that this program does not work with.</exception>
    /// <exception cref="InvalidDataException">The file of abbreviations is malformed; the message names the line.</exception>
    public static PostgresTaskIndex Open(
        string connectionString, string folder, PostgresOptions? options = null, long cacheBytes = DefaultCacheBytes, int? buildThreads = null,
        IProgress<(int Done, int Total)>? migration = null)
    {
        ArgumentNullException.ThrowIfNull(connectionString);
        ArgumentNullException.ThrowIfNull(folder);
        ThrowIfOutside(cacheBytes, buildThreads);
        var abbreviations = ReadAbbreviations(folder);
        return new PostgresTaskIndex(
            new PostgresSegmentStore(connectionString, options ?? new PostgresOptions(), migration), abbreviations, cacheBytes, buildThreads);
    }
}
