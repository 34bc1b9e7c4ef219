using Corpus.Search.Indexing;

namespace Corpus.Search.Tests;

/// <summary>When segments are merged.</summary>
public sealed class SegmentMergerTests
{
    [Theory]
    [InlineData(new[] { 15, 15, 15, 15, 15, 15, 15 }, -1, 0)]
    [InlineData(new[] { 15, 15, 15, 15, 15, 15, 15, 15 }, 0, 8)]
    [InlineData(new[] { 17_000, 15, 15, 15, 15, 15, 15, 15 }, -1, 0)]
    [InlineData(new[] { 65_536, 17_000, 15, 15, 15, 15, 15, 15, 15, 15 }, 2, 8)]
    [InlineData(new[] { 9_000, 9_000, 9_000, 9_000, 9_000, 9_000, 9_000, 9_000 }, -1, 0)]
    public void Choose_Sizes_MergesNeighboursThatGrowToTwice(int[] sizes, int first, int count)
    {
        var chosen = SegmentMerger.Choose(sizes, sizes);
        Assert.Equal(count == 0 ? null : (first, count), chosen);
    }

    [Fact]
    public void Choose_MoreThanHalfRemoved_RewritesThatOneAlone() =>
        Assert.Equal((1, 1), SegmentMerger.Choose([100, 40], [100, 100]));
}
