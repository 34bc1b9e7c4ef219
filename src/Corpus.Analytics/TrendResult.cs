using Corpus.Search;
using Corpus.Search.Querying;

namespace Corpus.Analytics;

/// <summary>What to chart.</summary>
public sealed record TrendRequest
{
    /// <summary>The query; all tasks by default.</summary>
    public SearchQuery Query { get; init; } = SearchQuery.All;

    /// <summary>Restrictions by column.</summary>
    public TaskFilter Filter { get; init; } = TaskFilter.None;

    /// <summary>Length of a period.</summary>
    public DateInterval Interval { get; init; } = DateInterval.Month;

    /// <summary>Column to split by; null for one series of totals.</summary>
    public FacetField? GroupBy { get; init; }

    /// <summary>Tasks or directives.</summary>
    public CountUnit Unit { get; init; }
}

/// <summary>Counts over time with their denominators.</summary>
/// <remarks>
/// The lists of counts run parallel to <see cref="Periods"/>. A zero where <see cref="Held"/> is positive means "held, but no such task";
/// where it is zero, "no directive held".
/// </remarks>
public sealed record TrendResult
{
    /// <summary>First days of the periods from the first to the last with a held directive, without gaps.</summary>
    public required IReadOnlyList<DateOnly> Periods { get; init; }

    /// <summary>Matching tasks or directives a period, each counted once.</summary>
    public required IReadOnlyList<long> Totals { get; init; }

    /// <summary>Directives held a period, whatever they order, within the filter's directive-level members.</summary>
    public required IReadOnlyList<long> Held { get; init; }

    /// <summary>One series a value of the split column, the largest first; one without a value when nothing is split.</summary>
    public required IReadOnlyList<TrendSeries> Series { get; init; }

    /// <summary>Matches in all, undated ones included.</summary>
    public required long Total { get; init; }

    /// <summary>Matches in directives without a date, which no period holds.</summary>
    public required long Undated { get; init; }

    /// <summary>Directives held without a date.</summary>
    public required long HeldUndated { get; init; }

    /// <summary>False when the time budget ended the counting early: the counts of matches are then lower bounds.</summary>
    public bool Complete { get; init; } = true;
}

/// <summary>The counts of one value.</summary>
/// <param name="Value">Value of the split column; null for the tasks without one and for the only series of an unsplit trend.</param>
/// <param name="Total">Sum over all periods and the undated.</param>
/// <param name="Undated">Those in directives without a date.</param>
/// <param name="Counts">One count a period.</param>
public sealed record TrendSeries(string? Value, long Total, long Undated, IReadOnlyList<long> Counts);
