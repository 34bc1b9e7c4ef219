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
        api.MapGet("/trends", Compute).WithParameters<TrendParameters, RowParameters>()
            .WithFormats(DataFormat.Csv, DataFormat.Jsonl)
            .WithName("Trends").WithSummary("Count tasks or directives over time")
            .WithDescription("Counts by period and value, with shares and the number of directives held in each period and series as denominator: "
                + "state tells 'no directive held' (not-held), 'held, but no such task' (no-match) and found apart.");

    private static Results<Ok<TrendResult>, RowsResult<TrendRow>, ValidationProblem, ProblemHttpResult> Compute(
        [AsParameters] TrendParameters parameters, [AsParameters] RowParameters form, ITaskIndexReader reader, HttpContext context, CancellationToken cancellationToken)
    {
        var problems = new Problems();
        var request = parameters.ReadRequest(problems);
        var bom = form.ReadBom(problems);
        if (problems.Any)
        {
            return problems.ToResult();
        }

        if (!TrendAnalysis.TryCompute(reader, request, out var trend, out var problem, cancellationToken))
        {
            problems.Add("interval", $"{problem}");
            return problems.ToResult();
        }

        return CountedAnswer.Of(
            context,
            trend.Complete,
            trend.ReadAs,
            () => trend,
            () => new RowsResult<TrendRow>("trends", RowFormat<TrendRow>.Of(context, TrendTable.Table, bom), TrendTable.Rows(trend)));
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

    /// <summary>Series.</summary>
    [FromQuery, Description("Series at most, the largest first, 1 to 500; 20 by default. The others are summed.")]
    public string? Top { get; init; }

    /// <summary>Reads the request; notes what is wrong with it.</summary>
    public TrendRequest ReadRequest(Problems problems) => new()
    {
        Query = ReadQuery(problems),
        Filter = ReadFilter(problems),
        Interval = ParameterValues.ReadCode<DateInterval>("interval", Interval, DateInterval.Month, problems)!.Value,
        GroupBy = ParameterValues.ReadCode<FacetField>("groupBy", GroupBy, null, problems),
        Unit = ParameterValues.ReadCode<CountUnit>("unit", Unit, CountUnit.Tasks, problems)!.Value,
        Top = ParameterValues.ReadNumber("top", Top, 1, TrendRequest.MaxTop, fallback: 20, problems),
    };
}
