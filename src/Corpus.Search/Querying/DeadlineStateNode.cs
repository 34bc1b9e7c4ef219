using Corpus.Search.Postings;

namespace Corpus.Search.Querying;

/// <summary>Matches the tasks whose deadline is in any of some states.</summary>
internal sealed class DeadlineStateNode(IReadOnlyCollection<DeadlineState> states) : PlanNode
{
    private readonly bool[] _wanted = [.. Enum.GetValues<DeadlineState>().Select(states.Contains)];

    /// <inheritdoc/>
    public override int Cost => 1;

    /// <inheritdoc/>
    public override TaskSet Evaluate(SegmentScope scope, TaskSet? within)
    {
        var column = scope.DeadlineStates;
        var bits = new ulong[Limits.SegmentWords];
        for (var task = 0; task < column.Length; task++)
        {
            bits[task >> 6] |= _wanted[(int)column[task]] ? 1UL << (task & 63) : 0;
        }

        return Within(TaskSet.FromBits(bits), within);
    }

    /// <inheritdoc/>
    public override int Bound(SegmentScope scope) => scope.Segment.Tasks;
}
