using System.Text;
using Corpus.Testing;
using static Microsoft.Playwright.Assertions;

namespace Corpus.Pages.Tests;

/// <summary>A directive with a task whose words stand without spaces, as scans have them.</summary>
[Collection(nameof(Writers))]
public sealed class GluedWordsTests(LiveBrowser browser)
{
    [Fact]
    public async Task Hits_GroupedWithATaskWithoutSpaces_ShowIt()
    {
        var notice = await File.ReadAllTextAsync(Repository.PathOf("seeds/004_dfda31d24318e4df.txt"), TestContext.Current.CancellationToken);
        var from = notice.IndexOf("Tiếp tục đẩy mạnh", StringComparison.Ordinal);
        var glued = notice[from..(from + 300)].Replace(" ", "", StringComparison.Ordinal);
        var id = await browser.AddAsync(
            "glued.txt", Encoding.UTF8.GetBytes((notice[..from] + glued + notice[(from + 300)..]).Replace("117 /TB-UBND", "780 /TB-UBND", StringComparison.Ordinal)));
        try
        {
            await using var visit = await browser.OpenAsync($"/?directive={id}&group=directive");
            await Expect(visit.Page.Locator(".siblings")).ToContainTextAsync(glued[..140]);
        }
        finally
        {
            await browser.RemoveAsync(id);
        }
    }
}
