using static Microsoft.Playwright.Assertions;

namespace Corpus.Pages.Tests;

public sealed class ComparePageTests(LiveBrowser browser)
{
    [Fact]
    public async Task NewUser_ComparingTwoProvincesOnHealth_GetsTheTableToTakeHome()
    {
        await using var visit = await browser.OpenAsync("/");
        await visit.FollowAsync(visit.Page.Locator(".pages a[href='/compare']"));
        await visit.Page.GetByLabel("Tỉnh 1").SelectOptionAsync("Lai Châu");
        await visit.Page.GetByLabel("Tỉnh 2").SelectOptionAsync("Bình Phước");
        await visit.Page.GetByLabel("Ngành").SelectOptionAsync("health");
        await visit.FollowAsync(visit.Page.Locator("main button[type=submit]"));
        var heads = visit.Page.Locator("table.compare thead th");
        await Expect(heads).ToHaveCountAsync(2);
        await Expect(heads.First).ToContainTextAsync("Lai Châu");
        await Expect(visit.Page.Locator("table.compare tr.shared").First).ToBeVisibleAsync();
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.Locator(".exports a", new() { HasText = "CSV" }).ClickAsync());
        var text = await File.ReadAllTextAsync(await download.PathAsync());
        Assert.Contains("Lai Châu,Bình Phước", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Directive_ComparedFromItsPage_ShowsWhereTheOtherDiffers()
    {
        var id = await browser.DirectiveOfAsync("Lai Châu", "thong-bao");
        var other = await browser.DirectiveOfAsync("Bình Phước", "ke-hoach");
        await using var visit = await browser.OpenAsync($"/directives/{id}");
        await visit.FollowAsync(visit.Page.GetByText("So sánh với văn bản khác"));
        await Expect(visit.Page.GetByLabel("Văn bản 1")).ToHaveValueAsync(id);
        await visit.Page.GetByLabel("Văn bản 2").SelectOptionAsync(other);
        await visit.FollowAsync(visit.Page.Locator("main button[type=submit]"));
        await Expect(visit.Page.Locator("table.compare tr.shared mark").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Issuers_Compared_AreNamedInTheTable()
    {
        await using var visit = await browser.OpenAsync("/compare");
        await visit.FollowAsync(visit.Page.Locator(".tabs a", new() { HasText = "Cơ quan" }));
        await visit.Page.GetByLabel("Cơ quan 1").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Index = 1 });
        await visit.Page.GetByLabel("Cơ quan 2").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Index = 2 });
        await visit.FollowAsync(visit.Page.Locator("main button[type=submit]"));
        await Expect(visit.Page.Locator("table.compare thead th")).ToHaveCountAsync(2);
    }
}
