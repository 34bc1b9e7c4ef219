using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Corpus.Testing;

namespace Corpus.Search.Tests;

/// <summary>An index whose writer is killed at a random moment.</summary>
public sealed class CrashTests
{
    private const string FolderVariable = "CORPUS_CRASH_FOLDER";
    private const string RoundVariable = "CORPUS_CRASH_ROUND";

    [Fact]
    public void Index_WriterKilledAtRandomMoments_OpensWithEveryAcknowledgedDirective() => SeededRandom.Run(1, random =>
    {
        using var folder = new TempFolder();
        SqliteTaskIndex.Open(folder.FullPath).Dispose();
        var acknowledged = new List<string>();
        for (var round = 0; round < 6; round++)
        {
            using var child = Start(folder.FullPath, round);
            var reading = new CancellationTokenSource();
            var lines = Task.Run(() =>
            {
                while (child.StandardOutput.ReadLine() is { } line)
                {
                    acknowledged.Add(line);
                    if (acknowledged.Count % 7 == 1)
                    {
                        reading.Cancel();
                    }
                }
            });
            reading.Token.WaitHandle.WaitOne(TimeSpan.FromSeconds(30));
            Thread.Sleep(random.Next(60));
            child.Kill();
            child.WaitForExit();
            lines.Wait();

            Assert.Empty(IndexChecker.Check(folder.FullPath));
            using var index = SqliteTaskIndex.Open(folder.FullPath);
            using var reader = index.OpenReader();
            Assert.All(acknowledged, id => Assert.NotNull(reader.FindDirective(id)));
        }

        Assert.NotEmpty(acknowledged);
    });

#pragma warning disable CA2255 // The test program is its own child: this must run before the test runner takes over.
    [ModuleInitializer]
    internal static void IngestAsChild()
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is not { } folder)
        {
            return;
        }

        var round = int.Parse(Environment.GetEnvironmentVariable(RoundVariable)!, CultureInfo.InvariantCulture);
        var corpus = new RandomCorpus(new Random(round));
        using var index = SqliteTaskIndex.Open(folder);
        using var writer = index.OpenWriter();
        for (var source = 0; ; source++)
        {
            var added = Enumerable.Range(0, 5).Select(n => writer.Add(corpus.Directive($"{round}-{source % 40}-{n}", maxTasks: 40)).DirectiveId).ToArray();
            writer.Commit();
            foreach (var id in added)
            {
                Console.WriteLine(id);
            }
        }
    }
#pragma warning restore CA2255

    private static Process Start(string folder, int round)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath!) is "dotnet" or "testhost")
        {
            start.FileName = "dotnet";
            start.ArgumentList.Add(typeof(CrashTests).Assembly.Location);
        }

        start.Environment[FolderVariable] = folder;
        start.Environment[RoundVariable] = round.ToString(CultureInfo.InvariantCulture);
        return Process.Start(start)!;
    }
}
