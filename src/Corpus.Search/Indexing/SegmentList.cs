using Corpus.Search.Columns;
using Corpus.Search.Postings;
using Corpus.Search.Storage;

namespace Corpus.Search.Indexing;

/// <summary>The segments of the generation in the making: which there are, what is removed of them, and which become one. One thread.</summary>
internal sealed class SegmentList
{
    private readonly IStoreWriter _store;
    private readonly PartSource _source;
    private readonly IReadOnlyDictionary<long, Segment> _known;
    private readonly Action _storeAll;
    private readonly SegmentCache _cache = new(64 << 20);
    private readonly List<Part> _parts = [];

    // Two bits for each id in the segments that were added here: most ids are new, and looking them up in every segment would cost a
    // twentieth of an import.
    private const int SeenBits = 24;
    private ulong[]? _seen;

    /// <summary>Starts from the last committed generation.</summary>
    /// <param name="store">The store.</param>
    /// <param name="source">Reads its parts.</param>
    /// <param name="known">Segments that readers have open already.</param>
    /// <param name="storeAll">Stores the segments that are still being built.</param>
    public SegmentList(IStoreWriter store, PartSource source, IReadOnlyDictionary<long, Segment> known, Action storeAll)
    {
        _store = store;
        _source = source;
        _known = known;
        _storeAll = storeAll;
        foreach (var record in store.ReadSegments())
        {
            var tombstones = Tombstones.Decode(record.Tombstones, record.Tasks, $"{source.StoreName}, segment {record.Id}, tombstones");
            var tasks = new ushort[tombstones.Count];
            tombstones.CopyTo(tasks);
            _parts.Add(new Part(record, [.. tasks.Select(task => (int)task)], record.Tombstones));
        }
    }

    /// <summary>The list as it is to be stored.</summary>
    public IReadOnlyList<SegmentRecord> Records => [.. _parts.Select(part => part.Stored())];

    /// <summary>Appends a segment that is being built.</summary>
    /// <param name="record">Its record.</param>
    /// <param name="removed">Its removed tasks.</param>
    /// <param name="importedIds">The tasks of its imported ids; not the caller's any more.</param>
    public void Add(SegmentRecord record, IEnumerable<int> removed, Dictionary<string, int> importedIds)
    {
        _seen ??= new ulong[1 << (SeenBits - 6)];
        foreach (var id in importedIds.Keys)
        {
            var (first, second) = SeenAt(id);
            _seen[first >> 6] |= 1UL << (first & 63);
            _seen[second >> 6] |= 1UL << (second & 63);
        }

        _parts.Add(new Part(record, [.. removed], null) { UnstoredIds = importedIds, IsSeen = true });
    }

    /// <summary>Takes note that a segment is stored and may be read.</summary>
    public void Stored(long id) => _parts.First(part => part.Record.Id == id).UnstoredIds = null;

    /// <summary>Removes the tasks of a directive.</summary>
    public void RemoveTasks(int row)
    {
        foreach (var part in _parts)
        {
            part.Removed.UnionWith(SegmentOf(part).Column(ColumnId.Directive, _source).TasksOf(row));
        }
    }

    /// <summary>Removes a task of a directive.</summary>
    /// <param name="row">Row of the directive.</param>
    /// <param name="ordinal">Place of the task in it.</param>
    public void RemoveTask(int row, int ordinal)
    {
        foreach (var part in _parts)
        {
            var ordinals = SegmentOf(part).Column(ColumnId.Ordinal, _source);
            part.Removed.UnionWith(SegmentOf(part).Column(ColumnId.Directive, _source).TasksOf(row).Where(task => ordinals[task] == ordinal));
        }
    }

    /// <summary>Finds the imported task of an id.</summary>
    /// <returns>Its segment and number; null when there is none.</returns>
    public (Segment Segment, int Task)? FindImported(string id)
    {
        foreach (var part in _parts)
        {
            foreach (var task in SegmentOf(part).ImportedIds(_source)?.Find(id) ?? [])
            {
                if (!part.Removed.Contains(task))
                {
                    return (SegmentOf(part), task);
                }
            }
        }

        return null;
    }

    /// <summary>Removes the imported task of an id, if there is one.</summary>
    public void RemoveImported(string id)
    {
        var maybeSeen = MayBeSeen(id);
        foreach (var part in _parts)
        {
            if (part.IsSeen && !maybeSeen)
            {
                continue;
            }

            if (part.UnstoredIds is null)
            {
                part.Removed.UnionWith(SegmentOf(part).ImportedIds(_source)?.Find(id) ?? []);
            }
            else if (part.UnstoredIds.TryGetValue(id, out var task))
            {
                part.Removed.Add(task);
            }
        }
    }

    /// <summary>Merges neighbours as far as <see cref="SegmentMerger"/> finds it worth while. All segments must be stored.</summary>
    public void Merge()
    {
        while (SegmentMerger.Choose([.. _parts.Select(part => part.Live)], [.. _parts.Select(part => part.Record.Tasks)]) is var (first, count))
        {
            var merged = SegmentMerger.Merge([.. _parts.GetRange(first, count).Select(part => (SegmentOf(part), part.RemovedSet))], _source);
            _parts.RemoveRange(first, count);
            if (merged is var (encoded, tasks))
            {
                var record = new SegmentRecord(_store.NewSegmentId(), tasks, null);
                _store.PutSegment(record.Id, encoded);
                _parts.Insert(first, new Part(record, [], null));
            }
        }
    }

    /// <summary>Whether a segment that was added here may hold an id; never false when one does.</summary>
    private bool MayBeSeen(string id)
    {
        if (_seen is null)
        {
            return false;
        }

        var (first, second) = SeenAt(id);
        return (_seen[first >> 6] >> (first & 63) & _seen[second >> 6] >> (second & 63) & 1) != 0;
    }

    /// <summary>The two bits of an id, from the hash and from its golden-ratio multiple.</summary>
    private static (int First, int Second) SeenAt(string id)
    {
        var hash = ImportedIds.Hash(id);
        return ((int)(hash >> (32 - SeenBits)), (int)(unchecked(hash * 2654435769u) >> (32 - SeenBits)));
    }

    private Segment SegmentOf(Part part)
    {
        if (part.UnstoredIds is not null)
        {
            _storeAll();
        }

        return part.Segment ??=
            _known.GetValueOrDefault(part.Record.Id) ?? new Segment(part.Record.Id, part.Record.Tasks, _source, _cache);
    }

    /// <summary>A segment in the list.</summary>
    private sealed class Part(SegmentRecord record, HashSet<int> removed, byte[]? tombstones)
    {
        private readonly int _storedRemoved = tombstones is null ? 0 : removed.Count;

        public SegmentRecord Record => record;

        public HashSet<int> Removed => removed;

        public Segment? Segment { get; set; }

        /// <summary>The tasks of the imported ids as long as the segment is not stored; then null.</summary>
        public Dictionary<string, int>? UnstoredIds { get; set; }

        /// <summary>Whether all its imported ids are among those seen.</summary>
        public bool IsSeen { get; init; }

        public int Live => record.Tasks - removed.Count;

        public TaskSet RemovedSet
        {
            get
            {
                var bits = new ulong[Limits.SegmentWords];
                foreach (var task in removed)
                {
                    bits[task >> 6] |= 1UL << (task & 63);
                }

                return TaskSet.FromBits(bits);
            }
        }

        // Tasks are only ever removed, so an equal number means that nothing changed.
        public SegmentRecord Stored() => record with
        {
            Tombstones = removed.Count == _storedRemoved ? tombstones : Tombstones.Encode(removed),
        };
    }
}
