using System.Globalization;
using Corpus.Analytics;
using Corpus.Search;
using Corpus.Search.Documents;
using Corpus.Service.Api.Formats;
using Corpus.Service.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Corpus.Service.Api;

/// <summary>The directives held.</summary>
internal static class DirectivesApi
{
    /// <summary>Maps <c>directives</c>, <c>directives/{id}</c> and <c>directives/{id}/source</c>.</summary>
    public static void MapDirectivesApi(this RouteGroupBuilder api)
    {
        api.MapGet("/directives", List).WithParameters<DirectiveParameters, PageParameters>()
            .WithFormats(DataFormat.Csv, DataFormat.Jsonl)
            .WithName("ListDirectives").WithSummary("List directives")
            .WithDescription("The directives held, newest first, undated ones last. As rows (directives.csv, directives.jsonl) all of them unless top is given.");
        api.MapGet("/directives/{id}", Find).WithParameters<NoParameters>()
            .WithFormats(DataFormat.Bib, DataFormat.Txt)
            .WithName("GetDirective").WithSummary("Fetch a directive")
            .WithDescription("Metadata with the evidence for each value, tasks, citations and warnings; which of the cited documents are held, and which directives "
                + "cite this one. How to cite it: directives/{id}.bib for BibTeX, "
                + "directives/{id}.txt as a line of text.");
        api.MapGet("/directives/{id}/source", Source).WithParameters<NoParameters>()
            .WithName("GetDirectiveSource").WithSummary("Fetch the text of a directive")
            .WithDescription("The text that was read, as plain text; every range counts in it.")
            .Produces<string>(StatusCodes.Status200OK, FormatChoice.TypeOf(DataFormat.Txt));
    }

    private static Results<Ok<DirectiveList>, RowsResult<DirectiveBrief>, ValidationProblem> List(
        [AsParameters] DirectiveParameters parameters, [AsParameters] PageParameters page, ITaskIndexReader reader, HttpContext context)
    {
        var problems = new Problems();
        var filter = parameters.ReadFilter(problems);
        var (skip, limit) = page.Read(context, problems);
        var bom = page.ReadBom(problems);
        if (problems.Any)
        {
            return problems.ToResult();
        }

        if (limit is not { } top)
        {
            return Rows(reader.ListDirectives(filter, skip, int.MaxValue, out _), bom, context);
        }

        // The reader lists one at least; without any, the total is what is asked for.
        var listed = reader.ListDirectives(filter, skip, Math.Max(top, 1), out var total);
        var directives = listed.Take(top);
        var next = NextPage.Announce(context, skip, top, total);
        return context.FormatOf() == DataFormat.Json
            ? TypedResults.Ok(new DirectiveList(total, next, [.. directives.Select(DirectiveBrief.From)]))
            : Rows(directives, bom, context);
    }

    private static RowsResult<DirectiveBrief> Rows(IEnumerable<DirectiveSummary> directives, bool bom, HttpContext context) =>
        new("directives", RowFormat<DirectiveBrief>.Of(context, DirectiveBrief.Table, bom), directives.Select(DirectiveBrief.From));

    private static Results<Ok<HeldDirective>, ContentHttpResult, ProblemHttpResult> Find(
        string id, ITaskIndexReader reader, HttpContext context, CancellationToken cancellationToken)
    {
        if (reader.FindDirective(id) is not { } stored)
        {
            return Problems.NotFound("directive", id);
        }

        var format = context.FormatOf();
        if (format == DataFormat.Json)
        {
            var links = CitationLinks.Of(reader, id, withOthers: false, SearchRequest.DefaultTimeBudget, cancellationToken);
            Freshness.KeepIf(links.IsComplete, context);
            return TypedResults.Ok(HeldDirective.From(stored, links));
        }

        return format switch
        {
            DataFormat.Bib => TypedResults.Text(Reference.BibTeX(stored, AddressOf(stored, context)), FormatChoice.MediaType(format)),
            _ => TypedResults.Text(Reference.Plain(stored.Directive) + "\n", FormatChoice.MediaType(format)),
        };
    }

    /// <summary>Where people read the directive.</summary>
    private static string AddressOf(StoredDirective stored, HttpContext context) =>
        $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}/directives/{Uri.EscapeDataString(stored.Id)}";

    private static Results<ContentHttpResult, ProblemHttpResult> Source(string id, ITaskIndexReader reader) =>
        reader.FindDirective(id) is { } stored
            ? TypedResults.Text(stored.Directive.SourceText, FormatChoice.MediaType(DataFormat.Txt))
            : Problems.NotFound("directive", id);
}

/// <summary>Parameters of a resource that takes none.</summary>
internal sealed record NoParameters;

/// <summary>A page of directives.</summary>
/// <param name="Total">How many match in all.</param>
/// <param name="Next">The <c>skip</c> of the next page; null on the last one.</param>
/// <param name="Directives">Those of the page.</param>
internal sealed record DirectiveList(long Total, int? Next, IReadOnlyList<DirectiveBrief> Directives);

/// <summary>The JSON form of a <see cref="DirectiveSummary"/>.</summary>
internal sealed record DirectiveBrief(
    string Id, string? Kind, string? Number, string? Title, string? Issuer, string? Province, string? District, string? Issued, int Tasks)
{
    /// <summary>Directives as a table.</summary>
    public static Table<DirectiveBrief> Table { get; } = new(
        ["id", "kind", "number", "title", "issuer", "province", "district", "issued", "tasks"],
        one =>
        [
            one.Id, one.Kind ?? "", one.Number ?? "", one.Title ?? "", one.Issuer ?? "", one.Province ?? "", one.District ?? "", one.Issued ?? "",
            one.Tasks.ToString(CultureInfo.InvariantCulture),
        ]);

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
