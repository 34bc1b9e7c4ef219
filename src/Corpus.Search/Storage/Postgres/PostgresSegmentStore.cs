using Npgsql;

namespace Corpus.Search.Storage.Postgres;

/// <summary>A store in a PostgreSQL database, shared by any number of processes.</summary>
internal sealed class PostgresSegmentStore : ISegmentStore
{
    // How a read waits between attempts while connections break; beyond, somebody waits for the answer.
    private static readonly TimeSpan[] Pauses =
        [TimeSpan.Zero, TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(500), TimeSpan.FromMilliseconds(750)];

    private readonly GenerationWatch _watch;
    private readonly Lock _lock = new();
    private StoreGeneration? _known;
    private int _history;
    private bool _behind;
    private bool _disposed;

    /// <summary>Opens the store of a database, making or migrating its tables.</summary>
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
        (Reads, Writes) = address.CreateSources();
        try
        {
            var id = PostgresErrors.Translate(Name, () =>
            {
                var store = PostgresMigrator.Migrate(Writes, Name, migration);
                using var connection = Reads.OpenConnection();
                ReadLatest(connection);
                return store;
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

    /// <summary>Raised on a thread of the watch when another process committed.</summary>
    public event Action? Advanced;

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>Connections that read.</summary>
    public NpgsqlDataSource Reads { get; }

    /// <summary>Connections to the server that takes commits.</summary>
    public NpgsqlDataSource Writes { get; }

    /// <summary>The parts that were read.</summary>
    public PartCache Parts { get; }

    /// <summary>How long ago the database was heard of.</summary>
    public TimeSpan SinceContact => _watch.SinceContact;

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

    /// <inheritdoc/>
    /// <remarks>Asks nothing: the watch knows the last generation. The commits of this process are known at once.</remarks>
    public IStoreReader OpenReader()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        lock (_lock)
        {
            return new PostgresStoreReader(this, _known!, _history);
        }
    }

    /// <inheritdoc/>
    public IStoreWriter OpenWriter()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return PostgresErrors.Translate(Name, () =>
        {
            var session = Again(() => WriterSession.TryOpen(Writes))
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
        var (advanced, history) = TakeOver(latest, state);
        if (advanced)
        {
            Advanced?.Invoke();
        }

        return (latest, history);
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
        }
    }

    private (bool Advanced, int History) TakeOver(StoreGeneration latest, LatestState state)
    {
        lock (_lock)
        {
            Volatile.Write(ref _behind, state == LatestState.Behind);
            if (state == LatestState.OtherHistory)
            {
                _history += _known is null ? 0 : 1;
                _known = latest;
                return (_history > 0, _history);
            }

            if (state == LatestState.Continues && latest.Number > _known!.Number)
            {
                _known = latest;
                return (true, _history);
            }

            return (false, _history);
        }
    }

    /// <summary>Does what needs a connection, and again when it breaks: the next one may be to a server that took over.</summary>
    private T Again<T>(Func<T> work)
    {
        foreach (var pause in Pauses)
        {
            try
            {
                return work();
            }
            catch (Exception e) when (PostgresErrors.IsOutage(e))
            {
                // What else is idle in the pool has most likely broken with it.
                Reads.Clear();
                Thread.Sleep(pause);
            }
        }

        return work();
    }
}
