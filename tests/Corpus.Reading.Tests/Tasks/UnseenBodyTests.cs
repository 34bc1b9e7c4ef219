using System.Text.Json;
using Corpus.Reading.Tests.Golden;
using Corpus.Testing;

namespace Corpus.Reading.Tests.Tasks;

public sealed class UnseenBodyTests(ITestOutputHelper output)
{
    /// <summary>Whole directives that were written and read by hand by somebody who did not know the reader.</summary>
    [Fact]
    public void Read_UnseenDirectives_GivesTheirTasks()
    {
        var table = new ScoreTable();
        foreach (var path in Directory.GetFiles(Repository.PathOf("tests/Corpus.Reading.Tests/Fixtures/unseen"), "*.txt").Order(StringComparer.Ordinal))
        {
            using var gold = JsonDocument.Parse(File.ReadAllBytes(Path.ChangeExtension(path, ".json")));
            if (string.CompareOrdinal(Path.GetFileName(path)[..2], Environment.GetEnvironmentVariable("UNSEEN_FROM") ?? "00") >= 0) GoldScorer.ScoreTasks(table, Path.GetFileName(path)[..2], gold.RootElement, DirectiveReader.Read(path, File.ReadAllBytes(path)).Value!);
        }

        output.WriteLine(table.ToString());
    }
}
