using System.Net;
using Corpus.Testing;

namespace Corpus.Service.Tests;

public sealed class PageTests(SeedService service) : IClassFixture<SeedService>
{
    [Fact]
    public async Task Home_WithAQuery_ShowsMarkedTasksFacetsAndPeriods()
    {
        var page = await service.GetTextAsync("/?q=tr%E1%BA%A1m%20y%20t%E1%BA%BF%20l%C6%B0u%20%C4%91%E1%BB%99ng");
        Assert.Contains("<mark>", page, StringComparison.Ordinal);
        Assert.Contains("lưu động", page, StringComparison.Ordinal);
        Assert.Contains("class=\"periods\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/?q=", page, StringComparison.Ordinal);
        Assert.Contains("lang=\"vi\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/?q=%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("/?sector=%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("/compare?provinces=%3Cscript%3Ealert(1)%3C/script%3E&provinces=b")]
    public async Task Page_AskedWithMarkup_NeverReturnsItAsMarkup(string path)
    {
        using var client = service.CreateClient();
        var page = await (await client.GetAsync(path)).Content.ReadAsStringAsync();
        Assert.DoesNotContain("<script>alert", page, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/compare?provinces=H%C3%A0+N%E1%BB%99i&provinces=ha+noi")]
    [InlineData("/compare?provinces=a,b,c,d,e,f,g")]
    [InlineData("/compare?provinces=a")]
    [InlineData("/?after=nonsense")]
    [InlineData("/?sort=nonsense")]
    [InlineData("/?from=nonsense")]
    public async Task Page_AskedWithABadValue_SaysSoAndAnswers400(string path)
    {
        var page = await service.GetTextAsync(path, HttpStatusCode.BadRequest);
        Assert.Contains("role=\"alert\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_WithKeystrokes_ChartsWhatTheyWereReadAs()
    {
        var read = await service.GetTextAsync("/?q=c%C3%A1ch%20ly");
        var typed = await service.GetTextAsync("/?q=cachs%20ly");
        Assert.Contains("12/2021: ", Columns(typed), StringComparison.Ordinal);
        Assert.Equal(Columns(read), Columns(typed));

        static string Columns(string page) => string.Join('\n', System.Text.RegularExpressions.Regex.Matches(page, "<title>(.*?)</title>")
            .Select(match => match.Groups[1].Value).Skip(1));
    }

    [Fact]
    public async Task Home_WithAPeriod_CountsWhatTheApiCountsAndKeepsThePeriodInItsLinks()
    {
        const string Period = "from=2021-10-01&to=2021-11-30";
        var expected = (await service.GetJsonAsync($"/api/v1/search?{Period}")).GetProperty("total").GetInt64();
        Assert.InRange(expected, 1, 123);
        var page = await service.GetTextAsync($"/?{Period}");
        Assert.Contains($"<strong>{expected}</strong> nhiệm vụ", page, StringComparison.Ordinal);
        Assert.Contains("từ 2021-10-01 đến 2021-11-30", page, StringComparison.Ordinal);
        Assert.Matches("href=\"/\\?sector=[^\"]*from=2021-10-01&amp;to=2021-11-30", page);
    }

    [Fact]
    public async Task Home_WithOneTask_SpeaksOfOneInEnglish()
    {
        var page = await service.GetTextAsync("/?q=xet+nghiem+nhanh&group=directive&lang=en");
        Assert.Contains("<strong>1</strong> task", page, StringComparison.Ordinal);
        Assert.Contains("in 1 directive<", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\b1 (tasks|directives)\b", page);
        Assert.DoesNotContain("{0", page.Replace("data-count=\"{0} {0:task|tasks}\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_WithKeystrokes_SaysWhatTheyWereReadAs()
    {
        var page = await service.GetTextAsync("/?q=cachs+ly");
        Assert.Contains("Hiển thị kết quả cho <strong lang=\"vi\">cách ly</strong>", page, StringComparison.Ordinal);
        Assert.Contains("<strong>28</strong> nhiệm vụ", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_WithAProvinceChosen_StillOffersTheOthers()
    {
        var page = await service.GetTextAsync("/?province=Lai+Ch%C3%A2u");
        Assert.Contains("<strong>22</strong> nhiệm vụ", page, StringComparison.Ordinal);
        Assert.Matches("Bình Phước</span>\\s*<span class=\"count\">69</span>", page);
    }

    [Fact]
    public async Task Address_OfNoPage_IsAPageThatSaysSo()
    {
        var page = await service.GetTextAsync("/no-such-page", HttpStatusCode.NotFound);
        Assert.Contains("Không tìm thấy trang này", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Route_WithAnotherMethod_IsNotAllowedAndNotMissing()
    {
        using var client = service.CreateClient();
        using var response = await client.PostAsync("/api/v1/search", content: null);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task Home_WithAMalformedQuery_SaysWhereAndAnswers400()
    {
        var page = await service.GetTextAsync("/?q=(a", HttpStatusCode.BadRequest);
        Assert.Contains("role=\"alert\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DirectivePage_OfASeed_ShowsItsTasksAndText()
    {
        var list = await service.GetJsonAsync("/api/v1/directives?province=B%C3%ACnh%20Ph%C6%B0%E1%BB%9Bc");
        var id = list.GetProperty("directives")[0].GetProperty("id").GetString();
        var page = await service.GetTextAsync($"/directives/{id}");
        Assert.Contains("152/KH-UBND", page, StringComparison.Ordinal);
        Assert.Contains("id=\"II.1.3\"", page, StringComparison.Ordinal);
        await service.GetTextAsync("/directives/none", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task ComparePage_OfTwoProvinces_ShowsBoth()
    {
        var page = await service.GetTextAsync("/compare?provinces=Lai+Ch%C3%A2u&provinces=B%C3%ACnh+Ph%C6%B0%E1%BB%9Bc&sector=health");
        Assert.Contains("<th scope=\"col\"><span lang=\"vi\">Lai Châu", page, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\"><span lang=\"vi\">Bình Phước", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/v1/search")]
    public async Task Answer_OfAnyKind_CarriesTheSecurityHeadersAndNamesNoOtherHost(string path)
    {
        using var client = service.CreateClient();
        using var response = await client.GetAsync(path);
        var policy = string.Join(' ', response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        var body = await response.Content.ReadAsStringAsync();
        Assert.DoesNotMatch("(src|href)=\"(https?:)?//", body);
    }

    [Fact]
    public async Task AboutPage_TellingHowAccurate_GivesTheFiguresOfTheReadme()
    {
        var page = await service.GetTextAsync("/about");
        var readme = await File.ReadAllTextAsync(Repository.PathOf("README.md"));
        var figures = System.Text.RegularExpressions.Regex.Matches(page, @"<td class=""figure"">(0\.\d+) ").Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(8, figures.Count);
        Assert.All(figures, figure => Assert.Contains(figure, readme, StringComparison.Ordinal));
    }

    [Fact]
    public async Task StaticFile_OfTheService_IsServed() =>
        Assert.Contains("--ink", await service.GetTextAsync("/app.css"), StringComparison.Ordinal);

    [Fact]
    public async Task OpenApiDocument_OfTheService_DescribesEveryRouteOfTheReadmeAndBack()
    {
        var document = await service.GetJsonAsync("/openapi/v1.json");
        var described = document.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => (Name: Line(operation.Name, path.Name), operation.Value))).ToList();
        var readme = await File.ReadAllTextAsync(Repository.PathOf("README.md"));
        var documented = System.Text.RegularExpressions.Regex.Matches(readme, @"^\| `((?:[A-Z]+ )?/api/[^`]+)` \|", System.Text.RegularExpressions.RegexOptions.Multiline)
            .Select(match => match.Groups[1].Value);
        Assert.Equal(documented.Order(StringComparer.Ordinal), described.Select(operation => operation.Name).Order(StringComparer.Ordinal));
        Assert.All(
            described,
            operation => Assert.False(string.IsNullOrEmpty(operation.Value.GetProperty("summary").GetString())));

        // A route of the README is read with GET unless it says otherwise.
        static string Line(string method, string path) => method == "get" ? path : $"{method.ToUpperInvariant()} {path}";
    }
}
