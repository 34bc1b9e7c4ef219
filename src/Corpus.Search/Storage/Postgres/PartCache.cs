namespace Corpus.Search.Storage.Postgres;

/// <summary>Names a part of a segment.</summary>
/// <param name="Segment">Id of the segment, unlike that of any other segment that ever was, see <see cref="PostgresStoreWriter.StampBits"/>.</param>
/// <param name="Part">The part.</param>
/// <param name="Chunk">The chunk.</param>
internal readonly record struct PartKey(long Segment, SegmentPart Part, int Chunk);

/// <summary>Keeps parts as stored in memory, up to a bound: what was not used since the last sweep goes first. Safe for any thread.</summary>
/// <param name="maxBytes">The bound, at least 0.</param>
/// <param name="folder">Asked before the store, and given what that answers; null for none.</param>
internal sealed class PartCache(long maxBytes, PartFolder? folder)
{
    private readonly Dictionary<PartKey, Entry> _entries = [];
    private readonly Queue<PartKey> _order = new();
    private readonly Lock _lock = new();
    private long _bytes;

    /// <summary>Reads a part from here, else from the folder, else from the store.</summary>
    /// <param name="key">The part.</param>
    /// <param name="load">Asks the store.</param>
    /// <returns>The part as stored; not to be changed.</returns>
    public byte[] Read(PartKey key, Func<PartKey, byte[]> load)
    {
        lock (_lock)
        {
            if (_entries.TryGetValue(key, out var entry))
            {
                entry.Touched = true;
                return entry.Stored;
            }
        }

        var stored = folder?.TryRead(key);
        if (stored is null)
        {
            stored = load(key);
            folder?.Keep(key, stored);
        }

        lock (_lock)
        {
            if (_entries.TryAdd(key, new Entry(stored)))
            {
                _order.Enqueue(key);
                _bytes += stored.Length;
            }

            while (_bytes > maxBytes && _order.TryDequeue(out var oldest))
            {
                if (_entries[oldest].Touched)
                {
                    _entries[oldest].Touched = false;
                    _order.Enqueue(oldest);
                }
                else
                {
                    _bytes -= _entries[oldest].Stored.Length;
                    _entries.Remove(oldest);
                }
            }
        }

        return stored;
    }

    private sealed class Entry(byte[] stored)
    {
        public byte[] Stored => stored;

        public bool Touched { get; set; }
    }
}
