using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Reads days and periods of the calendar behind words of time: "trước ngày …", "trong tháng …", "từ … đến …", "bắt đầu từ …".</summary>
internal static class CalendarTimes
{
    /// <summary>"trước ngày X", "chậm nhất là X", "không muộn hơn X".</summary>
    public static bool TryBy(TimeScan scan, int i, out FoundDeadline deadline)
    {
        deadline = default;
        if (RelativeTimes.TryDays(scan, i, out deadline) || RelativeTimes.TrySeason(scan, i, out deadline) || RelativeTimes.TryAhead(scan, i, out deadline)
            || (!scan.TryNamedDay(i + 1, out _) && RelativeTimes.TryEvent(scan, i, out deadline)))
        {
            return true;
        }

        int at;
        if (scan.Has(i, "khong cham hon") || scan.Has(i, "khong muon hon"))
        {
            at = i + 3;
        }
        else if (scan.Has(i, "cham nhat") || scan.Has(i, "muon nhat") || scan.Has(i, "khong qua"))
        {
            at = i + 2;
        }
        else if (scan.Words[i].Folded == "truoc" && scan.FoldedAt(i + 1) != "day")
        {
            at = i + 1;
        }
        else
        {
            return false;
        }

        while (at < scan.Words.Length && at < i + 7 && scan.FoldedAt(at) is "la" or "den" or "truoc" or "vao" or "trong" or "luc" or "thoi" or "han")
        {
            at++;
        }

        if (!scan.TryTerm(at, out var term, out var part) && !scan.TryNamedDay(at, out term))
        {
            return false;
        }

        var end = scan.Words[i].Folded == "truoc" && term is { IsDay: false, IsDays: false } && part.Length == 0 ? term.First : term.Last;
        deadline = scan.Make(i, term.End, DeadlineKind.By, null, end, "by", term.Doubt) with { ToTime = term.Time };
        return true;
    }

    /// <summary>"…, hết quý II phải xong": the end of a period to come, at the start of a clause.</summary>
    public static bool TryEnd(TimeScan scan, int i, out FoundDeadline deadline)
    {
        var term = default(DateTerm);
        var isEnd = (scan.Words[i].Before & ~Gap.Plain) != 0 && scan.TryTerm(i, out term, out _) && term is { IsDay: false, IsDays: false }
            && term.Last >= scan.Reference.Near && scan.FoldedAt(scan.WordAt(term.End)) is "phai" or "thi" or "hoan" or "xong";
        deadline = isEnd ? scan.Make(i, term.End, DeadlineKind.By, null, term.Last, "by", term.Doubt) : default;
        return isEnd;
    }

    /// <summary>"vào 10 giờ ngày X", "vào cuối năm X".</summary>
    public static bool TryAt(TimeScan scan, int i, out FoundDeadline deadline)
    {
        deadline = default;
        if ((!scan.TryTerm(i + 1, out var term, out var part) && !scan.TryNamedDay(i + 1, out term)) || scan.IsProjected(i) || scan.IsForbidden(i))
        {
            return false;
        }

        deadline = term.IsDay ? scan.On(i, term)
            : part == "cuoi" ? scan.Make(i, term.End, DeadlineKind.By, null, term.Last, "by", term.Doubt)
            : scan.Make(i, term.End, DeadlineKind.Within, term.First, term.Last, "within", term.Doubt);
        return true;
    }

    /// <summary>"trong tháng 8 - 9/2021", "trong ngày 18/8", "trong vòng 05 ngày kể từ ngày ký".</summary>
    /// <param name="scan">The passage.</param>
    /// <param name="i">The word "trong".</param>
    /// <param name="textStart">The word at which the expression begins ("ngay trong …").</param>
    /// <param name="deadline">The limit when the call succeeds.</param>
    public static bool TryWithin(TimeScan scan, int i, int textStart, out FoundDeadline deadline)
    {
        if (RelativeTimes.TryDays(scan, i, out deadline))
        {
            return true;
        }

        if (scan.Has(i, "trong ngay hom nay") || scan.Has(i, "trong hom nay"))
        {
            var last = i + (scan.Has(i, "trong ngay hom nay") ? 3 : 2);
            deadline = scan.Make(textStart, scan.Words[last].End, DeadlineKind.On, scan.Reference.Issued, scan.Reference.Issued, "on");
            return true;
        }

        if (scan.FoldedAt(i + 2) is "nay" or "toi" && scan.FoldedAt(i + 1) is "tuan" or "thang" or "quy" or "nam")
        {
            var (from, to) = PeriodOf(scan.Reference.Issued, scan.FoldedAt(i + 1));
            if (scan.FoldedAt(i + 2) == "toi")
            {
                (from, to) = PeriodOf(to?.AddDays(1), scan.FoldedAt(i + 1));
            }

            deadline = scan.Make(textStart, scan.Words[i + 2].End, DeadlineKind.Within, from, to, "within");
            return true;
        }

        if (scan.IsProjected(i))
        {
            return false;
        }

        if (i + 1 < scan.Words.Length && TimeFields.TryYears(scan, i + 1, out var years) && years.Kind == DeadlineKind.Range)
        {
            deadline = years with { Start = scan.Words[textStart].Start, Kind = DeadlineKind.Within };
            return true;
        }

        // "trong suốt năm 2022"
        var at = scan.FoldedAt(i + 1) == "suot" ? i + 2 : i + 1;
        if (!scan.TryTerm(at, out var term, out var part) && !scan.TryNamedDay(at, out term))
        {
            return false;
        }

        if (term.IsDay)
        {
            deadline = scan.On(textStart, term);
            return true;
        }

        var next = scan.WordAt(term.End);
        var goesOn = scan.Has(next, "va nhung nam tiep theo") || scan.Has(next, "va cac nam tiep theo");
        deadline = goesOn
            ? scan.Make(textStart, scan.Words[next + 4].End, DeadlineKind.From, term.First, null, "from", term.Doubt)
            : scan.Make(textStart, term.End, DeadlineKind.Within, term.First, term.Last, part.Length > 0 ? "within-part" : "within", term.Doubt);
        return true;
    }

    /// <summary>The week, month, quarter or year of the issue: "trong tuần này"; nulls where its day is not known.</summary>
    private static (DateOnly? From, DateOnly? To) PeriodOf(DateOnly? issued, string unit)
    {
        if (issued is not { } day)
        {
            return (null, null);
        }

        var first = unit switch
        {
            "tuan" => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
            "thang" => new DateOnly(day.Year, day.Month, 1),
            "quy" => new DateOnly(day.Year, day.Month - ((day.Month - 1) % 3), 1),
            _ => new DateOnly(day.Year, 1, 1),
        };
        var next = unit switch
        {
            "tuan" => first.AddDays(7),
            "thang" => first.AddMonths(1),
            "quy" => first.AddMonths(3),
            _ => first.AddYears(1),
        };
        return (first, next.AddDays(-1));
    }
}
