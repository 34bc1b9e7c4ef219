using Corpus.Classification.Training;

namespace Corpus.Classification.Tests.Training;

public sealed class GroupFoldsTests
{
    [Fact]
    public void Assign_AnyExamples_SplitsNoGroupAndFillsEveryFold()
    {
        var examples = TestExamples.Training;

        var folds = GroupFolds.Assign(examples, 8);

        Assert.All(examples.Zip(folds).GroupBy(pair => pair.First.Group), group => Assert.Single(group.Select(pair => pair.Second).Distinct()));
        var sizes = folds.CountBy(fold => fold).ToDictionary();
        Assert.Equal(Enumerable.Range(0, 8), sizes.Keys.Order());
        Assert.True(sizes.Values.Max() <= 1.2 * sizes.Values.Min(), $"sizes {string.Join(' ', sizes.Values)}");
    }

    [Fact]
    public void Assign_ExamplesInAnotherOrder_KeepsEveryGroupInItsFold()
    {
        var examples = TestExamples.Training;
        LabelledExample[] reversed = [.. examples.Reverse()];

        Assert.Equal(GroupFolds.Assign(examples, 5), GroupFolds.Assign(reversed, 5).Reverse());
    }
}
