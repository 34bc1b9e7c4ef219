using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Corpus.Pages.Tests;

public sealed class AgenciesPageTests(LiveBrowser browser)
{
    [Fact]
    public async Task NewUser_AskingForTheHealthDepartment_FindsItsTasksAndDeadlines()
    {
        var expected = (await browser.AskAsync("/api/v1/agencies?name=so+y+te")).GetProperty("agencies")[0];
        var name = expected.GetProperty("name").GetString()!;
        var tasks = expected.GetProperty("lead").GetInt64() + expected.GetProperty("support").GetInt64();
        await using var visit = await browser.OpenAsync("/");
        await visit.FollowAsync(visit.Page.Locator(".pages a[href='/agencies']"));
        await visit.Page.GetByLabel("Tên cơ quan").FillAsync("so y te");
        await visit.FollowAsync(() => visit.Page.Keyboard.PressAsync("Enter"));
        var row = visit.Page.Locator("table.agencies tbody tr").Filter(new() { HasText = name }).First;
        await Expect(row.Locator("td").Nth(1)).ToHaveTextAsync(expected.GetProperty("lead").GetInt64().ToString(CultureInfo.InvariantCulture));
        await Expect(row.Locator("td").Nth(2)).ToHaveTextAsync(expected.GetProperty("support").GetInt64().ToString(CultureInfo.InvariantCulture));

        await visit.FollowAsync(row.GetByRole(AriaRole.Link, new() { Name = $"Nhiệm vụ {name}" }));
        await Expect(visit.Page.Locator(".total strong")).ToHaveTextAsync(tasks.ToString(CultureInfo.InvariantCulture));
        await Expect(visit.Page.Locator(".chips")).ToContainTextAsync(name);

        await visit.FollowAsync(() => visit.Page.GoBackAsync());
        await visit.FollowAsync(row.GetByRole(AriaRole.Link, new() { Name = $"Thời hạn {name}" }));
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Việc phải xong khi nào");
        await Expect(visit.Page.Locator(".chips")).ToContainTextAsync(name);
    }

    [Fact]
    public async Task Register_PagedToTheEnd_ListsEveryAgencyOfTheApiOnce()
    {
        var listed = await browser.AskAsync("/api/v1/agencies?sort=name&top=1000");
        var expected = listed.GetProperty("agencies").EnumerateArray().Select(agency => agency.GetProperty("name").GetString()!).ToList();
        await using var visit = await browser.OpenAsync("/agencies?sort=name");
        var seen = new List<string>();
        while (true)
        {
            seen.AddRange(await visit.Page.Locator("table.agencies tbody th").EvaluateAllAsync<string[]>("cells => cells.map(cell => cell.firstChild.textContent.trim())"));
            if (await visit.Page.Locator("a.next").CountAsync() == 0 || seen.Count > expected.Count)
            {
                break;
            }

            await visit.FollowAsync(visit.Page.Locator("a.next"));
        }

        Assert.Contains("skip=", visit.Page.Url, StringComparison.Ordinal);
        Assert.Equal(expected.Count, seen.Count);
        Assert.All(expected.Zip(seen), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Register_OfOneSector_KeepsItInItsLinksAndExports()
    {
        await using var visit = await browser.OpenAsync("/agencies");
        await visit.Page.Locator("select[name=sector]").SelectOptionAsync("health");
        await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tìm" }));
        await Expect(visit.Page.Locator(".chips")).ToContainTextAsync("Y tế");
        var total = (await browser.AskAsync("/api/v1/agencies?sector=health&top=0")).GetProperty("total").GetInt64();
        await Expect(visit.Page.Locator(".total strong")).ToHaveTextAsync(total.ToString(CultureInfo.InvariantCulture));

        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.Locator(".exports a", new() { HasText = "CSV" }).ClickAsync());
        var rows = await File.ReadAllLinesAsync(await download.PathAsync());
        Assert.Equal(total, rows.Length - 1);
    }

    [Theory]
    [InlineData("/agencies?sort=nonsense")]
    [InlineData("/agencies?skip=-1")]
    public async Task Page_AskedWithABadValue_SaysSo(string path)
    {
        await using var visit = await browser.OpenAsync("/about");
        Assert.Equal(400, (await visit.Page.Context.APIRequest.GetAsync(path)).Status);
    }
}
