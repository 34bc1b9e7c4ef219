using System.Globalization;
using System.Text.RegularExpressions;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Reads times that are no dates: "ngay", "thường xuyên", "liên tục", "trong dịp Tết".</summary>
internal static partial class OpenTimes
{
    /// <summary>Name of the rule that reads a feast.</summary>
    public const string Feast = "feast";

    private const int TimeoutMs = 10_000;

    /// <summary>"trong dịp Tết Nguyên đán Giáp Thìn", "trong kỳ nghỉ Tết": days that the lunar calendar tells, and only where no other time is printed.</summary>
    public static bool TryFeast(TimeScan scan, int i, out FoundDeadline deadline)
    {
        var match = OnFeast().Match(scan.WindowAt(i));
        deadline = match.Success ? scan.Make(i, scan.Words[i].Start + match.Length, DeadlineKind.Within, null, null, Feast) : default;
        return match.Success;
    }

    /// <summary>"trước dịp 30/4 và 01/5/2024", "trước lễ 02/9": before the first of the feast days.</summary>
    public static bool TryBeforeFeast(TimeScan scan, int i, out FoundDeadline deadline)
    {
        var window = scan.WindowAt(i);
        var match = BeforeFeast().Match(window);
        var days = match.Groups["a"].Value + (match.Groups["y"].Success ? $"/{match.Groups["y"].Value}" : "");
        deadline = match.Success && DateTerm.TryRead(days, 0, scan.Reference, out var day)
            ? scan.Make(i, scan.Words[i].Start + match.Length, DeadlineKind.By, null, day.Last, "by", day.Doubt)
            : default;
        return match.Success;
    }

    /// <summary>"trong năm học 2023-2024": a period whose days the school's calendar tells.</summary>
    public static bool TrySchoolYear(TimeScan scan, int i, out FoundDeadline deadline)
    {
        var match = SchoolYear().Match(scan.WindowAt(i));
        var isToCome = match.Success && !(match.Groups["y"].Success && int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture) < scan.Reference.Near?.Year);
        deadline = isToCome ? scan.Make(i, scan.Words[i].Start + match.Length, DeadlineKind.Within, null, null, Feast) : default;
        return isToCome;
    }

    /// <summary>"báo cáo trong ngày", "xử lý xong trong ngày": right behind what is to be done, at the end of a clause; not "số ca mắc trong ngày".</summary>
    public static bool TryThisDay(TimeScan scan, int i, out FoundDeadline deadline)
    {
        var words = scan.Words;
        var isEnd = i + 1 < words.Length && words[i + 1].Lower == "ngày" && (i + 2 == words.Length || words[i + 2].IsCut || (words[i + 2].Before & Gap.Comma) != 0);
        var isOrdered = isEnd && (scan.Has(i - 1, "xong") || scan.Has(i - 2, "bao cao") || scan.Has(i - 2, "hoan thanh") || scan.Has(i - 2, "xu ly") || scan.Has(i - 2, "giai quyet")
            || scan.Has(i - 2, "dut diem") || scan.Has(i - 2, "khac phuc") || scan.Has(i - 3, "bao cao ngay"));
        deadline = isOrdered ? scan.Make(i, words[i + 1].End, DeadlineKind.Immediately, null, null, "now") : default;
        return isOrdered;
    }

    /// <summary>"cho đến khi hết dịch": as long as something is so.</summary>
    public static bool TryUntilEvent(TimeScan scan, int i, out FoundDeadline deadline)
    {
        var isUntil = scan.Words[i].Lower == "cho" && (scan.Has(i, "cho den khi") || scan.Has(i, "cho toi khi")) && i + 3 < scan.Words.Length && !scan.IsByOthers(i);
        deadline = isUntil ? scan.Make(i, UntilEvent(scan, i, scan.Words[i + 2].End), DeadlineKind.Ongoing, null, null, "ongoing") : default;
        return isUntil;
    }

    /// <summary>"ngay", "ngay trong ngày …", "ngay sau khi nhận được …", "ngay khi phát sinh", "ngay từ khi mới phát sinh".</summary>
    public static bool TryNow(TimeScan scan, int i, out FoundDeadline deadline)
    {
        deadline = default;
        var words = scan.Words;
        if (words[i].Lower != "ngay" || (scan.FoldedAt(i + 1) is [>= '0' and <= '9', ..] && DateTerm.TryRead(scan.Folded, words[i + 1].Start, scan.Reference, out _)))
        {
            return false;
        }

        switch (scan.FoldedAt(i + 1))
        {
            case "trong" when scan.Has(i + 1, "trong ngay") && (i + 3 == words.Length || !words[i + 3].IsNumber) && scan.FoldedAt(i + 3) != "hom":
                deadline = scan.Make(i, words[i + 2].End, DeadlineKind.Immediately, null, null, "now");
                return true;
            case "trong":
                return CalendarTimes.TryWithin(scan, i + 1, i, out deadline);
            case "lap" when scan.Has(i + 1, "lap tuc"):
                deadline = scan.Make(i, words[i + 2].End, DeadlineKind.Immediately, null, null, "now");
                return true;
            case "hom" when scan.Has(i + 1, "hom nay"):
                deadline = scan.Make(i, words[i + 2].End, DeadlineKind.On, scan.Reference.Issued, scan.Reference.Issued, "on");
                return true;
            case "sau" when scan.Has(i + 1, "sau khi") && i + 3 < words.Length:
                var end = RelativeTimes.EventEnd(scan, i + 3);
                deadline = scan.Make(i, words[end - 1].End, DeadlineKind.Immediately, null, null, "now");
                return true;
            case "khi" when i + 2 < words.Length && !words[i + 1].IsCut:
                var moment = RelativeTimes.EventEnd(scan, i + 2);
                deadline = scan.Make(i, words[moment - 1].End, DeadlineKind.Immediately, null, null, "now");
                return true;
            case "sau" when i + 2 < words.Length && !words[i + 2].IsCut && scan.FoldedAt(i + 2) is not ("day" or "do" or "lung" or "nay" or "luoi"):
                // "ngay sau bão", "ngay sau hội nghị".
                var behind = RelativeTimes.EventEnd(scan, i + 2);
                deadline = scan.Make(i, words[behind - 1].End, DeadlineKind.Immediately, null, null, "now");
                return true;
            case "tu" when scan.Has(i + 1, "tu khi") && i + 3 < words.Length && !words[i + 1].IsCut:
                var since = RelativeTimes.EventEnd(scan, i + 3);
                deadline = scan.Make(i, words[since - 1].End, DeadlineKind.Immediately, null, null, "now");
                return true;
            case "ca" when words[i + 1].Lower == "cả":
            case "tu" or "tai" or "sau" or "canh" or "ngan" or "thang" or "tren" or "duoi" or "tuc" or "o" or "dau":
            case "luc" when words[i + 1].Lower != "lực":
                return false;
        }

        for (var j = i - 1; j >= 0 && i - j < 5 && !words[j + 1].IsCut; j--)
        {
            if (words[j].Folded == "kip" || words[j].Folded == "neu")
            {
                return false;
            }
        }

        deadline = scan.Make(i, words[i].End, DeadlineKind.Immediately, null, null, "now");
        return true;
    }

    /// <summary>"trong suốt thời gian có dịch", "trong suốt quá trình thi công".</summary>
    public static bool TryThroughout(TimeScan scan, int i, out FoundDeadline deadline)
    {
        var isThroughout = scan.Has(i, "trong suot") && i + 3 < scan.Words.Length && scan.FoldedAt(i + 2) is "thoi" or "qua" or "mua" or "dot" && !scan.IsByOthers(i);
        deadline = isThroughout ? scan.Make(i, scan.Words[RelativeTimes.EventEnd(scan, i + 3) - 1].End, DeadlineKind.Ongoing, null, null, "ongoing") : default;
        return isThroughout;
    }

    /// <summary>"thường xuyên, liên tục", "liên tục cho đến khi …".</summary>
    public static bool TryOngoing(TimeScan scan, int i, out FoundDeadline deadline)
    {
        deadline = default;
        var words = scan.Words;
        var at = scan.Has(i, "duy tri thuong xuyen") ? i + 2 : i;
        int end;
        if (scan.Has(at, "thuong xuyen"))
        {
            end = at + 2;
            end = scan.Has(end, "lien tuc") ? end + 2 : end;
        }
        else if (scan.Has(at, "lien tuc") && !scan.Has(at - 1, "xuyen"))
        {
            end = at + 2;
        }
        else
        {
            return false;
        }

        // "các vị trí thường xuyên sạt lở": what happens there, not when to do something.
        var isTrait = i > 0 && words[i].Before == Gap.Plain && end < words.Length && words[end].Before == Gap.Plain && Lexicon.OrderVerbs.Match(words, end) == 0
            && words[end].Lower is not ("xuống" or "đi")
            && words[i - 1].Folded is "tri" or "vuc" or "noi" or "diem" or "doan" or "tuyen" or "ban" or "vung" or "ho" or "nguoi" or "tuong" or "duong" or "so" or "tru";
        if (isTrait)
        {
            return false;
        }

        var isNoun = scan.Has(i - 2, "giao duc") || scan.FoldedAt(i - 1) is "chi" or "phi" or "vu" or "tru" or "nguon" or "khong" or "du" or "hoat" || scan.FoldedAt(end) is "cua";
        if ((isNoun && (words[i].Before & (Gap.Comma | Gap.Semicolon | Gap.Stop | Gap.Colon)) == 0) || scan.IsByOthers(i))
        {
            return false;
        }

        var last = UntilEvent(scan, end, words[end - 1].End);

        // "duy trì" is the order itself, unless it leads to an end: "duy trì thường xuyên cho đến khi …".
        var opensWithOrder = at > i && last == words[at + 1].End;
        deadline = scan.Make(opensWithOrder ? at : i, last, DeadlineKind.Ongoing, null, null, "ongoing");
        return true;
    }

    /// <summary>The position behind "cho đến khi có thông báo mới", when that follows a time; else where the time ends.</summary>
    /// <param name="scan">The passage.</param>
    /// <param name="next">The word behind the time.</param>
    /// <param name="end">Position behind the time.</param>
    public static int UntilEvent(TimeScan scan, int next, int end)
    {
        var words = scan.Words;
        if (scan.Has(next, "cho den khi") || scan.Has(next, "den khi") || scan.Has(next, "cho toi khi"))
        {
            for (; next < words.Length && !words[next].IsCut && (words[next].Before & Gap.Comma) == 0; next++)
            {
                end = words[next].End;
            }
        }

        return end;
    }

    [GeneratedRegex(
        @"\Atruoc (?:dip|(?:dip |ngay )?(?:nghi )?le)(?: nghi)?(?: le)?(?: ngay)? (?<a>\d{1,2}/\d{1,2})(?!\d)(?:(?: ?,| ?-| va) ?(?:ngay )?\d{1,2}/\d{1,2}(?!\d))?(?:/(?<y>\d{4})| nam (?<y>\d{4}))?(?![/\d])",
        RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex BeforeFeast();

    [GeneratedRegex(@"\Atrong (?:suot )?nam hoc (?:\d{4} ?[-–] ?(?<y>\d{4})|nay|moi|toi)(?!\w)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex SchoolYear();

    [GeneratedRegex(@"\Atrong (?:dip|(?:ky|dip|thoi gian) nghi)(?: le,?(?: va)?)? tet(?: nguyen dan| trung thu| duong lich| doc lap| chol chnam thmay)?(?: (?:giap|at|binh|dinh|mau|ky|canh|tan|nham|quy) (?:ty|suu|dan|mao|thin|ngo|mui|than|dau|tuat|hoi))?(?: nam \d{4}| \d{4}(?!\d))?(?!\w)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex OnFeast();
}
