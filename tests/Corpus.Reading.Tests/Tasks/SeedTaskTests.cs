using Corpus.Reading.Tests.Golden;

namespace Corpus.Reading.Tests.Tasks;

public sealed class SeedTaskTests(ITestOutputHelper output)
{
    [Fact]
    public void Read_Seeds_GivesTheirTasks()
    {
        var table = new ScoreTable();
        foreach (var (name, gold, read) in SeedTests.Seeds())
        {
            GoldScorer.ScoreTasks(table, name[..3], gold, read);
        }

        output.WriteLine(table.ToString());
        Assert.True(table.F1("task.text") >= 0.99);
        Assert.True(table.F1("task.path") >= 0.99);
        Assert.True(table.F1("task.lead") >= 0.97);
        Assert.True(table.F1("task.support") >= 0.97);
        Assert.True(table.F1("task.deadline") >= 0.97);
        Assert.True(table.F1("task.citations") >= 0.97);
    }
}
