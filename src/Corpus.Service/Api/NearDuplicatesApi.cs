using System.ComponentModel;
using System.Globalization;
using Corpus.Analytics;
using Corpus.Search;
using Corpus.Service.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Corpus.Service.Api;

/// <summary>Directives that say the same.</summary>
internal static class NearDuplicatesApi
{
    /// <summary>Maps <c>directives/{id}/near-duplicates</c>.</summary>
    public static void MapNearDuplicatesApi(this RouteGroupBuilder api) =>
        api.MapGet("/directives/{id}/near-duplicates", Find).WithParameters<NearDuplicateParameters>()
            .WithName("FindNearDuplicates").WithSummary("Find the directives that are nearly identical in text")
            .WithDescription("By the runs of three syllables that the tasks of both share; most alike first.");

    private static Results<Ok<NearDuplicateDocument>, ValidationProblem, ProblemHttpResult> Find(
        string id, [AsParameters] NearDuplicateParameters parameters, ITaskIndexReader reader, HttpContext context, CancellationToken cancellationToken)
    {
        var problems = new Problems();
        var min = parameters.ReadMinLikeness(problems);
        if (problems.Any)
        {
            return problems.ToResult();
        }

        if (NearDuplicates.Compute(reader, id, min, SearchRequest.DefaultTimeBudget, cancellationToken) is not { } found)
        {
            return Problems.NotFound("directive", id);
        }

        Freshness.KeepIf(found.Complete, context);
        return TypedResults.Ok(NearDuplicateDocument.From(found));
    }
}

/// <summary>Parameters of <c>directives/{id}/near-duplicates</c>.</summary>
internal sealed record NearDuplicateParameters
{
    private const double Lowest = 0.3;

    /// <summary>Least likeness.</summary>
    [FromQuery, Description("Least share of the wording that is common, 0.3 to 1; 0.8 by default.")]
    public string? MinLikeness { get; init; }

    /// <summary>Reads <see cref="MinLikeness"/>; notes what is wrong with it.</summary>
    public double ReadMinLikeness(Problems problems)
    {
        if (string.IsNullOrEmpty(MinLikeness))
        {
            return NearDuplicates.DefaultMinLikeness;
        }

        if (double.TryParse(MinLikeness, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var min) && min is >= Lowest and <= 1)
        {
            return min;
        }

        problems.Add("minLikeness", $"'{ParameterValues.Shorten(MinLikeness)}' is not a number from 0.3 to 1");
        return NearDuplicates.DefaultMinLikeness;
    }
}

/// <summary>The JSON form of a <see cref="NearDuplicateResult"/>.</summary>
/// <param name="Complete">Whether the search ran to its end; if not, some may be missing.</param>
/// <param name="Directives">Most alike first.</param>
internal sealed record NearDuplicateDocument(bool Complete, IReadOnlyList<NearDuplicateRow> Directives)
{
    /// <summary>The JSON form of <paramref name="result"/>.</summary>
    public static NearDuplicateDocument From(NearDuplicateResult result) => new(
        result.Complete,
        [.. result.Directives.Select(near => new NearDuplicateRow(Math.Round(near.Likeness, 3), DirectiveBrief.From(near.Directive)))]);
}

/// <summary>The JSON form of a <see cref="NearDuplicate"/>.</summary>
/// <param name="Likeness">Share of the wording that is common, in [0, 1].</param>
/// <param name="Directive">The directive in brief.</param>
internal sealed record NearDuplicateRow(double Likeness, DirectiveBrief Directive);
