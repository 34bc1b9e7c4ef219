using System.Globalization;

namespace Corpus.Reading;

/// <summary>Reads labels that are numbers: "Điều 1.", "1.1.", "(1)", "IV.", and the letters "A." of the same rank.</summary>
internal static class NumberLabel
{
    /// <summary>"Điều 1.", "Phần II", "Chương 3", "Mục 1:", "Bước 1:"; "Khoản 1." is a clause of an article like "1.".</summary>
    public static bool TryWord(ReadOnlySpan<char> text, out Label label)
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
            // "Mức 1: …" is a case.
            "muc" when !text[..space].Equals("mức", StringComparison.OrdinalIgnoreCase) => LabelStyle.Section,
            "buoc" => LabelStyle.Bracketed,
            "khoan" or "diem" => LabelStyle.Decimal,
            _ => default(LabelStyle?),
        };
        var end = space + 1;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is 'I' or 'V' or 'X'))
        {
            end++;
        }

        if (style is null || end == space + 1 || end - space > 6 || (style == LabelStyle.Decimal ? !char.IsAsciiDigit(text[end - 1]) : !char.IsUpper(text[0])))
        {
            return false;
        }

        var number = text[(space + 1)..end];
        var ordinal = char.IsAsciiDigit(number[0])
            ? int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0
            : Ordinals.OfRoman(number);
        var closes = end < text.Length && text[end] is '.' or ':' or '-';
        if (ordinal is <= 0 or > Ordinals.Max || (!closes && end < text.Length && style is LabelStyle.Article or LabelStyle.Bracketed)
            || (!closes && style is LabelStyle.Decimal))
        {
            // "Điều 5 Nghị định …", "khoản 2 Điều 5 …" are citations, "Điều 5. …" a label.
            return false;
        }

        // Articles and clauses are cited and counted by their number alone: letter a of clause 1 of "Điều 2" is 2.1.a.
        var name = style is LabelStyle.Article or LabelStyle.Decimal ? number.ToString() : $"{text[..space]} {number}";
        label = new Label(style.Value, name, style == LabelStyle.Bracketed ? "bước" : "", ordinal, closes ? end + 1 : end, false, false);
        return true;
    }

    /// <summary>"1.", "1.1.", "2.1 ", "1)", "(1)", "1/", "2.1/", "II.1.".</summary>
    public static bool TryDecimal(ReadOnlySpan<char> text, out Label label)
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

        if (depth is 0 or > 5 || ordinal is 0 or > Ordinals.Max)
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
            if (next == '/' && (end + 1 >= text.Length || (text[end + 1] != ' ' && !(text[end + 1] is '-' or '–' && end + 2 < text.Length && text[end + 2] == ' '))))
            {
                return false;
            }

            label = depth > 1
                ? new Label(LabelStyle.Decimal, name, "", ordinal, end + 1, false, false)
                : new Label(LabelStyle.Bracketed, name, next.ToString(), ordinal, end + 1, false, false);
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

    /// <summary>"Thứ nhất, ", "Thứ hai: ", "Thứ ba là, ", "Một là, ", the sign behind it included.</summary>
    public static bool TryOrdinal(ReadOnlySpan<char> text, Func<Label, bool> isExpected, out Label label)
    {
        label = default;
        var counts = text.StartsWith("Thứ ", StringComparison.Ordinal);
        var number = counts ? text[4..] : text;
        var end = number[..Math.Min(number.Length, MaxWord)].IndexOfAny(',', ':', ' ');
        if (end < 0 || !(counts ? number[end] != ' ' || number[end..].StartsWith(" là", StringComparison.Ordinal) : IsCounted(number[end..])))
        {
            return false;
        }

        var word = number[..end].ToString();
        var ordinal = Ordinals.OfWord(counts ? word : word.ToLowerInvariant());
        var behind = number[end..];
        behind = behind.StartsWith(" là", StringComparison.Ordinal) ? behind[3..] : behind;
        behind = behind.Length > 0 && behind[0] is ',' or ':' ? behind[1..] : behind;
        label = new Label(
            LabelStyle.Bracketed, ordinal.ToString(CultureInfo.InvariantCulture), counts ? "thứ" : "là", ordinal, text.Length - behind.Length, false, false);
        return (counts || char.IsUpper(word[0])) && (ordinal == 1 || (ordinal > 1 && isExpected(label)));
    }

    /// <summary>Longest word of a number below eleven, with the sign behind it.</summary>
    private const int MaxWord = 6;

    /// <summary>" là, …", " là: …", " là …" behind a number.</summary>
    private static bool IsCounted(ReadOnlySpan<char> text) => text.StartsWith(" là", StringComparison.Ordinal) && text.Length > 3 && text[3] is ',' or ':' or ' ';

    /// <summary>"I.", "IV-", "II/", "A.".</summary>
    public static bool TryRoman(ReadOnlySpan<char> text, out Label label)
    {
        label = default;
        var end = 0;
        while (end < text.Length && text[end] is 'I' or 'V' or 'X')
        {
            end++;
        }

        if (end is > 0 and <= 5 && end < text.Length && IsLabelEnd(text, end) && Ordinals.OfRoman(text[..end]) is > 0 and var value)
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

    /// <summary>"B.1 ", "II.3.": a number behind the letter or Roman number of its part.</summary>
    public static bool TryBehindLetter(ReadOnlySpan<char> text, out Label label)
    {
        label = default;
        var dot = text[..Math.Min(text.Length, MaxWord)].IndexOf('.');
        var part = dot == 1 && text[0] is >= 'A' and <= 'H' ? 1 : dot > 0 ? Ordinals.OfRoman(text[..dot]) : 0;
        var end = dot + 1;
        while (part > 0 && end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        // "B.1.617" is a virus, "A.5 tấn" an amount.
        var closes = part > 0 && end < text.Length && text[end] is '.' or ')' or '/' or ':' ? 1 : 0;
        if (part <= 0 || end == dot + 1 || end - dot > 3 || end + closes + 1 >= text.Length || text[end + closes] != ' ' || !char.IsUpper(text[end + closes + 1])
            || int.Parse(text[(dot + 1)..end], CultureInfo.InvariantCulture) is not (> 0 and var ordinal))
        {
            return false;
        }

        label = new Label(LabelStyle.Section, text[..end].ToString(), text[..dot].ToString(), ordinal, end + closes, false, false);
        return true;
    }

    /// <summary>"(i)", "ii)", "(iv)": small Roman numbers; "i)" and "v)" are letters where one is expected.</summary>
    public static bool TrySmallRoman(ReadOnlySpan<char> text, Func<Label, bool> isExpected, out Label label)
    {
        label = default;
        var start = text[0] == '(' ? 1 : 0;
        var end = start;
        while (end < text.Length && text[end] is 'i' or 'v' or 'x')
        {
            end++;
        }

        if (end == start || end - start > 4 || end >= text.Length || text[end] != ')')
        {
            return false;
        }

        var name = text[start..end].ToString();
        var sign = start == 1 ? "()" : ")";
        var value = Ordinals.OfRoman(name.ToUpperInvariant());
        label = new Label(LabelStyle.Letter, name, "i" + sign, value, end + 1, false, false);
        return value > 0 && (name.Length > 1 || isExpected(label)
            || (value == 1 && !isExpected(new Label(LabelStyle.Letter, name, sign, Ordinals.OfLetter('i'), end + 1, false, false))));
    }

    private static bool IsLabelEnd(ReadOnlySpan<char> text, int end) => text[end] is '.' or '/' or ')'
        ? end + 1 >= text.Length || text[end + 1] is ' ' or '*' || char.IsLetter(text[end + 1])
        : text[end] is '-' or '–' && end + 1 < text.Length && text[end + 1] == ' ';
}
