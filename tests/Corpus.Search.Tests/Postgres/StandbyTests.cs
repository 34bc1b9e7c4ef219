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
        var both = new Npgsql.NpgsqlConnectionStringBuilder(primary.AddressOf(database))
        {
            Host = $"127.0.0.1:{primary.Port},127.0.0.1:{standby.Port}",
            TargetSessionAttributes = "prefer-standby",
        };
        both.Remove("Port");
        using var store = new PostgresSegmentStore(both.ConnectionString, new PostgresOptions());
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
