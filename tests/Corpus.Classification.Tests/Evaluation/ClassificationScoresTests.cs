using Corpus.Classification.Evaluation;
using Corpus.Directives;

namespace Corpus.Classification.Tests.Evaluation;

public sealed class ClassificationScoresTests
{
    [Fact]
    public void Of_HandMadeAnswers_CountsAsByHand()
    {
        LabelledExample[] examples = [Example(Sector.Health), Example(Sector.Health, Sector.Security), Example(Sector.Border), Example(Sector.Border)];
        Prediction[] predictions =
        [
            Answer((Sector.Health, 0.95)),
            Answer((Sector.Security, 0.95), (Sector.Health, 0.55)),
            Answer((Sector.Border, 0.95)),
            Answer((Sector.Health, 0.55)),
        ];

        var scores = ClassificationScores.Of(examples, predictions);

        Assert.Equal(4, scores.Count);
        Assert.Equal(0.5, scores.MainAccuracy);
        Assert.Equal(0.75, scores.MainAmongLabels);
        Assert.Equal(new SectorScore(2, 3, 2), scores.BySector[(int)Sector.Health]);
        Assert.Equal(new SectorScore(1, 1, 2), scores.BySector[(int)Sector.Border]);
        Assert.Equal(new SectorScore(4, 5, 5), scores.Micro);
        Assert.Equal(0.8, scores.Micro.F1, 12);
        Assert.Equal((0.8 + 1 + (2.0 / 3)) / 15, scores.MacroF1, 12);
        Assert.Equal([new Confusion(Sector.Health, Sector.Security, 1), new Confusion(Sector.Border, Sector.Health, 1)], scores.Confusions);

        // Main labels: three at 0.95, all right, and one at 0.55 that is wrong.
        Assert.Equal(((3 * 0.05) + 0.55) / 4, scores.MainCalibrationError, 12);

        // All 60 pairs: those three; two at 0.55, one right; the rest at 0, of which the missed border label is wrong.
        Assert.Equal(((3 * 0.05) + (2 * 0.05) + 1) / 60, scores.CalibrationError, 12);
    }

    [Fact]
    public void SectorScore_NothingGivenOrWanted_IsZero()
    {
        var score = new SectorScore(0, 0, 0);

        Assert.Equal((0.0, 0.0, 0.0), (score.Precision, score.Recall, score.F1));
    }

    [Fact]
    public void Of_NoExample_IsRefused() => Assert.Throws<ArgumentException>(() => ClassificationScores.Of(new KeywordClassifier(), []));

    private static LabelledExample Example(params Sector[] sectors) => new("g", ClassifierInput.Of("text"), sectors);

    private static Prediction Answer(params (Sector Sector, double Probability)[] labels)
    {
        var probabilities = new double[Sectors.Count];
        foreach (var (sector, probability) in labels)
        {
            probabilities[(int)sector] = probability;
        }

        return new Prediction([.. labels.Select(label => label.Sector)], probabilities);
    }
}
