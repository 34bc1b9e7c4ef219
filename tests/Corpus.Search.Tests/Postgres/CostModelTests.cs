using System.Globalization;
using Corpus.Testing;

namespace Corpus.Search.Tests.Postgres;

/// <summary>The cost model of POSTGRES.md, and a simulation that replays the measured costs part by part to check it.</summary>
/// <remarks>
/// A query asks every segment for some of its parts, popular ones more often (Zipf). A part costs what the nearest place costs that still
/// holds it: memory, local disk, database; both caches give up what was not used longest. The model has the hit rates by Che's approximation
/// (Che, Tung, Wang 2002): a part of probability p is held with 1 - exp(-p t), t such that the held ones fill the cache.
/// </remarks>
public sealed class CostModelTests
{
    // Measured by 'stores' of the benchmarks on 1,000,000 tasks; see POSTGRES.md.
    private const int TasksPerSegment = 65_536;
    private const int PartsPerSegment = 108;
    private const int PartsPerQuery = 4;
    private const double PartMegabytes = 0.066;
    private const double MemoryMs = 0.0002;
    private const double DiskMs = 0.038;
    private const double DatabaseMs = 0.164;
    private const double ProcessorMs = 0.18;
    private const double QueriesPerSecond = 50;
    private const int ProcessorsPerServer = 8;
    private const double Utilisation = 0.6;

    public static TheoryData<int, double, double> Scenarios => new()
    {
        // Millions of tasks; gigabytes of memory and of disk for parts in a replica.
        { 1, 0.25, 8 }, { 10, 0.25, 8 }, { 10, 4, 8 }, { 100, 4, 8 }, { 100, 24, 100 }, { 1000, 24, 100 }, { 1000, 24, 500 },
    };

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Simulation_OfMeasuredCosts_AgreesWithTheModel(int millions, double memory, double disk) => SeededRandom.Run(1, random =>
    {
        var segments = (int)Math.Ceiling(millions * 1e6 / TasksPerSegment);
        var held = new[] { memory, disk }.Select(gigabytes => (int)Math.Min(PartsPerSegment, gigabytes * 1000 / PartMegabytes / segments)).ToArray();
        var (modelled, simulated) = (Model(held[0], held[1]), Simulate(held[0], held[1], random));
        Assert.InRange(simulated.PartMs / modelled, 0.9, 1.1);

        // One processor answers a query; the database's and the disk's part of it is waiting, but somebody waits for it.
        var queryMs = segments * ((PartsPerQuery * modelled) + ProcessorMs);
        var servers = (int)Math.Ceiling(QueriesPerSecond * queryMs / 1000 / (ProcessorsPerServer * Utilisation));
        var waiting = Wait(queryMs, servers * ProcessorsPerServer, random);
        Assert.InRange(waiting, 0, queryMs);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{millions} million tasks, {segments} segments, {memory} GB memory, {disk} GB disk: a part {modelled:F4} ms modelled, {simulated.PartMs:F4} simulated "
            + $"(memory {simulated.InMemory:P0}, disk {simulated.OnDisk:P0}); a query {queryMs:F0} ms; {servers} servers for {QueriesPerSecond} a second, "
            + $"95 % wait less than {waiting:F0} ms"));
    });

    private static double[] Popularity() => Enumerable.Range(1, PartsPerSegment).Select(rank => 1.0 / rank).ToArray() is var weights
        ? [.. weights.Select(weight => weight / weights.Sum())]
        : [];

    private static double Model(int inMemory, int onDisk)
    {
        var (memory, disk) = (HitRate(inMemory), HitRate(onDisk));
        disk = Math.Max(memory, disk);
        return (memory * MemoryMs) + ((disk - memory) * DiskMs) + ((1 - disk) * DatabaseMs);
    }

    private static double HitRate(int capacity)
    {
        if (capacity >= PartsPerSegment)
        {
            return 1;
        }

        var popularity = Popularity();
        var (low, high) = (0.0, 1e6);
        for (var i = 0; i < 100; i++)
        {
            var time = (low + high) / 2;
            (low, high) = popularity.Sum(p => 1 - Math.Exp(-p * time)) < capacity ? (time, high) : (low, time);
        }

        return popularity.Sum(p => p * (1 - Math.Exp(-p * low)));
    }

    private static (double PartMs, double InMemory, double OnDisk) Simulate(int inMemory, int onDisk, Random random)
    {
        const int Warm = 20_000;
        const int Measured = 60_000;
        var popularity = Popularity();
        var (memory, disk) = (new LinkedList<int>(), new LinkedList<int>());
        var (total, fromMemory, fromDisk) = (0.0, 0, 0);
        for (var n = 0; n < Warm + Measured; n++)
        {
            var part = Draw(popularity, random);
            var isInMemory = Use(memory, part, inMemory);
            var isOnDisk = Use(disk, part, onDisk);
            if (n >= Warm)
            {
                total += isInMemory ? MemoryMs : isOnDisk ? DiskMs : DatabaseMs;
                fromMemory += isInMemory ? 1 : 0;
                fromDisk += !isInMemory && isOnDisk ? 1 : 0;
            }
        }

        return (total / Measured, (double)fromMemory / Measured, (double)fromDisk / Measured);
    }

    private static int Draw(double[] popularity, Random random)
    {
        var left = random.NextDouble();
        for (var part = 0; part < popularity.Length - 1; part++)
        {
            left -= popularity[part];
            if (left < 0)
            {
                return part;
            }
        }

        return popularity.Length - 1;
    }

    private static bool Use(LinkedList<int> cache, int part, int capacity)
    {
        var isHeld = cache.Remove(part);
        cache.AddFirst(part);
        while (cache.Count > capacity)
        {
            cache.RemoveLast();
        }

        return isHeld;
    }

    /// <summary>The wait for a free processor that 95 % of queries stay below, in ms: queries come at random, each takes the first free one.</summary>
    private static double Wait(double queryMs, int processors, Random random)
    {
        const int Queries = 20_000;
        var free = new PriorityQueue<int, double>(Enumerable.Range(0, processors).Select(processor => (processor, 0.0)));
        var waits = new List<double>();
        var now = 0.0;
        for (var n = 0; n < Queries; n++)
        {
            now -= Math.Log(1 - random.NextDouble()) * 1000 / QueriesPerSecond;
            free.TryDequeue(out var processor, out var freeAt);
            var start = Math.Max(now, freeAt);
            waits.Add(start - now);

            // Queries differ: between half and one and a half of the mean.
            free.Enqueue(processor, start + (queryMs * (0.5 + random.NextDouble())));
        }

        return waits.Order().ElementAt((int)(0.95 * waits.Count));
    }
}
