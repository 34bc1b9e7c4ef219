using Corpus.Search.Postings;

namespace Corpus.Search.Querying;

/// <summary>A query resolved against the dictionaries of an index, ready to run over segments. Immutable; safe for any thread.</summary>
internal abstract class PlanNode
{
    /// <summary>The matching tasks of a segment, removed ones included.</summary>
    /// <param name="scope">The segment.</param>
    /// <param name="within">Only these matter, the result is part of them; null for all.</param>
    public abstract TaskSet Evaluate(SegmentScope scope, TaskSet? within);

    /// <summary>Upper bound of the matches in a segment, for choosing an order.</summary>
    public abstract int Bound(SegmentScope scope);

    /// <summary>Rank of the work a candidate costs: cheap nodes shrink the candidates for costly ones.</summary>
    public virtual int Cost => 0;

    /// <summary>Restricts a set.</summary>
    protected static TaskSet Within(TaskSet set, TaskSet? within) => within is null ? set : TaskSet.And(set, within);
}

/// <summary>Matches every task.</summary>
internal sealed class AllNode : PlanNode
{
    /// <inheritdoc/>
    public override TaskSet Evaluate(SegmentScope scope, TaskSet? within) => within ?? TaskSet.All(scope.Segment.Tasks);

    /// <inheritdoc/>
    public override int Bound(SegmentScope scope) => scope.Segment.Tasks;
}

/// <summary>Matches the tasks that hold any of some terms in a field.</summary>
internal sealed class TermsNode(SearchField field, IReadOnlyList<int> terms) : PlanNode
{
    /// <inheritdoc/>
    public override TaskSet Evaluate(SegmentScope scope, TaskSet? within)
    {
        if (terms.Count == 1)
        {
            return Within(scope.Postings(field, terms[0]).Tasks, within);
        }

        var sets = new List<TaskSet>(terms.Count);
        foreach (var term in terms)
        {
            scope.Watch.Check();
            if (scope.Postings(field, term) is { Count: > 0 } postings)
            {
                sets.Add(postings.Tasks);
            }
        }

        return Within(TaskSet.Or([.. sets]), within);
    }

    /// <inheritdoc/>
    public override int Bound(SegmentScope scope)
    {
        var bound = 0L;
        foreach (var term in terms)
        {
            bound += scope.Segment.Directory.Find(field, term) is { } slot ? scope.Segment.Directory.Count(slot) : 0;
        }

        return (int)Math.Min(bound, scope.Segment.Tasks);
    }
}

/// <summary>Matches the tasks that match all of some nodes.</summary>
internal sealed class AndNode(IReadOnlyList<PlanNode> nodes) : PlanNode
{
    /// <inheritdoc/>
    public override int Cost => nodes.Max(node => node.Cost);

    /// <inheritdoc/>
    public override TaskSet Evaluate(SegmentScope scope, TaskSet? within)
    {
        var order = new (int Cost, int Bound, int Node)[nodes.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = (nodes[i].Cost, nodes[i].Bound(scope), i);
        }

        Array.Sort(order);
        foreach (var (_, bound, node) in order)
        {
            within = bound == 0 ? TaskSet.Empty : nodes[node].Evaluate(scope, within);
            if (within.Count == 0)
            {
                break;
            }
        }

        return within!;
    }

    /// <inheritdoc/>
    public override int Bound(SegmentScope scope) => nodes.Min(node => node.Bound(scope));
}

/// <summary>Matches the tasks that match any of some nodes.</summary>
internal sealed class OrNode(IReadOnlyList<PlanNode> nodes) : PlanNode
{
    /// <inheritdoc/>
    public override int Cost => nodes.Max(node => node.Cost);

    /// <inheritdoc/>
    public override TaskSet Evaluate(SegmentScope scope, TaskSet? within) =>
        TaskSet.Or([.. nodes.Select(node => node.Evaluate(scope, within))]);

    /// <inheritdoc/>
    public override int Bound(SegmentScope scope) => (int)Math.Min(nodes.Sum(node => (long)node.Bound(scope)), scope.Segment.Tasks);
}

/// <summary>Matches the tasks that do not match a node.</summary>
internal sealed class NotNode(PlanNode node) : PlanNode
{
    /// <inheritdoc/>
    public override int Cost => 3;

    /// <inheritdoc/>
    public override TaskSet Evaluate(SegmentScope scope, TaskSet? within)
    {
        within ??= TaskSet.All(scope.Segment.Tasks);
        return TaskSet.AndNot(within, node.Evaluate(scope, within));
    }

    /// <inheritdoc/>
    public override int Bound(SegmentScope scope) => scope.Segment.Tasks;
}

/// <summary>Matches the tasks that name any of some agencies.</summary>
internal sealed class AgencyNode(IReadOnlySet<int> agencies) : PlanNode
{
    /// <inheritdoc/>
    public override int Cost => 1;

    /// <inheritdoc/>
    public override TaskSet Evaluate(SegmentScope scope, TaskSet? within)
    {
        var column = scope.Segment.Agencies(scope.Source);
        var bits = new ulong[Limits.SegmentWords];
        for (var task = 0; task < scope.Segment.Tasks; task++)
        {
            foreach (var value in column[task])
            {
                if (agencies.Contains(value >> 1))
                {
                    bits[task >> 6] |= 1UL << (task & 63);
                }
            }
        }

        return Within(TaskSet.FromBits(bits), within);
    }

    /// <inheritdoc/>
    public override int Bound(SegmentScope scope) => scope.Segment.Tasks;
}
