using Corpus.Directives;

namespace Corpus.Classification.Features;

/// <summary>An entry of the lexicon.</summary>
/// <param name="Text">As it stands in the file.</param>
/// <param name="Sector">The sector that it belongs to.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Syllables">Its syllables, at least one.</param>
internal sealed record LexiconEntry(string Text, Sector Sector, LexiconKind Kind, Syllable[] Syllables)
{
    /// <summary>Hash of the syllables as written.</summary>
    public ulong Written => Syllables.Aggregate(0UL, (hash, syllable) => FeatureHash.Append(hash, syllable.Written));

    /// <summary>Whether the first syllables of <paramref name="text"/> can stand for the entry: each is the same as written, or bare of diacritics.</summary>
    /// <param name="text">At least as many syllables as the entry has, of the same folded forms.</param>
    public bool Fits(ReadOnlySpan<Syllable> text)
    {
        for (var i = 0; i < Syllables.Length; i++)
        {
            if (text[i].Written != Syllables[i].Written && !text[i].IsBare)
            {
                return false;
            }
        }

        return true;
    }
}
