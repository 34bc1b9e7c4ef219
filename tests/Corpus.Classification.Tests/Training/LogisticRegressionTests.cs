using System.Runtime.Intrinsics;
using Corpus.Classification.Training;
using Corpus.Directives;

namespace Corpus.Classification.Tests.Training;

public sealed class LogisticRegressionTests
{
    private const float Step = 1e-2f;
    private const float Looseness = 8;

    private static readonly TrainingData Data = new([.. TestExamples.HeldOut.Take(60)], [], new TrainingOptions());

    [Fact]
    public void OneAgainstRest_Slopes_AreThoseOfTheLoss() => AssertSlopes(LogisticRegression.OneAgainstRest, [1, 0.85f]);

    [Fact]
    public void OneOfAll_Slopes_AreThoseOfTheLoss() => AssertSlopes(LogisticRegression.OneOfAll, [1, 0]);

    [Theory]
    [InlineData(800)]
    [InlineData(-800)]
    public void Losses_HugeScores_StayFinite(float score)
    {
        foreach (LogisticRegression.Loss loss in (LogisticRegression.Loss[])[LogisticRegression.OneAgainstRest, LogisticRegression.OneOfAll])
        {
            foreach (var start in (Vector512<float>[])[Vector512<float>.Zero, Vector512.Create(score)])
            {
                var scores = start.WithElement(3, score);

                Assert.True(float.IsFinite(loss(ref scores, Row([1]))));
                Assert.All(Enumerable.Range(0, Sectors.Count), sector => Assert.InRange(scores[sector], -1, 1));
            }
        }
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(2)]
    public void Fit_SomeShrinkage_EndsWhereWhatPullsAtAFeatureIsWhatHoldsItBack(float shrinkage)
    {
        var matrix = new DesignMatrix(Data, [.. Enumerable.Range(0, Data.Examples.Count)], new TrainingOptions { MinExamples = 4 });
        var targets = Array.ConvertAll(matrix.Tasks, task => Row([.. Sectors.All.Select(sector => task.Has(sector) ? 1f : 0)]));

        var weights = LogisticRegression.Fit(matrix, targets, LogisticRegression.OneAgainstRest, Looseness, shrinkage);

        // At the minimum the slope of the loss at every weight is the ridge times the weight; the search ends near it.
        var slopes = new double[weights.Length];
        for (var row = 0; row < targets.Length; row++)
        {
            var scores = Vector512.Create(weights, weights.Length - LogisticRegression.Width);
            for (var k = 0; k < matrix.ColumnsOf(row).Length; k++)
            {
                scores += Vector512.Create(weights, matrix.ColumnsOf(row)[k] * LogisticRegression.Width) * matrix.ValuesOf(row)[k];
            }

            LogisticRegression.OneAgainstRest(ref scores, targets[row]);
            for (var sector = 0; sector < Sectors.Count; sector++)
            {
                for (var k = 0; k < matrix.ColumnsOf(row).Length; k++)
                {
                    slopes[(matrix.ColumnsOf(row)[k] * LogisticRegression.Width) + sector] +=
                        Looseness * matrix.Weights[row] * matrix.ValuesOf(row)[k] * scores[sector];
                }
            }
        }

        var held = weights.Select((weight, i) => i / LogisticRegression.Width is var feature && feature < matrix.Masses.Length
            ? weight * (1 + (shrinkage * Looseness * matrix.Masses[feature]))
            : 0).ToArray();
        var apart = held.Zip(slopes, (hold, slope) => (hold + slope) * (hold + slope)).Sum();
        Assert.InRange(Math.Sqrt(apart / held.Sum(hold => (double)hold * hold)), 0, 0.3);
        Assert.All(Enumerable.Range(0, weights.Length / LogisticRegression.Width), i => Assert.Equal(0, weights[(i * LogisticRegression.Width) + Sectors.Count]));
    }

    private static Vector512<float> Row(float[] targets) => Vector512.Create([.. targets, .. new float[LogisticRegression.Width - targets.Length]]);

    private static void AssertSlopes(LogisticRegression.Loss loss, float[] firstTargets)
    {
        var scores = Vector512.Create([.. Enumerable.Range(0, LogisticRegression.Width).Select(i => MathF.Sin(i))]);
        var targets = Row(firstTargets);
        var slopes = scores;
        loss(ref slopes, targets);
        for (var sector = 0; sector < Sectors.Count; sector++)
        {
            Assert.Equal((At(sector, Step) - At(sector, -Step)) / (2 * Step), slopes[sector], 1e-3);
        }

        double At(int sector, float change)
        {
            var moved = scores.WithElement(sector, scores[sector] + change);
            return loss(ref moved, targets);
        }
    }
}
