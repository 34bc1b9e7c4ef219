using System.Buffers.Binary;
using System.Text;
using Corpus.Search.Storage;

namespace Corpus.Search.Indexing;

/// <summary>The ids of the imported tasks of a segment, found from either side; FORMAT.md, "imported ids".</summary>
/// <remarks>Works on the stored bytes: a writer looks for ids in every segment, and decoding them all would cost more than its commit.</remarks>
internal sealed class ImportedIds
{
    private const int HashBytes = sizeof(uint) + sizeof(ushort);
    private readonly byte[] _stored;
    private readonly int _count;
    private readonly int _idsStart;
    private readonly int _hashesStart;
    private readonly int _segmentTasks;
    private readonly string _name;
    private Entries? _entries;

    private ImportedIds(byte[] stored, int count, int idsStart, int hashesStart, int segmentTasks, string name)
    {
        _stored = stored;
        _count = count;
        _idsStart = idsStart;
        _hashesStart = hashesStart;
        _segmentTasks = segmentTasks;
        _name = name;
    }

    /// <summary>The id of an imported task.</summary>
    /// <returns>Null when the task is not an imported one.</returns>
    /// <exception cref="IndexCorruptException">Damaged.</exception>
    public string? Of(int task)
    {
        var entries = Volatile.Read(ref _entries);
        if (entries is null)
        {
            entries = ReadEntries();
            Volatile.Write(ref _entries, entries);
        }

        var at = Array.BinarySearch(entries.Tasks, (ushort)task);
        return at < 0 ? null : Encoding.UTF8.GetString(_stored, entries.Starts[at], entries.Ends[at] - entries.Starts[at]);
    }

    /// <summary>The tasks of an id, removed ones included.</summary>
    /// <exception cref="IndexCorruptException">Damaged.</exception>
    public IEnumerable<int> Find(string id)
    {
        var hash = Hash(id);
        for (var at = FirstOf(hash); at < _count && HashAt(at) == hash; at++)
        {
            var task = TaskAt(at);
            if (Of(task) == id)
            {
                yield return task;
            }
        }
    }

    /// <summary>The stored form.</summary>
    public static byte[] Encode(IReadOnlyList<(ushort Task, ImportedText Text)> imported)
    {
        var writer = new BlobWriter();
        writer.VarUInt((uint)imported.Count);
        var next = 0;
        var hashes = new ulong[imported.Count];
        for (var i = 0; i < hashes.Length; i++)
        {
            var (task, text) = imported[i];
            writer.VarUInt((uint)(task - next));
            writer.Text(text.Id);
            next = task + 1;
            hashes[i] = (ulong)Hash(text.Id) << 16 | task;
        }

        Array.Sort(hashes);
        foreach (var hash in hashes)
        {
            writer.UInt32((uint)(hash >> 16));
            writer.UInt16(unchecked((ushort)hash));
        }

        return writer.Seal();
    }

    /// <summary>Takes the stored form; its ids are decoded when one is asked for.</summary>
    /// <exception cref="IndexCorruptException">Damaged.</exception>
    public static ImportedIds Decode(byte[] stored, int segmentTasks, string name)
    {
        var payload = BlobReader.Unseal(stored, name);
        var reader = new BlobReader(payload, name);
        var count = reader.VarUInt(segmentTasks);
        var hashesStart = payload.Length - (count * HashBytes);
        return hashesStart >= reader.Position
            ? new ImportedIds(stored, count, reader.Position, hashesStart, segmentTasks, name)
            : throw BlobReader.Corrupt(name, $"{count} ids do not fit");
    }

    private Entries ReadEntries()
    {
        var reader = new BlobReader(_stored.AsSpan(0, _hashesStart), _name) { Position = _idsStart };
        var entries = new Entries(new ushort[_count], new int[_count], new int[_count]);
        for (int i = 0, next = 0; i < _count; i++)
        {
            var task = next + reader.VarUInt(_segmentTasks - 1);
            if (task >= _segmentTasks)
            {
                throw BlobReader.Corrupt(_name, $"task {task} is beyond the segment's {_segmentTasks}");
            }

            var length = reader.VarUInt(_stored.Length);
            (entries.Tasks[i], entries.Starts[i]) = ((ushort)task, reader.Position);
            reader.Bytes(length);
            entries.Ends[i] = reader.Position;
            next = task + 1;
        }

        reader.End();
        for (var i = 1; i < _count; i++)
        {
            if ((HashAt(i - 1), TaskAt(i - 1)).CompareTo((HashAt(i), TaskAt(i))) >= 0)
            {
                throw BlobReader.Corrupt(_name, "the hashes do not ascend");
            }
        }

        return entries;
    }

    /// <summary>Index of the first hash that is not below <paramref name="hash"/>.</summary>
    private int FirstOf(uint hash)
    {
        // Hashes spread evenly, so it lies near its share; growing steps from there enclose it: all below low are lower, all from high are not.
        var low = (int)((ulong)hash * (uint)_count >> 32);
        var (high, step) = (low, 64);
        while (low > 0 && HashAt(low - 1) >= hash)
        {
            (low, high, step) = (Math.Max(0, low - 1 - step), low - 1, 2 * step);
        }

        while (high < _count && HashAt(high) < hash)
        {
            (low, high, step) = (high + 1, Math.Min(_count, high + 1 + step), 2 * step);
        }

        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = HashAt(middle) < hash ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private uint HashAt(int index) => BinaryPrimitives.ReadUInt32LittleEndian(_stored.AsSpan(_hashesStart + (index * HashBytes)));

    private ushort TaskAt(int index) =>
        BinaryPrimitives.ReadUInt16LittleEndian(_stored.AsSpan(_hashesStart + (index * HashBytes) + sizeof(uint)));

    /// <summary>Hash of an id: CRC-32C of its UTF-8.</summary>
    public static uint Hash(string id)
    {
        Span<byte> small = stackalloc byte[256];
        var utf8 = Encoding.UTF8.GetMaxByteCount(id.Length) <= small.Length ? small : new byte[Encoding.UTF8.GetMaxByteCount(id.Length)];
        return Checksum.Of(utf8[..Encoding.UTF8.GetBytes(id, utf8)]);
    }

    /// <summary>Where the ids lie among the stored bytes.</summary>
    private sealed record Entries(ushort[] Tasks, int[] Starts, int[] Ends);
}
