using Corpus.Directives;
using Corpus.Search;
using Corpus.Search.Querying;

namespace Corpus.Analytics;

/// <summary>What to chart.</summary>
public sealed record TrendRequest
{
    /// <summary>Largest allowed <see cref="Top"/>.</summary>
    public const int MaxTop = 500;

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

    /// <summary>Series at most, in [1, <see cref="MaxTop"/>]; the rest are summed as <see cref="TrendResult.Others"/>.</summary>
    public int Top { get; init; } = 20;

    /// <summary>How long to count all the sums that a trend is made of; see <see cref="HistogramRequest.TimeBudget"/>.</summary>
    public TimeSpan TimeBudget { get; init; } = SearchRequest.DefaultTimeBudget;
}

/// <summary>What a zero means.</summary>
public enum TrendState
{
    /// <summary>Something matches.</summary>
    Found = 0,

    /// <summary>Directives are held, but none of them orders it.</summary>
    NoMatch = 1,

    /// <summary>No directive is held: nothing can be said.</summary>
    NotHeld = 2,
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

    /// <summary>Codes of what each total means, see <see cref="TrendState"/>.</summary>
    public IReadOnlyList<string> States => [.. Totals.Select((total, i) => StateOf(total, Held[i]).Code())];

    /// <summary>One series a value of the split column, the largest first, values that are held without a match last; one without a value when
    /// nothing is split.</summary>
    public required IReadOnlyList<TrendSeries> Series { get; init; }

    /// <summary>The series beyond those asked for as one; null when there are none.</summary>
    public TrendOthers? Others { get; init; }

    /// <summary>Matches in all, undated ones included.</summary>
    public required long Total { get; init; }

    /// <summary>Matches in directives without a date, which no period holds.</summary>
    public required long Undated { get; init; }

    /// <summary>Directives held without a date.</summary>
    public required long HeldUndated { get; init; }

    /// <summary>False when the time budget ended the counting early: all counts are then lower bounds.</summary>
    public bool Complete { get; init; } = true;

    /// <summary>The query that these counts are for, when it is not the one asked; see <see cref="QueryReading"/>.</summary>
    public string? ReadAs { get; init; }

    /// <summary>What a count means.</summary>
    /// <param name="count">Matching tasks or directives.</param>
    /// <param name="held">Directives held.</param>
    public static TrendState StateOf(long count, long held) => count > 0 ? TrendState.Found : held > 0 ? TrendState.NoMatch : TrendState.NotHeld;

    /// <summary>Share of a count in the total of its period, in [0, 1] for a series; null where the total is 0. A task of several sectors or
    /// agencies is part of several series, so that their shares may add up to more than 1.</summary>
    public static double? ShareOf(long count, long total) => total == 0 ? null : Math.Round((double)count / total, 4);
}

/// <summary>The counts of one value.</summary>
/// <param name="Value">Value of the split column; null for the tasks without one and for the only series of an unsplit trend.</param>
/// <param name="Total">Sum over all periods and the undated.</param>
/// <param name="Undated">Those in directives without a date.</param>
/// <param name="Counts">One count a period.</param>
public sealed record TrendSeries(string? Value, long Total, long Undated, IReadOnlyList<long> Counts)
{
    /// <summary>Directives held a period that have the value; all that are held where each task has its own value (sector, agency, strictness).</summary>
    public IReadOnlyList<long> Held { get; init; } = [];

    /// <summary>Those without a date.</summary>
    public long HeldUndated { get; init; }

    /// <summary>Share of each count in the total of its period, see <see cref="TrendResult.ShareOf"/>.</summary>
    public IReadOnlyList<double?> Shares { get; init; } = [];
}

/// <summary>What was left out of the series, as one.</summary>
/// <param name="Values">How many values.</param>
/// <param name="Total">Sum over all periods and the undated.</param>
/// <param name="Undated">Those in directives without a date.</param>
/// <param name="Counts">One count a period: sums, so that a task or directive of several of the values counts several times.</param>
public sealed record TrendOthers(int Values, long Total, long Undated, IReadOnlyList<long> Counts)
{
    /// <summary>As <see cref="TrendSeries.Held"/>: those with none of the values of the series.</summary>
    public IReadOnlyList<long> Held { get; init; } = [];

    /// <summary>As <see cref="TrendSeries.HeldUndated"/>: those with none of the values of the series.</summary>
    public long HeldUndated { get; init; }

    /// <summary>As <see cref="TrendSeries.Shares"/>.</summary>
    public IReadOnlyList<double?> Shares { get; init; } = [];
}
