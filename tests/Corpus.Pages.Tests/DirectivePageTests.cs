using static Microsoft.Playwright.Assertions;

namespace Corpus.Pages.Tests;

public sealed class DirectivePageTests(LiveBrowser browser)
{
    [Fact]
    public async Task Task_ChosenInTheTree_IsMarkedAndDescribedWithoutLoadingAnew()
    {
        var id = await browser.DirectiveOfAsync("Lai Châu", "thong-bao");
        await using var visit = await browser.OpenAsync($"/directives/{id}");
        await visit.Page.EvaluateAsync("() => { window.wasHere = true; }");
        await visit.Page.Locator(".tree a[data-task='6']").ClickAsync();
        await Expect(visit.Page.Locator(".passage.marked")).ToContainTextAsync("kết nối các tuyến vận tải hành khách");
        await Expect(visit.Page.Locator("#chosen")).ToContainTextAsync("Sở Giao thông vận tải");
        Assert.Equal($"/directives/{id}?task=6", await visit.AddressAsync());
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => window.wasHere === true"));
        await Expect(visit.Page.Locator(".choices a").First).ToHaveAttributeAsync("href", $"/directives/{id}?task=6&lang=en");

        await visit.Page.Locator(".tree a[data-task='5']").ClickAsync();
        await Expect(visit.Page.Locator("#chosen")).ToContainTextAsync("biên phòng");
        await visit.Page.GoBackAsync();
        await Expect(visit.Page.Locator("#chosen")).ToContainTextAsync("Sở Giao thông vận tải");
        await Expect(visit.Page.Locator(".passage.marked")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Link_ToATask_OpensAtItsPassageWithoutScripts()
    {
        var id = await browser.DirectiveOfAsync("Lai Châu", "thong-bao");
        await using var visit = await browser.OpenAsync($"/directives/{id}?task=11-1#11-1", new() { JavaScriptEnabled = false });
        await Expect(visit.Page.Locator(".passage.marked")).ToBeInViewportAsync();
        await Expect(visit.Page.Locator(".passage.marked")).ToContainTextAsync("Giao Sở Tài chính chủ trì");
        await Expect(visit.Page.Locator("#chosen")).ToContainTextAsync("Sở Tài chính");
    }

    [Fact]
    public async Task Address_OfATaskWithoutItsPassage_ShowsPassageTreeAndDescription()
    {
        var id = await browser.DirectiveOfAsync("Bình Phước", "ke-hoach");
        await using var visit = await browser.OpenAsync($"/directives/{id}?task=II.2.6-1");
        await Expect(visit.Page.Locator(".passage.marked")).ToBeInViewportAsync();
        await Expect(visit.Page.Locator(".tree a[aria-current]")).ToBeInViewportAsync();
        await Expect(visit.Page.Locator("#chosen-title")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Text_OfEverySample_HoldsEachTaskOnceAndNothingIsLost()
    {
        var list = await browser.AskAsync("/api/v1/directives");
        foreach (var brief in list.GetProperty("directives").EnumerateArray())
        {
            var id = brief.GetProperty("id").GetString();
            await using var visit = await browser.OpenAsync($"/directives/{id}");
            await Expect(visit.Page.Locator(".passage")).ToHaveCountAsync(brief.GetProperty("tasks").GetInt32());
            var shown = Letters(await visit.Page.Locator(".document").TextContentAsync());
            var source = Letters(await visit.Page.Locator("pre.source").TextContentAsync());
            Assert.Equal(source, shown);
        }

        static string Letters(string? text) => string.Concat(text!.Where(char.IsLetterOrDigit));
    }

    [Fact]
    public async Task Values_ReadFromTheText_LeadToTheirPlace()
    {
        var id = await browser.DirectiveOfAsync("Bình Phước", "ke-hoach");
        await using var visit = await browser.OpenAsync($"/directives/{id}");
        await visit.Page.Locator(".metadata a[href='#e-signer']").ClickAsync();
        await Expect(visit.Page.Locator("#e-signer")).ToBeInViewportAsync();
        await visit.Page.Locator(".document a.citation").First.ClickAsync();
        await Expect(visit.Page.Locator("#c-0")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Page_PrintedInTheDarkTheme_IsLight()
    {
        var id = await browser.DirectiveOfAsync("Lai Châu", "thong-bao");
        await using var visit = await browser.OpenAsync($"/directives/{id}?theme=dark");
        const string Scheme = "() => getComputedStyle(document.documentElement).colorScheme";
        Assert.Equal("dark", await visit.Page.EvaluateAsync<string>(Scheme));
        await visit.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        Assert.Equal("light", await visit.Page.EvaluateAsync<string>(Scheme));
    }

    [Fact]
    public async Task Address_OfNoDirective_SaysSo()
    {
        await using var visit = await browser.OpenAsync("/about");
        var answer = await visit.Page.Context.APIRequest.GetAsync("/directives/none");
        Assert.Equal(404, answer.Status);
        Assert.Contains("Không tìm thấy", await answer.TextAsync(), StringComparison.Ordinal);
    }
}
