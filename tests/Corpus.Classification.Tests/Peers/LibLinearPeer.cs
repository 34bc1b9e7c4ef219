using System.Globalization;
using Corpus.Classification.Features;
using Corpus.Directives;

namespace Corpus.Classification.Tests.Peers;

/// <summary>
/// LIBLINEAR (Debian package <c>liblinear-tools</c>): L2-regularised logistic regression, one model a sector, over the n-grams that our model
/// has too, but without the lexicon.
/// </summary>
internal sealed class LibLinearPeer : IPeer
{
    public string Program => "liblinear-train";

    public IReadOnlyList<double[]> Judge(IReadOnlyList<LabelledExample> training, int copies, IReadOnlyList<LabelledExample> asked, string folder)
    {
        string At(string name) => Path.Combine(folder, name);
        var known = training.Select(Grams).ToArray();
        var unknown = asked.Select(Grams).ToArray();
        var columns = known.SelectMany(grams => grams).CountBy(gram => gram.Hash).Where(count => count.Value >= 2)
            .Select((count, i) => (count.Key, Column: i + 1)).ToDictionary(pair => pair.Key, pair => pair.Column);
        var rows = known.Select(Row).ToArray();
        File.WriteAllLines(At("ask"), unknown.Select(grams => "1 " + Row(grams)));
        var probabilities = asked.Select(_ => new double[Sectors.Count]).ToArray();
        var cost = string.Create(CultureInfo.InvariantCulture, $"{4.0 / copies:F3}");
        foreach (var sector in Sectors.All)
        {
            File.WriteAllLines(At("train"), training.Zip(rows, (example, row) => (example.Has(sector) ? "1 " : "0 ") + row));
            PeerProcess.Run(Program, "-s", "0", "-c", cost, "-B", "1", "-q", At("train"), At("model"));
            PeerProcess.Run("liblinear-predict", "-b", "1", At("ask"), At("model"), At("answer"));
            var lines = File.ReadAllLines(At("answer"));
            var column = Array.IndexOf(lines[0].Split(' '), "1");
            for (var i = 0; i < asked.Count; i++)
            {
                probabilities[i][(int)sector] = PeerProcess.Parse(lines[i + 1].Split(' ')[column]);
            }
        }

        return probabilities;

        string Row(Feature[] grams) => string.Join(' ', grams
            .Where(gram => columns.ContainsKey(gram.Hash))
            .Select(gram => (Column: columns[gram.Hash], gram.Value))
            .OrderBy(entry => entry.Column)
            .Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Column}:{entry.Value}")));
    }

    private static Feature[] Grams(LabelledExample example)
    {
        var vector = new FeatureVector();
        FeatureExtractor.Extract(ClassifierInput.Of(example.Input.Text), vector);
        return [.. vector.Features.ToArray().Where(feature => feature.Block is FeatureBlock.Text)];
    }
}
