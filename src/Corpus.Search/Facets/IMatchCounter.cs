using Corpus.Search.Querying;

namespace Corpus.Search.Facets;

/// <summary>Counts something over the matches of a query. One thread.</summary>
internal interface IMatchCounter
{
    /// <summary>Counts the given tasks of a segment.</summary>
    /// <param name="scope">The segment.</param>
    /// <param name="tasks">Ascending; each segment comes once.</param>
    void Add(SegmentScope scope, ReadOnlySpan<ushort> tasks);
}
