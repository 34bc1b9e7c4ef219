using System.ComponentModel;
using Corpus.Analytics;
using Corpus.Search;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Corpus.Service.Api;

/// <summary>Counts over time.</summary>
internal static class TrendsApi
{
    /// <summary>Maps <c>trends</c>.</summary>
    public static void MapTrendsApi(this RouteGroupBuilder api) =>
        api.MapGet("/trends", Compute).WithParameters<TrendParameters>()
            .WithName("Trends").WithSummary("Count tasks or directives over time")
            .WithDescription("Counts by period and value, with the number of directives held in each period as denominator.");

    private static Results<Ok<TrendResult>, ValidationProblem> Compute(
        [AsParameters] TrendParameters parameters, ITaskIndexReader reader, CancellationToken cancellationToken)
    {
        var problems = new Problems();
        var request = parameters.ReadRequest(problems);
        if (problems.Any)
        {
            return problems.ToResult();
        }

        if (TrendAnalysis.TryCompute(reader, request, out var trend, out var problem, cancellationToken))
        {
            return TypedResults.Ok(trend);
        }

        problems.Add("interval", problem);
        return problems.ToResult();
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
