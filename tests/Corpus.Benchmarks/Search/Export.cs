using System.Diagnostics;
using System.Globalization;
using Corpus.Search;
using Corpus.Search.Querying;

namespace Corpus.Benchmarks.Search;

/// <summary>How long all hits of a search take, one after the other.</summary>
internal static class Export
{
    /// <summary>Makes an index with texts of a corpus, unless the folder holds one, and prints times and memory.</summary>
    public static void Run(string tasks, string folder)
    {
        using var index = SqliteTaskIndex.Open(folder);
        if (!SqliteTaskIndex.Exists(folder))
        {
            using var writer = index.OpenWriter();
            foreach (var line in File.ReadLines(tasks))
            {
                writer.AddTask(BenchmarkTasks.Parse(line));
            }

            writer.Commit();
        }

        using var reader = index.OpenReader();
        foreach (var (name, query) in (ReadOnlySpan<(string, SearchQuery)>)[("everything", SearchQuery.All), ("cách ly", SearchQuery.AllOf("cách ly")), ("phòng", SearchQuery.AllOf("phòng"))])
        {
            foreach (var sort in (SearchSort[])[SearchSort.Relevance, SearchSort.NewestFirst])
            {
                for (var turn = 0; turn < 2; turn++)
                {
                    Walk(reader, name, new SearchRequest { Query = query, Sort = sort, Highlight = false });
                }
            }
        }
    }

    private static void Walk(ITaskIndexReader reader, string name, SearchRequest request)
    {
        GC.Collect();
        var (watch, processor) = (Stopwatch.StartNew(), Processor());
        var (rows, first, most) = (0, (Watch: 0.0, Processor: 0.0), 0L);
        foreach (var hit in reader.SearchAll(request))
        {
            if (++rows == 1)
            {
                first = (watch.Elapsed.TotalMilliseconds, (Processor() - processor).TotalMilliseconds);
            }

            if (rows % 50_000 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
            }
        }

        var seconds = (Processor() - processor).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}, {request.Sort}: {rows} rows, first after {first.Watch:F0} ms ({first.Processor:F0} ms of processor time), "
            + $"all after {watch.Elapsed.TotalSeconds:F1} s ({seconds:F1} s); at most {most >> 20} MB held"));
    }

    private static TimeSpan Processor() => Process.GetCurrentProcess().TotalProcessorTime;
}
