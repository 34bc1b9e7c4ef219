using Corpus.Text;

namespace Corpus.Classification.Features;

/// <summary>Reads the syllables of a text that can say something about its sector.</summary>
internal static class SyllableReader
{
    /// <summary>
    /// Longest number that is kept, in digits. Short ones name things ("138", "389", "06"); longer ones count, and years, dates and the
    /// numbers of documents are noise that a small training set would learn by heart.
    /// </summary>
    private const int MaxNumberDigits = 3;

    /// <summary>Appends the syllables of <paramref name="text"/> in their order to <paramref name="syllables"/>.</summary>
    /// <param name="text">Any text, in any Unicode normal form.</param>
    /// <param name="syllables">Receives at most <paramref name="limit"/> entries.</param>
    /// <param name="limit">How many syllables to read; the rest of the text is not looked at.</param>
    public static void Read(ReadOnlySpan<char> text, List<Syllable> syllables, int limit)
    {
        var skipBefore = 0;
        using var tokens = new TokenCursor(text);
        while (syllables.Count < limit && tokens.MoveNext())
        {
            if (tokens.Kind is TokenKind.Date or TokenKind.Code or TokenKind.Url)
            {
                skipBefore = tokens.End;
            }

            var longNumber = tokens.Kind is TokenKind.Number && tokens.End - tokens.Start > MaxNumberDigits;
            if (tokens.IsCompound || longNumber || tokens.Start < skipBefore)
            {
                continue;
            }

            syllables.Add(new Syllable(tokens.Start, tokens.End, FeatureHash.Of(tokens.Written), FeatureHash.Of(tokens.Folded), tokens.Kind is TokenKind.Number));
        }
    }
}
