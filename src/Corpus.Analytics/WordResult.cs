using Corpus.Search;
using Corpus.Search.Querying;

namespace Corpus.Analytics;

/// <summary>Which tasks to set apart from which.</summary>
public sealed record WordRequest
{
    /// <summary>Largest allowed <see cref="Top"/>.</summary>
    public const int MaxTop = 500;

    /// <summary>The query; all tasks by default.</summary>
    public SearchQuery Query { get; init; } = SearchQuery.All;

    /// <summary>Restrictions by column, of group and rest alike.</summary>
    public TaskFilter Filter { get; init; } = TaskFilter.None;

    /// <summary>What makes a match one of the group; see <see cref="WordGroup"/>.</summary>
    public required TaskFilter Group { get; init; }

    /// <summary>Words of each side at most, in [1, <see cref="MaxTop"/>].</summary>
    public int Top { get; init; } = 50;

    /// <summary>Whether names (of places, bodies, people) are told as well: mostly they are what sets a province apart most, and least
    /// interesting.</summary>
    public bool Names { get; init; } = true;

    /// <summary>Tasks of either side that are read at most, in [0, <see cref="SampleRequest.MaxTop"/>]: keeps the cost bounded.</summary>
    public int MaxTasksRead { get; init; } = 5000;

    /// <summary>Tasks of either side that are read however long it takes; see <see cref="SampleRequest.Least"/>.</summary>
    public int LeastTasksRead { get; init; }

    /// <summary>How long to read tasks; past it fewer were read, and <see cref="WordResult.Complete"/> is false.</summary>
    public TimeSpan TimeBudget { get; init; } = SearchRequest.DefaultTimeBudget;
}

/// <summary>The words that set a group apart.</summary>
public sealed record WordResult
{
    /// <summary>The tasks of the group.</summary>
    public required WordSide Group { get; init; }

    /// <summary>The other matches.</summary>
    public required WordSide Rest { get; init; }

    /// <summary>Words that are more usual in the group, the surest first.</summary>
    public required IReadOnlyList<DistinctWord> GroupWords { get; init; }

    /// <summary>Words that are more usual in the rest, the surest first.</summary>
    public required IReadOnlyList<DistinctWord> RestWords { get; init; }

    /// <summary>Whether tasks were read in part: counts are then of those read.</summary>
    public bool Sampled => Group.TasksRead < Group.Tasks || Rest.TasksRead < Rest.Tasks;

    /// <summary>False when the time budget ended the reading early: fewer tasks were read, about as many of either side.</summary>
    public bool Complete { get; init; } = true;

    /// <summary>The query that these words are for, when it is not the one asked; see <see cref="QueryReading"/>.</summary>
    public string? ReadAs { get; init; }
}

/// <summary>One side of the comparison.</summary>
/// <param name="Tasks">Matching tasks.</param>
/// <param name="TasksRead">How many of them were read, at even distances.</param>
/// <param name="Words">Words in those read.</param>
public sealed record WordSide(long Tasks, int TasksRead, long Words)
{
    /// <summary>How many tasks one that was read stands for, at least 1.</summary>
    internal double Scale => TasksRead == 0 ? 1 : (double)Tasks / TasksRead;
}

/// <summary>A word and how it sets the group apart.</summary>
/// <param name="Word">In lower case, its syllables parted by a space.</param>
/// <param name="Z">How sure the difference is: the log-odds ratio in standard deviations; positive for the group.</param>
/// <param name="LogOdds">How large it is: natural logarithm of the ratio of the odds, drawn towards 0 by the prior.</param>
/// <param name="Count">Occurrences in the group.</param>
/// <param name="RestCount">Occurrences in the rest.</param>
/// <param name="Tasks">Tasks of the group that hold it.</param>
/// <param name="RestTasks">Tasks of the rest that hold it.</param>
/// <param name="IsName">Whether it is mostly written as a name, with capitals.</param>
public sealed record DistinctWord(
    string Word, double Z, double LogOdds, long Count, long RestCount, long Tasks, long RestTasks, bool IsName);
