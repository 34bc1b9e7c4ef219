using System.Buffers;
using System.Collections.Frozen;

namespace Corpus.Text;

/// <summary>The spelling rules of the Vietnamese syllable: where its tone mark goes, what is well formed, which spellings are one.</summary>
/// <remarks>
/// A syllable is [initial consonant][one to three vowels][final consonant] with at most one tone mark. The u of <c>qu</c> and the i of
/// <c>gi</c> before another vowel belong to the initial. All input is NFC.
/// </remarks>
public static class VietnameseSyllable
{
    private const int MaxLetters = 7; // nghiêng

    private static readonly FrozenSet<string> Initials = new[]
    {
        "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "qu", "r", "s", "t", "th",
        "tr", "v", "x",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Vowels that may end a syllable, and vowels that a final consonant may follow.
    private static readonly FrozenSet<string> OpenNuclei = new[]
    {
        "a", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "ai", "ao", "au", "ay", "âu", "ây", "eo", "êu", "ia", "iu", "oa", "oe", "oi", "ôi", "ơi",
        "ua", "uê", "ui", "uơ", "uy", "ưa", "ưi", "ưu", "iêu", "yêu", "oai", "oao", "oay", "oeo", "uây", "uôi", "uya", "uyu", "ươi", "ươu",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> ClosedNuclei = new[]
    {
        "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "iê", "yê", "oa", "oă", "oe", "oo", "uâ", "uê", "uô", "uy", "uyê", "ươ",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Finals = new[] { "c", "ch", "k", "m", "n", "ng", "nh", "p", "t" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly SearchValues<char> ConsonantsBeforeI = SearchValues.Create("hklmstv");

    /// <summary>Moves the tone mark to its canonical place, in any case of letters: <c>hoà</c> -> <c>hòa</c>, <c>Hòan</c> -> <c>Hoàn</c>.</summary>
    /// <param name="syllable">One syllable, NFC; changed in place. What cannot be a Vietnamese syllable stays as it is.</param>
    /// <remarks>
    /// The canonical place is the older one, which government texts mostly use: on the vowel with a breve, circumflex or horn (the last
    /// of two: <c>ươ</c>); without such a vowel on the only vowel, on the second of two before a final consonant (<c>hoàn</c>), on the
    /// first of two without one (<c>hòa</c>, <c>thủy</c>), on the middle of three (<c>ngoài</c>).
    /// </remarks>
    public static void PlaceTone(Span<char> syllable)
    {
        if (!TrySplit(syllable, out var first, out var last, out var toned))
        {
            return;
        }

        var place = TonePlace(syllable, first, last);
        if (toned < 0 || place < 0 || place == toned)
        {
            return;
        }

        var from = VietnameseLetter.CodeOf(syllable[toned]);
        var tone = VietnameseLetter.ToneOf(from);
        syllable[toned] = VietnameseLetter.LetterOf(from - tone);
        syllable[place] = VietnameseLetter.LetterOf(VietnameseLetter.CodeOf(syllable[place]) + tone);
    }

    /// <summary>Whether a syllable can be Vietnamese by its spelling; <c>nghiêng</c> yes, <c>covid</c> and <c>thñng</c> no.</summary>
    /// <param name="syllable">Lower case, NFC, canonical tone placement, as <see cref="TokenCursor.Written"/>.</param>
    public static bool IsWellFormed(ReadOnlySpan<char> syllable)
    {
        if (syllable.Length is 0 or > MaxLetters)
        {
            return false;
        }

        Span<char> letters = stackalloc char[MaxLetters];
        syllable.CopyTo(letters);
        letters = letters[..syllable.Length];
        if (!TrySplit(letters, out var first, out var last, out var toned))
        {
            return false;
        }

        var tone = 0;
        if (toned >= 0)
        {
            var code = VietnameseLetter.CodeOf(letters[toned]);
            tone = VietnameseLetter.ToneOf(code);
            letters[toned] = VietnameseLetter.LetterOf(code - tone);
        }

        var final = letters[last..];
        if (!Contains(Initials, letters[..first]))
        {
            return false;
        }

        if (final.IsEmpty)
        {
            return Contains(OpenNuclei, letters[first..last]);
        }

        // A syllable that ends in a stop has the acute or the dot tone only.
        var stopped = final is "c" or "ch" or "k" or "p" or "t";
        return Contains(Finals, final) && Contains(ClosedNuclei, letters[first..last]) && (!stopped || tone is 4 or 5);
    }

    /// <summary>The same syllable spelt with i for y or y for i: <c>kỹ</c> -> <c>kĩ</c>, <c>lí</c> -> <c>lý</c>, <c>quý</c> -> <c>quí</c>.</summary>
    /// <param name="syllable">Lower case, canonical tone placement, with or without diacritics.</param>
    /// <param name="other">Receives the other spelling, as long as <paramref name="syllable"/>; at least that long.</param>
    /// <returns>False when there is only one spelling; only an i or y that is the whole rhyme after h, k, l, m, s, t, v or qu has two.</returns>
    public static bool TryOtherSpelling(ReadOnlySpan<char> syllable, Span<char> other)
    {
        var isPlain = syllable.Length == 2 && ConsonantsBeforeI.Contains(syllable[0]);
        var isAfterQu = syllable.Length == 3 && syllable[0] == 'q' && syllable[1] == 'u';
        if (!isPlain && !isAfterQu)
        {
            return false;
        }

        var code = VietnameseLetter.CodeOf(syllable[^1]);
        var i = VietnameseLetter.CodeOf('i');
        var y = VietnameseLetter.CodeOf('y');
        var tone = code == VietnameseLetter.None ? 0 : VietnameseLetter.ToneOf(code);
        if (code != i + tone && code != y + tone)
        {
            return false;
        }

        syllable.CopyTo(other);
        other[syllable.Length - 1] = VietnameseLetter.LetterOf((code == i + tone ? y : i) + tone);
        return true;
    }

    /// <summary>Finds the vowels of a syllable.</summary>
    /// <param name="letters">The syllable, any case.</param>
    /// <param name="first">Index of the first vowel after the initial, which <c>qu</c> and <c>gi</c> may hold vowels of.</param>
    /// <param name="last">Index after the last vowel.</param>
    /// <param name="toned">Index of the vowel with the tone mark (perhaps the u of <c>qu</c>), or -1.</param>
    /// <returns>False when there is no vowel, more than one tone mark, or a vowel after the final consonant.</returns>
    private static bool TrySplit(ReadOnlySpan<char> letters, out int first, out int last, out int toned)
    {
        toned = -1;
        first = 0;
        while (first < letters.Length && VietnameseLetter.CodeOf(letters[first]) == VietnameseLetter.None)
        {
            first++;
        }

        last = first;
        for (var i = first; i < letters.Length; i++)
        {
            var code = VietnameseLetter.CodeOf(letters[i]);
            if (code == VietnameseLetter.None)
            {
                continue;
            }

            if (last != i)
            {
                return false;
            }

            last = i + 1;
            if (VietnameseLetter.ToneOf(code) > 0)
            {
                if (toned >= 0)
                {
                    return false;
                }

                toned = i;
            }
        }

        if (first == 1 && last - first >= 2 && IsGlideOfInitial(letters[0], letters[1]))
        {
            first = 2;
        }

        return last > first;
    }

    private static bool IsGlideOfInitial(char consonant, char vowel) => (consonant, CharTable.Base(CharTable.Lower(vowel))) switch
    {
        ('q' or 'Q', 'u') => CharTable.Lower(vowel) is not ('ư' or 'ừ' or 'ử' or 'ữ' or 'ứ' or 'ự'),
        ('g' or 'G', 'i') => true,
        _ => false,
    };

    private static int TonePlace(ReadOnlySpan<char> letters, int first, int last)
    {
        for (var i = last - 1; i >= first; i--)
        {
            if (VietnameseLetter.HasQuality(VietnameseLetter.CodeOf(letters[i])))
            {
                return i;
            }
        }

        return (last - first) switch
        {
            1 => first,
            2 => last < letters.Length ? first + 1 : first,
            3 => first + 1,
            _ => -1,
        };
    }

    private static bool Contains(FrozenSet<string> set, ReadOnlySpan<char> part) =>
        set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(part);
}
