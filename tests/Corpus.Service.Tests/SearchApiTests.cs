using System.Net;
using System.Text.Json;

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

    [Fact]
    public async Task Search_Pages_AreLinkedInTheHeaderUntilTheLast()
    {
        using var client = service.CreateClient();
        var ids = new List<string>();
        var pages = 0;
        for (var path = $"/api/v1/search?q={Uri.EscapeDataString("cách ly")}&top=10"; path is not null; pages++)
        {
            using var answer = await client.GetAsync(path);
            var found = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
            Assert.Equal(28, found.GetProperty("total").GetInt64());
            ids.AddRange(found.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()!));
            path = Next(answer);
        }

        Assert.Equal(3, pages);
        Assert.Equal(28, ids.Distinct().Count());
    }

    [Fact]
    public async Task Directives_Pages_AreLinkedInTheHeaderUntilTheLast()
    {
        using var client = service.CreateClient();
        var dates = new List<string?>();
        for (var path = "/api/v1/directives?top=2&from=2021-01-01"; path is not null;)
        {
            using var answer = await client.GetAsync(path);
            var list = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
            dates.AddRange(list.GetProperty("directives").EnumerateArray().Select(one => one.GetProperty("issued").GetString()));
            path = Next(answer);
        }

        Assert.Equal(["2021-12", "2021-11-02", "2021-10-01", "2021-08-17"], dates);
    }

    [Fact]
    public async Task Search_GroupedByDirective_GivesEachSeedOnceWithItsNumberOfTasks()
    {
        var found = await service.GetJsonAsync("/api/v1/search?groupByDirective=true&moreOfDirective=2");
        Assert.Equal(124, found.GetProperty("total").GetInt64());
        Assert.Equal(5, found.GetProperty("totalDirectives").GetInt64());
        var hits = found.GetProperty("hits").EnumerateArray().ToList();
        Assert.Equal([10L, 12, 12, 21, 69], hits.Select(hit => hit.GetProperty("tasksOfDirective").GetInt64()).Order());
        Assert.All(hits, hit =>
        {
            var more = hit.GetProperty("moreOfDirective").EnumerateArray().ToList();
            Assert.Equal(2, more.Count);
            Assert.All(more, other => Assert.Equal(hit.GetProperty("directive").GetString(), other.GetProperty("directive").GetString()));
            Assert.Equal(3, more.Append(hit).Select(one => one.GetProperty("id").GetString()).Distinct().Count());
        });
        Assert.False((await service.GetJsonAsync("/api/v1/search")).TryGetProperty("totalDirectives", out _));
    }

    [Theory]
    [InlineData(false, "Lai Châu 22")]
    [InlineData(true, "Bình Phước 69; Lai Châu 22; Điện Biên 21; Hà Nội 12")]
    public async Task Search_FacetOfAFilteredColumn_CountsTheOthersOnlyWhenAsked(bool ignore, string expected)
    {
        var found = await service.GetJsonAsync(
            $"/api/v1/search?province=lai+chau&facets=province,kind&facetsIgnoreOwnFilter={(ignore ? "true" : "false")}");
        Assert.Equal(22, found.GetProperty("total").GetInt64());
        Assert.Equal(expected, Counts(found, "province"));
        Assert.Equal("thong-bao 12; cong-van 10", Counts(found, "kind"));
    }

    [Fact]
    public async Task Search_Explained_TellsWhatEachScoreIsMadeOf()
    {
        var hits = (await service.GetJsonAsync("/api/v1/search?q=khai+b%C3%A1o&explain=true")).GetProperty("hits").EnumerateArray().ToList();
        Assert.NotEmpty(hits);
        Assert.All(hits, hit =>
        {
            var parts = hit.GetProperty("explanation").EnumerateArray().ToList();
            Assert.Contains(parts, part => part.GetProperty("label").GetString() == "khai");
            Assert.Equal(hit.GetProperty("score").GetDouble(), parts.Sum(part => part.GetProperty("score").GetDouble()), 0.001);
        });
    }

    [Fact]
    public async Task Search_FacetTop_LeavesTheMostFrequent()
    {
        var found = await service.GetJsonAsync("/api/v1/search?top=0&facets=province,level&facetTop=1");
        Assert.Equal("Bình Phước 69", Counts(found, "province"));
        Assert.Equal("district 112", Counts(found, "level"));
    }

    [Fact]
    public async Task Search_OfKeystrokes_SaysWhatItWasReadAs()
    {
        var found = await service.GetJsonAsync("/api/v1/search?q=cachs+ly&top=0");
        Assert.Equal(28, found.GetProperty("total").GetInt64());
        Assert.Equal("cách ly", found.GetProperty("readAs").GetString());
        Assert.True(found.GetProperty("complete").GetBoolean());
    }

    [Fact]
    public async Task Similar_OfATaskThatTheSamePlanRepeats_IsTheRepetition()
    {
        var list = await service.GetJsonAsync("/api/v1/directives?kind=ke-hoach");
        var id = list.GetProperty("directives")[0].GetProperty("id").GetString();
        var similar = await service.GetJsonAsync($"/api/v1/tasks/{id}:II.1.1.a-2/similar?top=3");
        Assert.True(similar.GetProperty("complete").GetBoolean());
        var hits = similar.GetProperty("hits").EnumerateArray().ToList();
        Assert.Equal(3, hits.Count);
        Assert.Equal($"{id}:II.1.1.b-2", hits[0].GetProperty("id").GetString());
        Assert.NotEmpty(hits[0].GetProperty("explanation").EnumerateArray());

        var others = await service.GetJsonAsync($"/api/v1/tasks/{id}:II.1.1.a-2/similar?excludeDirective=true&province=lai+chau");
        Assert.NotEmpty(others.GetProperty("hits").EnumerateArray());
        Assert.All(others.GetProperty("hits").EnumerateArray(), hit => Assert.Equal("Lai Châu", hit.GetProperty("province").GetString()));
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
    [InlineData("/api/v1/search?facetTop=0", "facetTop")]
    [InlineData("/api/v1/search?facetsIgnoreOwnFilter=1", "facetsIgnoreOwnFilter")]
    [InlineData("/api/v1/search?groupByDirective=ja", "groupByDirective")]
    [InlineData("/api/v1/search?moreOfDirective=2", "moreOfDirective")]
    [InlineData("/api/v1/search?groupByDirective=true&moreOfDirective=101", "moreOfDirective")]
    [InlineData("/api/v1/search?groupByDirective=true&moreOfDirective=5&top=834", "moreOfDirective")]
    [InlineData("/api/v1/search?after=nonsense", "after")]
    [InlineData("/api/v1/search?q=%22m%E1%BB%9F", "q")]
    [InlineData("/api/v1/search?q=(a", "q")]
    [InlineData("/api/v1/suggest", "q")]
    [InlineData("/api/v1/suggest?q=a&top=51", "top")]
    [InlineData("/api/v1/directives?skip=-1", "skip")]
    [InlineData("/api/v1/directives?limit=1", "limit")]
    [InlineData("/api/v1/directives?q=covid", "q")]
    [InlineData("/api/v1/directives?sector=health", "sector")]
    [InlineData("/api/v1/tasks/none:1/similar?top=0", "top")]
    [InlineData("/api/v1/tasks/none:1/similar?excludeDirective=yes", "excludeDirective")]
    [InlineData("/api/v1/tasks/none:1/similar?q=covid", "q")]
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

    private static string? Next(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Link", out var links) && Assert.Single(links) is var link
            ? Assert.IsType<string>(link)[1..link.IndexOf(">; rel=\"next\"", StringComparison.Ordinal)]
            : null;

    private static string Counts(JsonElement found, string facet) => string.Join(
        "; ",
        found.GetProperty("facets").GetProperty(facet).EnumerateArray().Select(count => $"{count.GetProperty("value")} {count.GetProperty("count")}"));
}
