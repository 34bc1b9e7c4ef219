using Corpus.Directives;
using Corpus.Search.Storage;
using Corpus.Testing;

namespace Corpus.Search.Tests;

/// <summary>Copies between stores of every kind.</summary>
public sealed class IndexCopyTests(TestDatabases databases) : IDisposable
{
    private readonly TempFolder _folder = new();
    private IndexableDirective? _removed;
    private int _made;

    public static TheoryData<bool, bool> Kinds => new() { { false, true }, { true, false }, { true, true }, { false, false } };

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Run_EmptyTarget_AnswersAsTheSource(bool fromDatabase, bool toDatabase)
    {
        var (from, to) = (Fill(fromDatabase), Make(toDatabase));
        var summary = IndexCopy.Run(from, to);
        Assert.Equal(0, summary.HeldSegments);
        Assert.Empty(IndexChecker.Check(to));
        AssertSame(from, to);
    }

    [Fact]
    public void Run_BrokenOffAfterAnySegment_GoesOnWhereItWas()
    {
        var (from, to) = (Fill(false), Make(true));
        var total = 0;
        for (var stopAt = 1; ; stopAt++)
        {
            using var stop = new CancellationTokenSource();
            var copied = new List<int>();
            var progress = new ImmediateProgress(done =>
            {
                copied.Add(done.Done);
                total = done.Total;
                if (done.Done >= stopAt && done.Done < done.Total)
                {
                    stop.Cancel();
                }
            });
            try
            {
                var summary = IndexCopy.Run(from, to, progress, stop.Token);
                Assert.Equal(total - 1, summary.HeldSegments);
                break;
            }
            catch (OperationCanceledException)
            {
                Assert.Equal(stopAt - 1, copied[0]);
            }
        }

        Assert.True(total >= 3, $"only {total} segments");
        AssertSame(from, to);
    }

    [Fact]
    public void Run_SourceWentOn_BringsTheCopyUpToDate()
    {
        var (from, to) = (Fill(true), Make(false));
        IndexCopy.Run(from, to);
        using (var index = from.Open())
        {
            using var writer = index.OpenWriter();
            writer.AddTask(Imported("later"));
            var corpus = new RandomCorpus(new Random(5));
            writer.Add(corpus.Directive("source 1"));
            writer.Remove(writer.Add(corpus.Directive("gone")).DirectiveId);
            writer.Correct("t3-1", [Sector.Border], "An");
            writer.Commit();
        }

        var summary = IndexCopy.Run(from, to);
        Assert.InRange(summary.HeldSegments, 1, summary.Segments - 1);
        Assert.Empty(IndexChecker.Check(to));
        AssertSame(from, to);
    }

    [Fact]
    public void Run_TargetWithAnotherIndex_IsRefusedAndLeftAlone()
    {
        var (from, to) = (Fill(false), Make(true));
        using (var index = to.Open())
        {
            using var writer = index.OpenWriter();
            writer.AddTask(Imported("other") with { Text = "một văn bản khác hẳn" });
            writer.Commit();
        }

        var error = Assert.Throws<IndexStorageException>(() => IndexCopy.Run(from, to));
        Assert.Contains("something else than a copy", error.Message, StringComparison.Ordinal);
        using var kept = to.Open();
        using var reader = kept.OpenReader();
        Assert.NotNull(reader.FindTask("other"));
    }

    [Fact]
    public void Run_SourceThatGoesOnBeingWritten_CopiesOneGenerationWhole()
    {
        var (from, to, before) = (Fill(true), Make(false), Make(false));
        IndexCopy.Run(from, before);
        KeepNothing(from);
        using (var index = from.Open())
        {
            long copied;
            using (var reader = index.OpenReader())
            {
                copied = reader.Generation;
            }

            IndexCopy.Run(from, to, new ImmediateProgress(done => Change(index, $"{done.Done}")));
            AssertSame(before, to);
            Assert.Equal(copied, Horizon(from));

            // What was kept for the copy is collected after it.
            Change(index, "after");
            Assert.True(Horizon(from) > copied);
        }

        var summary = IndexCopy.Run(from, to);
        Assert.True(summary.Segments > 0);
        AssertSame(from, to);
    }

    [Fact]
    public void Run_ConnectionsCutWhileTheSourceIsWritten_SaysToStartAgainAndGoesOn()
    {
        var (from, to) = (Fill(true), Make(false));
        KeepNothing(from);
        using (var index = from.Open())
        {
            var refused = Assert.Throws<IndexUnavailableException>(() => IndexCopy.Run(from, to, new ImmediateProgress(done =>
            {
                databases.Server.Execute(
                    from.Name.Split('/')[1],
                    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
                Postgres.TestWrites.Insist(() =>
                {
                    // All of its tasks again, so that no segment stays.
                    Fill(from);
                    return true;
                });
            })));
            Assert.Contains("start the copy again", refused.Message, StringComparison.Ordinal);
        }

        IndexCopy.Run(from, to);
        AssertSame(from, to);
    }

    [Fact]
    public void Run_CopyOfAnotherIndex_IsRefusedAndLeftAlone()
    {
        var (from, other, to) = (Fill(false), Make(false), Make(true));
        using (var index = other.Open())
        {
            using var writer = index.OpenWriter();
            writer.AddTask(Imported("other") with { Text = "một văn bản khác hẳn" });
            writer.Commit();
        }

        IndexCopy.Run(other, to);
        var error = Assert.Throws<IndexStorageException>(() => IndexCopy.Run(from, to));
        Assert.Contains("copy of another index", error.Message, StringComparison.Ordinal);
        AssertSame(other, to);
    }

    [Theory]
    [InlineData(false, "correction")]
    [InlineData(false, "directive")]
    [InlineData(false, "task")]
    [InlineData(true, "task")]
    public void Run_TargetWentOnByItself_IsRefusedAndLosesNothing(bool inFolder, string added)
    {
        var (from, to) = (Fill(false), Make(!inFolder));
        IndexCopy.Run(from, to);
        IndexCopy.Run(from, to);
        string? id = null;
        using (var index = to.Open())
        {
            using var writer = index.OpenWriter();

            // Of words that the source has too, so that the dictionaries do not tell.
            switch (added)
            {
                case "correction":
                    writer.Correct("t0-1", [Sector.Border], "An");
                    break;
                case "directive":
                    id = writer.Add(_removed!).DirectiveId;
                    break;
                default:
                    writer.AddTask(Imported("t0-7") with { Id = "mine" });
                    break;
            }

            writer.Commit();
        }

        long generation;
        using (var store = to.OpenStore())
        {
            using var held = store.OpenReader();
            generation = held.Generation;
        }

        var error = Assert.Throws<IndexStorageException>(() => IndexCopy.Run(from, to));
        Assert.Contains("something else than a copy", error.Message, StringComparison.Ordinal);
        Assert.Contains("empty target", error.Message, StringComparison.Ordinal);
        using var kept = to.OpenStore();
        using var reader = kept.OpenReader();
        Assert.Equal(generation, reader.Generation);
        Assert.True(id is null || reader.FindDirective(id) is not null);
        using var opened = to.Open();
        using var tasks = opened.OpenReader();
        Assert.Equal(added == "task", tasks.FindTask("mine") is not null);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(true, false)]
    public void Run_SameDirectiveRemovedAndAddedOrReadAgain_BringsTheCopyUpToDate(bool toDatabase, bool isRemoved)
    {
        var (from, to) = (Make(false), Make(toDatabase));
        var directive = new RandomCorpus(new Random(3)).Directive("a", maxTasks: 40);
        using (var index = from.Open())
        {
            string id;
            using (var writer = index.OpenWriter())
            {
                id = writer.Add(directive).DirectiveId;
                writer.Commit();
            }

            IndexCopy.Run(from, to);
            using (var writer = index.OpenWriter())
            {
                if (isRemoved)
                {
                    writer.Remove(id);
                    writer.Commit();
                    writer.Add(directive);
                }
                else
                {
                    // The same words, of other sectors.
                    DirectiveTask[] tasks = [.. directive.Directive.Tasks.Select(task => task with { Sectors = [new SectorLabel(Sector.Border, 1, [])] })];
                    writer.Add(directive with { ProcessedBy = "test 2", Directive = directive.Directive with { Tasks = tasks } });
                }

                writer.Commit();
            }
        }

        IndexCopy.Run(from, to);
        Assert.Empty(IndexChecker.Check(to));
        AssertSame(from, to);
    }

    [Fact]
    public void Run_ByteThatDiffersInASegmentOfTheTarget_IsMended()
    {
        var (from, to) = (Fill(false), Make(true));
        var segments = IndexCopy.Run(from, to).Segments;
        databases.Server.Execute(
            to.Name.Split('/')[1],
            $"UPDATE corpus.parts SET data = set_byte(data, 0, get_byte(data, 0) # 1) WHERE part = {(int)SegmentPart.Imported} AND chunk = 0");
        Assert.InRange(IndexCopy.Run(from, to).HeldSegments, 0, segments - 1);
        Assert.Empty(IndexChecker.Check(to));
        AssertSame(from, to);
    }

    [Fact]
    public void Run_ByteThatDiffersInADirectiveOfTheTarget_IsFound()
    {
        var (from, to) = (Fill(false), Make(true));
        IndexCopy.Run(from, to);
        databases.Server.Execute(to.Name.Split('/')[1], "UPDATE corpus.directives SET json = set_byte(json, 0, get_byte(json, 0) # 1)");
        var error = Assert.Throws<IndexStorageException>(() => IndexCopy.Run(from, to));
        Assert.Contains("directive row", error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(IndexChecker.Check(to));
    }

    private static ImportedTask Imported(string id) => new(id, "d", "cách ly y tế", "Lai Châu", SectorSet.Of(Sector.Health), null);

    private static void AssertSame(IndexLocation from, IndexLocation to)
    {
        using var source = from.Open();
        using var copy = to.Open();
        using var expected = source.OpenReader();
        using var actual = copy.OpenReader();
        var request = new SearchRequest { Top = SearchRequest.MaxTop, Facets = [FacetField.Sector, FacetField.Province] };
        Assert.Equal(
            expected.Search(request).Hits.Select(hit => (hit.Task.Id, hit.Score, hit.Task.Task.CleanText)),
            actual.Search(request).Hits.Select(hit => (hit.Task.Id, hit.Score, hit.Task.Task.CleanText)));
        Assert.Equal(expected.Statistics, actual.Statistics);
        Assert.Equal(expected.ListCorrections().Count, actual.ListCorrections().Count);
    }

    private IndexLocation Make(bool inDatabase) => inDatabase
        ? new IndexLocation(_folder.FullPath, databases.Server.CreateDatabase())
        : new IndexLocation(_folder.PathOf($"{_made++}"));

    private void KeepNothing(IndexLocation location) =>
        databases.Server.Execute(location.Name.Split('/')[1], "UPDATE corpus.store SET retain = '0'; ");

    private long Horizon(IndexLocation location) =>
        (long)databases.Server.Execute(location.Name.Split('/')[1], "SELECT horizon FROM corpus.store")!;

    private static void Change(StoredTaskIndex index, string id)
    {
        using var writer = index.OpenWriter();
        writer.AddTask(Imported("t0-1") with { Text = $"y tế cách ly {id}" });
        writer.Commit();
    }

    /// <summary>An index of several segments with directives, tombstones and corrections.</summary>
    private IndexLocation Fill(bool inDatabase)
    {
        var location = Make(inDatabase);
        Fill(location);
        return location;
    }

    private void Fill(IndexLocation location)
    {
        using var index = location.Open();
        var corpus = new RandomCorpus(new Random(9));
        for (var commit = 0; commit < 4; commit++)
        {
            using var writer = index.OpenWriter();
            for (var i = 0; i < 40 << (2 * (3 - commit)); i++)
            {
                writer.AddTask(Imported($"t{commit}-{i}") with { Text = corpus.Text(6) });
            }

            writer.AddTask(Imported("t0-7"));
            var directive = corpus.Directive($"source {commit}");
            var id = writer.Add(directive).DirectiveId;
            if (commit == 2)
            {
                _removed = directive;
                writer.Remove(id);
            }

            writer.Correct("t0-1", [(Sector)commit], "An");
            writer.Commit();
        }
    }

    private sealed class ImmediateProgress(Action<(int Done, int Total)> report) : IProgress<(int Done, int Total)>
    {
        public void Report((int Done, int Total) value) => report(value);
    }
}
