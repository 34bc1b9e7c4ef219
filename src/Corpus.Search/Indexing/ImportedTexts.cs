using System.Text;
using Corpus.Search.Storage;

namespace Corpus.Search.Indexing;

/// <summary>What an imported task holds beside its columns.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">Its text.</param>
internal sealed record ImportedText(string Id, string Text);

/// <summary>Reads and writes the texts of imported tasks, in chunks; FORMAT.md, "imported texts".</summary>
internal static class ImportedTexts
{
    /// <summary>Tasks a chunk.</summary>
    public const int ChunkTasks = 64;

    /// <summary>Encodes the chunks; none when there is no imported task.</summary>
    public static IEnumerable<EncodedPart> Encode(IReadOnlyList<(ushort Task, ImportedText Text)> imported)
    {
        var writer = new BlobWriter();
        for (var start = 0; start < imported.Count;)
        {
            var chunk = imported[start].Task / ChunkTasks;
            writer.Clear();
            for (; start < imported.Count && imported[start].Task / ChunkTasks == chunk; start++)
            {
                writer.Byte((byte)(imported[start].Task % ChunkTasks));
                writer.Text(imported[start].Text.Text);
            }

            yield return new EncodedPart(SegmentPart.Imported, chunk, writer.Seal());
        }
    }

    /// <summary>Reads one text from its chunk.</summary>
    /// <exception cref="IndexCorruptException">Damaged, or the task is not in the chunk.</exception>
    public static string Read(ReadOnlySpan<byte> stored, int task, string name)
    {
        var reader = new BlobReader(BlobReader.Unseal(stored, name), name);
        while (!reader.AtEnd)
        {
            var inChunk = reader.Byte();
            var text = reader.Bytes(reader.VarUInt(stored.Length));
            if (inChunk == task % ChunkTasks)
            {
                return Encoding.UTF8.GetString(text);
            }
        }

        throw BlobReader.Corrupt(name, $"task {task} is missing");
    }
}
