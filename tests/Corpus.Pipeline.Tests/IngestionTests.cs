using Corpus.Search;
using Corpus.Testing;

namespace Corpus.Pipeline.Tests;

public sealed class IngestionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("corpus-ingest-").FullName;
    private readonly DirectiveProcessor _processor = DirectiveProcessor.CreateDefault();
    private readonly SqliteTaskIndex _index;
    private readonly Ingestion _ingestion;

    public IngestionTests()
    {
        _index = SqliteTaskIndex.Open(Path.Combine(_folder, "index"));
        _ingestion = new Ingestion(_index, _processor);
    }

    public void Dispose()
    {
        _index.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Ingest_Seeds_AddsAllFiveWithTheirTasksAndLabels()
    {
        var reports = new List<IngestProgress>();
        var summary = _ingestion.Ingest([Repository.PathOf("seeds")], new Recorder(reports));

        Assert.Empty(summary.Failures);
        Assert.Equal((5, 5, 0, 0, 124), (summary.Read, summary.Added, summary.Replaced, summary.Unchanged, summary.Tasks));
        Assert.Equal([1, 2, 3, 4, 5], reports.Select(report => report.Done));
        using var reader = _index.OpenReader();
        Assert.Equal((5, 124), (reader.Statistics.Directives, reader.Statistics.Tasks));
        var hits = reader.Search(new SearchRequest { Top = 200 }).Hits;
        Assert.All(hits, hit => Assert.InRange(hit.Task.Task.Sectors.Count, 1, 3));
    }

    [Fact]
    public void Ingest_FileLongerThanAnyDirective_TellsThatOnlyAPartWasRead()
    {
        var file = Path.Combine(_folder, "long.txt");
        File.WriteAllText(file, "KẾ HOẠCH\n\n1. Sở Y tế kiểm tra các chợ.\n" + new string('\n', 5_000_000) + "2. Sở Nội vụ báo cáo.\n");
        var summary = _ingestion.Ingest([file]);
        Assert.Equal((1, 1), (summary.Added, summary.Tasks));
        Assert.Equal([file], summary.PartlyRead);
    }

    [Fact]
    public void Store_BytesThatAreHeldAlready_LeavesThemUnderTheirId()
    {
        var bytes = File.ReadAllBytes(Repository.PathOf("seeds/004_dfda31d24318e4df.txt"));
        Assert.True(_processor.TryPrepare("mine.txt", bytes, out var ready, out _));
        Assert.Equal("mine.txt", ready.Directive.Source);
        Assert.Equal(12, ready.Directive.Tasks.Count);
        Assert.All(ready.Directive.Tasks, task => Assert.NotEmpty(task.Sectors));

        var first = _ingestion.Store(ready);
        Assert.Equal(SourceState.New, first.State);
        Assert.True(_processor.TryPrepare("under another name.txt", bytes, out var again, out _));
        Assert.Equal(first with { State = SourceState.Unchanged }, _ingestion.Store(again));

        // Nor is the file of that content added when it is met later.
        Assert.Equal((4, 1), _ingestion.Ingest([Repository.PathOf("seeds")]) is var summary ? (summary.Added, summary.Unchanged) : default);
        using var reader = _index.OpenReader();
        Assert.Equal((5, 124), (reader.Statistics.Directives, reader.Statistics.Tasks));
    }

    [Fact]
    public void TryPrepare_BytesThatAreNoDirective_SaysWhy()
    {
        Assert.False(_processor.TryPrepare("x.docx", "no zip"u8, out _, out var problem));
        Assert.NotEmpty(problem);
    }

    [Fact]
    public void Ingest_Again_LeavesEverythingUnchangedAlsoUnderAnotherName()
    {
        _ingestion.Ingest([Repository.PathOf("seeds")]);
        var copy = Path.Combine(_folder, "copy.txt");
        File.Copy(Repository.PathOf("seeds/001_c4338ab285b75807.txt"), copy);

        var summary = _ingestion.Ingest([Repository.PathOf("seeds"), copy]);

        Assert.Equal((6, 0, 0, 6), (summary.Read, summary.Added, summary.Replaced, summary.Unchanged));
        using var reader = _index.OpenReader();
        Assert.Equal(5, reader.Statistics.Directives);
    }

    [Fact]
    public void Ingest_ChangedFile_ReplacesItUnderTheSameId()
    {
        var file = Path.Combine(_folder, "a.txt");
        var text = File.ReadAllText(Repository.PathOf("seeds/004_dfda31d24318e4df.txt"));
        File.WriteAllText(file, text);
        _ingestion.Ingest([file]);
        string before;
        using (var reader = _index.OpenReader())
        {
            before = Assert.Single(reader.ListDirectives(TaskFilter.None, 0, 10, out _)).Id;
        }

        File.WriteAllText(file, text.Replace("Số: 117", "Số: 118", StringComparison.Ordinal));
        var summary = _ingestion.Ingest([file]);

        Assert.Equal((0, 1, 0), (summary.Added, summary.Replaced, summary.Unchanged));
        using var after = _index.OpenReader();
        var held = Assert.Single(after.ListDirectives(TaskFilter.None, 0, 10, out _));
        Assert.Equal((before, "118/TB-UBND"), (held.Id, held.Number));
    }

    [Fact]
    public void Ingest_BadFilesAmongGoodOnes_ReportsEachByNameAndKeepsTheRest()
    {
        var inputs = Directory.CreateDirectory(Path.Combine(_folder, "in")).FullName;
        File.Copy(Repository.PathOf("seeds/000_0957a044bd51b70e.txt"), Path.Combine(inputs, "good.txt"));
        File.WriteAllText(Path.Combine(inputs, "empty.txt"), "");
        File.WriteAllText(Path.Combine(inputs, "blank.txt"), " \n\n ");
        File.WriteAllBytes(Path.Combine(inputs, "binary.txt"), [0, 1, 2, 255, 0, 254, 7, 0]);
        File.WriteAllBytes(Path.Combine(inputs, "program.exe"), [0x4D, 0x5A, 0x90, 0, 3, 0, 0, 0]);
        File.CreateSymbolicLink(Path.Combine(inputs, "dangling.txt"), Path.Combine(inputs, "nowhere"));

        var summary = _ingestion.Ingest([inputs, Path.Combine(_folder, "missing.txt")]);

        Assert.Equal(1, summary.Added);
        Assert.Equal(
            ["binary.txt", "blank.txt", "dangling.txt", "empty.txt", "missing.txt", "program.exe"],
            summary.Failures.Select(failure => Path.GetFileName(failure.Source)).Order(StringComparer.Ordinal));
        Assert.All(summary.Failures, failure => Assert.False(string.IsNullOrWhiteSpace(failure.Reason)));
        using var reader = _index.OpenReader();
        Assert.Equal(1, reader.Statistics.Directives);
    }

    [Fact]
    public void Ingest_Cancelled_StopsAndLeavesAnIndexThatOpens()
    {
        using var cancel = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(
            () => _ingestion.Ingest([Repository.PathOf("seeds")], new Canceller(cancel), cancel.Token));
        using var reader = _index.OpenReader();
        Assert.Equal(0, reader.Statistics.Directives);
        Assert.Equal(5, _ingestion.Ingest([Repository.PathOf("seeds")]).Added);
    }

    private sealed class Recorder(List<IngestProgress> reports) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => reports.Add(value);
    }

    private sealed class Canceller(CancellationTokenSource cancel) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => cancel.Cancel();
    }
}
