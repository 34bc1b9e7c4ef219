using System.ComponentModel;
using Corpus.Search;
using Corpus.Search.Documents;
using Corpus.Service.Api.Formats;
using Corpus.Service.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Corpus.Service.Api;

/// <summary>Finding tasks.</summary>
internal static class SearchApi
{
    private const int MaxSuggestions = 50;
    private const int FeedEntries = 50;

    /// <summary>Maps <c>search</c> and <c>suggest</c>.</summary>
    public static void MapSearchApi(this RouteGroupBuilder api)
    {
        api.MapGet("/search", Search).WithParameters<SearchParameters, RowParameters>()
            .WithFormats(DataFormat.Csv, DataFormat.Jsonl, DataFormat.Atom, DataFormat.Ics)
            .WithName("Search").WithSummary("Find tasks")
            .WithDescription("Ranked tasks with exact totals, highlights and facet counts. As rows (search.csv, search.jsonl) and as days of a calendar "
                + "(search.ics) all of them unless top is given; search.atom is a feed of the newest.");
        api.MapGet("/suggest", Suggest).WithParameters<SuggestParameters>()
            .WithName("Suggest").WithSummary("Complete what is being typed")
            .WithDescription("Terms of the index that go on from the last word, most frequent first.");
    }

    private static Results<Ok<SearchDocument>, RowsResult<HitDocument>, ValidationProblem, ProblemHttpResult> Search(
        [AsParameters] SearchParameters parameters, [AsParameters] RowParameters form, ITaskIndexReader reader, HttpContext context, CancellationToken cancellationToken)
    {
        var problems = new Problems();
        var request = parameters.ReadRequest(problems);
        var bom = form.ReadBom(problems);
        if (problems.Any)
        {
            return problems.ToResult();
        }

        try
        {
            if (context.FormatOf() == DataFormat.Json)
            {
                var result = reader.Search(request, cancellationToken);
                Freshness.KeepIf(result.Complete, context);
                ReadAs.Announce(context, result.ReadAs);
                NextPage.Announce(context, "after", result.NextCursor);
                return TypedResults.Ok(SearchDocument.From(result));
            }

            var isPage = !string.IsNullOrEmpty(parameters.Top);
            var reading = reader.ReadQuery(request.Query, request.TimeBudget, cancellationToken);
            ReadAs.Announce(context, reading.ReadAs);
            request = request with { Query = reading.Query };
            return context.FormatOf() == DataFormat.Atom
                ? Feed(
                    reader,
                    request with { Top = isPage ? request.Top : FeedEntries },
                    isSorted: !string.IsNullOrEmpty(parameters.Sort),
                    reading.ReadAs ?? parameters.Q,
                    context)
                : Rows(reader, request, !isPage, bom, context);
        }
        catch (ArgumentException) when (request.After is not null)
        {
            problems.Add("after", $"is no cursor of this search; take it from the next of the page before, with the same query and sort");
            return problems.ToResult();
        }
    }

    /// <summary>The hits as rows: those of a page, or all of them.</summary>
    private static RowsResult<HitDocument> Rows(ITaskIndexReader reader, SearchRequest request, bool all, bool bom, HttpContext context)
    {
        request = request with { Facets = [], TimeBudget = Timeout.InfiniteTimeSpan };
        RowFormat<HitDocument> format = context.FormatOf() switch
        {
            DataFormat.Csv => new CsvRows<HitDocument>(HitTable.Table, bom),
            DataFormat.Ics => new Calendar(),
            _ => JsonLines<HitDocument>.For(context),
        };
        if (format.Format != DataFormat.Jsonl)
        {
            request = request with { Highlight = false, Explain = false, MoreOfDirective = 0 };
        }

        if (all)
        {
            return new RowsResult<HitDocument>("search", format, reader.SearchAll(request, context.RequestAborted).Select(HitDocument.From));
        }

        var page = reader.Search(request, context.RequestAborted);
        NextPage.Announce(context, "after", page.NextCursor);
        return new RowsResult<HitDocument>("search", format, page.Hits.Select(HitDocument.From));
    }

    /// <summary>A page of hits as a feed, the newest first unless another order is asked for; refused when the time did not suffice to find them.</summary>
    private static Results<Ok<SearchDocument>, RowsResult<HitDocument>, ValidationProblem, ProblemHttpResult> Feed(ITaskIndexReader reader, SearchRequest request, bool isSorted, string? query, HttpContext context)
    {
        request = request with { Facets = [], Highlight = false, Explain = false, MoreOfDirective = 0, Sort = isSorted ? request.Sort : SearchSort.NewestFirst };
        var result = reader.Search(request, context.RequestAborted);
        Freshness.KeepIf(result.Complete, context);
        if (!result.Complete)
        {
            return Problems.NotComplete();
        }

        NextPage.Announce(context, "after", result.NextCursor);
        var http = context.Request;
        var feed = new AtomFeed(
            string.IsNullOrEmpty(query) ? "Corpus" : $"Corpus: {query}",
            $"{http.Scheme}://{http.Host}{http.PathBase}",
            $"{FormatChoice.AddressOf(context)}{QueryString.Create(http.Query).ToUriComponent()}",
            result.Hits.Max(hit => hit.Task.Directive.Issued?.ToString()));
        return new RowsResult<HitDocument>("search", feed, result.Hits.Select(HitDocument.From));
    }

    private static Results<Ok<IReadOnlyList<string>>, ValidationProblem> Suggest(
        [AsParameters] SuggestParameters parameters, ITaskIndexReader reader)
    {
        var problems = new Problems();
        if (string.IsNullOrWhiteSpace(parameters.Q) || parameters.Q.Length > 200)
        {
            problems.Add("q", $"needs 1 to 200 characters");
        }

        var top = ParameterValues.ReadNumber("top", parameters.Top, 1, MaxSuggestions, fallback: 10, problems);
        return problems.Any ? problems.ToResult() : TypedResults.Ok(reader.Suggest(parameters.Q!, top));
    }
}

/// <summary>Parameters of <c>search</c>.</summary>
internal sealed record SearchParameters : FilterParameters
{
    private const int MaxFacetTop = 1000;
    private const int MaxMore = 100;

    /// <summary>Most tasks that an answer of directives holds, since it is made as a whole.</summary>
    private const int MaxGrouped = 5000;

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

    /// <summary>Values of each facet.</summary>
    [FromQuery, Description("Values of each facet at most, most frequent first, 1 to 1000; 100 by default.")]
    public string? FacetTop { get; init; }

    /// <summary>Whether facets are counted without their own filter.</summary>
    [FromQuery, Description("true counts each facet as if its own filter were not set, so that one sees what the other values would give; "
        + "false by default.")]
    public string? FacetsIgnoreOwnFilter { get; init; }

    /// <summary>Whether hits are directives.</summary>
    [FromQuery, Description("true gives the best task of each directive, with the number of its matching tasks; false by default.")]
    public string? GroupByDirective { get; init; }

    /// <summary>Further tasks of each directive.</summary>
    [FromQuery, Description("With groupByDirective: further tasks of each directive at most, best first, 0 to 100; 0 by default. "
        + "top × (1 + moreOfDirective) must not exceed 5,000.")]
    public string? MoreOfDirective { get; init; }

    /// <summary>Whether to explain scores.</summary>
    [FromQuery, Description("true tells of each hit what its score is made of; false by default.")]
    public string? Explain { get; init; }

    /// <summary>Reads the request; notes what is wrong with it.</summary>
    public SearchRequest ReadRequest(Problems problems)
    {
        var top = ParameterValues.ReadNumber("top", Top, 0, SearchRequest.MaxTop, fallback: 10, problems);
        return new SearchRequest
        {
            Query = ReadQuery(problems),
            Filter = ReadFilter(problems),
            Explain = ParameterValues.ReadFlag("explain", Explain, problems),
            Top = top,
            After = string.IsNullOrEmpty(After) ? null : After,
            Sort = ParameterValues.ReadCode<SearchSort>("sort", Sort, SearchSort.Relevance, problems)!.Value,
            Facets = Facets is null or [] ? [FacetField.Sector, FacetField.Province] : ParameterValues.ReadCodes<FacetField>("facets", Facets, problems),
            FacetTop = ParameterValues.ReadNumber("facetTop", FacetTop, 1, MaxFacetTop, fallback: 100, problems),
            FacetsIgnoreOwnFilter = ParameterValues.ReadFlag("facetsIgnoreOwnFilter", FacetsIgnoreOwnFilter, problems),
            GroupByDirective = ParameterValues.ReadFlag("groupByDirective", GroupByDirective, problems),
            MoreOfDirective = ReadMore(top, problems),
        };
    }

    private int ReadMore(int top, Problems problems)
    {
        var more = ParameterValues.ReadNumber("moreOfDirective", MoreOfDirective, 0, MaxMore, fallback: 0, problems);
        if (more > 0 && GroupByDirective != "true")
        {
            problems.Add("moreOfDirective", $"needs groupByDirective=true");
        }
        else if (top * (1 + more) > MaxGrouped)
        {
            problems.Add("moreOfDirective", $"top × (1 + moreOfDirective) is {top * (1 + more)}, more than {MaxGrouped}; ask for fewer of either");
        }

        return more;
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
