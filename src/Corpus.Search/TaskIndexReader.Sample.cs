using Corpus.Search.Indexing;
using Corpus.Search.Postings;
using Corpus.Search.Querying;

namespace Corpus.Search;

/// <content>Samples of matches.</content>
internal sealed partial class TaskIndexReader
{
    /// <inheritdoc/>
    public SampleResult Sample(SampleRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ThrowIfOutside(request.Top, 0, SampleRequest.MaxTop, nameof(request.Top));
        var watch = new Watch(request.TimeBudget, cancellationToken, Clock);
        var (group, rest) = (new SampledSide(), new SampledSide());
        var complete = true;
        try
        {
            var plan = Plan(request.Query, request.Filter, watch);
            var ofGroup = Plan(SearchQuery.All, request.Group, watch);
            foreach (var view in snapshot.Segments)
            {
                watch.Check();
                var scope = new SegmentScope(view, snapshot, source, watch);
                var matches = view.Live(plan.Root.Evaluate(scope, null));
                var members = matches.Count == 0 ? matches : ofGroup.Root.Evaluate(scope, matches);
                group.Add(view, members);
                rest.Add(view, TaskSet.AndNot(matches, members));
            }

            foreach (var side in (SampledSide[])[group, rest])
            {
                foreach (var (view, task) in side.Spread(request.Top))
                {
                    watch.Check();
                    side.Tasks.Add(Fetch(view, task));
                }
            }
        }
        catch (TimeBudgetException)
        {
            complete = false;
        }

        return new SampleResult(new TaskSample(group.Total, group.Tasks), new TaskSample(rest.Total, rest.Tasks)) { Complete = complete };
    }

    /// <summary>The tasks of one side, segment by segment.</summary>
    private sealed class SampledSide
    {
        private readonly List<(SegmentView View, TaskSet Set)> _sets = [];

        public long Total { get; private set; }

        public List<StoredTask> Tasks { get; } = [];

        public void Add(SegmentView view, TaskSet set)
        {
            Total += set.Count;
            _sets.Add((view, set));
        }

        /// <summary>At most <paramref name="top"/> tasks at even distances, ascending.</summary>
        public IEnumerable<(SegmentView View, ushort Task)> Spread(int top)
        {
            var count = Math.Min(top, Total);
            var (drawn, before) = (0L, 0L);
            foreach (var (view, set) in _sets)
            {
                var members = new ushort[set.Count];
                set.CopyTo(members);
                for (; drawn < count && (drawn * Total / count) - before < members.Length; drawn++)
                {
                    yield return (view, members[(drawn * Total / count) - before]);
                }

                before += members.Length;
            }
        }
    }
}
