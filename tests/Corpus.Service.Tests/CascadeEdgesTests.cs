using System.Text.Json;

namespace Corpus.Service.Tests;

/// <summary>Plans that carry out one another, as a person reads them: see <see cref="ForestPlans"/>.</summary>
public sealed class CascadeEdgesTests(ForestPlans plans) : IClassFixture<ForestPlans>
{
    [Fact]
    public async Task Cascade_OfTheProvincesPlan_HasWhatBothPlansOfTheDistrictMadeOfIt()
    {
        var cascade = await CascadeAsync(plans.Province, "");
        Assert.Equal(["0 310/KH-UBND", "1 95/KH-UBND", "1 96/KH-UBND"], Nodes(cascade));
        var edges = cascade.GetProperty("edges").EnumerateArray().ToDictionary(
            edge => (edge.GetProperty("base").GetString()!, edge.GetProperty("derived").GetString()!));
        Assert.Equal(3, edges.Count);

        // I.1 stands word for word. Of I.2 the pairs of neighbouring syllables are 31 and 29, 21 of them common: 21 / 39.
        var edge = edges[(plans.Province, plans.District)];
        Assert.Equal(("both", "implemented", "confirmed", 7), Evidence(edge));
        Assert.Equal(["I.1 I.1 1", "I.2 I.2 0.538"], Tasks(edge));
        Assert.Equal((1, 1), (edge.GetProperty("copied").GetInt32(), edge.GetProperty("adapted").GetInt32()));
        Assert.Equal(["I.3"], Strings(edge, "added"));
        Assert.Equal(["I.3", "I.4"], Strings(edge, "dropped"));
        Assert.Equal(
            [" > từng bản", "vận động > tuyên truyền", "những ngày nắng nóng kéo dài > mùa khô"],
            edge.GetProperty("tasks")[1].GetProperty("changes").EnumerateArray().Select(
                change => $"{change.GetProperty("base").GetString()} > {change.GetProperty("derived").GetString()}"));

        Assert.Equal(("both", "implemented", "confirmed", 9), Evidence(edges[(plans.Province, plans.DistrictAgain)]));

        // The second plan of the district cites the province's, not the first; of I.3 16 of 17 and 18 pairs are common: 16 / 19.
        var again = edges[(plans.District, plans.DistrictAgain)];
        Assert.Equal(("text", null, null, 2), Evidence(again));
        Assert.Equal(["I.1 I.1 1", "I.2 I.2 1", "I.3 I.3 0.842"], Tasks(again));
        Assert.Equal(3, again.GetProperty("copied").GetInt32());
        Assert.Empty(Strings(again, "added").Concat(Strings(again, "dropped")));
    }

    [Fact]
    public async Task Cascade_OfTheDistrictsPlan_LooksUpAndDown()
    {
        var cascade = await CascadeAsync(plans.District, "?depth=1");
        Assert.Equal(["-1 310/KH-UBND", "0 95/KH-UBND", "1 96/KH-UBND"], Nodes(cascade));
        Assert.Equal(
            [(plans.Province, plans.District), (plans.District, plans.DistrictAgain)],
            cascade.GetProperty("edges").EnumerateArray().Select(edge => (edge.GetProperty("base").GetString()!, edge.GetProperty("derived").GetString()!)));
        Assert.Empty(cascade.GetProperty("notHeld").EnumerateArray());
        Assert.False(cascade.GetProperty("isCut").GetBoolean());
    }

    [Fact]
    public async Task Cascade_OfTwoDirectivesAtMost_IsCutAndSaysSo()
    {
        var cascade = await CascadeAsync(plans.Province, "?depth=1&top=2");
        Assert.Equal(2, cascade.GetProperty("directives").GetArrayLength());
        Assert.True(cascade.GetProperty("isCut").GetBoolean());
    }

    [Fact]
    public async Task NearDuplicates_OfTheDistrictsPlan_AreItsSecondOne()
    {
        // 74 and 75 runs of three syllables, 72 of them common: only the last two of the first plan and the last three of the second differ.
        var found = await plans.Service.GetCompleteAsync($"/api/v1/directives/{plans.District}/near-duplicates");
        Assert.True(found.GetProperty("complete").GetBoolean());
        var near = Assert.Single(found.GetProperty("directives").EnumerateArray());
        Assert.Equal((plans.DistrictAgain, 0.935), (near.GetProperty("directive").GetProperty("id").GetString(), near.GetProperty("likeness").GetDouble()));
        Assert.Empty((await plans.Service.GetJsonAsync(
            $"/api/v1/directives/{plans.District}/near-duplicates?minLikeness=0.94")).GetProperty("directives").EnumerateArray());
    }

    [Fact]
    public async Task MissingCitations_OfThePlans_AreNone()
    {
        var missing = await plans.Service.GetCompleteAsync("/api/v1/citations/missing?kind=ke-hoach&province=lai+chau");
        Assert.Equal(0, missing.GetProperty("total").GetInt32());
    }

    private async Task<JsonElement> CascadeAsync(string id, string query)
    {
        var cascade = await plans.Service.GetCompleteAsync($"/api/v1/cascade/{id}{query}");
        Assert.True(cascade.GetProperty("complete").GetBoolean());
        return cascade;
    }

    private static IEnumerable<string> Nodes(JsonElement cascade) => cascade.GetProperty("directives").EnumerateArray().Select(
        node => $"{node.GetProperty("level")} {node.GetProperty("directive").GetProperty("number").GetString()}");

    private static (string? Evidence, string? Role, string? Match, int Days) Evidence(JsonElement edge) => (
        edge.GetProperty("evidence").GetString(), edge.GetProperty("role").GetString(), edge.GetProperty("match").GetString(),
        edge.GetProperty("delayDays").GetInt32());

    private static IEnumerable<string> Tasks(JsonElement edge) => edge.GetProperty("tasks").EnumerateArray().Select(
        pair => $"{pair.GetProperty("basePath").GetString()} {pair.GetProperty("derivedPath").GetString()} {pair.GetProperty("likeness")}");

    private static IEnumerable<string?> Strings(JsonElement edge, string name) => edge.GetProperty(name).EnumerateArray().Select(one => one.GetString());
}
