using System.Text;
using Corpus.Directives;

namespace Corpus.Classification.Tests;

/// <summary>What every <see cref="ISectorClassifier"/> must do, whatever it knows.</summary>
public abstract class SectorClassifierConformance
{
    private const string Task = "Công an tỉnh chủ trì, phối hợp với Sở Y tế kiểm soát người ra vào vùng dịch; tuyên truyền trên Đài Truyền thanh.";

    public static TheoryData<string> OddTexts => new(
        string.Empty,
        " ",
        "\n\t\r",
        "Covid",
        "12 345 6.789 10/2021",
        "???!!! --- ...",
        "The quick brown fox jumps over the lazy dog.",
        "Полиция усиливает охрану границы",
        "公安部門加強邊境管理",
        "👨‍👩‍👧‍👦 🇻🇳",
        "\uD800 Công an \uDC00 tỉnh \uDFFF",
        "\0\u0001\u200B\uFEFF",
        "\uD800",
        "chữ \uDC00\uD800 đứt",
        new string('a', 100_000),
        new string('\u0301', 1000));

    protected abstract ISectorClassifier Classifier { get; }

    [Theory]
    [MemberData(nameof(OddTexts))]
    public void Classify_OddText_GivesOneToThreeSoundLabels(string text) => AssertSound(Classifier.Classify(ClassifierInput.Of(text)));

    [Fact]
    public void Classify_MegabyteOfText_GivesSoundLabels()
    {
        var text = new StringBuilder();
        while (text.Length < 1_000_000)
        {
            text.Append(Task).Append(' ');
        }

        AssertSound(Classifier.Classify(ClassifierInput.Of(text.ToString())));
    }

    [Fact]
    public void Classify_OddLeadsAndHeadings_GivesSoundLabels() =>
        AssertSound(Classifier.Classify(new ClassifierInput(Task, [string.Empty, "\uD800", "Sở Y tế"], ["  ", "I. MỤC ĐÍCH", new string('x', 10_000)])));

    [Fact]
    public void Classify_NothingAtAll_GivesSoundLabels()
    {
        AssertSound(Classifier.Classify(default));
        AssertSound(Classifier.Classify(new ClassifierInput(null!, null!, null!)));
        AssertSound(Classifier.Classify(new ClassifierInput(Task, [null!], [null!, string.Empty])));
    }

    [Fact]
    public void Classify_SameInputAgain_GivesSameAnswer()
    {
        var input = new ClassifierInput(Task, ["Công an tỉnh"], ["Tổ chức thực hiện"]);

        var first = Classifier.Classify(input);
        Classifier.Classify(ClassifierInput.Of("Trường học khai giảng năm học mới."));
        var second = Classifier.Classify(input);

        AssertSame(first, second);
    }

    [Fact]
    public void Classify_ManyThreads_GiveTheAnswerOfOne()
    {
        var inputs = TestExamples.HeldOut.Take(60).Select(example => example.Input).ToArray();
        var alone = inputs.Select(input => Classifier.Classify(input)).ToArray();

        var together = new IReadOnlyList<SectorLabel>[inputs.Length];
        Parallel.For(0, inputs.Length, i => together[i] = Classifier.Classify(inputs[i]));

        for (var i = 0; i < inputs.Length; i++)
        {
            AssertSame(alone[i], together[i]);
        }
    }

    [Fact]
    public void Classify_Decomposed_GivesTheLabelsOfComposed()
    {
        foreach (var example in TestExamples.HeldOut.Take(100))
        {
            var text = example.Input.Text;
            var composed = Classifier.Classify(ClassifierInput.Of(text.Normalize(NormalizationForm.FormC)));
            var decomposed = Classifier.Classify(ClassifierInput.Of(text.Normalize(NormalizationForm.FormD)));

            Assert.Equal(composed.Select(label => label.Sector), decomposed.Select(label => label.Sector));
        }
    }

    [Fact]
    public void ModelVersion_AskedTwice_IsTheSameNonEmptyText()
    {
        Assert.False(string.IsNullOrWhiteSpace(Classifier.ModelVersion));
        Assert.Equal(Classifier.ModelVersion, Classifier.ModelVersion);
    }

    private static void AssertSound(IReadOnlyList<SectorLabel> labels)
    {
        Assert.InRange(labels.Count, 1, SectorClassifier.MaxLabels);
        Assert.Distinct(labels.Select(label => label.Sector));
        Assert.All(labels, label =>
        {
            Assert.Contains(label.Sector, Sectors.All);
            Assert.InRange(label.Probability, 0, 1);
            Assert.All(label.Because, evidence => Assert.True(double.IsFinite(evidence.Weight)));
        });
        Assert.Equal(labels.OrderByDescending(label => label.Probability).Select(label => label.Probability), labels.Select(label => label.Probability));
    }

    private static void AssertSame(IReadOnlyList<SectorLabel> expected, IReadOnlyList<SectorLabel> actual)
    {
        Assert.Equal(expected.Select(label => (label.Sector, label.Probability)), actual.Select(label => (label.Sector, label.Probability)));
        Assert.Equal(expected.SelectMany(label => label.Because), actual.SelectMany(label => label.Because));
    }
}
