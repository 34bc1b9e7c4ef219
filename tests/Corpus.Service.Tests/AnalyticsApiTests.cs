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

    [Theory]
    [InlineData("/api/v1/trends?interval=fortnight", "interval")]
    [InlineData("/api/v1/trends?groupBy=color", "groupBy")]
    [InlineData("/api/v1/trends?unit=pages", "unit")]
    [InlineData("/api/v1/trends?q=%22", "q")]
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
