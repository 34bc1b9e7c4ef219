using System.Net;
using System.Text.Json;

namespace Corpus.Service.Tests;

public sealed class AnalyticsApiTests(SeedService service) : IClassFixture<SeedService>
{
    [Fact]
    public async Task Trends_ByMonth_CountTheTasksOfEachSeedAndTheDirectivesHeld()
    {
        var trend = await service.GetJsonAsync("/api/v1/trends?interval=month");
        Assert.Equal(
            ["2021-08-01", "2021-09-01", "2021-10-01", "2021-11-01", "2021-12-01"],
            trend.GetProperty("periods").EnumerateArray().Select(period => period.GetString()));
        Assert.Equal([69L, 0, 12, 21, 10], Numbers(trend.GetProperty("totals")));
        Assert.Equal([1L, 0, 1, 1, 1], Numbers(trend.GetProperty("held")));
        Assert.Equal(12, trend.GetProperty("undated").GetInt64());
        Assert.Equal(1, trend.GetProperty("heldUndated").GetInt64());
        Assert.Equal(124, trend.GetProperty("total").GetInt64());
    }

    [Fact]
    public async Task Trends_BySector_GiveTheCountsOfTheSectorFilter()
    {
        var trend = await service.GetJsonAsync("/api/v1/trends?interval=month&groupBy=sector");
        var series = trend.GetProperty("series").EnumerateArray().ToList();
        Assert.Contains(series, one => one.GetProperty("value").GetString() == "health");
        foreach (var one in series)
        {
            var filtered = await service.GetJsonAsync($"/api/v1/trends?interval=month&sector={one.GetProperty("value").GetString()}");
            Assert.Equal(Numbers(one.GetProperty("counts")), Numbers(filtered.GetProperty("totals")));
            Assert.Equal(one.GetProperty("undated").GetInt64(), filtered.GetProperty("undated").GetInt64());
        }
    }

    [Fact]
    public async Task Trends_OfDirectives_CountEachOnce()
    {
        var trend = await service.GetJsonAsync("/api/v1/trends?interval=quarter&unit=directives&q=covid");
        Assert.Equal(["2021-07-01", "2021-10-01"], trend.GetProperty("periods").EnumerateArray().Select(period => period.GetString()));
        Assert.Equal([1L, 3], Numbers(trend.GetProperty("totals")));
    }

    [Fact]
    public async Task Trends_ByProvince_TellTheThreeStatesApart()
    {
        var trend = await service.GetJsonAsync("/api/v1/trends?interval=quarter&groupBy=province&q=%22năm+học%22");
        Assert.Equal(["2021-07-01", "2021-10-01"], trend.GetProperty("periods").EnumerateArray().Select(period => period.GetString()));
        Assert.Equal(["found", "no-match"], trend.GetProperty("states").EnumerateArray().Select(state => state.GetString()));
        var series = trend.GetProperty("series").EnumerateArray().ToDictionary(one => one.GetProperty("value").GetString()!);
        Assert.Equal([1L, 0], Numbers(series["Bình Phước"].GetProperty("held")));
        Assert.Equal([0L, 2], Numbers(series["Lai Châu"].GetProperty("held")));
        Assert.Equal([0L, 0], Numbers(series["Lai Châu"].GetProperty("counts")));
        Assert.Equal(1, series["Hà Nội"].GetProperty("heldUndated").GetInt64());
    }

    [Fact]
    public async Task Trends_OfAFewSeries_SumTheOthers()
    {
        var whole = await service.GetJsonAsync("/api/v1/trends?interval=year&groupBy=sector");
        var few = await service.GetJsonAsync("/api/v1/trends?interval=year&groupBy=sector&top=2");
        var counts = whole.GetProperty("series").EnumerateArray().Select(one => one.GetProperty("total").GetInt64()).ToList();
        Assert.Equal(counts[..2], few.GetProperty("series").EnumerateArray().Select(one => one.GetProperty("total").GetInt64()));
        Assert.Equal(counts.Count - 2, few.GetProperty("others").GetProperty("values").GetInt32());
        Assert.Equal(counts[2..].Sum(), few.GetProperty("others").GetProperty("total").GetInt64());
    }

    [Fact]
    public async Task Words_OfAProvince_AreThoseThatSetItApart()
    {
        // 69 of the 124 tasks are of Bình Phước; "nguy cơ" stands 19 times in 10 of them and 3 times in 3 of the others.
        var words = await service.GetJsonAsync("/api/v1/trends/words?groupBy=province&group=binh+phuoc");
        Assert.Equal(69, words.GetProperty("group").GetProperty("tasks").GetInt64());
        Assert.Equal(55, words.GetProperty("rest").GetProperty("tasksRead").GetInt64());
        Assert.False(words.GetProperty("sampled").GetBoolean());
        var first = words.GetProperty("groupWords")[0];
        Assert.Equal("nguy cơ", first.GetProperty("word").GetString());
        Assert.Equal((19, 3, 10, 3), (
            first.GetProperty("count").GetInt32(), first.GetProperty("restCount").GetInt32(),
            first.GetProperty("tasks").GetInt32(), first.GetProperty("restTasks").GetInt32()));
        Assert.All(words.GetProperty("restWords").EnumerateArray(), word => Assert.True(word.GetProperty("z").GetDouble() <= -1.96));
    }

    [Fact]
    public async Task Words_AsRows_StandGroupFirst()
    {
        var rows = (await service.GetTextAsync("/api/v1/trends/words.csv?group=2021-08&top=2&names=false")).Split("\r\n");
        Assert.Equal("word,z,logOdds,count,restCount,tasks,restTasks,isName", rows[0]);
        Assert.Equal(["nguy cơ", "dịch bệnh", "chỉ đạo", "y tế"], rows[1..5].Select(row => row.Split(',')[0]));
        Assert.StartsWith("-", rows[3].Split(',')[1], StringComparison.Ordinal);
        var lines = (await service.GetTextAsync("/api/v1/trends/words.jsonl?group=2021-08&top=2")).TrimEnd().Split('\n');
        Assert.Equal("nguy cơ", JsonDocument.Parse(lines[0]).RootElement.GetProperty("word").GetString());
    }

    [Fact]
    public async Task Compare_TwoProvinces_GivesBothColumnsOfTheSector()
    {
        var comparison = await service.GetJsonAsync(
            $"/api/v1/compare?provinces={Uri.EscapeDataString("Lai Châu,Bình Phước")}&sector=health");
        var parties = comparison.GetProperty("parties").EnumerateArray().ToList();
        Assert.Equal(["Lai Châu", "Bình Phước"], parties.Select(party => party.GetProperty("name").GetString()));
        Assert.Equal([2L, 1], parties.Select(party => party.GetProperty("directivesHeld").GetInt64()));
        var rows = comparison.GetProperty("rows").EnumerateArray().ToList();
        for (var party = 0; party < 2; party++)
        {
            var cells = rows.Select(row => row.GetProperty("cells")[party]).Where(cell => cell.ValueKind != JsonValueKind.Null).ToList();
            Assert.Equal(parties[party].GetProperty("tasks").GetInt64(), cells.Count);
            Assert.NotEmpty(cells);
            Assert.All(cells, cell => Assert.Contains(
                cell.GetProperty("sectors").EnumerateArray(), sector => sector.GetProperty("code").GetString() == "health"));
        }
    }

    [Fact]
    public async Task Compare_AProvinceThatIsNotHeld_SaysThatNoDirectiveIs()
    {
        var comparison = await service.GetJsonAsync("/api/v1/compare?provinces=Lai+Chau,Ca+Mau");
        var absent = comparison.GetProperty("parties")[1];
        Assert.Equal(0, absent.GetProperty("directivesHeld").GetInt64());
        Assert.Equal(0, absent.GetProperty("tasks").GetInt64());
    }

    [Fact]
    public async Task Compare_ByIssuerAndByDirective_GivesTheSameTasks()
    {
        var held = (await service.GetJsonAsync("/api/v1/directives?province=lai+chau,binh+phuoc")).GetProperty("directives").EnumerateArray().ToList();
        var pair = held.DistinctBy(one => one.GetProperty("province").GetString()).ToList();
        Assert.Equal(2, pair.Count);
        var byId = await service.GetJsonAsync($"/api/v1/compare?directives={string.Join(',', pair.Select(one => one.GetProperty("id").GetString()))}");
        Assert.Equal(
            pair.Select(one => one.GetProperty("tasks").GetInt32()), byId.GetProperty("parties").EnumerateArray().Select(party => party.GetProperty("tasks").GetInt32()));
        var issuers = string.Concat(pair.Select(one => $"&issuers={Uri.EscapeDataString(one.GetProperty("issuer").GetString()!)}"));
        var byIssuer = await service.GetJsonAsync($"/api/v1/compare?sector=health{issuers}");
        Assert.True(byIssuer.GetProperty("complete").GetBoolean());
        var shared = byIssuer.GetProperty("rows").EnumerateArray().Where(row => row.GetProperty("sharedBy").GetInt32() == 2).ToList();
        Assert.NotEmpty(shared);
        Assert.All(shared, row => Assert.All(row.GetProperty("cells").EnumerateArray(), cell => Assert.Contains(
            cell.GetProperty("sectors").EnumerateArray(), sector => sector.GetProperty("code").GetString() == row.GetProperty("sector").GetString())));
        Assert.Contains(shared, row => row.GetProperty("cells")[0].GetProperty("highlight").GetString()!.Contains("<mark>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Facet_OfAColumn_ListsValuesByPrefixAndPage()
    {
        var provinces = await service.GetJsonAsync("/api/v1/facets/province");
        Assert.Equal(
            ["Bình Phước 69", "Lai Châu 22", "Điện Biên 21", "Hà Nội 12"],
            provinces.GetProperty("values").EnumerateArray().Select(one => $"{one.GetProperty("value").GetString()} {one.GetProperty("count").GetInt64()}"));
        Assert.Equal("Điện Biên", (await service.GetJsonAsync("/api/v1/facets/province?prefix=dien")).GetProperty("values")[0].GetProperty("value").GetString());
        using var client = service.CreateClient();
        using var page = await client.GetAsync("/api/v1/facets/province.csv?top=1&skip=1");
        Assert.Equal("value,count\r\nLai Châu,22\r\n", await page.Content.ReadAsStringAsync());
        Assert.Equal("</api/v1/facets/province.csv?top=1&skip=2>; rel=\"next\"", Assert.Single(page.Headers.GetValues("Link")));
        var agencies = await service.GetJsonAsync("/api/v1/facets/agency?top=1000");
        var rows = (await service.GetTextAsync("/api/v1/facets/agency.jsonl")).TrimEnd().Split('\n');
        Assert.Equal(agencies.GetProperty("total").GetInt32(), rows.Length);
        await service.GetJsonAsync("/api/v1/facets/color", HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/api/v1/facets/province?top=1001", "top")]
    [InlineData("/api/v1/facets/province?skip=-1", "skip")]
    [InlineData("/api/v1/facets/province?after=x", "after")]
    [InlineData("/api/v1/compare?issuers=a", "issuers")]
    [InlineData("/api/v1/compare?issuers=a&issuers=A", "issuers")]
    [InlineData("/api/v1/compare?directives=a,b&directive=c", "directive")]
    [InlineData("/api/v1/compare?directives=a,b&provinces=c,d", "directives")]
    [InlineData("/api/v1/trends?interval=fortnight", "interval")]
    [InlineData("/api/v1/trends?groupBy=color", "groupBy")]
    [InlineData("/api/v1/trends?unit=pages", "unit")]
    [InlineData("/api/v1/trends?q=%22", "q")]
    [InlineData("/api/v1/trends?top=0", "top")]
    [InlineData("/api/v1/trends?top=501", "top")]
    [InlineData("/api/v1/trends/words", "group")]
    [InlineData("/api/v1/trends/words?group=x", "group")]
    [InlineData("/api/v1/trends/words?group=helth&groupBy=sector", "group")]
    [InlineData("/api/v1/trends/words?group=2021&groupBy=period", "groupBy")]
    [InlineData("/api/v1/trends/words?group=2021&group=2022", "group")]
    [InlineData("/api/v1/trends/words?group=2021&names=no", "names")]
    [InlineData("/api/v1/trends/words?group=2021&interval=month", "interval")]
    [InlineData("/api/v1/compare", "provinces")]
    [InlineData("/api/v1/compare?provinces=Lai+Chau", "provinces")]
    [InlineData("/api/v1/compare?provinces=Lai+Chau,Lai+Ch%C3%A2u", "provinces")]
    [InlineData("/api/v1/compare?provinces=a,b,c,d,e,f,g", "provinces")]
    [InlineData("/api/v1/compare?provinces=a,b&province=c", "province")]
    public async Task Request_WithABadParameter_IsRefusedByName(string path, string parameter)
    {
        var problem = await service.GetJsonAsync(path, HttpStatusCode.BadRequest);
        Assert.NotEmpty(problem.GetProperty("errors").GetProperty(parameter)[0].GetString()!);
    }

    private static IEnumerable<long> Numbers(JsonElement list) => list.EnumerateArray().Select(number => number.GetInt64());
}
