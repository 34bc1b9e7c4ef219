namespace Corpus.Text;

/// <summary>Looks ahead a bounded way from a place in a text, for the scanners of compounds.</summary>
internal static class Lookahead
{
    private const int MaxBlanks = 8;
    private const int MaxDigits = 12;

    /// <summary>The index after the blanks and invisible characters at <paramref name="i"/>, of which at most eight are skipped.</summary>
    public static int SkipBlanks(this ReadOnlySpan<char> text, int i)
    {
        var limit = Math.Min(text.Length, i + MaxBlanks);
        while (i < limit && (char.IsWhiteSpace(text[i]) || CharTable.ClassAt(text, i, out _) == CharClass.Ignorable))
        {
            i++;
        }

        return i;
    }

    /// <summary>The index after the digits 0 to 9 at <paramref name="i"/>, of which at most twelve are read.</summary>
    public static int DigitsEnd(this ReadOnlySpan<char> text, int i)
    {
        var limit = Math.Min(text.Length, i + MaxDigits);
        while (i < limit && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        return i;
    }

    /// <summary>The number that the digits of a range give; at most nine of them.</summary>
    public static int Value(this ReadOnlySpan<char> text, int start, int end) =>
        int.Parse(text[start..end], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether a number goes on at <paramref name="i"/>: with a letter or digit, or with the separator and a digit.</summary>
    public static bool ContinuesAt(this ReadOnlySpan<char> text, int i, char separator)
    {
        if (i >= text.Length)
        {
            return false;
        }

        // A soft hyphen between "2021" and a letter does not part them.
        var visible = i;
        while (visible < text.Length && CharTable.ClassAt(text, visible, out var width) == CharClass.Ignorable)
        {
            visible += width;
        }

        return (visible < text.Length && (CharTable.ClassAt(text, visible, out _) & (CharClass.Alnum | CharClass.Mark)) != 0)
            || (text[i] == separator && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]));
    }

    /// <summary>Whether a number before it is joined to what starts at <paramref name="start"/>: the rest of "1.2.3" is no figure.</summary>
    public static bool FollowsNumber(this ReadOnlySpan<char> text, int start) => start > 1 && char.IsAsciiDigit(text[start - 2])
        && (text[start - 1] is '.' or ',' || CompoundScanner.IsSlash(text[start - 1]));
}
