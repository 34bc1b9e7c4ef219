using System.ComponentModel;
using Corpus.Analytics;
using Corpus.Directives;
using Corpus.Search;
using Corpus.Service.Api.Formats;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Corpus.Service.Api;

/// <summary>Provinces, issuing bodies or directives side by side.</summary>
internal static class CompareApi
{
    /// <summary>Maps <c>compare</c>.</summary>
    public static void MapCompareApi(this RouteGroupBuilder api) =>
        api.MapGet("/compare", Compute).WithParameters<CompareParameters, RowParameters>()
            .WithFormats(DataFormat.Csv, DataFormat.Jsonl)
            .WithName("Compare").WithSummary("Put provinces, issuing bodies or directives side by side")
            .WithDescription("Tasks of two to six parties, aligned where they order alike, with counts by sector. Highlighted are the words that the "
                + "other tasks of a row do not share; deadlines and leading bodies that differ are told.");

    private static Results<Ok<ComparisonDocument>, RowsResult<ComparisonRowDocument>, ValidationProblem, ProblemHttpResult> Compute(
        [AsParameters] CompareParameters parameters, [AsParameters] RowParameters form, ITaskIndexReader reader, HttpContext context, CancellationToken cancellationToken)
    {
        var problems = new Problems();
        var request = parameters.ReadRequest(problems);
        var bom = form.ReadBom(problems);
        if (problems.Any)
        {
            return problems.ToResult();
        }

        var comparison = ComparisonDocument.From(ComparisonAnalysis.Compute(reader, request, cancellationToken));
        return CountedAnswer.Of(
            context,
            comparison.Complete,
            comparison.ReadAs,
            () => comparison,
            () => new RowsResult<ComparisonRowDocument>(
                "compare", RowFormat<ComparisonRowDocument>.Of(context, ComparisonTable.Of(comparison), bom), comparison.Rows));
    }
}

/// <summary>Parameters of <c>compare</c>.</summary>
internal sealed record CompareParameters : FilterParameters
{
    /// <summary>Provinces to compare.</summary>
    [FromQuery, Description("Two to six names of provinces to compare, separated by commas, with or without diacritics.")]
    public string[]? Provinces { get; init; }

    /// <summary>Issuing bodies to compare.</summary>
    [FromQuery, Description("Instead of provinces: full name of an issuing body; given two to six times.")]
    public string[]? Issuers { get; init; }

    /// <summary>Directives to compare.</summary>
    [FromQuery, Description("Instead of provinces: two to six ids of directives, separated by commas.")]
    public string[]? Directives { get; init; }

    /// <summary>Reads the request; notes what is wrong with it.</summary>
    public ComparisonRequest ReadRequest(Problems problems)
    {
        var request = new ComparisonRequest
        {
            Provinces = ParameterValues.Split("provinces", Provinces, problems),
            Issuers = ParameterValues.Names("issuers", Issuers, problems),
            Directives = ParameterValues.Split("directives", Directives, problems),
            Query = ReadQuery(problems),
            Filter = ReadFilter(problems),
        };
        if (request.Problem is { } problem)
        {
            problems.Add($"{request.By.Code()}s", $"{problem}");
        }

        var (filter, name) = request.By switch
        {
            ComparedBy.Province => (Province, "province"),
            ComparedBy.Issuer => (Issuer, "issuer"),
            _ => (Directive, "directive"),
        };
        if (filter is { Length: > 0 })
        {
            problems.Add(name, $"those to compare are given in {name}s");
        }

        return request;
    }
}
