using Corpus.Testing;

namespace Corpus.Classification.Tests;

/// <summary>The labelled files of the repository, read once.</summary>
internal static class TestExamples
{
    public static string Folder => Repository.PathOf("src/Corpus.Classification/Examples");

    public static string HeldOutPath => Repository.PathOf("tests/Corpus.Classification.Tests/Data/test.jsonl");

    public static string NoisyPath => Repository.PathOf("tests/Corpus.Classification.Tests/Data/test-noisy.jsonl");

    public static IReadOnlyList<LabelledExample> Training { get; } = ExampleFile.ReadFolder(Folder);

    public static IReadOnlyList<LabelledExample> HeldOut { get; } = ExampleFile.Read(HeldOutPath);

    public static IReadOnlyList<LabelledExample> Noisy { get; } = ExampleFile.Read(NoisyPath);

    public static IReadOnlyList<LabelledExample> Bare(IReadOnlyList<LabelledExample> examples) =>
        [.. examples.Select(example => example with { Input = ClassifierInput.Of(example.Input.Text) })];
}
