using System.Globalization;
using Corpus.Search.Documents;

namespace Corpus.Analytics;

/// <summary>A trend as a table: a count a row.</summary>
public static class TrendTable
{
    /// <summary>The table.</summary>
    public static Table<TrendRow> Table { get; } = new(
        ["period", "value", "count", "held"], row => [row.Period ?? "", row.Value ?? "", Text(row.Count), Text(row.Held)]);

    /// <summary>A row for every period and series with something in it, and one of zero for every period without a match.</summary>
    public static IEnumerable<TrendRow> Rows(TrendResult trend)
    {
        for (var i = 0; i < trend.Periods.Count; i++)
        {
            var period = trend.Periods[i].ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            foreach (var series in trend.Series.Where(series => series.Counts[i] > 0))
            {
                yield return new TrendRow(period, series.Value, series.Counts[i], trend.Held[i]);
            }

            if (trend.Totals[i] == 0)
            {
                yield return new TrendRow(period, null, 0, trend.Held[i]);
            }
        }

        foreach (var series in trend.Series.Where(series => series.Undated > 0))
        {
            yield return new TrendRow(null, series.Value, series.Undated, trend.HeldUndated);
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One count of a trend.</summary>
/// <param name="Period">First day of the period, ISO 8601; null for directives without a date.</param>
/// <param name="Value">Value of the split column; null without one.</param>
/// <param name="Count">Matching tasks or directives.</param>
/// <param name="Held">Directives held in the period.</param>
public sealed record TrendRow(string? Period, string? Value, long Count, long Held);
