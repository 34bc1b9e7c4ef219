using System.Text.Json;
using Corpus.Service.Api;

namespace Corpus.Service.Tests;

/// <summary>A query that was typed while the input method was off is answered alike everywhere.</summary>
public sealed class ReadAsTests(SeedService service) : IClassFixture<SeedService>
{
    private const string Typed = "cachs+ly";
    private const string Meant = "c%C3%A1ch%20ly";

    public static TheoryData<string> Resources =>
    [
        "search?top=5", "search?province=lai+chau", "search?province=ca+mau", "trends?groupBy=sector", "trends/words?group=2021-08", "compare?provinces=lai+chau,binh+phuoc",
        "compare?provinces=lai+chau,ca+mau", "deadlines?status=all", "deadlines?dueFrom=2022-01-01", "agencies", "agencies?province=ca+mau", "facets/province", "facets/kind?province=ca+mau",
    ];

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Json_OfKeystrokes_IsThatOfTheirReadingAndSaysSo(string resource)
    {
        var typed = await service.GetJsonAsync($"/api/v1/{With(resource, "", Typed)}");
        var meant = await service.GetJsonAsync($"/api/v1/{With(resource, "", Meant)}");
        Assert.Equal("cách ly", typed.GetProperty("readAs").GetString());
        Assert.Equal(JsonValueKind.Null, meant.GetProperty("readAs").ValueKind);
        Assert.Equal(Other(meant), Other(typed));

        static string Other(JsonElement answer) => string.Join('\n', answer.EnumerateObject().Where(property => property.Name is not "readAs" and not "suggestion"));
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Rows_OfKeystrokes_AreThoseOfTheirReadingAndTheHeaderSaysSo(string resource)
    {
        using var client = service.CreateClient();
        using var typed = await client.GetAsync($"/api/v1/{With(resource, ".csv", Typed)}");
        using var meant = await client.GetAsync($"/api/v1/{With(resource, ".csv", Meant)}");
        Assert.Equal(Meant, Assert.Single(typed.Headers.GetValues(ReadAs.Header)));
        Assert.False(meant.Headers.Contains(ReadAs.Header));
        Assert.Equal(await meant.Content.ReadAsStringAsync(), await typed.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("search.atom")]
    [InlineData("search.ics")]
    [InlineData("deadlines.ics")]
    public async Task Feed_OfKeystrokes_IsThatOfTheirReading(string resource)
    {
        using var client = service.CreateClient();
        using var typed = await client.GetAsync($"/api/v1/{resource}?q={Typed}");
        Assert.Equal(Meant, Assert.Single(typed.Headers.GetValues(ReadAs.Header)));
        var meant = await service.GetTextAsync($"/api/v1/{resource}?q={Meant}");
        var own = $"?q={Typed.Replace("+", "%20", StringComparison.Ordinal)}";
        Assert.Equal(meant, (await typed.Content.ReadAsStringAsync()).Replace(own, $"?q={Meant}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("trends?")]
    [InlineData("facets/province?")]
    [InlineData("search?province=ca+mau&")]
    public async Task Query_ThatATaskMatchesAsTyped_IsAnsweredAsTyped(string resource)
    {
        // No text holds "cachs", but some hold "ly".
        var answer = await service.GetJsonAsync($"/api/v1/{resource}q=cachs+OR+ly");
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("readAs").ValueKind);
    }

    private static string With(string resource, string suffix, string query)
    {
        var parts = resource.Split('?');
        return $"{parts[0]}{suffix}?{(parts.Length > 1 ? $"{parts[1]}&" : "")}q={query}";
    }
}
