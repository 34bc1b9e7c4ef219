using Corpus.Testing;
using Microsoft.Playwright;

namespace Corpus.Pages.Tests;

/// <summary>What holds on every page.</summary>
public sealed class EveryPageTests(LiveBrowser browser)
{
    /// <summary>Each page in a state with much on it; {id} is the notice of Lai Châu.</summary>
    public static TheoryData<string, string> Pages => new()
    {
        { "start", "/" },
        { "search", "/?q=cach+ly&sector=health" },
        { "grouped", "/?q=cach+ly&group=directive" },
        { "nothing", "/?q=cach+ly+xyzzy" },
        { "directive", "/directives/{id}?task=6" },
        { "compare", "/compare?provinces=Lai+Ch%C3%A2u&provinces=B%C3%ACnh+Ph%C6%B0%E1%BB%9Bc&sector=health" },
        { "issuers", "/compare?by=issuer" },
        { "trends", "/trends" },
        { "lines", "/trends?form=lines&by=province&interval=quarter" },
        { "deadlines", "/deadlines" },
        { "doubtful", "/deadlines?status=doubtful" },
        { "session", "/session" },
        { "about", "/about" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_InEveryLook_HasNoSeriousViolationOfAxe(string name, string path)
    {
        var axe = LiveBrowser.AxeOrSkip();
        foreach (var (look, options) in Looks())
        {
            await using var visit = await OpenAsync(path, options);
            await visit.Page.EvaluateAsync(axe);
            var violations = await visit.Page.EvaluateAsync<string[]>(
                """
                async () => (await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations
                  .filter(violation => ['serious', 'critical'].includes(violation.impact))
                  .map(violation => violation.id + ': ' + violation.nodes.slice(0, 3).map(node => node.html + ' ' + node.failureSummary).join(' | '))
                """);
            Assert.True(violations.Length == 0, $"{name}, {look}: {string.Join('\n', violations)}");
            await ScreenshotAsync(visit.Page, $"{name}-{look}");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_OnAPhone_NeedsNoSidewaysScrolling(string name, string path)
    {
        await using var visit = await OpenAsync(path, new() { ViewportSize = new() { Width = 360, Height = 740 }, IsMobile = true, HasTouch = true });
        Assert.False(await visit.IsTooWideAsync(), name);
        await ScreenshotAsync(visit.Page, $"{name}-phone");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_InEnglish_IsEnglishAndSaysSo(string name, string path)
    {
        await using var visit = await OpenAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang=en", new());
        Assert.Equal("en", await visit.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal("Compare", await visit.Page.Locator(".pages a[href='/compare']").TextContentAsync());

        // What stays Vietnamese is text of directives, and says so.
        var foreign = await visit.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('h1, h2, h3, label, button, summary, th, dt')]
              .filter(element => !element.closest('[lang=vi]') && !element.querySelector('[lang=vi]') && /\b(của|nhiệm vụ|văn bản|Tìm|Ngành|Cơ quan|Thời hạn)\b/i.test(element.textContent))
              .map(element => element.textContent.trim())
            """);
        Assert.True(foreign.Length == 0, $"{name}: {string.Join(" | ", foreign)}");
    }

    [Fact]
    public async Task LanguageAndTheme_Chosen_StayOnThePageAndForTheNext()
    {
        await using var visit = await browser.OpenAsync("/?q=cach+ly&sector=health");
        await visit.Page.Locator(".choices a[hreflang=en]").ClickAsync();
        Assert.Equal("/?q=cach%20ly&sector=health&lang=en", await visit.AddressAsync());
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Dark" }).ClickAsync();
        Assert.Equal("dark", await visit.Page.Locator("html").GetAttributeAsync("data-theme"));
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "About", Exact = true }).ClickAsync();
        Assert.Equal("dark", await visit.Page.Locator("html").GetAttributeAsync("data-theme"));
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("About Corpus");
        var ground = await visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
        Assert.Equal("rgb(20, 24, 29)", ground);
    }

    [Fact]
    public async Task Tab_FromTheStart_LeadsPastTheFrameToTheContent()
    {
        await using var visit = await browser.OpenAsync("/about");
        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visit.Page.Locator(".skip")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("main")).ToBeFocusedAsync();
    }

    private static IEnumerable<(string Look, BrowserNewContextOptions Options)> Looks() =>
    [
        ("light", new() { ColorScheme = ColorScheme.Light }),
        ("dark", new() { ColorScheme = ColorScheme.Dark }),
    ];

    private static async Task ScreenshotAsync(IPage page, string name) =>
        await page.ScreenshotAsync(new() { Path = Repository.PathOf($"artifacts/screenshots/{name}.png"), FullPage = false });

    private async Task<Visit> OpenAsync(string path, BrowserNewContextOptions options)
    {
        var id = path.Contains("{id}", StringComparison.Ordinal) ? await browser.DirectiveOfAsync("Lai Châu", "thong-bao") : "";
        return await browser.OpenAsync(path.Replace("{id}", id, StringComparison.Ordinal), options);
    }
}
