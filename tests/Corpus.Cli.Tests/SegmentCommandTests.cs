using System.Text;

namespace Corpus.Cli.Tests;

public class SegmentCommandTests
{
    private const string Sentence = "Mường Tè tăng cường cách ly tập trung.";
    private const string Segmented = "Mường_Tè tăng_cường cách_ly tập_trung .";

    [Theory]
    [InlineData("", "")]
    [InlineData("\n", "\n")]
    [InlineData("\n\n" + Sentence + "\n\n", "\n\n" + Segmented + "\n\n")]
    [InlineData(Sentence, Segmented + "\n")]
    [InlineData(Sentence + "\r\n" + Sentence + "\r\n", Segmented + "\n" + Segmented + "\n")]
    [InlineData("cách ly\rtập trung\n", "cách_ly tập_trung\n")]
    [InlineData("cách\tly\u00A0\u2028tập\u3000trung\n", "cách_ly tập_trung\n")]
    [InlineData("cách_ly tập_trung __ F0_\n", "cách_ly tập_trung F0\n")]
    [InlineData("\uFEFF" + Sentence, "\uFEFF" + Segmented + "\n")]
    public async Task Segment_OfLines_PrintsOneForEach(string input, string expected)
    {
        var (exit, output, errors) = await CommandLine.RunAsync(input, "segment");
        Assert.Equal((ExitCodes.Done, expected, ""), (exit, output, errors));
    }

    [Fact]
    public async Task Segment_OfDecomposedText_KeepsItDecomposed()
    {
        var (_, output, _) = await CommandLine.RunAsync(Sentence.Normalize(NormalizationForm.FormD), "segment");
        Assert.Equal(Segmented.Normalize(NormalizationForm.FormD) + "\n", output);
    }

    [Theory]
    [InlineData("tcvn3", "Céng hßa x· héi chñ nghÜa ViÖt Nam")]
    [InlineData("utf-16", "Cach ly")]
    public async Task Segment_OfWhatIsNotUtf8_PrintsItUnalteredAndSaysSo(string encoding, string line)
    {
        Encoding codec = encoding == "utf-16" ? new UnicodeEncoding(bigEndian: false, byteOrderMark: false) : Encoding.Latin1;
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Sentence + "\n"), .. codec.GetBytes(line), (byte)'\n', .. Encoding.UTF8.GetBytes(Sentence)];
        var (exit, output, errors) = await CommandLine.RunBytesAsync(bytes, "segment");
        Assert.Equal(
            [.. Encoding.UTF8.GetBytes(Segmented + "\n"), .. codec.GetBytes(line), (byte)'\n', .. Encoding.UTF8.GetBytes(Segmented + "\n")], output);
        Assert.Equal(ExitCodes.Failed, exit);
        Assert.Contains("1 of 3 lines are not UTF-8 and were printed as they came, line 2 first", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Segment_OfALineOfTenMegabytes_LosesNoCharacter()
    {
        var line = string.Concat(Enumerable.Repeat("phòng, chống dịch Covid-19 tại 24/24 xã; ", 230_000));
        var (exit, output, _) = await CommandLine.RunAsync(line + "\nF0", "segment");
        Assert.Equal(ExitCodes.Done, exit);
        var lines = output.Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.True(line.Replace(" ", "", StringComparison.Ordinal) == lines[0].Replace(" ", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal));
    }
}
