using Corpus.Classification.Evaluation;
using Corpus.Classification.Features;
using Corpus.Classification.Model;
using Corpus.Classification.Training;
using Corpus.Directives;
using Corpus.Testing;

namespace Corpus.Classification.Tests;

public sealed class SectorClassifierTests : SectorClassifierConformance
{
    /// <summary>Below what the model reaches today by a few sentences: falling under it means that something broke.</summary>
    private const double MainFloor = 0.915;
    private const double MicroFloor = 0.905;
    private const double MacroFloor = 0.91;
    private const double CalibrationCeiling = 0.05;

    protected override ISectorClassifier Classifier => SectorClassifier.Default;

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Default_HeldOutSentences_AreLabelledWell(bool noisy, bool bare)
    {
        var examples = noisy ? TestExamples.Noisy : TestExamples.HeldOut;
        var scores = ClassificationScores.Of(Classifier, bare ? TestExamples.Bare(examples) : examples);

        Assert.True(scores.MainAccuracy >= MainFloor, $"main sector right in {scores.MainAccuracy:P1}");
        Assert.True(scores.Micro.F1 >= MicroFloor, $"micro F1 {scores.Micro.F1:F3}");
        Assert.True(scores.MacroF1 >= MacroFloor, $"macro F1 {scores.MacroF1:F3}");
        Assert.True(scores.CalibrationError <= CalibrationCeiling, $"calibration error {scores.CalibrationError:F3}");
        Assert.True(scores.MainCalibrationError <= CalibrationCeiling, $"calibration error of the main labels {scores.MainCalibrationError:F3}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("abc")]
    [InlineData("???!!! --- ...")]
    [InlineData("12 34 56")]
    [InlineData("1. 2. 3. 4. 5.")]
    [InlineData("12 345 6.789 10/2021, 45 %")]
    [InlineData("The committee shall meet on Monday.")]
    [InlineData("Report to the committee on the plan by the end of the year, and an audit of the bank loan.")]
    [InlineData("Le comité doit se réunir pour discuter du plan de la ville et de son budget.")]
    [InlineData("Die Polizei kontrolliert die Grenze, die Behörden berichten täglich.")]
    [InlineData("Полиция усиливает охрану границы")]
    [InlineData("公安部門加強邊境管理")]
    public void Classify_NumbersSignsOrAnotherLanguage_IsVeryUnsure(string text) =>
        Assert.InRange(Classifier.Classify(ClassifierInput.Of(text))[0].Probability, 0, 0.3);

    [Theory]
    [InlineData("Covid")]
    [InlineData("y tế")]
    [InlineData("ngân sách")]
    [InlineData("rừng")]
    [InlineData("Công an")]
    public void Classify_AWordAlone_IsNoMoreThanAGuess(string word) =>
        Assert.InRange(Classifier.Classify(ClassifierInput.Of(word))[0].Probability, 0, 0.5);

    [Fact]
    public void Classify_MegabyteOfTasks_IsNoMoreThanAGuess()
    {
        const string Task = "Công an tỉnh chủ trì, phối hợp với Sở Y tế kiểm soát người ra vào vùng dịch. ";
        var huge = string.Concat(Enumerable.Repeat(Task, 1_000_000 / Task.Length));

        Assert.InRange(Classifier.Classify(ClassifierInput.Of(huge))[0].Probability, 0, 0.5);
        Assert.InRange(Classifier.Classify(ClassifierInput.Of(Task))[0].Probability, 0.9, 1);
    }

    [Fact]
    public void Classify_SupportingBody_AddsNoSectorOfItsOwn()
    {
        var labels = Classifier.Classify(ClassifierInput.Of(
            "Sở Giáo dục và Đào tạo chủ trì, phối hợp với Công an tỉnh tổ chức kỳ thi tốt nghiệp trung học phổ thông đúng quy chế."));

        Assert.Equal([Sector.Education], labels.Select(label => label.Sector));
    }

    [Fact]
    public void Classify_TwoSureLabels_PutsTheMainOneFirst()
    {
        var labels = Classifier.Classify(ClassifierInput.Of(
            "Ban Chỉ huy Quân sự huyện quản lý khu cách ly y tế tập trung, tiếp nhận công dân về từ vùng dịch, không để lây nhiễm chéo."));

        Assert.Equal([Sector.Military, Sector.Health], labels.Select(label => label.Sector));
    }

    [Fact]
    public void Classify_AccentsLost_KeepsTheMainSector()
    {
        var labels = Classifier.Classify(ClassifierInput.Of("Tiem phong dai cho dan cho, meo; tieu huy dan lon mac benh dich ta lon chau Phi."));

        Assert.Equal(Sector.Agriculture, labels[0].Sector);
    }

    [Fact]
    public void Classify_LeadAndHeading_SpeakForATextThatIsSilent()
    {
        const string Silent = "Hoàn thành trước ngày 30.";

        Assert.True(Finance(new ClassifierInput(Silent, ["Kho bạc Nhà nước tỉnh"], ["Giải ngân vốn"])) > Finance(ClassifierInput.Of(Silent)) + 0.05);

        static double Finance(ClassifierInput input)
        {
            Span<double> probabilities = stackalloc double[Sectors.Count];
            SectorClassifier.Default.Probabilities(input, probabilities);
            return probabilities[(int)Sector.Finance];
        }
    }

    [Fact]
    public void Because_OfEveryLabel_QuotesTheInputStrongestFirst()
    {
        foreach (var example in TestExamples.HeldOut)
        {
            var input = example.Input;
            foreach (var label in Classifier.Classify(input))
            {
                Assert.NotEmpty(label.Because);
                Assert.All(label.Because, evidence =>
                {
                    Assert.Contains(
                        (string[])[input.Text, .. input.Lead, .. input.Headings],
                        part => part.Contains(evidence.Feature, StringComparison.Ordinal));
                    Assert.True(evidence.Weight > 0);
                });
                Assert.Equal(label.Because.OrderByDescending(evidence => evidence.Weight), label.Because);
                Assert.Distinct(label.Because.Select(evidence => evidence.Feature), StringComparer.OrdinalIgnoreCase);
            }
        }
    }

    [Fact]
    public void Because_OfAPlainTask_NamesTheWordsThatDecide()
    {
        var label = Classifier.Classify(ClassifierInput.Of("Chi cục Kiểm lâm trực phòng cháy, chữa cháy rừng trong mùa khô."))[0];

        Assert.Equal(Sector.Agriculture, label.Sector);
        Assert.Contains(label.Because, evidence => evidence.Feature.Contains("Kiểm lâm", StringComparison.Ordinal));
    }

    [Fact]
    public void Because_OfTheMainSector_CountsWhatMadeItTheMainOne()
    {
        // Both are sure labels; the second regression alone puts one first, and its weights must show in that one's reasons.
        var input = ClassifierInput.Of("Trung tâm Y tế huyện khám tuyển nghĩa vụ quân sự cho thanh niên các xã.");
        var vector = new FeatureVector();
        FeatureExtractor.Extract(input, vector);
        var model = SectorModelFile.Read(File.ReadAllBytes(Repository.PathOf("src/Corpus.Classification/sectors.model")));
        model.Score(vector.Features, vector.Rows, new float[SectorModel.RowLength]);

        var asLabel = Explanation.Of(input, vector, model, Sector.Health, isMain: false);
        var asMain = Explanation.Of(input, vector, model, Sector.Health, isMain: true);

        Assert.NotEmpty(asLabel);
        Assert.True(asMain.Sum(evidence => evidence.Weight) > asLabel.Sum(evidence => evidence.Weight) + 1);
    }

    [Fact]
    public void Because_OfARepeatedWord_NamesItOnceWithTheWeightOfAllPlaces()
    {
        var once = WeightOf("Rừng ở đây, sông ở kia, núi ở xa.");
        var twice = WeightOf("Rừng ở đây, sông ở kia, rừng ở xa.");

        Assert.True(twice > once, $"{twice} is not above {once}");

        double WeightOf(string text) => Assert.Single(
            Classifier.Classify(ClassifierInput.Of(text)).First(label => label.Sector == Sector.Agriculture).Because,
            evidence => evidence.Feature.Equals("rừng", StringComparison.OrdinalIgnoreCase)).Weight;
    }

    [Fact]
    public void Default_ModelOfThisBuild_IsTrainedFromTheExamplesOfTheRepository()
    {
        var trained = SectorModelFile.Read(File.ReadAllBytes(Repository.PathOf("src/Corpus.Classification/sectors.model")));

        Assert.True(
            SectorTrainer.DataHashOf(TestExamples.Training) == trained.DataHash,
            "examples, lexicon or features changed since the model was trained: run 'corpus train'");
        Assert.Equal(trained.Version, SectorClassifier.Default.ModelVersion);
    }
}
