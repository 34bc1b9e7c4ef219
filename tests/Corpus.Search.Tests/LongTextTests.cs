using Corpus.Directives;
using Corpus.Search.Indexing;
using Corpus.Search.Querying;
using Corpus.Testing;

namespace Corpus.Search.Tests;

/// <summary>Texts with as many words as there are positions, and more.</summary>
public sealed class LongTextTests
{
    private const int Positions = 65_535;

    [Fact]
    public void AddTask_OneWordOftenerThanThereArePositions_IsFoundAndMerged()
    {
        using var temp = new TempIndex();
        for (var commit = 0; commit < SegmentMerger.Fan; commit++)
        {
            temp.Commit(writer => writer.AddTask(Imported($"{commit}", commit == 0 ? Repeated("a ", Positions + 5) : "a")));
        }

        using var reader = (TaskIndexReader)temp.Index.OpenReader();
        Assert.Equal(1, reader.SegmentCount);
        Assert.Equal(SegmentMerger.Fan, reader.Search(new SearchRequest { Query = SearchQuery.AllOf("a") }).Total);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Search_PhraseAtTheLastPosition_IsFoundAndBeyondItIsNot(int slop)
    {
        using var temp = new TempIndex();
        temp.Commit(writer =>
        {
            writer.AddTask(Imported("within", Repeated("b ", Positions - 2) + "a b"));
            writer.AddTask(Imported("beyond", Repeated("b ", Positions - 1) + "a b"));
        });
        using var reader = temp.Index.OpenReader();
        Assert.Equal(["within"], reader.Search(Phrase(slop)).Hits.Select(hit => hit.Task.Id));
        Assert.Equal(2, reader.Search(Phrase(slop) with { Query = new PhraseQuery(SearchField.Text, ["b", "a"], slop) }).Total);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Search_PhraseAllThroughALongText_MarksEachOccurrence(int slop)
    {
        using var temp = new TempIndex();
        temp.Commit(writer => writer.AddTask(Imported("1", Repeated("a x b ", 10_000) + Repeated("a b ", 10_000))));
        using var reader = temp.Index.OpenReader();
        var hit = Assert.Single(reader.Search(Phrase(slop)).Hits);
        Assert.Equal(slop == 0 ? 20_000 : 40_000, hit.Highlights.Count);
    }

    [Fact]
    public void Search_PhraseInLongTexts_LooksAtTheBudgetByPositions()
    {
        Assert.True(Checks("a b ", 30_000) > Checks("a b ", 1) + 2);

        static long Checks(string text, int times)
        {
            using var temp = new TempIndex();
            temp.Commit(writer =>
            {
                for (var i = 0; i < 16; i++)
                {
                    writer.AddTask(Imported($"{i}", Repeated(text, times)));
                }
            });
            using var reader = (TaskIndexReader)temp.Index.OpenReader();
            var clock = new CountingClock();
            reader.Clock = clock;
            Assert.Equal(16, reader.Search(Phrase(0) with { Highlight = false, TimeBudget = TimeSpan.FromHours(23) }).Total);
            return clock.Checks;
        }
    }

    [Fact]
    public void TaskBuffer_FewTasksOfManyCharacters_IsFull()
    {
        var buffer = new TaskBuffer();
        var text = new string('a', TaskBuffer.MaxChars / 4);
        for (var i = 0; i < 4; i++)
        {
            Assert.False(buffer.IsFull);
            buffer.AddText(SearchField.Text, text);
        }

        Assert.True(buffer.IsFull);
        buffer.Clear();
        Assert.False(buffer.IsFull);
    }

    private static SearchRequest Phrase(int slop) => new() { Query = new PhraseQuery(SearchField.Text, ["a", "b"], slop) };

    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static ImportedTask Imported(string id, string text) => new(id, "d", text, null, SectorSet.Of(Sector.Health), null);
}
