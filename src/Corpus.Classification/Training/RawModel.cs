using Corpus.Classification.Model;
using Corpus.Directives;

namespace Corpus.Classification.Training;

/// <summary>Fitted regressions before calibration.</summary>
/// <param name="Features">Identities of the features, strictly ascending.</param>
/// <param name="Weights">A row of <see cref="SectorModel.RowLength"/> a feature.</param>
/// <param name="Biases">One a sector.</param>
internal sealed record RawModel(ulong[] Features, float[] Weights, float[] Biases)
{
    /// <summary>Learns from some of the examples.</summary>
    /// <param name="data">All examples.</param>
    /// <param name="chosen">Numbers of those to learn from.</param>
    /// <param name="options">How to train.</param>
    public static RawModel Fit(TrainingData data, IReadOnlyList<int> chosen, TrainingOptions options)
    {
        var regression = new LogisticRegression(data, chosen, options);
        var model = new RawModel(regression.Features, new float[regression.Features.Length * SectorModel.RowLength], new float[Sectors.Count]);
        Parallel.ForEach(Sectors.All, sector =>
        {
            var point = regression.Fit(sector);
            for (var row = 0; row < model.Features.Length; row++)
            {
                // Half precision is what the file keeps: rounding here makes a trained model and its file answer alike.
                model.Weights[(row * SectorModel.RowLength) + (int)sector] = (float)(Half)point[row];
            }

            model.Biases[(int)sector] = (float)point[^1];
        });
        return model;
    }

    /// <summary>The score of every sector, in the order of <see cref="Sectors.All"/>.</summary>
    public double[] Score(SparseVector view)
    {
        var scores = Array.ConvertAll(Biases, bias => (double)bias);
        for (var i = 0; i < view.Hashes.Length; i++)
        {
            var row = Array.BinarySearch(Features, view.Hashes[i]);
            for (var sector = 0; row >= 0 && sector < scores.Length; sector++)
            {
                scores[sector] += view.Values[i] * Weights[(row * SectorModel.RowLength) + sector];
            }
        }

        return scores;
    }

    /// <summary>The model with its calibration.</summary>
    public SectorModel ToModel(string version, string dataHash, SectorParameters[] parameters) => new(version, dataHash, Features, Weights, parameters);
}
