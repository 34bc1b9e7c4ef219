using System.Buffers.Binary;
using Corpus.Classification.Model;
using Corpus.Classification.Training;
using Corpus.Testing;

namespace Corpus.Classification.Tests.Model;

public sealed class SectorModelFileTests
{
    /// <summary>What the repository takes in one file; a model grows by 39 bytes a feature, some 300 bytes an example.</summary>
    private const long MaxFileBytes = 5_000_000;

    private static readonly byte[] Small = SectorModelFile.Write(SectorTrainer.Train([.. TestExamples.HeldOut.Take(5)], new TrainingOptions { Folds = 1, MinExamples = 2 }));

    [Fact]
    public void Read_WrittenModel_AnswersAlike()
    {
        var trained = SectorTrainer.Train([.. TestExamples.HeldOut.Take(60)], new TrainingOptions { Folds = 3 });
        var bytes = SectorModelFile.Write(trained);

        var read = SectorModelFile.Read(bytes);

        Assert.Equal(trained.Version, read.Version);
        Assert.Equal(bytes, SectorModelFile.Write(read));
        var (before, after) = (new SectorClassifier(trained), new SectorClassifier(read));
        Assert.All(TestExamples.HeldOut, example =>
        {
            var (expected, actual) = (before.Classify(example.Input), after.Classify(example.Input));
            Assert.Equal(expected.Select(label => (label.Sector, label.Probability)), actual.Select(label => (label.Sector, label.Probability)));
            Assert.Equal(expected.SelectMany(label => label.Because), actual.SelectMany(label => label.Because));
        });
    }

    [Fact]
    public void Read_AnyByteFlipped_IsRefused()
    {
        for (var i = 0; i < Small.Length; i++)
        {
            var damaged = (byte[])Small.Clone();
            damaged[i] ^= 0x10;
            Assert.Throws<SectorModelException>(() => SectorModelFile.Read(damaged));
        }
    }

    [Fact]
    public void Read_CutOffAnywhere_IsRefused()
    {
        for (var length = 0; length < Small.Length; length++)
        {
            Assert.Throws<SectorModelException>(() => SectorModelFile.Read(Small.AsSpan(0, length)));
        }
    }

    [Fact]
    public void Read_LaterFormat_SaysWhichVersionsMeet()
    {
        var later = (byte[])Small.Clone();
        BinaryPrimitives.WriteUInt16LittleEndian(later.AsSpan(8), SectorModelFile.FormatVersion + 1);

        var error = Assert.Throws<SectorModelException>(() => SectorModelFile.Read(later));

        Assert.Contains($"format {SectorModelFile.FormatVersion + 1}, this build reads {SectorModelFile.FormatVersion}", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20, "FF000000", "it weighs features of version 255, this build makes version")]
    [InlineData(24, "000000000000", "it was trained with lexicon 000000000000, this build has")]
    [InlineData(88, "0000C07F", "its parameters of health are out of range")]
    [InlineData(92, "0000807F", "its parameters of health are out of range")]
    [InlineData(96, "0000000000000000", "its parameters of health are out of range")]
    [InlineData(96, "000000000000F07F", "its parameters of health are out of range")]
    [InlineData(104, "000000000000F8FF", "its parameters of health are out of range")]
    [InlineData(112, "0000000000000000", "its parameters of health are out of range")]
    [InlineData(112, "000000000000F03F", "its parameters of health are out of range")]
    [InlineData(568, "FFFFFFFFFFFFFFFF", "its features do not ascend at 1")]
    [InlineData(-35, "7F", "the size of its weights is out of range")]
    [InlineData(-35, "80", "the size of its weights is out of range")]
    public void Read_WrongValueUnderAGoodChecksum_IsRefusedWithWhatToDo(int start, string bytes, string problem)
    {
        var other = (byte[])Small.Clone();
        Convert.FromHexString(bytes).CopyTo(other, start < 0 ? other.Length + start : start);
        BinaryPrimitives.WriteUInt32LittleEndian(other.AsSpan(other.Length - 4), SectorModelFile.Checksum(other.AsSpan(0, other.Length - 4)));

        var error = Assert.Throws<SectorModelException>(() => SectorModelFile.Read(other));

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.Contains("train it again with 'corpus train --model FILE'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FormatPage_Version_IsThatOfTheCode()
    {
        var page = File.ReadAllText(Repository.PathOf("src/Corpus.Classification/FORMAT.md"));

        Assert.Matches($@"\n  version +u16 +{SectorModelFile.FormatVersion}\n", page);
        Assert.Contains($"Since format {SectorModelFile.FormatVersion}.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_FileOnDisk_IsTheModelInIt()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, Small);
            Assert.Equal(SectorModelFile.Read(Small).Version, SectorClassifier.Load(path).ModelVersion);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void ModelOfTheRepository_Size_StaysBelowWhatTheRepositoryTakes() =>
        Assert.InRange(new FileInfo(Repository.PathOf("src/Corpus.Classification/sectors.model")).Length, 1, MaxFileBytes);
}
