using System.Numerics;
using System.Numerics.Tensors;
using Corpus.Classification.Features;
using Corpus.Directives;

namespace Corpus.Classification.Model;

/// <summary>
/// A trained model over shared features: one logistic regression a sector for the labels, with its calibration and thresholds, and one
/// multinomial regression over all sectors for the main one.
/// </summary>
/// <remarks>Immutable; safe for any thread. Made by <see cref="Training.SectorTrainer"/>, stored by <see cref="SectorModelFile"/>.</remarks>
public sealed class SectorModel
{
    /// <summary>
    /// Width of a row of <see cref="Weights"/>: the label weights of the sectors from column 0, their main weights from
    /// <see cref="MainColumn"/>, and one column of padding behind each, so that a row fills whole vectors.
    /// </summary>
    internal const int RowLength = 32;

    /// <summary>Column of the first sector's main weight.</summary>
    internal const int MainColumn = RowLength / 2;

    private readonly int[] _table;

    /// <summary>Puts a model together.</summary>
    /// <param name="version">Name of the content; anything for a model that is not stored.</param>
    /// <param name="dataHash">SHA-256 of what it was trained from, 64 lower-case hexadecimal digits.</param>
    /// <param name="correctionCount">How many corrections it was trained from besides the examples.</param>
    /// <param name="features">Identities of the features, strictly ascending.</param>
    /// <param name="weights">A row of <see cref="RowLength"/> weights a feature, in the order of <paramref name="features"/>.</param>
    /// <param name="sectors">What belongs to one sector only, in the order of <see cref="Sectors.All"/>.</param>
    internal SectorModel(string version, string dataHash, int correctionCount, ulong[] features, float[] weights, SectorParameters[] sectors)
    {
        Version = version;
        DataHash = dataHash;
        CorrectionCount = correctionCount;
        Features = features;
        Weights = weights;
        Parameters = sectors;
        MeanMainWeights = new float[features.Length];
        _table = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, 2 * features.Length))];
        for (var row = 0; row < features.Length; row++)
        {
            var slot = Slot(features[row]);
            while (_table[slot] != 0)
            {
                slot = (slot + 1) & (_table.Length - 1);
            }

            _table[slot] = row + 1;
            MeanMainWeights[row] = TensorPrimitives.Average<float>(weights.AsSpan((row * RowLength) + MainColumn, Sectors.Count));
        }
    }

    /// <summary>
    /// SHA-256 of what the model was trained from (examples, lexicon, version of the features, options, corrections), 64 lower-case
    /// hexadecimal digits.
    /// </summary>
    public string DataHash { get; }

    /// <summary>How many corrections it was trained from besides the examples of the repository.</summary>
    public int CorrectionCount { get; }

    /// <summary>
    /// Identifies the model's content, e.g. <c>sectors-4-0f3a…</c>, with <c>+12</c> behind it when it learned from 12 corrections: another
    /// content, another version.
    /// </summary>
    public string Version { get; }

    /// <summary>Number of features that the model knows.</summary>
    public int FeatureCount => Features.Length;

    /// <summary>Identities of the features, strictly ascending.</summary>
    internal ulong[] Features { get; }

    /// <summary>Weights by feature and sector, <see cref="RowLength"/> a row; the padding is 0.</summary>
    internal float[] Weights { get; }

    /// <summary>Per feature the mean of its main weights: what it adds to the main scores of all sectors alike, which decides nothing.</summary>
    internal float[] MeanMainWeights { get; }

    /// <summary>What belongs to one sector only, in the order of <see cref="Sectors.All"/>.</summary>
    internal SectorParameters[] Parameters { get; }

    /// <summary>The number of a feature's row of weights; negative when the model does not know it.</summary>
    internal int RowOf(ulong feature)
    {
        for (var slot = Slot(feature); _table[slot] != 0; slot = (slot + 1) & (_table.Length - 1))
        {
            var row = _table[slot] - 1;
            if (Features[row] == feature)
            {
                return row;
            }
        }

        return -1;
    }

    /// <summary>Adds the weighted features up, before calibration.</summary>
    /// <param name="features">The vector of one input.</param>
    /// <param name="rows">Receives the row of each feature, as <see cref="RowOf"/> gives it.</param>
    /// <param name="scores">Receives label scores and main scores, laid out as a row of weights; <see cref="RowLength"/> long.</param>
    internal void Score(ReadOnlySpan<Feature> features, Span<int> rows, Span<float> scores)
    {
        scores.Clear();
        for (var sector = 0; sector < Sectors.Count; sector++)
        {
            scores[sector] = Parameters[sector].Bias;
            scores[MainColumn + sector] = Parameters[sector].MainBias;
        }

        for (var i = 0; i < features.Length; i++)
        {
            rows[i] = RowOf(features[i].Hash);
            if (rows[i] >= 0)
            {
                TensorPrimitives.MultiplyAdd(Weights.AsSpan(rows[i] * RowLength, RowLength), features[i].Value, scores, scores);
            }
        }
    }

    private int Slot(ulong feature) => (int)(feature & (ulong)(_table.Length - 1));
}
