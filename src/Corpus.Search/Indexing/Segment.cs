using System.Collections.Concurrent;
using Corpus.Search.Columns;
using Corpus.Search.Facets;
using Corpus.Search.Postings;
using Corpus.Search.Scoring;
using Corpus.Search.Storage;

namespace Corpus.Search.Indexing;

/// <summary>A segment as readers see it: loads and decodes its parts when they are asked for, and keeps the hot ones.</summary>
/// <remarks>Immutable as to content; shared by the readers of every generation that lists it. Safe for any thread.</remarks>
internal sealed class Segment
{
    private const int MaxCells = 12;
    private readonly ConcurrentDictionary<(DateInterval Interval, FacetField? GroupBy), PeriodCells?> _cells = new();
    private readonly SegmentCache _cache;
    private readonly Cached?[] _postings;
    private readonly Cached?[] _positions;
    private readonly Column?[] _columns = new Column?[ColumnIds.Count];
    private MultiColumn? _agencies;
    private Saturation? _saturation;
    private ImportedIds? _importedIds;
    private ImportedTexts? _importedTexts;

    /// <summary>Reads the directory of a segment.</summary>
    public Segment(long id, int tasks, PartSource source, SegmentCache cache)
    {
        Id = id;
        Tasks = tasks;
        _cache = cache;
        Directory = SegmentDirectory.Decode(source.Read(id, SegmentPart.Directory, 0), tasks, source.NameOf(id, SegmentPart.Directory, 0));
        _postings = new Cached?[Directory.Slots];
        _positions = new Cached?[Directory.Slots];
    }

    /// <summary>Its id.</summary>
    public long Id { get; }

    /// <summary>Number of tasks, removed ones included.</summary>
    public int Tasks { get; }

    /// <summary>Where the postings lie.</summary>
    public SegmentDirectory Directory { get; }

    /// <summary>The postings of a slot.</summary>
    public TermPostings Postings(int slot, PartSource source)
    {
        var postings = (TermPostings?)Volatile.Read(ref _postings[slot]);
        if (postings is null)
        {
            var place = Directory.Postings(slot);
            var name = source.NameOf(Id, SegmentPart.Postings, place.Chunk);
            postings = PostingsCodec.ReadPostings(Record(SegmentPart.Postings, place, source, name), Directory.Count(slot), Tasks, name);
            Volatile.Write(ref _postings[slot], postings);
            _cache.Added(_postings, slot, postings.SizeBytes);
        }

        postings.Touched = true;
        return postings;
    }

    /// <summary>The positions of a slot.</summary>
    public TermPositions Positions(int slot, PartSource source)
    {
        var positions = (TermPositions?)Volatile.Read(ref _positions[slot]);
        if (positions is null)
        {
            var place = Directory.Positions(slot);
            var name = source.NameOf(Id, SegmentPart.Positions, place.Chunk);
            positions = PostingsCodec.ReadPositions(
                Record(SegmentPart.Positions, place, source, name), Postings(slot, source).Frequencies, name);
            Volatile.Write(ref _positions[slot], positions);
            _cache.Added(_positions, slot, positions.SizeBytes);
        }

        positions.Touched = true;
        return positions;
    }

    /// <summary>A single-valued column.</summary>
    public Column Column(ColumnId id, PartSource source)
    {
        ref var slot = ref _columns[(int)id];
        var column = Volatile.Read(ref slot);
        if (column is null)
        {
            var stored = source.Read(Id, SegmentPart.Column, (int)id);
            column = Columns.Column.Decode(stored, Tasks, source.NameOf(Id, SegmentPart.Column, (int)id));
            Volatile.Write(ref slot, column);
        }

        return column;
    }

    /// <summary>The saturating part of the formula for its tasks; kept until another mean is asked for.</summary>
    public Saturation Saturation(double averageLength, PartSource source)
    {
        var saturation = Volatile.Read(ref _saturation);
        if (saturation?.AverageLength != averageLength)
        {
            saturation = new Saturation(Column(ColumnId.Length, source), averageLength);
            Volatile.Write(ref _saturation, saturation);
        }

        return saturation;
    }

    /// <summary>The cells of a histogram; the last few asked for are kept.</summary>
    /// <returns>Null when there are too many to number.</returns>
    public PeriodCells? Cells(DateInterval interval, FacetField? groupBy, PartSource source)
    {
        if (!_cells.TryGetValue((interval, groupBy), out var cells))
        {
            if (_cells.Count >= MaxCells)
            {
                _cells.Clear();
            }

            var values = groupBy is { } field ? Column(FacetValues.ColumnOf(field), source) : new Column([0], new ushort[Tasks]);
            cells = PeriodCells.Build(Column(ColumnId.Issued, source), values, interval);
            _cells[(interval, groupBy)] = cells;
        }

        return cells;
    }

    /// <summary>The column of agencies.</summary>
    public MultiColumn Agencies(PartSource source)
    {
        var agencies = Volatile.Read(ref _agencies);
        if (agencies is null)
        {
            const int Chunk = (int)ColumnId.Agencies;
            agencies = MultiColumn.Decode(source.Read(Id, SegmentPart.Column, Chunk), Tasks, source.NameOf(Id, SegmentPart.Column, Chunk));
            Volatile.Write(ref _agencies, agencies);
        }

        return agencies;
    }

    /// <summary>Text of an imported task. Its neighbours are at hand afterwards, for those who read one after the other.</summary>
    public string ImportedText(int task, PartSource source)
    {
        var chunk = ImportedTexts.ChunkOf(task);
        var texts = Volatile.Read(ref _importedTexts);
        if (texts?.Chunk != chunk)
        {
            texts = ImportedTexts.Decode(chunk, source.Read(Id, SegmentPart.Imported, chunk), source.NameOf(Id, SegmentPart.Imported, chunk));
            Volatile.Write(ref _importedTexts, texts);
        }

        return texts.Of(task);
    }

    /// <summary>The ids of its imported tasks; null when it has none.</summary>
    public ImportedIds? ImportedIds(PartSource source)
    {
        // Imported tasks have negative directives, so the first value tells whether there are any.
        if (Column(ColumnId.Directive, source).Values[0] > 0)
        {
            return null;
        }

        var ids = Volatile.Read(ref _importedIds);
        if (ids is null)
        {
            ids = Indexing.ImportedIds.Decode(
                source.Read(Id, SegmentPart.ImportedIds, 0), Tasks, source.NameOf(Id, SegmentPart.ImportedIds, 0));
            Volatile.Write(ref _importedIds, ids);
        }

        return ids;
    }

    private ReadOnlySpan<byte> Record(SegmentPart part, Place place, PartSource source, string name)
    {
        var payload = BlobReader.Unseal(source.Read(Id, part, place.Chunk), name);
        return place.Offset + place.Length <= payload.Length
            ? payload.Slice(place.Offset, place.Length)
            : throw BlobReader.Corrupt(name, $"the record at {place.Offset} of {place.Length} bytes reaches beyond its end");
    }
}
