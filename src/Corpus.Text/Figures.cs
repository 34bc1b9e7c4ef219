namespace Corpus.Text;

/// <summary>Recognises what is written in digits and signs: dates, telephone numbers, and numbers of several parts.</summary>
internal static class Figures
{
    // With the 0 of the area code: 10 for mobile telephones, 10 or 11 for others.
    private const int MaxPhoneDigits = 11;

    /// <summary>Reads a date of day, month and year with one separator: <c>12/10/2021</c>, <c>1-9-2021</c>, <c>30.4.2022</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="day">The run of the day.</param>
    /// <param name="end">Set to the code unit after the date when there is one.</param>
    public static bool TryDate(ReadOnlySpan<char> text, in SyllableRun day, ref int end)
    {
        var i = day.End;
        if (!day.IsNumber || day.Digits > 2 || i + 1 >= text.Length || text.FollowsNumber(day.Start))
        {
            return false;
        }

        var separator = text[i];
        if (separator != '.' && !CompoundScanner.IsSlash(separator) && !CompoundScanner.IsDash(separator))
        {
            return false;
        }

        var monthEnd = text.DigitsEnd(i + 1);
        if (monthEnd - i - 1 is not (1 or 2) || monthEnd >= text.Length || text[monthEnd] != separator)
        {
            return false;
        }

        var yearEnd = text.DigitsEnd(monthEnd + 1);
        if (yearEnd - monthEnd - 1 != 4 || text.ContinuesAt(yearEnd, separator)
            || text.Value(day.Start, day.End) is < 1 or > 31
            || text.Value(i + 1, monthEnd) is < 1 or > 12
            || text.Value(monthEnd + 1, yearEnd) is < 1900 or > 2100)
        {
            return false;
        }

        end = yearEnd;
        return true;
    }

    /// <summary>Reads a telephone number written in groups: <c>0912.345.678</c>, <c>(0213) 3876 337</c>, <c>+84 912 345 678</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The run of its first digits.</param>
    /// <param name="end">Set to the code unit after the number when there is one.</param>
    public static bool TryPhone(ReadOnlySpan<char> text, in SyllableRun first, ref int end)
    {
        var isAbroad = first.Digits == 2 && first.Start > 0 && text[first.Start - 1] == '+' && text[first.Start..].StartsWith("84");
        if (!first.IsNumber || text.FollowsNumber(first.Start) || !(isAbroad || (text[first.Start] == '0' && first.Digits >= 3)))
        {
            return false;
        }

        var digits = first.Digits - (isAbroad ? 1 : 0);
        var i = first.End;
        while (i < text.Length && digits < MaxPhoneDigits)
        {
            var group = i + (text[i] == ')' ? 1 : 0);
            group += group < text.Length && text[group] is ' ' or '.' or '-' ? 1 : 0;
            var groupEnd = text.DigitsEnd(group);
            if (group == i || groupEnd - group < 2 || digits + groupEnd - group > MaxPhoneDigits)
            {
                break;
            }

            digits += groupEnd - group;
            i = groupEnd;
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
            var other = text.DigitsEnd(i + 1);
            if (other > i + 1 && !text.ContinuesAt(other, text[i]))
            {
                end = other;
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
        while (first.Digits <= 3 && groups < text.Length && text[groups] == separator && text.DigitsEnd(groups + 1) == groups + 4)
        {
            groups += 4;
            count++;
        }

        if (count == 0)
        {
            var decimals = text.DigitsEnd(groups + 1);
            groups = decimals > groups + 1 ? decimals : groups;
        }
        else if (groups < text.Length && text[groups] is '.' or ',' && text[groups] != separator)
        {
            var decimals = text.DigitsEnd(groups + 1);
            groups = decimals > groups + 1 && !text.ContinuesAt(decimals, text[groups]) && !text.ContinuesAt(decimals, separator) ? decimals : groups;
        }

        // "1.2.3" and "1,2,3" are numberings and lists.
        return groups == text.Length || !text.ContinuesAt(groups, separator) ? groups : first.End;
    }
}
