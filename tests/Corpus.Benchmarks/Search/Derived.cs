using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Corpus.Analytics;
using Corpus.Directives;
using Corpus.Reading;
using Corpus.Search;
using Corpus.Testing;

namespace Corpus.Benchmarks.Search;

/// <summary>What the first deadlines, missing citations and cascade cost in a process that has just started.</summary>
internal static class Derived
{
    private const int PerCommit = 2_000;

    /// <summary>Makes an index of directives like the seeds and the reader's fixtures, with other numbers, days, provinces and citations of each
    /// other, unless the folder holds one; prints what opening it and the first and the second answers take.</summary>
    public static void Run(string folder, int count)
    {
        if (!SqliteTaskIndex.Exists(folder))
        {
            Fill(folder, count);
        }

        Time("open", () => SqliteTaskIndex.Open(folder), out var opened);
        using var index = opened;
        using var reader = index.OpenReader();
        var id = reader.ListDirectives(TaskFilter.None, count / 2, 1, out _)[0].Id;
        for (var turn = 1; turn <= 2; turn++)
        {
            Time($"deadlines, {turn}", () => DeadlineAnalysis.Compute(reader, new DeadlineRequest { TimeBudget = Timeout.InfiniteTimeSpan }), out var due);
            Time($"missing, {turn}", () => MissingCitations.Compute(reader, new MissingRequest { TimeBudget = Timeout.InfiniteTimeSpan }), out var missing);
            Time($"cascade, {turn}", () => CascadeAnalysis.Compute(reader, new CascadeRequest { DirectiveId = id, TimeBudget = Timeout.InfiniteTimeSpan }), out _);
            Console.WriteLine($"{due.Total} due of {reader.Statistics.Tasks} tasks, {missing.Total} missing of {reader.Statistics.Directives} directives");
        }
    }

    private static void Fill(string folder, int count)
    {
        var models = Directory.GetFiles(Repository.PathOf("seeds"), "*.txt")
            .Concat(Directory.GetFiles(Repository.PathOf("tests/Corpus.Reading.Tests/Fixtures"), "*.txt"))
            .Order(StringComparer.Ordinal).Select(file => DirectiveReader.ReadText(Path.GetFileName(file), File.ReadAllText(file).Normalize())).ToArray();
        var provinces = models.Select(model => model.Province).OfType<string>().Distinct().ToArray();
        var random = new Random(1);
        using var index = SqliteTaskIndex.Open(folder);
        using var writer = index.OpenWriter();
        for (var i = 0; i < count; i++)
        {
            var model = models[i % models.Length];
            var directive = model with
            {
                Source = string.Create(CultureInfo.InvariantCulture, $"{i}.txt"),
                Number = Number(),
                Province = provinces[random.Next(provinces.Length)],
                Issued = model.Issued is null ? null : PartialDate.Of(new DateOnly(2021, 1, 1).AddDays(random.Next(365))),
                Citations = [.. model.Citations.Select(citation => citation.Number?.Split('/', 2) is [_, var symbol]
                    ? citation with { Number = $"{Number()}/{symbol}" } : citation)],
            };
            writer.Add(new IndexableDirective
            {
                SourceKey = directive.Source,
                ContentHash = Convert.ToHexStringLower(SHA256.HashData(BitConverter.GetBytes(i))),
                ProcessedBy = "benchmark",
                Directive = directive,
            });
            if ((i + 1) % PerCommit == 0 || i + 1 == count)
            {
                writer.Commit();
            }
        }

        string Number() => random.Next(1, count / 10).ToString(CultureInfo.InvariantCulture);
    }

    private static void Time<T>(string what, Func<T> work, out T result)
    {
        GC.Collect();
        var (memory, processor, watch) = (GC.GetTotalMemory(forceFullCollection: true), Processor(), Stopwatch.StartNew());
        result = work();
        var (spent, elapsed) = ((Processor() - processor).TotalMilliseconds, watch.Elapsed.TotalMilliseconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: {elapsed:F0} ms, {spent:F0} ms of processor time, {(GC.GetTotalMemory(forceFullCollection: true) - memory) >> 20} MB more held"));
    }

    private static TimeSpan Processor()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
