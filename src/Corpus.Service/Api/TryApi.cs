using System.ComponentModel;
using Corpus.Directives;
using Corpus.Pipeline;
using Corpus.Service.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Corpus.Service.Api;

/// <summary>Trying a text without storing it. Needs a key: reading can cost much more than asking.</summary>
internal static class TryApi
{
    /// <summary>Largest directive taken, in bytes.</summary>
    public const long MaxBytes = 20 << 20;

    private const int MaxTexts = 1000;
    private const int MaxTextLength = 100_000;

    /// <summary>Maps <c>read</c> and <c>classify</c>.</summary>
    public static void MapTryApi(this RouteGroupBuilder api)
    {
        api.MapPost("/read", ReadAsync).WithParameters<UploadParameters>().RequireAuthorization(nameof(ApiRole.Try))
            .WithMetadata(new RequestSizeLimitAttribute(MaxBytes)).Accepts<string>("*/*")
            .WithName("Read").WithSummary("Read a directive without storing it")
            .WithDescription("The body is the file, at most 20 MB; its name tells the format. The answer is what `corpus read` prints.");
        api.MapPost("/classify", Classify).WithParameters<NoParameters>().RequireAuthorization(nameof(ApiRole.Try))
            .WithMetadata(new RequestSizeLimitAttribute(MaxBytes))
            .WithName("Classify").WithSummary("Give texts their sectors")
            .WithDescription("One to 1,000 texts of tasks; each gets one to three sectors with probabilities and the words that decided.");
    }

    private static async Task<Results<Ok<DirectiveDocument>, ValidationProblem, ProblemHttpResult>> ReadAsync(
        [AsParameters] UploadParameters parameters, HttpRequest request, DirectiveProcessor processor, CancellationToken cancellationToken)
    {
        var problems = new Problems();
        var name = parameters.ReadName(problems);
        if (problems.Any)
        {
            return problems.ToResult();
        }

        var bytes = await BytesAsync(request, cancellationToken);
        return processor.TryProcess(name, bytes.Span, out var directive, out var problem)
            ? TypedResults.Ok(DirectiveDocument.From(directive))
            : Unreadable(name, problem);
    }

    /// <summary>The body of a request that brings a file.</summary>
    public static async Task<ReadOnlyMemory<byte>> BytesAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    /// <summary>The 422 answer to a file that cannot be read.</summary>
    public static ProblemHttpResult Unreadable(string name, string problem) => TypedResults.Problem(
        statusCode: StatusCodes.Status422UnprocessableEntity,
        title: "Not readable",
        detail: $"{name} {problem}");

    private static Results<Ok<IReadOnlyList<ClassifiedText>>, ValidationProblem> Classify(
        [FromBody] IReadOnlyList<string> texts, DirectiveProcessor processor)
    {
        var problems = new Problems();
        if (texts.Count is < 1 or > MaxTexts)
        {
            problems.Add("body", $"needs 1 to {MaxTexts} texts, not {texts.Count}");
        }
        else if (texts.Any(text => text is null or { Length: 0 or > MaxTextLength }))
        {
            problems.Add("body", $"every text needs 1 to {MaxTextLength} characters");
        }

        return problems.Any
            ? problems.ToResult()
            : TypedResults.Ok<IReadOnlyList<ClassifiedText>>(
                [.. texts.Select(text => new ClassifiedText([.. processor.Classify(text).Select(TextSector.From)]))]);
    }
}

/// <summary>Parameters of what takes a file.</summary>
internal record UploadParameters
{
    private const int MaxNameLength = 200;

    /// <summary>Name of the file.</summary>
    [FromQuery, Description("Name of the file; its ending tells the format. text.txt by default.")]
    public string? Name { get; init; }

    /// <summary>Reads the name, which never becomes a path.</summary>
    public string ReadName(Problems problems)
    {
        if (Name is not { Length: > 0 })
        {
            return "text.txt";
        }

        if (Name.Length > MaxNameLength || Name.AsSpan().ContainsAny("/\\:") || Name.Any(char.IsControl))
        {
            problems.Add("name", $"needs at most {MaxNameLength} characters and no folder");
        }

        return Name;
    }
}

/// <summary>What `classify` says of a text.</summary>
/// <param name="Sectors">One to three, the main one first.</param>
internal sealed record ClassifiedText(IReadOnlyList<TextSector> Sectors);

/// <summary>A sector of a text with the words that decided.</summary>
/// <param name="Code">Code of the sector.</param>
/// <param name="Probability">In [0, 1].</param>
/// <param name="Because">Words of the text with their weight.</param>
internal sealed record TextSector(string Code, double Probability, IReadOnlyList<SectorEvidence> Because)
{
    /// <summary>The JSON form of <paramref name="label"/>.</summary>
    public static TextSector From(SectorLabel label) => new(label.Sector.Code(), Math.Round(label.Probability, 4), label.Because);
}
