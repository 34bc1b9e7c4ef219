using static Microsoft.Playwright.Assertions;

namespace Corpus.Pages.Tests;

public sealed class ComparePageTests(LiveBrowser browser)
{
    [Fact]
    public async Task NewUser_ComparingTwoProvincesOnHealth_GetsTheTableToTakeHome()
    {
        await using var visit = await browser.OpenAsync("/");
        await visit.Page.Locator(".pages a[href='/compare']").ClickAsync();
        await visit.Page.GetByLabel("Tỉnh 1").SelectOptionAsync("Lai Châu");
        await visit.Page.GetByLabel("Tỉnh 2").SelectOptionAsync("Bình Phước");
        await visit.Page.GetByLabel("Ngành").SelectOptionAsync("health");
        await visit.Page.Locator("main button[type=submit]").ClickAsync();
        var heads = visit.Page.Locator("table.compare thead th");
        await Expect(heads).ToHaveCountAsync(2);
        await Expect(heads.First).ToContainTextAsync("Lai Châu");
        await Expect(visit.Page.Locator("table.compare tr.shared").First).ToBeVisibleAsync();
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.Locator(".exports a", new() { HasText = "CSV" }).ClickAsync());
        var text = await File.ReadAllTextAsync(await download.PathAsync());
        Assert.StartsWith("likeness", text, StringComparison.Ordinal);
    }
}
