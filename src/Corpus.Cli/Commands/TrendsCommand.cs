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
        var top = FilterOptions.Number("--top", "Series at most, 1 to 500; the others are summed. With --words: words of each side.", 1, TrendRequest.MaxTop, 20);
        var words = new Option<string?>("--words")
        {
            Description = "Print the words that set a group apart from the other matches instead: a period (2021, 2021-Q3, 2021-08), or a value of the "
                + "column of --group-by.",
            HelpName = "GROUP",
        };
        var noNames = new Option<bool>("--no-names") { Description = "With --words: leave out names of places, bodies and people." };
        var format = TableOutput.Option();
        var index = IndexOption.Create();
        var command = new Command("trends", "Count tasks or directives over time, beside the directives held.")
        {
            query, interval, groupBy, unit, top, words, noNames, format, index,
        };
        filters.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () =>
            {
                if (parsed.GetValue(words) is { } group)
                {
                    return DistinctWords.Run(
                        parsed.GetValue(groupBy),
                        group,
                        filter => new WordRequest
                        {
                            Query = parsed.GetValue(query) ?? SearchQuery.All,
                            Filter = filters.Read(parsed),
                            Group = filter,
                            Top = parsed.GetValue(top),
                            Names = !parsed.GetValue(noNames),
                        },
                        parsed.GetValue(format) ?? TableFormat.Text,
                        parsed.GetValue(index)!,
                        cancellationToken);
                }

                var request = new TrendRequest
                {
                    Query = parsed.GetValue(query) ?? SearchQuery.All,
                    Filter = filters.Read(parsed),
                    Interval = parsed.GetValue(interval) ?? DateInterval.Month,
                    GroupBy = parsed.GetValue(groupBy),
                    Unit = parsed.GetValue(unit) ?? CountUnit.Tasks,
                    Top = parsed.GetValue(top),
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

        SearchCommand.SayReadAs(trend.ReadAs);
        if (!trend.Complete)
        {
            Console.Error.WriteLine($"corpus: counting was ended after {request.TimeBudget.TotalSeconds:0} s; there may be more");
        }

        TableOutput.Print(
            format,
            TrendTable.Table,
            TrendTable.Rows(trend),
            row => JsonSerializer.Serialize(row, CliJson.Context.TrendRow));
        return ExitCodes.Done;
    }
}
