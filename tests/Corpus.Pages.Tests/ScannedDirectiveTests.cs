using System.Text;
using Corpus.Testing;
using static Microsoft.Playwright.Assertions;

namespace Corpus.Pages.Tests;

/// <summary>A sample notice with what scans make of directives.</summary>
[Collection(nameof(Writers))]
public sealed class ScannedDirectiveTests(LiveBrowser browser)
{
    private static string Notice => File.ReadAllText(Repository.PathOf("seeds/004_dfda31d24318e4df.txt"));

    [Fact]
    public async Task Hits_GroupedWithATaskWithoutSpaces_ShowIt()
    {
        var from = Notice.IndexOf("Tiếp tục đẩy mạnh", StringComparison.Ordinal);
        var glued = Notice[from..(from + 300)].Replace(" ", "", StringComparison.Ordinal);
        await WithAsync(Notice[..from] + glued + Notice[(from + 300)..], async id =>
        {
            await using var visit = await browser.OpenAsync($"/?directive={id}&group=directive");
            await Expect(visit.Page.Locator(".siblings")).ToContainTextAsync(glued[..140]);
        });
    }

    [Fact]
    public async Task Day_ThatWasNotWritten_IsNotShown() =>
        await WithAsync(Notice.Replace("ngày 01 tháng 10 năm 2021", "ngày    tháng 12 năm 2022", StringComparison.Ordinal), async _ =>
        {
            await using var visit = await browser.OpenAsync("/");
            await Expect(visit.Page.Locator(".held")).ToContainTextAsync("12/2022");
            await Expect(visit.Page.Locator(".held")).Not.ToContainTextAsync("01/12/2022");
            await visit.GoAsync("/about");
            await Expect(visit.Page.Locator(".figures")).ToContainTextAsync("– 12/2022");
        });

    private async Task WithAsync(string notice, Func<string, Task> test)
    {
        var id = await browser.AddAsync("scan.txt", Encoding.UTF8.GetBytes(notice.Replace("117 /TB-UBND", "780 /TB-UBND", StringComparison.Ordinal)));
        try
        {
            await test(id);
        }
        finally
        {
            await browser.RemoveAsync(id);
        }
    }
}
