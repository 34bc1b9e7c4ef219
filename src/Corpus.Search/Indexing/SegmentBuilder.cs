using Corpus.Search.Columns;
using Corpus.Search.Postings;
using Corpus.Search.Storage;

namespace Corpus.Search.Indexing;

/// <summary>Encodes one segment: its terms in order, then the rest. One thread.</summary>
internal sealed class SegmentBuilder
{
    private readonly List<EncodedPart> _parts = [];
    private readonly SegmentDirectory.Builder _directory = new();
    private readonly ChunkWriter _postings;
    private readonly ChunkWriter _positions;

    /// <summary>Starts a segment.</summary>
    public SegmentBuilder()
    {
        _postings = new ChunkWriter(_parts, SegmentPart.Postings);
        _positions = new ChunkWriter(_parts, SegmentPart.Positions);
    }

    /// <summary>Adds a term; fields and, within one, terms ascend.</summary>
    /// <param name="field">Number of the field.</param>
    /// <param name="term">Number of the term.</param>
    /// <param name="tasks">Its tasks, ascending, at least one.</param>
    /// <param name="frequencies">Per task the number of its positions.</param>
    /// <param name="positions">Of all tasks in order.</param>
    public void AddTerm(
        int field, int term, ReadOnlySpan<ushort> tasks, ReadOnlySpan<ushort> frequencies, ReadOnlySpan<ushort> positions)
    {
        var postingsWriter = _postings.Begin();
        var postingsStart = postingsWriter.Length;
        PostingsCodec.WritePostings(postingsWriter, tasks, frequencies);
        var positionsWriter = _positions.Begin();
        var positionsStart = positionsWriter.Length;
        PostingsCodec.WritePositions(positionsWriter, frequencies, positions);
        _directory.Add(field, term, tasks.Length, postingsWriter.Length - postingsStart, positionsWriter.Length - positionsStart);
    }

    /// <summary>Encodes the columns and what is left, and ends the segment.</summary>
    /// <param name="columnOf">Makes a column of one value a task.</param>
    /// <param name="agencies">The column of agencies.</param>
    /// <param name="imported">The imported tasks by number, ascending; empty when there is none.</param>
    /// <returns>All parts of the segment.</returns>
    public IReadOnlyList<EncodedPart> Finish(
        Func<ColumnId, Column> columnOf, MultiColumn agencies, IReadOnlyList<(ushort Task, ImportedText Text)> imported)
    {
        _postings.Flush();
        _positions.Flush();
        var textLength = 0L;
        foreach (var id in ColumnIds.SingleValued)
        {
            var column = columnOf(id);
            _parts.Add(new EncodedPart(SegmentPart.Column, (int)id, column.Encode()));
            textLength += id == ColumnId.Length ? column.Sum : 0;
        }

        _parts.Add(new EncodedPart(SegmentPart.Column, (int)ColumnId.Agencies, agencies.Encode()));
        if (imported.Count > 0)
        {
            _parts.Add(new EncodedPart(SegmentPart.ImportedIds, 0, ImportedIds.Encode(imported)));
            _parts.AddRange(ImportedTexts.Encode(imported));
        }

        _parts.Add(new EncodedPart(SegmentPart.Directory, 0, _directory.Encode(textLength)));
        return _parts;
    }

    private sealed class ChunkWriter(List<EncodedPart> parts, SegmentPart part)
    {
        private readonly BlobWriter _writer = new();
        private int _chunk;

        public BlobWriter Begin()
        {
            if (_writer.Length >= Limits.ChunkBytes)
            {
                Flush();
            }

            return _writer;
        }

        public void Flush()
        {
            if (_writer.Length > 0)
            {
                parts.Add(new EncodedPart(part, _chunk++, _writer.Seal()));
                _writer.Clear();
            }
        }
    }
}

/// <summary>A part of a segment ready to be stored.</summary>
/// <param name="Part">Which part.</param>
/// <param name="Chunk">Which chunk of it.</param>
/// <param name="Stored">Its bytes, with checksum.</param>
internal readonly record struct EncodedPart(SegmentPart Part, int Chunk, byte[] Stored);

/// <summary>Stores whole segments.</summary>
internal static class SegmentStorage
{
    /// <summary>Writes all parts of a segment.</summary>
    public static void PutSegment(this IStoreWriter store, long id, IReadOnlyList<EncodedPart> parts)
    {
        foreach (var part in parts)
        {
            store.PutPart(id, part.Part, part.Chunk, part.Stored);
        }
    }
}
