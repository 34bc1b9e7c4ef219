using System.ComponentModel;
using Corpus.Analytics;
using Corpus.Search;
using Corpus.Service.Api.Formats;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Corpus.Service.Api;

/// <summary>Words that set a group of tasks apart.</summary>
internal static class WordsApi
{
    /// <summary>Maps <c>trends/words</c>.</summary>
    public static void MapWordsApi(this RouteGroupBuilder api) =>
        api.MapGet("/trends/words", Compute).WithParameters<WordParameters, RowParameters>()
            .WithFormats(DataFormat.Csv, DataFormat.Jsonl)
            .WithName("DistinctWords").WithSummary("Find the words that set a period, a province … apart")
            .WithDescription("Words of the tasks of a group against those of the other matches, by the log-odds ratio with an informative Dirichlet prior: "
                + "z tells how sure the difference is. Of very many tasks a part is read, which the answer says.");

    private static Results<Ok<WordResult>, RowsResult<DistinctWord>, ValidationProblem, ProblemHttpResult> Compute(
        [AsParameters] WordParameters parameters, [AsParameters] RowParameters form, ITaskIndexReader reader, HttpContext context, CancellationToken cancellationToken)
    {
        var problems = new Problems();
        var request = parameters.ReadRequest(problems);
        var bom = form.ReadBom(problems);
        if (problems.Any)
        {
            return problems.ToResult();
        }

        var words = WordAnalysis.Compute(reader, request, cancellationToken);
        return CountedAnswer.Of(
            context,
            words.Complete,
            words.ReadAs,
            () => words,
            () => new RowsResult<DistinctWord>("words", RowFormat<DistinctWord>.Of(context, WordTable.Table, bom), WordTable.Rows(words)));
    }
}

/// <summary>Parameters of <c>trends/words</c>.</summary>
internal sealed record WordParameters : FilterParameters
{
    /// <summary>The group.</summary>
    [FromQuery, Description("What to set apart from the other matches, needed: a period of issue (2021, 2021-Q3, 2021-08, 2021-W33 or 2021-08-17), "
        + "or with groupBy a value of that column.")]
    public string? Group { get; init; }

    /// <summary>Column of the group.</summary>
    [FromQuery, Description("Column that group is a value of: sector, province, district, issuer, kind, level, agency or strictness; a period by default.")]
    public string? GroupBy { get; init; }

    /// <summary>Words of each side.</summary>
    [FromQuery, Description("Words of the group, and of the rest, at most, 1 to 500; 50 by default.")]
    public string? Top { get; init; }

    /// <summary>Whether names are told.</summary>
    [FromQuery, Description("false leaves out names of places, bodies and people; true by default.")]
    public string? Names { get; init; }

    /// <summary>Reads the request; notes what is wrong with it.</summary>
    public WordRequest ReadRequest(Problems problems)
    {
        var (query, filter) = (ReadQuery(problems), ReadFilter(problems));
        var group = TaskFilter.None;
        var name = ParameterValues.Names("group", Group is null ? null : [Group], problems);
        var groupBy = ParameterValues.ReadCode<FacetField>("groupBy", GroupBy, null, problems);
        if (name is not [var one])
        {
            problems.Add("group", $"is needed: a period, or a value of the column in groupBy");
        }
        else if (WordGroup.TryRead(groupBy, one, out var read, out var problem))
        {
            group = read;
        }
        else
        {
            problems.Add("group", $"'{ParameterValues.Shorten(one)}' {problem}");
        }

        return new WordRequest
        {
            Query = query,
            Filter = filter,
            Group = group,
            Top = ParameterValues.ReadNumber("top", Top, 1, WordRequest.MaxTop, fallback: 50, problems),
            Names = ParameterValues.ReadFlag("names", Names, problems, fallback: true),
        };
    }
}
