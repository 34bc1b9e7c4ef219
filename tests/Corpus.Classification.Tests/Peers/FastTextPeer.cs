using Corpus.Directives;
using Corpus.Text;

namespace Corpus.Classification.Tests.Peers;

/// <summary>fastText (Debian package <c>fasttext</c>): one-vs-all over syllables and up to three in a row, one thread.</summary>
internal sealed class FastTextPeer : IPeer
{
    private const string Prefix = "__label__";

    /// <summary>How often an example is learned, in one copy or another.</summary>
    private const int Passes = 40;

    public string Program => "fasttext";

    public IReadOnlyList<double[]> Judge(IReadOnlyList<LabelledExample> training, int copies, IReadOnlyList<LabelledExample> asked, string folder)
    {
        string At(string name) => Path.Combine(folder, name);
        File.WriteAllLines(At("train"), training.Select(example =>
            string.Concat(example.Sectors.Select(sector => $"{Prefix}{sector.Code()} ")) + Words(example)));
        File.WriteAllLines(At("ask"), asked.Select(Words));
        PeerProcess.Run(
            Program, "supervised", "-input", At("train"), "-output", At("model"), "-loss", "ova", "-wordNgrams", "3", "-dim", "50",
            "-lr", "0.5", "-epoch", $"{Passes / copies}", "-bucket", "200000", "-thread", "1");
        var lines = PeerProcess.Run(Program, "predict-prob", At("model.bin"), At("ask"), $"{Sectors.Count}").TrimEnd('\n').Split('\n');
        return [.. lines.Select(Read)];
    }

    private static string Words(LabelledExample example) => VietnameseFolding.WrittenKey(example.Input.Text);

    private static double[] Read(string line)
    {
        var probabilities = new double[Sectors.Count];
        var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < fields.Length; i += 2)
        {
            Assert.True(Sectors.TryParse(fields[i][Prefix.Length..], out var sector), line);
            probabilities[(int)sector] = Math.Min(1, PeerProcess.Parse(fields[i + 1]));
        }

        return probabilities;
    }
}
