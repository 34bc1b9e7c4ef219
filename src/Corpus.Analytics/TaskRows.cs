using Corpus.Directives;
using Corpus.Search;

namespace Corpus.Analytics;

/// <summary>Aligns the tasks of several parties: the most alike pairs are joined first, a row holds at most one task a party.</summary>
internal static class TaskRows
{
    /// <summary>Aligns tasks that share a sector.</summary>
    /// <param name="tasks">The tasks of all parties.</param>
    /// <param name="partyOf">Party of each.</param>
    /// <param name="parties">Number of parties.</param>
    /// <param name="clock">Past it no more pairs are looked for.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The rows without differences: what most parties share first, within it the most alike.</returns>
    public static IEnumerable<ComparisonRow> Align(
        List<StoredTask> tasks, List<int> partyOf, int parties, Countdown clock, CancellationToken cancellationToken)
    {
        var rowOf = Enumerable.Range(0, tasks.Count).ToArray();
        var rows = rowOf.Select(task => new Row(task, partyOf[task], parties)).ToArray();
        foreach (var (left, right, likeness) in AlikePairs(tasks, partyOf, clock, cancellationToken))
        {
            var (kept, merged) = (rows[rowOf[left]], rows[rowOf[right]]);
            if (kept == merged || !kept.CanTake(merged))
            {
                continue;
            }

            kept.Take(merged, likeness);
            foreach (var task in merged.Tasks.Where(task => task >= 0))
            {
                rowOf[task] = rowOf[left];
            }
        }

        return rowOf.Distinct()
            .Select(row => rows[row])
            .OrderByDescending(row => row.Count)
            .ThenByDescending(row => row.Likeness)
            .ThenBy(row => row.Tasks.Where(task => task >= 0).Min())
            .Select(row => new ComparisonRow([.. row.Tasks.Select(task => task < 0 ? null : tasks[task])], row.Likeness));
    }

    private static List<(int Left, int Right, double Likeness)> AlikePairs(
        List<StoredTask> tasks, List<int> partyOf, Countdown clock, CancellationToken cancellationToken)
    {
        var vectors = new TaskVectors([.. tasks.Select(task => task.Task.CleanText)]);
        var sectors = tasks.Select(task => SectorSet.Of([.. task.Task.Sectors.Select(label => label.Sector)])).ToArray();
        var likeness = new float[tasks.Count];
        var pairs = new List<(int Left, int Right, double Likeness)>();
        for (var left = 0; left < tasks.Count && !clock.IsOver; left++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            vectors.LikenessTo(left, likeness);
            for (var right = left + 1; right < tasks.Count; right++)
            {
                if (partyOf[left] != partyOf[right] && likeness[right] >= ComparisonAnalysis.MinLikeness
                    && (sectors[left].Bits & sectors[right].Bits) != 0)
                {
                    pairs.Add((left, right, Math.Min(1, likeness[right])));
                }
            }
        }

        pairs.Sort((a, b) => (-a.Likeness, a.Left, a.Right).CompareTo((-b.Likeness, b.Left, b.Right)));
        return pairs;
    }

    /// <summary>A row in the making.</summary>
    private sealed class Row
    {
        private const int NoTask = -1;

        public Row(int task, int party, int parties)
        {
            Tasks = new int[parties];
            Array.Fill(Tasks, NoTask);
            Tasks[party] = task;
        }

        /// <summary>Index of the task of each party, negative where there is none.</summary>
        public int[] Tasks { get; }

        public double Likeness { get; private set; } = 1;

        public int Count => Tasks.Count(task => task >= 0);

        public bool CanTake(Row other) => !Tasks.Where((task, party) => task >= 0 && other.Tasks[party] >= 0).Any();

        public void Take(Row other, double likeness)
        {
            for (var party = 0; party < Tasks.Length; party++)
            {
                Tasks[party] = Math.Max(Tasks[party], other.Tasks[party]);
            }

            Likeness = Math.Min(Likeness, Math.Min(other.Likeness, likeness));
        }
    }
}
