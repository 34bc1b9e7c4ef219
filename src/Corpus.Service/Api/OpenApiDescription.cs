using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Corpus.Directives;
using Corpus.Service.Api.Formats;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Corpus.Service.Api;

/// <summary>Completes what the framework writes of an operation: parameters as they are asked for, every form of the answer, and examples.</summary>
internal static class OpenApiDescription
{
    /// <summary>What an operation takes that reads any file.</summary>
    private const string AnyType = "*/*";

    /// <summary>Completes one operation.</summary>
    public static Task Complete(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(parameter => parameter.In == ParameterLocation.Query))
        {
            parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
        }

        AddFormats(operation, FormatChoice.FormatsOf(context.Description.ActionDescriptor.EndpointMetadata));
        foreach (var example in OpenApiExamples.All.Where(example => example.Operation == operation.OperationId))
        {
            Show(ContentOf(operation, example.Status), FormatChoice.TypeOf(example.Format), example.Answer);
            if (example.Body is { } body)
            {
                Show(operation.RequestBody?.Content, FormatChoice.TypeOf(DataFormat.Json), body);
                Show(operation.RequestBody?.Content, AnyType, body);
            }
        }

        foreach (var (status, problem) in OpenApiExamples.Problems)
        {
            Show(ContentOf(operation, status), "application/problem+json", problem);
        }

        return Task.CompletedTask;
    }

    /// <summary>Adds the forms that the framework does not know of to the good answer.</summary>
    private static void AddFormats(OpenApiOperation operation, IReadOnlyList<DataFormat> formats)
    {
        if (ContentOf(operation, StatusCodes.Status200OK) is not { } content)
        {
            return;
        }

        foreach (var format in formats.Where(format => format != DataFormat.Json))
        {
            content.TryAdd(
                FormatChoice.TypeOf(format),
                new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = $"Suffix .{format.Code()}" } });
        }
    }

    private static IDictionary<string, OpenApiMediaType>? ContentOf(OpenApiOperation operation, int status) =>
        (operation.Responses?.GetValueOrDefault(status.ToString(CultureInfo.InvariantCulture)) as OpenApiResponse)?.Content;

    private static void Show(IDictionary<string, OpenApiMediaType>? content, string type, string example)
    {
        if (content is not null && content.TryGetValue(type, out var media))
        {
            media.Example = type.EndsWith("json", StringComparison.Ordinal) ? JsonNode.Parse(example) : JsonValue.Create(example);
        }
    }
}
