using System.Globalization;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Reads periods by their ends: "từ … đến …", "kể từ …", "bắt đầu … từ …", "đến hết …".</summary>
internal static class TimeRanges
{
    /// <summary>Days added to a day for its year to be that from it on: others count as a month late.</summary>
    private const int YearOfDay = DateTerm.MaxDaysLate + 1;

    /// <summary>"từ A đến B", "trong tháng A cho đến hết B", "từ nay đến B", "từ ngày 5 đến ngày 20/9", "từ 7h30 đến 11h00 ngày B".</summary>
    /// <param name="scan">The passage.</param>
    /// <param name="i">The word that opens the range.</param>
    /// <param name="at">The word at which its first day stands.</param>
    /// <param name="deadline">The limit when the call succeeds.</param>
    public static bool TryRange(TimeScan scan, int i, int at, out FoundDeadline deadline)
    {
        deadline = default;
        var words = scan.Words;
        if (at >= words.Length)
        {
            return false;
        }

        var first = default(DateTerm);
        int next;
        int? bareDay = null;
        TimeOnly? bareTime = null;
        var (isOwnIssue, isBareNumber) = (false, false);
        if (scan.Has(at, "nay"))
        {
            next = at + 1;
        }
        else if (scan.TryTerm(at, out first, out _))
        {
            next = BehindBrackets(scan, scan.WordAt(first.End));
        }
        else if (scan.Has(at, "ngay") && at + 1 < words.Length && words[at + 1].IsNumber && words[at + 1].Lower.Length <= 2)
        {
            bareDay = int.Parse(words[at + 1].Lower, CultureInfo.InvariantCulture);
            next = at + 2;
        }
        else if (RelativeTimes.OwnIssueUntil(scan, at) is > 0 and var own)
        {
            isOwnIssue = true;
            next = own;
        }
        else if (words[at] is { IsNumber: true, Lower.Length: <= 2 } && at + 1 < words.Length && (scan.FoldedAt(at + 1) == "den" || (words[at + 1].Before & Gap.Dash) != 0))
        {
            // "từ 15 - 30/6/2022"
            bareDay = int.Parse(words[at].Lower, CultureInfo.InvariantCulture);
            isBareNumber = true;
            next = at + 1;
        }
        else if (ClockTime.ReadAlone(scan.WindowAt(at)) is { Length: > 0 } clock)
        {
            bareTime = clock.Time;
            next = scan.WordAt(words[at].Start + clock.Length);
        }
        else
        {
            return false;
        }

        var hasLink = false;
        var link = next;
        while (next < words.Length && (next > link || (words[next].Before & (Gap.Stop | Gap.Semicolon)) == 0) && scan.FoldedAt(next) is "cho" or "den" or "toi")
        {
            hasLink = true;
            next++;
        }

        hasLink |= link < words.Length && (words[link].Before & Gap.Dash) != 0 && words[i].Folded != "trong";
        if (!hasLink)
        {
            return false;
        }

        if (!scan.TryTerm(next, out var until, out _) && !scan.TryNamedDay(next, out until))
        {
            // "từ nay đến trước ngày bầu cử", "từ nay đến hết mùa khô".
            var isOpen = scan.Has(at, "nay") && next < words.Length && !words[next].IsCut && (words[next].Before & Gap.Comma) == 0;
            deadline = isOpen ? scan.Make(i, words[RelativeTimes.EventEnd(scan, next) - 1].End, DeadlineKind.Range, scan.Reference.Issued, null, "range") : default;
            return isOpen;
        }

        if (isBareNumber && !(until is { IsDay: true, Time: null } && (until.Doubt & DateDoubt.Impossible) == 0))
        {
            // "từ 10 đến 15 ngày", "từ 7 - 9 giờ ngày 5/6"
            return false;
        }

        first = InYearBefore(scan, first, until);
        var from = isOwnIssue || scan.Has(at, "nay") ? scan.Reference.Issued : first.First;
        if (bareDay is { } day && until.Last is { } last)
        {
            // "từ ngày 28 đến ngày 05/9" begins in the month before.
            var month = until.IsDay && day > last.Day && day <= 31 ? last.AddMonths(-1) : last;
            from = day >= 1 && day <= DateTime.DaysInMonth(month.Year, month.Month) ? new DateOnly(month.Year, month.Month, day) : null;
            first = first with { Doubt = from is null ? DateDoubt.Impossible : DateDoubt.None };
        }
        else if (bareTime is not null)
        {
            from = until.First;
        }

        deadline = scan.Make(i, until.End, DeadlineKind.Range, from, until.Last, "range", first.Doubt | until.Doubt) with
        {
            FromTime = from is null ? null : first.Time ?? bareTime,
            ToTime = until.Time,
        };
        return true;
    }

    /// <summary>A first day without a year of its own in that before the last day: "từ ngày 15/12 đến ngày 15/01/2022".</summary>
    private static DateTerm InYearBefore(TimeScan scan, DateTerm first, DateTerm until)
    {
        var isOpen = first.IsDay && (first.Doubt & DateDoubt.Impossible) == 0 && until is { IsDay: true, Last.Year: > 1 };
        return isOpen && DateTerm.TryRead(scan.Folded, first.Start, scan.Reference with { Near = until.Last!.Value.AddYears(-1).AddDays(YearOfDay) }, out var day)
            ? day with { Time = first.Time }
            : first;
    }

    /// <summary>"từ ngày X", "kể từ X".</summary>
    public static bool TrySince(TimeScan scan, int i, out FoundDeadline deadline)
    {
        deadline = default;
        var at = scan.Has(i, "ke tu") ? i + 2 : i + 1;
        if (!scan.TellsValidity(i) && RelativeTimes.OwnIssueEnd(scan, at) is > 0 and var end)
        {
            deadline = scan.Make(i, scan.Words[end - 1].End, DeadlineKind.From, scan.Reference.Issued, null, "from");
            return true;
        }

        if ((scan.FoldedAt(i - 1) is "luc" or "sinh" or "tinh" or "don" or "ke" && scan.Words[i - 1].Lower != "tỉnh") || !scan.TryTerm(at, out var term, out _)
            || (scan.Words[i].Folded == "ke" && at == i + 1))
        {
            return false;
        }

        var printed = scan.Folded.AsSpan(term.Start, term.End - term.Start);
        if (printed.Contains(" den ", StringComparison.Ordinal) || (!term.IsDay && printed.IndexOfAny('-', '–') >= 0))
        {
            // "từ tháng 9 đến tháng 11/2023", "từ tháng 9 - tháng 11/2023" are one period of months.
            deadline = scan.Make(i, term.End, DeadlineKind.Range, term.First, term.Last, "range", term.Doubt);
            return true;
        }

        // "từ năm 2020", "kể từ ngày" of the past and "đã … từ ngày" tell since when something is so; "từ năm 2025 trở đi" does not.
        var next = scan.WordAt(term.End);
        if (scan.Has(next, "tro lai day") || scan.Has(next, "den nay"))
        {
            return false;
        }

        // A year that opens its clause, "Từ năm 2023, bố trí …", is one to come or of the issue.
        var opens = (i == 0 || scan.Words[i].IsCut) && next < scan.Words.Length && (scan.Words[next].Before & Gap.Comma) != 0
            && term.First?.Year >= scan.Reference.Near?.Year && !scan.TellsWhatIsDone(scan.EndOfClause(next + 1) - 1);
        var goesOn = scan.Has(next, "tro di");
        if (!goesOn && !opens && (term is { IsDay: true, First: { } first } && first < scan.Reference.Near && (scan.Words[i].Folded == "ke" || scan.TellsWhatIsDone(i) || scan.IsByOthers(i)) || DatePatterns.Year().IsMatch(scan.WindowAt(at))))
        {
            return false;
        }

        // "từ ngày X cho đến khi có thông báo mới" ends with the event, on no day that is known.
        var last = OpenTimes.UntilEvent(scan, next, goesOn ? scan.Words[next + 1].End : term.End);
        var hasEnd = !goesOn && last > term.End;
        deadline = scan.Make(i, last, hasEnd ? DeadlineKind.Range : DeadlineKind.From, term.First, null, hasEnd ? "range" : "from", term.Doubt) with
        {
            FromTime = term.Time,
            SinceDay = term.IsDay ? term.First : null,
        };
        return true;
    }

    /// <summary>"bắt đầu triển khai trong tháng X".</summary>
    public static bool TryFrom(TimeScan scan, int i, out FoundDeadline deadline)
    {
        deadline = default;
        if (!scan.Has(i, "bat dau"))
        {
            return false;
        }

        var at = i + 2;
        while (at < scan.Words.Length && at < i + 6 && scan.FoldedAt(at) is "trien" or "khai" or "thuc" or "hien" or "to" or "chuc")
        {
            at++;
        }

        if (scan.FoldedAt(at) is not ("trong" or "tu" or "vao") || !scan.TryTerm(at + 1, out var term, out _)
            || TryRange(scan, at, at + 1, out _))
        {
            return false;
        }

        deadline = scan.Make(i, term.End, DeadlineKind.From, term.First, null, "from", term.Doubt) with { FromTime = term.Time };
        return true;
    }

    /// <summary>"đến hết năm X", "cho đến ngày X".</summary>
    public static bool TryUntil(TimeScan scan, int i, out FoundDeadline deadline)
    {
        deadline = default;
        var at = i;
        if (scan.Has(i, "cho den") || scan.Has(i, "cho toi"))
        {
            at++;
        }
        else if (scan.Words[i].Folded == "cho" || scan.FoldedAt(i - 1) is "tinh" or "cho")
        {
            return false;
        }

        if (!scan.TryTerm(at + 1, out var term, out var part))
        {
            return false;
        }

        var isGoal = at == i && (part == "cuoi" || IsGoal(scan, i));
        deadline = scan.Make(i, term.End, isGoal ? DeadlineKind.By : DeadlineKind.Range, null, term.Last, "until", term.Doubt) with { ToTime = term.Time };
        return true;
    }

    /// <summary>The word behind a bracket that gives the day another name: "ngày 08/02/2024 (tức 29 tháng Chạp)".</summary>
    private static int BehindBrackets(TimeScan scan, int next)
    {
        var words = scan.Words;
        if (next >= words.Length || (words[next].Before & Gap.Open) == 0)
        {
            return next;
        }

        for (var at = next + 1; at < words.Length && at < next + 14; at++)
        {
            if ((words[at].Before & Gap.Close) != 0)
            {
                return at;
            }
        }

        return next;
    }

    /// <summary>Whether something is to be reached in the clause around a word: "phấn đấu", "hoàn thành", "chấm dứt", "đạt".</summary>
    private static bool IsGoal(TimeScan scan, int i)
    {
        var words = scan.Words;
        var start = i;
        while (start > 0 && !words[start].IsCut)
        {
            start--;
        }

        for (var j = start; j < words.Length && (j <= i || !words[j].IsCut); j++)
        {
            if (scan.Has(j, "hoan thanh") || scan.Has(j, "cham dut") || scan.Has(j, "xong"))
            {
                return true;
            }
        }

        return false;
    }
}
