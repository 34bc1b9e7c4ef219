using System.Globalization;
using System.Text;
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
        var table = Score(text => text);
        Assert.True(Share(table) >= Target, table.ToString());
    }

    [Fact]
    public void Read_FixturesWithMoreWhiteSpaceAndOtherLineEnds_GivesTheSame()
    {
        var plain = Score(text => text).Misses;
        Assert.Equal(plain, Score(text => text.Replace("\n", "\r\n", StringComparison.Ordinal)).Misses);
        Assert.Equal(plain, Score(text => text.Replace("\n", "  \n", StringComparison.Ordinal)).Misses);
        Assert.Equal(plain, Score(text => "\n\n" + text + "\n\n\n").Misses);
        Assert.Equal(plain, Score(text => text.Replace("\n\n", "\n\n\n\n", StringComparison.Ordinal)).Misses);
        Assert.Equal(plain, Score(text => text.Normalize(NormalizationForm.FormD)).Misses);
    }

    [Theory]
    [InlineData("without blank lines", 0.90)]
    [InlineData("without emphasis", 0.95)]
    [InlineData("with a blank line behind every line", 0.85)]
    public void Read_FixturesInAnotherLayout_KeepsMostFields(string layout, double target)
    {
        var table = Score(text => layout switch
        {
            "without blank lines" => string.Join('\n', text.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
            "without emphasis" => text.Replace("*", "", StringComparison.Ordinal),
            _ => text.Replace("\n", "\n\n", StringComparison.Ordinal),
        });
        Assert.True(Share(table) >= target, table.ToString());
    }

    [Theory]
    [InlineData("unseen", 0.998)]
    [InlineData("unseen-2", 0.996)]
    [InlineData("unseen-3", 0.992)]
    [InlineData("unseen-4", 0.987)]
    [InlineData("unseen-5", 0.988)]
    [InlineData("unseen-6", 0.991)]
    [InlineData("unseen-7", 0.989)]
    [InlineData("unseen-8", 0.988)]
    [InlineData("unseen-9", 1)]
    [InlineData("unseen-10", 0.998)]
    [InlineData("unseen-11", 1)]
    [InlineData("unseen-12", 1)]
    [InlineData("forms", 1)]
    public void Read_DirectivesWrittenByAnotherHand_GivesTheirMetadataAndCitations(string folder, double floor)
    {
        var table = Score(text => text, folder);
        Assert.True(Share(table) >= floor, table.ToString());
    }

    private double Share(ScoreTable table)
    {
        var share = table.F1(_ => true);
        output.WriteLine(table.ToString());
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all fields {share:F4}"));
        return share;
    }

    private static ScoreTable Score(Func<string, string> change, string subfolder = "")
    {
        var table = new ScoreTable();
        var folder = Path.Combine(Repository.PathOf("tests/Corpus.Reading.Tests/Fixtures"), subfolder);
        foreach (var expected in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            using var gold = JsonDocument.Parse(File.ReadAllBytes(expected));
            var name = Path.GetFileNameWithoutExtension(expected);
            var text = change(File.ReadAllText(Path.Combine(folder, name + ".txt")));
            var read = DirectiveReader.Read(name + ".txt", Encoding.UTF8.GetBytes(text));
            Assert.True(read.Value is not null, $"{name}: {read.Problem}");
            GoldScorer.ScoreHead(table, name[..2], gold.RootElement, read.Value);
        }

        return table;
    }
}
