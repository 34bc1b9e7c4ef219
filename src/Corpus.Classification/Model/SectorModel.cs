using System.Numerics;
using System.Numerics.Tensors;
using Corpus.Classification.Features;
using Corpus.Directives;

namespace Corpus.Classification.Model;

/// <summary>A trained model: one logistic regression a sector over shared features, with its calibration and thresholds.</summary>
/// <remarks>Immutable; safe for any thread. Made by <see cref="Training.SectorTrainer"/>, stored by <see cref="SectorModelFile"/>.</remarks>
public sealed class SectorModel
{
    /// <summary>Width of a row of <see cref="Weights"/>: the sectors and one column of padding, so that a row fills whole vectors.</summary>
    internal const int RowLength = 16;

    private readonly int[] _table;

    /// <summary>Puts a model together.</summary>
    /// <param name="version">Name of the content; anything for a model that is not stored.</param>
    /// <param name="dataHash">SHA-256 of what it was trained from, 64 lower-case hexadecimal digits.</param>
    /// <param name="features">Identities of the features, strictly ascending.</param>
    /// <param name="weights">A row of <see cref="RowLength"/> weights a feature, in the order of <paramref name="features"/>.</param>
    /// <param name="sectors">What belongs to one sector only, in the order of <see cref="Sectors.All"/>.</param>
    internal SectorModel(string version, string dataHash, ulong[] features, float[] weights, SectorParameters[] sectors)
    {
        Version = version;
        DataHash = dataHash;
        Features = features;
        Weights = weights;
        Parameters = sectors;
        _table = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, 2 * features.Length))];
        for (var row = 0; row < features.Length; row++)
        {
            var slot = Slot(features[row]);
            while (_table[slot] != 0)
            {
                slot = (slot + 1) & (_table.Length - 1);
            }

            _table[slot] = row + 1;
        }
    }

    /// <summary>SHA-256 of what the model was trained from (examples, lexicon, version of the features), 64 lower-case hexadecimal digits.</summary>
    public string DataHash { get; }

    /// <summary>Identifies the model's content, e.g. <c>sectors-1-0f3a…</c>: another content, another version.</summary>
    public string Version { get; }

    /// <summary>Number of features that the model knows.</summary>
    public int FeatureCount => Features.Length;

    /// <summary>Identities of the features, strictly ascending.</summary>
    internal ulong[] Features { get; }

    /// <summary>Weights by feature and sector, <see cref="RowLength"/> a row; the padding is 0.</summary>
    internal float[] Weights { get; }

    /// <summary>What belongs to one sector only, in the order of <see cref="Sectors.All"/>.</summary>
    internal SectorParameters[] Parameters { get; }

    /// <summary>The weights of a feature, or an empty span when the model does not know it.</summary>
    internal ReadOnlySpan<float> RowOf(ulong feature)
    {
        for (var slot = Slot(feature); _table[slot] != 0; slot = (slot + 1) & (_table.Length - 1))
        {
            var row = _table[slot] - 1;
            if (Features[row] == feature)
            {
                return Weights.AsSpan(row * RowLength, RowLength);
            }
        }

        return [];
    }

    /// <summary>Adds the weighted features up, before calibration.</summary>
    /// <param name="features">The vector of one input.</param>
    /// <param name="scores">Receives one score a sector, and 0 in the padding; <see cref="RowLength"/> long.</param>
    internal void Score(ReadOnlySpan<Feature> features, Span<float> scores)
    {
        scores.Clear();
        for (var sector = 0; sector < Sectors.Count; sector++)
        {
            scores[sector] = Parameters[sector].Bias;
        }

        foreach (ref readonly var feature in features)
        {
            var row = RowOf(feature.Hash);
            if (!row.IsEmpty)
            {
                TensorPrimitives.MultiplyAdd(row, feature.Value, scores, scores);
            }
        }
    }

    private int Slot(ulong feature) => (int)(feature & (ulong)(_table.Length - 1));
}
