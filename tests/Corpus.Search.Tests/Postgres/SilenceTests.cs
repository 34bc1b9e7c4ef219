using System.Diagnostics;
using Corpus.Testing;

namespace Corpus.Search.Tests.Postgres;

/// <summary>A database that accepts connections and says nothing, or nothing that can be used.</summary>
public sealed class SilenceTests(TestDatabases databases)
{
    private const string Patience = ";Timeout=2;Command Timeout=2";

    [Fact]
    public async Task Database_SilentWhileAGenerationIsRead_LetsReadersGoOnWithTheLastOne()
    {
        var address = databases.Server.CreateDatabase();
        using var relay = new FaultyRelay(databases.Server.Port);
        using var direct = PostgresTaskIndex.Open(address, "");
        var clock = new AdvancedClock();
        using var index = PostgresTaskIndex.Open(relay.Through(address) + Patience, "", new PostgresOptions { Clock = clock });
        TestWrites.Add(direct, "0");
        WaitFor(() => Generation(index) == 1);
        Warm(index);

        // It hears of the second generation, and then nothing any more.
        relay.FailAt("FROM corpus.segments", RelayFault.Silence);
        TestWrites.Add(direct, "1");
        WaitFor(() => relay.Faults == 1);
        await OnThreads(4, () =>
        {
            for (var n = 0; n < 50; n++)
            {
                Answer(index);
            }
        });
        using (var reader = index.OpenReader())
        {
            Assert.Equal(1, reader.Generation);
            Assert.True(Assert.Throws<IndexUnavailableException>(() => reader.FindDirective("none")).RetryAfter > TimeSpan.Zero);
        }

        Assert.Throws<IndexUnavailableException>(index.OpenWriter);
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains("generation 2", index.Lag, StringComparison.Ordinal);
        Assert.Contains("answers are of generation 1", index.Lag, StringComparison.Ordinal);
        Answer(index);

        relay.Heal();
        WaitFor(() => Generation(index) == 2 && index.Lag is null);
        Warm(index);
    }

    [Fact]
    public void Generation_ItsDirectoryIsDamaged_IsToldWithTheReason()
    {
        var address = databases.Server.CreateDatabase();
        var name = new Npgsql.NpgsqlConnectionStringBuilder(address).Database!;
        using var direct = PostgresTaskIndex.Open(address, "");
        var clock = new AdvancedClock();
        using var index = PostgresTaskIndex.Open(address, "", new PostgresOptions { Clock = clock });
        TestWrites.Add(direct, "0");
        WaitFor(() => Generation(index) == 1);
        databases.Server.Execute(
            name,
            "CREATE FUNCTION public.damage() RETURNS trigger LANGUAGE plpgsql AS "
            + "'BEGIN NEW.data = set_byte(NEW.data, 9, get_byte(NEW.data, 9) # 1); RETURN NEW; END'; "
            + "CREATE TRIGGER damage BEFORE INSERT ON corpus.parts FOR EACH ROW WHEN (NEW.part = 0) EXECUTE FUNCTION public.damage()");
        TestWrites.Add(direct, "1");
        WaitFor(() =>
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            return index.Lag is { } lag && lag.Contains("generation 2", StringComparison.Ordinal) && lag.Contains("checksum", StringComparison.Ordinal);
        });
        Assert.Contains("Directory", index.Lag, StringComparison.Ordinal);
        Answer(index);
        Assert.Equal(1, Generation(index));
    }

    [Fact]
    public void Open_SilentDatabase_IsRefused()
    {
        using var relay = new FaultyRelay(databases.Server.Port);
        relay.Silence();
        var address = relay.Through(databases.Server.CreateDatabase()) + Patience;
        Assert.Throws<IndexUnavailableException>(() => PostgresTaskIndex.Open(address, ""));
    }

    [Fact]
    public async Task Commit_OfThisProcessThatCannotBeReadBack_IsRefusedToAllWhoWaitAndThenAnswered()
    {
        var address = databases.Server.CreateDatabase();
        using var relay = new FaultyRelay(databases.Server.Port);
        using var index = PostgresTaskIndex.Open(relay.Through(address) + Patience, "");
        Answer(index);
        using (var writer = index.OpenWriter())
        {
            TestWrites.Put(writer, "0");
            writer.Commit();
            relay.Silence();

            // Its own commit a process never leaves out.
            await OnThreads(8, () => Assert.Throws<IndexUnavailableException>(() => index.OpenReader().Dispose()));
            relay.Heal();
        }

        WaitFor(() => TestWrites.Insist(() => Generation(index)) == 1);
        Warm(index);
    }

    /// <summary>Runs work on threads of its own, which may all wait at once.</summary>
    private static Task OnThreads(int count, Action work) => Task.WhenAll(Enumerable.Range(0, count).Select(_ => Task.Factory.StartNew(
        work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

    private static long Generation(PostgresTaskIndex index)
    {
        using var reader = index.OpenReader();
        return reader.Generation;
    }

    private static void Warm(PostgresTaskIndex index) => TestWrites.Insist(() =>
    {
        Answer(index);
        return true;
    });

    private static void Answer(PostgresTaskIndex index)
    {
        using var reader = index.OpenReader();
        TestWrites.AssertRight(reader);
    }

    private static void WaitFor(Func<bool> condition)
    {
        for (var waited = Stopwatch.StartNew(); !condition(); Thread.Sleep(10))
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(60), "it did not come to pass");
        }
    }

    private sealed class AdvancedClock : TimeProvider
    {
        private long _ahead;

        public override long GetTimestamp() => System.GetTimestamp() + Interlocked.Read(ref _ahead);

        public void Advance(TimeSpan by) => Interlocked.Add(ref _ahead, by.Ticks * (TimestampFrequency / TimeSpan.TicksPerSecond));
    }
}
