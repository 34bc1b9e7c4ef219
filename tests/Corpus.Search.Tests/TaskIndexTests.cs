using Corpus.Directives;
using Corpus.Search.Querying;
using Corpus.Testing;
using Microsoft.Data.Sqlite;

namespace Corpus.Search.Tests;

/// <summary>What callers of the index rely on.</summary>
public sealed class TaskIndexTests
{
    [Fact]
    public void Search_PagesByCursor_CoverEveryMatchOnceInOrder() => SeededRandom.Run(4, random =>
    {
        var corpus = new RandomCorpus(random);
        using var temp = new TempIndex();
        for (var commit = 0; commit < 3; commit++)
        {
            temp.Commit(writer =>
            {
                for (var i = 0; i < 60; i++)
                {
                    writer.AddTask(corpus.Imported($"{commit}-{i}"));
                }
            });
        }

        using var reader = temp.Index.OpenReader();
        foreach (var sort in Enum.GetValues<SearchSort>())
        {
            var request = new SearchRequest { Query = SearchQuery.AnyOf("cách ly xã hội"), Sort = sort, Top = SearchRequest.MaxTop };
            var whole = reader.Search(request).Hits.Select(hit => hit.Task.Id).ToArray();
            var paged = new List<string>();
            string? after = null;
            do
            {
                var page = reader.Search(request with { Top = 7, After = after });
                Assert.Equal(whole.Length, page.Total);
                paged.AddRange(page.Hits.Select(hit => hit.Task.Id));
                after = page.NextCursor;
            }
            while (after is not null);

            Assert.Equal(whole, paged);
        }
    });

    [Theory]
    [InlineData("cách ly", "Thực hiện |cách ly| y tế")]
    [InlineData("cach", "Thực hiện |cách| ly y tế")]
    [InlineData("\"ly y\"", "Thực hiện cách |ly| |y| tế")]
    [InlineData("-dịch tế", "Thực hiện cách ly y |tế|")]
    public void Search_Highlight_MarksTheOriginalCharacters(string text, string expected)
    {
        using var temp = new TempIndex();
        temp.Commit(writer => writer.AddTask(Imported("1", "Thực hiện cách ly y tế")));
        using var reader = temp.Index.OpenReader();
        var hit = Assert.Single(reader.Search(new SearchRequest { Query = Parse(text) }).Hits);
        var marked = hit.Task.Task.CleanText;
        foreach (var range in hit.Highlights.Reverse())
        {
            marked = marked.Insert(range.End, "|").Insert(range.Start, "|");
        }

        Assert.Equal(expected.Replace("|cách ly|", "|cách| |ly|", StringComparison.Ordinal), marked);
    }

    [Fact]
    public void Search_WordWithoutDiacritics_RanksTheExactFormFirst()
    {
        using var temp = new TempIndex();
        temp.Commit(writer =>
        {
            writer.AddTask(Imported("folded", "cạch cạch cạch"));
            writer.AddTask(Imported("exact", "viết không dấu: cach, giữa nhiều từ khác của một câu dài hơn"));
            writer.AddTask(Imported("other", "cạnh"));
        });
        using var reader = temp.Index.OpenReader();
        Assert.Equal(["exact", "folded"], reader.Search(new SearchRequest { Query = Parse("cach") }).Hits.Select(hit => hit.Task.Id));
        Assert.Equal(["folded"], reader.Search(new SearchRequest { Query = Parse("cạch") }).Hits.Select(hit => hit.Task.Id));
    }

    [Theory]
    [InlineData("117/TB-UBND")]
    [InlineData("117/tb-ubnd")]
    [InlineData("\"117 TB UBND\"")]
    public void Search_CodeInAnySpacing_IsFound(string query)
    {
        using var temp = new TempIndex();
        temp.Commit(writer =>
        {
            writer.AddTask(Imported("1", "theo Thông báo số 117 /TB-UBND ngày 3"));
            writer.AddTask(Imported("2", "theo Thông báo số 117/TB-UBND ngày 3"));
            writer.AddTask(Imported("3", "theo Thông báo số 118/TB-UBND ngày 3"));
        });
        using var reader = temp.Index.OpenReader();
        Assert.Equal(2, reader.Search(new SearchRequest { Query = Parse(query) }).Total);
    }

    [Fact]
    public void Suggest_TypedStart_GivesTheMostFrequentWordsFirst()
    {
        using var temp = new TempIndex();
        temp.Commit(writer =>
        {
            writer.AddTask(Imported("1", "cách ly"));
            writer.AddTask(Imported("2", "cách chức"));
            writer.AddTask(Imported("3", "cá nhân"));
        });
        using var reader = temp.Index.OpenReader();
        Assert.Equal(["phải cách", "phải cá"], reader.Suggest("phải ca", 5));
        Assert.Equal(["cách"], reader.Suggest("các", 5));
        Assert.Empty(reader.Suggest("", 5));
    }

    [Fact]
    public void Search_NothingMatches_ProposesTheNearestWords()
    {
        using var temp = new TempIndex();
        temp.Commit(writer => writer.AddTask(Imported("1", "tiêm vắc xin phòng covid")));
        using var reader = temp.Index.OpenReader();
        var result = reader.Search(new SearchRequest { Query = Parse("vắc xin covit") });
        Assert.Equal(0, result.Total);
        Assert.Equal("vắc xin covid", result.Suggestion);
    }

    [Fact]
    public void Open_ForeignFile_SaysThatItIsNoIndex()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.PathOf("corpus.db"), new string('x', 5000));
        var error = Assert.Throws<IndexCorruptException>(() => SqliteTaskIndex.Open(folder.FullPath));
        Assert.Contains(folder.PathOf("corpus.db"), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_AnotherProgramsDatabase_SaysThatItIsNoIndex()
    {
        using var folder = new TempFolder();
        Sql(folder.FullPath, "CREATE TABLE notes (text TEXT)");
        Assert.Throws<IndexCorruptException>(() => SqliteTaskIndex.Open(folder.FullPath));
    }

    [Fact]
    public void Open_NewerFormat_NamesBothVersions()
    {
        using var folder = new TempFolder();
        SqliteTaskIndex.Open(folder.FullPath).Dispose();
        Sql(folder.FullPath, "PRAGMA user_version = 99");
        var error = Assert.Throws<IndexVersionException>(() => SqliteTaskIndex.Open(folder.FullPath));
        Assert.Contains("99", error.Message, StringComparison.Ordinal);
        Assert.True(SqliteTaskIndex.Exists(folder.FullPath));
    }

    [Fact]
    public void Search_RequestOutOfRange_NamesTheMember()
    {
        using var temp = new TempIndex();
        using var reader = temp.Index.OpenReader();
        Assert.Contains("Top", Assert.ThrowsAny<ArgumentException>(() => reader.Search(new SearchRequest { Top = 1001 })).Message, StringComparison.Ordinal);
        Assert.Contains("After", Assert.ThrowsAny<ArgumentException>(() => reader.Search(new SearchRequest { After = "?" })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Merge_ManySmallCommits_KeepsFewSegmentsAndTheOrder()
    {
        using var temp = new TempIndex();
        for (var i = 0; i < 100; i++)
        {
            temp.Commit(writer => writer.AddTask(Imported($"{i:D3}", "cách ly")));
        }

        using var reader = temp.Index.OpenReader();
        var all = reader.Search(new SearchRequest { Query = Parse("cách"), Top = 1000 }).Hits.Select(hit => hit.Task.Id);
        Assert.Equal(Enumerable.Range(0, 100).Select(i => $"{i:D3}"), all);
        using var connection = new SqliteConnection($"Data Source={Path.Combine(temp.Folder, "corpus.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM segments";
        Assert.InRange((long)command.ExecuteScalar()!, 1, 20);
    }

    private static ImportedTask Imported(string id, string text) =>
        new(id, "d1", text, "Lai Châu", SectorSet.Of(Sector.Health), new DateOnly(2021, 8, 15));

    private static SearchQuery Parse(string text)
    {
        Assert.True(QueryParser.TryParse(text, out var query, out var error), error?.Message);
        return query;
    }

    private static void Sql(string folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "corpus.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
