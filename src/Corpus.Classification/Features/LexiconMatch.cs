using Corpus.Directives;

namespace Corpus.Classification.Features;

/// <summary>An entry of the lexicon found among the syllables of a text.</summary>
/// <param name="First">Number of the first syllable of the match.</param>
/// <param name="Count">Number of syllables, at least 1.</param>
/// <param name="Sector">The sector that the entry belongs to.</param>
/// <param name="Kind">What the entry names.</param>
internal readonly record struct LexiconMatch(int First, int Count, Sector Sector, LexiconKind Kind);
