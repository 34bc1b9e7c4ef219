using Corpus.Classification.Evaluation;
using Corpus.Classification.Training;
using Corpus.Directives;

namespace Corpus.Classification.Tests.Training;

public sealed class CorrectedExamplesTests
{
    private static readonly LabelledExample[] Examples =
    [
        Task("plan", "Kiện toàn Ban Chỉ đạo.", Sector.Governance),
        Task("plan", "Tiêm phòng dại cho đàn chó.", Sector.Health),
        Task("letter", "Tiêm phòng dại cho đàn chó!", Sector.Health),
        Task("letter", "Trực 24/24.", Sector.Governance),
    ];

    [Fact]
    public void Of_NoCorrections_IsTheExamples() => Assert.Same(Examples, CorrectedExamples.Of(Examples, []));

    [Fact]
    public void Of_CorrectionOfAnExample_TakesItsPlaceAndItsGroup()
    {
        var merged = CorrectedExamples.Of(Examples, [Task("17", "Tiem phong dai cho đàn chó", Sector.Agriculture)]);

        Assert.Equal(["plan", "letter", "plan"], merged.Select(example => example.Group));
        Assert.Equal([Sector.Governance, Sector.Governance, Sector.Agriculture], merged.Select(example => example.Main));
    }

    [Fact]
    public void Of_FurtherCorrectionsOfThatDirective_GoIntoTheGroupToo()
    {
        var merged = CorrectedExamples.Of(
            Examples,
            [Task("17", "Lập chốt.", Sector.Security), Task("17", "Trực 24/24", Sector.Security), Task("18", "Cấp gạo.", Sector.Welfare)]);

        Assert.Equal(["letter", "letter", "18"], merged.Skip(3).Select(example => example.Group));
    }

    [Fact]
    public void Of_DirectivesWithTheSameTasks_AreOneGroup()
    {
        var merged = CorrectedExamples.Of(
            Examples,
            [
                Task("1", "Một.", Sector.Civic), Task("2", "Hai.", Sector.Civic), Task("2", "Một!", Sector.Civic), Task("1", "Hai!", Sector.Civic),
            ]);

        Assert.Single(merged.Skip(Examples.Length).Select(example => example.Group).Distinct());
    }

    [Fact]
    public void CrossValidate_WithCorrections_JudgesByThemInTheFoldOfTheirExamples()
    {
        // What only a model that saw the group could know, corrected: still nothing that another group tells.
        var examples = Enumerable.Range(0, 60).Select(i => Task($"group {i / 4}", Words(i), (Sector)(i / 4 % Sectors.Count))).ToArray();
        var corrections = Enumerable.Range(0, 30).Select(i => Task($"index {i / 4}", Words(2 * i), Sector.Health)).ToArray();

        var evaluation = SectorEvaluation.CrossValidate(examples, new TrainingOptions { Folds = 3, FeatureParts = 1, MinExamples = 1 }, corrections: corrections);

        Assert.Equal((30, 60), (evaluation.Corrections, evaluation.TextOnly.Count));
        Assert.Equal(15, evaluation.Groups);
        Assert.Contains("60 examples, 30 of them corrections, of 15 directives", EvaluationReport.Render(evaluation), StringComparison.Ordinal);

        static string Words(int i) => $"zq{(char)('a' + (i / 4))} wx{(char)('a' + (i / 4))} số {(char)('a' + (i % 4))}";
    }

    private static LabelledExample Task(string group, string text, Sector sector) => new(group, ClassifierInput.Of(text), [sector]);
}
