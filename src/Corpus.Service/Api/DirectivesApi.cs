using System.ComponentModel;
using Corpus.Directives;
using Corpus.Search;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Corpus.Service.Api;

/// <summary>The directives held.</summary>
internal static class DirectivesApi
{
    private const int MaxTop = 1000;

    /// <summary>Maps <c>directives</c>, <c>directives/{id}</c>, <c>directives/{id}/source</c> and <c>tasks/{id}</c>.</summary>
    public static void MapDirectivesApi(this RouteGroupBuilder api)
    {
        api.MapGet("/directives", List).WithParameters<ListParameters>()
            .WithName("ListDirectives").WithSummary("List directives")
            .WithDescription("The directives held, newest first, undated ones last.");
        api.MapGet("/directives/{id}", Find).WithParameters<NoParameters>()
            .WithName("GetDirective").WithSummary("Fetch a directive")
            .WithDescription("Metadata with the evidence for each value, tasks, citations and warnings.");
        api.MapGet("/directives/{id}/source", Source).WithParameters<NoParameters>()
            .WithName("GetDirectiveSource").WithSummary("Fetch the text of a directive")
            .WithDescription("The text that was read, as plain text; every range counts in it.");
        api.MapGet("/tasks/{**id}", FindTask).WithParameters<NoParameters>()
            .WithName("GetTask").WithSummary("Fetch a task");
    }

    private static Results<Ok<DirectiveList>, ValidationProblem> List([AsParameters] ListParameters parameters, ITaskIndexReader reader)
    {
        var problems = new Problems();
        var filter = parameters.ReadFilter(problems);
        var skip = FilterParameters.ReadNumber("skip", parameters.Skip, 0, int.MaxValue, fallback: 0, problems);
        var top = FilterParameters.ReadNumber("top", parameters.Top, 1, MaxTop, fallback: 100, problems);
        if (problems.Any)
        {
            return problems.ToResult();
        }

        var page = reader.ListDirectives(filter, skip, top, out var total);
        return TypedResults.Ok(new DirectiveList(total, [.. page.Select(DirectiveBrief.From)]));
    }

    private static Results<Ok<HeldDirective>, ProblemHttpResult> Find(string id, ITaskIndexReader reader) =>
        reader.FindDirective(id) is { } stored
            ? TypedResults.Ok(new HeldDirective(
                stored.Id, stored.ProcessedBy, Public(stored.Directive)))
            : NotFound("directive", id);

    private static Results<ContentHttpResult, ProblemHttpResult> Source(string id, ITaskIndexReader reader) =>
        reader.FindDirective(id) is { } stored
            ? TypedResults.Text(stored.Directive.SourceText, "text/plain; charset=utf-8")
            : NotFound("directive", id);

    private static Results<Ok<HeldTask>, ProblemHttpResult> FindTask(string id, ITaskIndexReader reader) =>
        reader.FindTask(id) is { } stored
            ? TypedResults.Ok(new HeldTask(stored.Id, DirectiveBrief.From(stored.Directive), TaskDocument.From(stored.Task)))
            : NotFound("task", id);

    /// <summary>The directive as others may see it: without its text, which has a resource of its own, and the folder it came from.</summary>
    private static DirectiveDocument Public(Directive directive) =>
        DirectiveDocument.From(directive) with { SourceText = null, Source = Path.GetFileName(directive.Source) };

    private static ProblemHttpResult NotFound(string what, string id) => TypedResults.Problem(
        statusCode: StatusCodes.Status404NotFound,
        title: $"No such {what}",
        detail: $"The index holds no {what} '{(id.Length <= 80 ? id : id[..80])}'.");
}

/// <summary>Parameters of a resource that takes none.</summary>
internal sealed record NoParameters;

/// <summary>Parameters of <c>directives</c>.</summary>
internal sealed record ListParameters : FilterParameters
{
    /// <summary>How many to pass over.</summary>
    [FromQuery, Description("How many to pass over; 0 by default.")]
    public string? Skip { get; init; }

    /// <summary>How many at most.</summary>
    [FromQuery, Description("How many at most, 1 to 1000; 100 by default.")]
    public string? Top { get; init; }
}

/// <summary>A page of directives.</summary>
/// <param name="Total">How many match in all.</param>
/// <param name="Directives">Those of the page.</param>
internal sealed record DirectiveList(long Total, IReadOnlyList<DirectiveBrief> Directives);

/// <summary>The JSON form of a <see cref="DirectiveSummary"/>.</summary>
internal sealed record DirectiveBrief(
    string Id, string? Kind, string? Number, string? Title, string? Issuer, string? Province, string? District, string? Issued, int Tasks)
{
    /// <summary>The JSON form of <paramref name="directive"/>.</summary>
    public static DirectiveBrief From(DirectiveSummary directive) => new(
        directive.Id,
        directive.Kind?.Code,
        directive.Number,
        directive.Title,
        directive.Issuer?.Name,
        directive.Province,
        directive.District,
        directive.Issued?.ToString(),
        directive.TaskCount);
}

/// <summary>A directive with its place in the index.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ProcessedBy">Versions of the reader and the model that made the values.</param>
/// <param name="Directive">The directive.</param>
internal sealed record HeldDirective(string Id, string ProcessedBy, DirectiveDocument Directive);

/// <summary>A task with the directive that holds it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Directive">The directive in brief.</param>
/// <param name="Task">The task.</param>
internal sealed record HeldTask(string Id, DirectiveBrief Directive, TaskDocument Task);
