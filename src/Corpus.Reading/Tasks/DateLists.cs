using System.Globalization;
using System.Text.RegularExpressions;

namespace Corpus.Reading;

/// <summary>Reads days, months and years that are listed together: "các ngày 20/4, 05/5 và 15/5/2023", "các tháng 5, 6, 7", "02 năm 2023, 2024".</summary>
/// <remarks>The period is from the first to the last of the list; what only the last one prints is shared by those before it.</remarks>
internal static partial class DateLists
{
    private const int TimeoutMs = 10_000;

    /// <summary>Reads the list that begins a window of folded text.</summary>
    /// <param name="window">The window.</param>
    /// <param name="start">Where it begins in the passage.</param>
    /// <param name="reference">From what a year that is not printed is resolved.</param>
    /// <param name="term">The period when the call succeeds.</param>
    public static bool TryRead(string window, int start, ReferenceDay reference, out DateTerm term) =>
        TryDays(window, start, reference, out term) || TryMonths(window, start, reference, out term) || TryYears(window, start, out term);

    private static bool TryDays(string window, int start, ReferenceDay reference, out DateTerm term)
    {
        term = default;
        var match = Days().Match(window);
        if (!match.Success || Number(match, "m") is not { } month || Number(match, "d") is not { } day || Number(match, "a") is not { } first)
        {
            return false;
        }

        var isCounted = match.Groups["c"].Success;
        var firstMonth = Number(match, "n") ?? (match.Groups["o"].Captures is [var next, ..] ? int.Parse(next.ValueSpan, CultureInfo.InvariantCulture) : month);
        var isRange = match.Groups["r"].Success;
        var isList = isCounted ? !(isRange && match.Groups["n"].Success) : !isRange && !match.Groups["k"].Success;
        if (!isList || first == 0 || day == 0 || (firstMonth == month && first >= day))
        {
            return false;
        }

        var end = start + match.Length;
        if (match.ValueSpan.Contains('(') && match.Length < window.Length && window[match.Length] == ')')
        {
            // "trong 03 ngày (20, 21, 22/9)": the bracket belongs to it.
            end++;
        }

        var year = DateTerm.YearOf(Number(match, "y"), Math.Clamp(month, 1, 12), day, reference.Near);
        var (from, to) = (DayOf(firstMonth > month ? year - 1 : year, firstMonth, first), DayOf(year, month, day));
        term = new DateTerm(start, end, from, to, false, year is not null && (from is null || to is null) ? DateDoubt.Impossible : DateTerm.HintOf(match, reference))
        {
            IsDays = true,
        };
        return true;
    }

    private static bool TryMonths(string window, int start, ReferenceDay reference, out DateTerm term)
    {
        term = default;
        var match = Months().Match(window);
        if (!match.Success || Number(match, "m") is not (>= 1 and <= 12 and var first) || Number(match, "n") is not (>= 1 and <= 12 and var last) || first == last)
        {
            return false;
        }

        // "trong tháng 5, 10 xã …": a comma alone lists no months.
        var isList = match.Groups["c"].Success || match.Groups["y"].Success || match.Groups["k"].Success;
        if (!isList)
        {
            return false;
        }

        var year = Number(match, "y") ?? (reference.Near is { } at ? at.Year + (last < at.Month - (last < first ? 0 : 6) ? 1 : 0) : null);
        term = DateTerm.OfMonths(start, match, (last < first ? year - 1 : year, first), (year, last), reference);
        return true;
    }

    private static bool TryYears(string window, int start, out DateTerm term)
    {
        var match = Years().Match(window);
        var isPeriod = match.Success && Number(match, "f") < Number(match, "y");
        term = isPeriod ? DateTerm.OfMonths(start, match, (Number(match, "f"), 1), (Number(match, "y"), 12), default) : default;
        return isPeriod;
    }

    private static DateOnly? DayOf(int? year, int month, int day) =>
        year is >= 1 and <= 9999 and var known && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(known, month) ? new DateOnly(known, month, day) : null;

    private static int? Number(Match match, string group) =>
        int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>
    /// <c>c</c>: words that say that several follow, without which months (<c>k</c>) are printed of the last day only; <c>a</c>, <c>n</c>:
    /// first day and its month; <c>o</c>: months of those between; <c>r</c>: the word of a range.
    /// </summary>
    [GeneratedRegex(
        """
        \A(?:(?<c>(?:cac|0?[2-9]|hai|ba|bon)\ )ngay:?,?\ ?\(?(?:tu\ )?(?:ngay\ )?|ngay\ )
        (?<a>\d{1,2})(?:(?<k>/)(?<n>\d{1,2})(?:/\d{4})?)?
        (?:\ ?(?:,|;|-|va\b|hoac\b|(?<r>den)\b)\ ?(?:ngay\ )?\d{1,2}(?:(?<k>/)(?<o>\d{1,2})(?:/\d{4})?)?(?=[\ ,;\-]))*
        \ ?(?:,|;|-|va\b|hoac\b|(?<r>den)\b)\ ?(?:ngay\ )?
        (?<d>\d{1,2})(?:[/.](?<m>\d{1,2})(?:[/.](?<y>\d{4}))?|\ thang\ (?<m>\d{1,2})(?:(?:,?\ nam\ |/)(?<y>\d{4}))?)(?![\d/])
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace,
        TimeoutMs)]
    private static partial Regex Days();

    /// <summary><c>k</c>: a sign that joins months without words that say that several follow.</summary>
    [GeneratedRegex(
        """
        \A(?<c>(?:cac|0?[2-9]|hai|ba|bon)\ )?thang:?\ ?\(?(?<m>\d{1,2})
        (?:(?:\ ?(?<k>-)\ ?|,\ ?|\ (?<k>va|den)\ )(?:(?<k>thang)\ )?(?<n>\d{1,2})(?=[/.,\ \-;)]|\z))+
        (?:\ ?[/.\-]\ ?(?<y>\d{4})(?!\d)|\ nam\ (?<y>\d{4}))?(?![\d/])
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace,
        TimeoutMs)]
    private static partial Regex Months();

    [GeneratedRegex(@"\A(?:cac |0?[2-9] |hai |ba )nam:? ?\(?(?<f>\d{4})(?:(?: ?- ?|, ?| va )(?:nam )?(?<y>\d{4})(?!\d))+", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Years();
}
