using System.Text;

namespace Corpus.Text;

/// <summary>Reads what was typed for a Vietnamese input method that was switched off: Telex (<c>cachs</c>) or VNI (<c>cach1</c>).</summary>
public static class KeystrokeReading
{
    private const int MaxKeys = 16;
    private const string TelexTones = "zfrxsj"; // in the order of VietnameseLetter's tones; z takes a tone away

    /// <summary>Reads every term of a text that can be keystrokes: <c>cachs ly taapj trung</c> -> <c>cách ly tập trung</c>.</summary>
    /// <returns>The terms, parted by one space, or null when none of them was read otherwise than it is written.</returns>
    public static string? Read(ReadOnlySpan<char> text)
    {
        var read = new StringBuilder(text.Length);
        var isOther = false;
        Span<char> syllable = stackalloc char[MaxKeys];
        using var tokens = new TokenCursor(text);
        while (tokens.MoveNext())
        {
            if (tokens.IsCompound)
            {
                continue;
            }

            read.Append(read.Length == 0 ? "" : " ");
            if (TryRead(tokens.Written, syllable, out var length))
            {
                read.Append(syllable[..length]);
                isOther = true;
            }
            else
            {
                read.Append(tokens.Written);
            }
        }

        return isOther ? read.ToString() : null;
    }

    /// <summary>Reads one term.</summary>
    /// <param name="keys">The term, lower case.</param>
    /// <param name="syllable">Receives the syllable; at least as long as <paramref name="keys"/>.</param>
    /// <param name="length">Its length.</param>
    /// <returns>False when the keys are no keystrokes of a well-formed Vietnamese syllable.</returns>
    public static bool TryRead(ReadOnlySpan<char> keys, Span<char> syllable, out int length)
    {
        length = 0;
        if (keys.Length is < 2 or > MaxKeys)
        {
            return false;
        }

        var tone = 0;
        var used = 0;
        foreach (var key in keys)
        {
            var typed = syllable[..length];
            var keyTone = ToneOf(key);
            if (keyTone >= 0 && keyTone != tone && HasVowel(typed))
            {
                tone = keyTone;
                used++;
            }
            else if (TryMark(key, typed))
            {
                used++;
            }
            else
            {
                syllable[length++] = key;
            }
        }

        return used > 0 && TryPlace(tone, syllable[..length]) && VietnameseSyllable.IsWellFormed(syllable[..length]);
    }

    private static int ToneOf(char key) => key switch
    {
        '0' => 0,
        '1' => 4,
        '2' => 1,
        '3' => 2,
        '4' => 3,
        '5' => 5,
        _ => TelexTones.IndexOf(key, StringComparison.Ordinal),
    };

    // The second a of aa, the w of ow, the d of dd; 6 to 9 of VNI.
    private static bool TryMark(char key, Span<char> typed)
    {
        switch (key)
        {
            case 'a' or 'e' or 'o':
                return TryReplace(typed, key, VietnameseLetter.Combine(key, '\u0302'));
            case '6':
                return TryReplace(typed, 'a', 'â') || TryReplace(typed, 'e', 'ê') || TryReplace(typed, 'o', 'ô');
            case 'w':
                return TryHorn(typed) || TryReplace(typed, 'a', 'ă');
            case '7':
                return TryHorn(typed);
            case '8':
                return TryReplace(typed, 'a', 'ă');
            case 'd' or '9':
                return TryReplace(typed, 'd', 'đ');
            default:
                return false;
        }
    }

    // uo takes a horn on both.
    private static bool TryHorn(Span<char> typed)
    {
        var hasO = TryReplace(typed, 'o', 'ơ');
        var u = typed.LastIndexOf('u');
        if (u >= 0 && (!hasO || (u + 1 < typed.Length && typed[u + 1] == 'ơ' && (u == 0 || typed[u - 1] != 'q'))))
        {
            typed[u] = 'ư';
            return true;
        }

        return hasO;
    }

    private static bool TryReplace(Span<char> typed, char letter, char marked)
    {
        var i = typed.LastIndexOf(letter);
        if (i < 0)
        {
            return false;
        }

        typed[i] = marked;
        return true;
    }

    private static bool HasVowel(ReadOnlySpan<char> typed)
    {
        foreach (var c in typed)
        {
            if (VietnameseLetter.CodeOf(c) != VietnameseLetter.None)
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryPlace(int tone, Span<char> syllable)
    {
        for (var i = syllable.Length - 1; i >= 0; i--)
        {
            var code = VietnameseLetter.CodeOf(syllable[i]);
            if (code != VietnameseLetter.None)
            {
                if (VietnameseLetter.ToneOf(code) > 0)
                {
                    return false; // a tone was there already: not keystrokes
                }

                syllable[i] = VietnameseLetter.LetterOf(code + tone);
                VietnameseSyllable.PlaceTone(syllable);
                return true;
            }
        }

        return false;
    }
}
