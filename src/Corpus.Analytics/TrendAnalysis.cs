using Corpus.Directives;
using Corpus.Search;

namespace Corpus.Analytics;

/// <summary>Charts tasks or directives over time.</summary>
public static class TrendAnalysis
{
    /// <summary>Most periods a trend may have: ten years of days, so that a misread year cannot make an endless chart.</summary>
    public const int MaxPeriods = 3700;

    /// <summary>Counts by period and value, with how many directives each period holds.</summary>
    /// <exception cref="ArgumentException">The dates span more than <see cref="MaxPeriods"/> periods.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static TrendResult Compute(ITaskIndexReader reader, TrendRequest request, CancellationToken cancellationToken = default)
    {
        var counted = new HistogramRequest
        {
            Query = request.Query,
            Filter = request.Filter,
            Interval = request.Interval,
            Unit = request.Unit,
        };
        var totals = reader.Histogram(counted, cancellationToken);
        var split = request.GroupBy is null ? totals : reader.Histogram(counted with { GroupBy = request.GroupBy }, cancellationToken);
        var held = reader.Histogram(
            new HistogramRequest { Filter = DirectiveLevel(request.Filter), Interval = request.Interval, Unit = CountUnit.Directives },
            cancellationToken);

        var periods = PeriodsOf(held.Points.Concat(totals.Points), request.Interval);
        var series = split.Points
            .GroupBy(point => point.Value)
            .Select(group => new TrendSeries(group.Key, group.Sum(point => point.Count), Undated(group), Counts(periods, group)))
            .OrderByDescending(one => one.Total).ThenBy(one => one.Value, StringComparer.Ordinal);
        return new TrendResult
        {
            Periods = periods,
            Totals = Counts(periods, totals.Points),
            Held = Counts(periods, held.Points),
            Series = [.. series],
            Total = totals.Total,
            Undated = Undated(totals.Points),
            HeldUndated = Undated(held.Points),
        };
    }

    /// <summary>The filter without what only a task has: the denominator counts the directives that could have ordered something.</summary>
    private static TaskFilter DirectiveLevel(TaskFilter filter) =>
        filter with { Sectors = SectorSet.Empty, Agencies = [], Strictness = [], DeadlineFrom = null, DeadlineTo = null };

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

    private static List<DateOnly> PeriodsOf(IEnumerable<HistogramPoint> points, DateInterval interval)
    {
        var periods = new List<DateOnly>();
        var dated = points.Where(point => point.Period is not null).Select(point => point.Period!.Value).ToList();
        if (dated.Count == 0)
        {
            return periods;
        }

        var last = dated.Max();
        for (var period = dated.Min(); period <= last; period = Periods.Next(period, interval))
        {
            if (periods.Count == MaxPeriods)
            {
                throw new ArgumentException(
                    $"the dates span more than {MaxPeriods} periods; choose a longer interval or narrow issuedFrom and issuedTo",
                    nameof(interval));
            }

            periods.Add(period);
        }

        return periods;
    }
}
