using System.Numerics;
using System.Runtime.InteropServices;
using Corpus.Search.Columns;
using Corpus.Search.Indexing;
using Corpus.Search.Querying;

namespace Corpus.Search.Facets;

/// <summary>Counts matches by period and value of a column. One thread.</summary>
internal sealed class HistogramCounter(DateInterval interval, FacetField? groupBy, CountUnit unit)
{
    // Period: day number of its first day plus 1, 0 for undated. Value: as FacetValues gives it, 0 for none.
    private readonly Dictionary<(int Period, int Value), long> _cells = [];
    private readonly HashSet<(int Directive, int Period, int Value)> _seen = [];
    private readonly HashSet<int> _directives = [];
    private long _total;

    /// <summary>Counts the given tasks of a segment.</summary>
    public void Add(SegmentScope scope, ReadOnlySpan<ushort> tasks)
    {
        _total += tasks.Length;
        if (unit == CountUnit.Tasks && groupBy != FacetField.Agency && scope.Segment.Cells(interval, groupBy, scope.Source) is { } cells)
        {
            AddCells(cells, tasks);
            return;
        }

        var issued = scope.Column(ColumnId.Issued);
        var directives = scope.Column(ColumnId.Directive);
        foreach (var task in tasks)
        {
            var period = PeriodCells.StartOf(issued[task], interval);
            _directives.Add(directives[task]);
            foreach (var value in ValuesOf(scope, task))
            {
                if (unit == CountUnit.Tasks || _seen.Add((directives[task], period, value)))
                {
                    Count((period, value), 1);
                }
            }
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

    private void AddCells(PeriodCells cells, ReadOnlySpan<ushort> tasks)
    {
        if (32 * tasks.Length < cells.Count)
        {
            foreach (var task in tasks)
            {
                var cell = cells.Cells[task];
                Spread(cells.Periods[cell / cells.Values.Length], cells.Values[cell % cells.Values.Length], 1);
            }

            return;
        }

        var counts = new int[cells.Count];
        Tally.Add(tasks, cells.Cells, counts);
        for (var cell = 0; cell < counts.Length; cell++)
        {
            if (counts[cell] > 0)
            {
                Spread(cells.Periods[cell / cells.Values.Length], cells.Values[cell % cells.Values.Length], counts[cell]);
            }
        }
    }

    private void Spread(int period, int stored, int count)
    {
        if (groupBy == FacetField.Sector && stored != 0)
        {
            for (var rest = (uint)stored; rest != 0; rest &= rest - 1)
            {
                Count((period, BitOperations.TrailingZeroCount(rest) + 1), count);
            }

            return;
        }

        Count((period, stored), count);
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

    private void Count((int Period, int Value) cell, long count) =>
        CollectionsMarshal.GetValueRefOrAddDefault(_cells, cell, out _) += count;
}
