using Corpus.Classification.Features;

namespace Corpus.Classification.Training;

/// <summary>The features of one view of an example, kept for training.</summary>
/// <param name="Features">Numbers of the features in <see cref="TrainingData.Features"/>; no one twice.</param>
/// <param name="Values">Their values, in the same order.</param>
internal sealed record SparseVector(int[] Features, float[] Values)
{
    /// <summary>Copies the features of <paramref name="vector"/> that have a number.</summary>
    /// <param name="vector">What was extracted.</param>
    /// <param name="numbers">Numbers by hash.</param>
    public static SparseVector Of(FeatureVector vector, Dictionary<ulong, int> numbers)
    {
        var features = new List<int>(vector.Features.Length);
        var values = new List<float>(vector.Features.Length);
        foreach (var feature in vector.Features)
        {
            if (numbers.TryGetValue(feature.Hash, out var number))
            {
                features.Add(number);
                values.Add(feature.Value);
            }
        }

        return new SparseVector([.. features], [.. values]);
    }
}
