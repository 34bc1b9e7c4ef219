using Corpus.Search.Indexing;
using Corpus.Search.Storage;
using Corpus.Text;

namespace Corpus.Search;

/// <summary>The index of Corpus: a search kernel whose segments live in one SQLite file.</summary>
/// <remarks>Safe for any thread. Readers share what they decoded, up to a bound.</remarks>
public sealed class SqliteTaskIndex : ITaskIndex
{
    /// <summary>Default bound of the memory for decoded postings, in bytes: 512 MiB.</summary>
    public const long DefaultCacheBytes = 512L << 20;

    /// <summary>Name of the index's file in its folder.</summary>
    public const string FileName = Schema.FileName;

    /// <summary>Name of the file of further abbreviations in its folder; <see cref="Abbreviations"/> tells its form.</summary>
    public const string AbbreviationsFileName = "abbreviations.txt";

    private const int SegmentsWorthThreads = 4;
    private readonly SqliteSegmentStore _store;
    private readonly SegmentCache _cache;
    private readonly int _buildThreads;
    private readonly Abbreviations _abbreviations;
    private IndexDictionaries _dictionaries;
    private readonly Lock _lock = new();
    private Snapshot? _current;

    private SqliteTaskIndex(SqliteSegmentStore store, Abbreviations abbreviations, long cacheBytes, int buildThreads)
    {
        _store = store;
        _abbreviations = abbreviations;
        _dictionaries = new IndexDictionaries { Abbreviations = abbreviations };
        _cache = new SegmentCache(cacheBytes);
        _buildThreads = buildThreads;
    }

    /// <summary>Opens the index in <paramref name="folder"/> (file <c>corpus.db</c>), creating both when missing.</summary>
    /// <remarks>Abbreviations in the folder's file <see cref="AbbreviationsFileName"/>, if there is one, are known in queries besides the
    /// built-in ones.</remarks>
    /// <param name="folder">The folder.</param>
    /// <param name="cacheBytes">Bound of the memory for decoded postings, at least 0; what one query needs may pass it for a moment.</param>
    /// <param name="buildThreads">How many segments of 65,536 tasks a writer builds at once, at least 1; null for as many as there are
    /// processors. What is stored does not depend on it; each takes some 100 MB while it builds.</param>
    /// <exception cref="IndexCorruptException">The file is no index, or damaged.</exception>
    /// <exception cref="IndexVersionException">The file is of a version that this program does not read.</exception>
    /// <exception cref="IndexStorageException">The folder cannot be read or written.</exception>
    /// <exception cref="InvalidDataException">The file of abbreviations is malformed; the message names the line.</exception>
    public static SqliteTaskIndex Open(string folder, long cacheBytes = DefaultCacheBytes, int? buildThreads = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentOutOfRangeException.ThrowIfNegative(cacheBytes);
        var threads = buildThreads ?? Environment.ProcessorCount;
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1, nameof(buildThreads));
        var abbreviations = ReadAbbreviations(Path.Combine(folder, AbbreviationsFileName));
        return new SqliteTaskIndex(new SqliteSegmentStore(folder), abbreviations, cacheBytes, threads);
    }

    /// <summary>Whether <paramref name="folder"/> holds an index with at least one commit.</summary>
    /// <remarks>A file that is damaged, foreign or of another version counts as one: opening it tells what is wrong.</remarks>
    public static bool Exists(string folder)
    {
        if (!File.Exists(Path.Combine(folder, Schema.FileName)))
        {
            return false;
        }

        try
        {
            using var store = new SqliteSegmentStore(folder);
            using var reader = store.OpenReader();
            return reader.Generation > 0;
        }
        catch (Exception e) when (e is IndexCorruptException or IndexVersionException or IndexBusyException or IndexStorageException)
        {
            return true;
        }
    }

    /// <inheritdoc/>
    public ITaskIndexReader OpenReader()
    {
        var store = _store.OpenReader();
        try
        {
            var source = new PartSource(store, _store.Name);
            return new TaskIndexReader(SnapshotOf(store, source), store, source);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public ITaskIndexWriter OpenWriter()
    {
        var store = _store.OpenWriter();
        try
        {
            lock (_lock)
            {
                _dictionaries.Load(new PartSource(store, _store.Name));
                return new TaskIndexWriter(store, _store.Name, _dictionaries, KnownSegments(), _current?.KnownCorrections, _buildThreads, WriterClosed);
            }
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Copies the last committed generation to a new file, while readers and a writer go on.</summary>
    /// <param name="path">Path of the file; must not exist, and appears when the copy is whole and durable. Named <c>corpus.db</c> in a folder
    /// of its own it opens as an index.</param>
    /// <exception cref="IndexStorageException">The file exists or cannot be written.</exception>
    public void BackUp(string path) => _store.BackUp(Path.GetFullPath(path));

    /// <inheritdoc/>
    public void Dispose() => _store.Dispose();

    private static Abbreviations ReadAbbreviations(string path)
    {
        if (!File.Exists(path))
        {
            return Abbreviations.Default;
        }

        using var reader = new StreamReader(path);
        return Abbreviations.Default.With(reader);
    }

    private Dictionary<long, Segment> KnownSegments() =>
        _current?.Segments.ToDictionary(view => view.Segment.Id, view => view.Segment) ?? [];

    private void WriterClosed(bool isDirty)
    {
        // The dictionaries hold names that were never stored, whose numbers the next writer will give again: start afresh.
        if (isDirty)
        {
            lock (_lock)
            {
                (_dictionaries, _current) = (new IndexDictionaries { Abbreviations = _abbreviations }, null);
            }
        }
    }

    private Snapshot SnapshotOf(IStoreReader store, PartSource source)
    {
        lock (_lock)
        {
            if (_current?.Generation == store.Generation)
            {
                return _current;
            }

            var records = store.ReadSegments();
            var segments = Load(records, source);
            var views = new List<SegmentView>(segments.Length);
            var first = 0;
            foreach (var (record, segment) in records.Zip(segments))
            {
                var removed = Tombstones.Decode(record.Tombstones, record.Tasks, $"{_store.Name}, segment {record.Id}, tombstones");
                views.Add(SegmentView.Of(segment, removed, first, source));
                first += record.Tasks;
            }

            var snapshot = new Snapshot(
                store.Generation, views, _dictionaries, _current?.Generation < store.Generation ? _current : null);
            if (_current is null || _current.Generation < snapshot.Generation)
            {
                _current = snapshot;
            }

            return snapshot;
        }
    }

    /// <summary>Brings the dictionaries up to date and finds the segments, reading those that are not known.</summary>
    private Segment[] Load(IReadOnlyList<SegmentRecord> records, PartSource source)
    {
        var known = KnownSegments();

        // While a writer is open nobody else commits, so that nothing new is read into dictionaries that it adds to.
        if (records.Count(record => !known.ContainsKey(record.Id)) < SegmentsWorthThreads)
        {
            _dictionaries.Load(source);
            return [.. records.Select(SegmentOf)];
        }

        // A whole index: the dictionaries and the directories of the segments are decoded side by side.
        var dictionaries = Task.Run(() => _dictionaries.Load(source));
        var segments = Task.WhenAll(records.Select(record => Task.Run(() => SegmentOf(record))));
        Task.WhenAll(dictionaries, segments).GetAwaiter().GetResult();
        return segments.Result;

        Segment SegmentOf(SegmentRecord record) =>
            known.GetValueOrDefault(record.Id) ?? new Segment(record.Id, record.Tasks, source, _cache);
    }
}
