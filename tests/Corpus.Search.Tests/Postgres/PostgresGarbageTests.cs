using System.Reflection;
using Corpus.Search.Storage;
using Corpus.Search.Storage.Postgres;
using Corpus.Testing;

namespace Corpus.Search.Tests.Postgres;

/// <summary>What is deleted once no reader may ask for it.</summary>
public sealed class PostgresGarbageTests(TestDatabases databases)
{
    [Fact]
    public void Changes_OfTheCollector_NameNoFunctionOfTheMoment()
    {
        var changes = typeof(PostgresGarbage).GetFields(BindingFlags.NonPublic | BindingFlags.Static)
            .Where(field => field.IsLiteral && field.FieldType == typeof(string)).Select(field => (string)field.GetRawConstantValue()!)
            .Where(sql => sql.StartsWith("UPDATE", StringComparison.Ordinal) || sql.StartsWith("DELETE", StringComparison.Ordinal)).ToArray();
        Assert.Equal(5, changes.Length);
        Assert.All(changes, sql => Assert.DoesNotMatch(@"(?i)clock_timestamp|statement_timestamp|now\s*\(|current_|random|nextval|timeofday", sql));
    }

    [Fact]
    public void Collect_MoreThanOneTransactionTakes_LeavesWhatTheLastGenerationNeeds()
    {
        const int Segments = 120;
        var address = databases.Server.CreateDatabase();
        var name = new Npgsql.NpgsqlConnectionStringBuilder(address).Database!;
        using var store = new PostgresSegmentStore(address, new PostgresOptions());
        using (var writer = store.OpenWriter())
        {
            var records = Enumerable.Range(0, Segments).Select(_ => new SegmentRecord(writer.NewSegmentId(), 1, null)).ToArray();
            foreach (var record in records)
            {
                writer.PutPart(record.Id, SegmentPart.Column, 0, [1]);
            }

            writer.PutSegments(records);
            writer.Commit();

            // One stays, with a further row for its tombstones.
            writer.PutSegments([records[0] with { Tombstones = [1] }]);
            writer.Commit();
        }

        databases.Server.Execute(name, "UPDATE corpus.store SET retain = '0'");
        databases.Server.Execute(
            name,
            "INSERT INTO corpus.directives (row, since, until, key, source_key, content_hash, processed_by, checksum, summary, json) "
            + "SELECT n, 1, 2, n, n, n, n, 0, '', '' FROM generate_series(1, 2500) n");
        using (var writer = store.OpenWriter())
        {
            writer.ReserveDirectives(9);
            writer.Commit();
        }

        Assert.Equal(3L, databases.Server.Execute(name, "SELECT horizon FROM corpus.store"));
        Assert.Equal(1L, databases.Server.Execute(name, "SELECT count(*) FROM corpus.segments"));
        Assert.Equal(1L, databases.Server.Execute(name, "SELECT count(*) FROM corpus.parts"));
        Assert.Equal(0L, databases.Server.Execute(name, "SELECT count(*) FROM corpus.directives"));
        using var reader = store.OpenReader();
        Assert.Equal([1], reader.ReadPart(Assert.Single(reader.ReadSegments()).Id, SegmentPart.Column, 0));
    }

    [Fact]
    public void Citations_OfWhichAPartIsCollected_AreRefused()
    {
        var address = databases.Server.CreateDatabase();
        var name = new Npgsql.NpgsqlConnectionStringBuilder(address).Database!;
        using var store = new PostgresSegmentStore(address, new PostgresOptions());
        using var writer = store.OpenWriter();
        foreach (var key in (string[])["a", "b"])
        {
            writer.PutDirective(new DirectiveRecord(0, key, key, key, "p", [1], [2]) { Citations = new CitationRecord("n", ["m"], [3]) });
        }

        writer.Commit();
        using var reader = store.OpenReader();
        writer.DeleteDirective(1);
        writer.Commit();
        Assert.Equal(["a", "b"], reader.FindNumbered("n").Select(row => row.Directive.Key));
        Assert.Equal(["a", "b"], reader.FindCiting("m").Select(row => row.Directive.Key));
        databases.Server.Execute(name, "UPDATE corpus.store SET retain = '0'");
        writer.ReserveDirectives(9);
        writer.Commit();
        Assert.Equal(1L, databases.Server.Execute(name, "SELECT count(*) FROM corpus.directives"));
        Assert.Throws<IndexUnavailableException>(() => reader.FindNumbered("n"));
        Assert.Throws<IndexUnavailableException>(() => reader.FindCiting("m"));
        Assert.Throws<IndexUnavailableException>(() => reader.FindCitations("b"));
        using var after = store.OpenReader();
        Assert.Equal("b", Assert.Single(after.FindCiting("m")).Directive.Key);
    }

    [Fact]
    public void Commit_CollectorFails_IsMadeAllTheSame()
    {
        var address = databases.Server.CreateDatabase();
        var name = new Npgsql.NpgsqlConnectionStringBuilder(address).Database!;
        using var store = new PostgresSegmentStore(address, new PostgresOptions());
        databases.Server.Execute(
            name,
            "CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''no''; END'; "
            + "CREATE TRIGGER fail BEFORE UPDATE ON corpus.store EXECUTE FUNCTION fail()");
        databases.Server.Execute(name, "ALTER TABLE corpus.store DISABLE TRIGGER fail; UPDATE corpus.store SET retain = '0'; ALTER TABLE corpus.store ENABLE TRIGGER fail");
        using var writer = store.OpenWriter();
        for (var n = 1; n <= 2; n++)
        {
            writer.ReserveDirectives(n);
            writer.Commit();
            Assert.Equal(n, writer.Generation);
        }

        Assert.Equal(0L, databases.Server.Execute(name, "SELECT horizon FROM corpus.store"));
    }

    [Fact]
    public void Writer_ItsConnectionCutBetweenCalls_IsRefused()
    {
        var address = databases.Server.CreateDatabase();
        var name = new Npgsql.NpgsqlConnectionStringBuilder(address).Database!;
        using var store = new PostgresSegmentStore(address, new PostgresOptions());
        using var writer = store.OpenWriter();
        writer.ReserveDirectives(5);
        databases.Server.Execute(
            name, "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        Assert.Throws<IndexUnavailableException>(() => writer.ReadCorrections(0));
        Assert.Throws<IndexUnavailableException>(() => writer.Commit());
        using var reader = store.OpenReader();
        Assert.Equal(0, reader.Generation);
    }
}
