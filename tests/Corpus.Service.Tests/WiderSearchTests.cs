using System.Net;
using System.Text.RegularExpressions;

namespace Corpus.Service.Tests;

/// <summary>What pages offer while a query is typed, and when nothing matches: only what finds something, with how much.</summary>
public sealed partial class WiderSearchTests(SeedService service) : IClassFixture<SeedService>
{
    [Theory]
    [InlineData("q=xet", "")]
    [InlineData("q=cach+l", "sector=health")]
    [InlineData("q=y+t", "province=lai+chau&from=2021-09-01")]
    [InlineData("q=%22tr%E1%BA%A1m+y+t", "")]
    public async Task Suggestion_WithinFilters_FindsAsMuchAsItSays(string typed, string filters)
    {
        var suggestions = await service.GetJsonAsync($"/suggestions?{typed}&{filters}");
        Assert.NotEmpty(suggestions.EnumerateArray());
        foreach (var suggestion in suggestions.EnumerateArray())
        {
            var query = Uri.EscapeDataString(suggestion.GetProperty("text").GetString()!);
            var found = await service.GetJsonAsync($"/api/v1/search?q={query}&{filters}&top=0");
            Assert.Equal(found.GetProperty("total").GetInt64(), suggestion.GetProperty("tasks").GetInt64());
            Assert.NotEqual(0, found.GetProperty("total").GetInt64());
        }
    }

    [Theory]
    [InlineData("q=xyzzy+xet")]
    [InlineData("q=xet&province=nowhere")]
    [InlineData("q=xet&from=nonsense")]
    [InlineData("q=")]
    [InlineData("")]
    public async Task Suggestions_OfWhatCanFindNothing_AreNone(string asked) =>
        Assert.Empty((await service.GetJsonAsync($"/suggestions?{asked}")).EnumerateArray());

    [Fact]
    public async Task Suggestions_OnThePageOfDeadlines_CountDeadlinesOfItsKind()
    {
        var all = await CountsAsync("/suggestions?q=y+t");
        var recurring = await CountsAsync("/suggestions?q=y+t&status=recurring");
        Assert.NotEmpty(recurring);
        Assert.All(recurring, pair => Assert.True(pair.Value <= all.GetValueOrDefault(pair.Key, long.MaxValue)));
        foreach (var (text, tasks) in recurring)
        {
            var due = await service.GetJsonAsync($"/api/v1/deadlines?q={Uri.EscapeDataString(text)}&status=recurring&top=0");
            Assert.Equal(due.GetProperty("total").GetInt64(), tasks);
        }
    }

    [Theory]
    [InlineData("/?q=cach+ly+xyzzy")]
    [InlineData("/?q=cach+ly&sector=transport&province=%C4%90i%E1%BB%87n+Bi%C3%AAn&kind=cong-dien")]
    [InlineData("/?q=cach+li+tap+trungg")]
    [InlineData("/?q=%22tap+trung+cach%22")]
    [InlineData("/trends?q=cach+ly+xyzzy&by=province")]
    [InlineData("/deadlines?q=cach+ly+xyzzy&status=recurring")]
    [InlineData("/deadlines?kind=cong-dien&status=open")]
    [InlineData("/agencies?q=cach+ly+xyzzy")]
    [InlineData("/agencies?kind=cong-dien&name=y+te")]
    [InlineData("/compare?provinces=lai+chau&provinces=binh+phuoc&q=cach+ly+xyzzy")]
    public async Task Page_ThatFindsNothing_OffersOnlyWhatFindsAsMuchAsItSays(string path)
    {
        var page = await service.GetTextAsync(path);
        var ways = Way().Matches(page[page.IndexOf("class=\"nothing\"", StringComparison.Ordinal)..]);
        Assert.NotEmpty(ways);
        foreach (var way in ways.Cast<Match>())
        {
            var offered = await service.GetTextAsync(WebUtility.HtmlDecode(way.Groups["address"].Value));
            Assert.DoesNotContain("class=\"nothing\"", offered, StringComparison.Ordinal);
            if (path.StartsWith("/?", StringComparison.Ordinal) || path.StartsWith("/agencies", StringComparison.Ordinal))
            {
                Assert.Matches($"<p class=\"total\" role=\"status\">\\s*<strong>{Regex.Escape(way.Groups["count"].Value)}</strong>", offered);
            }
        }
    }

    [Fact]
    public async Task Examples_OfTheStart_FindSomethingOrAreNoLinks()
    {
        var page = await service.GetTextAsync("/");
        var links = Example().Matches(page);
        Assert.NotEmpty(links);
        foreach (var link in links.Cast<Match>())
        {
            var found = await service.GetTextAsync(WebUtility.HtmlDecode(link.Groups[1].Value));
            Assert.DoesNotContain("class=\"nothing\"", found, StringComparison.Ordinal);
        }
    }

    private async Task<Dictionary<string, long>> CountsAsync(string path) => (await service.GetJsonAsync(path)).EnumerateArray()
        .ToDictionary(one => one.GetProperty("text").GetString()!, one => one.GetProperty("tasks").GetInt64());

    [GeneratedRegex("""<a href="(?<address>[^"]+)"[^>]*>[^<]+</a>\??\s*<span class="count">(?<count>[0-9.]+) (nhiệm vụ|cơ quan)</span>""")]
    private static partial Regex Way();

    [GeneratedRegex("""<dt><code lang="vi"><a href="([^"]+)">""")]
    private static partial Regex Example();
}
