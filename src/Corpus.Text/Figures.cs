namespace Corpus.Text;

/// <summary>Recognises what is written in digits and signs: dates, telephone numbers, and numbers of several parts.</summary>
internal static class Figures
{
    // With the 0 of the area code: 10 for mobile telephones, 10 or 11 for others.
    private const int MaxPhoneDigits = 11;

    /// <summary>
    /// Reads a date of day, month and year with one separator (<c>12/10/2021</c>, <c>1-9-2021</c>, <c>30.4.2022</c>), or one of year,
    /// month and day as ISO 8601 writes it (<c>2021-08-25</c>).
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The run of the day or, in four digits, of the year.</param>
    /// <param name="end">Set to the code unit after the date when there is one.</param>
    public static bool TryDate(ReadOnlySpan<char> text, in SyllableRun first, ref int end)
    {
        var isIso = first.Digits == 4;
        if (!first.IsNumber || !(isIso || first.Digits <= 2) || first.End + 1 >= text.Length || text.FollowsNumber(first.Start))
        {
            return false;
        }

        var separator = text[first.End];
        if (!CompoundScanner.IsDash(separator) && (isIso || (separator != '.' && !CompoundScanner.IsSlash(separator))))
        {
            return false;
        }

        var month = text.DigitsAt(first.End + 1);
        if (month.Count is < 1 or > 2 || (isIso && month.Count == 1) || month.End >= text.Length || text[month.End] != separator)
        {
            return false;
        }

        var last = text.DigitsAt(month.End + 1);
        var (year, day) = isIso ? (text.DigitsAt(first.Start), last) : (last, text.DigitsAt(first.Start));
        if (year.Count != 4 || (isIso && day.Count != 2) || text.ContinuesAt(last.End, separator)
            || day.Value is < 1 or > 31 || month.Value is < 1 or > 12 || year.Value is < 1900 or > 2100)
        {
            return false;
        }

        end = last.End;
        return true;
    }

    /// <summary>Reads a telephone number written in groups: <c>0912.345.678</c>, <c>(0213) 3876 337</c>, <c>+84 912 345 678</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The run of its first digits.</param>
    /// <param name="end">Set to the code unit after the number when there is one.</param>
    public static bool TryPhone(ReadOnlySpan<char> text, in SyllableRun first, ref int end)
    {
        var isAbroad = first.Digits == 2 && first.Start > 0 && text[first.Start - 1] == '+' && text.DigitsAt(first.Start).Value == 84;
        if (!first.IsNumber || text.FollowsNumber(first.Start) || !(isAbroad || (text[first.Start] == '0' && first.Digits >= 3)))
        {
            return false;
        }

        var digits = first.Digits - (isAbroad ? 1 : 0);
        var i = first.End;
        while (i < text.Length && digits < MaxPhoneDigits)
        {
            var start = i + (text[i] == ')' ? 1 : 0);
            start += start < text.Length && text[start] is ' ' or '.' or '-' ? 1 : 0;
            var group = text.DigitsAt(start);
            if (start == i || group.Count < 2 || digits + group.Count > MaxPhoneDigits)
            {
                break;
            }

            digits += group.Count;
            i = group.End;
        }

        if (digits < MaxPhoneDigits - 1 || text.ContinuesAt(i, '.') || text.ContinuesAt(i, '-') || text.ContinuesAt(i, '/'))
        {
            return false;
        }

        end = i;
        return i > first.End;
    }

    /// <summary>Reads a number of several parts: <c>5.000</c>, <c>1.234,5</c>, <c>95 %</c>, <c>24/24</c>, <c>12/2021</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The run of its first digits.</param>
    /// <param name="end">Set to the code unit after the figure when there is one.</param>
    public static bool TryFigure(ReadOnlySpan<char> text, in SyllableRun first, ref int end)
    {
        if (!first.IsNumber || text.FollowsNumber(first.Start))
        {
            return false;
        }

        var i = first.End;
        if (i + 1 < text.Length && CompoundScanner.IsSlash(text[i]))
        {
            var other = text.DigitsAt(i + 1);
            if (other.Count > 0 && !text.ContinuesAt(other.End, text[i]))
            {
                end = other.End;
                return true;
            }

            return false;
        }

        var numberEnd = GroupedEnd(text, first);
        var percent = text.SkipBlanks(numberEnd);
        if (percent < text.Length && text[percent] == '%' && percent - numberEnd <= 1)
        {
            end = percent + 1;
            return true;
        }

        end = numberEnd;
        return numberEnd > first.End;
    }

    // The end of a number with group separators or one decimal separator; of the first run when it has none.
    private static int GroupedEnd(ReadOnlySpan<char> text, in SyllableRun first)
    {
        var groups = first.End;
        var separator = groups < text.Length ? text[groups] : ' ';
        if (separator is not ('.' or ','))
        {
            return groups;
        }

        var count = 0;
        while (first.Digits <= 3 && groups < text.Length && text[groups] == separator && text.DigitsAt(groups + 1) is { Count: 3 } group)
        {
            groups = group.End;
            count++;
        }

        if (count == 0)
        {
            var decimals = text.DigitsAt(groups + 1);
            groups = decimals.Count > 0 ? decimals.End : groups;
        }
        else if (groups < text.Length && text[groups] is '.' or ',' && text[groups] != separator)
        {
            var decimals = text.DigitsAt(groups + 1);
            var isEnd = !text.ContinuesAt(decimals.End, text[groups]) && !text.ContinuesAt(decimals.End, separator);
            groups = decimals.Count > 0 && isEnd ? decimals.End : groups;
        }

        // "1.2.3" and "1,2,3" are numberings and lists.
        return groups == text.Length || !text.ContinuesAt(groups, separator) ? groups : first.End;
    }
}
