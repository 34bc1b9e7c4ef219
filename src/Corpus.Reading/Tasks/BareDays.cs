namespace Corpus.Reading;

/// <summary>Reads days without a word of time: those to come on which something is ordered.</summary>
internal static class BareDays
{
    /// <summary>Words before a day by which it is a document's, a feast's or the end of another expression.</summary>
    private static readonly PhraseTable DayOwners = new("""
        số|ký|kỷ niệm|dịp|lễ|sinh|thành lập|truyền thống|chiến thắng|quốc khánh|nghỉ|tức|văn bản|công văn|quyết định|kế hoạch|chỉ thị|thông báo|nghị quyết|công điện|luật|nghị định|kết luận|hướng dẫn|thông tư|tờ trình|tính|từ|đến|kể|hết|trước|sau|các
        """);

    /// <summary>"báo cáo ngày 01/9/2021", "Ngày 05/9: tổ chức …": a day to come, without a word of time, on which something is ordered.</summary>
    public static bool TryRead(TimeScan scan, int i, out FoundDeadline deadline)
    {
        deadline = default;
        var words = scan.Words;
        if (words[i].Lower != "ngày" || scan.Reference.Near is not { } near || !scan.TryTerm(i, out var term, out _) || !term.IsDay || term.First < near
            || (term.First is null && term.Doubt != DateDoubt.Impossible) || !IsOrderedDay(scan, i, scan.WordAt(term.End)))
        {
            return false;
        }

        deadline = scan.On(i, term);
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
}
