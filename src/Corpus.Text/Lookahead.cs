namespace Corpus.Text;

/// <summary>Looks ahead a bounded way from a place in a text, for the scanners of compounds.</summary>
internal static class Lookahead
{
    private const int MaxBlanks = 8;
    private const int MaxDigits = 12;

    // Code units that digits are looked for in: those of the digits and of what cannot be seen between them.
    private const int MaxDigitUnits = 64;

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

    /// <summary>The digits 0 to 9 from <paramref name="start"/> on, of which at most twelve are read.</summary>
    public static DigitRun DigitsAt(this ReadOnlySpan<char> text, int start)
    {
        var limit = Math.Min(text.Length, start + MaxDigitUnits);
        var (end, count, value) = (start, 0, 0);
        for (var i = start; i < limit && count < MaxDigits; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                (end, count) = (i + 1, count + 1);
                value = count <= DigitRun.ValueDigits ? (value * 10) + text[i] - '0' : value;
            }
            else if (CharTable.ClassAt(text, i, out _) != CharClass.Ignorable)
            {
                break;
            }
        }

        return new DigitRun(end, count, value);
    }

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

/// <summary>Digits 0 to 9 in a text; what cannot be seen may stand between them.</summary>
/// <param name="End">Code unit after the last digit; where the search began when there is none.</param>
/// <param name="Count">How many there are, in [0, 12].</param>
/// <param name="Value">The number that they give; of more than nine, that of the first nine.</param>
internal readonly record struct DigitRun(int End, int Count, int Value)
{
    /// <summary>How many digits <see cref="Value"/> is made of at most.</summary>
    public const int ValueDigits = 9;
}
