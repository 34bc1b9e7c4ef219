using System.Text.RegularExpressions;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Tells which characters of the number and the date of issue a scan misread, where they were read as what they stand for.</summary>
internal static partial class CuredHead
{
    /// <summary>What the number was cured of, in Vietnamese; null when it is read as printed.</summary>
    public static string? NoteOf(SourceLines source, NumberLine number) =>
        number is { Serial: { } serial, SerialRange: { } range } && NumberLine.Compact(range.Of(source.Printed).ToString()) is var printed && printed != serial
            ? $"in là “{printed}”, đọc là “{serial}”" : null;

    /// <summary>What a date was cured of, in Vietnamese; null when it is read as printed.</summary>
    /// <param name="source">The source.</param>
    /// <param name="range">The date, without its place.</param>
    /// <param name="date">What was read.</param>
    public static string? NoteOf(SourceLines source, TextRange range, PartialDate date)
    {
        var isCured = HasMisreadYear().IsMatch(range.Of(source.Folded));
        for (var i = range.Start; i < range.End && !isCured; i++)
        {
            isCured = FoldedText.Of(source.Text[i]) != source.Folded[i];
        }

        var printed = Letters.Fold(range.Of(source.Printed));
        isCured |= HasMisreadWord(printed);
        return isCured ? $"in là “{printed}”, đọc là “{Words(date)}”" : null;
    }

    /// <summary>Whether one of the words "ngày", "tháng", "năm" has another mark than its own ("nãm"), or lost it beside one that kept it.</summary>
    private static bool HasMisreadWord(string printed)
    {
        var (right, bare) = (false, false);
        foreach (var word in printed.ToLowerInvariant().Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (FoldedText.Of(word) is not ("ngay" or "thang" or "nam"))
            {
                continue;
            }

            if (word is "ngày" or "tháng" or "năm")
            {
                right = true;
            }
            else if (word is "ngay" or "thang" or "nam")
            {
                bare = true;
            }
            else
            {
                return true;
            }
        }

        return right && bare;
    }

    private static string Words(PartialDate date) => date.Precision switch
    {
        DatePrecision.Day => date.First.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture),
        DatePrecision.Month => date.First.ToString("MM/yyyy", System.Globalization.CultureInfo.InvariantCulture),
        _ => date.First.ToString("yyyy", System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>A year with letters for digits at the end of a date.</summary>
    [GeneratedRegex(@"[\s/.-](?=\d{0,3}[oli])[12][\doli]{3}$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex HasMisreadYear();
}
