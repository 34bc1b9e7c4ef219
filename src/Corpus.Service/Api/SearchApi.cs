using System.ComponentModel;
using Corpus.Search;
using Corpus.Search.Documents;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Corpus.Service.Api;

/// <summary>Finding tasks.</summary>
internal static class SearchApi
{
    private const int MaxSuggestions = 50;

    /// <summary>Maps <c>search</c> and <c>suggest</c>.</summary>
    public static void MapSearchApi(this RouteGroupBuilder api)
    {
        api.MapGet("/search", Search).WithParameters<SearchParameters>()
            .WithName("Search").WithSummary("Find tasks")
            .WithDescription("Ranked tasks with exact totals, highlights and facet counts.");
        api.MapGet("/suggest", Suggest).WithParameters<SuggestParameters>()
            .WithName("Suggest").WithSummary("Complete what is being typed")
            .WithDescription("Terms of the index that go on from the last word, most frequent first.");
    }

    private static Results<Ok<SearchDocument>, ValidationProblem> Search(
        [AsParameters] SearchParameters parameters, ITaskIndexReader reader, CancellationToken cancellationToken)
    {
        var problems = new Problems();
        var request = parameters.ReadRequest(problems);
        if (problems.Any)
        {
            return problems.ToResult();
        }

        try
        {
            return TypedResults.Ok(SearchDocument.From(reader.Search(request, cancellationToken)));
        }
        catch (ArgumentException) when (request.After is not null)
        {
            problems.Add("after", "is no cursor of this search; take it from the next of the page before, with the same query and sort");
            return problems.ToResult();
        }
    }

    private static Results<Ok<IReadOnlyList<string>>, ValidationProblem> Suggest(
        [AsParameters] SuggestParameters parameters, ITaskIndexReader reader)
    {
        var problems = new Problems();
        if (string.IsNullOrWhiteSpace(parameters.Q) || parameters.Q.Length > 200)
        {
            problems.Add("q", "needs 1 to 200 characters");
        }

        var top = FilterParameters.ReadNumber("top", parameters.Top, 1, MaxSuggestions, fallback: 10, problems);
        return problems.Any ? problems.ToResult() : TypedResults.Ok(reader.Suggest(parameters.Q!, top));
    }
}

/// <summary>Parameters of <c>search</c>.</summary>
internal sealed record SearchParameters : FilterParameters
{
    /// <summary>Number of hits.</summary>
    [FromQuery, Description("Number of hits, 0 to 1000; 10 by default.")]
    public string? Top { get; init; }

    /// <summary>Cursor of the page before.</summary>
    [FromQuery, Description("The `next` of the page before.")]
    public string? After { get; init; }

    /// <summary>Order.</summary>
    [FromQuery, Description("relevance (default), newest-first, oldest-first or deadline-first.")]
    public string? Sort { get; init; }

    /// <summary>Columns to count.</summary>
    [FromQuery, Description("Columns to count, separated by commas: sector, province, district, issuer, kind, level, agency, strictness. "
        + "sector and province by default.")]
    public string[]? Facets { get; init; }

    /// <summary>Whether to explain scores.</summary>
    [FromQuery, Description("true tells of each hit what its score is made of; false by default.")]
    public string? Explain { get; init; }

    /// <summary>Reads the request; notes what is wrong with it.</summary>
    public SearchRequest ReadRequest(Problems problems) => new()
    {
        Explain = ReadExplain(problems),
        Query = ReadQuery(problems),
        Filter = ReadFilter(problems),
        Top = ReadNumber("top", Top, 0, SearchRequest.MaxTop, fallback: 10, problems),
        After = string.IsNullOrEmpty(After) ? null : After,
        Sort = ReadCode<SearchSort>("sort", Sort, SearchSort.Relevance, problems)!.Value,
        Facets = Facets is null or [] ? [FacetField.Sector, FacetField.Province] : ReadCodes<FacetField>("facets", Facets, problems),
    };

    private bool ReadExplain(Problems problems)
    {
        if (Explain is not (null or "" or "true" or "false"))
        {
            problems.Add("explain", "is either true or false");
        }

        return Explain == "true";
    }
}

/// <summary>Parameters of <c>suggest</c>.</summary>
internal sealed record SuggestParameters
{
    /// <summary>What was typed.</summary>
    [FromQuery, Description("What was typed so far, with or without diacritics.")]
    public string? Q { get; init; }

    /// <summary>Number of suggestions.</summary>
    [FromQuery, Description("Number of suggestions, 1 to 50; 10 by default.")]
    public string? Top { get; init; }
}
