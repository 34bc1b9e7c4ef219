using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Corpus.Testing;

namespace Corpus.Search.Tests.Postgres;

/// <summary>A replica, a process of its own, that is stopped while others commit, and goes on.</summary>
public sealed class StoppedReplicaTests(TestDatabases databases)
{
    private const string StoreVariable = "CORPUS_REPLICA_STORE";
    private const int Generations = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Replica_StoppedForTenGenerations_AnswersRightOrRefusesAndCatchesUp()
    {
        var address = databases.Server.CreateDatabase();
        using var index = PostgresTaskIndex.Open(address, "");
        TestWrites.Add(index, "0");
        databases.Server.Execute(new Npgsql.NpgsqlConnectionStringBuilder(address).Database!, "UPDATE corpus.store SET retain = '0'");
        using var replica = Start(address);
        try
        {
            var lines = Channel.CreateUnbounded<string>();
            var reading = Task.Run(() =>
            {
                while (replica.StandardOutput.ReadLine() is { } line)
                {
                    lines.Writer.TryWrite(line);
                }
            });
            var generation = 1;
            var seen = new List<string>();
            for (var round = 0; round < TestWrites.Rounds(2); round++)
            {
                await WaitForAsync($"answer {generation}");
                Signal("STOP");
                for (var n = 0; n < Generations; n++)
                {
                    TestWrites.Add(index, $"{generation++}");
                }

                Signal("CONT");
            }

            await WaitForAsync($"answer {generation}");
            Assert.All(seen, line => Assert.True(line.StartsWith("answer ", StringComparison.Ordinal) || line == "refused", line));

            async Task WaitForAsync(string line)
            {
                using var patience = new CancellationTokenSource(Patience);
                do
                {
                    seen.Add(await lines.Reader.ReadAsync(patience.Token));
                }
                while (seen[^1] != line);
            }

            void Signal(string name)
            {
                using var kill = Process.Start("kill", [$"-{name}", replica.Id.ToString(CultureInfo.InvariantCulture)]);
                kill.WaitForExit();
                Assert.Equal(0, kill.ExitCode);
            }
        }
        finally
        {
            replica.Kill();
        }
    }

#pragma warning disable CA2255 // The test program is its own child: this must run before the test runner takes over.
    [ModuleInitializer]
    internal static void ReadAsChild()
    {
        if (Environment.GetEnvironmentVariable(StoreVariable) is not { } address)
        {
            return;
        }

        using var index = PostgresTaskIndex.Open(address, "", new PostgresOptions { PartCacheBytes = 0 }, cacheBytes: 0);
        while (true)
        {
            // A reader of some queries, so that it is open when the process is stopped.
            using var reader = index.OpenReader();
            try
            {
                for (var n = 0; n < 50; n++)
                {
                    TestWrites.AssertRight(reader);
                    if (reader.FindTask("0-0") is null)
                    {
                        throw new InvalidOperationException("the first task is missing");
                    }

                    Console.WriteLine($"answer {reader.Generation}");
                }
            }
            catch (IndexUnavailableException)
            {
                Console.WriteLine("refused");
            }
            catch (Exception e)
            {
                Console.WriteLine($"wrong: {e.Message.ReplaceLineEndings(" ")}");
            }
        }
    }
#pragma warning restore CA2255

    private static Process Start(string address)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath!) is "dotnet" or "testhost")
        {
            start.FileName = "dotnet";
            start.ArgumentList.Add(typeof(StoppedReplicaTests).Assembly.Location);
        }

        start.Environment[StoreVariable] = address;
        return Process.Start(start)!;
    }
}
