using System.Globalization;

namespace Corpus.Reading;

/// <summary>Reads labels that a scan has damaged, only where their series goes on.</summary>
internal static class DamagedLabel
{
    /// <summary>A label that a scan has damaged, taken only where its series goes on: "ø)" behind "e)", "ö." behind "7.", "IH." behind "II.".</summary>
    public static bool TryRead(ReadOnlySpan<char> text, Func<Label, bool> isExpected, out Label label)
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
            for (var i = 0; i < Ordinals.Letters.Length; i++)
            {
                label = new Label(LabelStyle.Letter, Ordinals.Letters[i].ToString(), ")", i + 1, end + 1, false, true);
                if (isExpected(label))
                {
                    return true;
                }
            }
        }

        var roman = printed.ToString().Replace("H", "II", StringComparison.Ordinal).Replace('l', 'I').Replace('1', 'I').Replace('L', 'I');
        if (text[end] == '.' && Ordinals.OfRoman(roman) is > 0 and var value)
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
