using System.Net;
using System.Text.Json;
using Corpus.Directives;
using Corpus.Service.Api;
using Corpus.Service.Api.Formats;

namespace Corpus.Service.Tests;

/// <summary>What the OpenAPI document shows is what the service answers.</summary>
public sealed class OpenApiTests(SeedService service) : IClassFixture<SeedService>
{
    public static TheoryData<string, string> Examples => [.. OpenApiExamples.All.Select(example => (example.Operation, example.Format.Code()))];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Example_OfAnOperationAndAForm_IsTheServicesAnswer(string operation, string format)
    {
        var example = OpenApiExamples.All.Single(one => one.Operation == operation && one.Format.Code() == format);
        using var client = service.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/{await WithIdAsync(example.Request)}");
        var type = FormatChoice.MediaType(example.Format).Split(';')[0];
        request.Headers.Accept.ParseAdd(type);
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        var body = await answer.Content.ReadAsStringAsync();
        if (example.Format == DataFormat.Json)
        {
            JsonAssert.Contains(JsonDocument.Parse(body).RootElement, JsonDocument.Parse(example.Answer).RootElement);
        }
        else
        {
            Assert.StartsWith(example.Answer, body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Operations_WithSeveralForms_DescribeEachWithAnExample()
    {
        var paths = (await service.GetJsonAsync("/openapi/v1.json")).GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).ToList();
        foreach (var (operation, formats) in OpenApiExamples.All.GroupBy(example => example.Operation).Select(group => (group.Key, group.ToList())))
        {
            var content = paths.Single(one => one.Value.GetProperty("operationId").GetString() == operation)
                .Value.GetProperty("responses").GetProperty("200").GetProperty("content");
            Assert.Equal(
                formats.Select(example => FormatChoice.MediaType(example.Format).Split(';')[0]).Order(StringComparer.Ordinal),
                content.EnumerateObject().Select(type => type.Name).Order(StringComparer.Ordinal));
            Assert.All(content.EnumerateObject(), type => Assert.True(type.Value.TryGetProperty("example", out _), $"{operation} {type.Name}"));
            Assert.All(content.EnumerateObject(), type => Assert.True(type.Value.TryGetProperty("schema", out _), $"{operation} {type.Name}"));
        }
    }

    private async Task<string> WithIdAsync(string request) => !request.Contains("{id}", StringComparison.Ordinal) ? request : request.Replace(
        "{id}",
        (await service.GetJsonAsync("/api/v1/directives?kind=ke-hoach")).GetProperty("directives")[0].GetProperty("id").GetString(),
        StringComparison.Ordinal);
}
