using System.CommandLine;
using System.Text.Json;
using Corpus.Analytics;
using Corpus.Search;
using Corpus.Search.Querying;

namespace Corpus.Cli.Commands;

/// <summary><c>corpus agencies</c>: lists who is told to do what.</summary>
internal static class AgenciesCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var query = SearchCommand.QueryArgument();
        query.Arity = ArgumentArity.ZeroOrOne;
        var filters = new FilterOptions();
        var name = new Option<string>("--name") { Description = "What the agency's name must have at the start of a word, with or without diacritics.", HelpName = "NAME" };
        var sort = FilterOptions.Code<AgencySort>("--sort", "tasks, lead, support, directives, newest or name.", AgencySort.Tasks);
        var top = FilterOptions.Top("Number of agencies; all by default.");
        var format = TableOutput.Option();
        var index = IndexOption.Create();
        var command = new Command("agencies", "List the agencies that tasks name, with the tasks that they lead and support.")
        {
            query, name, sort, top, format, index,
        };
        filters.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () =>
            {
                var request = new AgencyRequest
                {
                    Query = parsed.GetValue(query) ?? SearchQuery.All,
                    Filter = filters.Read(parsed),
                    Name = parsed.GetValue(name),
                    Sort = parsed.GetValue(sort) ?? AgencySort.Tasks,
                    Top = parsed.GetValue(top) ?? int.MaxValue,
                    TimeBudget = Timeout.InfiniteTimeSpan,
                };
                return Run(request, parsed.GetValue(format) ?? TableFormat.Text, parsed.GetValue(index)!, cancellationToken);
            },
            cancellationToken));
        return command;
    }

    private static int Run(AgencyRequest request, TableFormat format, IndexLocation location, CancellationToken cancellationToken)
    {
        using var index = IndexOption.OpenExisting(location);
        using var reader = index.OpenReader();
        var register = AgencyRegister.Stream(reader, request, out var agencies, cancellationToken);
        SearchCommand.SayReadAs(register.ReadAs);
        TableOutput.Print(
            format, AgencyRow.Table, agencies.Select(AgencyRow.From), row => JsonSerializer.Serialize(row, CliJson.Context.AgencyRow));
        return ExitCodes.Done;
    }
}
