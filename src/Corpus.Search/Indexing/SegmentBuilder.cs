using Corpus.Search.Columns;
using Corpus.Search.Postings;
using Corpus.Search.Storage;

namespace Corpus.Search.Indexing;

/// <summary>Writes one segment to a store: its terms in order, then the rest.</summary>
internal sealed class SegmentBuilder
{
    private readonly IStoreWriter _store;
    private readonly SegmentDirectory.Builder _directory = new();
    private readonly ChunkWriter _postings;
    private readonly ChunkWriter _positions;

    /// <summary>Starts a segment.</summary>
    public SegmentBuilder(IStoreWriter store)
    {
        _store = store;
        Id = store.NewSegmentId();
        _postings = new ChunkWriter(store, Id, SegmentPart.Postings);
        _positions = new ChunkWriter(store, Id, SegmentPart.Positions);
    }

    /// <summary>Id of the segment.</summary>
    public long Id { get; }

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

    /// <summary>Writes the columns and what is left, and ends the segment.</summary>
    /// <param name="columns">The single-valued columns by number.</param>
    /// <param name="agencies">The column of agencies.</param>
    /// <param name="imported">The imported tasks by number, ascending; empty when there is none.</param>
    public void Finish(IReadOnlyList<Column> columns, MultiColumn agencies, IReadOnlyList<(ushort Task, ImportedText Text)> imported)
    {
        _postings.Flush();
        _positions.Flush();
        for (var i = 0; i < columns.Count; i++)
        {
            _store.PutPart(Id, SegmentPart.Column, i, columns[i].Encode());
        }

        _store.PutPart(Id, SegmentPart.Column, (int)ColumnId.Agencies, agencies.Encode());
        ImportedTexts.Write(_store, Id, imported);
        var lengths = columns[(int)ColumnId.Length];
        var textLength = 0L;
        foreach (var ordinal in lengths.Ordinals)
        {
            textLength += lengths.Values[ordinal];
        }

        _store.PutPart(Id, SegmentPart.Directory, 0, _directory.Encode(textLength));
    }

    private sealed class ChunkWriter(IStoreWriter store, long segment, SegmentPart part)
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
                store.PutPart(segment, part, _chunk++, _writer.Seal());
                _writer.Clear();
            }
        }
    }
}
