using System.Globalization;
using Corpus.Directives;
using Corpus.Search.Documents;

namespace Corpus.Analytics;

/// <summary>A trend as a table: a count a row.</summary>
public static class TrendTable
{
    /// <summary>The value under which the series that were left out stand.</summary>
    public const string Others = "(others)";

    /// <summary>The table.</summary>
    public static Table<TrendRow> Table { get; } = new(
        ["period", "value", "count", "held", "share", "state"],
        row =>
        [
            row.Period ?? "", row.Value ?? "", Text(row.Count), Text(row.Held), row.Share?.ToString(CultureInfo.InvariantCulture) ?? "", row.State,
        ]);

    /// <summary>A row for every period and series (for every period when there is no series), period by period; then one for each series with something undated.</summary>
    public static IEnumerable<TrendRow> Rows(TrendResult trend)
    {
        for (var i = 0; i < trend.Periods.Count; i++)
        {
            var period = trend.Periods[i].ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            foreach (var series in trend.Series)
            {
                yield return Row(period, series.Value, series.Counts[i], series.Held[i], trend.Totals[i]);
            }

            if (trend.Series.Count == 0)
            {
                yield return Row(period, null, 0, trend.Held[i], 0);
            }

            if (trend.Others is { } others)
            {
                yield return Row(period, Others, others.Counts[i], others.Held[i], trend.Totals[i]);
            }
        }

        foreach (var series in trend.Series.Where(series => series.Undated > 0))
        {
            yield return Row(null, series.Value, series.Undated, series.HeldUndated, trend.Undated);
        }

        if (trend.Others is { Undated: > 0 } rest)
        {
            yield return Row(null, Others, rest.Undated, rest.HeldUndated, trend.Undated);
        }
    }

    private static TrendRow Row(string? period, string? value, long count, long held, long total) =>
        new(period, value, count, held, TrendResult.ShareOf(count, total), TrendResult.StateOf(count, held).Code());

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One count of a trend.</summary>
/// <param name="Period">First day of the period, ISO 8601; null for directives without a date.</param>
/// <param name="Value">Value of the split column; null without one.</param>
/// <param name="Count">Matching tasks or directives.</param>
/// <param name="Held">Directives held in the period, of the value where directives have it.</param>
/// <param name="Share">Share of all that matches in the period; null where nothing does.</param>
/// <param name="State"><c>found</c>, <c>no-match</c> (held, but no such task) or <c>not-held</c> (nothing can be said).</param>
public sealed record TrendRow(string? Period, string? Value, long Count, long Held, double? Share, string State);
