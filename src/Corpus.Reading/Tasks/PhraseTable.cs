namespace Corpus.Reading;

/// <summary>A set of phrases that are looked for in a run of words.</summary>
/// <remarks>
/// A phrase of two or more syllables matches without regard to diacritics, since scans confuse them; a phrase of one syllable only as
/// written, since there the diacritics are all that tells "sở" from "số". A comma in a phrase ("phòng, chống") may be missing in the
/// text. Immutable.
/// </remarks>
internal sealed class PhraseTable
{
    private readonly Dictionary<string, List<Phrase>> _byFirst = new(StringComparer.Ordinal);

    /// <summary>Makes a table of phrases.</summary>
    /// <param name="phrases">Phrases in lower case, parted by <c>|</c> or line ends.</param>
    public PhraseTable(string phrases)
    {
        foreach (var phrase in phrases.Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = phrase.Split([' ', ',', '-'], StringSplitOptions.RemoveEmptyEntries);
            var folded = Array.ConvertAll(parts, FoldedText.Of);
            if (!_byFirst.TryGetValue(folded[0], out var sameFirst))
            {
                _byFirst[folded[0]] = sameFirst = [];
            }

            sameFirst.Add(new Phrase(folded, parts.Length == 1 ? phrase : null, phrase.Contains(',', StringComparison.Ordinal)));
        }

        foreach (var sameFirst in _byFirst.Values)
        {
            sameFirst.Sort((a, b) => b.Folded.Length.CompareTo(a.Folded.Length));
        }
    }

    /// <summary>Finds the longest phrase that begins at a word.</summary>
    /// <returns>Its number of words, or 0.</returns>
    public int Match(ReadOnlySpan<Word> words, int start)
    {
        if (start >= words.Length || !_byFirst.TryGetValue(words[start].Folded, out var candidates))
        {
            return 0;
        }

        foreach (var phrase in candidates)
        {
            if (Fits(phrase, words, start))
            {
                return phrase.Folded.Length;
            }
        }

        return 0;
    }

    private static bool Fits(Phrase phrase, ReadOnlySpan<Word> words, int start)
    {
        if (phrase.Written is not null)
        {
            return words[start].Lower == phrase.Written;
        }

        if (start + phrase.Folded.Length > words.Length)
        {
            return false;
        }

        var forbidden = phrase.HasComma ? ~(Gap.Comma | Gap.Dash) : ~Gap.Dash;
        for (var i = 1; i < phrase.Folded.Length; i++)
        {
            // "Đ/c" is one phrase, too.
            var word = words[start + i];
            if (word.Folded != phrase.Folded[i] || (word.Before & (word.Folded.Length == 1 ? forbidden & ~Gap.Inner : forbidden)) != 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>One phrase.</summary>
    private sealed record Phrase(string[] Folded, string? Written, bool HasComma);
}
