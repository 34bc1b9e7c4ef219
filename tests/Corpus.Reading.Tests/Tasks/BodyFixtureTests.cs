using Corpus.Reading.Tests.Golden;

namespace Corpus.Reading.Tests.Tasks;

public sealed class BodyFixtureTests(ITestOutputHelper output)
{
    /// <summary>The fields that are counted together.</summary>
    private static readonly string[] Counted =
        ["task.path", "task.text", "task.lead", "task.support", "task.deadline", "task.otherDeadlines", "task.condition", "task.citations"];

    [Fact]
    public void Read_Fixtures_GivesTheirTasks()
    {
        var table = new ScoreTable();
        foreach (var (name, gold, read) in Bodies.Fixtures())
        {
            GoldScorer.ScoreTasks(table, name, gold, read);
        }

        // The expected readings do not say the rest (bodies directed, targets, where the lead comes from).
        foreach (var line in table.ToString().Split('\n').Where(line => Counted.Any(field => line.Contains($"{field}:", StringComparison.Ordinal) || line.StartsWith($"{field} ", StringComparison.Ordinal))))
        {
            output.WriteLine(line);
        }

        output.WriteLine($"all of these: {table.F1(field => Counted.Contains(field)):F3}");
        Assert.True(table.F1(field => Counted.Contains(field)) >= 0.95);
        Assert.True(table.F1("task.text") >= 0.95);
        Assert.True(table.F1("task.lead") >= 0.95);
        Assert.True(table.F1("task.deadline") >= 0.95);
    }
}
