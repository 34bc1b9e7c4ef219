using Corpus.Analytics;
using Corpus.Search;
using Corpus.Service.Api.Formats;
using Corpus.Service.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Corpus.Service.Api;

/// <summary>What is cited.</summary>
internal static class CitationsApi
{
    /// <summary>Maps <c>citations/missing</c>.</summary>
    public static void MapCitationsApi(this RouteGroupBuilder api) =>
        api.MapGet("/citations/missing", ListMissing).WithParameters<DirectiveParameters, PageParameters>()
            .WithFormats(DataFormat.Csv, DataFormat.Jsonl)
            .WithName("ListMissingCitations").WithSummary("List the documents cited most and not held")
            .WithDescription("By number, form, issuer and date, with how many directives and tasks cite them; the filters choose the directives that cite. "
                + "As rows (citations/missing.csv, citations/missing.jsonl) all of them unless top is given.");

    private static Results<Ok<MissingList>, RowsResult<MissingDocument>, ValidationProblem, ProblemHttpResult> ListMissing(
        [AsParameters] DirectiveParameters parameters, [AsParameters] PageParameters page, ITaskIndexReader reader, HttpContext context, CancellationToken cancellationToken)
    {
        var problems = new Problems();
        var isJson = context.FormatOf() == DataFormat.Json;
        var (skip, top) = page.Read(isRows: !isJson, problems);
        var request = new MissingRequest { Filter = parameters.ReadFilter(problems), Skip = skip, Top = top ?? int.MaxValue };
        var bom = page.ReadBom(problems);
        if (problems.Any)
        {
            return problems.ToResult();
        }

        var missing = MissingCitations.Compute(reader, request, cancellationToken);
        Freshness.KeepIf(missing.Complete, context);
        var next = NextPage.Announce(context, request.Skip, request.Top, missing.Total);
        return isJson ? TypedResults.Ok(new MissingList(missing.Total, missing.Complete, next, missing.Documents))
            : !missing.Complete ? Problems.NotComplete()
            : new RowsResult<MissingDocument>("missing", RowFormat<MissingDocument>.Of(context, MissingDocument.Table, bom), missing.Documents);
    }
}

/// <summary>A page of the documents cited and not held.</summary>
/// <param name="Total">Documents in all.</param>
/// <param name="Complete">Whether all citations were read and grouped; while they are not all read, nothing is listed.</param>
/// <param name="Next">The <c>skip</c> of the next page; null on the last one.</param>
/// <param name="Documents">The documents of this page.</param>
internal sealed record MissingList(int Total, bool Complete, int? Next, IReadOnlyList<MissingDocument> Documents);
