using System.ComponentModel;
using Corpus.Analytics;
using Corpus.Directives;
using Corpus.Search;
using Corpus.Service.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Corpus.Service.Api;

/// <summary>Which directives carry out which.</summary>
internal static class CascadeApi
{
    /// <summary>Maps <c>cascade/{id}</c>.</summary>
    public static void MapCascadeApi(this RouteGroupBuilder api) =>
        api.MapGet("/cascade/{id}", Follow).WithParameters<CascadeParameters>()
            .WithName("Cascade").WithSummary("Follow what a directive is based on and what carries it out")
            .WithDescription("Level by level, by citation and by tasks that say the same: with each edge what shows it, the delay in days, and the tasks "
                + "copied, adapted (with the words that differ), added and dropped.");

    private static Results<Ok<CascadeDocument>, ValidationProblem, ProblemHttpResult> Follow(
        string id, [AsParameters] CascadeParameters parameters, ITaskIndexReader reader, HttpContext context, CancellationToken cancellationToken)
    {
        var problems = new Problems();
        var request = new CascadeRequest
        {
            DirectiveId = id,
            Depth = ParameterValues.ReadNumber("depth", parameters.Depth, 1, CascadeRequest.MaxDepth, fallback: 2, problems),
            MaxDirectives = ParameterValues.ReadNumber("top", parameters.Top, 1, CascadeRequest.MostDirectives, fallback: 50, problems),
        };
        if (problems.Any)
        {
            return problems.ToResult();
        }

        if (CascadeAnalysis.Compute(reader, request, cancellationToken) is not { } cascade)
        {
            return Problems.NotFound("directive", id);
        }

        Freshness.KeepIf(cascade.Complete, context);
        return TypedResults.Ok(CascadeDocument.From(cascade));
    }
}

/// <summary>Parameters of <c>cascade/{id}</c>.</summary>
internal sealed record CascadeParameters
{
    /// <summary>Levels in each direction.</summary>
    [FromQuery, Description("Levels to follow upwards and downwards, 1 to 5; 2 by default.")]
    public string? Depth { get; init; }

    /// <summary>Number of directives.</summary>
    [FromQuery, Description("Number of directives at most, 1 to 200; 50 by default.")]
    public string? Top { get; init; }
}

/// <summary>The JSON form of a <see cref="CascadeResult"/>.</summary>
/// <param name="Complete">Whether it was followed to the end; if not, directives and edges may be missing.</param>
/// <param name="IsCut">Whether directives that belong to it are left out, because of the depth, of the number asked for, or of many that an
/// ambiguous citation may mean.</param>
/// <param name="Directives">The directives by level.</param>
/// <param name="Edges">How they hang together.</param>
/// <param name="Ambiguous">Citations that fit several held directives equally well.</param>
/// <param name="NotHeld">Documents that the directive asked for is based on or carries out and that are not held.</param>
internal sealed record CascadeDocument(
    bool Complete,
    bool IsCut,
    IReadOnlyList<CascadeNodeDocument> Directives,
    IReadOnlyList<CascadeEdgeDocument> Edges,
    IReadOnlyList<AmbiguousCitation> Ambiguous,
    IReadOnlyList<NotHeldDocument> NotHeld)
{
    /// <summary>The JSON form of <paramref name="result"/>.</summary>
    public static CascadeDocument From(CascadeResult result) => new(
        result.Complete,
        result.IsCut,
        [.. result.Directives.Select(node => new CascadeNodeDocument(node.Level, DirectiveBrief.From(node.Directive)))],
        [.. result.Edges.Select(CascadeEdgeDocument.From)],
        result.Ambiguous,
        [.. result.NotHeld.Select(cited => new NotHeldDocument(cited.Number, cited.Kind?.Code, cited.Issuer, cited.Date, cited.Role.Code()))]);
}

/// <summary>The JSON form of a <see cref="CascadeNode"/>.</summary>
/// <param name="Level">Negative above the one asked for, positive below it.</param>
/// <param name="Directive">The directive in brief.</param>
internal sealed record CascadeNodeDocument(int Level, DirectiveBrief Directive);

/// <summary>The JSON form of a <see cref="CascadeEdge"/>.</summary>
/// <param name="Base">Id of the directive that came first.</param>
/// <param name="Derived">Id of the one that is derived from it.</param>
/// <param name="Evidence"><c>citation</c>, <c>text</c> or <c>both</c>.</param>
/// <param name="Role"><c>basis</c>, <c>implemented</c> or <c>mentioned</c>; null where it is not cited.</param>
/// <param name="Match"><c>confirmed</c> or <c>number-only</c>; null where it is not cited.</param>
/// <param name="DelayDays">Days between the issues; null unless both are known.</param>
/// <param name="Copied">Number of tasks taken over word for word or nearly so.</param>
/// <param name="Adapted">Number of tasks taken over in other words.</param>
/// <param name="Added">Paths of the tasks that only the derived directive has.</param>
/// <param name="Dropped">Paths of the tasks that only the base has.</param>
/// <param name="Tasks">The tasks taken over.</param>
internal sealed record CascadeEdgeDocument(
    string Base,
    string Derived,
    string Evidence,
    string? Role,
    string? Match,
    int? DelayDays,
    int Copied,
    int Adapted,
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Dropped,
    IReadOnlyList<TaskPair> Tasks)
{
    /// <summary>The JSON form of <paramref name="edge"/>.</summary>
    public static CascadeEdgeDocument From(CascadeEdge edge) => new(
        edge.Base,
        edge.Derived,
        edge.Evidence.Code(),
        edge.Role?.Code(),
        edge.Match?.Code(),
        edge.DelayDays,
        edge.Tasks.Copied,
        edge.Tasks.Adapted,
        edge.Tasks.Added,
        edge.Tasks.Dropped,
        [.. edge.Tasks.Pairs.Select(pair => pair with { Likeness = Math.Round(pair.Likeness, 3) })]);
}

/// <summary>A document that is cited and not held.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Kind">Code of its form, if known.</param>
/// <param name="Issuer">Its issuer, if known.</param>
/// <param name="Date">Its date, if known.</param>
/// <param name="Role"><c>basis</c> or <c>implemented</c>.</param>
internal sealed record NotHeldDocument(string Number, string? Kind, string? Issuer, DateOnly? Date, string Role);
