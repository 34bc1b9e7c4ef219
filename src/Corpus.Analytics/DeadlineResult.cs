using Corpus.Search;
using Corpus.Search.Querying;

namespace Corpus.Analytics;

/// <summary>Groups of <see cref="DeadlineState"/> that somebody asks for together.</summary>
public enum DeadlineStatus
{
    /// <summary>Due on a day that is printed for the task.</summary>
    Dated = 0,

    /// <summary>A day or event is given, but not to be relied on: before the issue, no such day, inferred, inherited, relative.</summary>
    Doubtful = 1,

    /// <summary>Again and again.</summary>
    Recurring = 2,

    /// <summary>No last day: ongoing, immediately, or only a beginning.</summary>
    Open = 3,

    /// <summary>No time limit at all.</summary>
    None = 4,

    /// <summary>Every task with a time limit, of whatever kind.</summary>
    All = 5,
}

/// <summary>Which deadlines to list and count.</summary>
public sealed record DeadlineRequest
{
    /// <summary>Largest allowed <see cref="Top"/>, and the largest <see cref="GroupTop"/> that callers should allow.</summary>
    public const int MaxTop = 1000;

    /// <summary>The query; all tasks by default.</summary>
    public SearchQuery Query { get; init; } = SearchQuery.All;

    /// <summary>
    /// Restrictions by column. Its days of the deadline are the period: of the tasks with a day only those due in it count; those without one
    /// (relative, recurring, ongoing …) count whatever the period. Its states are ignored, <see cref="Status"/> takes their place.
    /// </summary>
    public TaskFilter Filter { get; init; } = TaskFilter.None;

    /// <summary>Which of them to list and group; every state is counted all the same.</summary>
    public DeadlineStatus Status { get; init; }

    /// <summary>Length of the periods in which due days are counted.</summary>
    public DateInterval Interval { get; init; } = DateInterval.Month;

    /// <summary>Number of tasks to list, in [0, <see cref="MaxTop"/>].</summary>
    public int Top { get; init; } = 10;

    /// <summary>The <see cref="DeadlineResult.NextCursor"/> of the page before, or null for the first page.</summary>
    public string? After { get; init; }

    /// <summary>Number of agencies and provinces at most, from 1; how many there are in all is told as well.</summary>
    public int GroupTop { get; init; } = 100;

    /// <summary>How long each of the two passes, the counting and the listing, may take; as <see cref="SearchRequest.TimeBudget"/>.</summary>
    public TimeSpan TimeBudget { get; init; } = SearchRequest.DefaultTimeBudget;
}

/// <summary>What is due.</summary>
public sealed record DeadlineResult
{
    /// <summary>Tasks of the status asked for.</summary>
    public required long Total { get; init; }

    /// <summary>Every state that occurs among the matching tasks, in the order of its value, the tasks without a time limit included.</summary>
    public required IReadOnlyList<DeadlineStateCount> States { get; init; }

    /// <summary>Of the status asked for, the tasks by the period that their day lies in, earliest first; those without a day are in none.</summary>
    public required IReadOnlyList<DuePeriod> Periods { get; init; }

    /// <summary>Of the status asked for, the tasks by leading agency (a task counts under each), most first.</summary>
    public required IReadOnlyList<FacetCount> Agencies { get; init; }

    /// <summary>How many agencies there are in all, the lack of one counted as one.</summary>
    public required int AgencyTotal { get; init; }

    /// <summary>Likewise by sector.</summary>
    public required IReadOnlyList<FacetCount> Sectors { get; init; }

    /// <summary>Likewise by province.</summary>
    public required IReadOnlyList<FacetCount> Provinces { get; init; }

    /// <summary>How many provinces there are in all, the lack of one counted as one.</summary>
    public required int ProvinceTotal { get; init; }

    /// <summary>The tasks of this page, by the day on which they are due; those without a day last, in the order of addition.</summary>
    public required IReadOnlyList<StoredTask> Tasks { get; init; }

    /// <summary>Where the next page starts; null on the last one.</summary>
    public string? NextCursor { get; init; }

    /// <summary>False when the time budget ended the work early: the counts are then lower bounds, tasks may be missing, and there is no next
    /// page.</summary>
    public bool Complete { get; init; } = true;

    /// <summary>The query that these counts are for, when it is not the one asked; see <see cref="QueryReading"/>.</summary>
    public string? ReadAs { get; init; }
}

/// <summary>How many tasks have their deadline in a state.</summary>
/// <param name="State">The state.</param>
/// <param name="Status">The group that it belongs to; never <see cref="DeadlineStatus.All"/>.</param>
/// <param name="Count">At least 1.</param>
public sealed record DeadlineStateCount(DeadlineState State, DeadlineStatus Status, long Count);

/// <summary>How many tasks are due in a period.</summary>
/// <param name="Period">Its first day.</param>
/// <param name="Count">At least 1.</param>
public sealed record DuePeriod(DateOnly Period, long Count);
