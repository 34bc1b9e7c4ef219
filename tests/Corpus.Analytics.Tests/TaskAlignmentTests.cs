using Corpus.Directives;
using Corpus.Testing;

namespace Corpus.Analytics.Tests;

public sealed class TaskAlignmentTests
{
    private const string Quarantine = "Kiểm tra, kiện toàn các phương án, điểm thực hiện cách ly tập trung trên địa bàn huyện, bảo đảm an toàn";
    private const string School = "Chuẩn bị năm học mới, bảo đảm đủ giáo viên và cơ sở vật chất cho các trường";

    [Fact]
    public void Of_ADerivedDirective_TellsCopiedAdaptedAddedAndDropped()
    {
        var origin = SmallIndex.Directive("x", null, School, Quarantine, "Tuần tra biên giới, ngăn chặn xuất nhập cảnh trái phép");
        var derived = SmallIndex.Directive(
            "x",
            null,
            "Kiểm tra, kiện toàn các phương án, điểm thực hiện cách ly tập trung trên địa bàn xã, báo cáo kết quả hằng tuần",
            "Vận động nhân dân ủng hộ quỹ vắc xin",
            School.ToUpperInvariant());

        var alignment = Align(origin, derived);

        Assert.Equal((1, 1), (alignment.Copied, alignment.Adapted));
        Assert.Equal(["2"], alignment.Added);
        Assert.Equal(["3"], alignment.Dropped);
        var (adapted, copied) = (alignment.Pairs[0], alignment.Pairs[1]);
        Assert.Equal(("2", "1", false), (adapted.BasePath, adapted.DerivedPath, adapted.IsCopied));
        Assert.Equal([new WordChange("huyện, bảo đảm an toàn", "xã, báo cáo kết quả hằng tuần")], adapted.Changes);
        Assert.Equal(("1", "3", 1.0), (copied.BasePath, copied.DerivedPath, copied.Likeness));
        Assert.Empty(copied.Changes);
    }

    [Fact]
    public void Of_RandomDirectives_PairsEachTaskAtMostOnceAndIsSymmetric() => SeededRandom.Run(30, random =>
    {
        var corpus = new RandomCorpus(random);
        var (one, other) = (corpus.Directive("a", maxTasks: 12).Directive, corpus.Directive("b", maxTasks: 12).Directive);
        other = other with { Tasks = [.. other.Tasks.Select(task => random.Next(2) == 0 || one.Tasks.Count == 0 ? task : task with { CleanText = Varied(one, random) })] };
        var there = Align(one, other);
        var back = Align(other, one);
        Assert.Equal(other.Tasks.Select(task => task.Path).Order(StringComparer.Ordinal), there.Pairs.Select(pair => pair.DerivedPath).Concat(there.Added).Order(StringComparer.Ordinal));
        Assert.Equal(one.Tasks.Select(task => task.Path).Order(StringComparer.Ordinal), there.Pairs.Select(pair => pair.BasePath).Concat(there.Dropped).Order(StringComparer.Ordinal));
        Assert.Equal(there.Pairs.Select(pair => pair.Likeness).Order(), back.Pairs.Select(pair => pair.Likeness).Order());
        Assert.All(there.Pairs, pair => Assert.InRange(pair.Likeness, TaskAlignment.MinAdapted, 1));
        Assert.Equal(one.Tasks.Count, Align(one, one).Copied);
    });

    [Fact]
    public void Likeness_OfShingles_IsSymmetricAndThatOfSets() => SeededRandom.Run(100, random =>
    {
        var corpus = new RandomCorpus(random);
        var (one, other) = (Shingles.Of(corpus.Text(20), 2), Shingles.Of(corpus.Text(20), 2));
        var (both, all) = (one.Intersect(other).Count(), one.Union(other).Count());
        Assert.Equal(all == 0 ? 0 : (double)both / all, Shingles.Likeness(one, other), 12);
        Assert.Equal(Shingles.Likeness(one, other), Shingles.Likeness(other, one));
    });

    [Theory]
    [InlineData("", 0)]
    [InlineData("cách", 1)]
    [InlineData("cách ly", 1)]
    [InlineData("cách ly y tế", 3)]
    [InlineData("cách ly, CÁCH LY", 2)]
    public void Shingles_OfAText_AreItsRunsOfSyllables(string text, int count) => Assert.Equal(count, Shingles.Of(text, 2).Length);

    [Theory]
    [InlineData("UBND huyện chỉ đạo", "UBND xã chỉ đạo ngay", "huyện>xã", ">ngay")]
    [InlineData("a b c", "a b c")]
    [InlineData("A, b c.", "a b; C")]
    [InlineData("", "a b", ">a b")]
    [InlineData("a b c d", "a d", "b c>")]
    [InlineData("a b", "c d", "a b>c d")]
    public void Between_TwoTexts_GivesTheWordsThatDiffer(string origin, string derived, params string[] expected) =>
        Assert.Equal(expected, WordChange.Between(origin, derived).Select(change => $"{change.Base}>{change.Derived}"));

    [Fact]
    public void Between_RandomTexts_IsNothingOnlyForTheSameWordsAndMirrorsItself() => SeededRandom.Run(100, random =>
    {
        var corpus = new RandomCorpus(random);
        var (one, other) = (corpus.Text(15), corpus.Text(15));
        Assert.Empty(WordChange.Between(one, one));
        var changes = WordChange.Between(one, other);
        Assert.Equal(Text.VietnameseFolding.WrittenKey(one) == Text.VietnameseFolding.WrittenKey(other), changes.Count == 0);
        Assert.All(changes, change => Assert.True((change.Base + change.Derived).Length > 0));
        Assert.Equal(
            changes.Sum(change => Words(change.Derived) - Words(change.Base)),
            Words(other) - Words(one));
    });

    [Fact]
    public void Between_VeryLongTexts_IsOneChange()
    {
        var text = string.Join(' ', Enumerable.Range(0, 5000).Select(number => $"a{number}"));
        Assert.Empty(WordChange.Between(text, text));
        Assert.Equal([new WordChange("", "b")], WordChange.Between(text, $"b {text}"));
        Assert.Equal([new WordChange($"b {text} c", $"d {text} e")], WordChange.Between($"a0 b {text} c", $"a0 d {text} e"));
    }

    private static int Words(string text) => Text.VietnameseFolding.WrittenKey(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    private static string Varied(Directive directive, Random random)
    {
        var words = directive.Tasks[random.Next(directive.Tasks.Count)].CleanText.Split(' ');
        return string.Join(' ', words.Where(_ => random.Next(6) > 0).DefaultIfEmpty("a"));
    }

    private static TaskAlignment Align(Directive origin, Directive derived) =>
        TaskAlignment.Of(origin, derived, new Countdown(Timeout.InfiniteTimeSpan), CancellationToken.None)!;
}
