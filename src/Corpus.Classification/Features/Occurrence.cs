namespace Corpus.Classification.Features;

/// <summary>One place where a feature stands.</summary>
/// <param name="Feature">Number of the feature in its vector.</param>
/// <param name="Part">Piece of the input: 0 the text, then the leads, then the headings.</param>
/// <param name="Start">First UTF-16 code unit of the place in the part.</param>
/// <param name="End">Code unit after it.</param>
internal readonly record struct Occurrence(int Feature, int Part, int Start, int End);
