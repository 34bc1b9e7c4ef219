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
    public void Between_LongTerms_StaysBounded() => Assert.Equal(64, SyllableDistance.Between(new string('a', 9_999), new string('b', 9_999)));
}
