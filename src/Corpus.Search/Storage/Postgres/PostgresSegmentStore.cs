using System.Diagnostics;
using Npgsql;

namespace Corpus.Search.Storage.Postgres;

/// <summary>A store in a PostgreSQL database, shared by any number of processes.</summary>
internal sealed class PostgresSegmentStore : ISegmentStore
{
    // How a read waits between attempts while connections break; beyond, somebody waits for the answer.
    private static readonly TimeSpan[] Pauses =
        [TimeSpan.Zero, TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(500), TimeSpan.FromMilliseconds(750)];

    private readonly GenerationWatch _watch;
    private readonly TimeSpan _latestAttempt;
    private readonly Lock _lock = new();
    private StoreGeneration? _known;
    private StoreGeneration? _shown;
    private int _history;
    private bool _behind;
    private bool _disposed;

    /// <summary>Opens the store of a database, making or migrating its tables; where they are of this version, a standby will do.</summary>
    /// <param name="connectionString">Npgsql's form, with Host and Database.</param>
    /// <param name="options">How much is kept here.</param>
    /// <param name="migration">Told, while older tables are migrated, the directives that are done and their number; may be null.</param>
    /// <exception cref="IndexUnavailableException">The database cannot be reached.</exception>
    /// <exception cref="IndexStorageException">The address is malformed, or the database refuses.</exception>
    /// <exception cref="IndexVersionException">The server or the tables are of a version that this program does not work with.</exception>
    public PostgresSegmentStore(string connectionString, PostgresOptions options, IProgress<(int Done, int Total)>? migration = null)
    {
        var address = new PostgresAddress(connectionString);
        Name = address.Name;
        _latestAttempt = address.LatestAttempt;
        (Reads, Writes) = address.CreateSources();
        try
        {
            var id = PostgresErrors.Translate(Name, () =>
            {
                // Tables that were made a moment ago are not on a standby yet.
                var source = Reads;
                if (!PostgresMigrator.IsDone(source, Name))
                {
                    source = Writes;
                    PostgresMigrator.Migrate(source, Name, migration);
                }

                using var connection = source.OpenConnection();
                ReadLatest(connection);
                _shown = _known;
                return PostgresMigrator.IdOf(connection);
            });
            Parts = new PartCache(
                options.PartCacheBytes, options.CacheFolder is { } folder ? new PartFolder(folder, id, options.CacheFolderBytes) : null);
        }
        catch
        {
            Reads.Dispose();
            throw;
        }

        _watch = new GenerationWatch(this, options.Clock);
    }

    /// <summary>Raised on the thread of the watch when another process committed, before readers are given that generation; when it throws, they
    /// are not, and it is raised again.</summary>
    public event Action<IStoreReader>? Advancing;

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>Connections that read.</summary>
    public NpgsqlDataSource Reads { get; }

    /// <summary>Connections to the server that takes commits.</summary>
    public NpgsqlDataSource Writes { get; }

    /// <summary>The parts that were read.</summary>
    public PartCache Parts { get; }

    /// <summary>How long ago what readers are given was the latest that the database held.</summary>
    public TimeSpan SinceLatest => _watch.SinceLatest;

    /// <summary>In words, what kept readers from the latest generation when it was last tried; null when nothing did.</summary>
    public string? Failure => _watch.Failure;

    /// <summary>Whether the server that is read is a standby behind what is known here.</summary>
    public bool IsBehind => Volatile.Read(ref _behind);

    /// <summary>The latest generation that is known here.</summary>
    public StoreGeneration Known
    {
        get
        {
            lock (_lock)
            {
                return _known!;
            }
        }
    }

    /// <summary>The generation that readers are given.</summary>
    public StoreGeneration Shown
    {
        get
        {
            lock (_lock)
            {
                return _shown!;
            }
        }
    }

    /// <inheritdoc/>
    /// <remarks>Asks nothing: the watch finds the last generation, and readers are given it when it is loaded. The commits of this process
    /// they are given at once.</remarks>
    public IStoreReader OpenReader(bool isLong = false)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        StoreGeneration shown;
        int history;
        lock (_lock)
        {
            (shown, history) = (_shown!, _history);
        }

        return new PostgresStoreReader(this, shown, history, isLong);
    }

    /// <inheritdoc/>
    public IStoreWriter OpenWriter()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return PostgresErrors.Translate(Name, () =>
        {
            var session = Again(() => WriterSession.TryOpen(this))
                ?? throw new IndexBusyException($"{Name}: another writer holds the index; try again when it is done");
            try
            {
                var (latest, history) = ReadLatest(session);
                return new PostgresStoreWriter(this, session, latest, history);
            }
            catch
            {
                WriterSession.Close(session);
                throw;
            }
        });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_disposed)
        {
            _watch.Dispose();
            _disposed = true;
            Reads.Dispose();
        }
    }

    /// <summary>Reads over a connection of the pool, again when it breaks.</summary>
    public T Read<T>(Func<NpgsqlConnection, T> work)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return PostgresErrors.Translate(Name, () => Again(() =>
        {
            using var connection = Reads.OpenConnection();
            return work(connection);
        }));
    }

    /// <summary>Reads the latest generation and takes it over.</summary>
    /// <returns>It, and the number of its history.</returns>
    public (StoreGeneration Latest, int History) ReadLatest(NpgsqlConnection connection)
    {
        StoreGeneration? known;
        lock (_lock)
        {
            known = _known;
        }

        var (latest, state) = StoreGeneration.ReadLatest(connection, known);
        return (latest, TakeOver(latest, state));
    }

    /// <summary>Finds the latest generation and gives it to readers as soon as it is loaded. Called by the watch alone.</summary>
    public void Follow(NpgsqlConnection connection)
    {
        ReadLatest(connection);
        StoreGeneration latest;
        int history;
        lock (_lock)
        {
            if (_shown == _known)
            {
                return;
            }

            (latest, history) = (_known!, _history);
        }

        using var reader = new PostgresStoreReader(this, latest, history, isLong: false);
        Advancing?.Invoke(reader);
        lock (_lock)
        {
            if (_history == history && latest.Number > _shown!.Number)
            {
                _shown = latest;
            }
        }
    }

    /// <summary>Asks the server that takes commits whether a standby is behind for ever: what is known here may have been lost in a failover.</summary>
    /// <remarks>Nothing is learned where that server cannot be reached, or the address names the standby alone.</remarks>
    public void AskPrimary()
    {
        try
        {
            using var connection = Writes.OpenConnection();
            ReadLatest(connection);
        }
        catch (Exception e) when (PostgresErrors.IsOutage(e))
        {
            // The standby goes on answering what it has.
        }
    }

    /// <summary>Takes over what this process committed.</summary>
    public void Committed(StoreGeneration generation, int history)
    {
        lock (_lock)
        {
            if (_history == history && generation.Number > _known!.Number)
            {
                _known = generation;
            }

            if (_history == history && generation.Number > _shown!.Number)
            {
                _shown = generation;
            }
        }
    }

    private int TakeOver(StoreGeneration latest, LatestState state)
    {
        lock (_lock)
        {
            Volatile.Write(ref _behind, state == LatestState.Behind);
            if (state == LatestState.OtherHistory)
            {
                // What was lost is not shown a moment longer.
                _history += _known is null ? 0 : 1;
                _known = _shown = latest;
            }
            else if (state == LatestState.Continues && latest.Number > _known!.Number)
            {
                _known = latest;
            }

            return _history;
        }
    }

    /// <summary>Does what needs a connection, and again when it breaks: the next one may be to a server that took over.</summary>
    private T Again<T>(Func<T> work)
    {
        for (var (watch, attempt) = (Stopwatch.StartNew(), 0); ; attempt++)
        {
            try
            {
                return work();
            }
            catch (Exception e) when (PostgresErrors.IsOutage(e))
            {
                // What else is idle in the pool has most likely broken with it.
                Reads.Clear();
                if (attempt == Pauses.Length || watch.Elapsed > _latestAttempt)
                {
                    throw;
                }

                Thread.Sleep(Pauses[attempt]);
            }
        }
    }
}
