using System.Diagnostics;
using System.Globalization;
using Corpus.Search;

namespace Corpus.Benchmarks.Search;

/// <summary>Measures what two replicas on two processors answer beside one on one: processes of their own, each bound to a processor.</summary>
internal static class ReplicaBenchmark
{
    private const double Seconds = 10;
    private const int Turns = 3;

    /// <summary>Answers queries one after the other and prints how many a second and the processor time of one in ms.</summary>
    /// <param name="address">The store.</param>
    /// <param name="queries">The queries, tab-separated.</param>
    /// <param name="seconds">How long, after a warm-up of the same length.</param>
    public static void Serve(string address, string queries, double seconds)
    {
        using var index = PostgresTaskIndex.Open(address, "");
        SearchRequest[] requests = [.. BenchmarkQuery.Read(queries).Select(query => new SearchRequest
        {
            Query = query.Query,
            Filter = query.Filter,
            Facets = [FacetField.Sector, FacetField.Province],
        })];
        Answer();
        Console.WriteLine(Answer());

        string Answer()
        {
            var (watch, processor, answers) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime, 0);

            // Whole rounds, so that every replica answers the same mix.
            while (watch.Elapsed.TotalSeconds < seconds)
            {
                foreach (var request in requests)
                {
                    using var reader = index.OpenReader();
                    reader.Search(request);
                    answers++;
                }
            }

            var used = (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds;
            return string.Create(CultureInfo.InvariantCulture, $"{answers / watch.Elapsed.TotalSeconds:F1} {used / answers:F4}");
        }
    }

    /// <summary>Prints the requests a second of one replica and of two, in turns, and what they say of processors that do nothing else.</summary>
    public static void Compare(string address, string queries)
    {
        var (one, two) = (new List<(double Requests, double Ms)>(), new List<(double Requests, double Ms)>());
        for (var turn = 0; turn < Turns; turn++)
        {
            one.Add(Serve(address, queries, [0]));
            two.Add(Serve(address, queries, [0, 1]));
        }

        // The middle turn, since other work that hits one turn of the one would be taken for a gain of the two.
        var ((alone, ms), (together, msOfTwo)) = (Middle(one), Middle(two));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"requests a second: one replica on one processor {alone:F0}, two on two {together:F0}: {together / alone:F2} times; "
            + $"processor time of one {ms:F2} and {msOfTwo:F2} ms: {2 * ms / msOfTwo:F2} times where nothing else runs"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  turns: one {string.Join(", ", one.Select(turn => turn.Requests.ToString("F0", CultureInfo.InvariantCulture)))}; "
            + $"two {string.Join(", ", two.Select(turn => turn.Requests.ToString("F0", CultureInfo.InvariantCulture)))}"));
    }

    private static (double Requests, double Ms) Middle(List<(double Requests, double Ms)> turns) =>
        turns.OrderBy(turn => turn.Requests).ElementAt(turns.Count / 2);

    private static (double Requests, double Ms) Serve(string address, string queries, int[] processors)
    {
        var seconds = Seconds.ToString(CultureInfo.InvariantCulture);
        var program = typeof(ReplicaBenchmark).Assembly.Location;
        var replicas = processors.Select(processor => Start(["-c", $"{processor}", "dotnet", program, "replica", address, queries, seconds])).ToArray();
        var answers = replicas.Select(replica =>
        {
            using (replica)
            {
                return replica.StandardOutput.ReadToEnd().Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
            }
        }).ToArray();
        return (answers.Sum(answer => answer[0]), answers.Average(answer => answer[1]));
    }

    private static Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo("taskset", arguments) { RedirectStandardOutput = true };
        return Process.Start(start)!;
    }
}
