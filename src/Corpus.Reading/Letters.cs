namespace Corpus.Reading;

/// <summary>What the case of letters shows.</summary>
internal static class Letters
{
    /// <summary>Whether at least nine of ten letters are capitals, and there are at least two.</summary>
    public static bool AreCapitals(ReadOnlySpan<char> text) => Count(text) is var (upper, lower) && upper >= 2 && upper >= 9 * lower;

    /// <summary>Whether at least two of three letters are capitals, and there are at least four: print in capitals that a scan damaged.</summary>
    public static bool AreMostlyCapitals(ReadOnlySpan<char> text) => Count(text) is var (upper, lower) && upper >= 4 && upper >= 2 * lower;

    private static (int Upper, int Lower) Count(ReadOnlySpan<char> text)
    {
        var (upper, lower) = (0, 0);
        foreach (var c in text)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }

        return (upper, lower);
    }

    /// <summary>Whether there is any letter or digit.</summary>
    public static bool AreThere(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Every run of white space made one blank, none at the ends, emphasis marks left out.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new System.Text.StringBuilder(text.Length);
        var gap = false;
        foreach (var c in text)
        {
            if (c is '*')
            {
                continue;
            }

            if (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF')
            {
                gap = true;
                continue;
            }

            if (gap && folded.Length > 0)
            {
                folded.Append(' ');
            }

            gap = false;
            folded.Append(c);
        }

        return folded.ToString();
    }
}
