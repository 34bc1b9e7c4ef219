using static Microsoft.Playwright.Assertions;

namespace Corpus.Pages.Tests;

public sealed class SearchPageTests(LiveBrowser browser)
{
    [Fact]
    public async Task NewUser_AskingForMobileHealthStations_SeesWhichDistrictsOrderThem()
    {
        await using var visit = await browser.OpenAsync("/");
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Combobox).First.FillAsync("trạm y tế lưu động");
        await visit.FollowAsync(() => visit.Page.Keyboard.PressAsync("Enter"));
        var hits = visit.Page.Locator(".hits > li");
        await Expect(hits).ToHaveCountAsync(2);
        var expected = await browser.AskAsync("/api/v1/search?q=tr%E1%BA%A1m%20y%20t%E1%BA%BF%20l%C6%B0u%20%C4%91%E1%BB%99ng");
        foreach (var hit in expected.GetProperty("hits").EnumerateArray())
        {
            await Expect(hits.Filter(new() { HasText = hit.GetProperty("issuer").GetString() })).ToContainTextAsync("lưu động");
        }

        await Expect(hits.First.Locator("mark").First).ToBeVisibleAsync();
        await visit.FollowAsync(hits.First.Locator(".title"));
        await Expect(visit.Page.Locator(".passage.marked")).ToContainTextAsync("trạm y tế lưu động");
    }

    [Fact]
    public async Task Words_ThatStandTogether_AreOneMarkAndLoneOnesFainter()
    {
        await using var visit = await browser.OpenAsync("/?q=tr%E1%BA%A1m+y+t%E1%BA%BF+l%C6%B0u+%C4%91%E1%BB%99ng");
        var hit = visit.Page.Locator(".hits > li", new() { HasText = "Mường Tè" });
        await Expect(hit.Locator("mark", new() { HasTextRegex = new("^trạm y tế lưu động$") })).ToHaveCountAsync(1);
        await Expect(hit.Locator("mark.lone")).ToHaveTextAsync(["tế", "động"]);

        // Where no two words stand together, none is fainter than another.
        await visit.GoAsync("/?q=%22khoanh%22");
        await Expect(visit.Page.Locator(".hits mark").First).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("khoanh", System.Text.RegularExpressions.RegexOptions.IgnoreCase));
        await Expect(visit.Page.Locator(".hits mark.lone")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Facets_OnAPhone_UnfoldAboveTheHits()
    {
        await using var visit = await browser.OpenAsync("/?q=cach+ly", new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true });
        var facet = visit.Page.Locator(".facet a", new() { HasText = "Điện Biên" }).First;
        await Expect(facet).ToBeHiddenAsync();
        await visit.Page.GetByLabel("Hiện bộ lọc").CheckAsync();
        var (above, below) = (await facet.BoundingBoxAsync(), await visit.Page.Locator(".hits > li").First.BoundingBoxAsync());
        Assert.True(above!.Y + above.Height <= below!.Y, "the facets stand below the hits");
        await visit.FollowAsync(() => facet.TapAsync());
        await Expect(visit.Page.Locator(".total strong")).ToHaveTextAsync("8");
    }

    [Fact]
    public async Task Facets_SwitchedOnAndOff_AreChipsAndStayInTheAddress()
    {
        await using var visit = await browser.OpenAsync("/?q=cach+ly");
        await visit.FollowAsync(visit.Page.Locator(".facet a", new() { HasText = "Điện Biên" }).First);
        var chip = visit.Page.Locator(".chips a", new() { HasText = "Điện Biên" });
        await Expect(chip).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".total strong")).ToHaveTextAsync("8");
        Assert.Equal("/?q=cach%20ly&province=%C4%90i%E1%BB%87n%20Bi%C3%AAn", await visit.AddressAsync());
        await visit.FollowAsync(chip);
        await Expect(visit.Page.Locator(".total strong")).ToHaveTextAsync("28");
    }

    [Theory]
    [InlineData("vi", "Cơ quan (chủ trì hoặc phối hợp)", "số nhiệm vụ chủ trì")]
    [InlineData("en", "Agency (leads or supports)", "tasks that it leads")]
    public async Task Agencies_OfferedAsFilter_SayWhatTheyCountAndWhatTheyTake(string language, string heading, string counted)
    {
        await using var visit = await browser.OpenAsync($"/?q=cach+ly&lang={language}");
        var facet = visit.Page.Locator(".facet", new() { HasText = heading });
        await Expect(facet).ToContainTextAsync(counted);
        await facet.Locator("summary").First.ClickAsync();
        await visit.FollowAsync(facet.Locator("a").First);
        await Expect(visit.Page.Locator(".chips")).ToContainTextAsync(heading);
    }

    [Fact]
    public async Task Periods_Clicked_NarrowToTheirMonth()
    {
        await using var visit = await browser.OpenAsync("/?q=cach+ly");
        await visit.FollowAsync(visit.Page.Locator(".periods a").First);
        await Expect(visit.Page.Locator(".chips")).ToContainTextAsync("2021-08-01");
        await Expect(visit.Page.Locator(".total strong")).ToHaveTextAsync("12");
    }

    [Fact]
    public async Task Box_TypedInto_SuggestsWhatTheIndexHolds()
    {
        await using var visit = await browser.OpenAsync("/");
        var box = visit.Page.Locator("#q");

        // At once: typed letter by letter on a slow machine, what is begun would be suggested for too, and the list would change after it is read.
        await box.FillAsync("xet ng");
        var options = visit.Page.Locator(".suggestions [role=option]");
        await Expect(options.First).ToBeVisibleAsync();
        await Expect(options.First.Locator(".count")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[1-9][0-9]* nhiệm vụ$"));
        var first = await options.First.Locator(".value").TextContentAsync();
        await box.PressAsync("ArrowDown");
        await Expect(box).ToHaveValueAsync(first!);
        await Expect(box).ToHaveAttributeAsync("aria-activedescendant", "q-suggestions-0");
        await box.PressAsync("Escape");
        await Expect(box).ToHaveValueAsync("xet ng");
        await Expect(options.First).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Keyboard_Alone_SearchesAndOpensATask()
    {
        await using var visit = await browser.OpenAsync("/?q=cach+ly");
        var keyboard = visit.Page.Keyboard;
        await keyboard.PressAsync("/");
        await Expect(visit.Page.Locator("#q")).ToBeFocusedAsync();
        await keyboard.TypeAsync("truy vết");

        // The page answers to keys once its scripts run.
        await visit.FollowAsync(() => keyboard.PressAsync("Enter"));
        await keyboard.PressAsync("ArrowDown");
        await Expect(visit.Page.Locator(".hits > li:first-child .title")).ToBeFocusedAsync();
        await keyboard.PressAsync("ArrowDown");
        await Expect(visit.Page.Locator(".hits > li:nth-child(2) .title")).ToBeFocusedAsync();
        await keyboard.PressAsync("ArrowUp");
        await visit.FollowAsync(() => keyboard.PressAsync("Enter"));
        await Expect(visit.Page.Locator(".passage.marked")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Hits_Grouped_ShowEachDirectiveOnceWithItsOtherTasks()
    {
        await using var visit = await browser.OpenAsync("/?q=cach+ly");
        await visit.Page.GetByLabel("Gộp theo văn bản").CheckAsync();
        await visit.FollowAsync(visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Tìm" }));
        await Expect(visit.Page.Locator(".total")).ToContainTextAsync("trong 5 văn bản");
        await Expect(visit.Page.Locator(".hits > li")).ToHaveCountAsync(5);
        await visit.FollowAsync(visit.Page.Locator(".siblings a", new() { HasText = "Tất cả 12" }));
        await Expect(visit.Page.Locator(".total strong")).ToHaveTextAsync("12");
    }

    [Fact]
    public async Task Query_ThatMatchesNothing_OffersWaysThatMatch()
    {
        await using var visit = await browser.OpenAsync("/?q=cach+ly+xyzzy");
        await Expect(visit.Page.Locator(".nothing")).ToBeVisibleAsync();
        await visit.FollowAsync(visit.Page.Locator(".nothing a", new() { HasText = "cach ly" }).First);
        await Expect(visit.Page.Locator(".total strong")).ToHaveTextAsync("28");
    }

    [Fact]
    public async Task Pages_FollowedToTheEnd_ShowEveryTaskOnce()
    {
        await using var visit = await browser.OpenAsync("/?q=cach+ly");
        var seen = new List<string?>();
        do
        {
            seen.AddRange(await visit.Page.Locator(".hits .title").EvaluateAllAsync<string[]>("links => links.map(link => link.href)"));
            if (await visit.Page.Locator("a.next").CountAsync() == 0)
            {
                break;
            }

            await visit.FollowAsync(visit.Page.Locator("a.next"));
        }
        while (seen.Count < 100);

        Assert.Equal(28, seen.Count);
        Assert.Equal(28, seen.Distinct().Count());
    }

    [Fact]
    public async Task WhyThisMatched_Opened_NamesTheWords()
    {
        await using var visit = await browser.OpenAsync("/?q=c%C3%A1ch+ly");
        var why = visit.Page.Locator(".hits > li").First.Locator(".why");
        await why.Locator("summary").ClickAsync();
        await Expect(why).ToContainTextAsync("cách");
    }

    [Fact]
    public async Task Page_WithoutScripts_SearchesAllTheSame()
    {
        await using var visit = await browser.OpenAsync("/", new() { JavaScriptEnabled = false });
        await visit.Page.Locator("#q").FillAsync("cach ly");
        await visit.FollowAsync(() => visit.Page.Keyboard.PressAsync("Enter"));
        await Expect(visit.Page.Locator(".total strong")).ToHaveTextAsync("28");
        await visit.FollowAsync(visit.Page.Locator(".hits .title").First);
        await Expect(visit.Page.Locator(".passage.marked")).ToBeVisibleAsync();
    }
}
