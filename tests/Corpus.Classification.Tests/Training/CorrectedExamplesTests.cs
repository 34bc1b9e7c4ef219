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
    public void Of_NoCorrections_IsTheExamples()
    {
        var (merged, corrections) = CorrectedExamples.Of(Examples, []);

        Assert.Same(Examples, merged);
        Assert.Equal(0, corrections);
    }

    [Fact]
    public void Of_CorrectionOfAnExample_TakesItsPlaceAndItsGroup()
    {
        var (merged, _) = CorrectedExamples.Of(Examples, [Task("17", "Tiem phong dai cho đàn chó", Sector.Agriculture)]);

        Assert.Equal(["plan", "letter", "plan"], merged.Select(example => example.Group));
        Assert.Equal([Sector.Governance, Sector.Governance, Sector.Agriculture], merged.Select(example => example.Main));
    }

    [Fact]
    public void Of_FurtherCorrectionsOfThatDirective_GoIntoTheGroupToo()
    {
        var (merged, _) = CorrectedExamples.Of(
            Examples,
            [Task("17", "Lập chốt.", Sector.Security), Task("17", "Trực 24/24", Sector.Security), Task("18", "Cấp gạo.", Sector.Welfare)]);

        Assert.Equal(["letter", "letter", "18"], merged.Skip(3).Select(example => example.Group));
    }

    [Fact]
    public void Of_DirectivesWithTheSameTasks_AreOneGroup()
    {
        var (merged, _) = CorrectedExamples.Of(
            Examples,
            [
                Task("1", "Một.", Sector.Civic), Task("2", "Hai.", Sector.Civic), Task("2", "Một!", Sector.Civic), Task("1", "Hai!", Sector.Civic),
                Task("1", "Ba.", Sector.Civic), Task("2", "Bốn.", Sector.Civic),
            ]);

        Assert.Single(merged.Skip(Examples.Length).Select(example => example.Group).Distinct());
    }

    [Fact]
    public void Of_DirectiveWhoseTaskBelongedToAnEarlierOne_TakesThatOneIntoItsGroup()
    {
        var (merged, _) = CorrectedExamples.Of(
            Examples,
            [
                Task("B", "Một.", Sector.Civic), Task("B", "Hai.", Sector.Civic), Task("A", "Trực 24/24", Sector.Civic), Task("A", "Một!", Sector.Civic),
            ]);

        Assert.Equal(["letter", "letter", "letter"], merged.Skip(3).Select(example => example.Group));
    }

    [Fact]
    public void Of_CorrectionsOfTheSameText_KeepsTheLast()
    {
        var (merged, corrections) = CorrectedExamples.Of(
            Examples,
            [
                Task("1", "Lập chốt kiểm soát.", Sector.Security), Task("1", "Cấp gạo.", Sector.Welfare),
                Task("1", "Lập chốt  kiểm soát;", Sector.Border), Task("2", "LAP CHOT KIEM SOAT", Sector.Transport),
            ]);

        Assert.Equal(2, corrections);
        Assert.Equal([Sector.Welfare, Sector.Transport], merged.Skip(Examples.Length).Select(example => example.Main));
        Assert.Equal(["1", "1"], merged.Skip(Examples.Length).Select(example => example.Group));
    }

    [Fact]
    public void CrossValidate_WithCorrections_JudgesByThemInTheFoldOfTheirExamples()
    {
        // What only a model that saw the group could know, corrected: still nothing that another group tells.
        var examples = Enumerable.Range(0, 60).Select(i => Task($"group {i / 4}", Words(i), (Sector)(i / 4 % Sectors.Count))).ToArray();
        var corrections = Enumerable.Range(0, 30).Select(i => Task($"index {i / 4}", Words(2 * i), Sector.Health)).ToArray();

        var evaluation = SectorEvaluation.CrossValidate(examples, new TrainingOptions { Folds = 3, MinExamples = 1 }, corrections: corrections);

        Assert.Equal((30, 60), (evaluation.Corrections, evaluation.TextOnly.Count));
        Assert.Equal(15, evaluation.Groups);
        Assert.Contains("60 examples, 30 of them corrections, of 15 directives", EvaluationReport.Render(evaluation), StringComparison.Ordinal);

        static string Words(int i) => $"zq{(char)('a' + (i / 4))} wx{(char)('a' + (i / 4))} số {(char)('a' + (i % 4))}";
    }

    private static LabelledExample Task(string group, string text, Sector sector) => new(group, ClassifierInput.Of(text), [sector]);
}
