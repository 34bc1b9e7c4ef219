using System.Diagnostics;
using System.Globalization;
using System.Text;
using Corpus.Directives;
using Corpus.Reading.Formats;
using Corpus.Testing;

namespace Corpus.Reading.Tests;

/// <summary>Prints how fast directives are read; runs only with <c>CORPUS_SPEED=1</c>, in Release, and asserts no time.</summary>
public sealed class SpeedTests(ITestOutputHelper output)
{
    [Fact]
    public void Read_SeedsAndNoise_PrintsTheSpeed()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CORPUS_SPEED") == "1", "set CORPUS_SPEED=1 to measure");
        var seeds = Directory.GetFiles(Repository.PathOf("seeds"), "*.txt").Select(File.ReadAllBytes).ToList();
        Measure(seeds, 5);
        var seconds = Measure(seeds, 100);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seeds: {100 * seeds.Count * 60 / seconds:0} directives a minute of processor time"));
        var chars = new char[25 * 1024 * 1024];
        var random = new Random(1);
        for (var i = 0; i < chars.Length; i++)
        {
            chars[i] = "aăâđêiou ưếộ.,;-/0123456789\nTBKHUNDSỐ:"[random.Next(38)];
        }

        foreach (var share in (ReadOnlySpan<int>)[4, 2, 1])
        {
            var part = Encoding.UTF8.GetBytes(chars, 0, chars.Length / share);
            Measure([part], share == 4 ? 1 : 0);
            var read = DirectiveReader.Read("a.txt", part).Value!;
            var end = read.Evidence.Values.Append(new Evidence("", read.Tasks.Count > 0 ? read.Tasks[^1].Range : null)).Max(evidence => evidence.Range?.End ?? 0);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"noise of {part.Length / 1024 / 1024} MB: {Measure([part], 1):0.0} s, the last value read at character {end:N0} of {read.SourceText.Length:N0}"));
        }
    }

    /// <summary>How the time of pages grows: twice as much of the same should cost twice as much.</summary>
    [Theory]
    [InlineData("list items", "<ol>", "<li>Sở Y tế kiểm tra các chợ.</li>", 50_000)]
    [InlineData("rows of 10 cells", "<table>", "<tr><td>1<td>b<td>c<td>d<td>e<td>f<td>g<td>h<td>i<td>j</tr>", 10_000)]
    [InlineData("cells of one row", "<table><tr>", "<td>Sở Y tế</td>", 40_000)]
    [InlineData("nested blocks", "", "<div>", 100_000)]
    [InlineData("fonts left open", "", "<p><font size=1>Sở Y tế", 50_000)]
    [InlineData("paragraphs", "", "<p>Sở Y tế kiểm tra các chợ.</p>", 50_000)]
    public void Read_PagesOfTwiceTheLength_PrintTheGrowth(string name, string open, string part, int count)
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CORPUS_SPEED") == "1", "set CORPUS_SPEED=1 to measure");
        Convert(count / 10);
        var (once, twice) = (Convert(count), Convert(2 * count));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {count:N0} in {once:0.00} s, twice as many in {twice:0.00} s, {twice / once:0.0} times"));

        double Convert(int parts)
        {
            var page = open + string.Concat(Enumerable.Repeat(part, parts));
            GC.Collect();
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            Assert.NotEqual("", HtmlText.Read(page + "Hết", out _));
            return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        }
    }

    [Fact]
    public void Read_PageOf50Megabytes_PrintsTheTime()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CORPUS_SPEED") == "1", "set CORPUS_SPEED=1 to measure");
        const string Part = "<table><tr><td rowspan=2>1</td><td>Sở Y tế</td><td><p>kiểm tra</p></td></tr></table><ul><li>Công an tỉnh<div><b>tuần tra</b></ul>";
        var page = Encoding.UTF8.GetBytes("<p>KẾ HOẠCH</p>" + string.Concat(Enumerable.Repeat(Part, 50 * 1024 * 1024 / Encoding.UTF8.GetByteCount(Part))));
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        Assert.Null(DirectiveReader.Read("a.html", page).Problem);
        var seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"page of {page.Length / 1024 / 1024} MB: {seconds:0.0} s of processor time, at most {Process.GetCurrentProcess().PeakWorkingSet64 / 1024 / 1024:N0} MB of memory"));
    }

    /// <summary>What a file of 50 MB costs that repeats one thing, as no directive does; every one ends with a warning or a refusal.</summary>
    [Theory]
    [InlineData("a.txt", "\n")]
    [InlineData("a.txt", "(")]
    [InlineData("a.txt", "1.\n")]
    [InlineData("a.txt", "- a\n")]
    [InlineData("a.txt", "Điều 1\n")]
    [InlineData("a.txt", "1.1.1.1.1.1.1.1.1.1. Thực hiện việc này\n")]
    [InlineData("a.txt", "- Hoàn thành trước ngày 31/9/2021.\n")]
    [InlineData("a.txt", "- Sở Y tế, Sở Nội vụ chủ trì thực hiện.\n")]
    [InlineData("a.txt", "Sở Y tế, ")]
    [InlineData("a.txt", "căn cứ Quyết định số 1/QĐ-UBND ngày 1/1/2020 ")]
    [InlineData("a.txt", "ỦY BAN NHÂN DÂN TỈNH LAI CHÂU\n")]
    [InlineData("a.txt", "Tiếp tục thực hiện việc này nhé\n")]
    [InlineData("a.html", "<div>a")]
    [InlineData("a.html", "<tr><td>1</td><td>Thực hiện việc</td><td>Sở Y tế</td><td>12/3/2021</td></tr>")]
    public void Read_50MegabytesOfOneThing_PrintsTheTime(string name, string part)
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CORPUS_SPEED") == "1", "set CORPUS_SPEED=1 to measure");
        var file = Encoding.UTF8.GetBytes("a" + string.Concat(Enumerable.Repeat(part, 50_000_000 / Encoding.UTF8.GetByteCount(part))));
        GC.Collect();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var result = DirectiveReader.Read(name, file);
        var seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        Assert.True(result.Problem is not null || result.Value!.Warnings.Any(warning => warning.Code == WarningCodes.TextUnread));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{part.ReplaceLineEndings("\\n")}: {seconds:0.0} s of processor time, {result.Value?.Tasks.Count ?? 0} tasks"));
    }

    /// <summary>Seconds of processor time.</summary>
    private static double Measure(List<byte[]> files, int rounds)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        for (var round = 0; round < rounds; round++)
        {
            Assert.All(files, file => Assert.Null(DirectiveReader.Read("a.txt", file).Problem));
        }

        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
    }
}
