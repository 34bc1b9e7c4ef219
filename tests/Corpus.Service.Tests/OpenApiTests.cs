using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Corpus.Directives;
using Corpus.Service.Api;
using Corpus.Service.Api.Formats;

namespace Corpus.Service.Tests;

/// <summary>What the OpenAPI document shows is what the service answers.</summary>
public sealed class OpenApiTests(KeyedSeedService service) : IClassFixture<KeyedSeedService>
{
    public static TheoryData<string, string, int> Examples =>
        [.. OpenApiExamples.All.Select(example => (example.Operation, example.Format.Code(), example.Status))];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Example_OfAnOperationAndAForm_IsTheServicesAnswer(string operation, string format, int status)
    {
        var example = OpenApiExamples.All.Single(one => one.Operation == operation && one.Format.Code() == format && one.Status == status);
        var id = (await service.Open.GetJsonAsync("/api/v1/directives?kind=ke-hoach")).GetProperty("directives")[0].GetProperty("id").GetString();
        using var client = await service.Keyed.ClientAsync("Write");
        var corrected = new Uri($"/api/v1/tasks/{id}:II.1.3/sectors", UriKind.Relative);
        if (operation == "ListCorrections")
        {
            using var correction = await client.PutAsJsonAsync(corrected, (string[])["health"]);
        }

        using var request = new HttpRequestMessage(
            new HttpMethod(example.Method), $"/api/v1/{example.Request.Replace("{id}", id, StringComparison.Ordinal)}");
        if (example.Body is { } sent)
        {
            request.Content = new StringContent(sent, Encoding.UTF8, sent.StartsWith('[') ? "application/json" : "text/plain");
        }

        var type = FormatChoice.TypeOf(example.Format);
        request.Headers.Accept.ParseAdd(type);
        using var answer = await client.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        if (answer.Headers.Location is { } added)
        {
            using var removed = await client.DeleteAsync(added);
        }

        if (operation is "ListCorrections" or "CorrectSectors")
        {
            using var withdrawn = await client.DeleteAsync(corrected);
        }

        Assert.True(example.Status == (int)answer.StatusCode, body);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        if (example.Format == DataFormat.Json)
        {
            JsonAssert.Contains(JsonDocument.Parse(body).RootElement, JsonDocument.Parse(example.Answer).RootElement);
        }
        else
        {
            Assert.StartsWith(example.Answer, body, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Write", "GET", "directives/none?x=1", 400)]
    [InlineData(null, "GET", "corrections", 401)]
    [InlineData("Try", "GET", "corrections", 403)]
    [InlineData("Write", "GET", "directives/none", 404)]
    [InlineData("Write", "GET", "directives/none.csv", 406)]
    [InlineData("Write", "POST", "read?name=x.docx", 422)]
    public async Task ExampleOfARefusal_IsTheServicesAnswer(string? key, string method, string path, int status)
    {
        using var client = await service.Keyed.ClientAsync(key);
        using var request = new HttpRequestMessage(new HttpMethod(method), $"/api/v1/{path}");
        using var answer = await client.SendAsync(request);
        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        JsonAssert.Contains(
            JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement, JsonDocument.Parse(OpenApiExamples.Problems[status]).RootElement);
    }

    [Fact]
    public async Task Document_OfEveryOperation_HasAnExampleOfEveryAnswerAndBody()
    {
        foreach (var operation in await OperationsAsync())
        {
            var name = operation.GetProperty("operationId").GetString();
            Assert.NotEmpty(operation.GetProperty("summary").GetString()!);
            var bodies = operation.GetProperty("responses").EnumerateObject().Select(answer => (What: answer.Name, Answer: answer.Value)).ToList();
            Assert.True(bodies.Exists(one => one.What is "200" or "201" or "204"), $"{name} has no good answer");
            Assert.True(bodies.Exists(one => one.What == "503") && bodies.Exists(one => one.What == "429"), $"{name} does not tell all refusals");
            if (operation.TryGetProperty("requestBody", out var body))
            {
                bodies.Add(("body", body));
            }

            foreach (var (what, answer) in bodies.Where(one => one.What != "204"))
            {
                Assert.All(answer.GetProperty("content").EnumerateObject(), media =>
                {
                    Assert.True(media.Value.TryGetProperty("example", out _), $"{name} {what} {media.Name} has no example");
                    Assert.True(media.Value.TryGetProperty("schema", out _), $"{name} {what} {media.Name} has no schema");
                });
            }
        }
    }

    [Fact]
    public async Task Document_OfEveryParameter_HasItsNameAsItIsAskedForAndADescription()
    {
        foreach (var operation in await OperationsAsync())
        {
            var parameters = operation.TryGetProperty("parameters", out var all) ? all.EnumerateArray().ToList() : [];
            Assert.All(parameters.Where(parameter => parameter.GetProperty("in").GetString() == "query"), parameter =>
            {
                Assert.Matches("^[a-z][A-Za-z]*$", parameter.GetProperty("name").GetString());
                Assert.EndsWith(".", parameter.GetProperty("description").GetString()!.Replace("…", ".", StringComparison.Ordinal), StringComparison.Ordinal);
            });
        }
    }

    private async Task<List<JsonElement>> OperationsAsync() =>
    [
        .. (await service.Open.GetJsonAsync("/openapi/v1.json")).GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject()).Select(operation => operation.Value),
    ];
}
