using System.Net;
using System.Text.Json;

namespace Corpus.Service.Tests;

/// <summary>What is due in the seeds, as a person reads them.</summary>
public sealed class DeadlinesApiTests(SeedService service) : IClassFixture<SeedService>
{
    [Fact]
    public async Task Deadlines_OfTheSeeds_AreListedByDayAndEveryStateIsCounted()
    {
        var due = await service.GetJsonAsync("/api/v1/deadlines?top=1000");
        Assert.Equal(18, due.GetProperty("total").GetInt64());
        Assert.True(due.GetProperty("complete").GetBoolean());
        Assert.Equal(
            ["none none 84", "dated dated 18", "before-issue doubtful 1", "inherited doubtful 3", "recurring recurring 3", "ongoing open 10", "immediately open 4", "starting open 1"],
            due.GetProperty("states").EnumerateArray().Select(state => $"{state.GetProperty("state")} {state.GetProperty("status")} {state.GetProperty("count")}"));
        Assert.Equal(
            ["2021-08-01 10", "2021-09-01 1", "2021-10-01 2", "2021-11-01 1", "2021-12-01 3", "2022-04-01 1"],
            due.GetProperty("periods").EnumerateArray().Select(period => $"{period.GetProperty("period")} {period.GetProperty("count")}"));
        Assert.Equal(["Bình Phước 15", "Lai Châu 2", "Điện Biên 1"], Counts(due, "provinces"));
        Assert.Equal("Trung tâm Y tế 5", Counts(due, "agencies").First());
        Assert.Equal(
            [
                "2021-08-18 II.1.5", "2021-08-19 II.2.7-2", "2021-08-20 II.1.3", "2021-08-20 II.2.1", "2021-08-20 II.2.2", "2021-08-20 II.2.4",
                "2021-08-20 II.2.5", "2021-08-21 II.2.3-1", "2021-08-25 II.1.12", "2021-08-31 II.1.13-1", "2021-09-30 II.1.7", "2021-10-04 1",
                "2021-10-10 11-2", "2021-11-03 7", "2021-12-31 II.1.1.a-6", "2021-12-31 II.1.1.b-4", "2021-12-31 II.1.9", "2022-04-30 II.1.10",
            ],
            Rows(due));
    }

    [Theory]
    [InlineData("status=doubtful", "2021-07-18 II.2.7-1", "2021-08-18 II.4.1", "2021-08-18 II.4.1-1", "2021-08-18 II.4.1-2")]
    [InlineData("status=recurring", " 3-5", " III.2", " 3")]
    [InlineData("dueFrom=2021-10-01&dueTo=2021-11-30", "2021-10-04 1", "2021-10-10 11-2", "2021-11-03 7")]
    [InlineData("agency=so+y+te", "2021-10-04 1", "2021-10-10 11-2")]
    [InlineData("province=lai+chau&sector=finance", "2021-10-10 11-2")]
    [InlineData("q=v%E1%BA%AFc+xin&dueFrom=2021-12-01", "2021-12-31 II.1.1.a-6", "2021-12-31 II.1.1.b-4", "2022-04-30 II.1.10")]
    [InlineData("status=doubtful&dueFrom=2021-08-01", "2021-08-18 II.4.1", "2021-08-18 II.4.1-1", "2021-08-18 II.4.1-2")]
    [InlineData("issuer=Huy%E1%BB%87n+%E1%BB%A7y+Thanh+Oai&status=all", " 1.10", " 2")]
    public async Task Deadlines_Filtered_AreThoseOfTheReading(string query, params string[] expected)
    {
        var due = await service.GetJsonAsync($"/api/v1/deadlines?top=100&{query}");
        Assert.Equal(expected.Order(StringComparer.Ordinal), Rows(due).Order(StringComparer.Ordinal));
        Assert.Equal(expected.Length, due.GetProperty("total").GetInt64());
    }

    [Fact]
    public async Task Deadlines_ByQuarter_AreSumsOfTheMonths()
    {
        var due = await service.GetJsonAsync("/api/v1/deadlines?top=0&interval=quarter");
        Assert.Equal(
            ["2021-07-01 11", "2021-10-01 6", "2022-04-01 1"],
            due.GetProperty("periods").EnumerateArray().Select(period => $"{period.GetProperty("period")} {period.GetProperty("count")}"));
    }

    [Fact]
    public async Task Deadlines_OfFewGroups_SayHowManyThereAre()
    {
        var all = await service.GetJsonAsync("/api/v1/deadlines?top=0");
        var few = await service.GetJsonAsync("/api/v1/deadlines?top=0&groupTop=2");
        Assert.Equal(Counts(all, "agencies").Take(2), Counts(few, "agencies"));
        Assert.Equal(["Bình Phước 15", "Lai Châu 2"], Counts(few, "provinces"));
        Assert.Equal((Counts(all, "agencies").Count(), 3), (few.GetProperty("agencyTotal").GetInt32(), few.GetProperty("provinceTotal").GetInt32()));
    }

    [Fact]
    public async Task Deadlines_PageByPage_AreTheWhole()
    {
        var whole = Rows(await service.GetJsonAsync("/api/v1/deadlines?status=all&top=100")).ToList();
        Assert.Equal(40, whole.Count);
        using var client = service.CreateClient();
        var (paged, path) = (new List<string>(), "/api/v1/deadlines?status=all&top=9");
        while (path.Length > 0)
        {
            using var answer = await client.GetAsync(path);
            var page = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
            Assert.Equal(40, page.GetProperty("total").GetInt64());
            paged.AddRange(Rows(page));
            path = answer.Headers.TryGetValues("Link", out var links) ? links.Single().Split('<', '>')[1] : "";
        }

        Assert.Equal(whole, paged);
    }

    [Fact]
    public async Task Deadlines_AsRowsAndCalendar_AreTheSameTasks()
    {
        var rows = (await service.GetTextAsync("/api/v1/deadlines.csv")).TrimEnd().Split("\r\n");
        Assert.StartsWith("due,state,deadline,start,every,id,", rows[0], StringComparison.Ordinal);
        var lines = (await service.GetTextAsync("/api/v1/deadlines.jsonl?status=all")).TrimEnd().Split('\n');
        Assert.Equal(
            (await service.GetJsonAsync("/api/v1/deadlines?status=all&top=100")).GetProperty("tasks").EnumerateArray().Select(Id),
            lines.Select(line => Id(JsonDocument.Parse(line).RootElement)));
        Assert.Equal(40, lines.Length);
        Assert.Contains(lines, line => JsonDocument.Parse(line).RootElement.GetProperty("every").GetString() == "month:15,30");
        var calendar = (await service.GetTextAsync("/api/v1/deadlines.ics")).Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Equal(18, calendar.Split("BEGIN:VEVENT").Length - 1);
        Assert.Contains("DTSTART;VALUE=DATE:20220430\r\n", calendar, StringComparison.Ordinal);
        var doubtful = await service.GetTextAsync("/api/v1/deadlines.ics?status=doubtful");
        Assert.Equal(3, doubtful.Split("BEGIN:VEVENT").Length - 1); // not the day before the issue

        static string? Id(JsonElement task) => task.GetProperty("id").GetString();
    }

    [Theory]
    [InlineData("status=late", "status")]
    [InlineData("interval=fortnight", "interval")]
    [InlineData("top=1001", "top")]
    [InlineData("groupTop=0", "groupTop")]
    [InlineData("after=nonsense", "after")]
    [InlineData("dueFrom=2021-13-01", "dueFrom")]
    [InlineData("dueFrom=2021-12-01&dueTo=2021-11-01", "dueFrom")]
    [InlineData("sort=newest", "sort")]
    [InlineData("q=%22", "q")]
    public async Task Deadlines_WithABadParameter_AreRefusedByName(string query, string parameter)
    {
        foreach (var form in (string[])["", ".csv"])
        {
            var problem = await service.GetJsonAsync($"/api/v1/deadlines{form}?{query}", HttpStatusCode.BadRequest);
            Assert.NotEmpty(problem.GetProperty("errors").GetProperty(parameter)[0].GetString()!);
        }
    }

    private static IEnumerable<string> Rows(JsonElement due) =>
        due.GetProperty("tasks").EnumerateArray().Select(task => $"{task.GetProperty("due").GetString()} {task.GetProperty("path").GetString()}");

    private static IEnumerable<string> Counts(JsonElement due, string group) =>
        due.GetProperty(group).EnumerateArray().Select(count => $"{count.GetProperty("value").GetString()} {count.GetProperty("count")}");
}
