using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Corpus.Analytics;
using Corpus.Search;
using Corpus.Search.Querying;

namespace Corpus.Cli.Commands;

/// <summary><c>corpus trends</c>: counts tasks or directives over time.</summary>
internal static class TrendsCommand
{
    private static readonly string[] Header = ["period", "value", "count", "held"];

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var query = SearchCommand.QueryArgument();
        query.Arity = ArgumentArity.ZeroOrOne;
        var filters = new FilterOptions();
        var interval = FilterOptions.Code<DateInterval>("--interval", "day, week, month, quarter or year.", DateInterval.Month);
        var groupBy = FilterOptions.Code<FacetField>("--group-by", "Column to split by: sector, province, kind, …", null);
        var unit = FilterOptions.Code<CountUnit>("--unit", "tasks or directives.", CountUnit.Tasks);
        var format = TableOutput.Option();
        var index = IndexOption.Create();
        var command = new Command("trends", "Count tasks or directives over time, beside the directives held.")
        {
            query, interval, groupBy, unit, format, index,
        };
        filters.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () =>
            {
                var request = new TrendRequest
                {
                    Query = parsed.GetValue(query) ?? SearchQuery.All,
                    Filter = filters.Read(parsed),
                    Interval = parsed.GetValue(interval) ?? DateInterval.Month,
                    GroupBy = parsed.GetValue(groupBy),
                    Unit = parsed.GetValue(unit) ?? CountUnit.Tasks,
                };
                return Run(request, parsed.GetValue(format) ?? TableFormat.Text, parsed.GetValue(index)!, cancellationToken);
            },
            cancellationToken));
        return command;
    }

    private static int Run(TrendRequest request, TableFormat format, string folder, CancellationToken cancellationToken)
    {
        using var index = IndexOption.OpenExisting(folder);
        using var reader = index.OpenReader();
        if (!TrendAnalysis.TryCompute(reader, request, out var trend, out var problem, cancellationToken))
        {
            Console.Error.WriteLine($"corpus: {problem}");
            return ExitCodes.Failed;
        }

        TableOutput.Print(
            format,
            Header,
            Rows(trend),
            row => [row.Period ?? "", row.Value ?? "", Text(row.Count), Text(row.Held)],
            row => JsonSerializer.Serialize(row, CliJson.Context.TrendRow));
        return ExitCodes.Done;
    }

    /// <summary>A row for every period and series with something in it, and one of zero for every period without a match.</summary>
    private static IEnumerable<TrendRow> Rows(TrendResult trend)
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

/// <summary>One count of <c>corpus trends</c>.</summary>
/// <param name="Period">First day of the period, ISO 8601; null for directives without a date.</param>
/// <param name="Value">Value of the split column; null without one.</param>
/// <param name="Count">Matching tasks or directives.</param>
/// <param name="Held">Directives held in the period.</param>
internal sealed record TrendRow(string? Period, string? Value, long Count, long Held);
