using Corpus.Search.Postings;
using Corpus.Search.Storage;

namespace Corpus.Search.Indexing;

/// <summary>The removed tasks of a segment as stored: LEB128 gaps with a checksum.</summary>
internal static class Tombstones
{
    /// <summary>The stored form; null for none.</summary>
    public static byte[]? Encode(IReadOnlyCollection<int> removed)
    {
        if (removed.Count == 0)
        {
            return null;
        }

        var writer = new BlobWriter();
        writer.VarUInt((uint)removed.Count);
        var next = 0;
        foreach (var task in removed.Order())
        {
            writer.VarUInt((uint)(task - next));
            next = task + 1;
        }

        return writer.Seal();
    }

    /// <summary>Reads the stored form.</summary>
    /// <exception cref="IndexCorruptException">Damaged.</exception>
    public static TaskSet Decode(byte[]? stored, int tasks, string name)
    {
        if (stored is null)
        {
            return TaskSet.Empty;
        }

        var reader = new BlobReader(BlobReader.Unseal(stored, name), name);
        var bits = new ulong[Limits.SegmentWords];
        var next = 0;
        for (var rest = reader.VarUInt(tasks); rest > 0; rest--)
        {
            var task = next + reader.VarUInt(tasks - 1);
            if (task >= tasks)
            {
                throw BlobReader.Corrupt(name, $"task {task} is beyond the segment's {tasks}");
            }

            bits[task >> 6] |= 1UL << (task & 63);
            next = task + 1;
        }

        reader.End();
        return TaskSet.FromBits(bits);
    }
}
