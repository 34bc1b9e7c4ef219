using Corpus.Classification.Training;
using Corpus.Directives;

namespace Corpus.Classification.Tests.Training;

public sealed class LogisticRegressionTests
{
    private const double Step = 1e-6;

    [Fact]
    public void OneAgainstRest_Slopes_AreThoseOfTheLoss() => AssertSlopes(LogisticRegression.OneAgainstRest, [1, 0.85]);

    [Fact]
    public void OneOfAll_Slopes_AreThoseOfTheLoss() => AssertSlopes(LogisticRegression.OneOfAll, [1, 0]);

    [Theory]
    [InlineData(800)]
    [InlineData(-800)]
    public void Losses_HugeScores_StayFinite(double score)
    {
        foreach (LogisticRegression.Loss loss in (LogisticRegression.Loss[])[LogisticRegression.OneAgainstRest, LogisticRegression.OneOfAll])
        {
            var scores = new double[LogisticRegression.Width];
            scores[3] = score;
            var targets = new double[Sectors.Count];
            targets[0] = 1;

            Assert.True(double.IsFinite(loss(scores, targets)));
            Assert.All(scores, slope => Assert.InRange(slope, -1, 1));
        }
    }

    private static void AssertSlopes(LogisticRegression.Loss loss, double[] firstTargets)
    {
        double[] scores = [.. Enumerable.Range(0, LogisticRegression.Width).Select(i => Math.Sin(i))];
        double[] targets = [.. firstTargets, .. new double[Sectors.Count - firstTargets.Length]];
        var slopes = (double[])scores.Clone();
        loss(slopes, targets);
        for (var sector = 0; sector < Sectors.Count; sector++)
        {
            Assert.Equal((At(sector, Step) - At(sector, -Step)) / (2 * Step), slopes[sector], 1e-6);
        }

        double At(int sector, double change)
        {
            var moved = (double[])scores.Clone();
            moved[sector] += change;
            return loss(moved, targets);
        }
    }
}
