using Corpus.Service.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace Corpus.Service.Api;

/// <summary>Declares the refusals of each endpoint, which follow from what it is: so OpenAPI tells them.</summary>
internal static class ApiProblems
{
    /// <summary>Adds them to an endpoint that is otherwise complete.</summary>
    public static void Declare(EndpointBuilder endpoint)
    {
        if (endpoint is RouteEndpointBuilder { RoutePattern.Parameters.Count: > 0 })
        {
            Add(StatusCodes.Status404NotFound);
        }

        foreach (var needed in endpoint.Metadata.OfType<IAuthorizeData>().ToArray())
        {
            Add(StatusCodes.Status401Unauthorized);
            if (needed.Policy != nameof(ApiRole.Try))
            {
                // Every key may try.
                Add(StatusCodes.Status403Forbidden);
            }
        }

        if (endpoint.Metadata.OfType<IRequestSizeLimitMetadata>().Any())
        {
            Add(StatusCodes.Status413PayloadTooLarge);
        }

        if (endpoint.Metadata.OfType<IAcceptsMetadata>().Any(accepts => accepts.ContentTypes.Contains("*/*")))
        {
            Add(StatusCodes.Status422UnprocessableEntity);
        }

        Add(StatusCodes.Status429TooManyRequests);
        Add(StatusCodes.Status503ServiceUnavailable);

        void Add(int status) => endpoint.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(ProblemDetails), ["application/problem+json"]));
    }
}
