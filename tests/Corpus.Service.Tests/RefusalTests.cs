using System.Net;
using System.Text.Json;

namespace Corpus.Service.Tests;

/// <summary>What every resource refuses, and how.</summary>
public sealed class RefusalTests(KeyedSeedService service) : IClassFixture<KeyedSeedService>
{
    public static TheoryData<string> ResourcesWithForms =>
    [
        "search", "directives", "directives/none", "trends", "trends/words", "compare", "deadlines", "agencies", "facets/province", "citations/missing",
    ];

    [Theory]
    [MemberData(nameof(ResourcesWithForms))]
    public async Task Form_ThatAResourceHasNot_IsRefusedWithThoseThatItHas(string resource)
    {
        var problem = await service.Open.GetJsonAsync($"/api/v1/{resource}.xml", HttpStatusCode.NotAcceptable);
        Assert.Contains("json (application/json), ", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "search")]
    [InlineData("GET", "suggest")]
    [InlineData("GET", "directives")]
    [InlineData("POST", "directives")]
    [InlineData("GET", "directives/none")]
    [InlineData("DELETE", "directives/none")]
    [InlineData("GET", "directives/none/source")]
    [InlineData("GET", "directives/none/near-duplicates")]
    [InlineData("GET", "tasks/none:1")]
    [InlineData("GET", "tasks/none:1/similar")]
    [InlineData("DELETE", "tasks/none:1/sectors")]
    [InlineData("GET", "trends")]
    [InlineData("GET", "trends/words")]
    [InlineData("GET", "compare")]
    [InlineData("GET", "deadlines")]
    [InlineData("GET", "agencies")]
    [InlineData("GET", "facets/province")]
    [InlineData("GET", "cascade/none")]
    [InlineData("GET", "citations/missing")]
    [InlineData("GET", "corrections")]
    [InlineData("POST", "read")]
    public async Task Parameter_ThatAResourceHasNot_IsRefusedByName(string method, string resource)
    {
        using var client = await service.Keyed.ClientAsync("Write");
        using var request = new HttpRequestMessage(new HttpMethod(method), $"/api/v1/{resource}?colour=red");
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var errors = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("errors");
        Assert.StartsWith("unknown parameter; ", errors.GetProperty("colour")[0].GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("search?province={long}", "province", "is longer than 200 characters")]
    [InlineData("trends?district={long}", "district", "is longer than 200 characters")]
    [InlineData("facets/kind?issuer={long}", "issuer", "is longer than 200 characters")]
    [InlineData("deadlines?agency={long}", "agency", "is longer than 200 characters")]
    [InlineData("directives?directive={long}", "directive", "is longer than 200 characters")]
    [InlineData("search?province={many}", "province", "51 values; at most 50 are allowed")]
    [InlineData("compare?provinces={long},x", "provinces", "is longer than 200 characters")]
    [InlineData("facets/kind?prefix={long}", "prefix", "is longer than 200 characters")]
    [InlineData("agencies?name={long}", "name", "is longer than 200 characters")]
    [InlineData("agencies?level=town", "level", "'town' is none of central, province, district, commune")]
    [InlineData("search?strictness=maybe", "strictness", "'maybe' is none of must, should, may, must-not")]
    [InlineData("citations/missing?to=31/12/2021", "to", "'31/12/2021' is not a date of the form yyyy-MM-dd")]
    [InlineData("trends/words?group=2021&dueTo=2021-02-30", "dueTo", "'2021-02-30' is not a date of the form yyyy-MM-dd")]
    [InlineData("search?q={endless}", "q", "2000")]
    public async Task Value_OfAFilterThatIsNone_IsRefusedWithTheReason(string path, string parameter, string reason)
    {
        var asked = path.Replace("{long}", new string('a', 201), StringComparison.Ordinal)
            .Replace("{many}", string.Join(',', Enumerable.Range(0, 51)), StringComparison.Ordinal)
            .Replace("{endless}", string.Join('+', Enumerable.Repeat("a", 1001)), StringComparison.Ordinal);
        var problem = await service.Open.GetJsonAsync($"/api/v1/{asked}", HttpStatusCode.BadRequest);
        Assert.Contains(reason, problem.GetProperty("errors").GetProperty(parameter)[0].GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "read")]
    [InlineData("POST", "classify")]
    [InlineData("POST", "directives")]
    [InlineData("DELETE", "directives/none")]
    [InlineData("PUT", "tasks/none:1/sectors")]
    [InlineData("DELETE", "tasks/none:1/sectors")]
    [InlineData("GET", "corrections")]
    public async Task Resource_ThatNeedsAKey_IsRefusedWithoutOneAndWithOneOfTooLittle(string method, string resource)
    {
        foreach (var (key, expected) in ((string?, HttpStatusCode)[])[(null, HttpStatusCode.Unauthorized), ("Try", HttpStatusCode.Forbidden)])
        {
            using var client = await service.Keyed.ClientAsync(key);
            using var request = new HttpRequestMessage(new HttpMethod(method), $"/api/v1/{resource}") { Content = new StringContent("[]") };
            request.Content.Headers.ContentType = new("application/json");
            using var answer = await client.SendAsync(request);
            var mayTry = key is not null && resource is ("read" or "classify");
            Assert.True(mayTry ? answer.StatusCode is not HttpStatusCode.Forbidden : answer.StatusCode == expected, $"{key}: {answer.StatusCode}");
        }
    }
}
