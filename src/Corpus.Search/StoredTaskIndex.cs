using Corpus.Search.Indexing;
using Corpus.Search.Storage;
using Corpus.Text;

namespace Corpus.Search;

/// <summary>The index of Corpus: a search kernel over a store of segments.</summary>
/// <remarks>Safe for any thread. Readers share what they decoded, up to a bound.</remarks>
public abstract class StoredTaskIndex : ITaskIndex
{
    /// <summary>Default bound of the memory for decoded postings, in bytes: 512 MiB.</summary>
    public const long DefaultCacheBytes = 512L << 20;

    /// <summary>Name of the file of further abbreviations in the index's folder; <see cref="Abbreviations"/> tells its form.</summary>
    public const string AbbreviationsFileName = "abbreviations.txt";

    private const int SegmentsWorthThreads = 4;
    private readonly ISegmentStore _store;
    private readonly SegmentCache _cache;
    private readonly int _buildThreads;
    private readonly Abbreviations _abbreviations;
    private IndexDictionaries _dictionaries;

    // Held while the store is read, which may take long; before _lock, which guards the fields and is never held meanwhile.
    private readonly Lock _loading = new();
    private readonly Lock _lock = new();
    private Snapshot? _current;
    private SnapshotLoad? _load;
    private IStoreWriter? _writer;
    private int _history;

    /// <summary>Takes the store, which is this one's from now on.</summary>
    /// <param name="store">The store.</param>
    /// <param name="abbreviations">The abbreviations that queries are read with.</param>
    /// <param name="cacheBytes">Bound of the memory for decoded postings, at least 0.</param>
    /// <param name="buildThreads">How many segments a writer builds at once, at least 1; null for as many as there are processors.</param>
    private protected StoredTaskIndex(ISegmentStore store, Abbreviations abbreviations, long cacheBytes, int? buildThreads)
    {
        _store = store;
        _abbreviations = abbreviations;
        _dictionaries = new IndexDictionaries { Abbreviations = abbreviations };
        _cache = new SegmentCache(cacheBytes);
        _buildThreads = buildThreads ?? Environment.ProcessorCount;
    }

    /// <summary>In words, why what readers see may be older than what other processes committed; null when that is not known to be.</summary>
    public virtual string? Lag => null;

    /// <inheritdoc/>
    public ITaskIndexReader OpenReader()
    {
        while (true)
        {
            var store = _store.OpenReader();
            try
            {
                var source = new PartSource(store, _store.Name);
                if (SnapshotOf(store, source) is { } snapshot)
                {
                    return new TaskIndexReader(snapshot, store, source);
                }
            }
            catch
            {
                store.Dispose();
                throw;
            }

            // Another thread has read a later generation meanwhile, which the store shows as well.
            store.Dispose();
        }
    }

    /// <inheritdoc/>
    public ITaskIndexWriter OpenWriter()
    {
        var store = _store.OpenWriter();
        try
        {
            lock (_loading)
            {
                IndexDictionaries dictionaries;
                lock (_lock)
                {
                    StartAfreshWhenForeign(store);
                    dictionaries = _dictionaries;
                }

                dictionaries.Load(new PartSource(store, _store.Name));
                lock (_lock)
                {
                    var writer = new TaskIndexWriter(
                        store, _store.Name, dictionaries, KnownSegments(), _current?.KnownCorrections, _buildThreads, WriterClosed);
                    _writer = store;
                    return writer;
                }
            }
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public virtual void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Checks the bounds of an opening, before anything is opened.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is out of range.</exception>
    private protected static void ThrowIfOutside(long cacheBytes, int? buildThreads)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cacheBytes);
        ArgumentOutOfRangeException.ThrowIfLessThan(buildThreads ?? 1, 1, nameof(buildThreads));
    }

    /// <summary>Reads the abbreviations in the index's folder.</summary>
    /// <returns>The built-in ones where the folder has none.</returns>
    private protected static Abbreviations ReadAbbreviations(string folder)
    {
        var path = Path.Combine(folder, AbbreviationsFileName);
        if (!File.Exists(path))
        {
            return Abbreviations.Default;
        }

        using var reader = new StreamReader(path);
        return Abbreviations.Default.With(reader);
    }

    /// <summary>Reads a generation that the store does not show yet, so that no reader waits for it, or fails with it, once it does.</summary>
    private protected void Prepare(IStoreReader store)
    {
        var source = new PartSource(store, _store.Name);
        if (CurrentOrLoad(store, source) is (null, { } load))
        {
            Finish(load);
        }
    }

    private Dictionary<long, Segment> KnownSegments() =>
        _current?.Segments.ToDictionary(view => view.Segment.Id, view => view.Segment) ?? [];

    private void WriterClosed(bool isDirty)
    {
        lock (_lock)
        {
            _writer = null;

            // The dictionaries hold names that were never stored, whose numbers the next writer will give again.
            if (isDirty)
            {
                StartAfresh();
            }
        }
    }

    private void StartAfresh() =>
        (_dictionaries, _current, _load) = (new IndexDictionaries { Abbreviations = _abbreviations }, null, null);

    /// <summary>Forgets what was read when it does not fit a generation.</summary>
    private void StartAfreshWhenForeign(IStoreReader store)
    {
        // Another process can commit while a writer is open here when that one has lost its session: the names that it added to the
        // dictionaries, and which will never be stored, are not those of the generation.
        if (store.History != _history || (_writer is { } writer && store != writer && !writer.IsOwn(store)))
        {
            _history = store.History;
            StartAfresh();
        }
    }

    /// <summary>The snapshot of a reader's generation.</summary>
    /// <returns>Null when a later generation of the same history is there already.</returns>
    private Snapshot? SnapshotOf(IStoreReader store, PartSource source)
    {
        var (current, load) = CurrentOrLoad(store, source);
        if (load is null)
        {
            return current!.Generation == store.Generation ? current : null;
        }

        var snapshot = Finish(load);
        lock (_lock)
        {
            if (_load == load)
            {
                (_current, _load) = (snapshot, null);
            }
        }

        return snapshot;
    }

    /// <summary>The current snapshot when it is of the reader's generation or a later one; else what loads that generation, once for all who wait.</summary>
    private (Snapshot? Current, SnapshotLoad? Load) CurrentOrLoad(IStoreReader store, PartSource source)
    {
        lock (_lock)
        {
            StartAfreshWhenForeign(store);
            if (_current is { } current && current.Generation >= store.Generation)
            {
                return (current, null);
            }

            if (_load?.Generation != store.Generation)
            {
                _load = new SnapshotLoad(store.Generation, () => Load(store, source));
            }

            return (null, _load);
        }
    }

    private Snapshot Finish(SnapshotLoad load)
    {
        try
        {
            return load.Snapshot.Value;
        }
        catch
        {
            // Whoever waited for it is refused with it; the next one tries again.
            lock (_lock)
            {
                _load = _load == load ? null : _load;
            }

            throw;
        }
    }

    private Snapshot Load(IStoreReader store, PartSource source)
    {
        lock (_loading)
        {
            IndexDictionaries dictionaries;
            Dictionary<long, Segment> known;
            Snapshot? earlier;
            lock (_lock)
            {
                (dictionaries, known, earlier) = (_dictionaries, KnownSegments(), _current?.Generation < store.Generation ? _current : null);
            }

            var records = store.ReadSegments();
            var segments = Load(records, dictionaries, known, source);
            var views = new List<SegmentView>(segments.Length);
            var first = 0;
            foreach (var (record, segment) in records.Zip(segments))
            {
                var removed = Tombstones.Decode(record.Tombstones, record.Tasks, $"{_store.Name}, segment {record.Id}, tombstones");
                views.Add(SegmentView.Of(segment, removed, first, source));
                first += record.Tasks;
            }

            return new Snapshot(store.Generation, views, dictionaries, earlier);
        }
    }

    /// <summary>Brings the dictionaries up to date and finds the segments, reading those that are not known.</summary>
    private Segment[] Load(
        IReadOnlyList<SegmentRecord> records, IndexDictionaries dictionaries, Dictionary<long, Segment> known, PartSource source)
    {
        // While a writer is open nobody else commits, so that nothing new is read into dictionaries that it adds to.
        if (records.Count(record => !known.ContainsKey(record.Id)) < SegmentsWorthThreads)
        {
            dictionaries.Load(source);
            return [.. records.Select(SegmentOf)];
        }

        // A whole index: the dictionaries and the directories of the segments are decoded side by side.
        var terms = Task.Run(() => dictionaries.Load(source));
        var segments = Task.WhenAll(records.Select(record => Task.Run(() => SegmentOf(record))));
        Task.WhenAll(terms, segments).GetAwaiter().GetResult();
        return segments.Result;

        Segment SegmentOf(SegmentRecord record) =>
            known.GetValueOrDefault(record.Id) ?? new Segment(record.Id, record.Tasks, source, _cache);
    }

    /// <summary>The reading of one generation.</summary>
    private sealed class SnapshotLoad(long generation, Func<Snapshot> load)
    {
        public long Generation => generation;

        public Lazy<Snapshot> Snapshot { get; } = new(load);
    }
}
