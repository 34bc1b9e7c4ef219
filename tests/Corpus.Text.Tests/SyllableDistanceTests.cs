using Corpus.Testing;

namespace Corpus.Text.Tests;

public class SyllableDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("dịch", "dịch", 0)]
    [InlineData("de", "dế", 0.5)]
    [InlineData("dê", "dế", 0.25)]
    [InlineData("de", "dê", 0.25)]
    [InlineData("dịch", "địch", 0.25)]
    [InlineData("de", "do", 1)]
    [InlineData("ly", "lyh", 1)]
    [InlineData("cahc", "cach", 1)]
    [InlineData("", "ly", 2)]
    [InlineData("cơ", "eơ", 0.5)]
    [InlineData("những", "nhũng", 0.25)]
    [InlineData("g", "ø", 0.5)]
    [InlineData("thanh", "thann", 0.5)]
    [InlineData("lý", "1ý", 0.5)]
    [InlineData("l", "i", 0.5)]
    [InlineData("cấp", "eấp", 0.5)]
    [InlineData("modem", "modern", 0.5)]
    [InlineData("tuân", "tiiân", 0.5)]
    [InlineData("tố", "tô", 0.25)]
    [InlineData("số", "cố", 1)]
    [InlineData("c", "ế", 1)]
    [InlineData("ô", "ö", 0.25)]
    public void Between_TwoTerms_CountsLessForMarks(string a, string b, double expected)
    {
        Assert.Equal(expected, SyllableDistance.Between(a, b), 5);
        Assert.Equal(expected, SyllableDistance.Between(b, a), 5);
    }

    [Fact]
    public void Between_RandomTerms_IsSymmetricAndZeroForEqualOnesOnly() => SeededRandom.Run(2_000, random =>
    {
        var (a, b) = (VietnameseFolding.WrittenKey(RandomText.Vietnamese(random, 1)), VietnameseFolding.WrittenKey(RandomText.Vietnamese(random, 1)));
        Assert.Equal(SyllableDistance.Between(a, b), SyllableDistance.Between(b, a), 4);
        Assert.Equal(a == b, SyllableDistance.Between(a, b) == 0);
    });

    [Fact]
    public void Between_RandomTerms_GrowsByNoMoreThanOneALetter() => SeededRandom.Run(2_000, random =>
    {
        var (a, b) = (VietnameseFolding.WrittenKey(RandomText.Vietnamese(random, 1)), VietnameseFolding.WrittenKey(RandomText.Vietnamese(random, 1)));
        var distance = SyllableDistance.Between(a, b);
        Assert.InRange(SyllableDistance.Between(a + "k", b), distance - 1, distance + 1);
        Assert.Equal(distance, SyllableDistance.Between(a + "k", b + "k"), 4);
        Assert.InRange(distance, Math.Abs(a.Length - b.Length) / 2f, Math.Max(a.Length, b.Length));
    });

    [Fact]
    public void Between_Terms_AllocatesNothing()
    {
        SyllableDistance.Between("nghiêng", "nghiẽng");
        var before = GC.GetAllocatedBytesForCurrentThread();
        SyllableDistance.Between("nghiêng", "nghiẽng");
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Between_LongTerms_StaysBounded() => Assert.Equal(64, SyllableDistance.Between(new string('a', 9_999), new string('b', 9_999)));
}
