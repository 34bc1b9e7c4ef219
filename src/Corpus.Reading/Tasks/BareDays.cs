using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Reads days without a word of time: those to come on which something is ordered.</summary>
internal static class BareDays
{
    /// <summary>Words before a day by which it is a document's, a feast's or the end of another expression.</summary>
    private static readonly PhraseTable DayOwners = new("""
        số|ký|kỷ niệm|dịp|lễ|sinh|thành lập|truyền thống|chiến thắng|quốc khánh|nghỉ|tức|văn bản|công văn|quyết định|kế hoạch|chỉ thị|thông báo|nghị quyết|công điện|luật|nghị định|kết luận|hướng dẫn|thông tư|tờ trình|tính|từ|đến|kể|hết|trước|sau|các
        """);

    /// <summary>Verbs behind which a quarter or month with its year is when they are to be done: "khởi công quý I năm 2023".</summary>
    private static readonly PhraseTable Dated = new("khởi công|khánh thành|thông xe|bàn giao|ban hành|tổ chức|triển khai|thực hiện|phê duyệt|nghiệm thu|đưa vào sử dụng");

    /// <summary>"khởi công quý I năm 2023", "bàn giao tháng 6/2023": a period with its year right behind what is ordered, at the end of a clause.</summary>
    public static bool TryPeriod(TimeScan scan, int i, out FoundDeadline deadline)
    {
        deadline = default;
        var words = scan.Words;
        var isDated = (i >= 2 && words[i].Before == Gap.Plain && Dated.Match(words, i - 2) == 2) || (i >= 4 && Dated.Match(words, i - 4) == 4);
        if (!isDated || !scan.TryTerm(i, out var term, out _) || term.IsDay || !char.IsAsciiDigit(scan.Folded[term.End - 1])
            || scan.WordAt(term.End) is var next && next < words.Length && words[next].Before == Gap.Plain)
        {
            return IsAlone(scan, i) && TryAlone(scan, i, out deadline);
        }

        deadline = scan.Make(i, term.End, DeadlineKind.Within, term.First, term.Last, "within", term.Doubt);
        return term.First is not null;
    }

    /// <summary>"trình UBND tỉnh phê duyệt (tháng 4/2021)": a period to come with its year, alone in brackets behind what is ordered.</summary>
    private static bool TryAlone(TimeScan scan, int i, out FoundDeadline deadline)
    {
        var isPeriod = scan.TryTerm(i, out var term, out _) && !term.IsDay && term.Last >= scan.Reference.Near && term.End < scan.Folded.Length && scan.Folded[term.End] == ')'
            && char.IsAsciiDigit(scan.Folded[term.End - 1]);
        deadline = isPeriod ? scan.Make(i, term.End, DeadlineKind.Within, term.First, term.Last, "within", term.Doubt) : default;
        return isPeriod;
    }

    /// <summary>Whether a bracket opens before a word, and an order stands in the clause before it.</summary>
    private static bool IsAlone(TimeScan scan, int i)
    {
        var words = scan.Words;
        var isOrdered = false;
        for (var j = i - 1; (words[i].Before & Gap.Open) != 0 && j >= 0 && i - j < 30 && !(words[j + 1].IsCut && j + 1 < i); j--)
        {
            isOrdered |= Lexicon.OrderVerbs.Match(words, j) > 1;
        }

        return isOrdered;
    }

    /// <summary>"báo cáo đầu tháng 7/2022", "nghiệm thu cuối quý III": a part of a period to come, at the end of a clause with an order.</summary>
    public static bool TryPart(TimeScan scan, int i, out FoundDeadline deadline)
    {
        deadline = default;
        var words = scan.Words;
        if (words[i].Lower is not ("đầu" or "giữa" or "cuối") || scan.FoldedAt(i + 1) is not ("thang" or "quy") || scan.FoldedAt(i - 1) is "tuan" or "ngay" or "nua"
            || !scan.TryTerm(i, out var term, out var part) || !(term.Last >= scan.Reference.Near))
        {
            return false;
        }

        var next = scan.WordAt(term.End);
        var isLast = next >= words.Length || words[next].IsCut || (words[next].Before & Gap.Comma) != 0;
        if (!isLast || !IsOrderedDay(scan, i, next))
        {
            return false;
        }

        deadline = part == "cuoi" ? scan.Make(i, term.End, DeadlineKind.By, null, term.Last, "by", term.Doubt)
            : scan.Make(i, term.End, DeadlineKind.Within, term.First, term.Last, "within", term.Doubt);
        return true;
    }

    /// <summary>"báo cáo ngày 01/9/2021", "Ngày 05/9: tổ chức …": a day to come, without a word of time, on which something is ordered.</summary>
    public static bool TryRead(TimeScan scan, int i, out FoundDeadline deadline)
    {
        deadline = default;
        var words = scan.Words;
        if (words[i].Lower is not ("ngày" or "sáng" or "chiều" or "tối" or "đêm" or "các" or "lúc") || scan.Reference.Near is not { } near || !scan.TryTerm(i, out var term, out _)
            || !(term.IsDay || term.IsDays) || term.First < near
            || (term.First is null && term.Doubt != DateDoubt.Impossible) || !IsOrderedDay(scan, i, scan.WordAt(term.End)))
        {
            return false;
        }

        deadline = term.IsDay ? scan.On(i, term) : scan.Make(i, term.End, DeadlineKind.Within, term.First, term.Last, "within", term.Doubt);
        return true;
    }

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
            if ((i - j <= 5 && (words[j].Before & Gap.Inner) != 0) || (i - j <= (words[i].Lower == "lúc" ? 1 : 3) && DayOwners.Match(words, j) > 0))
            {
                return false;
            }
        }

        if (i == start && i > 0 && words[i].Before == Gap.Colon)
        {
            // "Tổ chức tập huấn: ngày 22/3/2021 …"
            return IsOrderedDay(scan, i - 1, i);
        }

        if (i == start)
        {
            return next < words.Length && ((words[next].Before & Gap.Comma) != 0 || Lexicon.OrderVerbs.Match(words, next) > 0 || Lexicon.Manner.Match(words, next) > 0);
        }

        for (var j = start; j < i; j++)
        {
            if (words[j].Lower is "đã" or "được" or "bị" or "khi")
            {
                return false;
            }

            if (Lexicon.OrderVerbs.Match(words, j) > 0 || (words[i].Lower == "lúc" && j > start))
            {
                return true;
            }
        }

        return false;
    }
}
