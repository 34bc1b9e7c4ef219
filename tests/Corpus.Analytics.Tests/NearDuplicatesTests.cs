using Corpus.Search;
using Corpus.Testing;

namespace Corpus.Analytics.Tests;

public sealed class NearDuplicatesTests
{
    [Fact]
    public void Compute_Copies_AreFoundByTheirLikenessFromBothSides() => SeededRandom.Run(5, random =>
    {
        var corpus = new RandomCorpus(random);
        var directives = Enumerable.Range(0, 8).Select(i => corpus.Directive($"{i}", maxTasks: 6).Directive).Where(directive => directive.Tasks.Count > 1).ToList();
        directives.AddRange(directives.ConvertAll(directive => directive with
        {
            Title = "bản sao",
            Tasks = [.. directive.Tasks.Select(task => task with { CleanText = $"{task.CleanText} ngay" })],
        }));
        using var index = new SmallIndex([.. directives]);
        var held = index.Reader.ListDirectives(TaskFilter.None, 0, 1000, out _).Select(directive => index.Reader.FindDirective(directive.Id)!).ToList();
        var found = held.ToDictionary(
            directive => directive.Id,
            directive => NearDuplicates.Compute(index.Reader, directive.Id, 0.5, Timeout.InfiniteTimeSpan)!.Directives.ToDictionary(near => near.Directive.Id, near => near.Likeness));
        foreach (var one in held)
        {
            foreach (var other in held.Where(other => other.Id != one.Id))
            {
                var likeness = NearDuplicates.Likeness(one.Directive, other.Directive);
                Assert.Equal(likeness, NearDuplicates.Likeness(other.Directive, one.Directive));
                Assert.Equal(likeness >= 0.5, found[one.Id].ContainsKey(other.Id));
                Assert.Equal(found[one.Id].GetValueOrDefault(other.Id), found[other.Id].GetValueOrDefault(one.Id));
            }
        }
    });

    [Theory]
    [InlineData(40, true)]
    [InlineData(110, false)]
    public void Compute_ManyCopies_AreAllFoundOrSaidToBeMissing(int copies, bool isComplete)
    {
        using var index = new SmallIndex([.. Enumerable.Range(0, copies + 1).Select(number =>
            CascadeAnalysisTests.Plan($"{number}", null, "x", "Chuẩn bị năm học mới, bảo đảm đủ giáo viên", "Tuần tra, kiểm soát đường biên"))]);
        var near = NearDuplicates.Compute(index.Reader, CascadeAnalysisTests.IdOf(index, "0/KH-UBND"), 0.8, Timeout.InfiniteTimeSpan)!;
        Assert.Equal(isComplete, near.Complete);
        Assert.Equal(Math.Min(copies, NearDuplicates.MaxCandidates), near.Directives.Count);
    }

    [Fact]
    public void Compute_NothingAlike_IsEmptyAndAnUnknownIdIsNull()
    {
        using var index = new SmallIndex(
            CascadeAnalysisTests.Plan("1", null, "x", "Chuẩn bị năm học mới"), CascadeAnalysisTests.Plan("2", null, "x", "Tuần tra đường biên"),
            CascadeAnalysisTests.Plan("3", null, "x"));
        var id = CascadeAnalysisTests.IdOf(index, "1/KH-UBND");
        Assert.Empty(NearDuplicates.Compute(index.Reader, id, 0.3, Timeout.InfiniteTimeSpan)!.Directives);
        Assert.Empty(NearDuplicates.Compute(index.Reader, CascadeAnalysisTests.IdOf(index, "3/KH-UBND"), 0.3, Timeout.InfiniteTimeSpan)!.Directives);
        Assert.Null(NearDuplicates.Compute(index.Reader, "nothing", 0.3, Timeout.InfiniteTimeSpan));
        Assert.False(NearDuplicates.Compute(index.Reader, id, 0.3, TimeSpan.Zero)!.Complete);
    }
}
