using Corpus.Classification.Model;
using Corpus.Directives;

namespace Corpus.Classification.Training;

/// <summary>Fitted regressions before calibration.</summary>
/// <param name="Features">Identities of the features, strictly ascending.</param>
/// <param name="Weights">A row of <see cref="SectorModel.RowLength"/> a feature.</param>
/// <param name="Biases">One row.</param>
internal sealed record RawModel(ulong[] Features, float[] Weights, float[] Biases)
{
    /// <summary>Learns from some of the examples.</summary>
    /// <param name="data">All examples.</param>
    /// <param name="chosen">Numbers of those to learn from.</param>
    /// <param name="options">How to train.</param>
    /// <remarks>With several <see cref="TrainingOptions.FeatureParts"/> the mean of as many models, each blind for another part of the features.</remarks>
    public static RawModel Fit(TrainingData data, IReadOnlyList<int> chosen, TrainingOptions options)
    {
        var features = DesignMatrix.Vocabulary(data, chosen, options.MinExamples);
        var model = new RawModel(features, new float[features.Length * SectorModel.RowLength], new float[SectorModel.RowLength]);
        for (var part = 0; part < options.FeatureParts; part++)
        {
            var seen = options.FeatureParts == 1 ? features : Array.FindAll(features, feature => PartOf(feature, options.FeatureParts) != part);
            var matrix = new DesignMatrix(data, chosen, seen);
            Parallel.Invoke(
                () => AddFit(LogisticRegression.OneAgainstRest, options.SecondaryTarget, firstColumn: 0),
                () => AddFit(LogisticRegression.OneOfAll, secondaryTarget: 0, SectorModel.MainColumn));

            // The two fits share nothing that is written: each has its own columns.
            void AddFit(LogisticRegression.Loss loss, double secondaryTarget, int firstColumn)
            {
                var targets = Array.ConvertAll(matrix.Tasks, task => Targets(task, secondaryTarget));
                var point = LogisticRegression.Fit(matrix, targets, loss, options.Looseness);
                for (var i = 0; i <= seen.Length; i++)
                {
                    var row = i == seen.Length ? model.Biases : model.RowOf(seen[i]);
                    for (var sector = 0; sector < Sectors.Count; sector++)
                    {
                        row[firstColumn + sector] += (float)(point[(i * LogisticRegression.Width) + sector] / options.FeatureParts);
                    }
                }
            }
        }

        // Half precision is what the file keeps: rounding here makes a trained model and its file answer alike.
        foreach (ref var weight in model.Weights.AsSpan())
        {
            weight = (float)(Half)weight;
        }

        return model;
    }

    /// <summary>The scores of a view, laid out as <see cref="SectorModel.Score"/> does.</summary>
    public double[] Score(SparseVector view)
    {
        var scores = Array.ConvertAll(Biases, bias => (double)bias);
        for (var i = 0; i < view.Hashes.Length; i++)
        {
            var row = Array.BinarySearch(Features, view.Hashes[i]);
            for (var column = 0; row >= 0 && column < scores.Length; column++)
            {
                scores[column] += view.Values[i] * Weights[(row * SectorModel.RowLength) + column];
            }
        }

        return scores;
    }

    /// <summary>The model with its calibration.</summary>
    public SectorModel ToModel(string version, TrainingData data, SectorParameters[] parameters) =>
        new(version, data.Hash, data.CorrectionCount, Features, Weights, parameters);

    /// <summary>Which part a feature belongs to; the high bits, since the low ones place it in tables.</summary>
    private static int PartOf(ulong feature, int parts) => (int)((feature >> 20) % (ulong)parts);

    private Span<float> RowOf(ulong feature) =>
        Weights.AsSpan(Array.BinarySearch(Features, feature) * SectorModel.RowLength, SectorModel.RowLength);

    private static double[] Targets(LabelledExample example, double secondaryTarget)
    {
        var targets = new double[Sectors.Count];
        foreach (var sector in example.Sectors)
        {
            targets[(int)sector] = sector == example.Main ? 1 : secondaryTarget;
        }

        return targets;
    }
}
