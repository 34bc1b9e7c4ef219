using Corpus.Service.Api.Formats;

namespace Corpus.Service.Api;

/// <summary>A request and its answer, as shown in the OpenAPI document.</summary>
/// <param name="Operation">Name of the operation.</param>
/// <param name="Format">The form of the answer.</param>
/// <param name="Request">Address under <c>/api/v1</c>; <c>{id}</c> stands for the id of the plan among the sample directives, over which it is so answered.</param>
/// <param name="Answer">The answer: JSON shortened, of the other forms the beginning.</param>
internal sealed record OpenApiExample(string Operation, DataFormat Format, string Request, string Answer)
{
    /// <summary>The body of the request; null without one.</summary>
    public string? Body { get; init; }

    /// <summary>The method; by default GET without a body and POST with one.</summary>
    public string Method { get => field ?? (Body is null ? HttpMethods.Get : HttpMethods.Post); init; }

    /// <summary>Status of the answer.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;
}
