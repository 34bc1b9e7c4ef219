using Corpus.Search.Querying;

namespace Corpus.Search;

/// <summary>Which tasks to draw from, and how many.</summary>
public sealed record SampleRequest
{
    /// <summary>Largest allowed <see cref="Top"/>.</summary>
    public const int MaxTop = 100_000;

    /// <summary>The query; <see cref="SearchQuery.All"/> matches every task.</summary>
    public SearchQuery Query { get; init; } = SearchQuery.All;

    /// <summary>Restrictions by column.</summary>
    public TaskFilter Filter { get; init; } = TaskFilter.None;

    /// <summary>What makes a match one of the group. With <see cref="TaskFilter.None"/> all are, and the rest is empty.</summary>
    public TaskFilter Group { get; init; } = TaskFilter.None;

    /// <summary>Tasks to fetch of either side at most, in [0, <see cref="MaxTop"/>].</summary>
    public int Top { get; init; } = 1000;

    /// <summary>Tasks of either side that are fetched however long it takes, at least 0; so that a machine busy with other work gives an answer too.</summary>
    public int Least { get; init; }

    /// <summary>How long to work, at least 0; <see cref="Timeout.InfiniteTimeSpan"/> for no bound.</summary>
    public TimeSpan TimeBudget { get; init; } = SearchRequest.DefaultTimeBudget;
}

/// <summary>Matches in two sides.</summary>
/// <param name="Group">Those of the group.</param>
/// <param name="Rest">The others.</param>
public sealed record SampleResult(TaskSample Group, TaskSample Rest)
{
    /// <summary>False when the time budget ended the work early: tasks are then missing, evenly on both sides, or, where not even
    /// <see cref="SampleRequest.Least"/> could be drawn from, totals are lower bounds.</summary>
    public bool Complete { get; init; } = true;
}

/// <summary>A part of some tasks.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Tasks">All of them, or as many as were asked for, at even distances; in the order of addition.</param>
public sealed record TaskSample(long Total, IReadOnlyList<StoredTask> Tasks);
