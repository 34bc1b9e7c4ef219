using System.Diagnostics;
using System.Globalization;
using Corpus.Search;
using Corpus.Search.Indexing;
using Corpus.Search.Querying;
using Corpus.Search.Storage;
using Corpus.Search.Storage.Postgres;
using Corpus.Testing;

namespace Corpus.Benchmarks.Search;

/// <summary>Measures an index in PostgreSQL beside the same one in SQLite, on a server of its own on loopback with <c>fsync</c>.</summary>
/// <remarks>Everything is measured in one process, what is compared in turns, so that ratios hold on a busy machine too.</remarks>
internal static class StoreBenchmark
{
    private const int Rounds = 15;
    private static readonly SearchQuery TwoWords = SearchQuery.AllOf("phòng dịch");

    /// <summary>Runs the benchmark and prints its table.</summary>
    /// <param name="tasks">The corpus, one JSON object a line.</param>
    /// <param name="queries">The queries, tab-separated.</param>
    /// <param name="count">How many tasks to take.</param>
    public static void Run(string tasks, string queries, int count)
    {
        using var server = PostgresServer.StartOrSkip("fsync=on", "full_page_writes=on", "shared_buffers=512MB", "max_wal_size=4GB");
        using var folder = new TempFolder();
        var address = server.CreateDatabase();
        var loaded = File.ReadLines(tasks).Take(count).Select(BenchmarkTasks.Parse).ToArray();
        using (var warmUp = SqliteTaskIndex.Open(folder.PathOf("warm-up")))
        {
            Import(warmUp, loaded[..Math.Min(count, 140_000)]);
        }

        var sqliteFolder = folder.PathOf("index");
        using (var sqlite = SqliteTaskIndex.Open(sqliteFolder))
        using (var postgres = PostgresTaskIndex.Open(address, folder.FullPath))
        {
            var (inFolder, inDatabase) = (Import(sqlite, loaded), Import(postgres, loaded));
            Print("import, tasks a second", $"{inFolder:F0} SQLite, {inDatabase:F0} PostgreSQL", inDatabase / inFolder);
            Warm(sqlite, postgres, BenchmarkQuery.Read(queries));
            Seen(postgres, address, folder.FullPath);
        }

        Cold(sqliteFolder, address, folder);
        Costs(address, folder);
        ReplicaBenchmark.Compare(address, queries);
    }

    private static double Import(StoredTaskIndex index, ImportedTask[] tasks)
    {
        var watch = Stopwatch.StartNew();
        using var writer = index.OpenWriter();
        foreach (var task in tasks)
        {
            writer.AddTask(task);
        }

        writer.Commit();
        return tasks.Length / watch.Elapsed.TotalSeconds;
    }

    private static void Warm(
        StoredTaskIndex sqlite, StoredTaskIndex postgres, BenchmarkQuery[] queries)
    {
        var (ratios, kept) = (new List<double>(), new List<(string Id, double Ratio, double Ms)>());
        foreach (var (id, _, query, filter) in queries)
        {
            var request = new SearchRequest
            {
                Query = query,
                Filter = filter,
                Facets = [FacetField.Sector, FacetField.Province],
                TimeBudget = TimeSpan.FromMinutes(1),
            };
            var (first, second) = (new List<double>(), new List<double>());
            for (var round = 0; round < Rounds + 2; round++)
            {
                var (a, b) = (Time(() => Ask(sqlite, request)), Time(() => Ask(postgres, request)));
                if (round >= 2)
                {
                    first.Add(a);
                    second.Add(b);
                }
            }

            kept.Add((id, Median(second) / Median(first), Median(second)));
            ratios.Add(Median(second) / Median(first));
        }

        Print($"warm queries ({queries.Length}), time to SQLite's, geometric mean", "", Math.Exp(ratios.Average(Math.Log)));
        Console.WriteLine("  slowest beside SQLite: "
            + string.Join(", ", kept.OrderByDescending(query => query.Ratio).Take(5).Select(query => $"{query.Id} {query.Ratio:F2} ({query.Ms:F2} ms)")));
    }

    /// <summary>Time from the return of a commit until another store shows it.</summary>
    private static void Seen(PostgresTaskIndex writing, string address, string folder)
    {
        using var other = PostgresTaskIndex.Open(address, folder);
        var (seen, commits) = (new List<double>(), new List<double>());
        for (var n = 0; n < 20; n++)
        {
            var id = $"new-{n}";
            commits.Add(Time(() =>
            {
                using var writer = writing.OpenWriter();
                for (var i = 0; i < 15; i++)
                {
                    writer.AddTask(new ImportedTask($"{id}-{i}", id, "tăng cường phòng, chống dịch trên địa bàn", "Lai Châu", default, null));
                }

                writer.Commit();
            }));
            var watch = Stopwatch.StartNew();
            while (true)
            {
                using var reader = other.OpenReader();
                if (reader.FindTask($"{id}-0") is not null)
                {
                    break;
                }

                Thread.Sleep(1);
            }

            seen.Add(watch.Elapsed.TotalMilliseconds);
        }

        Print("commit of 15 tasks, ms", $"median {Median(commits):F1}, worst {commits.Max():F1}", null);
        Print("commit seen by another replica after, ms", $"median {Median(seen):F1}, worst {seen.Max():F1}", null);
    }

    /// <summary>Opening and first query of a replica that knows nothing, and of one with parts on its disk.</summary>
    private static void Cold(string sqliteFolder, string address, TempFolder folder)
    {
        var cache = folder.PathOf("cache");
        var (fromFile, fromDatabase, fromDisk) = (new List<double>(), new List<double>(), new List<double>());
        OpenAndAsk(() => PostgresTaskIndex.Open(address, "", new PostgresOptions { CacheFolder = cache }));
        for (var turn = 0; turn < 5; turn++)
        {
            fromFile.Add(OpenAndAsk(() => SqliteTaskIndex.Open(sqliteFolder)));
            fromDatabase.Add(OpenAndAsk(() => PostgresTaskIndex.Open(address, "")));
            fromDisk.Add(OpenAndAsk(() => PostgresTaskIndex.Open(address, "", new PostgresOptions { CacheFolder = cache })));
        }

        Print("open and first query, ms", $"SQLite {Median(fromFile):F0}, database {Median(fromDatabase):F0}, disk cache {Median(fromDisk):F0}", null);
    }

    private static double OpenAndAsk(Func<StoredTaskIndex> open) => Time(() =>
    {
        using var index = open();
        Ask(index, new SearchRequest { Query = TwoWords, Facets = [FacetField.Sector, FacetField.Province] });
    });

    /// <summary>What the parts of full segments cost from the database, the disk cache and memory.</summary>
    private static void Costs(string address, TempFolder folder)
    {
        using var store = new PostgresSegmentStore(address, new PostgresOptions());
        using var reader = store.OpenReader();
        var segments = reader.ReadSegments().Where(segment => segment.Tasks == 65_536).Take(3).ToArray();
        var bytes = 0;
        var dictionaries = Enumerable.Range(0, 5).Select(_ => Time(() =>
            bytes = Enum.GetValues<DictionaryId>().Sum(id => reader.ReadDictionary((int)id, 0).Sum(block => block.Stored.Length)))).ToList();
        Print("dictionaries from the database", string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:F2} MB, {Median(dictionaries):F1} ms"), null);
        var disk = new PartFolder(folder.PathOf("costs"), Guid.Empty, long.MaxValue);
        foreach (var (name, isWanted) in ((string, Func<SegmentPart, bool>)[])
            [("all parts", _ => true), ("without texts", part => part is not (SegmentPart.Imported or SegmentPart.ImportedIds))])
        {
            var keys = segments.SelectMany(segment => reader.ReadParts(segment.Id).Where(part => isWanted(part.Part))
                .Select(part => (Key: new PartKey(segment.Id, part.Part, part.Chunk), part.Stored.Length))).ToArray();
            var cold = new PartCache(0, null);
            var warm = new PartCache(long.MaxValue, null);
            var database = Time(() => ReadAll(cold, key => store.Read(c => PostgresQueries.Part(key.Segment, key.Part, key.Chunk).List(c)[0])));
            foreach (var (key, _) in keys)
            {
                disk.Keep(key, warm.Read(key, k => store.Read(c => PostgresQueries.Part(k.Segment, k.Part, k.Chunk).List(c)[0])));
            }

            var file = Time(() => ReadAll(cold, key => disk.TryRead(key)!));
            var memory = Time(() => ReadAll(warm, _ => throw new UnreachableException()));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"a segment of 65,536 tasks, {name}: {keys.Length / segments.Length} parts, {keys.Sum(key => key.Length) / 1e6 / segments.Length:F2} MB; "
                + $"database {database / segments.Length:F1} ms, disk cache {file / segments.Length:F1} ms, memory {memory / segments.Length:F2} ms"));

            void ReadAll(PartCache cache, Func<PartKey, byte[]> load)
            {
                foreach (var (key, _) in keys)
                {
                    cache.Read(key, load);
                }
            }
        }
    }

    private static SearchResult Ask(StoredTaskIndex index, SearchRequest request)
    {
        using var reader = index.OpenReader();
        return reader.Search(request);
    }

    private static double Time(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static void Print(string what, string values, double? ratio) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{what}: {values}{(ratio is { } number ? $" ratio {number:F2}" : "")}"));
}
