using System.Text;
using Corpus.Search.Storage;

namespace Corpus.Search.Indexing;

/// <summary>The ids of the imported tasks of a segment, found from either side; FORMAT.md, "imported ids".</summary>
internal sealed class ImportedIds
{
    private readonly ushort[] _tasks;
    private readonly int[] _starts;
    private readonly byte[] _utf8;
    private readonly ulong[] _hashes;

    private ImportedIds(ushort[] tasks, int[] starts, byte[] utf8, ulong[] hashes)
    {
        _tasks = tasks;
        _starts = starts;
        _utf8 = utf8;
        _hashes = hashes;
    }

    /// <summary>The id of an imported task.</summary>
    /// <returns>Null when the task is not an imported one.</returns>
    public string? Of(int task)
    {
        var at = Array.BinarySearch(_tasks, (ushort)task);
        return at < 0 ? null : Encoding.UTF8.GetString(_utf8, _starts[at], _starts[at + 1] - _starts[at]);
    }

    /// <summary>The tasks of an id, removed ones included.</summary>
    public IEnumerable<int> Find(string id)
    {
        var hash = Hash(id);
        var at = Array.BinarySearch(_hashes, (ulong)hash << 16);
        for (at = at < 0 ? ~at : at; at < _hashes.Length && _hashes[at] >> 16 == hash; at++)
        {
            var task = unchecked((ushort)_hashes[at]);
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

    /// <summary>Reads the stored form.</summary>
    /// <exception cref="IndexCorruptException">Damaged.</exception>
    public static ImportedIds Decode(ReadOnlySpan<byte> stored, int segmentTasks, string name)
    {
        var payload = BlobReader.Unseal(stored, name);
        var reader = new BlobReader(payload, name);
        var count = reader.VarUInt(segmentTasks);
        var (tasks, starts, utf8, length) = (new ushort[count], new int[count + 1], new byte[payload.Length], 0);
        var next = 0;
        for (var i = 0; i < count; i++)
        {
            var task = next + reader.VarUInt(segmentTasks - 1);
            if (task >= segmentTasks)
            {
                throw BlobReader.Corrupt(name, $"task {task} is beyond the segment's {segmentTasks}");
            }

            tasks[i] = (ushort)task;
            next = task + 1;
            var id = reader.Bytes(reader.VarUInt(payload.Length));
            id.CopyTo(utf8.AsSpan(length));
            length += id.Length;
            starts[i + 1] = length;
        }

        var hashes = new ulong[count];
        for (var i = 0; i < count; i++)
        {
            hashes[i] = (ulong)reader.UInt32() << 16 | reader.UInt16();
            if (i > 0 && hashes[i] <= hashes[i - 1])
            {
                throw BlobReader.Corrupt(name, "the hashes do not ascend");
            }
        }

        reader.End();
        return new ImportedIds(tasks, starts, utf8[..length], hashes);
    }

    private static uint Hash(string id)
    {
        Span<byte> small = stackalloc byte[256];
        var utf8 = Encoding.UTF8.GetMaxByteCount(id.Length) <= small.Length ? small : new byte[Encoding.UTF8.GetMaxByteCount(id.Length)];
        return Checksum.Of(utf8[..Encoding.UTF8.GetBytes(id, utf8)]);
    }
}
