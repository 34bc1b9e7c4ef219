using System.ComponentModel;
using Corpus.Analytics;
using Corpus.Search;
using Corpus.Service.Api.Formats;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Corpus.Service.Api;

/// <summary>Provinces side by side.</summary>
internal static class CompareApi
{
    /// <summary>Maps <c>compare</c>.</summary>
    public static void MapCompareApi(this RouteGroupBuilder api) =>
        api.MapGet("/compare", Compute).WithParameters<CompareParameters>()
            .WithFormats(DataFormat.Csv, DataFormat.Jsonl)
            .WithName("Compare").WithSummary("Put provinces side by side")
            .WithDescription("Tasks of two to six provinces, aligned where they order alike, with counts by sector.");

    private static Results<Ok<ComparisonDocument>, RowsResult<ComparisonRowDocument>, ValidationProblem> Compute(
        [AsParameters] CompareParameters parameters, ITaskIndexReader reader, HttpContext context, CancellationToken cancellationToken)
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

        var bom = ParameterValues.ReadFlag("bom", parameters.Bom, problems);
        if (problems.Any)
        {
            return problems.ToResult();
        }

        var comparison = ComparisonDocument.From(ComparisonAnalysis.Compute(reader, request, cancellationToken));
        return context.FormatOf() switch
        {
            DataFormat.Json => TypedResults.Ok(comparison),
            DataFormat.Csv => new RowsResult<ComparisonRowDocument>(
                "compare", new CsvRows<ComparisonRowDocument>(ComparisonTable.Of(comparison), bom), [comparison.Rows]),
            _ => new RowsResult<ComparisonRowDocument>("compare", JsonLines<ComparisonRowDocument>.For(context), [comparison.Rows]),
        };
    }
}

/// <summary>Parameters of <c>compare</c>.</summary>
internal sealed record CompareParameters : FilterParameters
{
    /// <summary>The parties.</summary>
    [FromQuery, Description("Two to six names of provinces, separated by commas, with or without diacritics.")]
    public string[]? Provinces { get; init; }
}
