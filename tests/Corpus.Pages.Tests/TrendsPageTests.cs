using System.Globalization;
using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Corpus.Pages.Tests;

public sealed class TrendsPageTests(LiveBrowser browser)
{
    [Fact]
    public async Task NewUser_AfterTheMonthlyChart_TakesItHomeAsPictureAndTable()
    {
        await using var visit = await browser.OpenAsync("/");
        await visit.FollowAsync(visit.Page.Locator(".pages a[href='/trends']"));
        await Expect(visit.Page.Locator("figcaption")).ToContainTextAsync("tháng");

        var png = await DownloadAsync(visit, "Tải ảnh PNG");
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        Assert.InRange(png.Length, 10_000, 1_000_000);

        var svg = System.Text.Encoding.UTF8.GetString(await DownloadAsync(visit, "Tải ảnh SVG"));
        Assert.Contains("11/2021", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("class=", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("href=", svg, StringComparison.Ordinal);
        Assert.Matches("<text[^>]*>Y tế</text>", svg);
        Assert.Matches("<text[^>]*>[^<]*theo tháng[^<]*</text>", svg);

        var csv = System.Text.Encoding.UTF8.GetString(await DownloadAsync(visit, "Tải bảng CSV"));
        Assert.Contains("2021-11-01", csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("columns", "rect")]
    [InlineData("shares", "rect")]
    [InlineData("lines", "circle")]
    public async Task Point_OfTheChart_OpensItsTasks(string form, string shape)
    {
        await using var visit = await browser.OpenAsync($"/trends?form={form}");
        var point = visit.Page.Locator($".chart-picture .sector-health a:has({shape})").First;
        var expected = (await point.Locator("title").TextContentAsync())!.Split(": ")[^1];
        await visit.FollowAsync(() => point.Locator(shape).ClickAsync(new() { Force = true }));
        await Expect(visit.Page.Locator(".total strong")).ToHaveTextAsync(expected);
        await Expect(visit.Page.Locator(".chips")).ToContainTextAsync("Y tế");
    }

    [Theory]
    [InlineData("form=columns&interval=month", "08/2021", "0")]
    [InlineData("form=lines&interval=quarter", "Q3/2021", "0")]
    [InlineData("form=shares&interval=week", "16/08/2021", "100%")]
    [InlineData("form=columns&interval=day&by=province", "17/08/2021", "0")]
    public async Task Chart_WithoutScripts_LinksEachFigureAndNamesItsAxes(string asked, string period, string value)
    {
        await using var visit = await browser.OpenAsync($"/trends?{asked}", new() { JavaScriptEnabled = false });
        var marks = visit.Page.Locator(".rz-chart svg a:is(:has(rect), :has(circle))[href^='/?']");
        await Expect(marks).ToHaveCountAsync(await visit.Page.Locator(".numbers tbody tr:not(.sum) td:not(:nth-last-child(-n+2)) a").CountAsync());
        await Expect(marks.First).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".rz-category-axis text").GetByText(period, new() { Exact = true })).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".rz-value-axis text").GetByText(value, new() { Exact = true })).ToBeVisibleAsync();
        Assert.InRange(await visit.Page.Locator(".rz-value-axis text").CountAsync(), 3, 12);
        await Expect(visit.Page.Locator(".rz-grid-line").First).ToBeAttachedAsync();

        var labels = await visit.Page.Locator(".rz-category-axis text").AllAsync();
        var boxes = await Task.WhenAll(labels.Select(label => label.BoundingBoxAsync()));
        Assert.All(boxes.Zip(boxes.Skip(1)), pair => Assert.True(pair.First!.X + pair.First.Width < pair.Second!.X, "labels of the periods overlap"));
    }

    [Fact]
    public async Task Chart_OfFewTasks_CountsInWholeNumbers()
    {
        await using var visit = await browser.OpenAsync("/trends?q=duong+bo&form=lines");
        var values = await visit.Page.Locator(".rz-value-axis text").AllTextContentsAsync();
        Assert.InRange(values.Count, 2, 6);
        Assert.Equal(Enumerable.Range(0, values.Count).Select(value => value.ToString(CultureInfo.InvariantCulture)), values);
    }

    [Fact]
    public async Task Table_BehindTheChart_AddsUpToWhatTheApiCounts()
    {
        await using var visit = await browser.OpenAsync("/trends?by=province&interval=quarter");
        await visit.Page.Locator("figure details summary").ClickAsync();
        var trend = await browser.AskAsync("/api/v1/trends?groupBy=province&interval=quarter");
        var total = trend.GetProperty("total").GetInt64().ToString(CultureInfo.InvariantCulture);
        await Expect(visit.Page.Locator(".numbers .sum td:nth-last-child(2)")).ToHaveTextAsync(total);
        await Expect(visit.Page.Locator(".numbers tbody tr").First).ToContainTextAsync("Q3/2021");
    }

    [Theory]
    [InlineData("sector=health&from=2021-08-15&to=2021-10-10&interval=month", 2)]
    [InlineData("by=province&unit=directives&from=2021-08-15&interval=quarter", 4)]
    [InlineData("by=agency&q=cach+ly&interval=year", 1)]
    public async Task Figures_BehindTheChart_OpenAsManyAsTheyCount(string asked, int least)
    {
        await using var visit = await browser.OpenAsync($"/trends?{asked}");
        var figures = await visit.Page.Locator(".numbers a").EvaluateAllAsync<string[]>("links => links.map(link => link.textContent + ' ' + link.getAttribute('href'))");
        Assert.InRange(figures.Length, least, 60);
        var unit = asked.Contains("unit=directives", StringComparison.Ordinal) ? ".total span" : ".total strong";
        foreach (var (figure, address) in figures.Select(figure => (figure.Split(' ')[0], figure.Split(' ')[1])))
        {
            await visit.GoAsync($"{address}&wait=30");
            await Expect(visit.Page.Locator(unit)).ToHaveTextAsync(new Regex($"^(trong )?{figure}( văn bản)?$"));
        }
    }

    [Fact]
    public async Task HeatMap_Cell_OpensTheTasksOfItsProvinceAndSector()
    {
        await using var visit = await browser.OpenAsync("/trends");
        var cell = visit.Page.Locator(".heat tr", new() { HasText = "Lai Châu" }).Locator("a").First;
        var count = await cell.TextContentAsync();
        await visit.FollowAsync(cell);
        await Expect(visit.Page.Locator(".total strong")).ToHaveTextAsync(count!);
        await Expect(visit.Page.Locator(".chips")).ToContainTextAsync("Lai Châu");
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task HeatMap_BesideAScrollBarOfAWideWindow_ShowsItsLastColumn(string language)
    {
        await using var visit = await browser.OpenAsync($"/trends?lang={language}", new() { ViewportSize = new() { Width = 1265, Height = 900 } });
        await visit.Page.Locator(".heat tbody th").First.EvaluateAsync("cell => { cell.textContent = 'Bà Rịa - Vũng Tàu'; }");
        var hidden = await visit.Page.Locator(".scroll:has(.heat)").EvaluateAsync<int>("scroll => scroll.scrollWidth - scroll.clientWidth");
        Assert.Equal(0, hidden);
    }

    [Fact]
    public async Task Words_OfAPeriod_OpenItsTasksThatHoldThem()
    {
        // Words are read for part of a second unless the visitor waits for them.
        await using var visit = await browser.OpenAsync("/trends?words=2021-08&wait=30");
        await Expect(visit.Page.Locator("#words")).ToContainTextAsync("08/2021");
        await visit.FollowAsync(visit.Page.Locator(".words a").First);
        await Expect(visit.Page.Locator(".hits mark").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("cach+ly+OR+truy", "cach ly OR truy")]
    [InlineData("cachs+ly", "cách ly")]
    public async Task Words_OfAQuery_NarrowAllOfItAsItWasRead(string typed, string read)
    {
        await using var visit = await browser.OpenAsync($"/trends?q={typed}&words=2021-08&wait=30");
        await visit.FollowAsync(visit.Page.Locator(".words a").First);
        await Expect(visit.Page.Locator("#q")).ToHaveValueAsync(new Regex($"^\\({read}\\) \"[^\"]+\"$"));
        await Expect(visit.Page.Locator(".hits mark").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/trends?interval=nonsense")]
    [InlineData("/trends?by=nonsense")]
    [InlineData("/trends?words=nonsense")]
    public async Task Page_AskedWithABadValue_SaysSo(string path)
    {
        await using var visit = await browser.OpenAsync("/about");
        var answer = await visit.Page.Context.APIRequest.GetAsync(path);
        Assert.Equal(400, answer.Status);
        Assert.Contains("role=\"alert\"", await answer.TextAsync(), StringComparison.Ordinal);
    }

    private static async Task<byte[]> DownloadAsync(Visit visit, string name)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByText(name, new() { Exact = true }).ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }
}
