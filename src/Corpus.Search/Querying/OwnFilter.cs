using Corpus.Search.Facets;
using Corpus.Search.Postings;

namespace Corpus.Search.Querying;

/// <summary>A facet that is counted without the restriction of its own column.</summary>
/// <param name="Facet">Counts it.</param>
/// <param name="Restriction">What the filter asks of its column.</param>
internal sealed record OwnFilter(FacetCounter Facet, PlanNode Restriction)
{
    /// <summary>Counts each facet over the tasks that meet all restrictions but its own.</summary>
    /// <param name="filters">The facets, at least one.</param>
    /// <param name="scope">The segment.</param>
    /// <param name="shared">The tasks that meet everything but these restrictions; none of them removed.</param>
    /// <returns>The tasks that meet all restrictions.</returns>
    public static TaskSet CountAndNarrow(IReadOnlyList<OwnFilter> filters, SegmentScope scope, TaskSet shared)
    {
        if (shared.Count == 0)
        {
            return shared;
        }

        var tasks = new ushort[shared.Count];
        var all = shared;
        foreach (var own in filters)
        {
            var others = shared;
            foreach (var other in filters)
            {
                others = other == own ? others : other.Restriction.Evaluate(scope, others);
            }

            others.CopyTo(tasks);
            own.Facet.Add(scope, tasks.AsSpan(0, others.Count));
            all = own.Restriction.Evaluate(scope, all);
        }

        return all;
    }
}
