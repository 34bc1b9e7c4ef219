using Corpus.Directives;
using Corpus.Search.Storage.Postgres;
using Corpus.Testing;

namespace Corpus.Search.Tests.Postgres;

/// <summary>Tables of other versions, and programs of other versions beside each other.</summary>
public sealed class MigrationTests(TestDatabases databases)
{
    private const string AsOlder =
        """
        ALTER TABLE corpus.directives DROP CONSTRAINT directives_cite;
        ALTER TABLE corpus.generations DROP COLUMN written_by;
        DELETE FROM corpus.migrations WHERE version > 1;
        """;

    private const string WithoutColumns =
        """
        ALTER TABLE corpus.directives DROP COLUMN number, DROP COLUMN cited, DROP COLUMN citations;
        DELETE FROM corpus.parts WHERE part = 1 AND chunk = 13;
        """;

    // A migration that was broken off, and an older program that wrote since.
    private const string HalfFilled =
        """
        UPDATE corpus.directives SET number = NULL, cited = NULL, citations = NULL WHERE row % 2 = 0;
        DELETE FROM corpus.parts WHERE part = 1 AND chunk = 13 AND segment = (SELECT max(id) FROM corpus.segments);
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

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

    [Theory]
    [InlineData(WithoutColumns)]
    [InlineData(HalfFilled)]
    public void Open_TablesWithoutCitations_AreMigratedUnlessAWriterIsOpen(string change)
    {
        var address = databases.Server.CreateDatabase();
        string[] wanted;
        using (var index = Open(address))
        {
            Fill(index);
            wanted = Answers(index);
            using (index.OpenWriter())
            {
                databases.Server.Execute(DatabaseOf(address), AsOlder + change);
                Assert.Throws<IndexBusyException>(() => Open(address));
            }
        }

        using (var migrated = Open(address))
        {
            Assert.Equal(wanted, Answers(migrated));
        }

        Assert.Empty(IndexChecker.Check(new IndexLocation("", address)));
    }

    [Fact]
    public void Migration_WhileItFills_LetsOthersReadAndStartsNoWriter()
    {
        var address = databases.Server.CreateDatabase();
        using (var index = Open(address))
        {
            Fill(index);
        }

        databases.Server.Execute(DatabaseOf(address), AsOlder + WithoutColumns);
        var reports = 0;
        Open(address, new ImmediateProgress(progress =>
        {
            reports++;
            Assert.Equal((long)progress.Total, databases.Server.Execute(
                DatabaseOf(address), "SET lock_timeout = '5s'; SELECT count(*) FROM corpus.directives WHERE until = 9223372036854775807 AND json IS NOT NULL"));
            Assert.Equal(1, databases.Server.Execute(DatabaseOf(address), "SELECT max(version) FROM corpus.migrations"));
            Assert.Equal(false, databases.Server.Execute(DatabaseOf(address), $"SELECT pg_try_advisory_lock({PostgresSchema.WriterLock})"));
        })).Dispose();
        Assert.NotEqual(0, reports);
        Assert.Equal(PostgresSchema.Version, databases.Server.Execute(DatabaseOf(address), "SELECT max(version) FROM corpus.migrations"));
    }

    [Fact]
    public void Migration_ADirectiveIsDamaged_RefusesWhatItCitesAndAnswersForTheOthers()
    {
        var address = databases.Server.CreateDatabase();
        using (var index = Open(address))
        {
            Fill(index);
        }

        var damaged = (string)databases.Server.Execute(
            DatabaseOf(address), "SELECT key FROM corpus.directives WHERE until = 9223372036854775807 ORDER BY row DESC LIMIT 1")!;
        databases.Server.Execute(
            DatabaseOf(address),
            AsOlder + WithoutColumns + $"UPDATE corpus.directives SET json = set_byte(json, 9, get_byte(json, 9) # 1) WHERE key = '{damaged}'");
        using (var migrated = Open(address))
        {
            using var reader = migrated.OpenReader();
            Assert.Throws<IndexCorruptException>(() => reader.FindCitations(damaged));
            var sound = (string)databases.Server.Execute(
                DatabaseOf(address), "SELECT key FROM corpus.directives WHERE until = 9223372036854775807 ORDER BY row LIMIT 1")!;
            Assert.NotNull(reader.FindCitations(sound));
        }

        Assert.Equal(PostgresSchema.Version, databases.Server.Execute(DatabaseOf(address), "SELECT max(version) FROM corpus.migrations"));
        Assert.NotEmpty(IndexChecker.Check(new IndexLocation("", address)));
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

    private static PostgresTaskIndex Open(string address, IProgress<(int Done, int Total)>? migration = null) =>
        PostgresTaskIndex.Open(address, "", migration: migration);

    private static string DatabaseOf(string address) => new Npgsql.NpgsqlConnectionStringBuilder(address).Database!;

    private static void Fill(PostgresTaskIndex index)
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
    }

    private static string[] Answers(PostgresTaskIndex index)
    {
        using var reader = index.OpenReader();
        return
        [
            .. Enum.GetValues<DeadlineState>().Select(state => string.Join(' ', reader.Search(
                new SearchRequest { Filter = new TaskFilter { DeadlineStates = [state] }, Top = 1000 }).Hits.Select(hit => hit.Task.Id))),
            .. reader.ReadCitations().Directives.Select(citing => $"{citing.Directive.Id} {citing.NumberKey}: {string.Join(' ', citing.Cites)}"),
        ];
    }

    private static long Tasks(PostgresTaskIndex index)
    {
        using var reader = index.OpenReader();
        return reader.Search(new SearchRequest { Top = 0 }).Total;
    }

    private static void Write(PostgresTaskIndex index, string id)
    {
        using var writer = index.OpenWriter();
        writer.AddTask(new ImportedTask(id, "d", "cách ly y tế", null, SectorSet.Of(Sector.Health), null));
        writer.Commit();
    }

    private static void WaitFor(Func<bool> condition)
    {
        for (var waited = System.Diagnostics.Stopwatch.StartNew(); !condition(); Thread.Sleep(10))
        {
            Assert.True(waited.Elapsed < Patience, "it did not come to pass");
        }
    }

    private sealed class ImmediateProgress(Action<(int Done, int Total)> report) : IProgress<(int Done, int Total)>
    {
        public void Report((int Done, int Total) value) => report(value);
    }
}
