using Corpus.Testing;
using static Microsoft.Playwright.Assertions;

namespace Corpus.Pages.Tests;

/// <summary>What the page of a directive says of others, with an instruction of a province and the plan of a district that carries it out.</summary>
[Collection(nameof(Writers))]
public sealed class CascadePageTests(LiveBrowser browser) : IAsyncLifetime
{
    private readonly List<string> _ids = [];

    public async ValueTask InitializeAsync()
    {
        foreach (var name in (string[])["chi-thi.txt", "ke-hoach.txt"])
        {
            _ids.Add(await browser.AddAsync(name, await File.ReadAllBytesAsync(Repository.PathOf($"tests/Corpus.Pages.Tests/Golden/{name}"))));
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var id in _ids)
        {
            await browser.RemoveAsync(id);
        }
    }

    [Fact]
    public async Task Citations_OfAPlan_SayWhatIsHeldAndLeadThere()
    {
        await using var visit = await browser.OpenAsync($"/directives/{_ids[1]}?wait=30");
        var citations = visit.Page.Locator("[aria-labelledby=citations] > ul > li");
        await Expect(citations).ToHaveCountAsync(2);
        await Expect(citations.Nth(0).Locator(".standing")).ToHaveTextAsync("đang có");
        await Expect(citations.Nth(1)).ToContainTextAsync("99/BNN-KL");
        await Expect(citations.Nth(1).Locator(".standing")).ToHaveTextAsync("không có trong kho");
        await Expect(citations.Nth(1)).ToContainTextAsync("không văn bản nào khác dẫn");
        await visit.FollowAsync(citations.Nth(0).GetByText("Chỉ thị 45/CT-UBND"));
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Chỉ thị 45/CT-UBND");
        await Expect(visit.Page.Locator("[aria-labelledby=cited-by]")).ToContainTextAsync("Kế hoạch 12/KH-UBND");
        await Expect(visit.Page.Locator("[aria-labelledby=cited-by] .rz-badge")).ToHaveTextAsync("dẫn để triển khai");
    }

    [Fact]
    public async Task Cascade_FromAnInstructionToAPlan_TellsDelayAndWhatBecameOfTheTasks()
    {
        var told = (await browser.AskAsync($"/api/v1/cascade/{_ids[0]}")).GetProperty("edges")[0];
        await using var visit = await browser.OpenAsync($"/directives/{_ids[0]}?wait=30");
        var cascade = visit.Page.Locator(".cascade > li");
        await Expect(cascade).ToHaveCountAsync(2);
        await Expect(cascade.Nth(0)).ToContainTextAsync("văn bản này");
        await Expect(cascade.Nth(1)).ToContainTextAsync("triển khai, bậc 1");
        await Expect(cascade.Nth(1)).ToContainTextAsync($"ban hành sau {told.GetProperty("delayDays").GetInt32()} ngày");
        await Expect(cascade.Nth(1)).ToContainTextAsync("1 chép nguyên, 1 sửa lời, 1 thêm, 1 bỏ");

        await cascade.Nth(1).Locator("summary").ClickAsync();
        await Expect(cascade.Nth(1).Locator("ins").First).ToHaveTextAsync("Hạt");
        await visit.FollowAsync(cascade.Nth(1).Locator("li", new() { HasText = "sửa lời" }).Locator("a").Nth(1));
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Kế hoạch 12/KH-UBND");
        await Expect(visit.Page.Locator(".passage.marked")).ToContainTextAsync("Ủy ban nhân dân các xã rà soát");
    }

    [Fact]
    public async Task Page_WithACascade_HasNoSeriousViolationOfAxeAndFitsAPhone()
    {
        var axe = LiveBrowser.AxeOrSkip();
        foreach (var (look, options, language) in EveryPageTests.Looks())
        {
            await using var visit = await browser.OpenAsync($"/directives/{_ids[0]}?wait=30&{language}", options);
            await visit.Page.Locator(".derivation summary").ClickAsync();
            Assert.Empty(await visit.ViolationsAsync(axe));
            await visit.Page.Locator(".cascade").ScrollIntoViewIfNeededAsync();
            await visit.PictureAsync($"cascade-{look}");
            await visit.Page.SetViewportSizeAsync(390, 844);
            Assert.False(await visit.IsTooWideAsync());
        }
    }
}
