namespace Corpus.Classification.Features;

/// <summary>One feature of an input: an entry of its sparse vector, and where it stands.</summary>
/// <param name="Hash">Identity, see <see cref="FeatureHash"/>.</param>
/// <param name="Value">Value in the vector, above 0.</param>
/// <param name="Block">Which group of features it belongs to; each group has its own scale.</param>
/// <param name="Part">Piece of the input it was first seen in: 0 the text, then the leads, then the headings.</param>
/// <param name="Start">First UTF-16 code unit of that place in the part.</param>
/// <param name="End">Code unit after it.</param>
internal record struct Feature(ulong Hash, float Value, FeatureBlock Block, int Part, int Start, int End);
