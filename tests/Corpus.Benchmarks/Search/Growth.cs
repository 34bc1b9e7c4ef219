using System.Globalization;
using System.Runtime.InteropServices;
using Corpus.Search;

namespace Corpus.Benchmarks.Search;

/// <summary>How the cost of queries grows from a small index to a large one, both measured in turns in one process.</summary>
/// <remarks>
/// Twice: each query again and again, as the peers are measured, and all queries in turn, as users ask them. What is asked again and again
/// finds its postings in the processor's nearest cache and its branches in the predictor's memory, as far as they fit: a small index gains more.
/// </remarks>
internal static class Growth
{
    private const int Runs = 25;
    private const int Again = 20;

    // CLOCK_THREAD_CPUTIME_ID of Linux.
    private const int ThreadClock = 3;

    /// <summary>Prints the medians of the processor time in ms and their ratios.</summary>
    public static void Run(string small, string large, string queries)
    {
        using var smallIndex = SqliteTaskIndex.Open(small);
        using var largeIndex = SqliteTaskIndex.Open(large);
        using var smallReader = smallIndex.OpenReader();
        using var largeReader = largeIndex.OpenReader();
        TaskIndexReader[] readers = [(TaskIndexReader)smallReader, (TaskIndexReader)largeReader];
        var all = BenchmarkQuery.Read(queries);
        Work[] runs =
        [
            .. all.Select(query => new Work($"{query.Id} {query.Class} facet", reader => query.Facets(reader))),
            .. all.Where(query => query.IsRanked).Select(query => new Work($"{query.Id} {query.Class} top10", reader => query.Top(reader))),
        ];
        for (var run = 0; run < Runs + 2; run++)
        {
            for (var i = 0; i < readers.Length; i++)
            {
                foreach (var work in runs)
                {
                    work.InTurn[i].Add(Time(work, readers[i]));
                }
            }
        }

        foreach (var work in runs)
        {
            for (var run = 0; run < Again * Runs; run++)
            {
                var i = run / Again % readers.Length;
                work.Repeated[i].Add(Time(work, readers[i]));
            }
        }

        foreach (var work in runs)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{work.Name}: repeated {Median(work.Repeated[0]):F3} to {Median(work.Repeated[1]):F3} ms, {Ratio(work.Repeated):F1} times; "
                + $"in turn {Median(work.InTurn[0]):F3} to {Median(work.InTurn[1]):F3} ms, {Ratio(work.InTurn):F1} times"));
        }

        foreach (var kind in (string[])["top10", "facet"])
        {
            var some = runs.Where(work => work.Name.EndsWith(kind, StringComparison.Ordinal)).ToArray();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{kind}, geometric mean: repeated {Mean(some.Select(work => Ratio(work.Repeated))):F2}, in turn {Mean(some.Select(work => Ratio(work.InTurn))):F2}; "
                + $"in turn above 10: {string.Join(", ", some.Where(work => Ratio(work.InTurn) > 10).Select(work => $"{work.Name[..3]} {Ratio(work.InTurn):F1}"))}"));
        }
    }

    private static double Time(Work work, TaskIndexReader reader)
    {
        var start = Processor();
        work.Do(reader);
        return (Processor() - start).TotalMilliseconds;
    }

    private static double Ratio(List<double>[] times) => Median(times[1]) / Median(times[0]);

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static double Mean(IEnumerable<double> ratios) => Math.Exp(ratios.Average(Math.Log));

    /// <summary>Processor time of this thread: what others do on the machine meanwhile does not count.</summary>
    private static TimeSpan Processor() => ClockGetTime(ThreadClock, out var time) == 0
        ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1000.0)
        : throw new NotSupportedException("the system does not tell the processor time of a thread");

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ClockGetTime(int clock, out TimeSpec time);

    // As the library lays it out on 64-bit systems.
    private readonly record struct TimeSpec(long Seconds, long Nanoseconds);

    private sealed record Work(string Name, Action<TaskIndexReader> Do)
    {
        public List<double>[] InTurn { get; } = [[], []];

        public List<double>[] Repeated { get; } = [[], []];
    }
}
