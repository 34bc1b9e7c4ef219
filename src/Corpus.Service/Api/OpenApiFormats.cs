using System.Text.Json.Nodes;
using Corpus.Directives;
using Corpus.Service.Api.Formats;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Corpus.Service.Api;

/// <summary>Describes in the OpenAPI document every form in which a resource is sent, with an example.</summary>
internal static class OpenApiFormats
{
    /// <summary>Adds the forms of an operation to its good answer.</summary>
    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var examples = OpenApiExamples.All.Where(example => example.Operation == operation.OperationId).ToDictionary(example => example.Format);
        if (operation.Responses?.GetValueOrDefault("200") is not OpenApiResponse answer)
        {
            return Task.CompletedTask;
        }

        answer.Content ??= new Dictionary<string, OpenApiMediaType>();
        foreach (var format in FormatChoice.FormatsOf(context.Description.ActionDescriptor.EndpointMetadata))
        {
            var type = FormatChoice.MediaType(format).Split(';')[0];
            if (!answer.Content.TryGetValue(type, out var media))
            {
                media = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = $"Suffix .{format.Code()}" } };
                answer.Content.Add(type, media);
            }

            if (examples.TryGetValue(format, out var example))
            {
                media.Example = format == DataFormat.Json ? JsonNode.Parse(example.Answer) : JsonValue.Create(example.Answer);
            }
        }

        return Task.CompletedTask;
    }
}
