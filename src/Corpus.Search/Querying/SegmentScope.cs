using Corpus.Search.Columns;
using Corpus.Search.Indexing;
using Corpus.Search.Postings;
using Corpus.Search.Scoring;

namespace Corpus.Search.Querying;

/// <summary>One segment while a query runs over it. One thread.</summary>
internal sealed class SegmentScope(SegmentView view, Snapshot snapshot, PartSource source, Watch? watch = null)
{
    private Dictionary<PhraseNode, TermPostings>? _phrases;

    /// <summary>The segment.</summary>
    public Segment Segment { get; } = view.Segment;

    /// <summary>The segment with its removed tasks.</summary>
    public SegmentView View { get; } = view;

    /// <summary>Reads its parts.</summary>
    public PartSource Source { get; } = source;

    /// <summary>When to stop.</summary>
    public Watch Watch { get; } = watch ?? Watch.None;

    /// <summary>Text lengths.</summary>
    public Column Lengths => Column(ColumnId.Length);

    /// <summary>The saturating part of the formula for this segment's tasks.</summary>
    public Saturation Saturation => Segment.Saturation(snapshot.AverageLength, Source);

    /// <summary>A column.</summary>
    public Column Column(ColumnId id) => Segment.Column(id, Source);

    /// <summary>The postings of a term; none when the segment does not hold it.</summary>
    public TermPostings Postings(SearchField field, int term) =>
        Segment.Directory.Find(field, term) is { } slot ? Segment.Postings(slot, Source) : TermPostings.None;

    /// <summary>The positions of a term.</summary>
    public TermPositions Positions(SearchField field, int term) =>
        Segment.Directory.Find(field, term) is { } slot ? Segment.Positions(slot, Source) : TermPositions.None;

    /// <summary>Keeps where a phrase matched, for its score.</summary>
    public void SetPhrase(PhraseNode phrase, TermPostings matches) => (_phrases ??= [])[phrase] = matches;

    /// <summary>Where a phrase matched, or null when it was not evaluated.</summary>
    public TermPostings? Phrase(PhraseNode phrase) => _phrases?.GetValueOrDefault(phrase);
}
