using System.Globalization;
using System.Text.RegularExpressions;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Reads how often something is to be done: "định kỳ ngày 15 và 30 hàng tháng", "03 tháng/lần", "hằng quý, 6 tháng, năm".</summary>
internal static partial class RecurringTimes
{
    private const int TimeoutMs = 10_000;

    /// <summary>Most words from a report to how often it is given.</summary>
    private const int MaxReport = 14;

    /// <summary>An hour and the words that lead to it.</summary>
    private const string Clock = $"(?:luc )?(?:(?:tu {Hour} den )?{Hour}(?:(?:,| va) {Hour})*,? )?";

    private const string Hour = @"\d{1,2} ?(?:gio|h)(?: ?\d{2})?'?(?: ?phut)?(?: sang| trua| chieu| toi)?";

    /// <summary>A day of any year.</summary>
    private const string DayMonth = @"(?:ngay )?\d{1,2}(?:/| thang )\d{1,2}(?![\d/]| nam \d)";

    private const string DayMonths = DayMonth + "(?:(?:,|;| va) (?:truoc )?" + DayMonth + ")*";

    private const string WeekDay = @"(?:thu (?<w>hai|ba|tu|nam|sau|bay|[2-7])|(?<w>chu nhat))";

    /// <summary>Reads the recurrence that begins at a word.</summary>
    public static bool TryRead(TimeScan scan, int i, out FoundDeadline deadline)
    {
        deadline = default;
        var words = scan.Words;
        var window = WithoutVerbs(scan, i);
        if (TimesIn().Match(window) is { Success: true } times && (scan.FoldedAt(i - 1) is "nhat" or "thieu" || (times.Groups["n"].Value is not ("1" or "01" or "mot") && !times.Groups["e"].Success && !times.ValueSpan.StartsWith("dinh") && !IsReport(scan, i) && !scan.Has(i - 2, "tan suat"))))
        {
            // "ít nhất 01 lần/tháng" is a standard to keep, "02 lần/ngày" an amount, unless somebody reports so often.
            return false;
        }

        if (!TryPattern(window, out var length, out var every))
        {
            // "…; định kỳ báo cáo …" without a period.
            var isBare = scan.Has(i, "dinh ky") && (words[i].Before & ~Gap.Plain) != 0 && Lexicon.OrderVerbs.Match(words, i + 2) > 0;
            deadline = isBare ? scan.Make(i, words[i + 1].End, DeadlineKind.Recurring, null, null, "recurring") : default;
            return isBare;
        }

        if (scan.IsByOthers(i) || scan.Has(i - 2, "tra tien") || scan.Has(i - 2, "thue dat") || (i > 0 && !words[i].IsCut && words[i - 1].Lower is "sống" or "quân" or "hoạt" or "toán") || words[i].Lower is "hạng" or "hang" or "hãng")
        {
            return false;
        }

        deadline = scan.Make(i, words[i].Start + length, DeadlineKind.Recurring, null, null, "recurring", IsImpossible(window) ? DateDoubt.Impossible : DateDoubt.None) with { Every = every };
        return true;
    }

    /// <summary>
    /// A day of each year, since the clause says before it that the order recurs: "hằng năm báo cáo Bộ Y tế trước ngày 15 tháng 6 và ngày 15
    /// tháng 12".
    /// </summary>
    /// <param name="scan">The passage.</param>
    /// <param name="above">The time before it.</param>
    /// <param name="day">The day without a year.</param>
    /// <param name="yearly">The days of each year when the call succeeds.</param>
    public static bool TryEachYear(TimeScan scan, FoundDeadline above, FoundDeadline day, out FoundDeadline yearly)
    {
        yearly = default;
        var isYearly = above is { Kind: DeadlineKind.Recurring, Every: "year" or null } && day.Kind is DeadlineKind.By or DeadlineKind.On
            && (scan.Folded.AsSpan(above.Start, above.End - above.Start).Contains(" nam", StringComparison.Ordinal));
        for (var i = scan.WordAt(above.End); isYearly && i < scan.Words.Length && scan.Words[i].Start <= day.Start; i++)
        {
            isYearly = !scan.Words[i].IsCut;
        }

        if (!isYearly || DaysOfYear().Match(scan.WindowFrom(day.Start)) is not { Success: true } days || days.Length < day.End - day.Start)
        {
            return false;
        }

        yearly = scan.Make(scan.WordAt(day.Start), day.Start + days.Length, DeadlineKind.Recurring, null, null, "recurring", day.Doubt) with { Every = "year" };
        return true;
    }

    /// <summary>The window at a word without "nắm", which folds like the year: "hàng ngày nắm tình hình".</summary>
    private static string WithoutVerbs(TimeScan scan, int i)
    {
        var window = scan.WindowAt(i);
        for (var j = i; j < scan.Words.Length && j < i + 6; j++)
        {
            var at = scan.Words[j].Start - scan.Words[i].Start;
            if (scan.Words[j].Lower == "nắm" && at < window.Length)
            {
                return window[..at];
            }
        }

        return window;
    }

    /// <summary>Whether a report or meeting stands right before a word.</summary>
    private static bool IsReport(TimeScan scan, int i)
    {
        if (scan.Has(i - 2, "giao ban") || scan.FoldedAt(i - 1) == "hop")
        {
            return true;
        }

        // "báo cáo về UBND huyện 02 lần/ngày": to whom or what is reported stands between.
        for (var j = i - 2; j >= 0 && i - j < MaxReport && (j + 2 == i || scan.Words[j + 2].Before == Gap.Plain); j--)
        {
            if (scan.Has(j, "bao cao"))
            {
                return j + 2 == i || scan.FoldedAt(j + 2) is "ve" or "cho" or "ket" or "tinh" or "nhanh" or "so";
            }
        }

        return false;
    }

    private static bool TryPattern(string window, out int length, out string? every)
    {
        var match = DayOfMonth().Match(window);
        if (match.Success)
        {
            (length, every) = (match.Length, match.Groups["u"].Value is "thang" ? Month(match) : Unit(match.Groups["u"].Value));
            return true;
        }

        if ((match = DayOfNextPeriod().Match(window)).Success)
        {
            (length, every) = (match.Length, match.Groups["q"].Success ? "quarter" : Month(match));
            return true;
        }

        if ((match = WeekOfPeriod().Match(window)).Success || (match = LastDay().Match(window)).Success)
        {
            (length, every) = (match.Length, match.Groups["q"].Success ? "quarter" : "month");
            return true;
        }

        if ((match = DaysOfParts().Match(window)).Success)
        {
            (length, every) = (match.Length, "year");
            return true;
        }

        if ((match = DayOfYear().Match(window)).Success || (match = DayOfWeek().Match(window)).Success)
        {
            (length, every) = (match.Length, match.Groups["u"].Success ? Week(match) : "year");
            return true;
        }

        every = null;
        if ((match = OnceIn().Match(window)).Success || (match = EveryFew().Match(window)).Success)
        {
            var unit = match.Groups["u"].Value;
            every = (unit, match.Groups["n"].Value.TrimStart('0')) switch
            {
                _ when match.Groups["m"].Success => null,
                ("gio" or "phut", _) => null,
                (_, "" or "1" or "mot") => Unit(unit),
                ("thang", "3" or "ba") => "quarter",
                ("thang", "12") => "year",
                _ => null,
            };
        }
        else if ((match = TimesIn().Match(window)).Success || (match = EachPeriod().Match(window)).Success || (match = TimesDaily().Match(window)).Success || (match = BarePeriod().Match(window)).Success)
        {
            // "hằng quý, 6 tháng, năm" has no single period, and hours have no code.
            every = match.Groups["m"].Success || match.Groups["u"].Value == "gio" ? null : Unit(match.Groups["u"].Value);
        }

        length = match.Length;
        if (match.Success && DayBehind().Match(window[length..]) is { Success: true } day)
        {
            length += day.Length;
            every = every == "month" && day.Groups["d"].Success ? Month(day) : every == "week" && day.Groups["w"].Success ? Week(day) : every;
        }

        return match.Success;
    }

    private static string Month(Match match) =>
        $"month:{string.Join(',', match.Groups["d"].Captures.Select(day => int.Parse(day.ValueSpan, CultureInfo.InvariantCulture)))}";

    /// <summary>The days of the week, Monday as 1.</summary>
    private static string Week(Match match) => $"week:{string.Join(',', match.Groups["w"].Captures.Select(day => day.Value switch
    {
        "hai" or "2" => 1,
        "ba" or "3" => 2,
        "tu" or "4" => 3,
        "nam" or "5" => 4,
        "sau" or "6" => 5,
        "bay" or "7" => 6,
        _ => 7,
    }))}";

    /// <summary>Whether a day of the year that a recurrence prints is in no year: "31/6 và 31/12 hằng năm".</summary>
    private static bool IsImpossible(string window)
    {
        var match = DayOfYear().Match(window);
        foreach (var (day, month) in match.Groups["x"].Captures.Zip(match.Groups["y"].Captures))
        {
            var (x, y) = (int.Parse(day.ValueSpan, CultureInfo.InvariantCulture), int.Parse(month.ValueSpan, CultureInfo.InvariantCulture));
            if (y is < 1 or > 12 || x < 1 || x > DateTime.DaysInMonth(DateTerm.LeapYear, y))
            {
                return true;
            }
        }

        return false;
    }

    private static string Unit(string unit) => unit switch
    {
        "ngay" or "dem" => "day",
        "tuan" => "week",
        "thang" => "month",
        "quy" => "quarter",
        _ => "year",
    };

    [GeneratedRegex(@"\A(?:dinh ky,? ?)?(?:truoc |vao |tu |trong |(?:cham|muon) nhat (?:la )?(?:vao )?)?" + Clock + @"(?:cac )?(?:ngay )?(?<d>\d{1,2})(?:(?:,| va| hoac|;| den| ?-) ?(?:ngay )?(?<d>\d{1,2})){0,3} (?:cua )?(?:hang|moi) (?<u>thang|quy|nam)(?!\w)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex DayOfMonth();

    [GeneratedRegex(@"\A(?:dinh ky,? ?)?(?:truoc |vao |(?:cham|muon) nhat (?:la )?(?:vao )?)" + Clock + @"ngay (?<d>\d{1,2}) (?:cua )?thang (?:(?:sau|tiep theo|ke tiep|lien ke)(?: lien ke)?|(?:cuoi|dau)(?: tien| cung)? (?:cua )?(?:hang |moi )?(?<q>quy)(?: sau| tiep theo)?)(?!\w)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex DayOfNextPeriod();

    [GeneratedRegex(@"\A(?:dinh ky,? ?)?(?:truoc |vao |tu |(?:cham|muon) nhat (?:la )?(?:vao )?)?" + Clock + @"(?:(?:ngay )?(?<x>\d{1,2})(?:/| thang )(?<y>\d{1,2})(?:(?:,| va| hoac|;| den) ?(?:truoc )?(?:ngay )?(?<x>\d{1,2})(?:/| thang )(?<y>\d{1,2})){0,3}|quy (?:iv|i{1,3}|[1-4])|thang \d{1,2}(?:(?: den | va |, ?| ?- ?)(?:thang )?\d{1,2}){0,3}|6 thang (?:dau|cuoi)) (?:cua )?(?:hang|moi) nam(?!\w)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex DayOfYear();

    [GeneratedRegex(@"\A(?:dinh ky,? ?)?(?:truoc |vao |(?:cham|muon) nhat (?:la )?(?:vao )?)?" + Clock + @"(?:chieu |sang |toi |trua |dem )?(?:cac )?(?:ngay )?" + WeekDay + "(?:(?:,| va| hoac) " + WeekDay + @")* (?:cua )?(?:hang|moi) (?<u>tuan)(?!\w)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex DayOfWeek();

    [GeneratedRegex(@"\A(?:dinh ky,? ?)?(?:truoc |vao )?" + Clock + @"(?:0?6 thang,? (?:va )?)?(?:(?:vao )?(?:tuan|ngay) (?:dau|cuoi)(?: tien| cung)? )?(?:hang|moi|cuoi moi) (?<u>gio|ngay|dem|tuan|thang|quy|nam)(?<m>[,/]? ?(?:va )?(?:hang |moi |cuoi |ca )?(?:(?<![a-z])thang|quy|0?[69] thang|nam)(?! \d)(?!\w)){0,4}(?!\w)(?: (?:it nhat |toi thieu )?(?:\d{1,2}|mot|hai|ba) (?:lan|buoi)(?! ?/)(?!\w))?", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex EachPeriod();

    [GeneratedRegex(@"\Adinh ky (?:theo )?(?<u>tuan|thang|quy|nam)(?<m>[,/]? ?(?:va )?(?:hang )?(?:(?<![a-z])thang|quy|0?[69] thang|nam)(?! \d)(?!\w)){0,4}(?!\w)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex BarePeriod();

    [GeneratedRegex(@"\A(?:dinh ky )?(?:moi )?(?<n>\d{1,2}|mot|hai|ba|sau)? ?(?<u>phut|gio|ngay|tuan|thang|quy|nam) ?(?:/ ?|mot |01 |1 )(?:01 |1 )?lan(?!\w)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex OnceIn();

    [GeneratedRegex(@"\A(?:dinh ky )?(?<n>\d{1,2}|mot|hai|ba) (?:lan|buoi|luot) ?(?:/ ?|(?<e>moi )|trong )(?:01 |1 )?(?<u>ngay|tuan|thang|quy|nam)(?!\w)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex TimesIn();

    [GeneratedRegex(@"\Adinh ky (?<n>\d{1,2}) (?<u>ngay|tuan|thang|quy|nam)(?<m>,? (?:va )?(?:hang |cuoi )?(?:0?[69] thang|quy|(?:01 |mot )?nam)){0,3}(?!\w)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex EveryFew();

    /// <summary>"vào sáng thứ Hai tuần đầu tiên của tháng": "mỗi" is left out.</summary>
    [GeneratedRegex(@"\A(?:dinh ky,? ?)?(?:vao )?" + Clock + "(?:chieu |sang |toi |trua |dem )?(?:" + WeekDay + @",? )?(?:cua )?tuan (?:dau|cuoi)(?: tien| cung)?,? (?:cua )?thang(?! \d| nay)(?!\w)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex WeekOfPeriod();

    /// <summary>"chậm nhất ngày làm việc cuối cùng của tháng".</summary>
    [GeneratedRegex(@"\A(?:dinh ky,? ?)?(?:truoc |vao |(?:cham|muon) nhat (?:la )?(?:vao )?)?ngay (?:lam viec )?cuoi(?: cung)? (?:cua )?(?:hang |moi )?(?:thang|(?<q>quy))(?! (?:\d|[iv]+(?!\w)|nay))(?!\w)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex LastDay();

    /// <summary>"ngày 02 lần", "ngày ba buổi": "mỗi" is left out.</summary>
    [GeneratedRegex(@"\A(?<u>ngay) (?:\d{1,2}|mot|hai|ba) (?:lan|buoi)(?! ?/)(?!\w)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex TimesDaily();

    [GeneratedRegex(@"\A(?:(?:cham|muon) nhat (?:la )?(?:vao )?|truoc |vao )?" + DayMonths, RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex DaysOfYear();

    /// <summary>"6 tháng trước ngày 15/6, năm trước ngày 15/12": parts of the year, each with its day.</summary>
    [GeneratedRegex(@"\A(?:dinh ky,? )?0?[69] thang \(?truoc " + DayMonth + @"\)?(?:(?:,|;| va)(?: va)? (?:0?[69] thang|ca nam|nam|quy) \(?truoc " + DayMonth + @"\)?)+", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex DaysOfParts();

    /// <summary>What a period is followed by: "hằng tháng (trước ngày 20)", "hằng ngày trước 17 giờ 00".</summary>
    [GeneratedRegex(@"\A,? ?(?<o>\()?(?:(?:cham|muon) nhat (?:la )?(?:vao )?|truoc |vao )(?:" + Hour + @"(?:(?(o)(?!)|(?:,| va) " + Hour + @"))*,? ?)?(?:" + DayMonths + "|(?:ngay )?" + WeekDay + @"(?:(?:,| va) " + WeekDay + @")*|ngay (?<d>\d{1,2})(?:/\d{1,2}(?!/)| thang \d{1,2}(?! nam)| (?:cua )?thang (?:cuoi|dau)(?: tien)?(?: cua)? quy| hang thang)?|(?<=(?:gio|h|phut|\d|')(?:,? )?))(?(o)\))(?![\d/\w]| thang)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex DayBehind();
}
