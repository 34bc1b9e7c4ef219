using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>The number of a document as it stands in a sentence: <c>4800/QĐ-BYT</c>, <c>05-NQ/TU</c>, <c>23/2021/QĐ-TTg</c>.</summary>
/// <param name="Range">Where it stands.</param>
/// <param name="Serial">The digits in front.</param>
/// <param name="Symbol">What follows the serial and the year, blanks left out.</param>
/// <param name="Full">All of it, blanks left out, as printed but for misread digits.</param>
internal readonly record struct DocumentNumber(TextRange Range, string Serial, string Symbol, string Full)
{
    /// <summary>Longest serial, in digits.</summary>
    private const int MaxSerial = 6;

    /// <summary>Longest part of a symbol, in characters.</summary>
    private const int MaxPart = 14;

    /// <summary>Longest number, in characters, whose misread digits are cured.</summary>
    private const int MaxCured = 100;

    /// <summary>Reads the number that begins at a position, letters that a scan printed for its digits cured. Takes time linear in its length.</summary>
    /// <param name="text">Any text, NFC.</param>
    /// <param name="start">Position of the first digit, or of the letter for it; no letter or digit stands before it.</param>
    /// <returns>Null when it is no number of a document: a date, a fraction, an amount.</returns>
    public static DocumentNumber? Read(string text, int start)
    {
        if (MisreadDigits.NumberLength(text, start) > 0)
        {
            return Read(MisreadDigits.WithDigits(text.Substring(start, Math.Min(MaxCured, text.Length - start)), 0), 0) is { } cured
                ? cured with { Range = new TextRange(start + cured.Range.Start, start + cured.Range.End) } : null;
        }

        var at = start;
        while (at < text.Length && at - start <= MaxSerial && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        if (at - start > MaxSerial)
        {
            return null;
        }

        if (at + 1 < text.Length && text[at] is 'a' or 'b' or 'c' && text[at + 1] is '/' or '-')
        {
            // "30a/2008/NQ-CP"
            at++;
        }

        var serialEnd = at;
        if (!TrySeparator(text, at, out var part))
        {
            return null;
        }

        // The year of a legal document: 23/2021/QĐ-TTg.
        if (part + 4 < text.Length && text[part] is '1' or '2' && IsYear(text.AsSpan(part, 4)) && TrySeparator(text, part + 4, out var afterYear))
        {
            part = afterYear;
        }

        var symbolStart = part;
        if (!TryPart(text, part, needsCapitals: false, out var end))
        {
            return null;
        }

        while (TryNextPart(text, end, out var next))
        {
            end = next;
        }

        var symbol = NumberLine.Compact(text[symbolStart..end]);
        return new DocumentNumber(
            new TextRange(start, end), text[start..serialEnd], symbol, NumberLine.Compact(text[start..end]));
    }

    private static bool IsYear(ReadOnlySpan<char> text) =>
        (text.StartsWith("19", StringComparison.Ordinal) || text.StartsWith("20", StringComparison.Ordinal))
        && char.IsAsciiDigit(text[2]) && char.IsAsciiDigit(text[3]);

    /// <summary>A slash or hyphen, with at most one blank or line end on either side; behind it only before two capitals ("1- Ban" is a label).</summary>
    private static bool TrySeparator(string text, int at, out int after)
    {
        after = at;
        if (after < text.Length && text[after] is ' ' or '\u00A0')
        {
            after++;
        }

        if (after >= text.Length || text[after] is not ('/' or '-' or '–' or '\u2011' or '\u2010'))
        {
            return false;
        }

        after++;
        if (after < text.Length && text[after] is ' ' or '\n' && after + 2 < text.Length && char.IsUpper(text[after + 1]) && char.IsUpper(text[after + 2]))
        {
            after++;
        }

        return true;
    }

    /// <summary>A further part: joined by a hyphen, slash or full stop; where a blank stands beside the sign, only in capitals.</summary>
    private static bool TryNextPart(string text, int at, out int end)
    {
        end = at;
        var sign = at;
        var blanks = 0;
        if (sign < text.Length && text[sign] == ' ')
        {
            (sign, blanks) = (sign + 1, 1);
        }

        if (sign >= text.Length || text[sign] is not ('/' or '-' or '–' or '.' or '\u2011' or '\u2010'))
        {
            return false;
        }

        var part = sign + 1;
        if (part < text.Length && text[part] is ' ' or '\n')
        {
            (part, blanks) = (part + 1, blanks + 1);
        }

        return blanks <= 1 && TryPart(text, part, blanks > 0 || text[sign] == '.', out end);
    }

    private static bool TryPart(string text, int at, bool needsCapitals, out int end)
    {
        end = at;
        var capitals = 0;
        while (end < text.Length && end - at <= MaxPart && (char.IsLetterOrDigit(text[end]) || text[end] == '&'))
        {
            capitals += char.IsUpper(text[end]) ? 1 : 0;
            end++;
        }

        return end > at && end - at <= MaxPart && char.IsUpper(text[at])
            && (needsCapitals ? capitals >= 2 && capitals >= end - at - 1 : true);
    }
}
