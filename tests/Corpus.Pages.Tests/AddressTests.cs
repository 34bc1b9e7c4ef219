using static Microsoft.Playwright.Assertions;

namespace Corpus.Pages.Tests;

/// <summary>What pages make of addresses that somebody wrote by hand.</summary>
public sealed class AddressTests(LiveBrowser browser)
{
    [Theory]
    [InlineData("/?sectr=health", "sectr")]
    [InlineData("/trends?top=3", "top")]
    [InlineData("/deadlines?dueFrom=2021-08-01", "dueFrom")]
    [InlineData("/agencies?agencyName=x", "agencyName")]
    [InlineData("/compare?province=Lai+Ch%C3%A2u", "province")]
    [InlineData("/about?q=x", "q")]
    [InlineData("/session?key=x", "key")]
    [InlineData("/upload?file=x", "file")]
    [InlineData("/directives/{id}?path=6", "path")]
    public async Task Parameter_ThatAPageDoesNotKnow_IsNamed(string path, string name)
    {
        await using var visit = await OpenAsync(path);
        await Expect(visit.Page.Locator(".ignored")).ToContainTextAsync($"{name}.");
        await visit.GoAsync($"{new Uri(visit.Page.Url).PathAndQuery}&lang=en");
        await Expect(visit.Page.Locator(".ignored")).ToContainTextAsync("does not know");
    }

    [Theory]
    [InlineData("/?q=x&sector=health&province=Lai+Ch%C3%A2u&district=x&kind=thong-bao&issuer=x&agency=x&level=district&strictness=must&directive=x&from=2021-01-01&to=2021-12-31&sort=newest-first&group=directive&lang=vi&theme=dark&wait=5")]
    [InlineData("/trends?interval=month&by=sector&form=lines&unit=tasks&words=2021-08")]
    [InlineData("/deadlines?status=doubtful&month=2021-08")]
    [InlineData("/agencies?name=x&sort=lead&skip=0")]
    [InlineData("/compare?by=province&provinces=Lai+Ch%C3%A2u&provinces=B%C3%ACnh+Ph%C6%B0%E1%BB%9Bc&sector=health&q=x")]
    [InlineData("/directives/{id}?task=6")]
    public async Task Parameters_OfAPage_AreNoneItIgnores(string path)
    {
        await using var visit = await OpenAsync(path);
        await Expect(visit.Page.Locator("main")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".ignored")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Names_OfTheApi_AreTakenByPages()
    {
        await using var visit = await browser.OpenAsync("/trends?groupBy=province");
        await Expect(visit.Page.Locator("select[name=by]")).ToHaveValueAsync("province");
        await visit.GoAsync("/?q=cach+ly&groupByDirective=true");
        await Expect(visit.Page.Locator(".hits > li")).ToHaveCountAsync(5);
        var issuers = (await browser.AskAsync("/api/v1/facets/issuer")).GetProperty("values").EnumerateArray()
            .Select(issuer => issuer.GetProperty("value").GetString()!).Take(2).ToList();
        await visit.GoAsync($"/compare?{string.Join('&', issuers.Select(issuer => $"issuers={Uri.EscapeDataString(issuer)}"))}");
        await Expect(visit.Page.GetByLabel("Cơ quan 1")).ToHaveValueAsync(issuers[0]);
    }

    [Theory]
    [InlineData("/trends?sector=health&from=2021-08-01&form=lines&interval=quarter&by=province&unit=directives", "interval=quarter&by=province&form=lines&unit=directives")]
    [InlineData("/deadlines?sector=health&status=doubtful&month=2021-08", "status=doubtful&month=2021-08")]
    [InlineData("/agencies?sector=health&name=so+y+te&sort=lead", "name=so%20y%20te&sort=lead")]
    public async Task Chips_OfAPage_KeepItsOwnParameters(string path, string kept)
    {
        await using var visit = await browser.OpenAsync(path);
        foreach (var address in await visit.Page.Locator(".chips a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))"))
        {
            Assert.EndsWith(kept, address, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Form_OfDeadlines_KeepsStatusAndDays()
    {
        await using var visit = await browser.OpenAsync("/deadlines?status=recurring&from=2021-08-01&to=2021-12-31");
        await visit.Page.Locator("#q").FillAsync("dich");
        await visit.FollowAsync(() => visit.Page.Keyboard.PressAsync("Enter"));
        var address = await visit.AddressAsync();
        Assert.Contains("from=2021-08-01&to=2021-12-31&status=recurring", address, StringComparison.Ordinal);
        Assert.Contains("q=dich", address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Month_ThatNoneFollows_IsRefused()
    {
        await using var visit = await browser.OpenAsync("/about");
        Assert.Equal(400, (await visit.Page.Context.APIRequest.GetAsync("/deadlines?month=9999-12")).Status);
        Assert.Equal(200, (await visit.Page.Context.APIRequest.GetAsync("/deadlines?month=0001-01")).Status);
    }

    [Theory]
    [InlineData("/?q=cachs+ly")]
    [InlineData("/trends?q=cachs+ly")]
    [InlineData("/deadlines?q=cachs+ly")]
    [InlineData("/agencies?q=cachs+ly")]
    [InlineData("/compare?provinces=Lai+Ch%C3%A2u&provinces=B%C3%ACnh+Ph%C6%B0%E1%BB%9Bc&q=cachs+ly")]
    public async Task Keystrokes_OfAQuery_AreReadAndTheReadingIsNamed(string path)
    {
        await using var visit = await browser.OpenAsync(path);
        await Expect(visit.Page.Locator(".meant strong")).ToHaveTextAsync("cách ly");
        await Expect(visit.Page.Locator(".meant")).ToContainTextAsync("cachs ly");
    }

    private async Task<Visit> OpenAsync(string path) => await browser.OpenAsync(
        path.Replace("{id}", path.Contains("{id}", StringComparison.Ordinal) ? await browser.DirectiveOfAsync("Lai Châu", "thong-bao") : "", StringComparison.Ordinal));
}
