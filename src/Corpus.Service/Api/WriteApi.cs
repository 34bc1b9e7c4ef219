using System.ComponentModel;
using Corpus.Directives;
using Corpus.Pipeline;
using Corpus.Search;
using Corpus.Service.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Corpus.Service.Api;

/// <summary>Adding and removing directives. An answer that says so is sent only after the commit.</summary>
internal static class WriteApi
{
    /// <summary>Maps what changes <c>directives</c>.</summary>
    public static void MapWriteApi(this RouteGroupBuilder api)
    {
        api.MapPost("/directives", AddAsync).WithParameters<AddParameters>().RequireAuthorization(nameof(ApiRole.Write))
            .WithMetadata(new RequestSizeLimitAttribute(TryApi.MaxBytes)).Accepts<string>("*/*")
            .WithName("AddDirective").WithSummary("Add a directive")
            .WithDescription("The body is the file, at most 20 MB; its name tells the format. 201 when it is new; 200 when its content is held already.");
        api.MapDelete("/directives/{id}", RemoveAsync).WithParameters<NoParameters>().RequireAuthorization(nameof(ApiRole.Write))
            .WithName("RemoveDirective").WithSummary("Remove a directive and its tasks")
            .WithDescription("What persons said about its sectors is kept and holds again when the directive returns.");
    }

    private static async Task<Results<Ok<AddedDirective>, Created<AddedDirective>, ValidationProblem, ProblemHttpResult>> AddAsync(
        [AsParameters] AddParameters parameters,
        HttpRequest request,
        IndexHost host,
        DirectiveProcessor processor,
        CancellationToken cancellationToken)
    {
        var problems = new Problems();
        var name = parameters.ReadName(problems);
        var dryRun = ParameterValues.ReadFlag("dryRun", parameters.DryRun, problems);
        if (problems.Any)
        {
            return problems.ToResult();
        }

        var bytes = await TryApi.BytesAsync(request, cancellationToken);

        // Read before it is our turn to write: reading may take long.
        if (!processor.TryPrepare(name, bytes.Span, out var ready, out var problem))
        {
            return TryApi.Unreadable(name, problem);
        }

        var result = await host.WriteAsync(
            index => dryRun ? Preview(index, ready) : new Ingestion(index, processor).Store(ready), cancellationToken);
        var added = AddedDirective.From(result, ready);
        return result.State == SourceState.New && !dryRun
            ? TypedResults.Created($"{request.PathBase}{request.Path}/{result.DirectiveId}", added)
            : TypedResults.Ok(added);
    }

    /// <summary>What storing would do; the id is empty unless the content is held.</summary>
    private static AddResult Preview(ITaskIndex index, IndexableDirective ready)
    {
        using var writer = index.OpenWriter();
        var state = writer.StateOf(ready.SourceKey, ready.ContentHash, ready.ProcessedBy);
        return state == SourceState.Unchanged ? writer.Add(ready) : new AddResult(state, "");
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(
        string id, IndexHost host, CancellationToken cancellationToken)
    {
        var isRemoved = await host.ChangeAsync(writer => writer.Remove(id), cancellationToken);
        return isRemoved ? TypedResults.NoContent() : Problems.NotFound("directive", id);
    }
}

/// <summary>Parameters of adding a directive.</summary>
internal sealed record AddParameters : UploadParameters
{
    /// <summary>Whether to store nothing.</summary>
    [FromQuery, Description("true tells what would be stored and stores nothing; false by default.")]
    public string? DryRun { get; init; }
}

/// <summary>A directive that was added, or would be.</summary>
/// <param name="State">What was known of it before: <c>new</c>, <c>unchanged</c>, or <c>changed</c> when an older version had read it.</param>
/// <param name="Id">Its id; null when nothing is stored under one yet.</param>
/// <param name="ProcessedBy">Versions of the reader and the model that made the values.</param>
/// <param name="Directive">What was read.</param>
internal sealed record AddedDirective(string State, string? Id, string ProcessedBy, DirectiveDocument Directive)
{
    /// <summary>The JSON form of what storing <paramref name="ready"/> did.</summary>
    public static AddedDirective From(AddResult result, IndexableDirective ready) => new(
        result.State.Code(),
        result.DirectiveId.Length > 0 ? result.DirectiveId : null,
        ready.ProcessedBy,
        HeldDirective.Public(ready.Directive));
}
