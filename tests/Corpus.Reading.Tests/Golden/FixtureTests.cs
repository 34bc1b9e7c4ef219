using System.Globalization;
using System.Text.Json;
using Corpus.Testing;

namespace Corpus.Reading.Tests.Golden;

public sealed class FixtureTests(ITestOutputHelper output)
{
    /// <summary>Share of the fields that the reader must give exactly.</summary>
    private const double Target = 0.95;

    [Fact]
    public void Read_Fixtures_GivesTheirMetadataAndCitations()
    {
        var table = new ScoreTable();
        var folder = Repository.PathOf("tests/Corpus.Reading.Tests/Fixtures");
        foreach (var expected in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            using var gold = JsonDocument.Parse(File.ReadAllBytes(expected));
            var name = Path.GetFileNameWithoutExtension(expected);
            var source = Directory.GetFiles(folder, name + ".*").Single(file => !file.EndsWith(".json", StringComparison.Ordinal));
            var read = DirectiveReader.Read(source, File.ReadAllBytes(source));
            Assert.True(read.Value is not null, $"{name}: {read.Problem}");
            GoldScorer.ScoreHead(table, name[..2], gold.RootElement, read.Value);
        }

        var share = table.F1(_ => true);
        output.WriteLine(table.ToString());
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all fields {share:F4}"));
        Assert.True(share >= Target, table.ToString());
    }
}
