using System.ComponentModel;
using Corpus.Analytics;
using Corpus.Search;
using Corpus.Service.Api.Formats;
using Corpus.Service.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Corpus.Service.Api;

/// <summary>What is cited.</summary>
internal static class CitationsApi
{
    /// <summary>Maps <c>citations/missing</c>.</summary>
    public static void MapCitationsApi(this RouteGroupBuilder api) =>
        api.MapGet("/citations/missing", ListMissing).WithParameters<MissingParameters>()
            .WithFormats(DataFormat.Csv, DataFormat.Jsonl)
            .WithName("ListMissingCitations").WithSummary("List the documents cited most and not held")
            .WithDescription("By number, form, issuer and date, with how many directives and tasks cite them; the filters choose the directives that cite. "
                + "As rows (citations/missing.csv, citations/missing.jsonl) all of them unless top is given.");

    private static Results<Ok<MissingList>, RowsResult<MissingDocument>, ValidationProblem, ProblemHttpResult> ListMissing(
        [AsParameters] MissingParameters parameters, ITaskIndexReader reader, HttpContext context, CancellationToken cancellationToken)
    {
        var problems = new Problems();
        var request = new MissingRequest
        {
            Filter = parameters.ReadFilter(problems),
            Skip = ParameterValues.ReadNumber("skip", parameters.Skip, 0, int.MaxValue, fallback: 0, problems),
            Top = ParameterValues.ReadNumber("top", parameters.Top, 0, MissingRequest.MaxTop, fallback: 100, problems),
        };
        var bom = ParameterValues.ReadFlag("bom", parameters.Bom, problems);
        if (problems.Any)
        {
            return problems.ToResult();
        }

        var isJson = context.FormatOf() == DataFormat.Json;
        if (!isJson && string.IsNullOrEmpty(parameters.Top))
        {
            request = request with { Top = int.MaxValue };
        }

        var missing = MissingCitations.Compute(reader, request, cancellationToken);
        Freshness.KeepIf(missing.Complete, context);
        var next = NextPage.Announce(context, request.Skip, request.Top, missing.Total);
        return isJson ? TypedResults.Ok(new MissingList(missing.Total, missing.Complete, next, missing.Documents))
            : !missing.Complete ? Problems.NotComplete()
            : new RowsResult<MissingDocument>("missing", RowFormat<MissingDocument>.Of(context, MissingDocument.Table, bom), missing.Documents);
    }
}

/// <summary>Parameters of <c>citations/missing</c>.</summary>
internal sealed record MissingParameters : DirectiveParameters
{
    /// <summary>How many to pass over.</summary>
    [FromQuery, Description("How many documents to pass over; 0 by default.")]
    public string? Skip { get; init; }

    /// <summary>How many at most.</summary>
    [FromQuery, Description("Number of documents, 0 to 1000; 100 by default.")]
    public string? Top { get; init; }

    /// <summary>Whether CSV starts with a byte order mark.</summary>
    [FromQuery, Description("true puts a byte order mark before CSV, which some spreadsheets need; false by default.")]
    public string? Bom { get; init; }
}

/// <summary>A page of the documents cited and not held.</summary>
/// <param name="Total">Documents in all.</param>
/// <param name="Complete">Whether all citations were read and grouped; while they are not all read, nothing is listed.</param>
/// <param name="Next">The <c>skip</c> of the next page; null on the last one.</param>
/// <param name="Documents">The documents of this page.</param>
internal sealed record MissingList(int Total, bool Complete, int? Next, IReadOnlyList<MissingDocument> Documents);
