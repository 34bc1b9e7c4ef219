using System.Diagnostics.CodeAnalysis;
using Corpus.Search;

namespace Corpus.Analytics;

/// <summary>Charts tasks or directives over time.</summary>
public static class TrendAnalysis
{
    /// <summary>Most periods a trend may have: ten years of days, so that a misread year cannot make an endless chart.</summary>
    public const int MaxPeriods = 3700;

    /// <summary>Most cells, periods times series, that a trend may have.</summary>
    public const int MaxCells = 200_000;

    /// <summary>Counts by period and value, with how many directives each period and series holds.</summary>
    /// <param name="reader">The snapshot to ask.</param>
    /// <param name="request">What to count.</param>
    /// <param name="trend">The counts, when the call succeeds.</param>
    /// <param name="problem">What to do, in English, when the dates span more than <see cref="MaxPeriods"/> periods, or more than
    /// <see cref="MaxCells"/> cells were asked for.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="ArgumentException"><see cref="TrendRequest.Top"/> is out of its range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static bool TryCompute(
        ITaskIndexReader reader,
        TrendRequest request,
        [NotNullWhen(true)] out TrendResult? trend,
        [NotNullWhen(false)] out string? problem,
        CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Top, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Top, TrendRequest.MaxTop);
        trend = null;
        var time = new Countdown(request.TimeBudget);
        var reading = reader.ReadQuery(request.Query, time.Left, cancellationToken);
        var counted = new HistogramRequest
        {
            Query = reading.Query,
            Filter = request.Filter,
            Interval = request.Interval,
            Unit = request.Unit,
        };
        var totals = reader.Histogram(counted with { TimeBudget = time.Left }, cancellationToken);
        var held = TrendHeld.Count(reader, request.Filter, request.Interval, request.GroupBy, time, cancellationToken);
        if (!TryListPeriods(held.Periods.Concat(totals.Points.Select(point => point.Period).OfType<DateOnly>()), request.Interval, out var periods))
        {
            problem = $"the dates span more than {MaxPeriods} periods; choose a longer interval or narrow the dates of issue";
            return false;
        }

        var split = request.GroupBy is null
            ? totals
            : reader.Histogram(counted with { GroupBy = request.GroupBy, TimeBudget = time.Left }, cancellationToken);
        var ranked = Rank(split, held, request);
        var shown = Math.Min(request.Top, ranked.Count);
        if ((long)periods.Count * shown > MaxCells)
        {
            problem = $"{periods.Count} periods of {shown} series are more than {MaxCells} counts; choose a longer interval or fewer series";
            return false;
        }

        problem = null;
        var totalCounts = Counts(periods, totals.Points);
        var (series, others) = Series(periods, ranked, held, request.Top);
        trend = new TrendResult
        {
            Periods = periods,
            Totals = totalCounts,
            Held = held.Of(periods),
            Series = series.ConvertAll(one => one with { Shares = Shares(one.Counts) }),
            Others = others is null ? null : others with { Shares = Shares(others.Counts) },
            Total = totals.Total,
            Undated = Undated(totals.Points),
            HeldUndated = held.Undated,
            Complete = totals.Complete && split.Complete && held.Complete,
            ReadAs = reading.ReadAs,
        };
        return true;

        double?[] Shares(IReadOnlyList<long> counts) => [.. counts.Select((count, i) => TrendResult.ShareOf(count, totalCounts[i]))];
    }

    /// <summary>The shortest of month, quarter and year that shows the matches of a request in at most so many periods.</summary>
    /// <returns>Null when even years are too many.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DateInterval? FitInterval(
        ITaskIndexReader reader, TrendRequest request, int maxPeriods, CancellationToken cancellationToken = default)
    {
        var time = new Countdown(request.TimeBudget);
        var held = TrendHeld.Count(reader, request.Filter, DateInterval.Year, groupBy: null, time, cancellationToken).Periods.ToList();
        var years = held.Count == 0 ? 1 : held.Max().Year - held.Min().Year + 1;
        return (12 * years) <= maxPeriods ? DateInterval.Month
            : (4 * years) <= maxPeriods ? DateInterval.Quarter
            : years <= maxPeriods ? DateInterval.Year
            : null;
    }

    /// <summary>The values with their points, those with most matches first.</summary>
    private static List<(string? Value, List<HistogramPoint> Points)> Rank(HistogramResult split, TrendHeld held, TrendRequest request)
    {
        var points = split.Points.ToLookup(point => point.Value);

        // A value that is held but has no match is a series of zeros: that nothing was ordered there is an answer too.
        return [.. points.Select(group => group.Key).Union(request.GroupBy is null ? [null] : held.Values)
            .Select(value => (Value: value, Points: points[value].ToList()))
            .OrderByDescending(one => Sum(one.Points)).ThenByDescending(one => held.Total(one.Value))
            .ThenBy(one => one.Value is null).ThenBy(one => one.Value, StringComparer.Ordinal)];
    }

    /// <summary>The largest series, and the rest of them as one.</summary>
    private static (List<TrendSeries> Series, TrendOthers? Others) Series(
        List<DateOnly> periods, List<(string? Value, List<HistogramPoint> Points)> ranked, TrendHeld held, int top)
    {
        var series = ranked.Take(top).Select(one => new TrendSeries(one.Value, Sum(one.Points), Undated(one.Points), Counts(periods, one.Points))
        {
            Held = held.Of(periods, one.Value),
            HeldUndated = held.UndatedOf(one.Value),
        }).ToList();
        var rest = ranked.Skip(top).ToList();
        if (rest.Count == 0)
        {
            return (series, null);
        }

        var others = rest.SelectMany(one => one.Points).ToList();
        return (series, new TrendOthers(rest.Count, Sum(others), Undated(others), Counts(periods, others))
        {
            Held = held.OfOthers(periods, series),
            HeldUndated = held.UndatedOfOthers(series),
        });
    }

    private static long Sum(IEnumerable<HistogramPoint> points) => points.Sum(point => point.Count);

    private static long Undated(IEnumerable<HistogramPoint> points) => points.Where(point => point.Period is null).Sum(point => point.Count);

    private static long[] Counts(List<DateOnly> periods, IEnumerable<HistogramPoint> points)
    {
        var counts = new long[periods.Count];
        foreach (var point in points)
        {
            // When the time ended the totals early, the split may have come to periods that they have not.
            if (point.Period is { } period && periods.BinarySearch(period) is var index and >= 0)
            {
                counts[index] += point.Count;
            }
        }

        return counts;
    }

    private static bool TryListPeriods(IEnumerable<DateOnly> starts, DateInterval interval, out List<DateOnly> periods)
    {
        periods = [];
        var dated = starts.ToList();
        if (dated.Count == 0)
        {
            return true;
        }

        var (period, last) = (dated.Min(), dated.Max());
        periods.Add(period);
        while (period < last)
        {
            if (periods.Count == MaxPeriods)
            {
                return false;
            }

            period = Periods.Next(period, interval);
            periods.Add(period);
        }

        return true;
    }
}
