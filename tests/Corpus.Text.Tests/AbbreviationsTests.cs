namespace Corpus.Text.Tests;

public class AbbreviationsTests
{
    [Theory]
    [InlineData("UBND", "ủy ban nhân dân")]
    [InlineData("ubnd", "ủy ban nhân dân")]
    [InlineData("KT-XH", "kinh tế xã hội")]
    [InlineData("BCĐ", "ban chỉ đạo")]
    [InlineData("TTg", "thủ tướng chính phủ")]
    public void Lookup_OfAKnownAbbreviation_WorksBothWays(string abbreviation, string meaning)
    {
        Assert.Contains(meaning, Abbreviations.Default.MeaningsOf(abbreviation));
        Assert.Contains(VietnameseFolding.WrittenKey(abbreviation), Abbreviations.Default.ShortFormsOf(meaning));
    }

    [Fact]
    public void MeaningsOf_AnUnknownOne_IsEmpty() => Assert.Empty(Abbreviations.Default.MeaningsOf("XYZ"));

    [Fact]
    public void ShortFormsOf_APhraseInAnotherSpelling_AreFound() => Assert.Contains("ubnd", Abbreviations.Default.ShortFormsOf("Uỷ ban Nhân dân"));

    [Fact]
    public void With_AFile_AddsToWhatIsThere()
    {
        var more = Abbreviations.Default.With(new StringReader("# local\nXYZ = xe y tế; xưởng y\nBCĐ = ban chỉ đạo"));
        Assert.Equal(["xe y tế", "xưởng y"], more.MeaningsOf("xyz"));
        Assert.Equal(Abbreviations.Default.MeaningsOf("BCĐ"), more.MeaningsOf("BCĐ"));
    }

    [Theory]
    [InlineData("XYZ xe y tế")]
    [InlineData("XYZ = ")]
    [InlineData(" = xe")]
    public void With_ALineThatIsNone_Refuses(string line) =>
        Assert.Throws<InvalidDataException>(() => Abbreviations.Default.With(new StringReader(line)));
}
