namespace Corpus.Classification.Features;

/// <summary>One feature of an input: an entry of its sparse vector.</summary>
/// <param name="Hash">Identity, see <see cref="FeatureHash"/>.</param>
/// <param name="Count">How often it occurs, at least 1.</param>
/// <param name="Value">Value in the vector, above 0.</param>
/// <param name="Block">Which group of features it belongs to; each group has its own scale.</param>
internal record struct Feature(ulong Hash, int Count, float Value, FeatureBlock Block);
