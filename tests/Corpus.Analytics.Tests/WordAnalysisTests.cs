using Corpus.Search;

namespace Corpus.Analytics.Tests;

public sealed class WordAnalysisTests
{
    private static readonly TaskFilter OfA = new() { Provinces = ["A"] };

    [Fact]
    public void Compute_WordsOfOneSide_StandFirstAndFunctionWordsNowhere()
    {
        using var index = new SmallIndex(
            SmallIndex.Directive("A", "2021-08-17", [.. Enumerable.Range(0, 20).Select(i => $"Tổ chức cách ly tập trung của các hộ và của thôn số {i}")]),
            SmallIndex.Directive("B", "2021-08-17", [.. Enumerable.Range(0, 20).Select(i => $"Tổ chức năm học mới của các trường và của xã số {i}")]));

        var words = WordAnalysis.Compute(index.Reader, new WordRequest { Group = OfA });

        Assert.Equal((20, 20, 20, 20), (words.Group.Tasks, words.Group.TasksRead, words.Rest.Tasks, words.Rest.TasksRead));
        Assert.False(words.Sampled);
        Assert.True(words.Complete);
        Assert.Equal(["cách ly", "hộ", "thôn", "tập trung"], words.GroupWords.Select(word => word.Word).Order(StringComparer.Ordinal));
        Assert.Equal(["mới", "năm học", "trường", "xã"], words.RestWords.Select(word => word.Word).Order(StringComparer.Ordinal));
        Assert.All(words.GroupWords, word => Assert.Equal((20, 0, 20, 0), (word.Count, word.RestCount, word.Tasks, word.RestTasks)));
        Assert.All(words.RestWords, word => Assert.True(word is { Z: <= -WordAnalysis.MinZ, LogOdds: < 0, Count: 0, Tasks: 0 }));
    }

    [Fact]
    public void Compute_KnownCounts_GivesTheFigureOfTheFormula()
    {
        // "dịch" 6 of 8 words against 2 of 8: the prior has 0.8 words, half of them "dịch".
        using var index = new SmallIndex(
            SmallIndex.Directive("A", null, "dịch, dịch, dịch, lũ", "dịch, dịch, dịch, lũ"),
            SmallIndex.Directive("B", null, "dịch, lũ, lũ, lũ", "dịch, lũ, lũ, lũ"));

        var words = WordAnalysis.Compute(index.Reader, new WordRequest { Group = OfA, Top = 1 });

        Assert.Equal((8, 8), (words.Group.Words, words.Rest.Words));
        var expected = Math.Log(6.4 / 2.4) - Math.Log(2.4 / 6.4);
        var z = expected / Math.Sqrt((1 / 6.4) + (1 / 2.4));
        Assert.Equal(("dịch", Math.Round(z, 2), Math.Round(expected, 3)), (words.GroupWords[0].Word, words.GroupWords[0].Z, words.GroupWords[0].LogOdds));
        Assert.Equal(("lũ", -Math.Round(z, 2)), (words.RestWords[0].Word, words.RestWords[0].Z));
    }

    [Fact]
    public void Compute_MoreTasksThanAreRead_SaysSo()
    {
        using var index = new SmallIndex(
            SmallIndex.Directive("A", null, [.. Enumerable.Range(0, 30).Select(_ => "Tổ chức cách ly")]),
            SmallIndex.Directive("B", null, [.. Enumerable.Range(0, 9).Select(_ => "Tổ chức năm học")]));
        var words = WordAnalysis.Compute(index.Reader, new WordRequest { Group = OfA, MaxTasksRead = 10 });
        Assert.Equal((30, 10, 9, 9), (words.Group.Tasks, words.Group.TasksRead, words.Rest.Tasks, words.Rest.TasksRead));
        Assert.True(words.Sampled);
        Assert.Equal("cách ly", words.GroupWords[0].Word);
        Assert.Equal(10, words.GroupWords[0].Count);
    }

    [Fact]
    public void Compute_Names_AreToldAndLeftOutWhenNotWanted()
    {
        using var index = new SmallIndex(
            SmallIndex.Directive("A", null, [.. Enumerable.Range(0, 9).Select(_ => "Giao huyện Mường Tè rà soát hộ nghèo")]),
            SmallIndex.Directive("B", null, [.. Enumerable.Range(0, 9).Select(_ => "Giao huyện Bù Đốp rà soát trường học")]));
        var request = new WordRequest { Group = OfA };
        var named = WordAnalysis.Compute(index.Reader, request).GroupWords;
        Assert.Equal(["mường tè"], named.Where(word => word.IsName).Select(word => word.Word));
        var plain = WordAnalysis.Compute(index.Reader, request with { Names = false }).GroupWords;
        Assert.Equal(named.Where(word => !word.IsName), plain);
        Assert.NotEmpty(plain);
    }

    [Fact]
    public void Compute_AWordOfOneTask_IsNotReported()
    {
        using var index = new SmallIndex(
            SmallIndex.Directive("A", null, "lũ, lũ, lũ, lũ, lũ, lũ, lũ, lũ", "dịch"), SmallIndex.Directive("B", null, "dịch", "dịch", "dịch"));
        Assert.Empty(WordAnalysis.Compute(index.Reader, new WordRequest { Group = OfA }).GroupWords);
    }

    [Fact]
    public void Compute_EmptySide_HasNoWords()
    {
        using var index = new SmallIndex(SmallIndex.Directive("A", null, "dịch", "dịch"));
        var words = WordAnalysis.Compute(index.Reader, new WordRequest { Group = new TaskFilter { Provinces = ["nowhere"] } });
        Assert.Equal((0, 2), (words.Group.Tasks, words.Rest.Tasks));
        Assert.Empty(words.GroupWords);
        Assert.Empty(words.RestWords);
    }

    [Fact]
    public void Compute_NoTimeLeft_SaysThatItIsNotComplete()
    {
        using var index = new SmallIndex(SmallIndex.Directive("A", null, "dịch"));
        Assert.False(WordAnalysis.Compute(index.Reader, new WordRequest { Group = OfA, TimeBudget = TimeSpan.Zero }).Complete);
    }

    [Theory]
    [InlineData("2021", "2021-01-01", "2021-12-31")]
    [InlineData("2021-Q3", "2021-07-01", "2021-09-30")]
    [InlineData("2021-02", "2021-02-01", "2021-02-28")]
    [InlineData("2020-W53", "2020-12-28", "2021-01-03")]
    [InlineData("2021-W01", "2021-01-04", "2021-01-10")]
    [InlineData("2021-08-17", "2021-08-17", "2021-08-17")]
    public void TryRead_APeriod_IsItsDays(string text, string first, string last)
    {
        Assert.True(WordGroup.TryRead(null, text, out var filter, out var problem), problem);
        Assert.Equal((first, last), (filter.IssuedFrom?.ToString("yyyy-MM-dd", null), filter.IssuedTo?.ToString("yyyy-MM-dd", null)));
    }

    [Theory]
    [InlineData(null, "21")]
    [InlineData(null, "2021Q3")]
    [InlineData(null, "2021-Q5")]
    [InlineData(null, "2021-W53")]
    [InlineData(null, "2021-13")]
    [InlineData(null, "0000")]
    [InlineData(FacetField.Sector, "helth")]
    [InlineData(FacetField.Kind, "letter")]
    [InlineData(FacetField.Level, "moon")]
    [InlineData(FacetField.Strictness, "perhaps")]
    public void TryRead_WhatIsNoGroup_IsRefused(FacetField? groupBy, string text)
    {
        Assert.False(WordGroup.TryRead(groupBy, text, out _, out var problem));
        Assert.NotEmpty(problem);
    }
}
