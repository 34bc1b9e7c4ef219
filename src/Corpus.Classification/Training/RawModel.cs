using System.Runtime.Intrinsics;
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
        var matrix = new DesignMatrix(data, chosen, options);
        ulong[] features = [.. matrix.Features.Select(number => data.Features[number])];
        var rows = Enumerable.Range(0, features.Length).ToArray();
        Array.Sort(features, rows);
        var model = new RawModel(features, new float[features.Length * SectorModel.RowLength], new float[SectorModel.RowLength]);
        Parallel.Invoke(
            () => Learn(LogisticRegression.OneAgainstRest, task => task.Sectors, firstColumn: 0),
            () => Learn(LogisticRegression.OneOfAll, task => [task.Main], SectorModel.MainColumn));

        // Rounding to what the file keeps makes a trained model and its file answer alike.
        for (var start = 0; start < model.Weights.Length; start += SectorModel.RowLength)
        {
            WeightRow.Round(model.Weights.AsSpan(start, SectorModel.RowLength));
        }

        return model;

        // The two fits share nothing that is written: each has its own columns.
        void Learn(LogisticRegression.Loss loss, Func<LabelledExample, IReadOnlyList<Sector>> wanted, int firstColumn)
        {
            var targets = Array.ConvertAll(matrix.Tasks, task => Targets(wanted(task)));
            var learned = LogisticRegression.Fit(matrix, targets, loss, (float)options.Looseness, (float)options.Shrinkage).AsSpan();
            for (var i = 0; i < rows.Length; i++)
            {
                learned.Slice(rows[i] * LogisticRegression.Width, Sectors.Count).CopyTo(model.Weights.AsSpan((i * SectorModel.RowLength) + firstColumn));
            }

            learned[^LogisticRegression.Width..^1].CopyTo(model.Biases.AsSpan(firstColumn));
        }
    }

    /// <summary>The scores of a view, laid out as <see cref="SectorModel.Score"/> does.</summary>
    /// <param name="data">What the view belongs to.</param>
    /// <param name="view">Its features.</param>
    public double[] Score(TrainingData data, SparseVector view)
    {
        var scores = Array.ConvertAll(Biases, bias => (double)bias);
        for (var i = 0; i < view.Features.Length; i++)
        {
            var row = Array.BinarySearch(Features, data.Features[view.Features[i]]);
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

    private static Vector512<float> Targets(IReadOnlyList<Sector> sectors)
    {
        var targets = Vector512<float>.Zero;
        foreach (var sector in sectors)
        {
            targets = targets.WithElement((int)sector, 1);
        }

        return targets;
    }
}
