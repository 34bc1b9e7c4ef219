using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Corpus.Analytics;
using Corpus.Directives;
using Corpus.Search;
using Corpus.Search.Documents;
using Corpus.Search.Querying;

namespace Corpus.Cli.Commands;

/// <summary>What deadlines are counted by.</summary>
internal enum DeadlineGroup
{
    /// <summary>The leading agency.</summary>
    Agency = 0,

    /// <summary>The sector.</summary>
    Sector = 1,

    /// <summary>The province.</summary>
    Province = 2,

    /// <summary>The month in which they are due.</summary>
    Period = 3,
}

/// <summary><c>corpus deadlines</c>: lists what is due.</summary>
internal static class DeadlinesCommand
{
    private static readonly Table<FacetCount> GroupTable = new(
        ["value", "count"], row => [row.Value ?? "", row.Count.ToString(CultureInfo.InvariantCulture)]);

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var query = SearchCommand.QueryArgument();
        query.Arity = ArgumentArity.ZeroOrOne;
        var filters = new FilterOptions();
        var status = FilterOptions.Code<DeadlineStatus>("--status", "dated, doubtful, recurring, open, none or all.", DeadlineStatus.Dated);
        var by = FilterOptions.Code<DeadlineGroup>("--by", "Count instead of listing: agency, sector, province or period (month).", null);
        var top = FilterOptions.Top("Number of tasks or groups; all by default.");
        var format = TableOutput.Option();
        var index = IndexOption.Create();
        var command = new Command("deadlines", "List what is due, by day; the doubtful, recurring and open ones apart.")
        {
            query, status, by, top, format, index,
        };
        filters.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () =>
            {
                var request = new DeadlineRequest
                {
                    Query = parsed.GetValue(query) ?? SearchQuery.All,
                    Filter = filters.Read(parsed),
                    Status = parsed.GetValue(status) ?? DeadlineStatus.Dated,
                    GroupTop = int.MaxValue,
                    TimeBudget = Timeout.InfiniteTimeSpan,
                };
                return Run(
                    request, parsed.GetValue(by), parsed.GetValue(top) ?? int.MaxValue, parsed.GetValue(format) ?? TableFormat.Text,
                    parsed.GetValue(index)!, cancellationToken);
            },
            cancellationToken));
        return command;
    }

    private static int Run(
        DeadlineRequest request, DeadlineGroup? by, int top, TableFormat format, IndexLocation location, CancellationToken cancellationToken)
    {
        using var index = IndexOption.OpenExisting(location);
        using var reader = index.OpenReader();
        var reading = reader.ReadQuery(request.Query, request.TimeBudget, cancellationToken);
        SearchCommand.SayReadAs(reading.ReadAs);
        request = request with { Query = reading.Query };
        var counted = DeadlineAnalysis.Compute(reader, request with { Top = 0 }, cancellationToken);
        Console.Error.WriteLine(string.Join(", ", counted.States.Select(
            state => string.Create(CultureInfo.InvariantCulture, $"{state.State.Code()}: {state.Count}"))));
        if (by is { } group)
        {
            IReadOnlyList<FacetCount> groups = group switch
            {
                DeadlineGroup.Agency => counted.Agencies,
                DeadlineGroup.Sector => counted.Sectors,
                DeadlineGroup.Province => counted.Provinces,
                _ => [.. counted.Periods.Select(period => new FacetCount(period.Period.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), period.Count))],
            };
            TableOutput.Print(format, GroupTable, groups.Take(top), row => JsonSerializer.Serialize(row, CliJson.Context.FacetCount));
            return ExitCodes.Done;
        }

        TableOutput.Print(
            format,
            DueTaskDocument.Table,
            reader.SearchAll(DeadlineAnalysis.ToSearch(request), cancellationToken).Take(top).Select(hit => DueTaskDocument.From(hit.Task)),
            row => JsonSerializer.Serialize(row, CliJson.Context.DueTaskDocument));
        return ExitCodes.Done;
    }
}
