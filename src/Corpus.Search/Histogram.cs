using Corpus.Search.Querying;

namespace Corpus.Search;

/// <summary>Length of a histogram's period.</summary>
public enum DateInterval
{
    /// <summary>One day.</summary>
    Day = 0,

    /// <summary>Seven days from a Monday.</summary>
    Week = 1,

    /// <summary>A calendar month.</summary>
    Month = 2,

    /// <summary>Three calendar months from January, April, July or October.</summary>
    Quarter = 3,

    /// <summary>A calendar year.</summary>
    Year = 4,
}

/// <summary>What a histogram counts.</summary>
public enum CountUnit
{
    /// <summary>Tasks.</summary>
    Tasks = 0,

    /// <summary>Directives with at least one matching task.</summary>
    Directives = 1,
}

/// <summary>What to count.</summary>
public sealed record HistogramRequest
{
    /// <summary>The query; <see cref="SearchQuery.All"/> matches every task.</summary>
    public SearchQuery Query { get; init; } = SearchQuery.All;

    /// <summary>Restrictions by column.</summary>
    public TaskFilter Filter { get; init; } = TaskFilter.None;

    /// <summary>Length of a period. A directive of known month only counts, for shorter periods, in the one of the month's first day.</summary>
    public DateInterval Interval { get; init; } = DateInterval.Month;

    /// <summary>Column to split by; null for totals only.</summary>
    public FacetField? GroupBy { get; init; }

    /// <summary>Tasks or directives.</summary>
    public CountUnit Unit { get; init; }

    /// <summary>How long to count, at least 0; <see cref="Timeout.InfiniteTimeSpan"/> for no bound. Past it the result holds what was counted,
    /// and <see cref="HistogramResult.Complete"/> is false.</summary>
    public TimeSpan TimeBudget { get; init; } = SearchRequest.DefaultTimeBudget;
}

/// <summary>Counts by period and value.</summary>
/// <param name="Total">Matching tasks or directives, each once.</param>
/// <param name="Points">The cells that are not 0: by period (undated last), then value.</param>
public sealed record HistogramResult(long Total, IReadOnlyList<HistogramPoint> Points)
{
    /// <summary>False when the time budget ended the counting early: all counts are then lower bounds.</summary>
    public bool Complete { get; init; } = true;
}

/// <summary>One cell of a histogram.</summary>
/// <param name="Period">First day of the period; null for directives without a date.</param>
/// <param name="Value">Value of the column; null without a split, and for tasks without a value.</param>
/// <param name="Count">How many, at least 1.</param>
public sealed record HistogramPoint(DateOnly? Period, string? Value, long Count);
