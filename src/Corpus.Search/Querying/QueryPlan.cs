using Corpus.Search.Highlighting;
using Corpus.Search.Scoring;

namespace Corpus.Search.Querying;

/// <summary>A query and filter ready to run over the segments of one generation.</summary>
/// <param name="Root">What matches.</param>
/// <param name="Scorers">The parts of the score, in the order in which they are added.</param>
/// <param name="Marks">What to mark in the text of a hit.</param>
internal sealed record QueryPlan(PlanNode Root, IReadOnlyList<Scorer> Scorers, IReadOnlyList<HighlightPattern> Marks)
{
    /// <summary>When to stop.</summary>
    public Watch Watch { get; init; } = Watch.None;

    /// <summary>The facets that are counted as if the filter did not restrict them, each with the node of that restriction; <see cref="Root"/>
    /// leaves these restrictions out.</summary>
    public IReadOnlyList<OwnFilter> OwnFilters { get; init; } = [];
}
