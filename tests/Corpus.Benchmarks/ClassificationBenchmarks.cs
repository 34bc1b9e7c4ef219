using BenchmarkDotNet.Attributes;
using Corpus.Classification;
using Corpus.Classification.Model;
using Corpus.Testing;

namespace Corpus.Benchmarks;

/// <summary>Loading the sector model and labelling 1,000 tasks of the labelled examples, reasons included; one core.</summary>
/// <remarks>Wanted: less than 50 ms to load, at most 50 ms a 1,000 tasks (20,000 a second).</remarks>
[MemoryDiagnoser]
public class ClassificationBenchmarks
{
    private const int Tasks = 1000;

    private byte[] _model = [];
    private ClassifierInput[] _inputs = [];

    /// <summary>Reads the model and every fourth of the examples of the repository, with their leads and headings.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var folder = Path.Combine(Repository.Root, "src", "Corpus.Classification");
        _model = File.ReadAllBytes(Path.Combine(folder, "sectors.model"));
        _inputs = [.. ExampleFile.ReadFolder(Path.Combine(folder, "Examples")).Where((_, i) => i % 4 == 0).Select(example => example.Input).Take(Tasks)];
        if (_inputs.Length < Tasks)
        {
            throw new InvalidOperationException($"{_inputs.Length} examples; {Tasks} are needed");
        }
    }

    /// <summary>Reads the bytes of the model file, checks included.</summary>
    /// <remarks>The program that measures knows only the types of this project: a model cannot be returned to it.</remarks>
    [Benchmark]
    public object Load() => SectorModelFile.Read(_model);

    /// <summary>Labels the tasks.</summary>
    [Benchmark]
    public int Classify()
    {
        var labels = 0;
        foreach (var input in _inputs)
        {
            labels += SectorClassifier.Default.Classify(input).Count;
        }

        return labels;
    }
}
