using Corpus.Search.Postings;

namespace Corpus.Search.Indexing;

/// <summary>Bounds the memory of decoded postings and positions: what was not used since the last sweep goes first.</summary>
internal sealed class SegmentCache(long maxBytes)
{
    private readonly Queue<(Cached?[] Slots, int Slot, int Bytes)> _entries = new();
    private readonly Lock _lock = new();
    private long _bytes;

    /// <summary>Bytes held now.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Counts an entry that was put into its slot, and empties others when the bound is passed.</summary>
    public void Added(Cached?[] slots, int slot, int bytes)
    {
        lock (_lock)
        {
            _entries.Enqueue((slots, slot, bytes));
            _bytes += bytes;

            // A touched entry gets a second round; after one lap over all entries everything is untouched.
            while (_bytes > maxBytes && _entries.TryDequeue(out var oldest))
            {
                if (Volatile.Read(ref oldest.Slots[oldest.Slot]) is { Touched: true } hot)
                {
                    hot.Touched = false;
                    _entries.Enqueue(oldest);
                }
                else
                {
                    Volatile.Write(ref oldest.Slots[oldest.Slot], null);
                    _bytes -= oldest.Bytes;
                }
            }
        }
    }
}
