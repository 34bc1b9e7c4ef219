using System.Text.Json;
using Corpus.Reading.Tests.Golden;
using Corpus.Testing;

namespace Corpus.Reading.Tests.Tasks;

public sealed class UnseenBodyTests(ITestOutputHelper output)
{
    /// <summary>What the annotators of the second and third set left out.</summary>
    private static readonly string[] Unfilled = ["directed", "leadFrom", "otherDeadlines"];

    /// <summary>Whole directives: "unseen" ones, written and read by hand by somebody who did not know the reader, and ones of rarer forms.</summary>
    [Theory]
    [InlineData("unseen", 0.95)]
    [InlineData("unseen-2", 0.85)]
    [InlineData("unseen-3", 0.85)]
    [InlineData("forms", 0.95)]
    public void Read_UnseenDirectives_GivesTheirTasks(string folder, double targets)
    {
        var table = new ScoreTable();
        var root = Path.Combine(Repository.PathOf("tests/Corpus.Reading.Tests/Fixtures"), folder);
        foreach (var path in Directory.GetFiles(root, "*.txt").Order(StringComparer.Ordinal))
        {
            using var gold = JsonDocument.Parse(File.ReadAllBytes(Path.ChangeExtension(path, ".json")));
            GoldScorer.ScoreTasks(table, Path.GetFileName(path)[..2], gold.RootElement, DirectiveReader.Read(path, File.ReadAllBytes(path)).Value!, folder is "unseen-2" or "unseen-3" ? Unfilled : []);
        }

        output.WriteLine(table.ToString());
        Assert.True(table.F1("task.text") >= 0.95);
        Assert.True(table.F1("task.path") >= 0.95);
        Assert.True(table.F1("task.lead") >= 0.95);
        Assert.True(table.F1("task.support") >= 0.95);
        Assert.True(table.F1("task.deadline") >= 0.95);
        Assert.True(table.F1("task.condition") >= 0.95);
        Assert.True(table.F1("task.targets") >= targets);
    }
}
