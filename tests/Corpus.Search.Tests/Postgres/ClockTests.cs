using System.Diagnostics;
using Corpus.Search.Storage;
using Corpus.Search.Storage.Postgres;
using Corpus.Testing;

namespace Corpus.Search.Tests.Postgres;

/// <summary>Clocks that run wrong: a replica's, and the database server's.</summary>
public sealed class ClockTests(TestDatabases databases)
{
    [Theory]
    [InlineData(400)]
    [InlineData(-400)]
    public void DateOfAReplica_WrongByDays_HidesNothingAndMakesNothingSeemLate(int days)
    {
        var address = databases.Server.CreateDatabase();
        var clock = new WrongClock();
        using var relay = new FaultyRelay(databases.Server.Port);
        using var wrong = PostgresTaskIndex.Open(relay.Through(address) + ";Timeout=2;Command Timeout=2", "", new PostgresOptions { Clock = clock });
        using var right = PostgresTaskIndex.Open(address, "");
        using var old = right.OpenReader();
        for (var n = 1; n <= 4; n++)
        {
            // At once, before the database is heard of again.
            clock.Offset += TimeSpan.FromDays(days);
            Assert.Null(wrong.Lag);
            TestWrites.Insist(() =>
            {
                TestWrites.Add(n % 2 == 0 ? wrong : right, $"{n}");
                return true;
            });
            WaitFor(() => TestWrites.Insist(() => Generation(wrong)) == n && Generation(right) == n);
        }

        // Nothing was collected as if it were old, neither by the wrong one's commits nor by the others.
        Assert.Equal(0L, databases.Server.Execute(NameOf(address), "SELECT horizon FROM corpus.store"));
        Assert.Null(old.FindDirective("none"));

        // What is late all the same is told, though the date may say that it is before.
        relay.Silence();
        clock.Offset += TimeSpan.FromDays(days);
        WaitFor(() =>
        {
            clock.Ahead += TimeSpan.FromMinutes(1);
            return wrong.Lag is not null;
        });
        relay.Heal();
        WaitFor(() => wrong.Lag is null);
    }

    [Theory]
    [InlineData("+")]
    [InlineData("-")]
    public void ClockOfTheServer_SetByDays_CollectsTooSoonOrLaterButNeverMakesAnAnswerWrong(string set)
    {
        var address = databases.Server.CreateDatabase();
        using var store = new PostgresSegmentStore(address, new PostgresOptions { PartCacheBytes = 0 });
        var ids = new List<long> { Replace(store, 1) };
        using var old = store.OpenReader();

        // What was committed before a clock is set forward by a year looks a year old; before one is set back, as of next year.
        databases.Server.Execute(
            NameOf(address), $"UPDATE corpus.generations SET committed = committed {(set == "+" ? '-' : '+')} interval '1 year'");
        ids.Add(Replace(store, 2));
        databases.Server.Execute(
            NameOf(address), $"UPDATE corpus.generations SET committed = committed {(set == "+" ? '-' : '+')} interval '1 year' WHERE generation = 2");
        ids.Add(Replace(store, 3));
        if (set == "+")
        {
            Assert.Throws<IndexUnavailableException>(old.ReadSegments);
            Assert.Throws<IndexUnavailableException>(() => old.ReadPart(ids[0], SegmentPart.Column, 0));
        }
        else
        {
            Assert.Equal(ids[0], Assert.Single(old.ReadSegments()).Id);
            Assert.Equal([1], old.ReadPart(ids[0], SegmentPart.Column, 0));
        }

        using var reader = store.OpenReader();
        Assert.Equal(ids[2], Assert.Single(reader.ReadSegments()).Id);
        Assert.Equal([3], reader.ReadPart(ids[2], SegmentPart.Column, 0));
        Assert.Empty(reader.CheckIntegrity());
    }

    private static string NameOf(string address) => new Npgsql.NpgsqlConnectionStringBuilder(address).Database!;

    private static long Generation(PostgresTaskIndex index)
    {
        using var reader = index.OpenReader();
        return reader.Generation;
    }

    private static long Replace(PostgresSegmentStore store, byte content)
    {
        using var writer = store.OpenWriter();
        var id = writer.NewSegmentId();
        writer.PutPart(id, SegmentPart.Column, 0, [content]);
        writer.PutSegments([new SegmentRecord(id, 7, null)]);
        writer.Commit();
        return id;
    }

    private static void WaitFor(Func<bool> condition)
    {
        for (var waited = Stopwatch.StartNew(); !condition(); Thread.Sleep(10))
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(60), "it did not come to pass");
        }
    }

    private sealed class WrongClock : TimeProvider
    {
        /// <summary>What its date is wrong by.</summary>
        public TimeSpan Offset { get; set; }

        /// <summary>How far it jumped, running.</summary>
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Offset;

        public override long GetTimestamp() => System.GetTimestamp() + (Ahead.Ticks * (TimestampFrequency / TimeSpan.TicksPerSecond));
    }
}
