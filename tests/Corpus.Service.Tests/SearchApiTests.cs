using System.Net;

namespace Corpus.Service.Tests;

public sealed class SearchApiTests(SeedService service) : IClassFixture<SeedService>
{
    [Theory]
    [InlineData("cách ly")]
    [InlineData("cach ly")]
    public async Task Search_WithOrWithoutDiacritics_FindsAndMarksTheSameWords(string query)
    {
        var found = await service.GetJsonAsync($"/api/v1/search?top=100&q={Uri.EscapeDataString(query)}");
        var hits = found.GetProperty("hits").EnumerateArray().ToList();
        Assert.Equal(found.GetProperty("total").GetInt64(), hits.Count);
        Assert.True(hits.Count >= 15, $"{hits.Count} tasks of the seeds speak of cách ly");
        Assert.All(hits, hit =>
        {
            var marked = hit.GetProperty("highlights").EnumerateArray()
                .Select(range => hit.GetProperty("text").GetString()![range[0].GetInt32()..range[1].GetInt32()].ToUpperInvariant())
                .ToList();
            Assert.Contains(marked, word => word.StartsWith("CÁCH", StringComparison.Ordinal));
            Assert.Contains("<mark>", hit.GetProperty("highlight").GetString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Search_Facets_CountEveryMatchBySectorAndProvince()
    {
        var all = await service.GetJsonAsync("/api/v1/search?top=0");
        Assert.Equal(124, all.GetProperty("total").GetInt64());
        var provinces = all.GetProperty("facets").GetProperty("province").EnumerateArray()
            .ToDictionary(count => count.GetProperty("value").GetString()!, count => count.GetProperty("count").GetInt64());
        Assert.Equal(
            new Dictionary<string, long> { ["Bình Phước"] = 69, ["Lai Châu"] = 22, ["Điện Biên"] = 21, ["Hà Nội"] = 12 }, provinces);
        foreach (var sector in all.GetProperty("facets").GetProperty("sector").EnumerateArray())
        {
            var code = sector.GetProperty("value").GetString();
            var filtered = await service.GetJsonAsync($"/api/v1/search?top=0&sector={code}");
            Assert.Equal(sector.GetProperty("count").GetInt64(), filtered.GetProperty("total").GetInt64());
        }
    }

    [Fact]
    public async Task Search_Pages_ShowEveryTaskOnce()
    {
        var ids = new List<string>();
        string? after = null;
        do
        {
            var page = await service.GetJsonAsync($"/api/v1/search?q=covid&top=7{(after is null ? "" : $"&after={Uri.EscapeDataString(after)}")}");
            ids.AddRange(page.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()!));
            after = page.TryGetProperty("next", out var next) ? next.GetString() : null;
        }
        while (after is not null);

        var whole = await service.GetJsonAsync("/api/v1/search?q=covid&top=1000");
        Assert.Equal(whole.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()), ids);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Theory]
    [InlineData("/api/v1/search?sectr=health", "sectr")]
    [InlineData("/api/v1/search?sector=helth", "sector")]
    [InlineData("/api/v1/search?kind=thu", "kind")]
    [InlineData("/api/v1/search?from=01/08/2021", "from")]
    [InlineData("/api/v1/search?top=1001", "top")]
    [InlineData("/api/v1/search?top=-1", "top")]
    [InlineData("/api/v1/search?top=many", "top")]
    [InlineData("/api/v1/search?sort=random", "sort")]
    [InlineData("/api/v1/search?q=a&q=b", "q")]
    [InlineData("/api/v1/search?from=2021-02-01&to=2021-01-01", "from")]
    [InlineData("/api/v1/search?dueFrom=2021-02-01&dueTo=2021-01-01", "dueFrom")]
    [InlineData("/api/v1/directives/none?x=1", "x")]
    [InlineData("/api/v1/search?facets=color", "facets")]
    [InlineData("/api/v1/search?explain=yes", "explain")]
    [InlineData("/api/v1/search?after=nonsense", "after")]
    [InlineData("/api/v1/search?q=%22m%E1%BB%9F", "q")]
    [InlineData("/api/v1/search?q=(a", "q")]
    [InlineData("/api/v1/suggest", "q")]
    [InlineData("/api/v1/suggest?q=a&top=51", "top")]
    [InlineData("/api/v1/directives?skip=-1", "skip")]
    [InlineData("/api/v1/directives?limit=1", "limit")]
    public async Task Request_WithABadParameter_IsRefusedByName(string path, string parameter)
    {
        var problem = await service.GetJsonAsync(path, HttpStatusCode.BadRequest);
        Assert.Equal(400, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("errors").GetProperty(parameter)[0].GetString()!);
        Assert.Contains(parameter, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggest_UnaccentedBeginning_CompletesFromTheIndex()
    {
        var words = await service.GetJsonAsync("/api/v1/suggest?q=khai%20bao%20y%20t");
        Assert.Contains("tế", string.Join(' ', words.EnumerateArray().Select(word => word.GetString())), StringComparison.Ordinal);
    }
}
