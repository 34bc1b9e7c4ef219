using Corpus.Classification.Training;

namespace Corpus.Classification.Tests.Training;

public sealed class CalibrationTests
{
    [Fact]
    public void Fit_ScoresThatAreTwiceTooSure_HalvesThem()
    {
        // Truths are drawn from the logistic curve at half the score; the fit must find slope 1/2 and no offset.
        var random = new Random(20210801);
        var scores = Enumerable.Range(0, 20_000).Select(_ => (random.NextDouble() * 12) - 6).ToArray();
        var truths = scores.Select(score => random.NextDouble() < 1 / (1 + Math.Exp(-score / 2))).ToArray();

        var fitted = Calibration.Fit(0, 0, scores, truths);

        Assert.Equal(0.5, fitted.Slope, 0.02);
        Assert.Equal(0, fitted.Offset, 0.05);
    }

    [Fact]
    public void Fit_SectorThatNeverOccurs_LeavesTheScoresAlone()
    {
        var fitted = Calibration.Fit(-3, 0, [1, 2, 3], [false, false, false]);

        Assert.Equal((-3f, 1.0, 0.0, 0.5), (fitted.Bias, fitted.Slope, fitted.Offset, fitted.Threshold));
    }

    [Fact]
    public void Fit_ScoresThatSeparate_PutsTheThresholdBetween()
    {
        var scores = Enumerable.Range(0, 100).Select(i => i < 30 ? 2.0 + (i * 0.01) : -2 - (i * 0.01)).ToArray();
        var truths = scores.Select(score => score > 0).ToArray();

        var fitted = Calibration.Fit(0, 0, scores, truths);

        Assert.All(scores, score => Assert.Equal(score > 0, fitted.Probability(score) >= fitted.Threshold));
    }

    [Fact]
    public void Fit_SectorOfASingleDirective_LeavesTheScoresAlone()
    {
        // Its ten examples were scored by a model that had never seen the sector: no better, rather worse, than the others.
        var scores = Enumerable.Range(0, 300).Select(i => i < 10 ? -7 - (i * 0.1) : -6 + (i * 0.001)).ToArray();
        var truths = scores.Select((_, i) => i < 10).ToArray();

        var fitted = Calibration.Fit(-3, 0, scores, truths);

        Assert.Equal((1.0, 0.0, 0.5), (fitted.Slope, fitted.Offset, fitted.Threshold));
    }

    [Fact]
    public void Fit_ScoresThatTellNothing_StillAskForAThreshold()
    {
        var random = new Random(20211102);
        for (var turn = 0; turn < 200; turn++)
        {
            var scores = Enumerable.Range(0, 200).Select(_ => (random.NextDouble() * 8) - 6).ToArray();
            var truths = scores.Select((_, i) => i < 1 + (turn % 5)).ToArray();

            var fitted = Calibration.Fit(-3, 0, scores, truths);

            Assert.InRange(fitted.Slope, 0.1, 100);
            Assert.InRange(fitted.Threshold, 0.1, 0.5);
        }
    }
}
