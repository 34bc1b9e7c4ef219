using System.Net;
using System.Text.Json;

namespace Corpus.Service.Tests;

/// <summary>Who is told to do what in the seeds.</summary>
public sealed class AgenciesApiTests(SeedService service) : IClassFixture<SeedService>
{
    [Fact]
    public async Task Agencies_OfTheSeeds_AreCountedAsLeadAndSupport()
    {
        var register = await service.GetJsonAsync("/api/v1/agencies?name=s%E1%BB%9F&sort=name");
        Assert.Equal(
            ["Sở Giao thông vận tải 1+0", "Sở Lao động - Thương binh và Xã hội 1+0", "Sở Tài chính 1+1", "Sở Y tế 4+2"],
            Agencies(register).Where(agency => agency.StartsWith("Sở ", StringComparison.Ordinal)));
        Assert.Contains("Các cấp các ngành từ huyện đến cơ sở 1+0", Agencies(register));
        var health = register.GetProperty("agencies").EnumerateArray().Single(agency => agency.GetProperty("name").GetString() == "Sở Y tế");
        Assert.Equal("province", health.GetProperty("level").GetString());
        Assert.Equal(2, health.GetProperty("directives").GetInt32());
        Assert.Equal(("2021-08-17", "2021-10-01"), (health.GetProperty("first").GetString(), health.GetProperty("last").GetString()));
        Assert.Equal("health", health.GetProperty("sectors")[0].GetProperty("value").GetString());
    }

    [Fact]
    public async Task Agencies_OfAFilter_AreThoseThatItsTasksName()
    {
        var register = await service.GetJsonAsync("/api/v1/agencies?province=lai+chau&kind=thong-bao&name=s%E1%BB%9F+y&sort=lead");
        Assert.Equal(["Sở Y tế 3+2"], Agencies(register));
        var facet = await service.GetJsonAsync("/api/v1/facets/agency?province=lai+chau&kind=thong-bao&prefix=y");
        register = await service.GetJsonAsync("/api/v1/agencies?province=lai+chau&kind=thong-bao&name=y&sort=name");
        Assert.Subset(
            register.GetProperty("agencies").EnumerateArray().Select(agency => agency.GetProperty("name").GetString()!).ToHashSet(),
            facet.GetProperty("values").EnumerateArray().Select(one => one.GetProperty("value").GetString()!).ToHashSet());
        var medical = (await service.GetJsonAsync("/api/v1/agencies?name=trung+tam+y+te+huyen")).GetProperty("agencies")[0];
        Assert.Equal(("TTYT huyện", "district"), (medical.GetProperty("abbreviation").GetString(), medical.GetProperty("level").GetString()));
    }

    [Fact]
    public async Task Agencies_PageByPage_AreTheWhole()
    {
        var whole = await service.GetJsonAsync("/api/v1/agencies?top=1000");
        var paged = new List<string>();
        int? skip = 0;
        while (skip is not null)
        {
            var page = await service.GetJsonAsync($"/api/v1/agencies?top=20&skip={skip}");
            paged.AddRange(Agencies(page));
            skip = page.GetProperty("next") is { ValueKind: JsonValueKind.Number } next ? next.GetInt32() : null;
        }

        Assert.Equal(Agencies(whole), paged);
        Assert.Equal(whole.GetProperty("total").GetInt32(), paged.Count);
        var rows = (await service.GetTextAsync("/api/v1/agencies.csv")).TrimEnd().Split("\r\n");
        Assert.Equal("name,abbreviation,level,place,lead,support,directives,first,last,sectors", rows[0]);
        Assert.Equal(paged.Count, rows.Length - 1);
        Assert.Equal(paged.Count, (await service.GetTextAsync("/api/v1/agencies.jsonl")).TrimEnd().Split('\n').Length);
        Assert.Equal(5, (await service.GetTextAsync("/api/v1/agencies.csv?top=5")).TrimEnd().Split("\r\n").Length - 1);
    }

    [Theory]
    [InlineData("sort=size", "sort")]
    [InlineData("skip=-1", "skip")]
    [InlineData("top=1001", "top")]
    [InlineData("prefix=a", "prefix")]
    [InlineData("q=%22", "q")]
    public async Task Agencies_WithABadParameter_AreRefusedByName(string query, string parameter)
    {
        var problem = await service.GetJsonAsync($"/api/v1/agencies?{query}", HttpStatusCode.BadRequest);
        Assert.NotEmpty(problem.GetProperty("errors").GetProperty(parameter)[0].GetString()!);
    }

    [Fact]
    public async Task Agencies_WithTooLongAName_AreRefused()
    {
        var problem = await service.GetJsonAsync($"/api/v1/agencies?name={new string('a', 201)}", HttpStatusCode.BadRequest);
        Assert.True(problem.GetProperty("errors").TryGetProperty("name", out _));
    }

    private static IEnumerable<string> Agencies(JsonElement register) => register.GetProperty("agencies").EnumerateArray().Select(
        agency => $"{agency.GetProperty("name").GetString()} {agency.GetProperty("lead")}+{agency.GetProperty("support")}");
}
