using System.Text.Json;
using Corpus.Testing;

namespace Corpus.Reading.Tests.Golden;

public sealed class SeedTests(ITestOutputHelper output)
{
    [Fact]
    public void ReadText_Seeds_GivesTheirMetadataAndCitations()
    {
        var table = new ScoreTable();
        foreach (var (name, gold, read) in Seeds())
        {
            GoldScorer.ScoreHead(table, name[..3], gold, read);
        }

        output.WriteLine(table.ToString());
        Assert.Empty(table.Misses);
    }

    internal static IEnumerable<(string Name, JsonElement Gold, Directives.Directive Read)> Seeds()
    {
        using var gold = JsonDocument.Parse(File.ReadAllBytes(Repository.PathOf("tests/Corpus.Reading.Tests/Golden/seeds.json")));
        foreach (var seed in gold.RootElement.EnumerateObject())
        {
            var bytes = File.ReadAllBytes(Repository.PathOf($"seeds/{seed.Name}"));
            yield return (seed.Name, seed.Value.Clone(), DirectiveReader.Read(seed.Name, bytes).Value!);
        }
    }
}
