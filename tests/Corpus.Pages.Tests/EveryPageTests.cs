using Microsoft.Playwright;

namespace Corpus.Pages.Tests;

/// <summary>What holds on every page.</summary>
public sealed class EveryPageTests(LiveBrowser browser)
{
    private const int MostTabs = 60;

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
        { "agencies", "/agencies" },
        { "trends", "/trends" },
        { "lines", "/trends?form=lines&by=province&interval=quarter" },
        { "deadlines", "/deadlines" },
        { "doubtful", "/deadlines?status=doubtful" },
        { "session", "/session" },
        { "upload", "/upload" },
        { "about", "/about" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_InEveryLook_HasNoSeriousViolationOfAxe(string name, string path)
    {
        var axe = LiveBrowser.AxeOrSkip();
        foreach (var (look, options, language) in Looks())
        {
            await using var visit = await OpenAsync(In(language, path), options);
            var violations = await visit.ViolationsAsync(axe);
            Assert.True(violations.Length == 0, $"{name}, {look}: {string.Join('\n', violations)}");
            await visit.PictureAsync($"{name}-{look}");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_OnAPhone_NeedsNoSidewaysScrolling(string name, string path)
    {
        await using var visit = await OpenAsync(path, new() { ViewportSize = new() { Width = 390, Height = 844 }, IsMobile = true, HasTouch = true });
        Assert.False(await visit.IsTooWideAsync(), $"{name} at 390");
        await visit.PictureAsync($"{name}-phone");

        // What a wide screen becomes when its text is made four times as large (WCAG 1.4.10), with all that can be unfolded.
        await visit.Page.SetViewportSizeAsync(320, 640);
        await visit.Page.EvaluateAsync(
            """
            () => {
              document.querySelectorAll('details').forEach(part => { part.open = true; });
              document.querySelectorAll('input.fold').forEach(box => { box.checked = true; });
            }
            """);
        Assert.False(await visit.IsTooWideAsync(), $"{name} at 320");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Tab_ThroughAPage_FollowsItsOrderAndShowsWhereItIs(string name, string path)
    {
        await using var visit = await OpenAsync(path, new());
        var last = -1;
        for (var i = 0; i < MostTabs; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var focus = await visit.Page.EvaluateAsync<Focus>(
                """
                () => {
                  const element = document.activeElement;
                  const style = getComputedStyle(element);
                  const box = element.getBoundingClientRect();
                  return {
                    place: [...document.querySelectorAll('body *')].indexOf(element),
                    isSeen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && box.width > 0 && box.bottom > 0 && box.top < innerHeight,
                    html: element.outerHTML.slice(0, 200),
                  };
                }
                """);
            if (focus.Place < 0)
            {
                break;
            }

            Assert.True(focus.IsSeen, $"{name}: one does not see that it has the focus: {focus.Html}");
            Assert.True(focus.Place >= last, $"{name}: the focus jumps back to {focus.Html}");
            last = focus.Place;
        }

        Assert.True(last > 0);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    [InlineData("agency", "/agencies?name=y+t%E1%BA%BF&q=c%C3%A1ch+ly&province=Lai+Ch%C3%A2u")]
    [InlineData("keystrokes", "/?q=cachs+ly&issuer=nowhere")]
    [InlineData("directives", "/compare?by=directive&directives={id}")]
    [InlineData("by issuer", "/trends?by=issuer&form=lines&q=c%C3%A1ch+ly&words=2021-08")]
    [InlineData("by agency", "/trends?by=agency&interval=quarter&province=Lai+Ch%C3%A2u")]
    [InlineData("calendar", "/deadlines?month=2021-08&agency=S%E1%BB%9F+Y+t%E1%BA%BF")]
    public async Task Page_InEitherLanguage_MarksWhatIsVietnamese(string name, string path)
    {
        await using var visit = await OpenAsync(In("lang=en", path), new());
        Assert.Equal("en", await visit.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal("Compare", await visit.Page.Locator(".pages a[href='/compare']").TextContentAsync());
        Assert.True(await visit.MisspokenAsync() is [], $"{name}: {string.Join('\n', await visit.MisspokenAsync())}");

        await visit.GoAsync(new Uri(visit.Page.Url).PathAndQuery.Replace("lang=en", "lang=vi", StringComparison.Ordinal));
        Assert.Equal("vi", await visit.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.True(await visit.MisspokenAsync() is [], $"{name}: {string.Join('\n', await visit.MisspokenAsync())}");
    }

    [Theory]
    [InlineData("/?q=%28tr%E1%BA%A1m&sort=h%C3%B4m+nay&issuer=%E1%BB%A6y+ban")]
    [InlineData("/directives/kh%C3%B4ng")]
    [InlineData("/compare?provinces=Kh%C3%B4ng&provinces=C%C3%B3")]
    [InlineData("/trends?by=t%E1%BB%89nh&form=c%E1%BB%99t")]
    public async Task Page_OfAProblem_MarksWhatIsVietnamese(string path)
    {
        await using var visit = await browser.OpenAsync("/about");
        foreach (var language in (string[])["lang=en", "lang=vi"])
        {
            // The browser itself would log the failure as an error.
            await visit.Page.SetContentAsync(await (await visit.Page.Context.APIRequest.GetAsync(In(language, path))).TextAsync());
            Assert.Equal(language, $"lang={await visit.Page.Locator("html").GetAttributeAsync("lang")}");
            Assert.Empty(await visit.MisspokenAsync());
        }
    }

    [Fact]
    public async Task LanguageAndTheme_Chosen_StayOnThePageAndForTheNext()
    {
        await using var visit = await browser.OpenAsync("/?q=cach+ly&sector=health");
        await visit.FollowAsync(visit.Page.Locator(".choices a[hreflang=en]"));
        Assert.Equal("/?q=cach%20ly&sector=health&lang=en", await visit.AddressAsync());
        await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Dark" }));
        Assert.Equal("dark", await visit.Page.Locator("html").GetAttributeAsync("data-theme"));
        await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Link, new() { Name = "About", Exact = true }));
        Assert.Equal("dark", await visit.Page.Locator("html").GetAttributeAsync("data-theme"));
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("About Corpus");
        var ground = await visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
        Assert.Equal("rgb(20, 24, 29)", ground);
    }

    [Fact]
    public async Task Description_OfTheApi_IsShownByItsPage()
    {
        await using var visit = await browser.OpenAsync("/openapi/index.html");
        await Assertions.Expect(visit.Page.Locator(".swagger-ui .info .title")).ToContainTextAsync("Corpus", new() { Timeout = 20_000 });
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

    /// <summary>How pages may look: the theme, and what their address must say for the language.</summary>
    internal static IEnumerable<(string Look, BrowserNewContextOptions Options, string Language)> Looks() =>
    [
        ("light", new() { ColorScheme = ColorScheme.Light }, "lang=vi"),
        ("dark", new() { ColorScheme = ColorScheme.Dark }, "lang=vi"),
        ("english", new() { ColorScheme = ColorScheme.Light }, "lang=en"),
    ];

    private static string In(string language, string path) => $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{language}";

    private async Task<Visit> OpenAsync(string path, BrowserNewContextOptions options)
    {
        var id = path.Contains("{id}", StringComparison.Ordinal) ? await browser.DirectiveOfAsync("Lai Châu", "thong-bao") : "";
        return await browser.OpenAsync(path.Replace("{id}", id, StringComparison.Ordinal), options);
    }

    /// <summary>What has the focus.</summary>
    private sealed class Focus
    {
        /// <summary>Which of the elements of the page it is, in their order; negative when none has it.</summary>
        public int Place { get; set; }

        /// <summary>Whether it is within the window and outlined.</summary>
        public bool IsSeen { get; set; }

        /// <summary>The beginning of its markup.</summary>
        public string Html { get; set; } = "";
    }
}
