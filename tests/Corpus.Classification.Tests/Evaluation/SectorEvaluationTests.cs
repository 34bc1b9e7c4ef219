using Corpus.Classification.Evaluation;
using Corpus.Classification.Training;
using Corpus.Directives;

namespace Corpus.Classification.Tests.Evaluation;

public sealed class SectorEvaluationTests
{
    private static readonly TrainingOptions ThreeFolds = new() { Folds = 3 };

    [Fact]
    public void CrossValidate_PartOfTheExamples_BeatsTheMajorityAndSaysSo()
    {
        var examples = TestExamples.Training.Where((_, i) => i % 6 == 0).ToArray();

        var evaluation = SectorEvaluation.CrossValidate(examples, ThreeFolds);
        var report = EvaluationReport.Render(evaluation);

        Assert.True(evaluation.WithContext.MainAccuracy > evaluation.Majority.MainAccuracy + 0.2);
        Assert.Equal(examples.Length, evaluation.TextOnly.Count);
        Assert.Equal(1, evaluation.LearningCurve[^1].Share);
        Assert.All(Sectors.All, sector => Assert.Contains($"\n| {sector.Code()} | ", report, StringComparison.Ordinal));
        Assert.Contains("| majority | ", report, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', report);
    }

    [Fact]
    public void CrossValidate_TextsThatOnlyTheirDirectiveExplains_ScoresNoBetterThanChance()
    {
        // Each group has one sector and words of its own: only a model that saw the group could know.
        var examples = Enumerable.Range(0, 60).Select(i => new LabelledExample(
            $"group {i / 4}", ClassifierInput.Of($"zq{(char)('a' + (i / 4))} wx{(char)('a' + (i / 4))}"), [(Sector)(i / 4 % Sectors.Count)])).ToArray();

        var evaluation = SectorEvaluation.CrossValidate(examples, ThreeFolds with { MinExamples = 1 });

        Assert.True(evaluation.TextOnly.MainAccuracy <= 0.2, $"{evaluation.TextOnly.MainAccuracy:P0} right: the folds leak");
    }

    [Fact]
    public void CrossValidate_FewerGroupsThanFolds_IsRefused() =>
        Assert.Throws<ArgumentException>(() => SectorEvaluation.CrossValidate([.. TestExamples.HeldOut.Take(2)], ThreeFolds));
}
