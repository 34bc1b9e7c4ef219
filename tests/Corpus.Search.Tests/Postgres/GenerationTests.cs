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

    [Fact]
    public void Open_ManyAtOnceOnAnEmptyDatabase_MigratesOnce()
    {
        var address = databases.Server.CreateDatabase();
        Parallel.For(0, 6, _ =>
        {
            using var store = new PostgresSegmentStore(address, new PostgresOptions());
            using var reader = store.OpenReader();
            Assert.Equal(0, reader.Generation);
        });
        Assert.Equal((long)PostgresSchema.Version, databases.Server.Execute(DatabaseOf(address), "SELECT count(*) FROM corpus.migrations"));
    }

    [Fact]
    public void Open_TablesOfANewerProgram_IsRefused()
    {
        var address = databases.Server.CreateDatabase();
        Open(address).Dispose();
        databases.Server.Execute(DatabaseOf(address), "INSERT INTO corpus.migrations VALUES (99, now())");
        Assert.Throws<IndexVersionException>(() => Open(address));
    }

    [Fact]
    public void Open_TablesWithoutCitations_AreMigratedUnlessAWriterIsOpen()
    {
        var address = databases.Server.CreateDatabase();
        string[] wanted;
        using (var index = Open(address))
        {
            var corpus = new RandomCorpus(new Random(4));
            for (var commit = 0; commit < 3; commit++)
            {
                using var writer = index.OpenWriter();
                for (var i = 0; i < 6; i++)
                {
                    writer.Add(corpus.Directive($"{i + commit}"));
                    writer.AddTask(corpus.Imported($"{i}"));
                }

                writer.Commit();
            }

            wanted = Answers(index);
            using (index.OpenWriter())
            {
                databases.Server.Execute(
                    DatabaseOf(address),
                    """
                    ALTER TABLE corpus.directives DROP CONSTRAINT directives_cite, DROP COLUMN number, DROP COLUMN cited, DROP COLUMN citations;
                    ALTER TABLE corpus.generations DROP COLUMN written_by;
                    DELETE FROM corpus.parts WHERE part = 1 AND chunk = 13;
                    DELETE FROM corpus.migrations WHERE version > 1;
                    """);
                Assert.Throws<IndexBusyException>(() => Open(address));
            }
        }

        using (var migrated = Open(address))
        {
            Assert.Equal(wanted, Answers(migrated));
        }

        Assert.Empty(IndexChecker.Check(new IndexLocation("", address)));

        static string[] Answers(PostgresTaskIndex index)
        {
            using var reader = index.OpenReader();
            return
            [
                .. Enum.GetValues<DeadlineState>().Select(state => string.Join(' ', reader.Search(
                    new SearchRequest { Filter = new TaskFilter { DeadlineStates = [state] }, Top = 1000 }).Hits.Select(hit => hit.Task.Id))),
                .. reader.ReadCitations().Directives.Select(citing => $"{citing.Directive.Id} {citing.NumberKey}: {string.Join(' ', citing.Cites)}"),
            ];
        }
    }

    [Fact]
    public void Commit_OfAnOlderProgramThatWasRunningBefore_IsRefusedWhateverItWrites()
    {
        var address = databases.Server.CreateDatabase();
        using var index = Open(address);
        Write(index, "1");

        // What a correction, an imported task, a removal or a merge comes to: no directive is written.
        var refused = Assert.Throws<Npgsql.PostgresException>(() => databases.Server.Execute(
            DatabaseOf(address),
            """
            BEGIN;
            UPDATE corpus.segments SET until = 2 WHERE position = 0;
            INSERT INTO corpus.generations VALUES (2, gen_random_uuid(), clock_timestamp(), 9, 1, 0, 0, 0, ARRAY[]::integer[]);
            COMMIT;
            """));
        Assert.Equal("written_by", refused.ColumnName);
        Write(index, "2");
        Assert.Equal(2, Tasks(index));
        Assert.Equal(
            PostgresSchema.Version, databases.Server.Execute(DatabaseOf(address), "SELECT written_by FROM corpus.generations WHERE generation = 2"));
    }

    [Fact]
    public void OpenWriter_TablesMigratedSinceTheStoreWasOpened_IsRefused()
    {
        var address = databases.Server.CreateDatabase();
        using var index = Open(address);
        databases.Server.Execute(DatabaseOf(address), "INSERT INTO corpus.migrations VALUES (99, now())");
        Assert.Throws<IndexVersionException>(index.OpenWriter);
        databases.Server.Execute(DatabaseOf(address), "DELETE FROM corpus.migrations WHERE version = 99");

        // The lock is free again.
        Write(index, "1");
        Assert.Equal(1, Tasks(index));
    }

    [Fact]
    public async Task Open_AnotherProcessMigratedMeanwhileAndWrites_WaitsForTheMigrationAlone()
    {
        var address = databases.Server.CreateDatabase();
        using var index = Open(address);
        databases.Server.Execute(DatabaseOf(address), $"DELETE FROM corpus.migrations WHERE version = {PostgresSchema.Version}");
        Task opening;
        ITaskIndexWriter writer;
        using (var migrating = new Npgsql.NpgsqlConnection(address + ";Pooling=false"))
        {
            migrating.Open();
            using var take = new Npgsql.NpgsqlCommand($"SELECT pg_advisory_lock({PostgresSchema.MigrationLock})", migrating);
            take.ExecuteNonQuery();
            opening = Task.Run(() => Open(address).Dispose(), TestContext.Current.CancellationToken);
            WaitFor(() => opening.IsCompleted || (bool)databases.Server.Execute(
                DatabaseOf(address), "SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted)")!);
            databases.Server.Execute(DatabaseOf(address), $"INSERT INTO corpus.migrations VALUES ({PostgresSchema.Version}, now())");
            Assert.False(opening.IsCompleted);
            writer = index.OpenWriter();
        }

        using (writer)
        {
            await opening;
        }
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
