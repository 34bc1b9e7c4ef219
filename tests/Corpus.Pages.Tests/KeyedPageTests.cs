using System.Text;
using Corpus.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Corpus.Pages.Tests;

/// <summary>What the owner of a key does. Each test leaves the index as it found it.</summary>
[Collection(nameof(Writers))]
public sealed class KeyedPageTests(LiveBrowser browser)
{
    private static readonly string[] Health = ["health"];

    [Fact]
    public async Task Owner_OfAKey_CorrectsASectorInTwoClicksAndTakesItBack()
    {
        var id = await browser.DirectiveOfAsync("Lai Châu", "thong-bao");
        await using var visit = await browser.OpenAsync($"/directives/{id}?task=9");
        await visit.FollowAsync(visit.Page.GetByText("Sửa ngành (cần khóa)"));
        await EnterAsync(visit, LiveService.Key);
        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/directives/{id}[?]task=9$"));

        await visit.Page.Locator(".correct > summary").ClickAsync();
        await visit.FollowAsync(visit.Page.Locator(".choice", new() { HasText = "Tài chính" }));
        await Expect(visit.Page.Locator(".changed")).ToContainTextAsync($"Đã sửa thành: Tài chính, ngân sách ({LiveService.Owner})");
        var task = await browser.AskAsync($"/api/v1/tasks/{id}:9");
        Assert.True(task.GetProperty("corrected").GetBoolean());

        await visit.Page.Locator(".correct > summary").ClickAsync();
        await visit.FollowAsync(visit.Page.GetByText("Trả lại ngành do máy gán"));
        await Expect(visit.Page.Locator(".changed")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Upload_OfADirective_ShowsWhatWasReadBeforeItIsStored()
    {
        await using var visit = await browser.OpenAsync("/session");
        await EnterAsync(visit, LiveService.Key);
        await visit.FollowAsync(visit.Page.GetByText("Thêm văn bản"));
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(Notice("Số: 777 /TB-UBND"));
        await visit.FollowAsync(visit.Page.GetByText("Xem trước"));
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("Chưa lưu. Văn bản này chưa có trong chỉ mục.");
        await Expect(visit.Page.Locator(".hits > li")).ToHaveCountAsync(12);
        await Expect(visit.Page.Locator("h2").First).ToHaveTextAsync("Thông báo 777/TB-UBND");

        await visit.FollowAsync(visit.Page.GetByText("Lưu vào chỉ mục"));
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Thông báo 777/TB-UBND");
        var removed = await visit.Page.Context.APIRequest.DeleteAsync(
            $"/api/v1{await visit.AddressAsync()}", new() { Headers = new Dictionary<string, string> { ["X-Api-Key"] = LiveService.Key } });
        Assert.Equal(204, removed.Status);
    }

    [Theory]
    [InlineData("a.rtf", "{\\rtf1 xin}", "tệp .rtf: hãy mở rồi lưu thành .docx", "a rich text file (.rtf)")]
    [InlineData("a.pdf", "xin", "tên tệp có đuôi .pdf nhưng nội dung không phải loại ấy", "the name ends in .pdf")]
    [InlineData("a.txt", "...", "trong tệp không có từ nào", "the file holds no words")]
    public async Task Upload_OfAFileThatCannotBeRead_SaysWhyInTheLanguageOfThePage(string name, string content, string vietnamese, string english)
    {
        await using var visit = await browser.OpenAsync("/session");
        await EnterAsync(visit, LiveService.Key);
        foreach (var (language, told) in ((string, string)[])[("vi", vietnamese), ("en", english)])
        {
            await visit.GoAsync($"/upload?lang={language}");
            await visit.Page.Locator("input[type=file]").SetInputFilesAsync(
                new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = Encoding.UTF8.GetBytes(content) });
            await visit.FollowAsync(visit.Page.Locator("main form [type=submit]"));
            await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(told);
            await Expect(visit.Page.Locator("main [lang=en]")).ToHaveCountAsync(0);
        }
    }

    [Fact]
    public async Task Upload_OnItsWay_ShowsProgressAndCanBeStopped()
    {
        await using var visit = await browser.OpenAsync("/session");
        await EnterAsync(visit, LiveService.Key);
        await visit.GoAsync("/upload");
        var isHeldBack = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/uploads", async route =>
        {
            await isHeldBack.Task;
            await route.AbortAsync();
        });
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(Notice("Số: 778 /TB-UBND"));
        await visit.Page.GetByText("Xem trước").ClickAsync();
        await Expect(visit.Page.Locator(".sending progress")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".sending")).ToContainTextAsync("Đang gửi tệp");
        await visit.Page.Locator(".sending button").ClickAsync();
        await Expect(visit.Page.Locator(".sending")).ToContainTextAsync("Đã dừng");
        isHeldBack.SetResult();

        await visit.Page.UnrouteAsync("**/uploads");
        await visit.FollowAsync(visit.Page.GetByText("Xem trước"));
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("Chưa lưu.");
    }

    [Fact]
    public async Task Pages_OfAKeysOwner_HaveNoSeriousViolationOfAxe()
    {
        var axe = LiveBrowser.AxeOrSkip();
        var id = await browser.DirectiveOfAsync("Lai Châu", "thong-bao");
        foreach (var (look, options, language) in EveryPageTests.Looks())
        {
            await using var visit = await browser.OpenAsync($"/session?{language}", options);
            await visit.Page.Locator("input[name=key]").FillAsync(LiveService.Key);
            await visit.FollowAsync(() => visit.Page.Keyboard.PressAsync("Enter"));
            await Expect(visit.Page.Locator("form[action='/session/end']")).ToBeVisibleAsync();
            await CheckAsync("session-open");

            await visit.GoAsync($"/directives/{id}?task=9");
            await visit.Page.EvaluateAsync("() => document.querySelectorAll('.correct, .correct details').forEach(part => { part.open = true; })");
            await CheckAsync("correct");

            await visit.GoAsync("/upload");
            await CheckAsync("upload-open");
            await visit.Page.Locator("input[type=file]").SetInputFilesAsync(Notice("Số: 779 /TB-UBND"));
            await visit.FollowAsync(visit.Page.Locator("main form [type=submit]"));
            await Expect(visit.Page.Locator("article.directive")).ToBeVisibleAsync();
            await CheckAsync("preview");

            async Task CheckAsync(string name)
            {
                Assert.Empty(await visit.ViolationsAsync(axe));
                Assert.Empty(await visit.MisspokenAsync());
                await visit.PictureAsync($"{name}-{look}");
            }
        }
    }

    [Fact]
    public async Task Key_ThatNobodyHas_IsRefusedAndKeepsNoCookie()
    {
        await using var visit = await browser.OpenAsync("/session");
        await EnterAsync(visit, "guess");
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("không biết khóa này");
        Assert.DoesNotContain(await visit.Page.Context.CookiesAsync(), cookie => cookie.Name == "corpus-session");
    }

    [Theory]
    [InlineData("back=%2Fdirectives%2F{id}%3Ftask%3D9", "/directives/{id}?task=9")]
    [InlineData("ReturnUrl=%2Fcorrections%2F{id}%253A9", "/directives/{id}?task=9")]
    [InlineData("ReturnUrl=%2Fuploads%2Fx", "/upload")]
    public async Task Session_AfterAWrongKey_LeadsBackToAPage(string asked, string page)
    {
        var id = await browser.DirectiveOfAsync("Lai Châu", "thong-bao");
        await using var visit = await browser.OpenAsync($"/session?{asked.Replace("{id}", id, StringComparison.Ordinal)}");
        await EnterAsync(visit, "guess");
        await EnterAsync(visit, LiveService.Key);
        Assert.Equal(page.Replace("{id}", id, StringComparison.Ordinal), await visit.AddressAsync());
    }

    [Fact]
    public async Task Session_InItsCookie_IsClosedToScriptsAndOtherSitesAndToTheApi()
    {
        await using var visit = await browser.OpenAsync("/session");
        await EnterAsync(visit, LiveService.Key);
        var cookie = Assert.Single(await visit.Page.Context.CookiesAsync(), cookie => cookie.Name == "corpus-session");
        Assert.True(cookie.HttpOnly);
        Assert.Equal(SameSiteAttribute.Strict, cookie.SameSite);
        Assert.DoesNotContain(LiveService.Key, Uri.UnescapeDataString(cookie.Value), StringComparison.Ordinal);

        var api = await visit.Page.Context.APIRequest.PutAsync("/api/v1/tasks/x:1/sectors", new() { DataObject = Health });
        Assert.Equal(401, api.Status);

        var form = visit.Page.Context.APIRequest.CreateFormData();
        form.Append("sectors", "health");
        var forged = await visit.Page.Context.APIRequest.PostAsync("/corrections/x%3A1", new() { Form = form, MaxRedirects = 0 });
        Assert.Equal((302, "/status/400"), (forged.Status, forged.Headers["location"]));
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org/")]
    [InlineData("/\\example.org")]
    public async Task Session_AskedToGoBackElsewhere_StaysHere(string back)
    {
        await using var visit = await browser.OpenAsync($"/session?back={Uri.EscapeDataString(back)}");
        await EnterAsync(visit, LiveService.Key);
        await Expect(visit.Page.Locator("main [role=status]")).ToContainTextAsync(LiveService.Owner);
        Assert.Equal("/session", await visit.AddressAsync());
    }

    /// <summary>A sample notice as if it had another number.</summary>
    private static FilePayload Notice(string number) => new()
    {
        Name = "thông báo.txt",
        MimeType = "text/plain",
        Buffer = Encoding.UTF8.GetBytes(File.ReadAllText(Repository.PathOf("seeds/004_dfda31d24318e4df.txt"))
            .Replace("Số: 117 /TB-UBND", number, StringComparison.Ordinal)),
    };

    private static async Task EnterAsync(Visit visit, string key)
    {
        await visit.Page.GetByLabel("Khóa").FillAsync(key);
        await visit.FollowAsync(() => visit.Page.Keyboard.PressAsync("Enter"));
    }
}
