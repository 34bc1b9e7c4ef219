namespace Corpus.Text.Tests;

public class KeystrokeReadingTests
{
    [Theory]
    [InlineData("cachs ly", "cách ly")]
    [InlineData("cachs ly taapj trung", "cách ly tập trung")]
    [InlineData("cach1 ly tap65 trung", "cách ly tập trung")]
    [InlineData("phongf choongs dichj", "phòng chống dịch")]
    [InlineData("dduowcj", "được")]
    [InlineData("dduwowcj", "được")]
    [InlineData("d9uoc75", "được")]
    [InlineData("uyr ban nhaan daan", "ủy ban nhân dân")]
    [InlineData("Quyeets ddinhj", "quyết định")]
    [InlineData("vawcs xin", "vắc xin")]
    [InlineData("thuwr", "thử")]
    [InlineData("hoaf", "hòa")]
    public void Read_OfKeystrokes_GivesTheText(string typed, string expected) => Assert.Equal(expected, KeystrokeReading.Read(typed));

    [Theory]
    [InlineData("cách ly")]
    [InlineData("cach ly")]
    [InlineData("covid")]
    [InlineData("xyz")]
    [InlineData("")]
    [InlineData("f0")]
    public void Read_OfWhatIsNone_GivesNothing(string typed) => Assert.Null(KeystrokeReading.Read(typed));
}
