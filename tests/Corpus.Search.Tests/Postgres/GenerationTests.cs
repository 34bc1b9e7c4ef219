using Corpus.Directives;
using Corpus.Search.Storage;
using Corpus.Search.Storage.Postgres;
using Corpus.Testing;

namespace Corpus.Search.Tests.Postgres;

/// <summary>Several processes on one database: here several stores.</summary>
public sealed class GenerationTests(TestDatabases databases)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public void Commit_OfAnotherStore_IsSeenWithoutAsking()
    {
        var address = databases.Server.CreateDatabase();
        using var writing = Open(address);
        using var reading = Open(address);
        Write(writing, "1");
        WaitFor(() => Tasks(reading) == 1);
        Write(writing, "2");
        WaitFor(() => Tasks(reading) == 2);
        Assert.Null(reading.Lag);
    }

    [Fact]
    public void OpenWriter_AnotherProcessWrites_IsBusyUntilItIsDone()
    {
        var address = databases.Server.CreateDatabase();
        using var first = Open(address);
        using var second = Open(address);
        using (first.OpenWriter())
        {
            Assert.Throws<IndexBusyException>(second.OpenWriter);
        }

        Write(second, "1");
        Write(first, "2");
        Assert.Equal(2, Tasks(first));
    }

    [Fact]
    public void Reader_OlderThanWhatIsKept_IsRefusedAndANewOneAnswers()
    {
        var address = databases.Server.CreateDatabase();
        using var store = new PostgresSegmentStore(address, new PostgresOptions());
        var old = Commit(store, [1]);
        using var before = store.OpenReader();
        using var unread = store.OpenReader();
        Assert.Equal([1], before.ReadPart(old, SegmentPart.Column, 0));
        Commit(store, [2]);
        Assert.Equal(old, Assert.Single(unread.ReadSegments()).Id);
        databases.Server.Execute(DatabaseOf(address), "UPDATE corpus.store SET retain = '0'");
        var kept = Commit(store, [3]);

        // What was read once never changes; nothing else is made up.
        Assert.Equal([1], before.ReadPart(old, SegmentPart.Column, 0));
        var error = Assert.Throws<IndexUnavailableException>(() => unread.ReadPart(old, SegmentPart.Column, 1));
        Assert.Contains("open the index again", error.Message, StringComparison.Ordinal);
        Assert.True(error.RetryAfter > TimeSpan.Zero);
        Assert.Throws<IndexUnavailableException>(unread.ReadSegments);
        Assert.Throws<IndexUnavailableException>(() => unread.FindDirective("k1"));
        Assert.Throws<IndexUnavailableException>(unread.ReadDirectives);
        using var after = store.OpenReader();
        Assert.Equal("k3", Assert.Single(after.ReadDirectives()).Key);
        Assert.Empty(after.CheckIntegrity());
        Assert.Equal(0L, databases.Server.Execute(DatabaseOf(address), $"SELECT count(*) FROM corpus.parts WHERE segment IN ({old})"));
        Assert.NotEqual(0L, databases.Server.Execute(DatabaseOf(address), $"SELECT count(*) FROM corpus.parts WHERE segment IN ({kept})"));
    }

    [Fact]
    public void History_OfAServerThatLostCommits_IsNotMixedWithWhatWasRead()
    {
        var address = databases.Server.CreateDatabase();
        using var index = Open(address);
        Write(index, "1", "cách ly");
        Assert.Equal(1, Tasks(index));

        // As after a failover to a server that never got the commit: same numbers of generations and terms, other content.
        databases.Server.Execute(
            DatabaseOf(address), "DELETE FROM corpus.segments; DELETE FROM corpus.dictionaries; DELETE FROM corpus.generations WHERE generation > 0");
        WaitFor(() => Tasks(index) == 0);
        Write(index, "2", "tiêm vắc xin");
        using var reader = index.OpenReader();
        Assert.Equal(1, reader.History);
        Assert.Equal("tiêm vắc xin", reader.FindTask("2")!.Task.CleanText);
        Assert.Equal(1, reader.Search(new SearchRequest { Query = Querying.SearchQuery.AllOf("vắc xin") }).Total);
        Assert.Equal(0, reader.Search(new SearchRequest { Query = Querying.SearchQuery.AllOf("cách ly") }).Total);
    }

    private static PostgresTaskIndex Open(string address) => PostgresTaskIndex.Open(address, "");

    private static string DatabaseOf(string address) => new Npgsql.NpgsqlConnectionStringBuilder(address).Database!;

    private static long Tasks(PostgresTaskIndex index)
    {
        using var reader = index.OpenReader();
        return reader.Search(new SearchRequest { Top = 0 }).Total;
    }

    private static void Write(PostgresTaskIndex index, string id, string text = "cách ly y tế")
    {
        using var writer = index.OpenWriter();
        writer.AddTask(new ImportedTask(id, "d", text, null, SectorSet.Of(Sector.Health), null));
        writer.Commit();
    }

    /// <summary>Replaces everything by a segment with two parts and a directive.</summary>
    private static long Commit(PostgresSegmentStore store, byte[] content)
    {
        using var writer = store.OpenWriter();
        var id = writer.NewSegmentId();
        writer.PutPart(id, SegmentPart.Column, 0, content);
        writer.PutPart(id, SegmentPart.Column, 1, content);
        writer.PutSegments([new SegmentRecord(id, 7, null)]);
        writer.PutDirective(new DirectiveRecord(1, $"k{content[0]}", "s", "h", "p", [1], [2]));
        writer.Commit();
        return id;
    }

    private static void WaitFor(Func<bool> condition)
    {
        for (var waited = System.Diagnostics.Stopwatch.StartNew(); !condition(); Thread.Sleep(10))
        {
            Assert.True(waited.Elapsed < Patience, "it did not come to pass");
        }
    }
}
