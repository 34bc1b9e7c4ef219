using Corpus.Classification.Evaluation;
using Corpus.Directives;

namespace Corpus.Classification.Tests.Evaluation;

public sealed class MajorityClassifierTests : SectorClassifierConformance
{
    protected override ISectorClassifier Classifier { get; } = new MajorityClassifier(TestExamples.Training);

    [Fact]
    public void Classify_AnyText_GivesTheMostFrequentMainSector()
    {
        LabelledExample[] examples = [Example(Sector.Border), Example(Sector.Civic, Sector.Border), Example(Sector.Civic)];

        var label = Assert.Single(new MajorityClassifier(examples).Classify(ClassifierInput.Of("bất kỳ")));

        Assert.Equal((Sector.Civic, 2.0 / 3), (label.Sector, label.Probability));

        static LabelledExample Example(params Sector[] sectors) => new("g", ClassifierInput.Of("t"), sectors);
    }
}

public sealed class KeywordClassifierTests : SectorClassifierConformance
{
    protected override ISectorClassifier Classifier { get; } = new KeywordClassifier();

    [Fact]
    public void Classify_WordsOfTwoSectors_GivesBothTheMoreFrequentFirst()
    {
        var labels = Classifier.Classify(ClassifierInput.Of("Học sinh, giáo viên nghỉ học; xét nghiệm, tiêm chủng cho giáo viên."));

        Assert.Equal([Sector.Education, Sector.Health], labels.Select(label => label.Sector));
        Assert.Contains(labels[1].Because, evidence => evidence.Feature == "tiêm chủng");
    }
}
