using System.Globalization;
using System.Text.RegularExpressions;

namespace Corpus.Reading;

/// <summary>A day, month, quarter or year that a passage names, and the days that it stands for.</summary>
/// <param name="Start">First position in the passage.</param>
/// <param name="End">Position after the last.</param>
/// <param name="First">First day; null when no such day exists or nothing resolves it.</param>
/// <param name="Last">Last day; null like <paramref name="First"/>.</param>
/// <param name="IsDay">Whether it is one day.</param>
/// <param name="Doubt">Whether the printed day does not exist, or its year is only concluded.</param>
internal readonly record struct DateTerm(int Start, int End, DateOnly? First, DateOnly? Last, bool IsDay, DateDoubt Doubt)
{
    /// <summary>The hour printed before the day, or null.</summary>
    public TimeOnly? Time { get; init; }

    /// <summary>Whether single days are listed, of which the term holds the ends.</summary>
    public bool IsDays { get; init; }

    /// <summary>A day without a year that lies at most so many days before the issue is taken as a slip, not as one of the next year.</summary>
    public const int MaxDaysLate = 31;

    /// <summary>Longest term that is looked for, in UTF-16 code units.</summary>
    private const int MaxLength = 90;

    /// <summary>Words behind a day of the lunar calendar, folded.</summary>
    private const string Lunar = " am lich";

    /// <summary>A year that has every day that any year has.</summary>
    public const int LeapYear = 2000;

    /// <summary>Reads the term that begins at a position of a folded text.</summary>
    /// <param name="folded">Text folded by <see cref="FoldedText"/>.</param>
    /// <param name="start">Where it would begin.</param>
    /// <param name="reference">From what a year that is not printed is resolved.</param>
    /// <param name="term">The term when the call succeeds.</param>
    public static bool TryRead(string folded, int start, ReferenceDay reference, out DateTerm term)
    {
        term = default;
        if (start >= folded.Length)
        {
            return false;
        }

        var window = folded.AsSpan(start, Math.Min(MaxLength, folded.Length - start)).ToString();
        if (DatePatterns.LunarDay().Match(window) is { Success: true } lunar)
        {
            // "mùng 3 Tết (24/01/2024)": the day of the other calendar is what the brackets say.
            return TryRead(lunar.Groups["b"].Value, 0, reference, out term) && (term = term with { Start = start, End = start + lunar.Length }).IsDay;
        }

        if (DateLists.TryRead(window, start, reference, out term))
        {
            return true;
        }

        var match = DatePatterns.Day().Match(window);
        if (match.Success && window.AsSpan(match.Length).StartsWith(Lunar))
        {
            // Which day of the other calendar that is depends on the year's new moons.
            term = new DateTerm(start, start + match.Length + Lunar.Length, null, null, true, DateDoubt.None);
            return true;
        }

        if (match.Success && !match.Groups["y"].Success && DatePatterns.OtherYear().Match(window[match.Length..]) is { Success: true } other)
        {
            // "ngày 20 tháng 12 năm trước": of another year than the directive's, and of which, the cycle that is told tells.
            term = new DateTerm(start, start + match.Length + other.Length, null, null, true, DateDoubt.None);
            return true;
        }

        if (match.Success)
        {
            var (day, month, year) = (Number(match, "d"), Number(match, "m"), Number(match, "y"));
            if (month is not (>= 1 and <= 12) || day is not (>= 1 and <= 31))
            {
                // "8/2021" is a month.
                if (!match.Groups["y"].Success && day is >= 1 and <= 12 && month is >= 1990 and <= 2100)
                {
                    term = OfMonths(start, match, (month, day.Value), (month, day.Value), default);
                    return true;
                }

                // "ngày 32/5/2021", "ngày 15/13": printed as a day, though none is; "ngày 20-25 tháng 9" is not.
                var isPrinted = match.Groups["y"].Length == 4 || (match.ValueSpan.StartsWith("ngay") && match.ValueSpan.Contains('/') && month < 100);
                term = isPrinted ? new DateTerm(start, start + match.Length, null, null, true, DateDoubt.Impossible) : default;
                return isPrinted;
            }

            var resolved = YearOf(year, month.Value, day.Value, reference.Near);
            if (resolved is null)
            {
                term = new DateTerm(start, start + match.Length, null, null, true, day > DateTime.DaysInMonth(LeapYear, month.Value) ? DateDoubt.Impossible : DateDoubt.None);
                return true;
            }

            var exists = day <= DateTime.DaysInMonth(resolved.Value, month.Value);
            DateOnly? date = exists ? new DateOnly(resolved.Value, month.Value, day.Value) : null;
            term = new DateTerm(start, start + match.Length, date, date, true, exists ? HintOf(match, reference) : DateDoubt.Impossible);
            return true;
        }

        if (TryNearDay(window, start, reference, out term))
        {
            return true;
        }

        match = DatePatterns.Month().Match(window);
        if (match.Success && Number(match, "m") is >= 1 and <= 12 and var only)
        {
            var year = Number(match, "y") ?? (reference.Near is { } at ? at.Year + (only < at.Month - 6 ? 1 : 0) : null);
            term = OfMonths(start, match, (year, only), (year, only), reference);
            return true;
        }

        match = DatePatterns.Quarter().Match(window);
        if (match.Success)
        {
            var quarter = Quarter(match.Groups["q"].ValueSpan);
            var lastQuarter = match.Groups["r"].Success ? Quarter(match.Groups["r"].ValueSpan) : quarter;
            var year = Number(match, "y") ?? reference.Near?.Year;
            if (quarter > 0 && lastQuarter >= quarter)
            {
                term = OfMonths(start, match, (year, (quarter * 3) - 2), (year, lastQuarter * 3), reference);
                return true;
            }
        }

        match = DatePatterns.HalfMonth().Match(window);
        if (match.Success && Number(match, "m") is >= 1 and <= 12 and var halved)
        {
            var whole = OfMonth(start, match, halved, reference);
            term = match.Groups["h"].ValueSpan.SequenceEqual("dau")
                ? whole with { Last = whole.First?.AddDays(14) }
                : whole with { First = whole.First?.AddDays(15) };
            return true;
        }

        match = DatePatterns.WeekOfMonth().Match(window);
        if (match.Success && Number(match, "m") is >= 1 and <= 12 and var parted)
        {
            var whole = OfMonth(start, match, parted, reference);
            var week = match.Groups["w"].Value switch { "dau" or "nhat" or "1" => 0, "hai" or "2" => 1, "ba" or "3" => 2, "tu" or "4" => 3, _ => -1 };
            term = week < 0
                ? whole with { First = whole.Last?.AddDays(-6) }
                : whole with { First = whole.First?.AddDays(7 * week), Last = whole.First?.AddDays((7 * week) + 6) };
            return true;
        }

        match = DatePatterns.TenDays().Match(window);
        if (match.Success && Number(match, "m") is >= 1 and <= 12 and var decimated)
        {
            var whole = OfMonth(start, match, decimated, reference);
            term = match.Groups["w"].Value switch
            {
                "thuong" => whole with { Last = whole.First?.AddDays(9) },
                "trung" => whole with { First = whole.First?.AddDays(10), Last = whole.First?.AddDays(19) },
                _ => whole with { First = whole.First?.AddDays(20) },
            };
            return true;
        }

        match = DatePatterns.HalfYear().Match(window);
        if (match.Success)
        {
            var isFirst = match.Groups["h"].ValueSpan.SequenceEqual("dau");
            var year = Number(match, "y") ?? reference.Near?.Year;
            term = OfMonths(start, match, (year, isFirst ? 1 : 7), (year, isFirst ? 6 : 12), reference);
            return true;
        }

        match = DatePatterns.Year().Match(window);
        if (match.Success)
        {
            term = OfMonths(start, match, (Number(match, "y"), 1), (Number(match, "y"), 12), reference);
            return true;
        }

        return false;
    }

    /// <summary>Reads a day that is told from another: "ngày mai (22/10)", "hôm nay", "cùng ngày", "ngày 15 tháng này".</summary>
    private static bool TryNearDay(string window, int start, ReferenceDay reference, out DateTerm term)
    {
        term = default;
        var match = DatePatterns.NearDay().Match(window);
        if (!match.Success)
        {
            return false;
        }

        DateOnly? date;
        if (match.Groups["b"].Success)
        {
            return TryRead(match.Groups["b"].Value, 0, reference, out term) && (term = term with { Start = start, End = start + match.Length }).IsDay;
        }

        if (Number(match, "d") is { } day)
        {
            date = reference.IsMeeting || reference.Near is not { } near || day < 1 || day > DateTime.DaysInMonth(near.Year, near.Month) ? null : new DateOnly(near.Year, near.Month, day);
        }
        else
        {
            date = match.Groups["t"].Value switch { "mai" => reference.Issued?.AddDays(1), "hom nay" => reference.Issued, _ => reference.Named ?? reference.Issued };
        }

        term = new DateTerm(start, start + match.Length, date, date, true, DateDoubt.None);
        return true;
    }

    /// <summary>Reads "năm", "năm nay" behind "cuối" or "hết": the year of issue.</summary>
    /// <param name="folded">Text folded by <see cref="FoldedText"/>.</param>
    /// <param name="start">Where it would begin.</param>
    /// <param name="reference">From what the year is resolved.</param>
    /// <param name="term">The year when the call succeeds.</param>
    public static bool TryThisYear(string folded, int start, ReferenceDay reference, out DateTerm term)
    {
        var match = DatePatterns.ThisYear().Match(folded.AsSpan(start, Math.Min(MaxLength, folded.Length - start)).ToString());
        term = match.Success ? OfMonths(start, match, (reference.Near?.Year, 1), (reference.Near?.Year, 12), reference) : default;
        return match.Success;
    }

    /// <summary>The period from the first day of a month to the last of another; without days where a year is unknown.</summary>
    public static DateTerm OfMonths(int start, Match match, (int? Year, int Month) first, (int? Year, int Month) last, ReferenceDay reference)
    {
        var end = start + match.Length;
        return first.Year is >= 1900 and <= 2200 and var from && last.Year is >= 1900 and <= 2200 and var to
            ? new DateTerm(start, end, new DateOnly(from, first.Month, 1), new DateOnly(to, last.Month, DateTime.DaysInMonth(to, last.Month)), false, HintOf(match, reference))
            : new DateTerm(start, end, null, null, false, DateDoubt.None);
    }

    private static DateTerm OfMonth(int start, Match match, int month, ReferenceDay reference)
    {
        var year = Number(match, "y") ?? reference.Near?.Year;
        return OfMonths(start, match, (year, month), (year, month), reference);
    }

    /// <summary>Whether a year that is not printed was taken from the meeting.</summary>
    public static DateDoubt HintOf(Match match, ReferenceDay reference) =>
        reference.IsMeeting && !match.Groups["y"].Success ? DateDoubt.YearOfMeeting : DateDoubt.None;

    private static int? Number(Match match, string group) =>
        int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? group == "y" && value < 100 ? 2000 + value : value
            : null;

    private static int Quarter(ReadOnlySpan<char> text) => text switch
    {
        "1" or "i" => 1,
        "2" or "ii" => 2,
        "3" or "iii" => 3,
        "4" or "iv" => 4,
        _ => 0,
    };

    /// <summary>The printed year; without one, the year in which the day comes next after the issue (a month's delay is kept as a slip).</summary>
    public static int? YearOf(int? year, int month, int day, DateOnly? issued)
    {
        if (year is not null || issued is not { } at)
        {
            return year is >= 1900 and <= 2200 ? year : null;
        }

        var sameYear = new DateOnly(at.Year, month, Math.Min(day, DateTime.DaysInMonth(at.Year, month)));
        return sameYear.DayNumber >= at.DayNumber - MaxDaysLate ? at.Year : at.Year + 1;
    }
}

/// <summary>Patterns of dates, matched on folded text in a window of bounded length.</summary>
internal static partial class DatePatterns
{
    private const int TimeoutMs = 10_000;

    [GeneratedRegex(@"\A(?:ngay ?(?<d>\d{1,2}) ?[/.\-] ?(?<m>\d{4}|\d{1,2})(?: ?[/.\-] ?(?<y>\d{4}|\d{2}(?![a-z])))?|(?<d>\d{1,2}) ?/ ?(?<m>\d{4}|\d{1,2})(?: ?/ ?(?<y>\d{4}|\d{2}(?![a-z])))?|(?<d>\d{1,2}) ?[.\-] ?(?:(?<m>\d{4})|(?<m>\d{1,2}) ?[.\-] ?(?<y>\d{4}|\d{2}(?![a-z]))))(?![\d/])|\A(?:ngay ?)?(?<d>\d{1,2})\.(?<m>0?[1-9]|1[0-2])(?= (?:den|-) (?:ngay )?\d{1,2}\.\d{1,2}\.\d{4})|\Angay ?(?<d>\d{1,2}) ?thang ?(?<m>\d{1,2})(?:(?:,? nam ?|/ ?)(?<y>\d{4}))?(?!\d)|\A(?<d>\d{1,2}) thang (?<m>\d{1,2})(?:,? nam |/ ?)(?<y>\d{4})(?!\d)", RegexOptions.CultureInvariant, TimeoutMs)]
    public static partial Regex Day();

    [GeneratedRegex(@"\A(?:ngay (?<t>mai)|(?:ngay )?(?<t>hom nay)|(?<t>cung ngay)(?! ?\d)|ngay (?<d>\d{1,2}) thang nay)(?!\w)(?: \((?<b>(?:ngay )?\d{1,2}/\d{1,2}(?:/\d{4})?)\))?", RegexOptions.CultureInvariant, TimeoutMs)]
    public static partial Regex NearDay();

    [GeneratedRegex(@"\Athang ?(?<m>\d{1,2})(?: ?[/.\-] ?(?<y>\d{4})(?!\d)| nam (?<y>\d{4}))?(?!\d)", RegexOptions.CultureInvariant, TimeoutMs)]
    public static partial Regex Month();

    [GeneratedRegex(@"\A(?:cac |0?[2-4] |hai |ba )?quy (?<q>iv|i{1,3}|[1-4])(?: ?(?:-|,|va|den) ?(?:quy )?(?<r>iv|i{1,3}|[1-4])(?![\w]))*(?: ?[/.\-] ?(?<y>\d{4})| nam (?<y>\d{4}))?(?!\w)", RegexOptions.CultureInvariant, TimeoutMs)]
    public static partial Regex Quarter();

    [GeneratedRegex(@"\Anua (?<h>dau|cuoi) thang (?<m>\d{1,2})(?: ?[/.\-] ?(?<y>\d{4})(?!\d)| nam (?<y>\d{4}))?(?!\d)", RegexOptions.CultureInvariant, TimeoutMs)]
    public static partial Regex HalfMonth();

    [GeneratedRegex(@"\Atuan (?:(?<w>dau|cuoi)(?: tien| cung)?|thu (?<w>nhat|hai|ba|tu|[1-4]))(?: cua)? thang (?<m>\d{1,2})(?:(?:[/.-]| nam )(?<y>\d{4}))?(?![\d/])", RegexOptions.CultureInvariant, TimeoutMs)]
    public static partial Regex WeekOfMonth();

    [GeneratedRegex(@"\A(?<w>thuong|trung|ha) tuan(?: cua)? thang (?<m>\d{1,2})(?: ?[/.\-] ?(?<y>\d{4})(?!\d)| nam (?<y>\d{4}))?(?![\d/])", RegexOptions.CultureInvariant, TimeoutMs)]
    public static partial Regex TenDays();

    [GeneratedRegex(@"\A,? (?:cua )?nam (?:(?:lien )?truoc(?: lien ke| do)?|sau|ke tiep|tiep theo|lien ke)(?!\w)", RegexOptions.CultureInvariant, TimeoutMs)]
    public static partial Regex OtherYear();

    /// <summary>A day of the lunar calendar and in brackets the day that it is.</summary>
    [GeneratedRegex(
        """
        \A(?:ngay\ )?(?:(?:mung\ |mong\ )?\d{1,2}|ram)(?:\ tet(?:\ nguyen\ dan)?|\ thang\ (?:chap|gieng)|(?:/|\ thang\ )\d{1,2}(?=\ am\ lich))(?:\ am\ lich)?
        (?:\ (?:nam\ )?[a-z]+\ (?:ty|suu|dan|mao|thin|ngo|mui|than|dau|tuat|hoi))?
        ,?\ \((?:tuc|nham)?\ ?(?:la\ |vao\ )?(?<b>(?:ngay\ )?\d{1,2}/\d{1,2}(?:/\d{4})?)(?:\ duong\ lich)?\)
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace,
        TimeoutMs)]
    public static partial Regex LunarDay();

    [GeneratedRegex(@"\A(?:0?6 thang|nua) (?<h>dau|cuoi) nam(?: (?<y>\d{4}))?(?!\d)", RegexOptions.CultureInvariant, TimeoutMs)]
    public static partial Regex HalfYear();

    [GeneratedRegex(@"\Anam (?<y>\d{4})(?!\d| ?[-–] ?\d)", RegexOptions.CultureInvariant, TimeoutMs)]
    public static partial Regex Year();

    [GeneratedRegex(@"\Anam(?: nay)?(?! (?:hoc|\d|sau|toi|ngan))(?!\w)", RegexOptions.CultureInvariant, TimeoutMs)]
    public static partial Regex ThisYear();
}
