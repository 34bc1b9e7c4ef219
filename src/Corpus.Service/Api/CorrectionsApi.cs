using Corpus.Directives;
using Corpus.Search;
using Corpus.Search.Documents;
using Corpus.Service.Api.Formats;
using Corpus.Service.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Corpus.Service.Api;

/// <summary>What persons say about the sectors of tasks. The owner of the key is who says it.</summary>
internal static class CorrectionsApi
{
    private const int MaxSectors = 3;
    private const int MaxBytes = 64 << 10;

    /// <summary>Maps <c>tasks/{id}/sectors</c> and <c>corrections</c>.</summary>
    public static void MapCorrectionsApi(this RouteGroupBuilder api)
    {
        api.MapPut("/tasks/{id}/sectors", CorrectAsync).WithParameters<NoParameters>().RequireAuthorization(nameof(ApiRole.Correct))
            .WithMetadata(new RequestSizeLimitAttribute(MaxBytes))
            .WithName("CorrectSectors").WithSummary("Give a task the sectors that it has")
            .WithDescription("The body is a JSON array of one to three codes, the main sector first. Kept for good, also when the directive is read again.");
        api.MapDelete("/tasks/{id}/sectors", WithdrawAsync).WithParameters<NoParameters>().RequireAuthorization(nameof(ApiRole.Correct))
            .WithName("WithdrawSectors").WithSummary("Give a task the machine's sectors again")
            .WithDescription("Takes back what persons said; the history stays.");
        api.MapGet("/corrections", List).WithParameters<NoParameters>().RequireAuthorization(nameof(ApiRole.Correct))
            .WithName("ListCorrections").WithSummary("List the sectors that persons gave")
            .WithDescription("The labels that stand, as training examples: one JSON object a line.")
            .Produces<CorrectionDocument>(StatusCodes.Status200OK, FormatChoice.TypeOf(DataFormat.Jsonl));
    }

    private static async Task<Results<Ok<HeldTask>, ValidationProblem, ProblemHttpResult>> CorrectAsync(
        string id, [FromBody] IReadOnlyList<string> codes, HttpContext context, IndexHost host, CancellationToken cancellationToken)
    {
        var problems = new Problems();
        var sectors = ReadSectors(codes, problems);
        if (problems.Any)
        {
            return problems.ToResult();
        }

        var isDone = await host.ChangeAsync(writer => writer.Correct(id, sectors, OwnerOf(context)), cancellationToken);
        using var reader = host.OpenReader();
        return isDone && reader.FindTask(id) is { } stored ? TypedResults.Ok(HeldTask.From(stored)) : Problems.NotFound("task", id);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> WithdrawAsync(
        string id, HttpContext context, IndexHost host, CancellationToken cancellationToken)
    {
        var isDone = await host.ChangeAsync(writer => writer.WithdrawCorrection(id, OwnerOf(context)), cancellationToken);
        return isDone ? TypedResults.NoContent() : Problems.NotFound("correction of a task", id);
    }

    private static RowsResult<CorrectionDocument> List(ITaskIndexReader reader, HttpContext context)
    {
        // Names of persons, for holders of keys only: kept by no cache on the way.
        context.Response.Headers.CacheControl = "no-store";
        return new RowsResult<CorrectionDocument>(
            "corrections", JsonLines<CorrectionDocument>.For(context), CorrectionDocument.Training(reader.ListCorrections()));
    }

    private static List<Sector> ReadSectors(IReadOnlyList<string> codes, Problems problems)
    {
        if (codes.Count is < 1 or > MaxSectors || codes.Distinct(StringComparer.Ordinal).Count() != codes.Count)
        {
            problems.Add("body", $"needs one to {MaxSectors} different codes of sectors");
            return [];
        }

        var sectors = new List<Sector>();
        foreach (var code in codes)
        {
            if (ParameterValues.ReadCode<Sector>("body", code ?? "null", null, problems) is { } sector)
            {
                sectors.Add(sector);
            }
        }

        return sectors;
    }

    private static string OwnerOf(HttpContext context) =>
        context.User.Identity?.Name ?? throw new InvalidOperationException("asked without a key: this is a bug, see the route's policy");
}
