using System.Diagnostics;
using System.Globalization;
using Corpus.Search;

namespace Corpus.Benchmarks.Search;

/// <summary>Measures what two replicas on two processors answer beside one on one: processes of their own, each bound to a processor.</summary>
internal static class ReplicaBenchmark
{
    private const double Seconds = 10;

    /// <summary>Answers queries one after the other and prints how many a second.</summary>
    /// <param name="address">The store.</param>
    /// <param name="queries">The queries, tab-separated.</param>
    /// <param name="seconds">How long, after a warm-up of the same length.</param>
    public static void Serve(string address, string queries, double seconds)
    {
        using var index = PostgresTaskIndex.Open(address, "");
        SearchRequest[] requests = [.. PeerBenchmark.Queries(queries).Select(query => new SearchRequest
        {
            Query = query.Query,
            Filter = query.Filter,
            Facets = [FacetField.Sector, FacetField.Province],
        })];
        Answer(seconds);
        Console.WriteLine(Answer(seconds).ToString("F1", CultureInfo.InvariantCulture));

        double Answer(double seconds)
        {
            var (watch, answers) = (Stopwatch.StartNew(), 0);
            for (; watch.Elapsed.TotalSeconds < seconds; answers++)
            {
                using var reader = index.OpenReader();
                reader.Search(requests[answers % requests.Length]);
            }

            return answers / watch.Elapsed.TotalSeconds;
        }
    }

    /// <summary>Prints the requests a second of one replica and of two, in turns.</summary>
    public static void Compare(string address, string queries)
    {
        var (one, two) = (0.0, 0.0);
        for (var turn = 0; turn < 2; turn++)
        {
            one += Serve(address, queries, [0]) / 2;
            two += Serve(address, queries, [0, 1]) / 2;
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"requests a second: one replica on one processor {one:F0}, two on two {two:F0}: {two / one:F2} times"));
    }

    private static double Serve(string address, string queries, int[] processors)
    {
        var seconds = Seconds.ToString(CultureInfo.InvariantCulture);
        var program = typeof(ReplicaBenchmark).Assembly.Location;
        var replicas = processors.Select(processor => Start(["-c", $"{processor}", "dotnet", program, "replica", address, queries, seconds])).ToArray();
        return replicas.Sum(replica =>
        {
            using (replica)
            {
                return double.Parse(replica.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture);
            }
        });
    }

    private static Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo("taskset", arguments) { RedirectStandardOutput = true };
        return Process.Start(start)!;
    }
}
