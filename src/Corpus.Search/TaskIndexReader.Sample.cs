using System.Numerics;
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

            FetchEvenly([group, rest], request, watch);
        }
        catch (TimeBudgetException)
        {
            complete = false;
        }

        return new SampleResult(new TaskSample(group.Total, group.Tasks), new TaskSample(rest.Total, rest.Tasks)) { Complete = complete };
    }

    /// <summary>Fetches the tasks of the sides in turn, each side's far apart first: whenever the time ends, what was fetched is a sample of both.</summary>
    private void FetchEvenly(SampledSide[] sides, SampleRequest request, Watch watch)
    {
        var draws = sides.SelectMany(side => FarApart([.. side.Spread(request.Top)]).Select((place, turn) => (side, place, turn)));
        foreach (var (side, (view, task), turn) in draws.OrderBy(draw => draw.turn))
        {
            if (turn < request.Least)
            {
                watch.ThrowIfCancelled();
            }
            else
            {
                watch.Check();
            }

            side.Add(view, task, Fetch(view, task));
        }
    }

    /// <summary>The same items so that the first of them, however many, lie at about even distances: by their numbers with the bits reversed.</summary>
    private static IEnumerable<T> FarApart<T>(T[] items)
    {
        var bits = BitOperations.Log2((uint)Math.Max(1, items.Length)) + 1;
        return Enumerable.Range(0, 1 << bits).Select(Reversed).Where(i => i < items.Length).Select(i => items[i]);

        int Reversed(int number)
        {
            var reversed = 0;
            for (var bit = 0; bit < bits; bit++)
            {
                reversed |= (number >> bit & 1) << (bits - 1 - bit);
            }

            return reversed;
        }
    }

    /// <summary>The tasks of one side, segment by segment.</summary>
    private sealed class SampledSide
    {
        private readonly List<(SegmentView View, TaskSet Set)> _sets = [];

        public long Total { get; private set; }

        private readonly SortedList<int, StoredTask> _tasks = [];

        /// <summary>Those that were fetched, in the order of addition.</summary>
        public IReadOnlyList<StoredTask> Tasks => [.. _tasks.Values];

        public void Add(SegmentView view, ushort task, StoredTask fetched) => _tasks.Add(view.First + task, fetched);

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
