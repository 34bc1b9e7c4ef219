using System.Diagnostics;
using System.Globalization;
using Corpus.Search.Querying;

namespace Corpus.Search.Tests;

/// <summary>Prints what queries cost on a large index.</summary>
public sealed class QueryCostTests
{
    /// <summary>Environment variable with the folder of the index; a copy, since opening it may write.</summary>
    private const string Variable = "CORPUS_INDEX";

    /// <summary>Prints the median processor time of each kind of query.</summary>
    /// <remarks><c>CORPUS_INDEX=DIR dotnet run -c Release --project tests/Corpus.Search.Tests -- -explicit only -showLiveOutput -method "*Cost*"</c></remarks>
    [Fact(Explicit = true)]
    public void Cost_OfEachKindOfQuery_Prints()
    {
        var folder = Environment.GetEnvironmentVariable(Variable) ?? throw new InvalidOperationException($"set {Variable} to the folder of an index");
        using var index = SqliteTaskIndex.Open(folder);
        using var reader = index.OpenReader();
        foreach (var typed in (string[])["trạm y", "tram y", "kiem t", "p", "phòng chống d"])
        {
            Print($"suggest {typed}", () => string.Join(", ", reader.Suggest(typed, 3)));
        }

        foreach (var text in (string[])
            ["phòng dịch", "phong dich", "UBND xã", "kĩ năng", "cachs ly", "vawcs xin", "phòng chống dihcj", "cachly", "khiểm tra", "a*", "phongchong~2", "\"xyz abc\""])
        {
            Assert.True(QueryParser.TryParse(text, out var query, out var error), error?.Message);
            Print(text, () => Found(reader.Search(new SearchRequest { Query = query, Highlight = false })));
        }

        foreach (var text in (string[])["Huyện nào yêu cầu thành lập trạm y tế lưu động?", "ai chiu trach nhiem tuyen truyen tiem vac xin cho nguoi dan vung bien gioi"])
        {
            Print(text, () => Found(reader.Search(new SearchRequest { Query = SearchQuery.AnyOf(text), Highlight = false })));
        }
    }

    private static string Found(SearchResult result) =>
        string.Create(CultureInfo.InvariantCulture, $"{result.Total} {(result.ReadAs is { } read ? $"as {read}" : "")}{(result.Suggestion is { } other ? $"? {other}" : "")}");

    private static void Print(string name, Func<string> ask)
    {
        var answer = ask();
        var times = new List<double>();
        for (var i = 0; i < 15; i++)
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            ask();
            times.Add((Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds);
        }

        times.Sort();
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {times[times.Count / 2]:F1} ms: {answer}"));
    }
}
