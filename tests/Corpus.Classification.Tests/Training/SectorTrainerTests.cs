using Corpus.Classification.Model;
using Corpus.Classification.Training;
using Corpus.Directives;

namespace Corpus.Classification.Tests.Training;

public sealed class SectorTrainerTests
{
    private static readonly TrainingOptions ForFew = new() { MinExamples = 1, Shrinkage = 0, Folds = 1, Looseness = 100 };

    private static IReadOnlyList<LabelledExample> Dozen { get; } = [.. TestExamples.HeldOut.DistinctBy(example => example.Main).Take(12)];

    [Fact]
    public void Train_ADozenExamples_LearnsThemByHeart()
    {
        var classifier = new SectorClassifier(SectorTrainer.Train(Dozen, ForFew));

        Assert.All(Dozen, example =>
        {
            var labels = classifier.Classify(example.Input);
            Assert.Equal(example.Main, labels[0].Sector);
            Assert.Equal(example.Sectors.Order(), labels.Select(label => label.Sector).Order());
        });
    }

    [Fact]
    public void Train_SameExamplesTwice_GivesTheSameBytes()
    {
        var examples = TestExamples.Training.Take(200).ToArray();
        var options = new TrainingOptions { Folds = 3 };

        var first = SectorModelFile.Write(SectorTrainer.Train(examples, options));
        var second = SectorModelFile.Write(SectorTrainer.Train(examples, options));

        Assert.Equal(first, second);
    }

    [Fact]
    public void Train_OtherExamples_GivesAnotherVersionAndHash()
    {
        var one = SectorTrainer.Train(Dozen, ForFew);
        var other = SectorTrainer.Train([.. Dozen.Skip(1)], ForFew);

        Assert.NotEqual(one.Version, other.Version);
        Assert.NotEqual(one.DataHash, other.DataHash);
        Assert.Equal(SectorTrainer.DataHashOf(Dozen, options: ForFew), one.DataHash);
        Assert.NotEqual(SectorTrainer.DataHashOf(Dozen), one.DataHash);
    }

    [Fact]
    public void Train_WithCorrections_LearnsThemAndSaysSo()
    {
        const string Text = "Tổ trưởng tổ Bốn phát phiếu xanh cho từng nhà trước giờ Ngọ.";
        var correction = new LabelledExample("corrected", ClassifierInput.Of(Text), [Sector.Civic]);

        var without = SectorTrainer.Train(Dozen, ForFew);
        var with = SectorTrainer.Train(Dozen, ForFew, corrections: [correction]);

        Assert.Equal(Sector.Civic, new SectorClassifier(with).Classify(correction.Input)[0].Sector);
        Assert.Equal((0, 1), (without.CorrectionCount, with.CorrectionCount));
        Assert.EndsWith("+1", with.Version, StringComparison.Ordinal);
        Assert.DoesNotContain('+', without.Version);
        Assert.NotEqual(without.DataHash, with.DataHash);
        Assert.Equal(SectorTrainer.DataHashOf(Dozen, [correction], ForFew), with.DataHash);
    }

    [Fact]
    public void Train_NoExample_IsRefused() => Assert.Throws<ArgumentException>(() => SectorTrainer.Train([]));

    [Fact]
    public void Train_ExampleThatIsNone_IsRefused()
    {
        var good = Dozen[0];
        Assert.All(
            (LabelledExample[])
            [
                good with { Group = " " },
                good with { Input = ClassifierInput.Of("") },
                good with { Input = default },
                good with { Sectors = [] },
                good with { Sectors = [Sector.Health, Sector.Health] },
                good with { Sectors = [Sector.Health, Sector.Border, Sector.Civic, Sector.Welfare] },
            ],
            bad => Assert.Throws<ArgumentException>(() => SectorTrainer.Train([.. Dozen, bad], ForFew)));
    }

    [Fact]
    public void Train_TextWithHalfOfASurrogatePair_Learns()
    {
        var torn = new LabelledExample(Dozen[0].Group, ClassifierInput.Of("Trực \uD800gác \uDC00 chốt\uD83D\uDE00 biên giới"), [Sector.Border]);

        Assert.Equal(Sector.Border, new SectorClassifier(SectorTrainer.Train([.. Dozen, torn], ForFew)).Classify(torn.Input)[0].Sector);
    }

    [Fact]
    public void Train_OneSectorOnly_StillAnswers()
    {
        var health = TestExamples.HeldOut.Where(example => example.Main == Sector.Health).Take(10).ToArray();

        var classifier = new SectorClassifier(SectorTrainer.Train(health, new TrainingOptions { Folds = 2 }));

        Assert.Equal(Sector.Health, classifier.Classify(health[0].Input)[0].Sector);
    }

    [Fact]
    public void Train_WithProgress_CountsToTheTotal()
    {
        var reports = new List<TrainingProgress>();

        SectorTrainer.Train(Dozen, new TrainingOptions { Folds = 2 }, new Recorder(reports));

        Assert.Equal([1, 2, 3], reports.Select(report => report.Done));
        Assert.All(reports, report => Assert.Equal(3, report.Total));
    }

    private sealed class Recorder(List<TrainingProgress> reports) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => reports.Add(value);
    }
}
