using System.ComponentModel;
using Corpus.Directives;
using Corpus.Search;
using Corpus.Search.Documents;
using Corpus.Service.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Corpus.Service.Api;

/// <summary>Single tasks.</summary>
internal static class TasksApi
{
    /// <summary>Maps <c>tasks/{id}</c> and <c>tasks/{id}/similar</c>.</summary>
    public static void MapTasksApi(this RouteGroupBuilder api)
    {
        api.MapGet("/tasks/{**id}", Find).WithParameters<NoParameters>()
            .WithName("GetTask").WithSummary("Fetch a task");
        api.MapGet("/tasks/{id}/similar", FindSimilar).WithParameters<SimilarParameters>()
            .WithName("FindSimilarTasks").WithSummary("Find the tasks that are most like a task")
            .WithDescription("By the words that are rare elsewhere; each with the shared words marked and what its score is made of.");
    }

    private static Results<Ok<HeldTask>, ProblemHttpResult> Find(string id, ITaskIndexReader reader) =>
        reader.FindTask(id) is { } stored ? TypedResults.Ok(HeldTask.From(stored)) : Problems.NotFound("task", id);

    private static Results<Ok<SimilarDocument>, ValidationProblem, ProblemHttpResult> FindSimilar(
        string id, [AsParameters] SimilarParameters parameters, ITaskIndexReader reader, HttpContext context, CancellationToken cancellationToken)
    {
        var problems = new Problems();
        var request = new SimilarRequest
        {
            TaskId = id,
            Filter = parameters.ReadFilter(problems),
            Top = ParameterValues.ReadNumber("top", parameters.Top, 1, SimilarRequest.MaxTop, fallback: 10, problems),
            ExcludeDirective = ParameterValues.ReadFlag("excludeDirective", parameters.ExcludeDirective, problems),
        };
        if (problems.Any)
        {
            return problems.ToResult();
        }

        if (reader.FindTask(id) is null)
        {
            return Problems.NotFound("task", id);
        }

        var result = reader.FindSimilar(request, cancellationToken);
        Freshness.KeepIf(result.Complete, context);
        return TypedResults.Ok(SimilarDocument.From(result));
    }
}

/// <summary>Parameters of <c>tasks/{id}/similar</c>.</summary>
internal sealed record SimilarParameters : TaskParameters
{
    /// <summary>How many at most.</summary>
    [FromQuery, Description("How many at most, 1 to 100; 10 by default.")]
    public string? Top { get; init; }

    /// <summary>Whether to leave out the task's own directive.</summary>
    [FromQuery, Description("true leaves out the other tasks of its directive; false by default.")]
    public string? ExcludeDirective { get; init; }
}

/// <summary>The tasks most like another.</summary>
/// <param name="Complete">Whether the search ran to its end; if not, there may be better hits.</param>
/// <param name="Hits">Best first.</param>
internal sealed record SimilarDocument(bool Complete, IReadOnlyList<HitDocument> Hits)
{
    /// <summary>The JSON form of <paramref name="result"/>.</summary>
    public static SimilarDocument From(SimilarResult result) => new(result.Complete, [.. result.Hits.Select(HitDocument.From)]);
}

/// <summary>A task with the directive that holds it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Corrected">Whether a person gave the sectors.</param>
/// <param name="Directive">The directive in brief.</param>
/// <param name="Task">The task.</param>
internal sealed record HeldTask(string Id, bool Corrected, DirectiveBrief Directive, TaskDocument Task)
{
    /// <summary>The JSON form of <paramref name="stored"/>.</summary>
    public static HeldTask From(StoredTask stored) =>
        new(stored.Id, stored.Correction is not null, DirectiveBrief.From(stored.Directive), TaskDocument.From(stored.Task));
}
