using Corpus.Search.Columns;
using Corpus.Search.Indexing;
using Corpus.Search.Querying;

namespace Corpus.Search.Facets;

/// <summary>Counts matches by period and value of a column. One thread.</summary>
internal sealed class HistogramCounter(DateInterval interval, FacetField? groupBy, CountUnit unit)
{
    private const int MaxDenseCells = 1 << 18;

    // Period: day number of its first day plus 1, 0 for undated. Value: as FacetValues gives it, 0 for none.
    private readonly Dictionary<(int Period, int Value), long> _cells = [];
    private readonly HashSet<(int Directive, int Period, int Value)> _seen = [];
    private readonly HashSet<int> _directives = [];
    private long _total;

    /// <summary>Counts the given tasks of a segment.</summary>
    public void Add(SegmentScope scope, ReadOnlySpan<ushort> tasks)
    {
        var (days, dayOrdinals) = scope.Column(ColumnId.Issued);
        var periodOf = days.Select(day => day == 0 ? 0 : PeriodStart(DateOnly.FromDayNumber(day - 1)).DayNumber + 1).ToArray();
        _total += tasks.Length;
        if (unit == CountUnit.Directives)
        {
            var directives = scope.Column(ColumnId.Directive);
            foreach (var task in tasks)
            {
                var directive = directives[task];
                _directives.Add(directive);
                foreach (var value in ValuesOf(scope, task))
                {
                    var cell = (periodOf[dayOrdinals[task]], value);
                    if (_seen.Add((directive, cell.Item1, value)))
                    {
                        Count(cell, 1);
                    }
                }
            }
        }
        else if (groupBy == FacetField.Agency)
        {
            foreach (var task in tasks)
            {
                foreach (var value in ValuesOf(scope, task))
                {
                    Count((periodOf[dayOrdinals[task]], value), 1);
                }
            }
        }
        else
        {
            AddDense(scope, tasks, periodOf, dayOrdinals);
        }
    }

    /// <summary>The counts.</summary>
    public HistogramResult Result(IndexDictionaries dictionaries) => new(
        unit == CountUnit.Directives ? _directives.Count : _total,
        [
            .. _cells
                .Select(cell => new HistogramPoint(
                    cell.Key.Period == 0 ? null : DateOnly.FromDayNumber(cell.Key.Period - 1),
                    groupBy is { } field ? FacetValues.Name(field, cell.Key.Value, dictionaries) : null,
                    cell.Value))
                .OrderBy(point => point.Period ?? DateOnly.MaxValue).ThenBy(point => point.Value is null)
                .ThenBy(point => point.Value, StringComparer.Ordinal),
        ]);

    private void AddDense(SegmentScope scope, ReadOnlySpan<ushort> tasks, int[] periodOf, ushort[] dayOrdinals)
    {
        var (values, ordinals) = groupBy is { } field ? scope.Column(FacetValues.ColumnOf(field)) : new Column([0], new ushort[scope.Segment.Tasks]);
        var periods = periodOf.Distinct().ToArray();
        if ((long)periods.Length * values.Length > MaxDenseCells)
        {
            foreach (var task in tasks)
            {
                Spread(periodOf[dayOrdinals[task]], values[ordinals[task]], 1);
            }

            return;
        }

        var rowOf = periodOf.Select(period => Array.IndexOf(periods, period) * values.Length).ToArray();
        var cells = new int[periods.Length * values.Length];
        foreach (var task in tasks)
        {
            cells[rowOf[dayOrdinals[task]] + ordinals[task]]++;
        }

        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] > 0)
            {
                Spread(periods[i / values.Length], values[i % values.Length], cells[i]);
            }
        }
    }

    private void Spread(int period, int stored, int count)
    {
        foreach (var value in groupBy is { } field ? FacetValues.Split(field, stored) : [0])
        {
            Count((period, value), count);
        }
    }

    private IEnumerable<int> ValuesOf(SegmentScope scope, int task)
    {
        if (groupBy is not { } field)
        {
            return [0];
        }

        if (field != FacetField.Agency)
        {
            return FacetValues.Split(field, scope.Column(FacetValues.ColumnOf(field))[task]);
        }

        var led = scope.Segment.Agencies(scope.Source)[task].ToArray().Where(value => (value & 1) == 0).ToArray();
        return led.Length == 0 ? [0] : led;
    }

    private void Count((int Period, int Value) cell, long count) => _cells[cell] = _cells.GetValueOrDefault(cell) + count;

    private DateOnly PeriodStart(DateOnly day) => interval switch
    {
        DateInterval.Day => day,
        DateInterval.Week => day.DayNumber >= ((int)day.DayOfWeek + 6) % 7 ? day.AddDays(-(((int)day.DayOfWeek + 6) % 7)) : day,
        DateInterval.Month => new DateOnly(day.Year, day.Month, 1),
        DateInterval.Quarter => new DateOnly(day.Year, day.Month - ((day.Month - 1) % 3), 1),
        DateInterval.Year => new DateOnly(day.Year, 1, 1),
        _ => throw new System.Diagnostics.UnreachableException($"the interval {interval} was checked before: this is a bug"),
    };
}
