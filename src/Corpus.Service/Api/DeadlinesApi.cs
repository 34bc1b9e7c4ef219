using System.ComponentModel;
using Corpus.Analytics;
using Corpus.Search;
using Corpus.Search.Documents;
using Corpus.Service.Api.Formats;
using Corpus.Service.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Corpus.Service.Api;

/// <summary>What is due.</summary>
internal static class DeadlinesApi
{
    /// <summary>Maps <c>deadlines</c>.</summary>
    public static void MapDeadlinesApi(this RouteGroupBuilder api) =>
        api.MapGet("/deadlines", List).WithParameters<DeadlineParameters, RowParameters>()
            .WithFormats(DataFormat.Csv, DataFormat.Jsonl, DataFormat.Ics)
            .WithName("Deadlines").WithSummary("List what is due")
            .WithDescription("Tasks by the day on which they are due, counted by agency, sector, province and period; the doubtful, recurring and open "
                + "ones apart, and how many have no time limit. dueFrom and dueTo bound the days; what has no day counts whatever they are. "
                + "As rows (deadlines.csv, deadlines.jsonl) and as days of a calendar (deadlines.ics, where impossible days and days before the issue "
                + "are left out) all of them unless top is given.");

    private static Results<Ok<DueDocument>, RowsResult<DueTaskDocument>, RowsResult<HitDocument>, ValidationProblem> List(
        [AsParameters] DeadlineParameters parameters, [AsParameters] RowParameters form, ITaskIndexReader reader, HttpContext context, CancellationToken cancellationToken)
    {
        var problems = new Problems();
        var request = parameters.ReadRequest(problems);
        var bom = form.ReadBom(problems);
        if (problems.Any)
        {
            return problems.ToResult();
        }

        try
        {
            if (context.FormatOf() == DataFormat.Json)
            {
                var result = DeadlineAnalysis.Compute(reader, request, cancellationToken);
                Freshness.KeepIf(result.Complete, context);
                ReadAs.Announce(context, result.ReadAs);
                NextPage.Announce(context, "after", result.NextCursor);
                return TypedResults.Ok(DueDocument.From(result));
            }

            // Here a bad cursor can still be refused: all tasks are ranked before the first row is sent.
            var reading = reader.ReadQuery(request.Query, request.TimeBudget, cancellationToken);
            ReadAs.Announce(context, reading.ReadAs);
            var search = DeadlineAnalysis.ToSearch(request with { Query = reading.Query, TimeBudget = Timeout.InfiniteTimeSpan });
            var hits = string.IsNullOrEmpty(parameters.Top) ? reader.SearchAll(search, context.RequestAborted) : Page(reader, search, context);
            return context.FormatOf() switch
            {
                DataFormat.Ics => new RowsResult<HitDocument>("deadlines", new Calendar(), hits.Select(HitDocument.From)),
                _ => new RowsResult<DueTaskDocument>(
                    "deadlines", RowFormat<DueTaskDocument>.Of(context, DueTaskDocument.Table, bom), hits.Select(hit => DueTaskDocument.From(hit.Task))),
            };
        }
        catch (ArgumentException) when (request.After is not null)
        {
            problems.Add("after", $"is no cursor of this list; take it from the next of the page before, with the same query and filters");
            return problems.ToResult();
        }
    }

    private static IReadOnlyList<SearchHit> Page(ITaskIndexReader reader, SearchRequest search, HttpContext context)
    {
        var page = reader.Search(search, context.RequestAborted);
        NextPage.Announce(context, "after", page.NextCursor);
        return page.Hits;
    }
}

/// <summary>Parameters of <c>deadlines</c>.</summary>
internal sealed record DeadlineParameters : FilterParameters
{
    /// <summary>Which deadlines.</summary>
    [FromQuery, Description("dated (default), doubtful (before the issue, no such day, inferred, inherited, relative), recurring, open (ongoing, at once, "
        + "or only a beginning), none (no time limit) or all (every time limit).")]
    public string? Status { get; init; }

    /// <summary>Length of a period.</summary>
    [FromQuery, Description("Length of the periods counted: day, week, month (default), quarter or year.")]
    public string? Interval { get; init; }

    /// <summary>Number of tasks.</summary>
    [FromQuery, Description("Number of tasks listed, 0 to 1000; 10 by default.")]
    public string? Top { get; init; }

    /// <summary>Cursor of the page before.</summary>
    [FromQuery, Description("The `next` of the page before.")]
    public string? After { get; init; }

    /// <summary>Number of agencies and provinces.</summary>
    [FromQuery, Description("Agencies and provinces counted at most, most tasks first, 1 to 1000; 100 by default.")]
    public string? GroupTop { get; init; }

    /// <summary>Reads the request; notes what is wrong with it.</summary>
    public DeadlineRequest ReadRequest(Problems problems) => new()
    {
        Query = ReadQuery(problems),
        Filter = ReadFilter(problems),
        Status = ParameterValues.ReadCode<DeadlineStatus>("status", Status, DeadlineStatus.Dated, problems)!.Value,
        Interval = ParameterValues.ReadCode<DateInterval>("interval", Interval, DateInterval.Month, problems)!.Value,
        Top = ParameterValues.ReadNumber("top", Top, 0, DeadlineRequest.MaxTop, fallback: 10, problems),
        After = string.IsNullOrEmpty(After) ? null : After,
        GroupTop = ParameterValues.ReadNumber("groupTop", GroupTop, 1, DeadlineRequest.MaxTop, fallback: 100, problems),
    };
}
