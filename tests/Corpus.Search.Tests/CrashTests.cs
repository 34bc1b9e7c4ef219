using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Corpus.Directives;
using Corpus.Testing;

namespace Corpus.Search.Tests;

/// <summary>An index whose writer is killed at a random moment: while it adds, imports, replaces, removes, merges, corrects or backs up.</summary>
public sealed class CrashTests
{
    /// <summary>How many times to kill; a few in an ordinary run.</summary>
    private const string CrashesVariable = "CORPUS_CRASHES";
    private const string FolderVariable = "CORPUS_CRASH_FOLDER";
    private const string RoundVariable = "CORPUS_CRASH_ROUND";

    private static int Rounds =>
        int.TryParse(Environment.GetEnvironmentVariable(CrashesVariable), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) ? rounds : 6;

    [Fact]
    public void Index_WriterKilledAtRandomMoments_OpensWithEveryAcknowledgedDirective() => SeededRandom.Run(1, random =>
    {
        using var folder = new TempFolder();
        SqliteTaskIndex.Open(folder.FullPath).Dispose();
        var (directives, imported, corrections, backups) = (new List<string>(), new List<string>(), 0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            using var child = Start(folder.FullPath, round);
            var lines = new List<string>();
            var enough = random.Next(1, 30);
            using var working = new ManualResetEventSlim();
            var reading = Task.Run(() =>
            {
                while (child.StandardOutput.ReadLine() is { } line)
                {
                    lines.Add(line);
                    if (lines.Count == enough)
                    {
                        working.Set();
                    }
                }
            });
            working.Wait(TimeSpan.FromSeconds(60));
            Thread.Sleep(random.Next(100));
            Assert.False(child.HasExited, "the writer ended by itself before it was killed");
            child.Kill();
            child.WaitForExit();
            reading.Wait();

            Assert.Empty(IndexChecker.Check(folder.FullPath));
            using var index = SqliteTaskIndex.Open(folder.FullPath);
            using var reader = index.OpenReader();
            directives.AddRange(Of(lines, "added"));
            var removing = Of(lines, "removing").ToHashSet();
            directives.RemoveAll(removing.Contains);
            Assert.All(Of(lines, "removed"), id => Assert.Null(reader.FindDirective(id)));
            imported.AddRange(Of(lines, "imported"));
            Assert.All(imported, id => Assert.NotNull(reader.FindTask(id)));
            Assert.All(directives, id => Assert.NotNull(reader.FindDirective(id)));
            corrections = Of(lines, "corrected").Select(int.Parse).Append(corrections).Max();
            Assert.InRange(reader.ListCorrections().Count, corrections, corrections + 1);
            // What was committed but not yet acknowledged when the writer died stays, and is not to be counted against the next round.
            corrections = reader.ListCorrections().Count;
            Assert.All(Of(lines, "adding"), batch => Assert.InRange(batch.Split(' ').Except(removing).Select(id => reader.FindDirective(id) is null).Distinct().Count(), 0, 1));
            backups += Of(lines, "copied").Count();
            foreach (var backup in Directory.EnumerateFiles(folder.FullPath, SqliteTaskIndex.FileName, SearchOption.AllDirectories))
            {
                Assert.Empty(IndexChecker.Check(Path.GetDirectoryName(backup)!));
            }

            Assert.All(Of(lines, "copied"), backup => Assert.True(File.Exists(backup)));
            foreach (var copy in Directory.EnumerateDirectories(folder.FullPath))
            {
                Directory.Delete(copy, recursive: true);
            }
        }

        Assert.NotEmpty(directives);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Rounds} kills: {directives.Count} directives, {corrections} corrections and {backups} backups were acknowledged, and all of them are there");
    });

#pragma warning disable CA2255 // The test program is its own child: this must run before the test runner takes over.
    [ModuleInitializer]
    internal static void WriteAsChild()
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is not { } folder)
        {
            return;
        }

        var round = int.Parse(Environment.GetEnvironmentVariable(RoundVariable)!, CultureInfo.InvariantCulture);
        var corpus = new RandomCorpus(new Random(round));
        using var index = SqliteTaskIndex.Open(folder);
        using var writer = index.OpenWriter();
        for (var step = 0; ; step++)
        {
            switch (corpus.Random.Next(7))
            {
                case 0:
                    Add(writer, corpus, $"{round}-{step}", maxTasks: 40);
                    break;
                case 1:
                    Add(writer, corpus, $"{corpus.Random.Next(3)}", maxTasks: 40);
                    break;
                case 2:
                    for (var small = 0; small < 8; small++)
                    {
                        Add(writer, corpus, $"{round}-{step}-{small}", maxTasks: 2);
                    }

                    break;
                case 3:
                    Correct(index, writer, corpus.Random);
                    break;
                case 4:
                    // Now and then more than a segment holds, so that some are built at once.
                    Import(writer, corpus, $"{round}-{step}", corpus.Random.Next(6) == 0 ? 66_000 : 50);
                    break;
                case 5:
                    Remove(index, writer, corpus.Random);
                    break;
                default:
                    var copy = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, $"{step}")).FullName, SqliteTaskIndex.FileName);
                    index.BackUp(copy);
                    Console.WriteLine($"copied {copy}");
                    break;
            }
        }
    }
#pragma warning restore CA2255

    private static void Correct(SqliteTaskIndex index, ITaskIndexWriter writer, Random random)
    {
        using var reader = index.OpenReader();
        foreach (var hit in reader.Search(new SearchRequest { Top = 3 }).Hits)
        {
            writer.Correct(hit.Task.Id, [(Sector)random.Next(Sectors.Count)], "An");
            writer.Commit();
            using var after = index.OpenReader();
            Console.WriteLine($"corrected {after.ListCorrections().Count}");
        }
    }

    private static void Import(ITaskIndexWriter writer, RandomCorpus corpus, string name, int tasks)
    {
        for (var i = 0; i < tasks; i++)
        {
            writer.AddTask(new ImportedTask($"{name}-{i}", name, i < 50 ? corpus.Text(8) : "cách ly", null, SectorSet.Of(Sector.Health), null));
        }

        writer.Commit();
        Console.WriteLine($"imported {name}-0");
        Console.WriteLine($"imported {name}-{tasks - 1}");
    }

    private static void Remove(SqliteTaskIndex index, ITaskIndexWriter writer, Random random)
    {
        using var reader = index.OpenReader();
        if (reader.ListDirectives(TaskFilter.None, 0, 100, out _) is { Count: > 0 } held)
        {
            var id = held[random.Next(held.Count)].Id;
            Console.WriteLine($"removing {id}");
            writer.Remove(id);
            writer.Commit();
            Console.WriteLine($"removed {id}");
        }
    }

    private static void Add(ITaskIndexWriter writer, RandomCorpus corpus, string source, int maxTasks)
    {
        var directives = Enumerable.Range(0, 5).Select(n => corpus.Directive($"{source}-{n}", maxTasks)).ToArray();
        var added = directives.Select(writer.Add).ToArray();
        if (added.All(one => one.State == SourceState.New))
        {
            Console.WriteLine($"adding {string.Join(' ', added.Select(one => one.DirectiveId))}");
        }

        writer.Commit();
        foreach (var (_, id) in added)
        {
            Console.WriteLine($"added {id}");
        }
    }

    private static IEnumerable<string> Of(List<string> lines, string word) =>
        lines.Where(line => line.StartsWith($"{word} ", StringComparison.Ordinal)).Select(line => line[(word.Length + 1)..]);

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
