using BenchmarkDotNet.Running;
using Corpus.Benchmarks;
using Corpus.Benchmarks.Search;

// Run by hand, in Release. The peers' corpus, queries and compare script are described in the README of Corpus.Search.
//   dotnet run -c Release --project tests/Corpus.Benchmarks -- peers --tasks FILE --queries FILE --out FILE [--folder DIR]
//   dotnet run -c Release --project tests/Corpus.Benchmarks -- --filter '*TextBenchmarks*'
//   dotnet run -c Release --project tests/Corpus.Benchmarks -- adapt FROM TO
//   dotnet run -c Release --project tests/Corpus.Benchmarks -- --filter '*ClassificationBenchmarks*'
//   dotnet run -c Release --project tests/Corpus.Benchmarks -- open DIR
//   dotnet run -c Release --project tests/Corpus.Benchmarks -- derived DIR COUNT
//   dotnet run -c Release --project tests/Corpus.Benchmarks -- growth SMALL LARGE QUERIES
//   dotnet run -c Release --project tests/Corpus.Benchmarks -- export TASKS DIR
//   dotnet run -c Release --project tests/Corpus.Benchmarks -- stores --tasks FILE --queries FILE [--count N]
switch (args)
{
    case ["adapt", var from, var to]:
        Adapt.Run(from, to);
        return 0;
    case ["open", var index]:
        Opening.Run(index);
        return 0;
    case ["derived", var directives, var count]:
        Derived.Run(directives, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case ["growth", var small, var large, var asked]:
        Growth.Run(small, large, asked);
        return 0;
    case ["export", var exported, var folder]:
        Export.Run(exported, folder);
        return 0;
}

if (args is ["replica", var address, var queriesOfReplica, var seconds])
{
    ReplicaBenchmark.Serve(address, queriesOfReplica, double.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture));
    return 0;
}

if (args is not ["peers" or "stores", ..])
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
    return 0;
}

var options = args.Skip(1).Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
if (args[0] == "stores" && options.TryGetValue("--tasks", out var stored) && options.TryGetValue("--queries", out var put))
{
    StoreBenchmark.Run(stored, put, int.Parse(options.GetValueOrDefault("--count", "1000000"), System.Globalization.CultureInfo.InvariantCulture));
    return 0;
}

if (options.TryGetValue("--tasks", out var tasks) && options.TryGetValue("--queries", out var queries) && options.TryGetValue("--out", out var output))
{
    PeerBenchmark.Run(tasks, queries, output, options.GetValueOrDefault("--folder", $"{output}.index"));
    return 0;
}

Console.Error.WriteLine("usage: peers --tasks FILE --queries FILE --out FILE [--folder DIR], or stores --tasks FILE --queries FILE [--count N]");
return 2;
