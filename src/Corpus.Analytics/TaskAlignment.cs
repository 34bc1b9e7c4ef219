using Corpus.Directives;

namespace Corpus.Analytics;

/// <summary>What became of the tasks of a directive in one derived from it.</summary>
/// <param name="Pairs">The tasks that were taken over, in the order of the derived directive.</param>
/// <param name="Added">Paths of the tasks that only the derived directive has.</param>
/// <param name="Dropped">Paths of the tasks that only the base has.</param>
public sealed record TaskAlignment(IReadOnlyList<TaskPair> Pairs, IReadOnlyList<string> Added, IReadOnlyList<string> Dropped)
{
    /// <summary>
    /// Likeness from which a task counts as adapted: in the sample directives and the reader's test directives, pairs of different documents
    /// above it say the same with other places, bodies or dates; below it they share but the usual phrases. See README.md.
    /// </summary>
    public const double MinAdapted = 0.3;

    /// <summary>Likeness from which a task counts as copied: a word or two are changed at most.</summary>
    public const double MinCopied = 0.8;

    /// <summary>Syllables of the shingles by which tasks are compared: neighbours, since tasks are short.</summary>
    internal const int ShingleSize = 2;

    /// <summary>Number of tasks taken over word for word or nearly so.</summary>
    public int Copied => Pairs.Count(pair => pair.IsCopied);

    /// <summary>Number of tasks taken over in other words.</summary>
    public int Adapted => Pairs.Count - Copied;

    /// <summary>Joins the most alike tasks first; every task stands in one pair at most.</summary>
    /// <param name="origin">The earlier directive.</param>
    /// <param name="derived">The later one.</param>
    /// <param name="time">When to stop; looked at for every task.</param>
    /// <param name="cancellationToken">Ends the work; likewise.</param>
    /// <returns>Null when the time ended the work early: half an alignment would call tasks dropped that were taken over.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal static TaskAlignment? Of(Directive origin, Directive derived, Countdown time, CancellationToken cancellationToken)
    {
        var (left, right) = (ShinglesOf(origin), ShinglesOf(derived));
        var candidates = new List<(double Likeness, int Left, int Right)>();
        for (var i = 0; i < left.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (time.IsOver)
            {
                return null;
            }

            for (var j = 0; j < right.Length; j++)
            {
                // The coefficient is at most the ratio of the sizes.
                if (Math.Min(left[i].Length, right[j].Length) >= MinAdapted * Math.Max(left[i].Length, right[j].Length)
                    && Shingles.Likeness(left[i], right[j]) is var likeness and >= MinAdapted)
                {
                    candidates.Add((likeness, i, j));
                }
            }
        }

        candidates.Sort((a, b) => (-a.Likeness, a.Left, a.Right).CompareTo((-b.Likeness, b.Left, b.Right)));
        var (leftOf, likenessOf) = (new int?[right.Length], new double[right.Length]);
        var taken = new bool[left.Length];
        foreach (var (likeness, i, j) in candidates)
        {
            if (!taken[i] && leftOf[j] is null)
            {
                (taken[i], leftOf[j], likenessOf[j]) = (true, i, likeness);
            }
        }

        var pairs = new List<TaskPair>();
        for (var j = 0; j < right.Length; j++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (time.IsOver)
            {
                return null;
            }

            if (leftOf[j] is { } i)
            {
                pairs.Add(TaskPair.Of(origin.Tasks[i], derived.Tasks[j], likenessOf[j]));
            }
        }

        return new TaskAlignment(
            pairs,
            [.. derived.Tasks.Where((_, j) => leftOf[j] is null).Select(task => task.Path)],
            [.. origin.Tasks.Where((_, i) => !taken[i]).Select(task => task.Path)]);
    }

    private static ulong[][] ShinglesOf(Directive directive) => [.. directive.Tasks.Select(task => Shingles.Of(task.CleanText, ShingleSize))];
}

/// <summary>A task and what it became.</summary>
/// <param name="BasePath">Path of the task in the base.</param>
/// <param name="DerivedPath">Path in the derived directive.</param>
/// <param name="Likeness">Jaccard coefficient of their pairs of neighbouring syllables, in [<see cref="TaskAlignment.MinAdapted"/>, 1].</param>
/// <param name="Changes">The words that differ, in order; empty when none do.</param>
public sealed record TaskPair(string BasePath, string DerivedPath, double Likeness, IReadOnlyList<WordChange> Changes)
{
    /// <summary>Whether it was taken over word for word or nearly so; else adapted.</summary>
    public bool IsCopied => Likeness >= TaskAlignment.MinCopied;

    internal static TaskPair Of(DirectiveTask origin, DirectiveTask derived, double likeness) =>
        new(origin.Path, derived.Path, likeness, WordChange.Between(origin.CleanText, derived.CleanText));
}
