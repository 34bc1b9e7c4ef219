using System.Globalization;

namespace Corpus.Reading;

/// <summary>Finds the label of an item at the beginning of a line.</summary>
/// <remarks>Hand-written and linear in the label. A damaged label ("ø)" for "g)", "IH." for "III.") is read only where it is expected.</remarks>
internal static class LabelScanner
{
    /// <summary>The letters that number items, in the order of the Vietnamese alphabet.</summary>
    private const string Letters = "abcdđeghiklmnopqrstuvxyz";

    private const string BulletSigns = "-–—−‑+*•·●▪■◦○→✓❖➢⁃";

    /// <summary>Longest label, in characters.</summary>
    private const int MaxLabel = 40;

    /// <summary>Highest number taken for an item's.</summary>
    private const int MaxOrdinal = 199;

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

        return TryWord(rest, out label) && Place(ref label, line, start, bold)
            || TryDecimal(rest, out label) && Place(ref label, line, start, bold)
            || TryRoman(rest, out label) && Place(ref label, line, start, bold)
            || TryLetter(rest, out label) && Place(ref label, line, start, bold)
            || TryBullet(line, out label)
            || TryDamaged(rest, isExpected, out label) && Place(ref label, line, start, bold);
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

        label = label with { Length = blanks, OpensBold = bold && !isClosed };
        return true;
    }

    /// <summary>"Điều 1.", "Phần II", "Chương 3", "Mục 1:".</summary>
    private static bool TryWord(ReadOnlySpan<char> text, out Label label)
    {
        label = default;
        var space = text.IndexOf(' ');
        if (space is < 3 or > 7)
        {
            return false;
        }

        var style = FoldedText.Of(text[..space].ToString()) switch
        {
            "dieu" => LabelStyle.Article,
            "phan" or "chuong" => LabelStyle.Part,
            "muc" => LabelStyle.Section,
            _ => default(LabelStyle?),
        };
        var end = space + 1;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is 'I' or 'V' or 'X'))
        {
            end++;
        }

        if (style is null || !char.IsUpper(text[0]) || end == space + 1 || end - space > 6)
        {
            return false;
        }

        var number = text[(space + 1)..end];
        var ordinal = char.IsAsciiDigit(number[0])
            ? int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0
            : RomanValue(number);
        var closes = end < text.Length && text[end] is '.' or ':' or '-';
        if (ordinal is <= 0 or > MaxOrdinal || (!closes && end < text.Length && style == LabelStyle.Article))
        {
            // "Điều 5 Nghị định …" is a citation, "Điều 5. …" a label.
            return false;
        }

        label = new Label(style.Value, $"{text[..space]} {number}", "", ordinal, closes ? end + 1 : end, false, false);
        return true;
    }

    /// <summary>"1.", "1.1.", "2.1 ", "1)", "(1)", "1/", "II.1.".</summary>
    private static bool TryDecimal(ReadOnlySpan<char> text, out Label label)
    {
        label = default;
        var inBrackets = text[0] == '(';
        var i = inBrackets ? 1 : 0;
        var first = i;
        var depth = 0;
        var ordinal = 0;
        var end = i;
        while (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            var digits = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                i++;
            }

            if (i - digits > 3)
            {
                return false;
            }

            ordinal = int.Parse(text[digits..i], CultureInfo.InvariantCulture);
            depth++;
            end = i;
            if (i + 1 < text.Length && text[i] == '.' && char.IsAsciiDigit(text[i + 1]))
            {
                i++;
                continue;
            }

            break;
        }

        if (depth is 0 or > 5 || ordinal is 0 or > MaxOrdinal)
        {
            return false;
        }

        var name = text[first..end].ToString();
        var next = end < text.Length ? text[end] : '\0';
        if (inBrackets)
        {
            if (next != ')' || depth > 1)
            {
                return false;
            }

            label = new Label(LabelStyle.Bracketed, name, "()", ordinal, end + 1, false, false);
            return true;
        }

        if (next is ')' or '/')
        {
            // "1/" is a label before a word, "1/2021" a date.
            if (depth > 1 || (next == '/' && (end + 1 >= text.Length || text[end + 1] != ' ')))
            {
                return false;
            }

            label = new Label(LabelStyle.Bracketed, name, next.ToString(), ordinal, end + 1, false, false);
            return true;
        }

        // The Party's "1- ", "1.1- ", before a capital.
        var dashed = (next is '-' or '–') && end + 2 < text.Length && text[end + 1] == ' ' && (char.IsUpper(text[end + 2]) || text[end + 2] == '*');
        var dotted = dashed || next is '.' or ':' && (end + 1 >= text.Length || !char.IsAsciiDigit(text[end + 1]));
        var bare = depth > 1 && next == ' ' && end + 1 < text.Length && (char.IsUpper(text[end + 1]) || text[end + 1] is '*' or '"' or '“');
        if (!dotted && !bare)
        {
            return false;
        }

        // "5.000 mẫu" and "1.500 giường" are amounts.
        if (depth == 2 && bare && end - name.LastIndexOf('.') - 1 - first == 3)
        {
            return false;
        }

        label = new Label(LabelStyle.Decimal, name, "", ordinal, dotted ? end + 1 : end, false, false);
        return true;
    }

    /// <summary>"I.", "IV-", "II/", "A.".</summary>
    private static bool TryRoman(ReadOnlySpan<char> text, out Label label)
    {
        label = default;
        var end = 0;
        while (end < text.Length && text[end] is 'I' or 'V' or 'X')
        {
            end++;
        }

        if (end is > 0 and <= 5 && end < text.Length && IsLabelEnd(text, end) && RomanValue(text[..end]) is > 0 and var value)
        {
            label = new Label(LabelStyle.Roman, text[..end].ToString(), "", value, end + 1, false, false);
            return true;
        }

        if (text.Length > 2 && text[0] is >= 'A' and <= 'H' && text[1] is '.' or '/' or ')' && text[2] == ' ')
        {
            label = new Label(LabelStyle.Capital, text[..1].ToString(), "", text[0] - 'A' + 1, 2, false, false);
            return true;
        }

        return false;
    }

    private static bool IsLabelEnd(ReadOnlySpan<char> text, int end) => text[end] is '.' or '/' or ')'
        ? end + 1 >= text.Length || text[end + 1] is ' ' or '*' || char.IsLetter(text[end + 1])
        : text[end] is '-' or '–' && end + 1 < text.Length && text[end + 1] == ' ';

    /// <summary>"a)", "đ.", "(b)", "c/", and "a- " before a capital.</summary>
    private static bool TryLetter(ReadOnlySpan<char> text, out Label label)
    {
        label = default;
        var inBrackets = text[0] == '(';
        var at = inBrackets ? 1 : 0;
        if (at + 1 >= text.Length || !Letters.Contains(text[at], StringComparison.Ordinal))
        {
            return false;
        }

        var sign = text[at + 1];
        var hasRoom = at + 2 >= text.Length || text[at + 2] is ' ' or '*' || char.IsUpper(text[at + 2]);
        var isDashed = sign is '-' or '–' && at + 3 < text.Length && text[at + 2] == ' ' && char.IsUpper(text[at + 3]);
        if (inBrackets ? sign != ')' : !(sign is ')' or '.' or '/' && hasRoom) && !isDashed)
        {
            return false;
        }

        label = new Label(
            LabelStyle.Letter, text[at].ToString(), inBrackets ? "()" : sign.ToString(), OrdinalOf(text[at]), at + 2, false, false);
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
        var isBullet = BulletSigns.Contains(sign)
            ? next == ' ' || (sign is not ('*' or '+') && char.IsLetter(next)) || (next == '*' && sign != '*')
            : sign == 'o' && next == ' ';
        if (!isBullet)
        {
            return false;
        }

        var end = i + 1;
        while (end < line.Length && line[end] == ' ')
        {
            end++;
        }

        var group = sign is '–' or '—' or '−' or '‑' or '⁃' ? "-" : sign.ToString();
        label = new Label(LabelStyle.Bullet, "", group, 0, end, false, false);
        return end < line.Length;
    }

    /// <summary>A label that a scan has damaged, taken only where its series goes on: "ø)" behind "e)", "ö." behind "7.", "IH." behind "II.".</summary>
    private static bool TryDamaged(ReadOnlySpan<char> text, Func<Label, bool> isExpected, out Label label)
    {
        label = default;
        var end = text.IndexOfAny('.', ')');
        if (end is <= 0 or > 4 || end + 2 >= text.Length || text[end + 1] != ' ' || !char.IsUpper(text[end + 2]))
        {
            return false;
        }

        var printed = text[..end];
        if (text[end] == ')' && end == 1)
        {
            for (var i = 0; i < Letters.Length; i++)
            {
                label = new Label(LabelStyle.Letter, Letters[i].ToString(), ")", i + 1, end + 1, false, true);
                if (isExpected(label))
                {
                    return true;
                }
            }
        }

        var roman = printed.ToString().Replace("H", "II", StringComparison.Ordinal).Replace('l', 'I').Replace('1', 'I').Replace('L', 'I');
        if (text[end] == '.' && RomanValue(roman) is > 0 and var value)
        {
            label = new Label(LabelStyle.Roman, roman, "", value, end + 1, false, true);
            if (isExpected(label))
            {
                return true;
            }
        }

        if (end > 2 || text[end] != '.')
        {
            return false;
        }

        for (var ordinal = 1; ordinal <= 30; ordinal++)
        {
            label = new Label(
                LabelStyle.Decimal, ordinal.ToString(CultureInfo.InvariantCulture), "", ordinal, end + 1, false, true);
            if (isExpected(label))
            {
                return true;
            }
        }

        return false;
    }

    private static int OrdinalOf(char letter) => Letters.IndexOf(letter, StringComparison.Ordinal) + 1;

    private static int RomanValue(ReadOnlySpan<char> roman)
    {
        var (total, previous) = (0, 0);
        for (var i = roman.Length - 1; i >= 0; i--)
        {
            var digit = roman[i] switch { 'I' => 1, 'V' => 5, 'X' => 10, _ => 0 };
            if (digit == 0)
            {
                return 0;
            }

            total += digit < previous ? -digit : digit;
            previous = Math.Max(previous, digit);
        }

        return total is > 0 and < 40 ? total : 0;
    }
}
