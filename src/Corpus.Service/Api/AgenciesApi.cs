using System.ComponentModel;
using Corpus.Analytics;
using Corpus.Search;
using Corpus.Service.Api.Formats;
using Corpus.Service.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Corpus.Service.Api;

/// <summary>Who is told to do what.</summary>
internal static class AgenciesApi
{
    /// <summary>Maps <c>agencies</c>.</summary>
    public static void MapAgenciesApi(this RouteGroupBuilder api) =>
        api.MapGet("/agencies", List).WithParameters<AgencyParameters, PageParameters>()
            .WithFormats(DataFormat.Csv, DataFormat.Jsonl)
            .WithName("ListAgencies").WithSummary("List the agencies that tasks name")
            .WithDescription("Every agency named by a task of the query, with the tasks that it leads and supports, their sectors, and the directives that name "
                + "it. As rows (agencies.csv, agencies.jsonl) all of them unless top is given.");

    private static Results<Ok<AgencyList>, RowsResult<AgencyRow>, ValidationProblem, ProblemHttpResult> List(
        [AsParameters] AgencyParameters parameters, [AsParameters] PageParameters page, ITaskIndexReader reader, HttpContext context, CancellationToken cancellationToken)
    {
        var problems = new Problems();
        var isJson = context.FormatOf() == DataFormat.Json;
        var (skip, top) = page.Read(isRows: !isJson, problems);
        var request = parameters.ReadRequest(problems) with { Skip = skip, Top = top ?? int.MaxValue };
        var bom = page.ReadBom(problems);
        if (problems.Any)
        {
            return problems.ToResult();
        }

        var register = AgencyRegister.Stream(reader, request, out var agencies, cancellationToken);
        Freshness.KeepIf(register.Complete, context);
        ReadAs.Announce(context, register.ReadAs);
        var next = NextPage.Announce(context, request.Skip, request.Top, register.Total);
        var rows = agencies.Select(AgencyRow.From);
        return isJson ? TypedResults.Ok(new AgencyList(register.Total, register.Complete, register.ReadAs, next, [.. rows]))
            : !register.Complete ? Problems.NotComplete()
            : new RowsResult<AgencyRow>("agencies", RowFormat<AgencyRow>.Of(context, AgencyRow.Table, bom), rows);
    }
}

/// <summary>Parameters of <c>agencies</c>.</summary>
internal sealed record AgencyParameters : FilterParameters
{
    private const int MaxNameLength = 200;

    /// <summary>What names must have.</summary>
    [FromQuery, Description("What the agency's name must have at the start of a word, with or without diacritics: y te finds Sở Y tế.")]
    public string? Name { get; init; }

    /// <summary>Order.</summary>
    [FromQuery, Description("tasks (default: most tasks first), lead, support, directives, newest or name.")]
    public string? Sort { get; init; }

    /// <summary>Reads the request but for its page; notes what is wrong with it.</summary>
    public AgencyRequest ReadRequest(Problems problems)
    {
        if (Name is { Length: > MaxNameLength })
        {
            problems.Add("name", $"is longer than {MaxNameLength} characters");
        }

        return new AgencyRequest
        {
            Query = ReadQuery(problems),
            Filter = ReadFilter(problems),
            Name = Name,
            Sort = ParameterValues.ReadCode<AgencySort>("sort", Sort, AgencySort.Tasks, problems)!.Value,
        };
    }
}

/// <summary>A page of the register.</summary>
/// <param name="Total">Agencies in all.</param>
/// <param name="Complete">Whether the counting ran to its end; if not, the counts are lower bounds.</param>
/// <param name="ReadAs">The query that the counts are for, when it is not the one asked: words that no text holds were read as keystrokes.</param>
/// <param name="Next">The <c>skip</c> of the next page; null on the last one.</param>
/// <param name="Agencies">The agencies of this page.</param>
internal sealed record AgencyList(int Total, bool Complete, string? ReadAs, int? Next, IReadOnlyList<AgencyRow> Agencies);
