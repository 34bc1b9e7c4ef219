using System.ComponentModel;
using System.Globalization;
using Corpus.Analytics;
using Corpus.Search;
using Corpus.Search.Documents;
using Corpus.Service.Api.Formats;
using Corpus.Service.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Corpus.Service.Api;

/// <summary>The values of columns.</summary>
internal static class FacetsApi
{
    private static readonly Table<FacetCount> Table = new(
        ["value", "count"], count => [count.Value ?? "", count.Count.ToString(CultureInfo.InvariantCulture)]);

    /// <summary>Maps <c>facets/{column}</c>.</summary>
    public static void MapFacetsApi(this RouteGroupBuilder api) =>
        api.MapGet("/facets/{column}", List).WithParameters<FacetParameters, PageParameters>()
            .WithFormats(DataFormat.Csv, DataFormat.Jsonl)
            .WithName("ListFacet").WithSummary("List the values of a column")
            .WithDescription("sector, province, district, issuer, kind, level, agency or strictness: its values with the number of matching tasks, "
                + "the most frequent first. As rows (facets/issuer.csv) all of them unless top is given.");

    private static Results<Ok<ValuesResult>, RowsResult<FacetCount>, ValidationProblem, ProblemHttpResult> List(
        string column,
        [AsParameters] FacetParameters parameters,
        [AsParameters] PageParameters page,
        ITaskIndexReader reader,
        HttpContext context,
        CancellationToken cancellationToken)
    {
        if (!Corpus.Directives.EnumCodes.TryParse<FacetField>(column, out var field))
        {
            return Problems.NotFound("column", column);
        }

        var problems = new Problems();
        var isJson = context.FormatOf() == DataFormat.Json;
        var (skip, top) = page.Read(isRows: !isJson, problems);
        var request = new ValuesRequest
        {
            Column = field,
            Query = parameters.ReadQuery(problems),
            Filter = parameters.ReadFilter(problems),
            Prefix = parameters.ReadPrefix(problems),
            Skip = skip,
            Top = top,
        };
        var bom = page.ReadBom(problems);
        if (problems.Any)
        {
            return problems.ToResult();
        }

        var values = ColumnValues.List(reader, request, cancellationToken);
        Freshness.KeepIf(values.Complete, context);
        ReadAs.Announce(context, values.ReadAs);
        NextPage.Announce(context, "skip", values.Next?.ToString(CultureInfo.InvariantCulture));
        return isJson ? TypedResults.Ok(values)
            : !values.Complete ? Problems.NotComplete()
            : new RowsResult<FacetCount>(column, RowFormat<FacetCount>.Of(context, Table, bom), values.Values);
    }
}

/// <summary>Parameters of <c>facets/{column}</c>.</summary>
internal sealed record FacetParameters : FilterParameters
{
    private const int MaxPrefixLength = 200;

    /// <summary>What values must have.</summary>
    [FromQuery, Description("What a value must have at the start of a word, with or without diacritics: y te finds Sở Y tế.")]
    public string? Prefix { get; init; }

    /// <summary>Reads <see cref="Prefix"/>; notes what is wrong with it.</summary>
    public string ReadPrefix(Problems problems)
    {
        if (Prefix is { Length: > MaxPrefixLength })
        {
            problems.Add("prefix", $"is longer than {MaxPrefixLength} characters");
            return "";
        }

        return Prefix ?? "";
    }
}
