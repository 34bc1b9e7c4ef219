using Corpus.Search.Columns;

namespace Corpus.Search.Facets;

/// <summary>For each task of a segment the cell of a histogram that it falls into: its period and the value of a column as one number.</summary>
/// <param name="Periods">Day number of each period's first day plus 1; 0 for undated.</param>
/// <param name="Values">The values of the column.</param>
/// <param name="Cells">Per task: index of its period times the number of values, plus index of its value.</param>
internal sealed record PeriodCells(int[] Periods, int[] Values, ushort[] Cells)
{
    /// <summary>Number of cells.</summary>
    public int Count => Periods.Length * Values.Length;

    /// <summary>Whether equal numbers stand for equal cells in both.</summary>
    public bool MeansTheSame(PeriodCells other) =>
        ReferenceEquals(this, other) || (Periods.AsSpan().SequenceEqual(other.Periods) && Values.AsSpan().SequenceEqual(other.Values));

    /// <summary>Builds the cells.</summary>
    /// <returns>Null when there are too many to number.</returns>
    public static PeriodCells? Build(Column issued, Column values, DateInterval interval)
    {
        var periodOf = issued.Values.Select(day => StartOf(day, interval)).ToArray();
        var periods = periodOf.Distinct().ToArray();
        if ((long)periods.Length * values.Values.Length > ushort.MaxValue)
        {
            return null;
        }

        var rows = periodOf.Select(period => Array.IndexOf(periods, period) * values.Values.Length).ToArray();
        var cells = new ushort[issued.Ordinals.Length];
        for (var task = 0; task < cells.Length; task++)
        {
            cells[task] = (ushort)(rows[issued.Ordinals[task]] + values.Ordinals[task]);
        }

        return new PeriodCells(periods, values.Values, cells);
    }

    /// <summary>First day of the period of a stored day: both as day numbers plus 1, 0 for undated.</summary>
    public static int StartOf(int storedDay, DateInterval interval) =>
        storedDay == 0 ? 0 : Search.Periods.StartOf(DateOnly.FromDayNumber(storedDay - 1), interval).DayNumber + 1;
}
