using System.ComponentModel;
using Corpus.Analytics;
using Corpus.Search;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Corpus.Service.Api;

/// <summary>Provinces side by side.</summary>
internal static class CompareApi
{
    /// <summary>Maps <c>compare</c>.</summary>
    public static void MapCompareApi(this RouteGroupBuilder api) =>
        api.MapGet("/compare", Compute).WithParameters<CompareParameters>()
            .WithName("Compare").WithSummary("Put provinces side by side")
            .WithDescription("Tasks of two to six provinces, aligned where they order alike, with counts by sector.");

    private static Results<Ok<ComparisonDocument>, ValidationProblem> Compute(
        [AsParameters] CompareParameters parameters, ITaskIndexReader reader, CancellationToken cancellationToken)
    {
        var problems = new Problems();
        var request = new ComparisonRequest
        {
            Provinces = ParameterValues.Split("provinces", parameters.Provinces, problems),
            Query = parameters.ReadQuery(problems),
            Filter = parameters.ReadFilter(problems),
        };
        if (parameters.Province is { Length: > 0 })
        {
            problems.Add("province", "the provinces to compare are given in provinces");
        }

        if (request.Problem is { } problem)
        {
            problems.Add("provinces", problem);
        }

        return problems.Any
            ? problems.ToResult()
            : TypedResults.Ok(ComparisonDocument.From(ComparisonAnalysis.Compute(reader, request, cancellationToken)));
    }
}

/// <summary>Parameters of <c>compare</c>.</summary>
internal sealed record CompareParameters : FilterParameters
{
    /// <summary>The parties.</summary>
    [FromQuery, Description("Two to six names of provinces, separated by commas, with or without diacritics.")]
    public string[]? Provinces { get; init; }
}
