using System.Text.Json;

namespace Corpus.Service.Tests;

/// <summary>Every filter, of every resource that takes it.</summary>
/// <remarks>How many of the 124 tasks of the seeds meet each was counted in their exact reading; of strictness and sector, which that does not
/// have, among the tasks as they are listed. What the other resources count must be of the tasks that the search then finds.</remarks>
public sealed class FilterTests(SeedService service) : IClassFixture<SeedService>
{
    private static readonly Dictionary<string, int> OfDirectives = new()
    {
        ["province=dien+bien"] = 21,
        ["district=muong+te"] = 10,
        ["issuer=huyen+uy+thanh+oai"] = 12,
        ["kind=thong-bao,cong-van"] = 55,
        ["level=province"] = 12,
        ["directive={plan}"] = 69,
        ["from=2021-11-01"] = 31,
        ["to=2021-10-31"] = 81,
    };

    private static readonly Dictionary<string, int> OfTasks = new(OfDirectives)
    {
        ["sector=transport"] = 4,
        ["agency=so+y+te"] = 6,
        ["strictness=should"] = 3,
        ["dueFrom=2021-10-01"] = 7,
        ["dueTo=2021-08-20"] = 11,
    };

    public static TheoryData<string> Filters => [.. OfTasks.Keys];

    public static TheoryData<string> FiltersWithQuery => [.. OfTasks.Keys, "q=c%C3%A1ch+ly"];

    public static TheoryData<string> FiltersOfDirectives => [.. OfDirectives.Keys];

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Search_Filtered_FindsTheTasksOfTheReading(string filter)
    {
        Assert.Equal(OfTasks[filter], (await GetAsync("search?top=0&", filter)).GetProperty("total").GetInt32());
        Assert.Equal(OfTasks[filter], (await RowsAsync(filter)).Count);
    }

    [Theory]
    [MemberData(nameof(FiltersWithQuery))]
    public async Task Counts_Filtered_AreOfTheTasksThatAreFound(string filter)
    {
        var rows = await RowsAsync(filter);
        Assert.Equal(rows.Count, (await GetAsync("trends?", filter)).GetProperty("total").GetInt32());
        var words = await GetAsync("trends/words?groupBy=kind&group=ke-hoach&", filter);
        Assert.Equal(rows.Count, words.GetProperty("group").GetProperty("tasks").GetInt32() + words.GetProperty("rest").GetProperty("tasks").GetInt32());
        Assert.Equal(rows.Count, Sum(await GetAsync("facets/kind?", filter), "values", "count"));
        Assert.Equal(
            rows.Sum(row => row.GetProperty("lead").GetArrayLength()), Sum(await GetAsync("agencies?top=1000&", filter), "agencies", "lead"));
        var parties = filter.StartsWith("province", StringComparison.Ordinal)
            ? $"directives={string.Join(',', await IdsAsync(""))}"
            : "provinces=lai+chau,binh+phuoc,dien+bien,ha+noi";
        Assert.Equal(rows.Count, Sum(await GetAsync($"compare?{parties}&", filter), "parties", "tasks"));
    }

    [Theory]
    [MemberData(nameof(FiltersWithQuery))]
    public async Task Deadlines_Filtered_AreOfTheTasksThatAreFound(string filter)
    {
        var due = await GetAsync("deadlines?status=all&top=1000&", filter);

        // A period bounds the tasks that have a day, and leaves the others.
        Assert.Equal(
            (await RowsAsync(filter)).Count,
            filter.StartsWith("due", StringComparison.Ordinal)
                ? due.GetProperty("tasks").EnumerateArray().Count(task => task.GetProperty("due").ValueKind != JsonValueKind.Null)
                : Sum(due, "states", "count"));
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Similar_Filtered_AreSomeOfTheTasksThatAreFound(string filter)
    {
        var rows = (await RowsAsync(filter)).Select(row => row.GetProperty("id").GetString()!).ToHashSet();
        var similar = await GetAsync($"tasks/{await PlanAsync()}:II.1.3/similar?top=100&", filter);
        Assert.Subset(rows, similar.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()!).ToHashSet());
        Assert.NotEmpty(similar.GetProperty("hits").EnumerateArray());
    }

    [Theory]
    [MemberData(nameof(FiltersOfDirectives))]
    public async Task Directives_Filtered_AreThoseOfTheTasksThatAreFound(string filter)
    {
        var found = (await RowsAsync(filter)).Select(row => row.GetProperty("directive").GetString()!).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.Equal(found, (await IdsAsync(filter)).Order(StringComparer.Ordinal));

        // Of the documents that the seeds cite and that are not held each is cited by one.
        var all = await GetAsync("citations/missing?", "");
        var some = await GetAsync("citations/missing?", filter);
        Assert.Equal(Numbers(all, found), Numbers(some, found));
        Assert.Equal(some.GetProperty("total").GetInt32(), Numbers(some, found).Count());

        static IEnumerable<string?> Numbers(JsonElement missing, List<string> directives) => missing.GetProperty("documents").EnumerateArray()
            .Where(one => directives.Contains(one.GetProperty("examples")[0].GetString()!)).Select(one => one.GetProperty("number").GetString());
    }

    [Theory]
    [MemberData(nameof(FiltersWithQuery))]
    public async Task Rows_Filtered_AreThoseOfTheJson(string filter)
    {
        foreach (var (resource, list) in ((string, string)[])[("agencies", "agencies"), ("facets/issuer", "values"), ("search", "hits")])
        {
            var json = await GetAsync($"{resource}?top=1000&", filter);
            Assert.Equal(json.GetProperty(list).GetArrayLength(), (await LinesAsync($"{resource}.jsonl?", filter)).Count);
        }
    }

    private static int Sum(JsonElement answer, string list, string count) => answer.GetProperty(list).EnumerateArray().Sum(one => one.GetProperty(count).GetInt32());

    private Task<List<JsonElement>> RowsAsync(string filter) => LinesAsync("search.jsonl?", filter);

    private async Task<List<JsonElement>> LinesAsync(string resource, string filter) =>
    [
        .. (await service.GetTextAsync($"/api/v1/{resource}{await WithPlanAsync(filter)}")).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement),
    ];

    private async Task<JsonElement> GetAsync(string resource, string filter) => await service.GetJsonAsync($"/api/v1/{resource}{await WithPlanAsync(filter)}");

    private async Task<List<string>> IdsAsync(string filter) =>
        [.. (await GetAsync("directives?", filter)).GetProperty("directives").EnumerateArray().Select(one => one.GetProperty("id").GetString()!)];

    private async Task<string> WithPlanAsync(string filter) =>
        filter.Contains('{', StringComparison.Ordinal) ? filter.Replace("{plan}", await PlanAsync(), StringComparison.Ordinal) : filter;

    private async Task<string> PlanAsync() =>
        (await service.GetJsonAsync("/api/v1/directives?kind=ke-hoach")).GetProperty("directives")[0].GetProperty("id").GetString()!;
}
