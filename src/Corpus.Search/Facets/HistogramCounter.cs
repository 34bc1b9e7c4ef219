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
    // In a number: the period in the high 32 bits.
    private readonly Dictionary<long, long> _cells = [];
    private readonly HashSet<(int Directive, int Period, int Value)> _seen = [];
    private readonly HashSet<int> _directives = [];
    private long _total;

    // The counts of the last segments as long as their cells mean the same, as those of large segments mostly do.
    private PeriodCells? _meaning;
    private int[] _carried = [];

    /// <summary>Counts the given tasks of a segment.</summary>
    public void Add(SegmentScope scope, ReadOnlySpan<ushort> tasks)
    {
        _total += tasks.Length;
        if (groupBy != FacetField.Agency && scope.Segment.Cells(interval, groupBy, scope.Source) is { } cells)
        {
            if (unit == CountUnit.Tasks)
            {
                AddCells(cells, tasks);
            }
            else
            {
                AddDirectives(cells, scope.Column(ColumnId.Directive), tasks);
            }

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
                    Count(CellOf(period, value), 1);
                }
            }
        }
    }

    /// <summary>The counts.</summary>
    public HistogramResult Result(IndexDictionaries dictionaries)
    {
        SpreadCarried();

        // By period, undated last, then by name, none last: names are ranked once, so that the cells are sorted as numbers.
        var names = _cells.Keys.Select(ValueOf).Distinct()
            .Select(value => (Value: value, Name: groupBy is { } field ? FacetValues.Name(field, value, dictionaries) : null))
            .OrderBy(value => value.Name is null).ThenBy(value => value.Name, StringComparer.Ordinal).ToArray();
        var rankOf = new Dictionary<int, int>();
        foreach (var (value, _) in names)
        {
            rankOf.Add(value, rankOf.Count);
        }

        var (places, counts) = (new long[_cells.Count], new long[_cells.Count]);
        var at = 0;
        foreach (var (cell, count) in _cells)
        {
            var period = PeriodOf(cell);
            (places[at], counts[at++]) = (CellOf(period == 0 ? int.MaxValue : period, rankOf[ValueOf(cell)]), count);
        }

        Array.Sort(places, counts);
        return new HistogramResult(
            unit == CountUnit.Directives ? _directives.Count : _total,
            [
                .. places.Select((place, i) => new HistogramPoint(
                    PeriodOf(place) == int.MaxValue ? null : DateOnly.FromDayNumber(PeriodOf(place) - 1),
                    names[ValueOf(place)].Name,
                    counts[i])),
            ]);
    }

    private static long CellOf(int period, int value) => (long)period << 32 | (uint)value;

    private static int PeriodOf(long cell) => (int)(cell >> 32);

    private static int ValueOf(long cell) => unchecked((int)cell);

    private void AddCells(PeriodCells cells, ReadOnlySpan<ushort> tasks)
    {
        if (_meaning is null || !cells.MeansTheSame(_meaning))
        {
            if (32 * tasks.Length < cells.Count)
            {
                foreach (var task in tasks)
                {
                    Spread(cells, cells.Cells[task], 1);
                }

                return;
            }

            SpreadCarried();
            (_meaning, _carried) = (cells, new int[cells.Count]);
        }

        Tally.Add(tasks, cells.Cells, _carried);
    }

    // The tasks of a directive stand side by side, and mostly in one or a few cells: each is counted once a run, and looked up only then.
    private void AddDirectives(PeriodCells cells, Column directives, ReadOnlySpan<ushort> tasks)
    {
        var current = -1;
        var ofRun = new List<ushort>();
        foreach (var task in tasks)
        {
            if (directives.Ordinals[task] != current)
            {
                current = directives.Ordinals[task];
                ofRun.Clear();
                _directives.Add(directives.Values[current]);
            }

            var cell = cells.Cells[task];
            if (ofRun.Contains(cell))
            {
                continue;
            }

            ofRun.Add(cell);
            var period = cells.Periods[cell / cells.Values.Length];
            foreach (var value in groupBy is { } field ? FacetValues.Split(field, cells.Values[cell % cells.Values.Length]) : [0])
            {
                if (_seen.Add((directives.Values[current], period, value)))
                {
                    Count(CellOf(period, value), 1);
                }
            }
        }
    }

    private void SpreadCarried()
    {
        for (var cell = 0; cell < _carried.Length; cell++)
        {
            if (_carried[cell] > 0)
            {
                Spread(_meaning!, cell, _carried[cell]);
                _carried[cell] = 0;
            }
        }
    }

    private void Spread(PeriodCells cells, int cell, int count) =>
        Spread(cells.Periods[cell / cells.Values.Length], cells.Values[cell % cells.Values.Length], count);

    private void Spread(int period, int stored, int count)
    {
        if (groupBy == FacetField.Sector && stored != 0)
        {
            for (var rest = (uint)stored; rest != 0; rest &= rest - 1)
            {
                Count(CellOf(period, BitOperations.TrailingZeroCount(rest) + 1), count);
            }

            return;
        }

        Count(CellOf(period, stored), count);
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

    private void Count(long cell, long count) =>
        CollectionsMarshal.GetValueRefOrAddDefault(_cells, cell, out _) += count;
}
