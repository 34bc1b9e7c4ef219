using System.Globalization;

namespace Corpus.Reading;

/// <summary>Reads labels that a scan has damaged, only where their series goes on.</summary>
internal static class DamagedLabel
{
    /// <summary>Longest number of a section that is looked for in damage, in signs.</summary>
    private const int MaxRoman = 5;

    /// <summary>What scans make of the letters of Roman numbers, those letters included.</summary>
    private const string RomanSigns = "IVXl1HLY|!";

    /// <summary>
    /// The number of a section that a scan has damaged: behind "I." the next line of the same sort is II, whether "IH.", "H.", "IL." or "1I." was
    /// made of it. A single sign needs a title in capitals behind it; "l." begins the sections. Never what goes on another series as printed.
    /// </summary>
    public static bool TryRoman(ReadOnlySpan<char> text, Func<Label, bool> isExpected, out Label label)
    {
        label = default;
        var end = 0;
        while (end < text.Length && (RomanSigns.Contains(text[end]) || (end == 0 && text.StartsWith("TV"))))
        {
            end++;
        }

        if (end is 0 or > MaxRoman || end + 2 >= text.Length || text[end] is not ('.' or '/' or '-' or '–' or ':') || text[end + 1] != ' '
            || Ordinals.OfRoman(text[..end]) > 0)
        {
            return false;
        }

        var printed = text[..end];
        var title = text[(end + 2)..];
        if (!Letters.AreCapitals(title) && (end == 1 || !char.IsUpper(title[0]) || !printed.ContainsAny("IVXHL")))
        {
            return false;
        }

        if (end == 1 && printed[0] is 'l' or '|' or '!')
        {
            label = new Label(LabelStyle.Roman, Ordinals.RomanOf(1), "", 1, end + 1, false, true);
            return !IsExpectedAsPrinted(text, isExpected);
        }

        for (var ordinal = 2; ordinal <= Ordinals.MaxRoman; ordinal++)
        {
            label = new Label(LabelStyle.Roman, Ordinals.RomanOf(ordinal), "", ordinal, end + 1, false, true);
            if (isExpected(label))
            {
                return !IsExpectedAsPrinted(text, isExpected);
            }
        }

        return false;
    }

    /// <summary>Makes "1. MỤC ĐÍCH" the first section where "II. …" follows and no section stands before it: a scan made "1." of "I.".</summary>
    /// <param name="paragraphs">The paragraphs before the second section.</param>
    /// <param name="second">The label of the second section.</param>
    public static void RestoreFirst(List<Paragraph> paragraphs, Label second)
    {
        var first = paragraphs.FindIndex(paragraph => paragraph.Label is { Style: not LabelStyle.Bullet });
        if (first >= 0 && paragraphs[first].Label is { Style: LabelStyle.Decimal, Ordinal: 1, Depth: 1 } label && Letters.AreCapitals(paragraphs[first].Text.Text)
            && !paragraphs.Exists(paragraph => paragraph.Label is { Ordinal: 2 } other && other.IsSeriesOf(label) && Letters.AreCapitals(paragraph.Text.Text)))
        {
            paragraphs[first] = paragraphs[first] with { Label = second with { Name = Ordinals.RomanOf(1), Ordinal = 1, Length = label.Length, OpensBold = label.OpensBold, IsHeading = label.IsHeading, IsDoubtful = true } };
        }
    }

    /// <summary>Whether a label as it is printed begins numbers or goes on a series: "11." behind "10.", "H." behind "G.", "1.".</summary>
    private static bool IsExpectedAsPrinted(ReadOnlySpan<char> text, Func<Label, bool> isExpected)
    {
        var ones = text.ToString().Replace('l', '1').Replace('I', '1').Replace('|', '1').Replace('!', '1');
        return (NumberLabel.TryDecimal(ones, out var number) && (isExpected(number) || (number.Ordinal == 1 && text[0] == '1')))
            || (NumberLabel.TryRoman(text, out var capital) && isExpected(capital))
            || (Ordinals.OfLetter(text[0]) is > 0 and var letter && isExpected(new Label(LabelStyle.Letter, "", text[1].ToString(), letter, 2, false, true)));
    }

    /// <summary>A label that a scan has damaged, taken only where its series goes on: "ø)" behind "e)", "ö." behind "7.".</summary>
    public static bool TryRead(ReadOnlySpan<char> text, Func<Label, bool> isExpected, out Label label)
    {
        label = default;
        var end = text.IndexOfAny('.', ')');
        if (end is <= 0 or > 4 || end + 2 >= text.Length || text[end + 1] != ' ' || !char.IsUpper(text[end + 2]))
        {
            return false;
        }

        if (text[end] == ')' && end == 1)
        {
            for (var i = 0; i < Ordinals.Letters.Length; i++)
            {
                label = new Label(LabelStyle.Letter, Ordinals.Letters[i].ToString(), ")", i + 1, end + 1, false, true);
                if (isExpected(label))
                {
                    return true;
                }
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

    /// <summary>A number that lost its dot, taken only where its series goes on: "3 Sở Xây dựng …" behind "2.".</summary>
    public static bool TryBare(ReadOnlySpan<char> text, Func<Label, bool> isExpected, out Label label)
    {
        var end = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        label = default;
        if (end is 0 or > 2 || text[0] == '0' || end + 1 >= text.Length || text[end] != ' ' || !char.IsUpper(text[end + 1]))
        {
            return false;
        }

        label = new Label(LabelStyle.Decimal, text[..end].ToString(), "", int.Parse(text[..end], CultureInfo.InvariantCulture), end, false, true);
        return isExpected(label);
    }
}
