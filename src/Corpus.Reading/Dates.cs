using System.Globalization;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Reads calendar dates in figures or words: "12/10/2021", "ngày 03 tháng 12 năm 2021", "tháng 12 năm 2021".</summary>
internal static class Dates
{
    /// <summary>Longest misread day or month, in characters.</summary>
    private const int MaxMisread = 4;

    /// <summary>Reads the date that begins at <paramref name="start"/>; "ngày" may come first.</summary>
    /// <param name="folded">Text folded by <see cref="FoldedText"/>.</param>
    /// <param name="start">Where to begin; blanks are skipped.</param>
    /// <param name="end">Position after the date, when there is one.</param>
    /// <param name="isDoubtful">Whether a day or month was printed that does not exist, so that the precision was lowered.</param>
    /// <returns>The date at the precision printed, a blank day giving a month; null when none begins there.</returns>
    public static PartialDate? Read(string folded, int start, out int end, out bool isDoubtful)
    {
        isDoubtful = false;
        end = start;
        var at = SkipBlanks(folded, start);
        var hasWord = TrySkip(folded, ref at, "ngay");
        var day = ReadNumber(folded, ref at, 2, allowBlank: hasWord);
        if (day is not null && hasWord && StrayDash(folded, at) is { } behind)
        {
            // "ngày 2-  tháng 9": a digit of the day is lost.
            (day, at, isDoubtful) = (null, behind, true);
        }

        if (day is null && hasWord && MisreadUntil(folded, at, "thang") is { } monthAt)
        {
            (at, isDoubtful) = (monthAt, true);
        }

        if (day is not null && TryReadSeparator(folded, at, out var separator, out var afterDay))
        {
            at = afterDay;
            if (ReadNumber(folded, ref at, 2, allowBlank: false) is { } month
                && TryReadSeparator(folded, at, out var second, out var afterMonth) && second == separator)
            {
                at = afterMonth;
                if (ReadYear(folded, ref at) is { } year)
                {
                    end = at;
                    return Make(day.Value, month, year, ref isDoubtful);
                }
            }

            return null;
        }

        at = SkipBlanks(folded, at);
        if (!TrySkip(folded, ref at, "thang"))
        {
            return null;
        }

        var monthInWords = ReadNumber(folded, ref at, 2, allowBlank: true);
        if (monthInWords is null && hasWord && MisreadUntil(folded, at, "nam") is { } yearAt)
        {
            (at, isDoubtful) = (yearAt, true);
        }

        at = SkipBlanks(folded, at);
        if (at < folded.Length && folded[at] == '/' && monthInWords is not null)
        {
            at++;
        }
        else if (!TrySkip(folded, ref at, "nam"))
        {
            return null;
        }

        if (ReadYear(folded, ref at) is not { } yearInWords)
        {
            return null;
        }

        end = at;
        return Make(day ?? 0, monthInWords ?? 0, yearInWords, ref isDoubtful);
    }

    /// <summary>As <see cref="Read"/>, but only whole dates.</summary>
    public static DateOnly? ReadDay(string folded, int start, out int end) =>
        Read(folded, start, out end, out _) is { Precision: DatePrecision.Day } date ? date.First : null;

    /// <summary>First position at or after <paramref name="at"/> that is no blank and no line end.</summary>
    public static int SkipBlanks(string folded, int at)
    {
        while (at < folded.Length && folded[at] is ' ' or '\n')
        {
            at++;
        }

        return at;
    }

    private static PartialDate? Make(int day, int month, int year, ref bool isDoubtful)
    {
        if (year is < 1900 or > 2999)
        {
            return null;
        }

        if (month is < 1 or > 12)
        {
            isDoubtful |= month != 0 || day != 0;
            return PartialDate.Of(year);
        }

        if (day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            isDoubtful |= day != 0;
            return PartialDate.Of(year, month);
        }

        return PartialDate.Of(new DateOnly(year, month, day));
    }

    /// <summary>Position of a word that stands behind one short misread word: "ngày ƒ5 tháng"; else null.</summary>
    private static int? MisreadUntil(string folded, int at, string word)
    {
        at = SkipBlanks(folded, at);
        var end = at;
        while (end < folded.Length && end - at <= MaxMisread && folded[end] is not (' ' or '\n'))
        {
            end++;
        }

        var next = SkipBlanks(folded, end);
        return end > at && end - at <= MaxMisread && next > end && string.CompareOrdinal(folded, next, word, 0, word.Length) == 0 ? next : null;
    }

    /// <summary>Position of "tháng" when nothing but a dash stands before it; else null.</summary>
    private static int? StrayDash(string folded, int at)
    {
        at = SkipBlanks(folded, at);
        if (at >= folded.Length || folded[at] != '-')
        {
            return null;
        }

        at = SkipBlanks(folded, at + 1);
        return string.CompareOrdinal(folded, at, "thang", 0, 5) == 0 ? at : null;
    }

    /// <summary>Reads a number of at most <paramref name="maxDigits"/> digits; dots and ellipses stand for a blank one.</summary>
    private static int? ReadNumber(string folded, ref int at, int maxDigits, bool allowBlank)
    {
        var from = SkipBlanks(folded, at);
        while (allowBlank && from < folded.Length && folded[from] is '.' or '…' or '_' or ' ' or '\n' or '*')
        {
            from++;
        }

        var to = from;
        while (to < folded.Length && to - from <= maxDigits && char.IsAsciiDigit(folded[to]))
        {
            to++;
        }

        if (to == from || to - from > maxDigits)
        {
            at = allowBlank ? from : at;
            return null;
        }

        at = to;
        while (allowBlank && at < folded.Length && folded[at] is '.' or '…' or '_' && !(at + 1 < folded.Length && char.IsAsciiDigit(folded[at + 1])))
        {
            at++;
        }

        return int.Parse(folded.AsSpan(from, to - from), CultureInfo.InvariantCulture);
    }

    /// <summary>Reads four digits; o and l, which scans give for 0 and 1, count as such behind a first digit.</summary>
    private static int? ReadYear(string folded, ref int at)
    {
        var from = SkipBlanks(folded, at);
        var year = 0;
        var to = from;
        for (; to < folded.Length && to < from + 4; to++)
        {
            var digit = folded[to] switch
            {
                >= '0' and <= '9' => folded[to] - '0',
                'o' when to > from => 0,
                'l' or 'i' when to > from => 1,
                _ => -1,
            };
            if (digit < 0)
            {
                return null;
            }

            year = (10 * year) + digit;
        }

        if (to < from + 4 || (to < folded.Length && char.IsLetterOrDigit(folded[to])))
        {
            return null;
        }

        at = to;
        return year;
    }

    private static bool TryReadSeparator(string folded, int at, out char separator, out int after)
    {
        at = SkipSpaces(folded, at);
        separator = at < folded.Length ? folded[at] : '\0';
        after = SkipSpaces(folded, at + 1);
        return separator is '/' or '-' or '.';
    }

    private static int SkipSpaces(string folded, int at)
    {
        while (at < folded.Length && folded[at] == ' ')
        {
            at++;
        }

        return at;
    }

    private static bool TrySkip(string folded, ref int at, string word)
    {
        if (string.CompareOrdinal(folded, at, word, 0, word.Length) != 0)
        {
            return false;
        }

        at += word.Length;
        return true;
    }
}
