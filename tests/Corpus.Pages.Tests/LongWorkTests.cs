using static Microsoft.Playwright.Assertions;

namespace Corpus.Pages.Tests;

/// <summary>What pages say while an answer takes long, and of one that was ended early.</summary>
public sealed class LongWorkTests(LiveBrowser browser)
{
    [Theory]
    [InlineData("/trends", "Đang đếm nhiệm vụ theo thời gian")]
    [InlineData("/deadlines", "Đang đếm thời hạn")]
    [InlineData("/compare", "Đang đặt các nhiệm vụ cạnh nhau")]
    [InlineData("/agencies", "Đang đếm nhiệm vụ theo cơ quan")]
    public async Task Page_ThatTakesLong_SaysWhatItDoesAndCanBeStopped(string path, string what)
    {
        await using var visit = await browser.OpenAsync("/about");
        await visit.Page.Context.AddCookiesAsync(
            [new() { Name = LiveService.HoldCookie, Value = "1", Domain = new Uri(visit.Page.Url).Host, Path = path }]);

        // While the next page is on its way, tests cannot reach this one: it presses its own button.
        await visit.Page.EvaluateAsync(
            """
            () => {
              const line = document.querySelector('.working');
              new MutationObserver((_, observer) => {
                if (!line.hidden) {
                  observer.disconnect();
                  window.said = line.textContent;
                  line.querySelector('button').click();
                }
              }).observe(line, { attributes: true });
            }
            """);
        await visit.Page.Locator($".pages a[href='{path}']").ClickAsync();
        await visit.Page.WaitForFunctionAsync("() => window.said");
        Assert.Contains(what, await visit.Page.EvaluateAsync<string>("() => window.said"), StringComparison.Ordinal);
        await Expect(visit.Page.Locator(".working")).ToBeHiddenAsync();
        Assert.Equal("/about", await visit.AddressAsync());
        for (var i = 0; i < 100 && !browser.GivenUp.Contains(path); i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Contains(path, browser.GivenUp);
        await visit.Page.Context.ClearCookiesAsync();
        await visit.FollowAsync(visit.Page.Locator($".pages a[href='{path}']"));
        await Expect(visit.Page.Locator(".pages a.active")).ToHaveAttributeAsync("href", path);
    }

    [Theory]
    [InlineData("/?q=cach+ly", ".hits > li")]
    [InlineData("/trends", ".chart-picture")]
    [InlineData("/deadlines", ".due-day")]
    [InlineData("/agencies", ".agencies tbody tr")]
    [InlineData("/compare?provinces=Lai+Ch%C3%A2u&provinces=B%C3%ACnh+Ph%C6%B0%E1%BB%9Bc", ".compare tbody tr")]
    public async Task Answer_ThatWasEndedEarly_SaysSoAndHasAWayToGoOn(string path, string whole)
    {
        await using var visit = await browser.OpenAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}wait=0");
        await Expect(visit.Page.Locator(".unfinished").First).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".nothing")).ToHaveCountAsync(0);
        await Expect(visit.Page.GetByText("Không có nhiệm vụ nào")).ToHaveCountAsync(0);
        await visit.FollowAsync(visit.Page.Locator(".unfinished a").First);
        await Expect(visit.Page.Locator(whole).First).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".unfinished")).ToHaveCountAsync(0);
    }
}
