using System.CommandLine;
using System.Text.Json;
using Corpus.Analytics;
using Corpus.Search;
using Corpus.Search.Querying;

namespace Corpus.Cli.Commands;

/// <summary><c>corpus trends</c>: counts tasks or directives over time.</summary>
internal static class TrendsCommand
{
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

    private static int Run(TrendRequest request, TableFormat format, IndexLocation location, CancellationToken cancellationToken)
    {
        using var index = IndexOption.OpenExisting(location);
        using var reader = index.OpenReader();
        if (!TrendAnalysis.TryCompute(reader, request, out var trend, out var problem, cancellationToken))
        {
            Console.Error.WriteLine($"corpus: {problem}");
            return ExitCodes.Failed;
        }

        TableOutput.Print(
            format,
            TrendTable.Table,
            TrendTable.Rows(trend),
            row => JsonSerializer.Serialize(row, CliJson.Context.TrendRow));
        return ExitCodes.Done;
    }
}
