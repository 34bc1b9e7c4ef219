using System.Text;
using Corpus.Search.Storage;

namespace Corpus.Search.Indexing;

/// <summary>What an imported task holds beside its columns.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">Its text.</param>
internal sealed record ImportedText(string Id, string Text);

/// <summary>The texts of some neighbouring imported tasks, a chunk; FORMAT.md, "imported texts". Immutable; safe for any thread.</summary>
internal sealed class ImportedTexts
{
    private const int ChunkTasks = 64;
    private readonly byte[] _stored;
    private readonly int _length;
    private readonly string _name;

    private ImportedTexts(int chunk, byte[] stored, int length, string name)
    {
        Chunk = chunk;
        _stored = stored;
        _length = length;
        _name = name;
    }

    /// <summary>Number of the chunk.</summary>
    public int Chunk { get; }

    /// <summary>Number of the chunk that holds a task's text.</summary>
    public static int ChunkOf(int task) => task / ChunkTasks;

    /// <summary>Takes the stored form of a chunk.</summary>
    /// <exception cref="IndexCorruptException">Damaged.</exception>
    public static ImportedTexts Decode(int chunk, byte[] stored, string name) =>
        new(chunk, stored, BlobReader.Unseal(stored, name).Length, name);

    /// <summary>Encodes the chunks; none when there is no imported task.</summary>
    public static IEnumerable<EncodedPart> Encode(IReadOnlyList<(ushort Task, ImportedText Text)> imported)
    {
        var writer = new BlobWriter();
        for (var start = 0; start < imported.Count;)
        {
            var chunk = ChunkOf(imported[start].Task);
            writer.Clear();
            for (; start < imported.Count && ChunkOf(imported[start].Task) == chunk; start++)
            {
                writer.Byte((byte)(imported[start].Task % ChunkTasks));
                writer.Text(imported[start].Text.Text);
            }

            yield return new EncodedPart(SegmentPart.Imported, chunk, writer.Seal());
        }
    }

    /// <summary>The text of a task of the chunk.</summary>
    /// <exception cref="IndexCorruptException">The task is not in it.</exception>
    public string Of(int task)
    {
        var reader = new BlobReader(_stored.AsSpan(0, _length), _name);
        while (!reader.AtEnd)
        {
            var inChunk = reader.Byte();
            var text = reader.Bytes(reader.VarUInt(_length));
            if (inChunk == task % ChunkTasks)
            {
                return Encoding.UTF8.GetString(text);
            }
        }

        throw BlobReader.Corrupt(_name, $"task {task} is missing");
    }
}
