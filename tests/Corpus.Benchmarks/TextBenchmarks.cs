using System.Text;
using BenchmarkDotNet.Attributes;
using Corpus.Text;
using Corpus.Text.Segmentation;

namespace Corpus.Benchmarks;

/// <summary>Tokenising with folding, and segmenting into words, of 1 MB (UTF-8) of the sample directives repeated; one core.</summary>
/// <remarks>MB/s is 1,000 divided by the milliseconds of a run; the allocation of a run is that of all its tokens together.</remarks>
[MemoryDiagnoser]
public class TextBenchmarks
{
    private const int Bytes = 1_000_000;

    private readonly List<WordRange> _words = [];
    private string _text = "";

    /// <summary>Reads the sample directives of the repository and repeats them to 1 MB.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var seeds = string.Concat(Directory.GetFiles(SeedsFolder(), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText));
        var text = new StringBuilder();
        for (var bytes = 0; bytes < Bytes; bytes += Encoding.UTF8.GetByteCount(seeds))
        {
            text.Append(seeds);
        }

        var all = Encoding.UTF8.GetBytes(text.ToString());
        _text = Encoding.UTF8.GetString(all.AsSpan(0, Bytes));
    }

    /// <summary>Walks over all tokens and their folded forms.</summary>
    [Benchmark]
    public int TokeniseAndFold()
    {
        var letters = 0;
        using var tokens = new TokenCursor(_text);
        while (tokens.MoveNext())
        {
            letters += tokens.Folded.Length;
        }

        return letters;
    }

    /// <summary>Finds all words.</summary>
    [Benchmark]
    public int Segment()
    {
        WordSegmenter.Default.Segment(_text, _words);
        return _words.Count;
    }

    private static string SeedsFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Corpus.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return Path.Combine(folder ?? throw new InvalidOperationException("run the benchmarks from a checkout"), "seeds");
    }
}
