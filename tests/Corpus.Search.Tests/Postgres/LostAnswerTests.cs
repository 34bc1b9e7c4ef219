using Corpus.Search.Storage.Postgres;
using Corpus.Testing;

namespace Corpus.Search.Tests.Postgres;

/// <summary>Commits whose answer does not arrive, and a watch whose connections are cut.</summary>
public sealed class LostAnswerTests(TestDatabases databases)
{
    // Counts what the confirming write does beside the commit itself.
    private const string CountConfirmations =
        "CREATE TABLE public.confirmed (n integer); CREATE FUNCTION public.confirm() RETURNS trigger LANGUAGE plpgsql AS "
        + "'BEGIN INSERT INTO public.confirmed VALUES (1); RETURN NEW; END'; "
        + "CREATE TRIGGER confirm BEFORE UPDATE ON corpus.store FOR EACH ROW EXECUTE FUNCTION public.confirm()";

    [Theory]
    [InlineData(RelayFault.CutAnswer)]
    [InlineData(RelayFault.Cut)]
    public void Commit_ConnectionCutAtIt_IsMadeOnceOrRefused(RelayFault fault)
    {
        var address = databases.Server.CreateDatabase();
        var name = new Npgsql.NpgsqlConnectionStringBuilder(address).Database!;
        using var relay = new FaultyRelay(databases.Server.Port);
        using var index = PostgresTaskIndex.Open(relay.Through(address), "");
        databases.Server.Execute(name, CountConfirmations);
        using (var writer = index.OpenWriter())
        {
            TestWrites.Put(writer, "0");
            relay.FailAt("COMMIT", fault);
            if (fault == RelayFault.CutAnswer)
            {
                writer.Commit();

                // It goes on in the session that found the commit.
                TestWrites.Put(writer, "1");
                writer.Commit();
            }
            else
            {
                Assert.Throws<IndexUnavailableException>(writer.Commit);
            }
        }

        Assert.Equal(1, relay.Faults);
        Assert.Equal(fault == RelayFault.CutAnswer ? 1L : 0L, databases.Server.Execute(name, "SELECT count(*) FROM public.confirmed"));
        Assert.Equal(fault == RelayFault.CutAnswer ? 2L : 0L, databases.Server.Execute(name, "SELECT max(generation) FROM corpus.generations"));
        TestWrites.Add(index, "2");
        using var reader = index.OpenReader();
        TestWrites.AssertRight(reader);
        Assert.Equal(TestWrites.Batch, TestWrites.Count(reader, "2"));
        Assert.Empty(IndexChecker.Check(new IndexLocation("", address)));
    }

    [Fact]
    public void Commit_SeenByTheWatchBeforeItsAnswer_IsThatOfTheWriter()
    {
        var address = databases.Server.CreateDatabase();
        var name = new Npgsql.NpgsqlConnectionStringBuilder(address).Database!;
        using var relay = new FaultyRelay(databases.Server.Port);
        using var store = new PostgresSegmentStore(relay.Through(address), new PostgresOptions());
        using var writer = store.OpenWriter();
        var seen = new List<(long Generation, long Committed, bool IsOwn)>();
        store.Advancing += reader =>
        {
            seen.Add((reader.Generation, writer.Generation, writer.IsOwn(reader)));
            relay.Heal();
        };

        // Whether it was made cannot be asked until the watch has seen it.
        writer.ReserveDirectives(5);
        relay.FailAt("COMMIT", RelayFault.CutAnswer);
        Enumerable.Range(0, 1000).ToList().ForEach(_ => relay.FailAt("pg_try_advisory_lock", RelayFault.Cut));
        writer.Commit();
        Assert.Equal((1, 0, true), Assert.Single(seen));
        Assert.Equal(1, writer.Generation);

        // One of another process, which took over, is not.
        databases.Server.Execute(
            name, "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
        using var other = new PostgresSegmentStore(address, new PostgresOptions());
        TestWrites.Insist(() =>
        {
            using var taken = other.OpenWriter();
            taken.ReserveDirectives(9);
            taken.Commit();
            return true;
        });
        using var foreign = other.OpenReader();
        Assert.Equal(2, foreign.Generation);
        Assert.False(writer.IsOwn(foreign));
        Assert.Throws<IndexUnavailableException>(() => writer.Commit());
        Assert.False(writer.IsOwn(foreign));
    }

    [Fact]
    public void Commit_ConfirmationCutToo_IsConfirmedAgain()
    {
        var address = databases.Server.CreateDatabase();
        var name = new Npgsql.NpgsqlConnectionStringBuilder(address).Database!;
        using var relay = new FaultyRelay(databases.Server.Port);
        using var index = PostgresTaskIndex.Open(relay.Through(address), "");
        databases.Server.Execute(name, CountConfirmations);
        using var writer = index.OpenWriter();
        TestWrites.Put(writer, "0");
        relay.FailAt("COMMIT", RelayFault.CutAnswer);
        relay.FailAt("SET horizon = horizon", RelayFault.Cut);
        writer.Commit();
        Assert.Equal(2, relay.Faults);
        Assert.Equal(1L, databases.Server.Execute(name, "SELECT count(*) FROM public.confirmed"));
        using var reader = index.OpenReader();
        TestWrites.AssertRight(reader);
        Assert.Equal(1, reader.Generation);
    }

    [Fact]
    public void Commit_DatabaseAwayForLongAfterIt_SaysThatItDoesNotKnow()
    {
        Assert.SkipWhen(TestWrites.Rounds(0) == 0, "waits half a minute; CORPUS_FAILURES=1 runs it");
        var address = databases.Server.CreateDatabase();
        using var relay = new FaultyRelay(databases.Server.Port);
        using var index = PostgresTaskIndex.Open(relay.Through(address) + ";Timeout=1", "");
        using (var writer = index.OpenWriter())
        {
            TestWrites.Put(writer, "0");
            relay.FailAt("COMMIT", RelayFault.CutAnswer);
            relay.FailAt("pg_try_advisory_lock", RelayFault.Silence);
            var refused = Assert.Throws<IndexUnavailableException>(writer.Commit);
            Assert.Contains("does not say whether it was made", refused.Message, StringComparison.Ordinal);
            relay.Heal();
        }

        // Added again, as the message says, it is there once.
        TestWrites.Insist(() =>
        {
            TestWrites.Add(index, "0");
            return true;
        });
        using var reader = index.OpenReader();
        Assert.Equal(TestWrites.Batch, reader.Search(new SearchRequest { Top = 0 }).Total);
    }

    [Fact]
    public void Watch_ItsConnectionsCutAgainAndAgain_SeesEveryCommit()
    {
        var address = databases.Server.CreateDatabase();
        using var relay = new FaultyRelay(databases.Server.Port);
        using var direct = PostgresTaskIndex.Open(address, "");
        using var index = PostgresTaskIndex.Open(relay.Through(address), "");
        for (var n = 1; n <= 5; n++)
        {
            // While it listens, while it asks, while it reads what is new, and as it comes back.
            relay.Cut();
            relay.FailAt(n % 3 == 0 ? "LISTEN" : n % 3 == 1 ? "FROM corpus.segments" : "pg_is_in_recovery", n % 2 == 0 ? RelayFault.Cut : RelayFault.CutAnswer);
            TestWrites.Add(direct, $"{n}");
            for (var waited = System.Diagnostics.Stopwatch.StartNew(); ; Thread.Sleep(10))
            {
                Assert.True(waited.Elapsed < TimeSpan.FromSeconds(60), "it did not come to pass");
                using var reader = index.OpenReader();
                if (reader.Generation == n)
                {
                    TestWrites.AssertRight(reader);
                    break;
                }
            }
        }

        Assert.True(relay.Faults >= 3, $"only {relay.Faults} faults");
        Assert.Null(index.Lag);
    }
}
