using System.Text.Json;
using Corpus.Reading.Tests.Golden;
using Corpus.Testing;

namespace Corpus.Reading.Tests.Tasks;

public sealed class UnseenBodyTests(ITestOutputHelper output)
{
    /// <summary>What the annotators of the second set and those after it left out.</summary>
    private static readonly string[] Unfilled = ["directed", "leadFrom", "otherDeadlines"];

    /// <summary>Whole directives: "unseen" ones, written and read by hand by somebody who did not know the reader, and ones of rarer forms.</summary>
    /// <remarks>The floors are what is reached.</remarks>
    [Theory]
    [InlineData("unseen", 1, 1, 1, 1, 1, 1)]
    [InlineData("unseen-2", 1, 1, 0.994, 0.978, 1, 0.926)]
    [InlineData("unseen-3", 1, 1, 0.996, 0.981, 1, 0.974)]
    [InlineData("unseen-4", 0.998, 0.998, 0.996, 0.987, 0.996, 0.876)]
    [InlineData("unseen-5", 1, 1, 0.953, 0.999, 0.996, 0.941)]
    [InlineData("unseen-6", 1, 1, 0.973, 0.981, 0.956, 0.841)]
    [InlineData("unseen-7", 0.997, 0.997, 0.99, 1, 0.99, 0.895)]
    [InlineData("unseen-8", 0.997, 0.997, 0.951, 0.978, 0.984, 0.857)]
    [InlineData("unseen-9", 1, 1, 1, 1, 0.977, 0.82)]
    [InlineData("unseen-10", 1, 1, 1, 1, 0.909, 0.801)]
    [InlineData("unseen-11", 0.994, 0.989, 0.921, 0.929, 0.995, 0.885)]
    [InlineData("unseen-12", 0.985, 0.985, 0.949, 0.978, 0.995, 0.893)]
    [InlineData("forms", 1, 1, 1, 1, 1, 1)]
    public void Read_UnseenDirectives_GivesTheirTasks(string folder, double path, double text, double lead, double support, double deadline, double targets)
    {
        var table = new ScoreTable();
        var root = Path.Combine(Repository.PathOf("tests/Corpus.Reading.Tests/Fixtures"), folder);
        foreach (var file in Directory.GetFiles(root, "*.txt").Order(StringComparer.Ordinal))
        {
            using var gold = JsonDocument.Parse(File.ReadAllBytes(Path.ChangeExtension(file, ".json")));
            var read = DirectiveReader.Read(file, File.ReadAllBytes(file)).Value!;
            GoldScorer.ScoreTasks(table, Path.GetFileName(file)[..2], gold.RootElement, read, folder is "unseen" or "forms" ? [] : Unfilled);
        }

        output.WriteLine(table.ToString());
        Assert.Equal(1, table.F1("task.condition"));
        AssertAtLeast(path, "path");
        AssertAtLeast(text, "text");
        AssertAtLeast(lead, "lead");
        AssertAtLeast(support, "support");
        AssertAtLeast(deadline, "deadline");
        AssertAtLeast(targets, "targets");

        void AssertAtLeast(double floor, string field) => Assert.True(table.F1($"task.{field}") >= floor, $"{field}: {table.F1($"task.{field}"):F4}");
    }
}
