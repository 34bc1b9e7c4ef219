using System.Net;
using System.Text.Json;

namespace Corpus.Service.Tests;

/// <summary>What the seeds cite and how they hang together: five documents of four provinces, none of which cites another.</summary>
public sealed class CascadeApiTests(SeedService service) : IClassFixture<SeedService>
{
    [Fact]
    public async Task Cascade_OfAPlan_SaysWhatItIsBasedOnAndIsNotHeld()
    {
        var cascade = await service.GetJsonAsync($"/api/v1/cascade/{await IdOfAsync("ke-hoach")}");
        Assert.True(cascade.GetProperty("complete").GetBoolean());
        Assert.False(cascade.GetProperty("isCut").GetBoolean());
        var only = Assert.Single(cascade.GetProperty("directives").EnumerateArray());
        Assert.Equal((0, "152/KH-UBND"), (only.GetProperty("level").GetInt32(), only.GetProperty("directive").GetProperty("number").GetString()));
        Assert.Empty(cascade.GetProperty("edges").EnumerateArray());
        Assert.Empty(cascade.GetProperty("ambiguous").EnumerateArray());
        Assert.Contains(
            cascade.GetProperty("notHeld").EnumerateArray(),
            cited => cited.GetProperty("number").GetString() == "267/KH-UBND"
                && cited.GetProperty("role").GetString() == "implemented"
                && cited.GetProperty("date").GetString() == "2021-08-14");
    }

    [Fact]
    public async Task NearDuplicates_OfASeed_AreNone()
    {
        var found = await service.GetJsonAsync($"/api/v1/directives/{await IdOfAsync("ke-hoach")}/near-duplicates?minLikeness=0.3");
        Assert.True(found.GetProperty("complete").GetBoolean());
        Assert.Empty(found.GetProperty("directives").EnumerateArray());
    }

    [Fact]
    public async Task MissingCitations_OfTheSeeds_AreTheTwelveDocumentsThatTheyCite()
    {
        var missing = await service.GetJsonAsync("/api/v1/citations/missing");
        Assert.Equal(12, missing.GetProperty("total").GetInt32());
        var documents = missing.GetProperty("documents").EnumerateArray().ToList();
        Assert.Equal(
            [
                "05-NQ/TU", "116/NQ-CP", "1207/QĐ-UBND", "1265/CĐ-TTg", "1373-QĐ/HU", "141/TB-UBND", "16/CT-TTg", "23/2021/QĐ-TTg", "267/KH-UBND",
                "2686/QĐ-BCĐQG", "4800/QĐ-BYT", "68/NQ-CP",
            ],
            documents.Select(one => one.GetProperty("number").GetString()).Order(StringComparer.Ordinal));
        Assert.All(documents, one => Assert.Equal(1, one.GetProperty("directives").GetInt32()));
        var decision = documents.Single(one => one.GetProperty("number").GetString() == "4800/QĐ-BYT");
        Assert.Equal(
            ("quyet-dinh", "Bộ Y tế", "2021-10-12", 1),
            (decision.GetProperty("kind").GetString(), decision.GetProperty("issuer").GetString(), decision.GetProperty("date").GetString(),
                decision.GetProperty("tasks").GetInt32()));
        Assert.Equal([await IdOfAsync("thong-bao", "dien+bien")], decision.GetProperty("examples").EnumerateArray().Select(id => id.GetString()));
        var tasks = documents.Select(one => one.GetProperty("tasks").GetInt32()).ToList();
        Assert.Equal(tasks.OrderDescending(), tasks);
    }

    [Fact]
    public async Task MissingCitations_AsRowsAndPages_AreTheSame()
    {
        var rows = (await service.GetTextAsync("/api/v1/citations/missing.csv")).TrimEnd().Split("\r\n");
        Assert.Equal("number,kind,issuer,date,directives,tasks,examples", rows[0]);
        Assert.Equal(12, rows.Length - 1);
        var lines = (await service.GetTextAsync("/api/v1/citations/missing.jsonl?province=lai+chau")).TrimEnd().Split('\n');
        Assert.Equal(
            ["116/NQ-CP", "1265/CĐ-TTg", "141/TB-UBND"],
            lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("number").GetString()).Order(StringComparer.Ordinal));
        using var client = service.CreateClient();
        using var page = await client.GetAsync("/api/v1/citations/missing?top=5&skip=5");
        Assert.Equal("</api/v1/citations/missing?top=5&skip=10>; rel=\"next\"", page.Headers.GetValues("Link").Single());
        Assert.Equal(12, (await service.GetTextAsync("/api/v1/citations/missing.csv?bom=true")).TrimEnd().Split("\r\n").Length - 1);
    }

    [Theory]
    [InlineData("/api/v1/cascade/nothing")]
    [InlineData("/api/v1/directives/nothing/near-duplicates")]
    public async Task Analysis_OfAnUnknownDirective_IsNotFound(string path)
    {
        var problem = await service.GetJsonAsync(path, HttpStatusCode.NotFound);
        Assert.Contains("nothing", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cascade/x?depth=6", "depth")]
    [InlineData("cascade/x?depth=0", "depth")]
    [InlineData("cascade/x?top=201", "top")]
    [InlineData("cascade/x?levels=2", "levels")]
    [InlineData("directives/x/near-duplicates?minLikeness=0.2", "minLikeness")]
    [InlineData("directives/x/near-duplicates?minLikeness=NaN", "minLikeness")]
    [InlineData("directives/x/near-duplicates?minLikeness=1e0", "minLikeness")]
    [InlineData("directives/x/near-duplicates?top=2", "top")]
    [InlineData("citations/missing?top=1001", "top")]
    [InlineData("citations/missing?q=a", "q")]
    [InlineData("citations/missing?from=2021", "from")]
    public async Task Analysis_WithABadParameter_IsRefusedByName(string path, string parameter)
    {
        var problem = await service.GetJsonAsync($"/api/v1/{path}", HttpStatusCode.BadRequest);
        Assert.NotEmpty(problem.GetProperty("errors").GetProperty(parameter)[0].GetString()!);
    }

    private async Task<string> IdOfAsync(string kind, string province = "") =>
        (await service.GetJsonAsync($"/api/v1/directives?kind={kind}&province={province}")).GetProperty("directives")[0].GetProperty("id").GetString()!;
}
