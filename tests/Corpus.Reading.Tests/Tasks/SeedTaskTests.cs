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
        Assert.Empty(table.Misses);
    }
}
