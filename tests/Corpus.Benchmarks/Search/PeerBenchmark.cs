using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Corpus.Directives;
using Corpus.Search;

namespace Corpus.Benchmarks.Search;

/// <summary>Measures the kernel on a generated corpus the way the peer engines were measured, and writes their result format.</summary>
/// <remarks>
/// One search thread. Indexing runs from the first task to the one commit, without the reading of the file; no text is stored, as with
/// the peers. Each query: 2 unmeasured runs, then 20 to 300 runs in 0.6 s. <c>top10</c> and <c>top10_exact</c> are the same thing here:
/// the total is always exact. <c>facet</c>: total, sectors, provinces and month x sector over all matches in one pass.
/// </remarks>
internal static class PeerBenchmark
{
    private const int MinRuns = 20;
    private const int MaxRuns = 300;
    private const double WantedSeconds = 0.6;
    private const double WarmSeconds = 10;

    /// <summary>Runs the benchmark.</summary>
    /// <param name="tasks">The corpus, one JSON object a line.</param>
    /// <param name="queries">The queries, tab-separated.</param>
    /// <param name="output">The result file.</param>
    /// <param name="folder">Where the index is made; what is there is deleted.</param>
    public static void Run(string tasks, string queries, string output, string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        using var index = (SqliteTaskIndex)SqliteTaskIndex.Open(folder, buildThreads: 1);
        var (count, indexSeconds, readSeconds) = Build(index, tasks);
        var indexPeak = PeakKilobytes();
        Console.Error.WriteLine($"index_s {indexSeconds:F2} read_s {readSeconds:F2} tasks/s {count / indexSeconds:F0}");

        using var file = File.Create(output);
        using var json = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("engine", "corpus");
        json.WriteString("version", typeof(SqliteTaskIndex).Assembly.GetName().Version!.ToString(3));
        json.WriteString("runtime", Environment.Version.ToString());
        json.WriteNumber("tasks", count);
        json.WriteNumber("index_s", Math.Round(indexSeconds, 3));
        json.WriteNumber("read_parse_s", Math.Round(readSeconds, 3));
        json.WriteNumber("index_peak_rss_kb", indexPeak);
        using (var reader = (TaskIndexReader)index.OpenReader())
        {
            json.WriteNumber("segments", reader.SegmentCount);
            WriteQueries(json, reader, BenchmarkQuery.Read(queries));
        }

        index.Dispose();
        json.WriteNumber("size_bytes", new DirectoryInfo(folder).EnumerateFiles().Sum(part => part.Length));
        json.WriteNumber("peak_rss_kb", PeakKilobytes());
        Opening(json, folder);
        Throughput(json, tasks, folder);
        json.WriteEndObject();
    }

    private static (int Count, double IndexSeconds, double ReadSeconds) Build(SqliteTaskIndex index, string tasks)
    {
        var (count, reading, watch) = (0, TimeSpan.Zero, Stopwatch.StartNew());
        using var writer = (TaskIndexWriter)index.OpenWriter();
        using var lines = new StreamReader(tasks, Encoding.UTF8, false, 1 << 20);
        while (true)
        {
            var before = watch.Elapsed;
            var line = lines.ReadLine();
            if (line is null)
            {
                break;
            }

            var task = BenchmarkTasks.Parse(line);
            reading += watch.Elapsed - before;
            writer.AddTask(task, keepText: false);
            count++;
        }

        writer.Commit();
        return (count, (watch.Elapsed - reading).TotalSeconds, reading.TotalSeconds);
    }

    /// <summary>Tasks indexed a second with one and with two threads, from memory to the durable commit, the best of two turns.</summary>
    private static void Throughput(Utf8JsonWriter json, string tasks, string folder)
    {
        const int Tasks = 500_000;
        var loaded = File.ReadLines(tasks).Take(Tasks).Select(BenchmarkTasks.Parse).ToArray();
        var best = new Dictionary<int, double>();
        for (var turn = 0; turn < 2; turn++)
        {
            foreach (var threads in (int[])[1, 2])
            {
                Directory.Delete(folder, recursive: true);
                using var index = SqliteTaskIndex.Open(folder, buildThreads: threads);
                using var writer = (TaskIndexWriter)index.OpenWriter();
                var watch = Stopwatch.StartNew();
                foreach (var task in loaded)
                {
                    writer.AddTask(task, keepText: false);
                }

                writer.Commit();
                best[threads] = Math.Max(best.GetValueOrDefault(threads), loaded.Length / watch.Elapsed.TotalSeconds);
            }
        }

        json.WriteNumber("index_tasks_per_s_1_thread", Math.Round(best[1]));
        json.WriteNumber("index_tasks_per_s_2_threads", Math.Round(best[2]));
        Console.Error.WriteLine($"tasks/s from memory: one thread {best[1]:F0}, two {best[2]:F0}");
    }

    private static void WriteQueries(
        Utf8JsonWriter json, TaskIndexReader reader, BenchmarkQuery[] queries)
    {
        for (var warm = Stopwatch.StartNew(); warm.Elapsed.TotalSeconds < WarmSeconds;)
        {
            foreach (var query in queries)
            {
                query.Facets(reader);
                query.Top(reader);
            }
        }

        json.WriteStartObject("queries");
        foreach (var query in queries)
        {
            json.WriteStartObject(query.Id);
            json.WriteString("class", query.Class);
            var facet = Measure(() => query.Facets(reader), out var facets);
            json.WriteNumber("hits", facets.Total);
            WriteTimes(json, "facet", facet);
            WriteDigest(json, facets);
            Console.Error.Write($"{query.Id} {query.Class} {facets.Total} facet {facet.Median:F4}");
            if (query.IsRanked)
            {
                var top = Measure(() => query.Top(reader), out var ids);
                WriteTimes(json, "top10", top);
                WriteTimes(json, "top10_exact", top);
                json.WriteStartArray("top10_ids");
                foreach (var task in ids)
                {
                    json.WriteNumberValue(long.Parse(task, CultureInfo.InvariantCulture));
                }

                json.WriteEndArray();
                Console.Error.Write($" top10 {top.Median:F4}");
            }

            Console.Error.WriteLine();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Time from opening an index to the first answer, and of a commit that adds one directive's worth of tasks.</summary>
    private static void Opening(Utf8JsonWriter json, string folder)
    {
        var watch = Stopwatch.StartNew();
        using var index = (SqliteTaskIndex)SqliteTaskIndex.Open(folder);
        using (var reader = (TaskIndexReader)index.OpenReader())
        {
            BenchmarkQuery.TwoWords.Top((TaskIndexReader)reader);
        }

        var open = watch.Elapsed.TotalMilliseconds;
        var commits = new List<double>();
        for (var commit = 0; commit < 20; commit++)
        {
            watch.Restart();
            using (var writer = index.OpenWriter())
            {
                for (var i = 0; i < 15; i++)
                {
                    writer.AddTask(new ImportedTask($"new-{commit}-{i}", $"new-{commit}", "tăng cường phòng, chống dịch trên địa bàn", "Lai Châu", default, null));
                }

                writer.Commit();
            }

            commits.Add(watch.Elapsed.TotalMilliseconds);
        }

        commits.Sort();
        json.WriteNumber("open_and_first_query_ms", Math.Round(open, 1));
        json.WriteNumber("commit_one_directive_ms", Math.Round(commits[commits.Count / 2], 1));
        json.WriteNumber("commit_one_directive_worst_ms", Math.Round(commits[^1], 1));
        Console.Error.WriteLine($"open and first query {open:F1} ms, commit of one directive {commits[commits.Count / 2]:F1} ms (worst {commits[^1]:F1})");
    }

    private static (double Median, double P99, int Runs) Measure<T>(Func<T> run, out T last)
    {
        run();
        last = run();
        var times = new List<double>();
        var start = Stopwatch.GetTimestamp();
        while (times.Count < MaxRuns && (times.Count < MinRuns || Stopwatch.GetElapsedTime(start).TotalSeconds < WantedSeconds))
        {
            var before = Stopwatch.GetTimestamp();
            last = run();
            times.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
        }

        times.Sort();
        var middle = times.Count / 2;
        var median = times.Count % 2 == 1 ? times[middle] : (times[middle - 1] + times[middle]) / 2;
        return (median, times[Math.Min(times.Count - 1, (int)(0.99 * times.Count))], times.Count);
    }

    private static void WriteTimes(Utf8JsonWriter json, string name, (double Median, double P99, int Runs) times)
    {
        json.WriteStartObject(name);
        json.WriteNumber("median_ms", Math.Round(times.Median, 4));
        json.WriteNumber("p99_ms", Math.Round(times.P99, 4));
        json.WriteNumber("runs", times.Runs);
        json.WriteEndObject();
    }

    private static void WriteDigest(Utf8JsonWriter json, FacetAnswer facets)
    {
        json.WriteStartObject("facet_digest");
        json.WriteNumber("total", facets.Total);
        WriteTop(json, "sector_top", facets.Sectors.Select(count =>
            (Name: BenchmarkTasks.SectorNames[Sectors.TryParse(count.Value, out var sector) ? (int)sector : 0], count.Count)));
        WriteTop(json, "province_top", facets.Provinces.Select(count => (Name: count.Value!, count.Count)));
        json.WriteNumber("cells", facets.Cells.Points.Count);
        json.WriteNumber("cells_sq", facets.Cells.Points.Sum(point => point.Count * point.Count));
        json.WriteEndObject();
    }

    private static void WriteTop(Utf8JsonWriter json, string name, IEnumerable<(string Name, long Count)> counts)
    {
        json.WriteStartArray(name);
        foreach (var count in counts.OrderByDescending(count => count.Count).ThenBy(count => count.Name, StringComparer.Ordinal).Take(3))
        {
            json.WriteStartArray();
            json.WriteStringValue(count.Name);
            json.WriteNumberValue(count.Count);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static long PeakKilobytes()
    {
        var line = File.ReadLines("/proc/self/status").First(text => text.StartsWith("VmHWM", StringComparison.Ordinal));
        return long.Parse(new string([.. line.Where(char.IsAsciiDigit)]), CultureInfo.InvariantCulture);
    }

}
