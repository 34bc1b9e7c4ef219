using System.Text.Json;
using Corpus.Analytics;
using Corpus.Search;

namespace Corpus.Cli.Commands;

/// <summary><c>corpus trends --words</c>: the words that set a group of tasks apart.</summary>
internal static class DistinctWords
{
    /// <summary>Prints the words.</summary>
    /// <param name="groupBy">Column of the group; null for a period.</param>
    /// <param name="group">The period, or the value of the column.</param>
    /// <param name="ask">Makes the request of a group.</param>
    /// <param name="format">How to print.</param>
    /// <param name="location">Where the index is.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static int Run(
        FacetField? groupBy, string group, Func<TaskFilter, WordRequest> ask, TableFormat format, IndexLocation location, CancellationToken cancellationToken)
    {
        if (!WordGroup.TryRead(groupBy, group, out var filter, out var problem))
        {
            Console.Error.WriteLine($"corpus: --words: '{group}' {problem}");
            return ExitCodes.Usage;
        }

        var request = ask(filter);
        using var index = IndexOption.OpenExisting(location);
        using var reader = index.OpenReader();
        var words = WordAnalysis.Compute(reader, request, cancellationToken);
        SearchCommand.SayReadAs(words.ReadAs);
        Console.Error.WriteLine($"{group}: {words.Group.Tasks} tasks, {words.Group.TasksRead} of them read; "
            + $"the rest: {words.Rest.Tasks} tasks, {words.Rest.TasksRead} of them read");
        if (!words.Complete)
        {
            Console.Error.WriteLine($"corpus: reading was ended after {request.TimeBudget.TotalSeconds:0} s");
        }

        TableOutput.Print(format, WordTable.Table, WordTable.Rows(words), row => JsonSerializer.Serialize(row, CliJson.Context.DistinctWord));
        return ExitCodes.Done;
    }
}
