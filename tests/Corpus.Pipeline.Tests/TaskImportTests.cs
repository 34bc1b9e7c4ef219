using Corpus.Search;

namespace Corpus.Pipeline.Tests;

public sealed class TaskImportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("corpus-import-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Import_GoodAndBadLines_KeepsTheGoodAndNamesTheBad()
    {
        var file = Path.Combine(_folder, "tasks.jsonl");
        File.WriteAllLines(file,
        [
            """{"id":0,"directive":1,"text":"Rà soát hộ nghèo","province":"Cà Mau","sector":"welfare","date":"2021-01-25"}""",
            """{"id":"x","directive":"d","text":"Tiêm vắc xin","province":null,"sector":["health","civic"],"date":null}""",
            "",
            "not json",
            """{"id":"y","text":"thiếu directive"}""",
            """{"id":"z","directive":"d","text":"sai ngành","sector":"helth"}""",
            """{"id":"w","directive":"d","text":"sai ngày","date":"25/01/2021"}""",
            """{"id":"v","directive":"d","text":"nửa cặp \ud800 thay thế"}""",
            """{"id":"u","directive":"d","text":"sai kiểu","date":true}""",
            """{"id":"t","directive":"d","text":"sai kiểu","province":["Cà Mau"]}""",
            """{"id":" ","directive":"d","text":"mã trống"}""",
        ]);
        using var index = SqliteTaskIndex.Open(Path.Combine(_folder, "index"));

        var (imported, failures) = new TaskImport(index).Import(file);

        Assert.Equal(2, imported);
        Assert.Equal(Enumerable.Range(4, 8).Select(line => $"{file}:{line}"), failures.Select(failure => failure.Source));
        using var reader = index.OpenReader();
        Assert.Equal("Rà soát hộ nghèo", reader.FindTask("0")!.Task.CleanText);
        var found = reader.Search(new SearchRequest { Filter = new TaskFilter { Provinces = ["ca mau"] } });
        Assert.Equal("0", Assert.Single(found.Hits).Task.Id);
    }
}
