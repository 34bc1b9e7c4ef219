using System.Globalization;
using Corpus.Directives;
using Corpus.Search.Querying;
using Corpus.Testing;

namespace Corpus.Search.Tests;

/// <summary>Readers of many threads beside a writer.</summary>
public sealed class ConcurrencyTests
{
    /// <summary>Length of the run in seconds; a few in an ordinary run.</summary>
    private const string SecondsVariable = "CORPUS_STRESS_SECONDS";
    private const int Threads = 8;
    private const int Sources = 12;
    private const int TasksPerSource = 5;
    private const long CacheBytes = 8 << 20;

    private static TimeSpan Length => TimeSpan.FromSeconds(
        int.TryParse(Environment.GetEnvironmentVariable(SecondsVariable), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : 3);

    [Fact]
    public async Task Index_EightReadersAndAWriter_NeverShowsTwoGenerationsInOneAnswer()
    {
        using var folder = new TempFolder();
        using (var index = SqliteTaskIndex.Open(folder.FullPath, CacheBytes))
        {
            Write(index, 0);
            using var ending = new CancellationTokenSource(Length);
            using var failing = new CancellationTokenSource();
            using var both = CancellationTokenSource.CreateLinkedTokenSource(ending.Token, failing.Token);
            var memory = new List<long>();
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var commits = 0;
            var answers = 0L;
            var writing = Run(() =>
            {
                Write(index, ++commits);
                if (commits % 20 == 0)
                {
                    memory.Add(GC.GetTotalMemory(forceFullCollection: true));
                }
            });
            var reading = Enumerable.Range(0, Threads).Select(n => Run(() =>
            {
                Read(index, n);
                Interlocked.Increment(ref answers);
            })).ToArray();
            await Task.WhenAll([writing, .. reading]);
            Assert.True(commits > 0 && answers > 0);

            // An ordinary run is short: what a commit may keep is bounded from its start. In long ones it must not grow after the first quarter.
            memory.Add(GC.GetTotalMemory(forceFullCollection: true));
            var warm = memory.Count >= 8 ? memory[memory.Count / 4] : before;
            Assert.InRange(memory[^1], 0, (2 * warm) + (4 * CacheBytes));

            TestContext.Current.TestOutputHelper?.WriteLine(
                $"{commits} commits, {answers} answers, heap in MB: {string.Join(' ', memory.Select(bytes => bytes >> 20))}");

            Task Run(Action work) => Task.Factory.StartNew(
                () =>
                {
                    try
                    {
                        while (!both.IsCancellationRequested)
                        {
                            work();
                        }
                    }
                    catch
                    {
                        failing.Cancel();
                        throw;
                    }
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default);
        }

        Assert.Empty(IndexChecker.Check(folder.FullPath));
    }

    /// <summary>Replaces every directive by one whose texts name the commit, and corrects one task.</summary>
    private static void Write(SqliteTaskIndex index, int commit)
    {
        using var writer = index.OpenWriter();
        var id = "";
        for (var source = 0; source < Sources; source++)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"chung lần {commit} nguồn {source} cách ly y tế");
            id = writer.Add(new IndexableDirective
            {
                SourceKey = $"{source}",
                ContentHash = string.Create(CultureInfo.InvariantCulture, $"{source:x32}{commit:x32}"),
                ProcessedBy = "test",
                Directive = new Directive
                {
                    Source = $"{source}",
                    SourceText = text,
                    Province = commit % 2 == 0 ? "Hà Nội" : "Lai Châu",
                    Tasks = [.. Enumerable.Range(1, TasksPerSource).Select(n => new DirectiveTask
                    {
                        Path = $"{n}",
                        Text = text,
                        CleanText = text,
                        Range = new TextRange(0, 1),
                        Sectors = [new SectorLabel(commit % 2 == 0 ? Sector.Health : Sector.Border, 0.9, [])],
                    })],
                },
            }).DirectiveId;
        }

        if (commit % 10 == 0)
        {
            writer.Correct($"{id}:1", [Sector.Transport], "An");
        }

        writer.Commit();
    }

    private static void Read(SqliteTaskIndex index, int thread)
    {
        using var reader = index.OpenReader();
        var request = new SearchRequest
        {
            Query = thread % 2 == 0 ? SearchQuery.AllOf("chung") : new PhraseQuery(SearchField.Text, ["cách", "ly"]),
            Top = 200,
            Facets = [FacetField.Province, FacetField.Sector],
            GroupByDirective = thread == 3,
            MoreOfDirective = 10,
        };
        var result = reader.Search(request);
        Assert.Equal(Sources * TasksPerSource, result.Total);
        Assert.Equal(result.Total, Assert.Single(result.Facets[FacetField.Province]).Count);
        Assert.Equal(result.Total, result.Facets[FacetField.Sector].Sum(count => count.Count));
        Assert.Single(result.Hits.Select(hit => hit.Task.Task.CleanText.Split(' ')[2]).Distinct());
        Assert.Equal(request.GroupByDirective ? Sources : Sources * TasksPerSource, result.Hits.Count);
        Assert.Equal(result.Total, reader.Histogram(new HistogramRequest { GroupBy = FacetField.Sector }).Total);
        foreach (var hit in result.Hits.Take(3))
        {
            Assert.Equal(hit.Task.Task.CleanText, reader.FindTask(hit.Task.Id)!.Task.CleanText);
            Assert.Equal(hit.Task.Correction is not null, hit.Task.Task.Sectors[0].Sector == Sector.Transport);
        }
    }
}
