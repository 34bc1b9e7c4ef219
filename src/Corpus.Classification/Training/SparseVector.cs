using Corpus.Classification.Features;

namespace Corpus.Classification.Training;

/// <summary>The features of one view of an example, kept for training.</summary>
/// <param name="Hashes">Identities of the features; no one twice.</param>
/// <param name="Values">Their values, in the same order.</param>
internal sealed record SparseVector(ulong[] Hashes, float[] Values)
{
    /// <summary>Copies the features of <paramref name="vector"/>.</summary>
    public static SparseVector Of(FeatureVector vector)
    {
        var features = vector.Features;
        var copy = new SparseVector(new ulong[features.Length], new float[features.Length]);
        for (var i = 0; i < features.Length; i++)
        {
            (copy.Hashes[i], copy.Values[i]) = (features[i].Hash, features[i].Value);
        }

        return copy;
    }
}
