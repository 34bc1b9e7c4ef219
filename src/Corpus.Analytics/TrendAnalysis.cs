using System.Diagnostics.CodeAnalysis;
using Corpus.Search;

namespace Corpus.Analytics;

/// <summary>Charts tasks or directives over time.</summary>
public static class TrendAnalysis
{
    /// <summary>Most periods a trend may have: ten years of days, so that a misread year cannot make an endless chart.</summary>
    public const int MaxPeriods = 3700;

    /// <summary>Counts by period and value, with how many directives each period holds.</summary>
    /// <param name="reader">The snapshot to ask.</param>
    /// <param name="request">What to count.</param>
    /// <param name="trend">The counts, when the call succeeds.</param>
    /// <param name="problem">What to do, in English, when the dates span more than <see cref="MaxPeriods"/> periods.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static bool TryCompute(
        ITaskIndexReader reader,
        TrendRequest request,
        [NotNullWhen(true)] out TrendResult? trend,
        [NotNullWhen(false)] out string? problem,
        CancellationToken cancellationToken = default)
    {
        trend = null;
        var counted = new HistogramRequest
        {
            Query = request.Query,
            Filter = request.Filter,
            Interval = request.Interval,
            Unit = request.Unit,
        };
        var totals = reader.Histogram(counted, cancellationToken);
        var held = CountHeld(reader, request.Filter, request.Interval, cancellationToken);
        if (!TryListPeriods(held.Keys.Select(start => (DateOnly?)start).Concat(totals.Points.Select(point => point.Period)), request.Interval, out var periods))
        {
            problem = $"the dates span more than {MaxPeriods} periods; choose a longer interval or narrow the dates of issue";
            return false;
        }

        problem = null;
        var split = request.GroupBy is null ? totals : reader.Histogram(counted with { GroupBy = request.GroupBy }, cancellationToken);
        var series = split.Points
            .GroupBy(point => point.Value)
            .Select(group => new TrendSeries(group.Key, group.Sum(point => point.Count), Undated(group), Counts(periods, group)))
            .OrderByDescending(one => one.Total).ThenBy(one => one.Value, StringComparer.Ordinal);
        trend = new TrendResult
        {
            Periods = periods,
            Totals = Counts(periods, totals.Points),
            Held = [.. periods.Select(period => held.GetValueOrDefault(period))],
            Series = [.. series],
            Total = totals.Total,
            Undated = Undated(totals.Points),
            HeldUndated = held.GetValueOrDefault(DateOnly.MinValue),
            Complete = totals.Complete && split.Complete,
        };
        return true;
    }

    /// <summary>The shortest of month, quarter and year that shows the matches of a request in at most so many periods.</summary>
    /// <returns>Null when even years are too many.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DateInterval? FitInterval(
        ITaskIndexReader reader, TrendRequest request, int maxPeriods, CancellationToken cancellationToken = default)
    {
        var held = CountHeld(reader, request.Filter, DateInterval.Year, cancellationToken).Keys.Where(year => year != DateOnly.MinValue).ToList();
        var years = held.Count == 0 ? 1 : held.Max().Year - held.Min().Year + 1;
        return (12 * years) <= maxPeriods ? DateInterval.Month
            : (4 * years) <= maxPeriods ? DateInterval.Quarter
            : years <= maxPeriods ? DateInterval.Year
            : null;
    }

    /// <summary>Directives held by period, whatever they order; those without a date stand under <see cref="DateOnly.MinValue"/>.</summary>
    private static Dictionary<DateOnly, long> CountHeld(
        ITaskIndexReader reader, TaskFilter filter, DateInterval interval, CancellationToken cancellationToken)
    {
        filter = filter.OfDirectives();
        var withTasks = reader.Histogram(
            new HistogramRequest { Filter = filter, Interval = interval, Unit = CountUnit.Directives }, cancellationToken);
        var held = withTasks.Points.ToDictionary(point => point.Period ?? DateOnly.MinValue, point => point.Count);
        foreach (var directive in reader.ListDirectivesWithoutTasks(filter))
        {
            var period = directive.Issued is { } issued ? Periods.StartOf(issued.First, interval) : DateOnly.MinValue;
            held[period] = held.GetValueOrDefault(period) + 1;
        }

        return held;
    }

    private static long Undated(IEnumerable<HistogramPoint> points) => points.Where(point => point.Period is null).Sum(point => point.Count);

    private static long[] Counts(List<DateOnly> periods, IEnumerable<HistogramPoint> points)
    {
        var counts = new long[periods.Count];
        foreach (var point in points)
        {
            if (point.Period is { } period)
            {
                counts[periods.BinarySearch(period)] += point.Count;
            }
        }

        return counts;
    }

    private static bool TryListPeriods(IEnumerable<DateOnly?> starts, DateInterval interval, out List<DateOnly> periods)
    {
        periods = [];
        var dated = starts.Where(start => start is not null && start != DateOnly.MinValue).Select(start => start!.Value).ToList();
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
