using Corpus.Search.Storage;
using Corpus.Search.Storage.Postgres;
using Corpus.Search.Storage.Sqlite;
using Corpus.Testing;

namespace Corpus.Search.Tests.Conformance;

/// <summary>What every implementation of the storage seam does: add another one to <see cref="Kinds"/>.</summary>
public sealed class SegmentStoreConformanceTests(TestDatabases databases) : IDisposable
{
    private static readonly Dictionary<string, Func<string, TestDatabases, ISegmentStore>> Kinds = new()
    {
        ["sqlite"] = (folder, _) => new SqliteSegmentStore(folder),
        ["postgres"] = (_, databases) => new PostgresSegmentStore(databases.Server.CreateDatabase(), new PostgresOptions()),
    };

    private readonly TempFolder _folder = new();
    private int _stores;

    public static TheoryData<string> Stores => [.. Kinds.Keys];

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Stores))]
    public void Commit_ReaderOpenBefore_SeesItsOwnGeneration(string kind)
    {
        using var store = Create(kind);
        using var before = store.OpenReader();
        using (var writer = store.OpenWriter())
        {
            var id = writer.NewSegmentId();
            writer.PutPart(id, SegmentPart.Column, 3, new byte[] { 1, 2 });
            writer.PutSegments([new SegmentRecord(id, 7, null)]);
            writer.PutCorrection(1, [5]);
            writer.PutDirective(Directive(0, "k", "s"));
            writer.Commit();
        }

        using var after = store.OpenReader();
        Assert.Equal(before.Generation + 1, after.Generation);
        Assert.Empty(before.ReadSegments());
        Assert.Empty(before.ReadCorrections(0));
        Assert.Null(before.FindDirective("k"));
        Assert.Equal(7, Assert.Single(after.ReadSegments()).Tasks);
        Assert.Equal(1, after.CountDirectives());
        Assert.Empty(after.CheckIntegrity());
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void Dispose_WithoutCommit_LeavesNothing(string kind)
    {
        using var store = Create(kind);
        using (var writer = store.OpenWriter())
        {
            writer.PutDictionaryBlock(2, 0, [1]);
            writer.PutCorrection(1, [5]);
            writer.PutDirective(Directive(0, "k", "s"));
            Assert.NotNull(writer.FindDirective("k"));
        }

        using var reader = store.OpenReader();
        Assert.Empty(reader.ReadDictionary(2, 0));
        Assert.Empty(reader.ReadCorrections(0));
        Assert.Empty(reader.ReadDirectives());
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void OpenWriter_AnotherIsOpen_IsBusyUntilItIsDisposed(string kind)
    {
        using var store = Create(kind);
        using (store.OpenWriter())
        {
            Assert.Throws<IndexBusyException>(store.OpenWriter);
        }

        store.OpenWriter().Dispose();
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void PutSegments_SegmentLeftOut_LosesItsParts(string kind)
    {
        using var store = Create(kind);
        using var writer = store.OpenWriter();
        var (first, second) = (writer.NewSegmentId(), writer.NewSegmentId());
        Assert.True(first < second);
        foreach (var id in (long[])[first, second])
        {
            writer.PutPart(id, SegmentPart.Postings, 0, new byte[] { 1 });
            writer.PutPart(id, SegmentPart.Postings, 1, new byte[] { 2 });
            writer.PutPart(id, SegmentPart.Imported, 99_999, new byte[] { 3 });
        }

        writer.PutSegments([new SegmentRecord(second, 1, [9]), new SegmentRecord(first, 2, null)]);
        writer.Commit();
        Assert.Equal([second, first], writer.ReadSegments().Select(segment => segment.Id));
        writer.PutSegments([new SegmentRecord(second, 1, null)]);
        writer.Commit();
        Assert.Equal([3], writer.ReadPart(second, SegmentPart.Imported, 99_999));
        Assert.Throws<IndexCorruptException>(() => writer.ReadPart(first, SegmentPart.Postings, 1));
        var third = writer.NewSegmentId();
        Assert.True(third > second);
        writer.PutPart(third, SegmentPart.Column, 0, new byte[] { 4 });
        writer.PutSegments([new SegmentRecord(second, 1, null)]);
        Assert.Throws<IndexCorruptException>(() => writer.ReadPart(third, SegmentPart.Column, 0));
        writer.Commit();
        Assert.Empty(writer.CheckIntegrity());
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void PutSegments_ManyLists_AreEachReadInOrder(string kind)
    {
        using var store = Create(kind);
        using var writer = store.OpenWriter();
        var random = new Random(7);
        var ids = new List<long>();
        for (var round = 0; round < 12; round++)
        {
            for (var i = random.Next(3); i > 0; i--)
            {
                ids.Add(writer.NewSegmentId());
                writer.PutPart(ids[^1], SegmentPart.Directory, 0, [(byte)round]);
            }

            if (ids.Count > 3)
            {
                ids.RemoveRange(random.Next(ids.Count - 2), random.Next(3));
            }

            writer.PutSegments([.. ids.Select(id => new SegmentRecord(id, 5, random.Next(2) == 0 ? null : [(byte)round]))]);
            writer.PutSegments([.. ids.Select(id => new SegmentRecord(id, 5 + round, random.Next(2) == 0 ? null : [(byte)round]))]);
            Assert.Equal(ids, writer.ReadSegments().Select(segment => segment.Id));
            writer.Commit();
            using var reader = store.OpenReader();
            Assert.Equal(ids, reader.ReadSegments().Select(segment => segment.Id));
            Assert.All(reader.ReadSegments(), segment => Assert.Equal(5 + round, segment.Tasks));
            Assert.All(ids, id => Assert.NotEmpty(reader.ReadPart(id, SegmentPart.Directory, 0)));
            Assert.Empty(reader.CheckIntegrity());
        }
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void ReadDictionary_From_GivesTheBlocksFromThereInOrder(string kind)
    {
        using var store = Create(kind);
        using var writer = store.OpenWriter();
        writer.PutDictionaryBlock(1, 0, [1]);
        writer.PutDictionaryBlock(1, 10, [2]);
        writer.PutDictionaryBlock(2, 5, [3]);
        Assert.Equal([0, 10], writer.ReadDictionary(1, 0).Select(block => block.First));
        Assert.Equal([2], Assert.Single(writer.ReadDictionary(1, 10)).Stored);
        Assert.Empty(writer.ReadDictionary(1, 11));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void Corrections_Put_AreReadInOrderFromAnyPlace(string kind)
    {
        using var store = Create(kind);
        using var writer = store.OpenWriter();
        for (byte number = 1; number <= 12; number++)
        {
            writer.PutCorrection(number, [number]);
        }

        writer.Commit();
        using var reader = store.OpenReader();
        Assert.Equal(Enumerable.Range(1, 12), reader.ReadCorrections(0).Select(bytes => (int)bytes[0]));
        Assert.Equal([11, 12], reader.ReadCorrections(10).Select(bytes => (int)bytes[0]));
        Assert.ThrowsAny<Exception>(() => writer.PutCorrection(3, [0]));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void Directives_ReplacedAndDeleted_AreFoundByEveryKeyAndNeverReuseARow(string kind)
    {
        using var store = Create(kind);
        using var writer = store.OpenWriter();
        var first = writer.PutDirective(Directive(0, "a", "source a"));
        var second = writer.PutDirective(Directive(0, "b", "source b"));
        Assert.Equal(second, writer.PutDirective(Directive(second, "b", "source c")));
        Assert.Null(writer.FindSource("source b"));
        Assert.Equal(second, writer.FindSource("source c")!.Row);
        Assert.Equal("b", writer.FindDirective(second)!.Key);
        Assert.Equal(first, writer.FindContent("hash a")!.Row);
        Assert.Equal([7, 7], writer.FindDirective("b")!.Json);
        writer.DeleteDirective(second);
        Assert.True(writer.PutDirective(Directive(0, "c", "source d")) > second);
        Assert.Equal(["a", "c"], writer.ReadDirectives().Select(directive => directive.Key));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void ReadDirectives_OfSomeRows_GivesThoseThatAreThere(string kind)
    {
        using var store = Create(kind);
        int first, second, third;
        using (var writer = store.OpenWriter())
        {
            first = writer.PutDirective(Directive(0, "b", "source b"));
            second = writer.PutDirective(Directive(0, "Z", "source z"));
            third = writer.PutDirective(Directive(0, "a", "source a"));
            Assert.Equal([second, third, first], writer.ReadDirectiveOrder());
            Assert.Equal(["b", "a"], writer.ReadDirectives([third, first, 1000]).Select(directive => directive.Key));
            writer.Commit();
            writer.DeleteDirective(second);
            Assert.Equal([third, first], writer.ReadDirectiveOrder());
        }

        using var reader = store.OpenReader();
        Assert.Equal([second, third, first], reader.ReadDirectiveOrder());
        Assert.Equal(["b", "Z"], reader.ReadDirectives([second, first]).Select(directive => directive.Key));
        Assert.Empty(reader.ReadDirectives([]));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void PutDirective_UnderARowOfItsOwn_IsCountedOnceAndNewOnesGetRowsBeyond(string kind)
    {
        using var store = Create(kind);
        using var writer = store.OpenWriter();
        Assert.Equal(1, writer.NextDirective());
        Assert.Equal(7, writer.PutDirective(Directive(7, "a", "source a")));
        Assert.Equal(7, writer.PutDirective(Directive(7, "a", "source b")));
        Assert.Equal(1, writer.CountDirectives());
        Assert.Equal(8, writer.NextDirective());
        writer.ReserveDirectives(20);
        writer.ReserveDirectives(4);
        Assert.Equal(20, writer.NextDirective());
        writer.Commit();
        Assert.Equal("source b", Assert.Single(writer.ReadDirectives()).SourceKey);
        Assert.Equal(20, writer.PutDirective(Directive(0, "c", "source c")));
        Assert.Empty(writer.CheckIntegrity());
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void ReadParts_OfASegment_GivesThemInOrder(string kind)
    {
        using var store = Create(kind);
        using var writer = store.OpenWriter();
        var (id, other) = (writer.NewSegmentId(), writer.NewSegmentId());
        writer.PutPart(id, SegmentPart.Imported, 2, [4]);
        writer.PutPart(id, SegmentPart.Directory, 0, [1]);
        writer.PutPart(other, SegmentPart.Directory, 0, [9]);
        writer.PutPart(id, SegmentPart.Imported, 0, [3]);
        writer.PutPart(id, SegmentPart.Column, 12, [2]);
        writer.PutSegments([new SegmentRecord(id, 1, null), new SegmentRecord(other, 1, null)]);
        writer.Commit();
        using var reader = store.OpenReader();
        foreach (var source in (IStoreReader[])[writer, reader])
        {
            Assert.Equal(
                [(SegmentPart.Directory, 0, 1), (SegmentPart.Column, 12, 2), (SegmentPart.Imported, 0, 3), (SegmentPart.Imported, 2, 4)],
                source.ReadParts(id).Select(part => (part.Part, part.Chunk, (int)Assert.Single(part.Stored))));
        }
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void Citations_OfDirectivesReplacedAndDeleted_AreFoundByTheNumbersOfTheLastOnly(string kind)
    {
        using var store = Create(kind);
        using (var writer = store.OpenWriter())
        {
            var first = writer.PutDirective(Directive(0, "a", "source a") with { Citations = new CitationRecord("1 tb", ["2 tb", "3 tb"], [1]) });
            var second = writer.PutDirective(Directive(0, "b", "source b") with { Citations = new CitationRecord("2 tb", ["3 tb"], [2]) });
            writer.PutDirective(Directive(0, "c", "source c") with { Citations = new CitationRecord("", [], [3]) });
            Assert.Equal([first, second], writer.FindCiting("3 tb").Select(row => row.Directive.Row));
            writer.Commit();
            using var before = store.OpenReader();
            writer.PutDirective(Directive(first, "a", "source a") with { Citations = new CitationRecord("4 tb", ["3 tb", "5 tb"], [4]) });
            writer.DeleteDirective(second);
            foreach (var reader in (IStoreReader[])[before, writer])
            {
                var isOld = reader == before;
                Assert.Equal(isOld ? ["a", "b"] : ["a"], Keys(reader.FindCiting("3 tb")));
                Assert.Equal(isOld ? ["a"] : [], Keys(reader.FindCiting("2 tb")));
                Assert.Equal(isOld ? [] : ["a"], Keys(reader.FindCiting("5 tb")));
                Assert.Equal(isOld ? ["b"] : [], Keys(reader.FindNumbered("2 tb")));
                Assert.Equal(isOld ? [] : ["a"], Keys(reader.FindNumbered("4 tb")));
                Assert.Equal(isOld ? [1] : [4], Assert.Single(reader.FindCitations("a")).Stored);
                Assert.Equal(isOld ? [1, 2, 3] : [4, 3], reader.ReadCitations().Select(row => (int)Assert.Single(row.Stored)));
                Assert.All(reader.ReadCitations(), row => Assert.Equal((6, 0), (row.Directive.Summary[0], row.Directive.Json.Length)));
                Assert.Equal(
                    isOld ? ["1 tb: 2 tb, 3 tb", "2 tb: 3 tb", ": "] : ["4 tb: 3 tb, 5 tb", ": "],
                    reader.ReadNumbers().Select(row => $"{row.Number}: {string.Join(", ", row.Cited)}"));
                Assert.Empty(reader.FindCitations("d"));
            }

            writer.Commit();
        }

        using var after = store.OpenReader();
        Assert.Equal(["a"], Keys(after.FindCiting("5 tb")));
        Assert.Empty(after.CheckIntegrity());

        static IEnumerable<string> Keys(IReadOnlyList<CitationRow> rows) => rows.Select(row => row.Directive.Key);
    }

    private static DirectiveRecord Directive(int row, string key, string source) => new(row, key, source, $"hash {key}", "test", [6], [7, 7]);

    private ISegmentStore Create(string kind) => Kinds[kind](_folder.PathOf($"{_stores++}"), databases);
}
