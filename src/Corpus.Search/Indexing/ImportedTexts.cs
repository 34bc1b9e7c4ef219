using System.Text;
using Corpus.Search.Storage;

namespace Corpus.Search.Indexing;

/// <summary>What an imported task holds beside its columns.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">Its text.</param>
internal sealed record ImportedText(string Id, string Text);

/// <summary>Reads and writes the imported tasks of a segment: their texts in chunks, and a sorted list of hashes of their ids.</summary>
internal static class ImportedTexts
{
    /// <summary>Tasks a chunk.</summary>
    public const int ChunkTasks = 256;

    /// <summary>Hash of an id, as stored: CRC-32C of its UTF-8 bytes.</summary>
    public static uint Hash(string id) => Checksum.Of(Encoding.UTF8.GetBytes(id));

    /// <summary>Writes the parts; none when there is no imported task.</summary>
    public static void Write(IStoreWriter store, long segment, IReadOnlyList<(ushort Task, ImportedText Text)> imported)
    {
        if (imported.Count == 0)
        {
            return;
        }

        var writer = new BlobWriter();
        for (var start = 0; start < imported.Count;)
        {
            var chunk = imported[start].Task / ChunkTasks;
            var end = start;
            while (end < imported.Count && imported[end].Task / ChunkTasks == chunk)
            {
                end++;
            }

            writer.Clear();
            writer.VarUInt((uint)(end - start));
            for (; start < end; start++)
            {
                writer.Byte((byte)(imported[start].Task % ChunkTasks));
                writer.Text(imported[start].Text.Id);
                writer.Text(imported[start].Text.Text);
            }

            store.PutPart(segment, SegmentPart.Imported, chunk, writer.Seal());
        }

        var hashes = new ulong[imported.Count];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = (ulong)Hash(imported[i].Text.Id) << 16 | imported[i].Task;
        }

        Array.Sort(hashes);
        writer.Clear();
        writer.VarUInt((uint)hashes.Length);
        foreach (var hash in hashes)
        {
            writer.UInt32((uint)(hash >> 16));
            writer.UInt16(unchecked((ushort)hash));
        }

        store.PutPart(segment, SegmentPart.ImportedIds, 0, writer.Seal());
    }

    /// <summary>Reads a chunk: its tasks by number.</summary>
    /// <exception cref="IndexCorruptException">Damaged.</exception>
    public static Dictionary<int, ImportedText> ReadChunk(ReadOnlySpan<byte> stored, int chunk, string name)
    {
        var reader = new BlobReader(BlobReader.Unseal(stored, name), name);
        var texts = new Dictionary<int, ImportedText>();
        for (var rest = reader.VarUInt(ChunkTasks); rest > 0; rest--)
        {
            var task = (chunk * ChunkTasks) + reader.Byte();
            if (!texts.TryAdd(task, new ImportedText(reader.Text(), reader.Text())))
            {
                throw BlobReader.Corrupt(name, $"task {task} repeats");
            }
        }

        reader.End();
        return texts;
    }

    /// <summary>Reads the hashes: each is the hash shifted left by 16, plus the task; ascending.</summary>
    /// <exception cref="IndexCorruptException">Damaged.</exception>
    public static ulong[] ReadHashes(ReadOnlySpan<byte> stored, string name)
    {
        var reader = new BlobReader(BlobReader.Unseal(stored, name), name);
        var hashes = new ulong[reader.VarUInt(stored.Length)];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = (ulong)reader.UInt32() << 16 | reader.UInt16();
            if (i > 0 && hashes[i] <= hashes[i - 1])
            {
                throw BlobReader.Corrupt(name, "the hashes do not ascend");
            }
        }

        reader.End();
        return hashes;
    }

    /// <summary>The tasks whose id has this hash.</summary>
    public static IEnumerable<int> WithHash(ulong[] hashes, uint hash)
    {
        var key = (ulong)hash << 16;
        var at = Array.BinarySearch(hashes, key);
        for (at = at < 0 ? ~at : at; at < hashes.Length && hashes[at] >> 16 == hash; at++)
        {
            yield return unchecked((ushort)hashes[at]);
        }
    }
}
