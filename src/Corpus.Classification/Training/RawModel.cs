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
    public static RawModel Fit(TrainingData data, IReadOnlyList<int> chosen, TrainingOptions options)
    {
        var matrix = new DesignMatrix(data, chosen, options.MinExamples);
        var model = new RawModel(
            matrix.Features, new float[matrix.Features.Length * SectorModel.RowLength], new float[SectorModel.RowLength]);
        Parallel.Invoke(
            () => Fit(LogisticRegression.OneAgainstRest, options.SecondaryTarget, firstColumn: 0),
            () => Fit(LogisticRegression.OneOfAll, secondaryTarget: 0, SectorModel.MainColumn));
        return model;

        // The two fits share nothing that is written: each has its own columns.
        void Fit(LogisticRegression.Loss loss, double secondaryTarget, int firstColumn)
        {
            var targets = Array.ConvertAll(matrix.Tasks, task => Targets(task, secondaryTarget));
            var point = LogisticRegression.Fit(matrix, targets, loss, options.Looseness);
            for (var row = 0; row <= matrix.Features.Length; row++)
            {
                for (var sector = 0; sector < Sectors.Count; sector++)
                {
                    var value = point[(row * LogisticRegression.Width) + sector];
                    if (row == matrix.Features.Length)
                    {
                        model.Biases[firstColumn + sector] = (float)value;
                    }
                    else
                    {
                        // Half precision is what the file keeps: rounding here makes a trained model and its file answer alike.
                        model.Weights[(row * SectorModel.RowLength) + firstColumn + sector] = (float)(Half)value;
                    }
                }
            }
        }
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
