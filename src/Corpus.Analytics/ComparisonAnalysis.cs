using Corpus.Directives;
using Corpus.Search;

namespace Corpus.Analytics;

/// <summary>Puts what provinces order side by side.</summary>
public static class ComparisonAnalysis
{
    /// <summary>Tasks of one party that are aligned at most, the best of the query first: keeps the cost of a request bounded.</summary>
    public const int MaxTasksCompared = 150;

    /// <summary>
    /// Cosine from which two tasks that share a sector stand in one row. Chosen by reading the aligned seeds: above it most pairs order the
    /// same thing in other words, below it they share little but the usual phrases.
    /// </summary>
    public const double MinLikeness = 0.12;

    /// <summary>Compares the parties.</summary>
    /// <exception cref="ArgumentException"><see cref="ComparisonRequest.Problem"/> is not null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ComparisonResult Compute(ITaskIndexReader reader, ComparisonRequest request, CancellationToken cancellationToken = default)
    {
        if (request.Problem is { } problem)
        {
            throw new ArgumentException(problem, nameof(request));
        }

        var names = request.Provinces;
        var parties = new List<ComparedParty>();
        var tasks = new List<StoredTask>();
        var partyOf = new List<int>();
        foreach (var name in names)
        {
            var found = reader.Search(
                new SearchRequest
                {
                    Query = request.Query,
                    Filter = request.Filter with { Provinces = [name] },
                    Top = MaxTasksCompared,
                    Facets = [FacetField.Sector],
                    Highlight = false,
                },
                cancellationToken);
            var (held, spelling) = Held(reader, request.Filter with { Provinces = [name] }, cancellationToken);
            parties.Add(new ComparedParty(spelling ?? name, held, found.Total, found.Hits.Count, found.Facets[FacetField.Sector]));
            tasks.AddRange(found.Hits.Select(hit => hit.Task));
            partyOf.AddRange(Enumerable.Repeat(parties.Count - 1, found.Hits.Count));
        }

        return new ComparisonResult { Parties = parties, Rows = Align(tasks, partyOf, names.Count, cancellationToken) };
    }

    /// <summary>How many directives of a party are held, whatever they order, and how the index spells its name.</summary>
    private static (long Count, string? Spelling) Held(ITaskIndexReader reader, TaskFilter filter, CancellationToken cancellationToken)
    {
        filter = filter.OfDirectives();
        var withTasks = reader.Histogram(
            new HistogramRequest
            {
                Filter = filter,
                Interval = DateInterval.Year,
                Unit = CountUnit.Directives,
                GroupBy = FacetField.Province,
            },
            cancellationToken);
        var withoutTasks = reader.ListDirectivesWithoutTasks(filter);
        return (
            withTasks.Total + withoutTasks.Count,
            withTasks.Points.Select(point => point.Value).Concat(withoutTasks.Select(directive => directive.Province)).FirstOrDefault());
    }

    /// <summary>Joins the most alike tasks of different parties and a common sector first; a row holds at most one task a party.</summary>
    private static List<ComparisonRow> Align(List<StoredTask> tasks, List<int> partyOf, int parties, CancellationToken cancellationToken)
    {
        var rowOf = Enumerable.Range(0, tasks.Count).ToArray();
        var rows = rowOf.Select(task => new Row(task, partyOf[task], parties)).ToArray();
        foreach (var (left, right, likeness) in AlikePairs(tasks, partyOf, cancellationToken))
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

        return
        [
            .. rowOf.Distinct()
                .Select(row => rows[row])
                .OrderByDescending(row => row.Count)
                .ThenByDescending(row => row.Likeness)
                .ThenBy(row => row.Tasks.Where(task => task >= 0).Min())
                .Select(row => new ComparisonRow([.. row.Tasks.Select(task => task < 0 ? null : tasks[task])], row.Likeness)),
        ];
    }

    private static List<(int Left, int Right, double Likeness)> AlikePairs(
        List<StoredTask> tasks, List<int> partyOf, CancellationToken cancellationToken)
    {
        var vectors = new TaskVectors([.. tasks.Select(task => task.Task.CleanText)]);
        var sectors = tasks.Select(task => SectorSet.Of([.. task.Task.Sectors.Select(label => label.Sector)])).ToArray();
        var likeness = new float[tasks.Count];
        var pairs = new List<(int Left, int Right, double Likeness)>();
        for (var left = 0; left < tasks.Count; left++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            vectors.LikenessTo(left, likeness);
            for (var right = left + 1; right < tasks.Count; right++)
            {
                if (partyOf[left] != partyOf[right] && likeness[right] >= MinLikeness && (sectors[left].Bits & sectors[right].Bits) != 0)
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
