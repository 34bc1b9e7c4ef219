using System.Diagnostics;
using System.Globalization;
using System.Text;
using Corpus.Directives;
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
