using System.Globalization;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Reads days and periods of the calendar behind words of time: "trước ngày …", "trong tháng …", "từ … đến …", "bắt đầu từ …".</summary>
internal static class CalendarTimes
{
    /// <summary>"trước ngày X", "chậm nhất là X", "không muộn hơn X".</summary>
    public static bool TryBy(TimeScan scan, int i, out FoundDeadline deadline)
    {
        deadline = default;
        if (RelativeTimes.TryDays(scan, i, out deadline) || RelativeTimes.TrySeason(scan, i, out deadline) || RelativeTimes.TryAhead(scan, i, out deadline))
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

        if (!scan.TryTerm(at, out var term, out var part))
        {
            return false;
        }

        var end = scan.Words[i].Folded == "truoc" && !term.IsDay && part.Length == 0 ? term.First : term.Last;
        deadline = scan.Make(i, term.End, DeadlineKind.By, null, end, "by", term.Doubt) with { ToTime = term.Time };
        return true;
    }

    /// <summary>"vào 10 giờ ngày X", "vào cuối năm X".</summary>
    public static bool TryAt(TimeScan scan, int i, out FoundDeadline deadline)
    {
        deadline = default;
        if (!scan.TryTerm(i + 1, out var term, out var part) || scan.IsProjected(i))
        {
            return false;
        }

        deadline = term.IsDay ? On(scan, i, term)
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

        if (scan.IsProjected(i))
        {
            return false;
        }

        if (i + 1 < scan.Words.Length && TimeFields.TryYears(scan, i + 1, out var years) && years.Kind == DeadlineKind.Range)
        {
            deadline = years with { Start = scan.Words[textStart].Start, Kind = DeadlineKind.Within };
            return true;
        }

        if (!scan.TryTerm(i + 1, out var term, out var part) && !TryNamedDay(scan, i + 1, out term))
        {
            return false;
        }

        if (term.IsDay)
        {
            deadline = On(scan, textStart, term);
            return true;
        }

        var next = scan.WordAt(term.End);
        var goesOn = scan.Has(next, "va nhung nam tiep theo") || scan.Has(next, "va cac nam tiep theo");
        deadline = goesOn
            ? scan.Make(textStart, scan.Words[next + 4].End, DeadlineKind.From, term.First, null, "from", term.Doubt)
            : scan.Make(textStart, term.End, DeadlineKind.Within, term.First, term.Last, part.Length > 0 ? "within-part" : "within", term.Doubt);
        return true;
    }

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
        while (next < words.Length && scan.FoldedAt(next) is "cho" or "den" or "toi")
        {
            hasLink = true;
            next++;
        }

        hasLink |= link < words.Length && (words[link].Before & Gap.Dash) != 0 && words[i].Folded != "trong";
        if (!hasLink || (!scan.TryTerm(next, out var until, out _) && !TryNamedDay(scan, next, out until)))
        {
            return false;
        }

        var from = scan.Has(at, "nay") ? scan.Reference.Issued : first.First;
        if (bareDay is { } day && until.Last is { } last && day >= 1 && day <= DateTime.DaysInMonth(last.Year, last.Month))
        {
            from = new DateOnly(last.Year, last.Month, day);
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

    /// <summary>"từ ngày X", "kể từ X".</summary>
    public static bool TrySince(TimeScan scan, int i, out FoundDeadline deadline)
    {
        deadline = default;
        var at = scan.Has(i, "ke tu") ? i + 2 : i + 1;
        if ((scan.FoldedAt(i - 1) is "luc" or "sinh" or "tinh" or "don" or "ke" && scan.Words[i - 1].Lower != "tỉnh") || !scan.TryTerm(at, out var term, out _)
            || (scan.Words[i].Folded == "ke" && at == i + 1))
        {
            return false;
        }

        if (scan.Folded.AsSpan(term.Start, term.End - term.Start).Contains(" den ", StringComparison.Ordinal))
        {
            // "từ tháng 9 đến tháng 11/2023" is one period of months.
            deadline = scan.Make(i, term.End, DeadlineKind.Range, term.First, term.Last, "range", term.Doubt);
            return true;
        }

        // "từ năm 2020", "kể từ ngày" of the past and "đã … từ ngày" tell since when something is so; "từ năm 2025 trở đi" does not.
        var next = scan.WordAt(term.End);
        var goesOn = scan.Has(next, "tro di");
        if (!goesOn && (term is { IsDay: true, First: { } first } && first < scan.Reference.Near && (scan.Words[i].Folded == "ke" || scan.TellsWhatIsDone(i)) || DatePatterns.Year().IsMatch(scan.WindowAt(at))))
        {
            return false;
        }

        deadline = scan.Make(i, goesOn ? scan.Words[next + 1].End : term.End, DeadlineKind.From, term.First, null, "from", term.Doubt) with
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

        if (!scan.TryTerm(at + 1, out var term, out _))
        {
            return false;
        }

        var isGoal = at == i && IsGoal(scan, i);
        deadline = scan.Make(i, term.End, isGoal ? DeadlineKind.By : DeadlineKind.Range, null, term.Last, "until", term.Doubt) with { ToTime = term.Time };
        return true;
    }

    /// <summary>"báo cáo ngày 01/9/2021", "Ngày 05/9: tổ chức …": a day to come, without a word of time, on which something is ordered.</summary>
    public static bool TryBareDay(TimeScan scan, int i, out FoundDeadline deadline)
    {
        deadline = default;
        var words = scan.Words;
        if (words[i].Lower != "ngày" || scan.Reference.Near is not { } near || !scan.TryTerm(i, out var term, out _) || !term.IsDay || term.First < near
            || (term.First is null && term.Doubt != DateDoubt.Impossible) || !IsOrderedDay(scan, i, scan.WordAt(term.End)))
        {
            return false;
        }

        deadline = On(scan, i, term);
        return true;
    }

    /// <summary>Words before a day by which it is a document's, a feast's or the end of another expression.</summary>
    private static readonly PhraseTable DayOwners = new("""
        số|ký|kỷ niệm|dịp|lễ|sinh|thành lập|truyền thống|chiến thắng|quốc khánh|nghỉ|tức|văn bản|công văn|quyết định|kế hoạch|chỉ thị|thông báo|nghị quyết|công điện|luật|nghị định|kết luận|hướng dẫn|thông tư|tờ trình|tính|từ|đến|kể|hết|trước|sau|các
        """);

    /// <summary>Whether an order stands in the clause before a day, or right behind it, and nothing that the day belongs to.</summary>
    private static bool IsOrderedDay(TimeScan scan, int i, int next)
    {
        var words = scan.Words;
        var start = i;
        while (start > 0 && !words[start].IsCut && i - start < 30)
        {
            start--;
        }

        for (var j = start; j < i; j++)
        {
            // "4800/QĐ-BYT ngày …" is a document's.
            if ((i - j <= 5 && (words[j].Before & Gap.Inner) != 0) || (i - j <= 3 && DayOwners.Match(words, j) > 0))
            {
                return false;
            }
        }

        if (i == start)
        {
            return next < words.Length && (Lexicon.OrderVerbs.Match(words, next) > 0 || Lexicon.Manner.Match(words, next) > 0);
        }

        for (var j = start; j < i; j++)
        {
            if (words[j].Lower is "đã" or "được" or "bị" or "khi")
            {
                return false;
            }

            if (Lexicon.OrderVerbs.Match(words, j) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static FoundDeadline On(TimeScan scan, int i, DateTerm term) =>
        scan.Make(i, term.End, DeadlineKind.On, term.First, term.Last, "on", term.Doubt) with { FromTime = term.Time, ToTime = term.Time };

    /// <summary>"ngày khai giảng 05/9/2020".</summary>
    private static bool TryNamedDay(TimeScan scan, int i, out DateTerm term)
    {
        term = default;
        if (!scan.Has(i, "ngay"))
        {
            return false;
        }

        var words = scan.Words;
        for (var at = i + 1; at < words.Length && at < i + 5 && !words[at].IsCut && (words[at].Before & Gap.Comma) == 0; at++)
        {
            if (words[at].IsNumber)
            {
                return DateTerm.TryRead(scan.Folded, words[at].Start, scan.Reference, out term) && term.IsDay;
            }
        }

        return false;
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
            if (scan.Has(j, "hoan thanh") || scan.Has(j, "phan dau") || scan.Has(j, "cham dut") || words[j].Lower == "đạt")
            {
                return true;
            }
        }

        return false;
    }
}
