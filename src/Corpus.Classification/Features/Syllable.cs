namespace Corpus.Classification.Features;

/// <summary>A syllable, number or mixed token as the features see it.</summary>
/// <param name="Start">First UTF-16 code unit in the piece of text that was analysed.</param>
/// <param name="End">Code unit after it.</param>
/// <param name="Written">Hash of the term as written (lower case, canonical tone placement).</param>
/// <param name="Folded">Hash of the term without diacritics.</param>
/// <param name="IsNumber">Whether it is a number.</param>
internal readonly record struct Syllable(int Start, int End, ulong Written, ulong Folded, bool IsNumber)
{
    /// <summary>Whether it has no diacritics.</summary>
    public bool IsBare => Written == Folded;
}
