using Corpus.Directives;
using Corpus.Search.Querying;
using Corpus.Testing;

namespace Corpus.Search.Tests;

/// <summary>Which forms of a word are found, in which order, and what is marked in them.</summary>
public sealed class MatchingTests
{
    [Theory]
    [InlineData("kĩ năng", "[kĩ] [năng] mềm", "[kỹ] [năng] mềm")]
    [InlineData("kỹ năng", "[kỹ] [năng] mềm", "[kĩ] [năng] mềm")]
    [InlineData("ky nang", "[ky] [nang] mem", "[kỹ] [năng] mềm", "[kĩ] [năng] mềm")]
    [InlineData("quí", "họp [quí] này", "họp [quý] này")]
    [InlineData("hoà", "thái [hoà] xã")]
    [InlineData("hoà", "thái [hòa] xã")]
    [InlineData("UBND xã", "[UBND] [xã] họp", "[Ủy] [ban] [nhân] [dân] [xã] họp")]
    [InlineData("uỷ ban nhân dân xã", "[Ủy] [ban] [nhân] [dân] [xã] họp", "[UBND] [xã] họp")]
    [InlineData("uy ban nhan dan", "[uy] [ban] [nhan] [dan] hop", "[UBND] xã họp", "[Ủy] [ban] [nhân] [dân] xã họp")]
    [InlineData("bcd", "[BCĐ] họp", "[Ban] [chỉ] [đạo] họp")]
    [InlineData("BCH", "[BCH] họp", "[ban] [chỉ] [huy] họp", "[ban] [chấp] [hành] họp")]
    [InlineData("KT-XH", "phát triển [KT]-[XH]", "phát triển [kinh] [tế] - [xã] [hội]")]
    [InlineData("kinh tế - xã hội", "phát triển [kinh] [tế] - [xã] [hội]", "phát triển [KT]-[XH]")]
    public void Search_OtherForms_AreFoundAndMarkedAfterTheFormAskedFor(string query, params string[] marked)
    {
        using var temp = new TempIndex();
        temp.Commit(writer =>
        {
            for (var i = marked.Length - 1; i >= 0; i--)
            {
                writer.AddTask(Imported($"{i}", Unmarked(marked[i])));
            }

            writer.AddTask(Imported("other", "một việc khác, ban hành kế hoạch"));
        });
        using var reader = temp.Index.OpenReader();
        var hits = reader.Search(new SearchRequest { Query = Parse(query) }).Hits;
        Assert.Equal(marked.Order(StringComparer.Ordinal), hits.Select(Mark).Order(StringComparer.Ordinal));
        Assert.Equal(marked[0], Mark(hits[0]));
    }

    [Theory]
    [InlineData("\"kĩ\"", "kĩ")]
    [InlineData("\"kĩ năng\"", "kĩ năng")]
    [InlineData("\"UBND\"", "UBND")]
    [InlineData("\"ủy ban nhân dân\"", "Ủy ban nhân dân")]
    public void Search_Quoted_FindsNothingElse(string query, string expected)
    {
        using var temp = new TempIndex();
        string[] texts = ["kĩ", "kỹ", "kĩ năng", "kỹ năng", "UBND", "Ủy ban nhân dân"];
        temp.Commit(writer =>
        {
            foreach (var text in texts)
            {
                writer.AddTask(Imported(text, text));
            }
        });
        using var reader = temp.Index.OpenReader();
        Assert.All(
            reader.Search(new SearchRequest { Query = Parse(query) }).Hits,
            hit => Assert.Contains(expected, hit.Task.Task.CleanText, StringComparison.Ordinal));
        Assert.NotEqual(0, reader.Search(new SearchRequest { Query = Parse(query) }).Total);
    }

    [Fact]
    public void Open_FileOfAbbreviations_ExtendsTheBuiltInOnes()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.PathOf(SqliteTaskIndex.AbbreviationsFileName), "# ours\nTCM = tổ công tác mới\n");
        using var index = SqliteTaskIndex.Open(folder.FullPath);
        using (var writer = index.OpenWriter())
        {
            writer.AddTask(Imported("1", "lập tổ công tác mới"));
            writer.AddTask(Imported("2", "UBND lập TCM"));
            writer.Commit();
        }

        using var reader = index.OpenReader();
        Assert.Equal(["2", "1"], reader.Search(new SearchRequest { Query = Parse("tcm") }).Hits.Select(hit => hit.Task.Id));
        Assert.Equal(1, reader.Search(new SearchRequest { Query = Parse("ủy ban nhân dân") }).Total);
    }

    [Fact]
    public void Open_MalformedAbbreviations_NamesTheLine()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.PathOf(SqliteTaskIndex.AbbreviationsFileName), "no equals sign\n");
        Assert.Contains("line 1", Assert.Throws<InvalidDataException>(() => SqliteTaskIndex.Open(folder.FullPath)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("117/TB-UBND")]
    [InlineData("117 /TB-UBND")]
    [InlineData("117/tb-ubnd")]
    [InlineData("so 117/TB-UBND")]
    [InlineData("số 117 / TB-UBND")]
    public void Search_CodeInAnySpacing_FindsTextsAndNumbers(string query)
    {
        using var temp = new TempIndex();
        var corpus = new RandomCorpus(new Random(3));
        var directive = corpus.Directive("a");
        while (directive.Directive.Tasks.Count == 0)
        {
            directive = corpus.Directive("a");
        }

        directive = directive with { Directive = directive.Directive with { Number = "117", Symbol = "TB-UBND", Tasks = [directive.Directive.Tasks[0]] } };
        temp.Commit(writer =>
        {
            writer.Add(directive);
            writer.AddTask(Imported("1", "theo Thông báo 117 /TB-UBND"));
            writer.AddTask(Imported("2", "theo Thông báo số 117/TB-UBND"));
            writer.AddTask(Imported("3", "theo Thông báo số 118/TB-UBND, 117 người"));
        });
        using var reader = temp.Index.OpenReader();
        Assert.Equal(3, reader.Search(new SearchRequest { Query = Parse(query) }).Total);
    }

    [Theory]
    [InlineData("cachs ly", "cách ly")]
    [InlineData("cach1 ly", "cách ly")]
    [InlineData("\"cachs ly\"", "\"cách ly\"")]
    [InlineData("tieem vawcs xin", "tiêm vắc xin")]
    public void Search_Keystrokes_AreReadAtOnceAndSaidSo(string query, string readAs)
    {
        using var temp = Small();
        using var reader = temp.Index.OpenReader();
        var result = reader.Search(new SearchRequest { Query = Parse(query) });
        Assert.NotEqual(0, result.Total);
        Assert.Equal(readAs, result.ReadAs);
        Assert.Null(result.Suggestion);
        Assert.All(result.Hits, hit => Assert.NotEmpty(hit.Highlights));
        Assert.Equal(result.Total, reader.Search(new SearchRequest { Query = Parse(readAs) }).Total);
    }

    [Theory]
    [InlineData("cachs ly", "cách ly")]
    [InlineData("cachs OR ly", null)]
    [InlineData("cách ly", null)]
    [InlineData("xyzwvut", null)]
    [InlineData("", null)]
    public void ReadQuery_WhateverTheFilter_IsWhatSearchAnswers(string query, string? readAs)
    {
        using var temp = Small();
        using var reader = temp.Index.OpenReader();
        var reading = reader.ReadQuery(Parse(query), SearchRequest.DefaultTimeBudget, TestContext.Current.CancellationToken);
        Assert.Equal(readAs, reading.ReadAs);
        Assert.Equal(Parse(readAs ?? query), reading.Query);
        foreach (var filter in (TaskFilter[])[TaskFilter.None, new() { Provinces = ["nowhere"] }])
        {
            var found = reader.Search(new SearchRequest { Query = Parse(query), Filter = filter });
            Assert.Equal(readAs, found.ReadAs);
            Assert.Equal(reader.Search(new SearchRequest { Query = reading.Query, Filter = filter }).Total, found.Total);
        }

        Assert.Null(reader.ReadQuery(Parse(query), TimeSpan.Zero, TestContext.Current.CancellationToken).ReadAs);
        if (readAs is not null)
        {
            var asTyped = reader.Search(new SearchRequest { Query = Parse(query), Reread = false });
            Assert.Equal((0, null, null), (asTyped.Total, asTyped.ReadAs, asTyped.Suggestion));
        }
    }

    [Theory]
    [InlineData("vắc xin covit", "vắc xin covid")]
    [InlineData("truong hoc truc tuyenn", "truong hoc truc tuyến")]
    [InlineData("vác xin", "vắc xin")]
    [InlineData("cahc ly", "cách ly")]
    [InlineData("khiểm tra", "kiểm tra")]
    [InlineData("cachly", "cach ly")]
    [InlineData("cáchly", "cách ly")]
    [InlineData("các h ly", "cách ly")]
    [InlineData("kiêrn tra", "kiểm tra")]
    [InlineData("cạch ly", "cách ly")]
    [InlineData("covit \"covit\"", "covid \"covid\"")]
    [InlineData("kiểm trá", "kiểm tra")]
    [InlineData("title:dịch covit", null)]
    [InlineData("xyzwvut", null)]
    [InlineData("-dịch covit", "-dịch covid")]
    public void Search_Misspelt_ProposesWhatMatches(string query, string? suggestion)
    {
        using var temp = Small();
        using var reader = temp.Index.OpenReader();
        var result = reader.Search(new SearchRequest { Query = Parse(query) });
        Assert.Equal(0, result.Total);
        Assert.Null(result.ReadAs);
        Assert.Equal(suggestion, result.Suggestion);
        if (suggestion is not null)
        {
            Assert.NotEqual(0, reader.Search(new SearchRequest { Query = Parse(suggestion) }).Total);
        }
    }

    [Theory]
    [InlineData("trạm y", "trạm y tế")]
    [InlineData("tram y", "trạm y tế")]
    [InlineData("lập trạ", "lập trạm y tế")]
    [InlineData("tiêm v", "tiêm vắc xin")]
    [InlineData("kiểm", "kiểm tra")]
    public void Suggest_FrequentPhrase_CompletesItWhole(string typed, string expected)
    {
        using var temp = Small();
        using var reader = temp.Index.OpenReader();
        Assert.Equal(expected, reader.Suggest(typed, 5)[0]);
    }

    [Fact]
    public void Write_QueriesOfTheLanguage_AreReadBackEqual()
    {
        string[] queries =
        [
            "dịch", "dich bệnh", "\"cách ly\"~3 -dịch", "(cách OR lý) dịch", "title:dịch agency:\"sở y tế\"", "cách* covit~1", "117/TB-UBND", "kt-xh",
            "issued:[2021-08-01 TO *]", "-(a b)", "a OR b c", "\"kĩ\"", "number:141/TB-UBND",
        ];
        Assert.All(queries, text => Assert.Equal(Parse(text), Parse(QueryWriter.Write(Parse(text)))));
    }

    private static TempIndex Small()
    {
        var temp = new TempIndex();
        temp.Commit(writer =>
        {
            for (var i = 0; i < 4; i++)
            {
                writer.AddTask(Imported($"{i}", $"Thành lập trạm y tế lưu động số {i}; kiểm tra cách ly y tế, tiêm vắc xin phòng covid tại trường học."));
                writer.AddTask(Imported($"t{i}", $"Dạy học trực tuyến ở trường học, kiểm tra lần {i}."));
            }
        });
        return temp;
    }

    private static string Unmarked(string text) => text.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);

    private static string Mark(SearchHit hit)
    {
        var text = hit.Task.Task.CleanText;
        foreach (var range in hit.Highlights.Reverse())
        {
            text = text.Insert(range.End, "]").Insert(range.Start, "[");
        }

        return text;
    }

    private static ImportedTask Imported(string id, string text) => new(id, "d1", text, null, SectorSet.Empty, null);

    private static SearchQuery Parse(string text)
    {
        Assert.True(QueryParser.TryParse(text, out var query, out var error), error?.Message);
        return query;
    }
}
