using System.Diagnostics;
using Corpus.Search.Storage;
using Corpus.Search.Storage.Postgres;
using Corpus.Testing;

namespace Corpus.Search.Tests.Postgres;

/// <summary>What fails around the index: answers are right, or refused with a hint when to come back.</summary>
public sealed class FailureTests(TestDatabases databases)
{
    private static readonly PostgresOptions NothingKept = new() { PartCacheBytes = 0 };

    [Fact]
    public void Server_KilledDuringCommits_HasEveryAcknowledgedBatchAfterwards() => SeededRandom.Run(1, random =>
    {
        using var server = PostgresServer.StartOrSkip();
        var address = server.CreateDatabase();
        using var index = PostgresTaskIndex.Open(address, "");
        var acknowledged = new List<string>();
        for (var round = 0; round < TestWrites.Rounds(3); round++)
        {
            using var stop = new CancellationTokenSource();
            var writing = Task.Run(() =>
            {
                for (var n = 0; !stop.IsCancellationRequested; n++)
                {
                    var batch = $"{round}-{n}";
                    TestWrites.Insist(() =>
                    {
                        TestWrites.Add(index, batch, words: 200);
                        return true;
                    });
                    acknowledged.Add(batch);
                }
            });
            Thread.Sleep(random.Next(200, 700));
            server.Kill();
            server.Start();
            Thread.Sleep(100);
            stop.Cancel();
            writing.Wait();
        }

        using var fresh = PostgresTaskIndex.Open(address, "");
        using var reader = fresh.OpenReader();
        TestWrites.AssertRight(reader);
        Assert.Equal(acknowledged.Count, reader.Generation);
        Assert.All(acknowledged, batch => Assert.Equal(TestWrites.Batch, TestWrites.Count(reader, batch)));
        Assert.Empty(IndexChecker.Check(new IndexLocation("", address)));
        TestContext.Current.TestOutputHelper?.WriteLine($"{acknowledged.Count} batches were acknowledged, and all of them are there");
    });

    [Fact]
    public async Task Connections_CutWhileReadingAndWriting_GiveRightAnswersOrRefusals()
    {
        var address = databases.Server.CreateDatabase();
        using var index = PostgresTaskIndex.Open(address, "", NothingKept, cacheBytes: 0);
        TestWrites.Add(index, "0", words: 100);
        var name = new Npgsql.NpgsqlConnectionStringBuilder(address).Database!;
        var (answers, refusals, cuts, made) = (0, 0, 0L, 1);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(2 * TestWrites.Rounds(2)));
        var cutting = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                cuts += (long)databases.Server.Execute(
                    name, "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()")!;
                Thread.Sleep(25);
            }
        });
        var reading = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                try
                {
                    using var reader = index.OpenReader();
                    TestWrites.AssertRight(reader);
                    answers++;
                }
                catch (IndexUnavailableException)
                {
                    refusals++;
                }
            }
        });
        while (!stop.IsCancellationRequested)
        {
            // A commit that is refused was not made: made again, it is there once.
            TestWrites.Insist(() =>
            {
                TestWrites.Add(index, $"{made}", words: 100);
                return true;
            });
            made++;
        }

        await Task.WhenAll(cutting, reading);
        using var fresh = PostgresTaskIndex.Open(address, "");
        using var after = fresh.OpenReader();
        Assert.Equal(made, after.Generation);
        TestWrites.AssertRight(after);
        Assert.True(answers > 0 && cuts > 0, $"{answers} answers, {cuts} cuts");
        Assert.Empty(IndexChecker.Check(new IndexLocation("", address)));
        TestContext.Current.TestOutputHelper?.WriteLine($"{cuts} connections cut: {answers} answers, {refusals} refusals, {made} commits");
    }

    [Fact]
    public void Server_DiskFull_RefusesTheCommitAndGoesOnWhenThereIsRoom()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "needs root, to make a small disk");
        using var folder = new TempFolder();
        Assert.SkipUnless(Run("mount", "-t", "tmpfs", "-o", "size=24m,mode=777", "tmpfs", folder.FullPath), "needs the right to mount, to make a small disk");
        try
        {
            using var server = PostgresServer.StartOrSkip();
            Assert.True(Run("chown", "postgres", folder.FullPath));
            server.Execute("postgres", $"CREATE TABLESPACE small LOCATION '{folder.FullPath}'");
            server.Execute("postgres", "CREATE DATABASE small TABLESPACE small");
            using var store = new PostgresSegmentStore(server.AddressOf("small"), NothingKept);
            var segments = new List<SegmentRecord>();
            var full = Assert.Throws<IndexStorageException>(() =>
            {
                for (var n = 0; n < 100; n++)
                {
                    Add();
                }
            });
            Assert.Contains("disk of the database server is full", full.Message, StringComparison.Ordinal);
            AssertHeld();
            Assert.True(Run("mount", "-o", "remount,size=200m", folder.FullPath));
            Add();
            AssertHeld();

            void Add()
            {
                using var writer = store.OpenWriter();
                var added = new SegmentRecord(writer.NewSegmentId(), 1, null);
                writer.PutPart(added.Id, SegmentPart.Postings, 0, new byte[1 << 20]);
                writer.PutSegments([.. segments, added]);
                writer.Commit();
                segments.Add(added);
            }

            void AssertHeld()
            {
                using var reader = store.OpenReader();
                Assert.Equal(segments, reader.ReadSegments());
                Assert.All(segments, segment => Assert.Equal(1 << 20, reader.ReadPart(segment.Id, SegmentPart.Postings, 0).Length));
                Assert.Empty(reader.CheckIntegrity());
            }
        }
        finally
        {
            Run("umount", "-l", folder.FullPath);
        }
    }

    [Fact]
    public async Task Failover_ToAStreamingReplica_KeepsEveryAcknowledgedCommit()
    {
        using var primary = PostgresServer.StartOrSkip();
        var database = new Npgsql.NpgsqlConnectionStringBuilder(primary.CreateDatabase()).Database!;
        using var standby = primary.StartStandby();
        primary.Execute("postgres", "ALTER SYSTEM SET synchronous_standby_names = '*'");
        primary.Execute("postgres", "SELECT pg_reload_conf()");
        var one = new Npgsql.NpgsqlConnectionStringBuilder(primary.AddressOf(database));
        one.Host = $"127.0.0.1:{primary.Port},127.0.0.1:{standby.Port}";
        one.Remove("Port");
        one.TargetSessionAttributes = "primary";
        var address = one.ConnectionString;
        using var index = PostgresTaskIndex.Open(address, "");
        var (acknowledged, refusals) = (0, 0);
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                TestWrites.Insist(
                    () =>
                    {
                        TestWrites.Add(index, $"{acknowledged}");
                        return true;
                    },
                    _ => refusals++);
                acknowledged++;
            }
        });
        WaitFor(() => Volatile.Read(ref acknowledged) > 5);
        primary.Kill();
        standby.Promote();
        var before = Volatile.Read(ref acknowledged);
        WaitFor(() => Volatile.Read(ref acknowledged) > before + 5);
        await stop.CancelAsync();
        await writing;
        using var reader = index.OpenReader();
        Assert.Equal(acknowledged, reader.Generation);
        Assert.Equal(0, reader.History);
        TestWrites.AssertRight(reader);
        using var fresh = PostgresTaskIndex.Open(address, "");
        using var after = fresh.OpenReader();
        Assert.Equal(acknowledged, after.Generation);
        TestWrites.AssertRight(after);
        TestContext.Current.TestOutputHelper?.WriteLine($"{acknowledged} commits, {refusals} refusals");
    }

    private static void WaitFor(Func<bool> condition)
    {
        for (var waited = Stopwatch.StartNew(); !condition(); Thread.Sleep(10))
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(60), "it did not come to pass");
        }
    }

    private static bool Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
