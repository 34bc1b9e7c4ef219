using System.Globalization;
using static Microsoft.Playwright.Assertions;

namespace Corpus.Pages.Tests;

public sealed class DeadlinesPageTests(LiveBrowser browser)
{
    [Theory]
    [InlineData("dated", "Có ngày")]
    [InlineData("doubtful", "Đáng ngờ")]
    [InlineData("recurring", "Định kỳ")]
    [InlineData("open", "Không ngày kết thúc")]
    public async Task Tab_OfAKind_CountsWhatTheApiCounts(string status, string label)
    {
        var expected = (await browser.AskAsync($"/api/v1/deadlines?status={status}&top=0")).GetProperty("total").GetInt64();
        Assert.NotEqual(0, expected);
        await using var visit = await browser.OpenAsync("/deadlines");
        var tab = visit.Page.Locator(".tabs a", new() { HasText = label });
        await Expect(tab.Locator(".count")).ToHaveTextAsync(expected.ToString(CultureInfo.InvariantCulture));
        await visit.FollowAsync(tab);
        await Expect(visit.Page.Locator(".tabs a[aria-current]")).ToContainTextAsync(label);
        await Expect(visit.Page.Locator(".due-day li").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Calendar_OfAMonth_LeadsFromADayToItsTasks()
    {
        await using var visit = await browser.OpenAsync("/deadlines?month=2021-08");
        await Expect(visit.Page.Locator(".month caption")).ToContainTextAsync("08/2021");
        var day = visit.Page.Locator(".month .due a").First;
        var count = int.Parse((await day.TextContentAsync())!, CultureInfo.InvariantCulture);
        var target = (await day.GetAttributeAsync("href"))!;
        await day.ClickAsync();
        await Expect(visit.Page.Locator(target)).ToBeInViewportAsync();
        await Expect(visit.Page.Locator($"{target} li")).ToHaveCountAsync(count);
    }

    [Fact]
    public async Task Agency_Chosen_IsTheOnlyOneListedAndStaysInTheCalendarLink()
    {
        await using var visit = await browser.OpenAsync("/deadlines");
        var agency = visit.Page.Locator(".months [lang=vi]").First;
        var name = (await agency.TextContentAsync())!;
        await visit.FollowAsync(agency);
        await Expect(visit.Page.Locator(".chips")).ToContainTextAsync(name);
        foreach (var facts in await visit.Page.Locator(".due-day li").AllTextContentsAsync())
        {
            Assert.Contains(name, facts, StringComparison.Ordinal);
        }

        var address = await visit.Page.Locator(".exports a", new() { HasText = "iCalendar" }).GetAttributeAsync("href");
        var calendar = await visit.Page.Context.APIRequest.GetAsync(address!);
        Assert.StartsWith("BEGIN:VCALENDAR", await calendar.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/deadlines?month=nonsense")]
    [InlineData("/deadlines?after=nonsense")]
    public async Task Page_AskedWithABadValue_SaysSo(string path)
    {
        await using var visit = await browser.OpenAsync("/about");
        Assert.Equal(400, (await visit.Page.Context.APIRequest.GetAsync(path)).Status);
    }
}
