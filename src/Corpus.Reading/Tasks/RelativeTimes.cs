using System.Globalization;
using System.Text.RegularExpressions;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Reads times that hang on an event: "trong thời hạn 05 ngày làm việc kể từ ngày nhận được văn bản này", "trước mùa mưa bão".</summary>
/// <remarks>
/// A day is only given where the event is the issue of the directive itself and its date is known; working days are never counted, for
/// holidays are not known.
/// </remarks>
internal static partial class RelativeTimes
{
    private const int TimeoutMs = 10_000;

    /// <summary>Most words of the event.</summary>
    private const int MaxEventWords = 12;

    /// <summary>Words, folded, that name the directive itself behind "kể từ ngày ký": without others, its issue is meant.</summary>
    private static readonly HashSet<string> OwnIssue = new(
        ["ky", "ban", "hanh", "van", "nay", "ke", "hoach", "quyet", "dinh", "chi", "thi", "cong", "thong", "bao", "dien", "ket", "luan", "nghi", "huong", "dan"],
        StringComparer.Ordinal);

    /// <summary>Reads a number of days from an event.</summary>
    public static bool TryDays(TimeScan scan, int i, out FoundDeadline deadline)
    {
        deadline = default;
        var match = DaysFrom().Match(scan.WindowAt(i));
        if (!match.Success || (match.Groups["u"].Value == "phut" && match.Groups["p"].Value != "trong vong"))
        {
            return false;
        }

        var isBy = match.Groups["p"].ValueSpan.StartsWith("cham") || match.Groups["p"].ValueSpan.StartsWith("khong");
        if (!match.Groups["o"].Success)
        {
            var coming = scan.WordAt(scan.Words[i].Start + match.Length);
            if (coming < scan.Words.Length && scan.Words[coming] is { Lower: "tới", Before: Gap.Plain } && match.Groups["u"].Value is "ngay" or "tuan" or "thang" && !IsForecast(scan, i))
            {
                // "trong 3 ngày tới"
                var until = match.Groups["w"].Success ? null : After(scan.Reference.Issued, int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture), match.Groups["u"].Value);
                deadline = scan.Make(i, scan.Words[coming].End, DeadlineKind.Within, until is null ? null : scan.Reference.Issued, until, "days-to-come");
                return true;
            }

            // Without an event only "trong vòng", "trong thời hạn", "trong thời gian", of hours "trong", say that a period is left to do it.
            var isPeriod = match.Groups["p"].Value switch
            {
                "trong vong" or "trong thoi han" => true,
                "trong" => match.Groups["u"].Value == "gio" && (coming >= scan.Words.Length || scan.Words[coming].Lower is not ("tới" or "qua" or "đầu" or "liên" or "trước")),
                "trong thoi gian" => match.Groups["u"].Value != "gio" || IsReportOrEnd(scan, i),
                _ => false,
            }
                && !(i > 0 && scan.Words[i].Before == Gap.Plain && scan.Words[i - 1].Lower is "về" or "đến" or "qua")
                && !CountsCases(scan, i);
            deadline = isPeriod ? scan.Make(i, scan.Words[i].Start + match.Length, DeadlineKind.Within, null, null, "days") : default;
            return isPeriod;
        }

        var first = scan.WordAt(scan.Words[i].Start + match.Groups["o"].Index);
        var count = int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
        if (scan.Has(first, "ngay") && first + 1 < scan.Words.Length && scan.Words[first + 1].IsNumber && scan.FoldedAt(first + 2) == "den")
        {
            return false;
        }

        if (scan.TryTerm(first, out var day, out _) && day is { IsDay: true })
        {
            if (scan.FoldedAt(scan.WordAt(day.End)) == "den")
            {
                // "trong 03 ngày từ 19/5 đến 21/5": the days are counted only beside their range.
                return false;
            }

            var last = match.Groups["w"].Success ? null : After(day.First, count, match.Groups["u"].Value);
            deadline = scan.Make(i, day.End, isBy ? DeadlineKind.By : DeadlineKind.Within, isBy || last is null ? null : day.First, last, "days-from", day.Doubt);
            return true;
        }

        var next = EventEnd(scan, first);
        var isOwn = IsOwnIssue(scan, first, next);
        var end = isOwn && !match.Groups["w"].Success ? After(scan.Reference.Issued, count, match.Groups["u"].Value) : null;
        deadline = isBy
            ? scan.Make(i, scan.Words[next - 1].End, DeadlineKind.By, null, end, "days-from")
            : scan.Make(i, scan.Words[next - 1].End, DeadlineKind.Within, end is null ? null : scan.Reference.Issued, end, "days-from");
        return true;
    }

    /// <summary>Reads "sau 24 giờ kể từ khi phát hiện …", "sau khi kết thúc đợt cao điểm 5 ngày".</summary>
    public static bool TryAfter(TimeScan scan, int i, out FoundDeadline deadline)
    {
        if (AfterEvent().Match(scan.WindowAt(i)) is { Success: true } match && scan.FoldedAt(i - 1) is not ("cham" or "nhat" or "ngay"))
        {
            deadline = scan.Make(i, scan.Words[i].Start + match.Length, DeadlineKind.Within, null, null, "days-from");
            return true;
        }

        deadline = default;
        return !scan.TellsValidity(i) && TryDays(scan, i, out deadline);
    }

    /// <summary>Whether a period is that in which so many cases are a reason to act: "khi có từ 02 ca mắc trong vòng 07 ngày".</summary>
    private static bool CountsCases(TimeScan scan, int i)
    {
        var hasCount = false;
        for (var j = i - 1; j >= 0 && i - j < MaxEventWords && scan.Words[j + 1].Before == Gap.Plain; j--)
        {
            if (scan.Words[j].Lower is "khi" or "nếu")
            {
                return hasCount;
            }

            hasCount |= scan.Words[j].IsNumber;
        }

        return false;
    }

    /// <summary>The word behind "ngày ký", "ngày ban hành Kế hoạch này" at a word; 0 when it is not the issue of the directive.</summary>
    public static int OwnIssueEnd(TimeScan scan, int at)
    {
        if (!scan.Has(at, "ngay ky") && !scan.Has(at, "ngay ban hanh") || scan.Words[at].Lower != "ngày")
        {
            return 0;
        }

        var end = EventEnd(scan, at + 1);
        return IsOwnIssue(scan, at + 1, end) ? end : 0;
    }

    /// <summary>The word "đến" behind "ngày ký", "ngày ban hành Kế hoạch này" at a word; 0 when it is not the issue of the directive or no end follows.</summary>
    public static int OwnIssueUntil(TimeScan scan, int at)
    {
        if (at + 1 >= scan.Words.Length || scan.Words[at].Lower != "ngày" || scan.FoldedAt(at + 1) is not ("ky" or "ban"))
        {
            return 0;
        }

        var end = at + 1;
        while (end < scan.Words.Length && end - at < MaxEventWords && scan.Words[end].Before == Gap.Plain && OwnIssue.Contains(scan.Words[end].Folded))
        {
            end++;
        }

        return scan.FoldedAt(end) is "den" || scan.Has(end, "cho den") ? end : 0;
    }

    /// <summary>Whether the clause up to a time tells what is forecast for it: "theo dõi diễn biến mưa lũ trong 3 ngày tới".</summary>
    private static bool IsForecast(TimeScan scan, int i)
    {
        for (var j = i - 1; j >= 0 && i - j < 8 && !scan.Words[j + 1].IsCut; j--)
        {
            if (scan.Words[j].Lower is "mưa" or "bão" or "lũ" or "nắng" or "rét" || scan.Has(j, "du bao") || scan.Has(j, "thoi tiet") || scan.Has(j, "dien bien") || scan.Has(j, "tinh hinh"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOwnIssue(TimeScan scan, int first, int end) =>
        scan.Words.AsSpan(first, end - first) is [{ Folded: "ky" or "ban" }, ..] @event && All(@event, OwnIssue);

    /// <summary>Reads "trước mùa mưa bão", "trước Tết Nguyên đán", "trước ngày 25 tháng Chạp", "trước năm học mới".</summary>
    public static bool TrySeason(TimeScan scan, int i, out FoundDeadline deadline)
    {
        var match = BeforeSeason().Match(scan.WindowAt(i));
        for (var at = i + 1; match.Success && at <= i + 4; at++)
        {
            if (at < scan.Words.Length && DatePatterns.LunarDay().IsMatch(scan.WindowAt(at)))
            {
                // "trước 23 tháng Chạp (tức ngày 14/01/2023)" is a day.
                deadline = default;
                return false;
            }
        }

        deadline = match.Success ? scan.Make(i, scan.Words[i].Start + match.Length, DeadlineKind.By, null, null, "by-season") : default;
        return match.Success;
    }

    /// <summary>Reads "trước Đại hội Đảng bộ tỉnh lần thứ XX", "trước kỳ họp cuối năm"; what is said before an assembly is no limit.</summary>
    public static bool TryEvent(TimeScan scan, int i, out FoundDeadline deadline)
    {
        var match = BeforeEvent().Match(scan.WindowAt(i));
        var isLimit = match.Success && scan.FoldedAt(i - 1) is not ("cao" or "nhiem" or "trinh" or "bo" or "hua" or "trinh");
        deadline = isLimit ? scan.Make(i, scan.Words[EventEnd(scan, scan.WordAt(scan.Words[i].Start + match.Length) - 1) - 1].End, DeadlineKind.By, null, null, "by-event") : default;
        return isLimit;
    }

    /// <summary>Reads "trước ngày giao quân 15 ngày", "trước kỳ họp 10 ngày", "chậm nhất 05 ngày trước hội nghị".</summary>
    public static bool TryAhead(TimeScan scan, int i, out FoundDeadline deadline)
    {
        if (DaysBefore().Match(scan.WindowAt(i)) is { Success: true } before && scan.WordAt(scan.Words[i].Start + before.Length) is var first && first < scan.Words.Length
            && !scan.Words[first].IsNumber)
        {
            deadline = scan.Make(i, scan.Words[EventEnd(scan, first) - 1].End, DeadlineKind.By, null, null, "days-ahead");
            return true;
        }

        var match = DaysAhead().Match(scan.WindowAt(i));
        deadline = match.Success ? scan.Make(i, scan.Words[i].Start + match.Length, DeadlineKind.By, null, null, "days-ahead") : default;
        return match.Success;
    }

    /// <summary>The word behind the event that begins at a word: up to the end of the clause, a comma or the order itself.</summary>
    public static int EventEnd(TimeScan scan, int first)
    {
        var words = scan.Words;
        var end = first + 1;
        while (end < words.Length && end - first < MaxEventWords && !words[end].IsCut && (words[end].Before & Gap.Comma) == 0
            && words[end].Lower is not ("để" or "phải" or "và") && (words[end - 1].Lower != "này" || words[end].Lower is "có" or "được"))
        {
            end++;
        }

        return end;
    }

    /// <summary>Whether hours stand right behind what has an end: "báo cáo trong vòng 24 giờ", "hoàn thành việc rà soát trong vòng 48 giờ".</summary>
    private static bool IsReportOrEnd(TimeScan scan, int i)
    {
        for (var j = i - 1; j >= 0 && i - j < 12 && (scan.Words[j + 1].Before == Gap.Plain || j + 1 == i); j--)
        {
            if (scan.Has(j, "hoan thanh") || scan.Has(j, "bao cao") || scan.Has(j, "xong"))
            {
                return true;
            }
        }

        return false;
    }

    private static DateOnly? After(DateOnly? day, int count, string unit) => unit switch
    {
        "ngay" => day?.AddDays(count),
        "tuan" => day?.AddDays(7 * count),
        "thang" => day?.AddMonths(count),
        _ => null,
    };

    private static bool All(ReadOnlySpan<Word> words, HashSet<string> allowed)
    {
        foreach (var word in words)
        {
            if (!allowed.Contains(word.Folded))
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex(@"\A(?<p>sau(?= \d[^;.]{0,30} (?:ke tu|tinh tu|ke|tu) )|trong vong|trong thoi han|trong thoi gian|cham nhat(?: la)?(?: sau| trong)?(?: vong)?|khong qua|trong) (?<n>\d{1,3})(?: ?\([^)]{1,20}\))? (?<u>ngay|tuan|thang|gio|phut)(?<w> lam viec)?(?!\w)(?:,? ?(?:ke tu|tinh tu|tu|sau|ke) (?:khi |ngay (?!\d)|thoi diem )?(?=[a-z0-9])(?<o>))?", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex DaysFrom();

    [GeneratedRegex(@"\Asau (?:khi |ngay )(?:[a-z]+ ){1,6}\d{1,3} (?:ngay|gio|tuan|thang)(?: lam viec)?(?! ?\d)(?!\w)(?=[,;.)]|\z| (?:phai|thi|bao cao|gui|cac|de))", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex AfterEvent();

    [GeneratedRegex(@"\A(?:cham nhat|it nhat|toi thieu)(?: la)? \d{1,2} (?:ngay|gio|tuan|thang)(?: lam viec)? truoc (?=[a-z])", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex DaysBefore();

    [GeneratedRegex(@"\Atruoc (?:(?:ngay|ky|khi|dip) (?:[a-z]+ ){1,4}|(?:cuoc hop|phien hop|buoi le|hoi nghi|ky hop|ngay hop) (?:[a-z]+ ){0,4})(?:it nhat |toi thieu )?\d{1,2} (?:ngay|tuan|thang)(?: lam viec)?(?! \d)(?!\w)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex DaysAhead();

    [GeneratedRegex(@"\Atruoc (?:ngay |ngay to chuc |khi )?(?:dai hoi|bau cu|khai giang|ky hop|khai mac|le khai giang|giao quan|thu hoach)(?!\w)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex BeforeEvent();

    [GeneratedRegex(@"\A(?:truoc|(?:cham|muon) nhat(?: la)?(?: vao)?) (?:khi (?:buoc )?vao )?(?:mua (?:mua|bao|lu|kho|nang|han|hanh|man)(?: nong| han| hanh)?(?:,? (?:va )?(?:mua )?(?:mua|bao|lu|lut|hanh)){0,2}|(?:ky nghi )?tet(?: nguyen dan)?(?: (?:giap|at|binh|dinh|mau|ky|canh|tan|nham|quy) (?:ty|suu|dan|mao|thin|ngo|mui|than|dau|tuat|hoi))?|(?:khai giang |them )?nam hoc(?: moi)?(?: \d{4} ?- ?\d{4})?|(?:ngay )?(?:mung )?\d{1,2} (?:thang (?:chap|gieng)|tet)(?: am lich)?|(?:ngay )?(?:mung )?\d{1,2}(?:/| thang )\d{1,2} am lich)(?: nam \d{4}| \d{4}(?!\d))?(?!\w)(?: (?:it nhat |toi thieu )?\d{1,2} ngay(?! ?\d)(?!\w))?", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex BeforeSeason();
}
