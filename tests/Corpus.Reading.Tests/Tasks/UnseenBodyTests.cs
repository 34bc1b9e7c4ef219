using System.Text.Json;
using Corpus.Reading.Tests.Golden;
using Corpus.Testing;

namespace Corpus.Reading.Tests.Tasks;

public sealed class UnseenBodyTests(ITestOutputHelper output)
{
    private static readonly string[] Fields = ["path", "text", "lead", "support", "deadline", "targets"];

    /// <summary>What the annotators of the second set and those after it left out.</summary>
    private static readonly string[] Unfilled = ["directed", "leadFrom", "otherDeadlines"];

    /// <summary>Whole directives: "unseen" ones, written and read by hand by somebody who did not know the reader, and ones of rarer forms.</summary>
    /// <remarks>The floors are what is reached, in the order of <see cref="Fields"/>.</remarks>
    [Theory]
    [InlineData("unseen", 0.997, 0.997, 0.995, 1, 0.992, 1)]
    [InlineData("unseen-2", 1, 1, 0.994, 0.978, 1, 0.891)]
    [InlineData("unseen-3", 0.998, 0.998, 0.993, 0.981, 1, 0.948)]
    [InlineData("unseen-4", 0.931, 0.920, 0.799, 0.789, 0.794, 0.680)]
    [InlineData("forms", 1, 1, 1, 1, 1, 1)]
    public void Read_UnseenDirectives_GivesTheirTasks(string folder, params double[] floors)
    {
        var table = new ScoreTable();
        var root = Path.Combine(Repository.PathOf("tests/Corpus.Reading.Tests/Fixtures"), folder);
        foreach (var path in Directory.GetFiles(root, "*.txt").Order(StringComparer.Ordinal))
        {
            using var gold = JsonDocument.Parse(File.ReadAllBytes(Path.ChangeExtension(path, ".json")));
            var read = DirectiveReader.Read(path, File.ReadAllBytes(path)).Value!;
            GoldScorer.ScoreTasks(table, Path.GetFileName(path)[..2], gold.RootElement, read, folder is "unseen" or "forms" ? [] : Unfilled);
        }

        output.WriteLine(table.ToString());
        Assert.Equal(1, table.F1("task.condition"));
        Assert.All(Fields.Zip(floors), field => Assert.True(table.F1($"task.{field.First}") >= field.Second, $"{field.First}: {table.F1($"task.{field.First}"):F4}"));
    }
}
