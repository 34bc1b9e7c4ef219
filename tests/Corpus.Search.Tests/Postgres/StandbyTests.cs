using System.Diagnostics;
using Corpus.Search.Storage;
using Corpus.Search.Storage.Postgres;
using Corpus.Testing;

namespace Corpus.Search.Tests.Postgres;

/// <summary>Reads that land on a standby.</summary>
public sealed class StandbyTests
{
    [Fact]
    public void Read_FromAStandbyThatIsBehind_IsRefusedUntilItHasTheCommit()
    {
        using var primary = PostgresServer.StartOrSkip();
        var database = new Npgsql.NpgsqlConnectionStringBuilder(primary.CreateDatabase()).Database!;
        using (var made = new PostgresSegmentStore(primary.AddressOf(database), new PostgresOptions()))
        {
            Replace(made, "k1");
        }

        using var standby = primary.StartStandby();
        using var store = new PostgresSegmentStore(Both(primary, standby, database, "prefer-standby"), new PostgresOptions());
        using var before = store.OpenReader();
        Assert.Equal("k1", Assert.Single(before.ReadDirectives()).Key);
        standby.Execute(database, "SELECT pg_wal_replay_pause()");
        WaitFor(() => (string)standby.Execute(database, "SELECT pg_get_wal_replay_pause_state()")! == "paused");

        // As many rows as before, so that no count tells.
        Replace(store, "k2");
        using var reader = store.OpenReader();
        Assert.Equal(2, reader.Generation);
        Assert.Throws<IndexUnavailableException>(() => reader.FindDirective("k1"));
        Assert.Throws<IndexUnavailableException>(() => reader.FindSource("s"));
        Assert.Throws<IndexUnavailableException>(() => reader.FindDirective(1));
        Assert.Throws<IndexUnavailableException>(reader.ReadDirectives);
        Assert.Throws<IndexUnavailableException>(reader.ReadSegments);
        Assert.Equal("k1", before.FindDirective(1)!.Key);
        standby.Execute(database, "SELECT pg_wal_replay_resume()");
        WaitFor(() => (long)standby.Execute(database, "SELECT max(generation) FROM corpus.generations")! == 2);
        Assert.Null(reader.FindDirective("k1"));
        Assert.Equal("k2", Assert.Single(reader.ReadDirectives()).Key);
        Assert.Equal(0, reader.History);
    }

    [Theory]
    [InlineData("any")]
    [InlineData("prefer-standby")]
    [InlineData(null)]
    public void Open_OnAStandbyWithoutAPrimary_AnswersAndTakesNoCommitsUntilPromoted(string? target)
    {
        using var primary = PostgresServer.StartOrSkip();
        var database = new Npgsql.NpgsqlConnectionStringBuilder(primary.CreateDatabase()).Database!;
        using (var made = PostgresTaskIndex.Open(primary.AddressOf(database), ""))
        {
            TestWrites.Add(made, "0");
        }

        using var standby = primary.StartStandby();
        primary.Kill();
        var address = target is null ? standby.AddressOf(database) : Both(primary, standby, database, target);
        using var index = PostgresTaskIndex.Open(address, "");
        using (var reader = index.OpenReader())
        {
            Assert.Equal(1, reader.Generation);
            TestWrites.AssertRight(reader);
        }

        Assert.Null(index.Lag);
        Assert.Empty(IndexChecker.Check(new IndexLocation("", address)));
        var refused = Assert.Throws<IndexUnavailableException>(index.OpenWriter);
        Assert.True(target is not null || refused.Message.Contains("standby", StringComparison.Ordinal), refused.Message);
        standby.Promote();
        TestWrites.Insist(() =>
        {
            TestWrites.Add(index, "1");
            return true;
        });
        using var after = index.OpenReader();
        Assert.Equal(2, after.Generation);
        TestWrites.AssertRight(after);
    }

    [Fact]
    public void Standby_OfAServerThatLostAGeneration_IsNotBehindForEver()
    {
        using var primary = PostgresServer.StartOrSkip();
        var database = new Npgsql.NpgsqlConnectionStringBuilder(primary.CreateDatabase()).Database!;
        using (var made = PostgresTaskIndex.Open(primary.AddressOf(database), ""))
        {
            TestWrites.Add(made, "0");
        }

        using var standby = primary.StartStandby();
        using var index = PostgresTaskIndex.Open(Both(primary, standby, database, "prefer-standby"), "");
        TestWrites.Add(index, "1");
        Assert.Equal(2, TestWrites.Insist(() => Generation(index)));

        // As after a failover to a server that never got the second commit; this one is a standby of it.
        primary.Execute(
            database,
            "DELETE FROM corpus.segments WHERE since = 2; DELETE FROM corpus.dictionaries WHERE since = 2; "
            + "UPDATE corpus.segments SET until = 9223372036854775807 WHERE until = 2; DELETE FROM corpus.generations WHERE generation = 2");
        WaitFor(() => TestWrites.Insist(() => Generation(index)) == 1 && index.Lag is null);
        using var reader = index.OpenReader();
        Assert.Equal(1, reader.History);
        TestWrites.AssertRight(reader);
    }

    private static string Both(PostgresServer primary, PostgresServer standby, string database, string target)
    {
        var both = new Npgsql.NpgsqlConnectionStringBuilder(primary.AddressOf(database))
        {
            Host = $"127.0.0.1:{primary.Port},127.0.0.1:{standby.Port}",
            TargetSessionAttributes = target,
        };
        both.Remove("Port");
        return both.ConnectionString;
    }

    private static long Generation(PostgresTaskIndex index)
    {
        using var reader = index.OpenReader();
        return reader.Generation;
    }

    private static void Replace(PostgresSegmentStore store, string key)
    {
        using var writer = store.OpenWriter();
        var id = writer.NewSegmentId();
        writer.PutPart(id, SegmentPart.Column, 0, [1]);
        writer.PutSegments([new SegmentRecord(id, 7, null)]);
        writer.PutDirective(new DirectiveRecord(1, key, "s", "h", "p", [1], [2]));
        writer.Commit();
    }

    private static void WaitFor(Func<bool> condition)
    {
        for (var waited = Stopwatch.StartNew(); !condition(); Thread.Sleep(10))
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(60), "it did not come to pass");
        }
    }
}
