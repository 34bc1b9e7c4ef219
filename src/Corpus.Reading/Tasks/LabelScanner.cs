namespace Corpus.Reading;

/// <summary>Finds the label of an item at the beginning of a line.</summary>
/// <remarks>Hand-written and linear in the label. A damaged label ("ø)" for "g)", "IH." for "III.") is read only where it is expected.</remarks>
internal static class LabelScanner
{
    private const string BulletSigns = "-–—−‑+*•·●▪■◦○→✓❖➢⁃‣";

    /// <summary>Longest label, in characters.</summary>
    private const int MaxLabel = 40;

    /// <summary>Reads a label.</summary>
    /// <param name="line">A line without white space at both ends.</param>
    /// <param name="isExpected">
    /// Whether a label of that style, sign and ordinal would follow the items before it; asked only for labels that could be misread words.
    /// </param>
    /// <param name="label">The label when the call succeeds.</param>
    public static bool TryRead(ReadOnlySpan<char> line, Func<Label, bool> isExpected, out Label label)
    {
        if (line[..Math.Min(line.Length, MaxLabel)].Contains('\t'))
        {
            // Word processors part a label from its text by a tab.
            line = line.ToString().Replace('\t', ' ');
        }

        var (start, bold) = SkipMarkup(line);
        var rest = line[start..];
        if (rest.Length == 0)
        {
            label = default;
            return false;
        }

        return NumberLabel.TryWord(rest, out label) && Place(ref label, line, start, bold)
            || DamagedLabel.TryRoman(rest, isExpected, out label) && Place(ref label, line, start, bold)
            || NumberLabel.TryDecimal(rest, out label) && Place(ref label, line, start, bold)
            || NumberLabel.TryRoman(rest, out label) && Place(ref label, line, start, bold)
            || NumberLabel.TryBehindLetter(rest, out label) && Place(ref label, line, start, bold)
            || NumberLabel.TrySmallRoman(rest, isExpected, out label) && Place(ref label, line, start, bold)
            || TryLetter(rest, out label) && Place(ref label, line, start, bold)
            || NumberLabel.TryOrdinal(rest, isExpected, out label) && Place(ref label, line, start, bold)
            || TryBehindBullet(line, isExpected, out label)
            || TryBullet(line, out label)
            || DamagedLabel.TryRead(rest, isExpected, out label) && Place(ref label, line, start, bold)
            || DamagedLabel.TryBare(rest, isExpected, out label) && Place(ref label, line, start, bold);
    }

    /// <summary>The length of a label once every run of white space in it is one blank.</summary>
    public static int FoldedLength(ReadOnlySpan<char> line, int length)
    {
        var folded = 0;
        for (var i = 0; i < length; i++)
        {
            folded += char.IsWhiteSpace(line[i]) && i > 0 && char.IsWhiteSpace(line[i - 1]) ? 0 : 1;
        }

        return folded;
    }

    private static (int Start, bool Bold) SkipMarkup(ReadOnlySpan<char> line)
    {
        var i = 0;
        while (i < line.Length && line[i] is '#' or '>' or ' ')
        {
            i++;
        }

        var stars = i;
        while (stars < line.Length && line[stars] is '*' or '_')
        {
            stars++;
        }

        // A single star is a bullet unless a label follows it at once ("*1. …*").
        return stars > i && stars < line.Length && line[stars] != ' ' ? (stars, true) : (i, false);
    }

    /// <summary>Moves the end of a label behind the blanks and adds what stands before it; refuses a label without text.</summary>
    private static bool Place(ref Label label, ReadOnlySpan<char> line, int start, bool bold)
    {
        var end = start + label.Length;
        if (end + 1 < line.Length && end > start && line[end - 1] is '/' or '.' or ')' && line[end] is '-' or '–' or '.' or ':' && line[end + 1] is ' ' or '*')
        {
            // "1/- ", "(1). ", "a)- "
            end++;
        }

        var closing = end;
        while (bold && closing < line.Length && line[closing] is '*' or '_')
        {
            closing++;
        }

        var isClosed = closing > end && (closing == line.Length || line[closing] == ' ');
        end = isClosed ? closing : end;
        var blanks = end;
        while (blanks < line.Length && line[blanks] == ' ')
        {
            blanks++;
        }

        label = label with { Length = blanks, OpensBold = bold && !isClosed, IsHeading = line[0] == '#' };
        return true;
    }

    /// <summary>"a)", "đ.", "(b)", "c/", and "a- ", "a, " before a capital.</summary>
    private static bool TryLetter(ReadOnlySpan<char> text, out Label label)
    {
        label = default;
        var inBrackets = text[0] == '(';
        var at = inBrackets ? 1 : 0;
        if (at + 1 >= text.Length || !Ordinals.Letters.Contains(text[at], StringComparison.Ordinal))
        {
            return false;
        }

        var sign = text[at + 1];
        var hasRoom = at + 2 >= text.Length || text[at + 2] is ' ' or '*' || char.IsUpper(text[at + 2]) || (text[at + 2] is '-' or '–' && at + 3 < text.Length && text[at + 3] == ' ');
        var isDashed = sign is '-' or '–' or ',' && at + 3 < text.Length && text[at + 2] == ' ' && char.IsUpper(text[at + 3]);
        if (inBrackets ? sign != ')' : !(sign is ')' or '.' or '/' && hasRoom) && !isDashed)
        {
            return false;
        }

        label = new Label(
            LabelStyle.Letter, text[at].ToString(), inBrackets ? "()" : sign.ToString(), Ordinals.OfLetter(text[at]), at + 2, false, false);
        return true;
    }

    /// <summary>"- 1. …", "* **1.1.** …": a number behind a bullet, where it begins or goes on a series, is the label.</summary>
    private static bool TryBehindBullet(ReadOnlySpan<char> line, Func<Label, bool> isExpected, out Label label)
    {
        if (!TryBullet(line, out var bullet))
        {
            label = default;
            return false;
        }

        var behind = line[bullet.Length..];
        var (start, bold) = SkipMarkup(behind);
        var rest = behind[start..];
        var isNumbered = rest.Length > 0 && (NumberLabel.TryDecimal(rest, out label) || TryLetter(rest, out label))
            ? label.Ordinal == 1 || isExpected(label)
            : (label = default).Length > 0;
        if (!isNumbered || !Place(ref label, behind, start, bold) || label.Length >= behind.Length)
        {
            return false;
        }

        label = label with { Length = bullet.Length + label.Length };
        return true;
    }

    private static bool TryBullet(ReadOnlySpan<char> line, out Label label)
    {
        label = default;
        var i = 0;
        while (i < line.Length && line[i] is '#' or '>' or ' ')
        {
            i++;
        }

        if (i >= line.Length)
        {
            return false;
        }

        var sign = line[i];
        var next = i + 1 < line.Length ? line[i + 1] : '\0';
        var isClosed = sign is '+' or '-' && next is ')' or '.' && i + 2 < line.Length && line[i + 2] == ' ';
        var isBullet = BulletSigns.Contains(sign)
            ? isClosed || next == ' ' || (sign is not ('*' or '+') && char.IsLetter(next)) || (next == '*' && sign != '*')
            : sign == 'o' && next == ' ';
        if (!isBullet)
        {
            return false;
        }

        var end = isClosed ? i + 2 : i + 1;
        while (end < line.Length && line[end] == ' ')
        {
            end++;
        }

        var group = sign is '–' or '—' or '−' or '‑' or '⁃' ? "-" : sign.ToString();
        label = new Label(LabelStyle.Bullet, "", group, 0, end, false, false);
        return end < line.Length;
    }
}
