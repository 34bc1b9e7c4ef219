using System.ComponentModel;
using Corpus.Analytics;
using Corpus.Search;
using Corpus.Service.Api.Formats;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Corpus.Service.Api;

/// <summary>Counts over time.</summary>
internal static class TrendsApi
{
    /// <summary>Maps <c>trends</c>.</summary>
    public static void MapTrendsApi(this RouteGroupBuilder api) =>
        api.MapGet("/trends", Compute).WithParameters<TrendParameters>()
            .WithFormats(DataFormat.Csv, DataFormat.Jsonl)
            .WithName("Trends").WithSummary("Count tasks or directives over time")
            .WithDescription("Counts by period and value, with the number of directives held in each period as denominator.");

    private static Results<Ok<TrendResult>, RowsResult<TrendRow>, ValidationProblem, ProblemHttpResult> Compute(
        [AsParameters] TrendParameters parameters, ITaskIndexReader reader, HttpContext context, CancellationToken cancellationToken)
    {
        var problems = new Problems();
        var request = parameters.ReadRequest(problems);
        var bom = ParameterValues.ReadFlag("bom", parameters.Bom, problems);
        if (problems.Any)
        {
            return problems.ToResult();
        }

        if (TrendAnalysis.TryCompute(reader, request, out var trend, out var problem, cancellationToken))
        {
            return context.FormatOf() == DataFormat.Json ? TypedResults.Ok(trend) : Rows(trend, bom, context);
        }

        problems.Add("interval", problem);
        return problems.ToResult();
    }

    private static Results<Ok<TrendResult>, RowsResult<TrendRow>, ValidationProblem, ProblemHttpResult> Rows(
        TrendResult trend, bool bom, HttpContext context)
    {
        if (!trend.Complete)
        {
            // Rows cannot say that they are lower bounds.
            return TypedResults.Problem(
                statusCode: StatusCodes.Status503ServiceUnavailable,
                title: "Not counted to the end",
                detail: "Counting took too long; narrow the query, or ask for JSON, which gives lower bounds.");
        }

        return new RowsResult<TrendRow>(
            "trends",
            context.FormatOf() == DataFormat.Csv ? new CsvRows<TrendRow>(TrendTable.Table, bom) : JsonLines<TrendRow>.For(context),
            [[.. TrendTable.Rows(trend)]]);
    }
}

/// <summary>Parameters of <c>trends</c>.</summary>
internal sealed record TrendParameters : FilterParameters
{
    /// <summary>Length of a period.</summary>
    [FromQuery, Description("day, week, month (default), quarter or year.")]
    public string? Interval { get; init; }

    /// <summary>Column to split by.</summary>
    [FromQuery, Description("sector, province, district, issuer, kind, level, agency or strictness; nothing by default.")]
    public string? GroupBy { get; init; }

    /// <summary>What is counted.</summary>
    [FromQuery, Description("tasks (default) or directives.")]
    public string? Unit { get; init; }

    /// <summary>Reads the request; notes what is wrong with it.</summary>
    public TrendRequest ReadRequest(Problems problems) => new()
    {
        Query = ReadQuery(problems),
        Filter = ReadFilter(problems),
        Interval = ParameterValues.ReadCode<DateInterval>("interval", Interval, DateInterval.Month, problems)!.Value,
        GroupBy = ParameterValues.ReadCode<FacetField>("groupBy", GroupBy, null, problems),
        Unit = ParameterValues.ReadCode<CountUnit>("unit", Unit, CountUnit.Tasks, problems)!.Value,
    };
}
