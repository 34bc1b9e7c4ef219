using Corpus.Search;

namespace Corpus.Analytics;

/// <summary>How many directives are held by period and value, whatever they order: the denominators of a trend. Immutable.</summary>
internal sealed class TrendHeld
{
    // Undated directives stand under DateOnly.MinValue, where no period begins that a directive could be of.
    private readonly Dictionary<DateOnly, long> _all = [];
    private readonly Dictionary<(string? Value, DateOnly Period), long> _byValue = [];
    private readonly Dictionary<string, long> _totals = new(StringComparer.Ordinal);
    private readonly bool _isSplit;

    private TrendHeld(bool isSplit) => _isSplit = isSplit;

    /// <summary>First days of the periods with a held directive, in no order.</summary>
    public IEnumerable<DateOnly> Periods => _all.Keys.Where(period => period != DateOnly.MinValue);

    /// <summary>The values that directives have, none among them if some have none; empty when directives have no values of the column.</summary>
    public IEnumerable<string?> Values => _byValue.Keys.Select(key => key.Value).Distinct();

    /// <summary>Directives without a date.</summary>
    public long Undated => _all.GetValueOrDefault(DateOnly.MinValue);

    /// <summary>False when the time budget ended the counting early.</summary>
    public bool Complete { get; private set; } = true;

    /// <summary>Counts the directives that meet what a filter says of directives.</summary>
    /// <param name="reader">The snapshot to ask.</param>
    /// <param name="filter">The filter of the trend.</param>
    /// <param name="interval">Its periods.</param>
    /// <param name="groupBy">Its column. Where each task has its own value every directive held could have ordered it, so that all are counted.</param>
    /// <param name="time">When to stop.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static TrendHeld Count(
        ITaskIndexReader reader, TaskFilter filter, DateInterval interval, FacetField? groupBy, Countdown time, CancellationToken cancellationToken)
    {
        filter = filter.OfDirectives();
        var column = groupBy is { } field && field.IsOfDirectives() ? groupBy : null;
        var held = new TrendHeld(column is not null);
        var request = new HistogramRequest { Filter = filter, Interval = interval, Unit = CountUnit.Directives };
        var all = reader.Histogram(request with { TimeBudget = time.Left }, cancellationToken);
        held.Complete = all.Complete;
        foreach (var point in all.Points)
        {
            held.Add(point.Period, point.Count);
        }

        if (column is not null)
        {
            var split = reader.Histogram(request with { GroupBy = column, TimeBudget = time.Left }, cancellationToken);
            held.Complete &= split.Complete;
            foreach (var point in split.Points)
            {
                held.Add(point.Value, point.Period, point.Count);
            }
        }

        foreach (var directive in reader.ListDirectivesWithoutTasks(filter))
        {
            DateOnly? period = directive.Issued is { } issued ? Search.Periods.StartOf(issued.First, interval) : null;
            held.Add(period, 1);
            if (column is not null)
            {
                held.Add(directive.ValueOf(column.Value), period, 1);
            }
        }

        return held;
    }

    /// <summary>Directives held a period.</summary>
    public long[] Of(List<DateOnly> periods) => [.. periods.Select(period => _all.GetValueOrDefault(period))];

    /// <summary>Directives of a value held a period; all of them where each task has its own value.</summary>
    public long[] Of(List<DateOnly> periods, string? value) =>
        _isSplit ? [.. periods.Select(period => _byValue.GetValueOrDefault((value, period)))] : Of(periods);

    /// <summary>Directives of a value without a date, likewise.</summary>
    public long UndatedOf(string? value) => _isSplit ? _byValue.GetValueOrDefault((value, DateOnly.MinValue)) : Undated;

    /// <summary>Directives of a value in all.</summary>
    public long Total(string? value) => _totals.GetValueOrDefault(value ?? "");

    /// <summary>Directives held a period that have none of the values of <paramref name="series"/>; all of them where each task has its own value.</summary>
    public long[] OfOthers(List<DateOnly> periods, IReadOnlyList<TrendSeries> series)
    {
        var rest = Of(periods);
        if (_isSplit)
        {
            foreach (var one in series)
            {
                for (var i = 0; i < rest.Length; i++)
                {
                    // Imported tasks of one directive may name several provinces, so that it counts in several series.
                    rest[i] = Math.Max(0, rest[i] - one.Held[i]);
                }
            }
        }

        return rest;
    }

    /// <summary>Directives without a date, likewise.</summary>
    public long UndatedOfOthers(IReadOnlyList<TrendSeries> series) =>
        _isSplit ? Math.Max(0, Undated - series.Sum(one => one.HeldUndated)) : Undated;

    private void Add(DateOnly? period, long count)
    {
        var start = period ?? DateOnly.MinValue;
        _all[start] = _all.GetValueOrDefault(start) + count;
    }

    private void Add(string? value, DateOnly? period, long count)
    {
        var key = (value, period ?? DateOnly.MinValue);
        _byValue[key] = _byValue.GetValueOrDefault(key) + count;
        _totals[value ?? ""] = _totals.GetValueOrDefault(value ?? "") + count;
    }
}
