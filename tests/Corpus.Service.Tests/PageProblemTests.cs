using System.Net;

namespace Corpus.Service.Tests;

/// <summary>What pages say of addresses that ask for what there is not.</summary>
public sealed class PageProblemTests(SeedService service) : IClassFixture<SeedService>
{
    [Theory]
    [InlineData("/?from=x", "from", "“x” không phải là ngày", "'x' is not a date")]
    [InlineData("/?from=2021-12-01&to=2021-01-01", "from", "muộn hơn ngày ở to", "is after to")]
    [InlineData("/?sort=x", "sort", "“x” không phải là một trong relevance", "'x' is none of relevance")]
    [InlineData("/?kind=x", "kind", "“x” không phải là một trong nghi-quyet", "'x' is none of nghi-quyet")]
    [InlineData("/?after=x", "after", "địa chỉ của trang sau không còn đúng", "the address of the next page is out of date")]
    [InlineData("/?q=%28a", "q", "ở vị trí 0: có “(” mà phía sau không có “)”", "at position 0: found '(' without a ')' behind it")]
    [InlineData("/?q=a+OR", "q", "ở vị trí 4: đã hết câu", "at position 4: found the end")]
    [InlineData("/?q=nowhere%3Aa", "q", "ở vị trí 0: không có trường “nowhere”", "at position 0: found the field 'nowhere'")]
    [InlineData("/?group=zzz", "group", "“zzz” không phải là một trong directive", "'zzz' is none of directive")]
    [InlineData("/about?theme=zzz", "theme", "“zzz” không phải là một trong auto, light, dark", "'zzz' is none of auto, light, dark")]
    [InlineData("/trends?by=zzz", "by", "“zzz” không phải là một trong sector", "'zzz' is none of sector")]
    [InlineData("/trends?groupBy=zzz", "groupBy", "“zzz” không phải là một trong sector", "'zzz' is none of sector")]
    [InlineData("/trends?form=zzz", "form", "“zzz” không phải là một trong columns", "'zzz' is none of columns")]
    [InlineData("/trends?words=zzz", "words", "“zzz” không phải là một kỳ", "'zzz' is no period")]
    [InlineData("/deadlines?status=zzz", "status", "“zzz” không phải là một trong dated", "'zzz' is none of dated")]
    [InlineData("/deadlines?month=zzz", "month", "“zzz” không phải là tháng", "'zzz' is no month")]
    [InlineData("/agencies?skip=-1", "skip", "“-1” không phải là số từ 0 đến", "'-1' is not a number from 0 to")]
    [InlineData("/compare?by=zzz", "by", "“zzz” không phải là một trong province", "'zzz' is none of province")]
    [InlineData("/compare?provinces=lai+chau", "provinces", "hãy chọn hai đến sáu bên khác nhau", "choose two to six that differ")]
    [InlineData("/compare?provinces=lai+chau&provinces=Nowhere", "provinces", "không có văn bản nào của “Nowhere”", "no directive is held of 'Nowhere'")]
    [InlineData("/compare?directives=x,y", "directives", "không có văn bản “x, y”", "no directive 'x, y' is held")]
    public async Task Problem_OfAnAddress_IsToldInTheLanguageOfThePage(string path, string parameter, string vietnamese, string english)
    {
        var page = await service.GetTextAsync(path, HttpStatusCode.BadRequest);
        Assert.Contains($"<code>{parameter}</code>: <span>{vietnamese}", page, StringComparison.Ordinal);

        var inEnglish = await service.GetTextAsync($"{path}&lang=en", HttpStatusCode.BadRequest);
        Assert.Contains($"<code>{parameter}</code>: <span>{english}", WebUtility.HtmlDecode(inEnglish), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lai+chau", "Lai Châu")]
    [InlineData("LAI+CH%C3%82U", "Lai Châu")]
    [InlineData("t%E1%BB%89nh+Lai+Ch%C3%A2u", "Lai Châu")]
    [InlineData("tinh+lai+chau", "Lai Châu")]
    [InlineData("12", "Lai Châu")]
    [InlineData("Lai+Chau", "Lai Châu")]
    public async Task Province_NamedInAnotherWay_IsShownAsChosen(string named, string name)
    {
        var page = await service.GetTextAsync($"/compare?provinces={named}&provinces=binh+phuoc");
        Assert.Matches($"<option value=\"{name}\" lang=\"vi\" selected", page);
        Assert.Matches("<option value=\"Bình Phước\" lang=\"vi\" selected", page);
        Assert.Contains($"<th scope=\"col\"><span lang=\"vi\">{name}</span>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Issuer_NamedWithoutDiacritics_IsShownAsChosen()
    {
        var issuers = (await service.GetJsonAsync("/api/v1/facets/issuer")).GetProperty("values").EnumerateArray()
            .Select(issuer => issuer.GetProperty("value").GetString()!).Take(2).ToList();
        var named = string.Join('&', issuers.Select(issuer => $"issuers={Uri.EscapeDataString(issuer.ToUpperInvariant())}"));
        var page = await service.GetTextAsync($"/compare?{named}");
        Assert.All(issuers, issuer => Assert.Contains($"<option value=\"{issuer}\" lang=\"vi\" selected", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Task_ThatADirectiveDoesNotHave_IsNamed()
    {
        var id = (await service.GetJsonAsync("/api/v1/directives")).GetProperty("directives")[0].GetProperty("id").GetString();
        Assert.Contains("không có nhiệm vụ “99.9”", await service.GetTextAsync($"/directives/{id}?task=99.9"), StringComparison.Ordinal);
        Assert.Contains("has no task “99.9”", await service.GetTextAsync($"/directives/{id}?task=99.9&lang=en"), StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"problem\"", await service.GetTextAsync($"/directives/{id}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/no-such-page?x=1", "/no-such-page?x=1&amp;lang=en")]
    [InlineData("/directives/none?task=6", "/directives/none?task=6&amp;lang=en")]
    public async Task LanguageLink_OfAPageThatIsNotThere_LeadsToItInTheOtherLanguage(string path, string link)
    {
        var page = await service.GetTextAsync(path, HttpStatusCode.NotFound);
        Assert.Contains($"<a href=\"{link}\"", page, StringComparison.Ordinal);
        var english = await service.GetTextAsync(WebUtility.HtmlDecode(link), HttpStatusCode.NotFound);
        Assert.Contains("<html lang=\"en\"", english, StringComparison.Ordinal);
        Assert.Contains("There is no such page", english, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable, "Chỉ mục đang bận", "The index is busy")]
    [InlineData(HttpStatusCode.TooManyRequests, "Quá nhiều yêu cầu", "Too many requests")]
    [InlineData(HttpStatusCode.InternalServerError, "Có lỗi xảy ra", "Something failed")]
    public async Task Failure_OfAPage_IsToldInItsLanguage(HttpStatusCode status, string vietnamese, string english)
    {
        var path = $"/status/{(int)status}";
        Assert.Contains($"<h1>{vietnamese}</h1>", await service.GetTextAsync(path, status), StringComparison.Ordinal);
        Assert.Contains($"<h1>{english}</h1>", await service.GetTextAsync($"{path}?lang=en", status), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("&form=lines")]
    [InlineData("&form=shares")]
    public async Task Trends_OfDirectivesWithoutDates_TellThatTheChartHasNone(string form)
    {
        var page = await service.GetTextAsync($"/trends?province=H%C3%A0+N%E1%BB%99i{form}");
        Assert.Contains("không rõ ngày.</p>", page, StringComparison.Ordinal);
        Assert.Contains("<details open", page, StringComparison.Ordinal);
        Assert.DoesNotContain("chart-picture", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-picture", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Language_ThatIsNone_IsToldAndChangesNothing()
    {
        var page = await service.GetTextAsync("/about?lang=xx", HttpStatusCode.BadRequest);
        Assert.Contains("<code>lang</code>: <span>“xx” không phải là một trong vi, en", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/about?lang=en\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<code>lang</code>", await service.GetTextAsync("/nowhere?lang=xx", HttpStatusCode.NotFound), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("words=1999", "This period has no task")]
    [InlineData("q=%22tr%E1%BA%A1m+y+t%E1%BA%BF+l%C6%B0u+%C4%91%E1%BB%99ng%22&from=2021-12-01&words=2021", "All tasks found are of this period")]
    public async Task Words_WithNothingToCompare_SaySo(string query, string said)
    {
        var page = await service.GetTextAsync($"/trends?{query}&lang=en");
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.DoesNotContain("more usual in the", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trends_ByDay_TellWhereAMonthAloneStands()
    {
        const string Told = "of which only the month or year of issue is known";
        Assert.Contains(Told, await service.GetTextAsync("/trends?interval=day&lang=en"), StringComparison.Ordinal);
        Assert.DoesNotContain(Told, await service.GetTextAsync("/trends?interval=month&lang=en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agencies_BeyondTheLast_AreSaidToEndBefore() =>
        Assert.Contains("The list ends before number 501.", await service.GetTextAsync("/agencies?skip=500&lang=en"), StringComparison.Ordinal);

    [Fact]
    public async Task Compare_WithoutARow_HasNoTableAndNothingToTakeAway()
    {
        var page = await service.GetTextAsync("/compare?provinces=Lai+Ch%C3%A2u&provinces=H%C3%A0+N%E1%BB%99i&q=zzzqq&lang=en");
        Assert.Contains("No task matches", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<table", page, StringComparison.Ordinal);
        Assert.DoesNotContain("compare.csv", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_ByOthers_KeepsSectorAndWords() => Assert.Contains(
        "href=\"/compare?q=x&amp;by=issuer&amp;sector=health\"",
        await service.GetTextAsync("/compare?sector=health&q=x"),
        StringComparison.Ordinal);

    [Fact]
    public async Task Warnings_OnAnEnglishPage_AreInEnglishWithTheValuesOfTheDocument()
    {
        var coded = new List<string>();
        foreach (var brief in (await service.GetJsonAsync("/api/v1/directives")).GetProperty("directives").EnumerateArray())
        {
            var id = brief.GetProperty("id").GetString();
            var page = WebUtility.HtmlDecode(await service.GetTextAsync($"/directives/{id}?lang=en"));
            foreach (var warning in (await service.GetJsonAsync($"/api/v1/directives/{id}")).GetProperty("directive").GetProperty("warnings").EnumerateArray())
            {
                var (code, message) = (warning.GetProperty("code").GetString()!, warning.GetProperty("message").GetString()!);
                Assert.Matches($"<li>[A-Z][A-Za-z :,()]+\\. <small>{code}", page);
                Assert.Equal(code is "R008" or "R013" or "R015" or "R101" or "R103" or "R105" or "R106", page.Contains($"<li>{message}</li>", StringComparison.Ordinal));
                coded.Add(code);
            }
        }

        Assert.Contains("R008", coded);
        Assert.Contains("R006", coded);
    }

    [Fact]
    public async Task Metadata_OfASample_GivesEveryValueWithItsEvidence()
    {
        foreach (var brief in (await service.GetJsonAsync("/api/v1/directives")).GetProperty("directives").EnumerateArray())
        {
            var id = brief.GetProperty("id").GetString();
            var evidence = (await service.GetJsonAsync($"/api/v1/directives/{id}")).GetProperty("directive").GetProperty("evidence");
            var page = await service.GetTextAsync($"/directives/{id}");
            Assert.Contains(evidence.EnumerateObject(), value => value.Name == "kind");
            // Parts of lists and of other values are quoted with these.
            Assert.All(
                evidence.EnumerateObject().Where(value => value.Value.TryGetProperty("range", out _)
                    && !value.Name.Contains('[', StringComparison.Ordinal) && value.Name is not ("symbol" or "numberText" or "issuerLevel" or "branch")),
                value => Assert.Contains($"<a href=\"#e-{value.Name}\" lang=\"vi\">", page, StringComparison.Ordinal));
        }
    }
}
