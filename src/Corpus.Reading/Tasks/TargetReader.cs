using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Finds amounts that a task is to reach or provide: "02 điểm khai báo y tế", "&gt;95% dân số", "tối thiểu 2m", "4,5 tỷ đồng".</summary>
/// <remarks>
/// Shares, money, measures and counted nouns are amounts; spans of time and numbers of times only with words that set a standard ("tối
/// thiểu 15 ngày"). Numbers that name something ("khu phố 7", "Chỉ thị 16"), that stand in a time limit, or that tell what is or was
/// ("đã", "hiện có", "Ủy ban nhân dân 10 phường") are none. Linear.
/// </remarks>
internal static class TargetReader
{
    /// <summary>What is counted without being an amount to reach: levels, doses, cases, pieces of a text.</summary>
    private static readonly PhraseTable NoUnits = new("""
        tuổi|sao|cấp|mức|loại|bước|giai đoạn|mũi|mũi tiêm|khâu|mặt|khoản|điều|kỳ|vòng|tầng|chiều|phía|bên|vấn đề|yếu tố
        hàng|hằng|trước|các|những|thứ|khóa|độ|nghị quyết|chương trình|đề án|và|hoặc|đến|trở|của|theo|cùng|về|tại|ban hành|quý|nhóm giải pháp|nhóm nhiệm vụ|sở|cơ quan
        ngành|trên|trong|cho|để|là|được|phải|cần|không|có|do|với|khi|từ|nhằm|này|đó|sau|như|chủ trì|phối hợp|thực hiện|triển khai|năm|tháng|ngày|giờ|kv|mva
        """);

    /// <summary>What is counted as it happens, an amount only with words that set a standard: "ít nhất 03 vụ án điểm".</summary>
    private static readonly PhraseTable Events = new("nội dung|nhiệm vụ|ý kiến|ca|vụ|trường hợp|lượt|điểm cháy");

    /// <summary>Who is helped so many times, which is an amount to reach: "200 lượt doanh nghiệp".</summary>
    private static readonly PhraseTable Served = new("người|doanh nghiệp|tiểu thương|khách|hộ|cán bộ|học sinh|lao động|hội viên|đoàn viên|hợp tác xã|nông dân|học viên|bệnh nhân");

    /// <summary>Finds where the amounts of a task stand in its passage, in order, with unit and noun.</summary>
    /// <param name="passage">The text of the task.</param>
    /// <param name="words">Its words.</param>
    /// <param name="times">Its time limits, whose numbers are no amounts.</param>
    public static IReadOnlyList<TextRange> Read(Passage passage, Word[] words, IReadOnlyList<FoundDeadline> times)
    {
        var window = passage.Length > OutlineItem.MaxAnalysed ? passage.Slice(0, OutlineItem.MaxAnalysed) : passage;
        var found = new List<TextRange>();
        var taken = 0;
        foreach (var quantity in Quantity.All(window.Text, window.Folded))
        {
            var first = WordAt(words, quantity.Start);
            var next = WordAt(words, quantity.End);
            var inTime = times.Any(time => time.Start <= quantity.NumberStart && quantity.NumberStart < time.End);
            var isTaken = quantity.Start < taken || times.Any(time => quantity.Unit == QuantityUnit.Time && quantity.Start - time.End is 0 or 1);
            if (isTaken || inTime && !(quantity is { Unit: QuantityUnit.Frequency, IsStandard: true }))
            {
                continue;
            }

            if (TargetFacts.IsFact(words, first, quantity) || TargetFacts.IsOutset(words, quantity, next) || TargetFacts.ExistsBehind(words, next, quantity.Unit == QuantityUnit.Share) || !IsAmount(window, words, first, next, quantity))
            {
                continue;
            }

            var amount = RangeOf(window, words, next, quantity, times);
            found.Add(amount);
            taken = quantity.Start + amount.Length;
        }

        return found;
    }

    private static TextRange RangeOf(Passage passage, Word[] words, int next, Quantity quantity, IReadOnlyList<FoundDeadline> times)
    {
        var start = quantity.Start;
        if (quantity.Bound is "sau" && quantity.Unit != QuantityUnit.Time)
        {
            start = quantity.NumberStart;
        }

        if (quantity.Unit == QuantityUnit.Time && ServiceStart(words, WordAt(words, start), next, quantity) is >= 0 and var service)
        {
            start = service;
        }
        else if (quantity.Bound.Length == 0 && WordAt(words, start) is > 1 and var number && words[number].Before == Gap.Plain
            && words[number - 1] is { Lower: "bộ", Before: Gap.Plain } && words[number - 2].Lower == "toàn")
        {
            // "toàn bộ 87 hộ"
            start = words[number - 2].Start;
        }

        var isWhole = quantity.Unit is QuantityUnit.Money or QuantityUnit.Time || quantity.IsOpen
            || (quantity.Unit is not (QuantityUnit.Share or QuantityUnit.Count) && passage.Folded.AsSpan(start, quantity.End - start).Contains('/'));
        var behind = isWhole ? next : TargetNoun.Find(words, next, quantity.Unit == QuantityUnit.Count ? 1 : 0, quantity.Unit == QuantityUnit.Share);
        foreach (var time in times)
        {
            // A time limit is no part of the noun.
            behind = time.Start >= quantity.End ? Math.Min(behind, Math.Max(next, WordAt(words, time.Start))) : behind;
        }

        if (quantity is { IsStandard: true, Unit: QuantityUnit.Count } && behind + 1 < words.Length && words[behind].Lower == "mỗi" && words[behind].Before == Gap.Plain
            && words[behind + 1].Lower is "ngày" or "tuần" or "tháng" or "quý" or "năm")
        {
            // "ít nhất 01 kỳ mỗi tuần"
            behind += 2;
        }

        if (quantity.Unit == QuantityUnit.Count && behind > next && TargetNoun.SizeEnd(words, behind) is > 0 and var size)
        {
            behind = size;
        }

        if (quantity.Bound == "tu" && behind + 1 < words.Length && words[behind].Lower == "trở" && words[behind + 1].Lower is "lên" or "xuống")
        {
            behind += 2;
        }

        if (behind <= next)
        {
            return Trimmed(passage, start, quantity.End);
        }

        // A noun in quotes ends with them: "ít nhất một “vùng xanh”".
        var noun = words[next].Start;
        var quoted = passage.Folded[noun - 1] == '"' ? passage.Folded.IndexOf('"', noun) + 1 : 0;
        return Trimmed(passage, start, quoted > 0 ? quoted : words[behind - 1].End);
    }

    private static TextRange Trimmed(Passage passage, int start, int end)
    {
        var amount = passage.Text.AsSpan(start, end - start);
        return new TextRange(start + amount.Length - amount.TrimStart().Length, end - amount.Length + amount.TrimEnd().Length);
    }

    /// <summary>Whether a quantity is something to reach or provide.</summary>
    private static bool IsAmount(Passage passage, Word[] words, int first, int next, Quantity quantity)
    {
        var folded = passage.Folded;
        if (next < words.Length && words[next] is { Lower: "thì", Before: Gap.Plain })
        {
            // "nếu để thiếu quá 3% thì …"
            return false;
        }

        switch (quantity.Unit)
        {
            case QuantityUnit.Share when quantity.IsCap && next < words.Length && words[next].Lower is "số" or "quân" or "công" or "sức":
                // "không quá 50% số ghế" allows, it sets no aim.
                return false;
            case QuantityUnit.Share:
                return quantity.Bound != "duoi" || ((words[first].Before & Gap.Open) == 0 && !(folded[quantity.End - 1] == '%' && TargetFacts.IsTrait(words, first, quantity)));
            case QuantityUnit.Money when TargetFacts.IsTrait(words, first, quantity):
            case QuantityUnit.Measure when TargetFacts.IsTrait(words, first, quantity):
            case QuantityUnit.Count when TargetFacts.IsTrait(words, first, quantity):
                return false;
            case QuantityUnit.Money:
                return folded[quantity.NumberStart..].StartsWith("0 ", StringComparison.Ordinal) is false;
            case QuantityUnit.Measure when folded[quantity.End - 1] is 'w' or 'p' && quantity.Bound.Length == 0 && (next >= words.Length || words[next].IsCut)
                && !(first > 0 && words[first - 1].Lower is "lên" or "thêm" or "đạt"):
                // "dự án điện mặt trời 50 MW": how large it is.
                return false;
            case QuantityUnit.Measure when folded.AsSpan(quantity.NumberStart, quantity.End - quantity.NumberStart).EndsWith("mm") && !quantity.IsStandard:
                // "súng cối 82 mm"
                return false;
            case QuantityUnit.Measure:
                return quantity.IsMarked || !TargetFacts.Owned(words, first);
            case QuantityUnit.Frequency:
                return (quantity.Bound.Length > 0 && !quantity.IsCap) || folded[quantity.NumberStart..quantity.End].Contains('/', StringComparison.Ordinal);
            case QuantityUnit.Time when ServiceStart(words, first, next, quantity) >= 0:
                return true;
            case QuantityUnit.Time:
                return (quantity.IsRange || quantity.Bound is "it nhat" or "toi thieu" or "khong duoi" or "toi da" or "khong it hon" || IsReduced(words, first) || (quantity.Bound == "sau" && IsReadiness(words, first)))
                    && !(first > 0 && !words[first].IsCut && words[first - 1].Folded is "truoc" or "trong" or "sau" or "tu" or "ngay" or "vao" or "den")
                    && !(next < words.Length && words[next].Folded is "tuoi");
        }

        if (quantity.Bound is "sau" || (quantity.IsCap && !IsPace(words, next)) || quantity.Bound is "gan" || (quantity.Bound is "khoang" && !(first > 0 && words[first - 1].Lower == "với")) || next >= words.Length || !quantity.IsMarked && !IsProvided(words, first) && !IsRate(words, next))
        {
            return false;
        }

        var isPlain = (words[next].Before & ~(Gap.Inner | Gap.Close)) == 0;
        var isGlued = words[next].Start == quantity.End && words[next].Lower.Length > 2;
        var isCommaOfBodies = words[next].Lower is "bộ" && next + 1 < words.Length && ((words[next + 1].Before & Gap.Comma) != 0 || words[next + 1].IsCapital);
        if (!isPlain || isGlued || isCommaOfBodies || (NoUnits.Match(words, next) > 0 && !IsCounted(words, next, quantity.IsStandard)) || (!quantity.IsStandard && IsEvent(words, next))
            || (quantity.End - quantity.NumberStart < 3 && words[next].Lower == "liều") || TargetNoun.IsEnd(words, next) || (words[next].IsCapital && words[next].Lower.Length == 1) || words[next].IsNumber)
        {
            return false;
        }

        if (Lexicon.PlaceUnits.Match(words, next) > 0 && words[next].Lower != "bản" && quantity.Bound.Length == 0 && first > 0 && !words[first].IsCut && !(first > 1 && Lexicon.OrderVerbs.Match(words, first - 2) == 2)
            && words[first - 1].Lower is not ("tại" or "cho" or "ở" or "đến" or "trên" or "qua" or "tới" or "từ" or "trách"))
        {
            // "nguồn cung 19 tỉnh" tells how many there are.
            return false;
        }

        if (Lexicon.PlaceUnits.Match(words, next) is > 0 and var unit && !quantity.IsStandard && next + unit < words.Length && words[next + unit] is { IsCapital: true, Before: Gap.Plain })
        {
            // "tại 02 xã Long An và Long Phước": they are named.
            return false;
        }

        return quantity.IsStandard || quantity.IsRange || (!TargetFacts.IsNamed(passage, words, first) && !TargetFacts.Owned(words, first));
    }

    /// <summary>
    /// Where a time begins within which something is to be served: "trả kết quả không quá 03 ngày làm việc"; -1 when a time is none. "trong
    /// vòng 24 giờ" is a limit (<see cref="RelativeTimes"/>).
    /// </summary>
    private static int ServiceStart(Word[] words, int first, int next, Quantity quantity)
    {
        if (quantity.IsRange || next < 2 || next <= first || (words[next - 1].Lower is not ("giờ" or "phút") && !(words[next - 1].Lower == "việc" && words[next - 2].Lower == "làm")
            && !(words[next - 1].Lower == "ngày" && first > 0 && words[first - 1].Lower == "đủ" && words[first].Before == Gap.Plain)))
        {
            return -1;
        }

        var before = first > 0 && words[first].Before == Gap.Plain ? words[first - 1].Lower : "";
        return quantity.Bound == "khong qua" ? words[first].Start
            : quantity.Bound.Length > 0 ? -1
            : before is "nhất" or "nhât" && first > 1 && words[first - 2].Folded is "cham" or "muon" && next < words.Length && words[next].Lower == "sau" ? words[first - 2].Start
            : before is "trong" or "đủ" && !(next < words.Length && words[next].Lower is "tới" or "qua") ? words[first - 1].Start
            : -1;
    }

    /// <summary>Nouns that only begin like what is no amount: "05 mũi thi công" are crews, "312 điều tra viên" people, "200 mũi/ngày" are a pace.</summary>
    private static bool IsCounted(Word[] words, int at, bool isStandard) => at + 1 < words.Length && (words[at].Lower, words[at + 1].Lower) switch
    {
        ("kỳ", "ngày" or "tuần" or "tháng" or "quý" or "năm") => (words[at + 1].Before & Gap.Inner) != 0,
        ("mũi", "thi" or "công") or ("điều", "tra" or "dưỡng" or "phối") or ("ngày" or "tháng", "lương") or ("ngày", "công") or ("kỳ", "mỗi" or "phát") => true,
        _ => isStandard && (words[at + 1].Before & Gap.Inner) != 0,
    };

    /// <summary>Whether what is counted happens rather than is provided; not a "ca nô", nor so many "lượt/ngày".</summary>
    private static bool IsEvent(Word[] words, int at)
    {
        var next = at + Events.Match(words, at);
        return next > at && !(next < words.Length && ((words[next].Before & (Gap.Inner | Gap.Dash)) != 0 || words[next].Lower is "nô" or "mê")) && !IsPace(words, at)
            && !(words[at].Lower is "lượt" or "ca" && at > 1 && words[at - 2].Lower == "cho")
            && !(words[at].Lower == "lượt" && Served.Match(words, at + 1) > 0);
    }

    /// <summary>Whether a small number stands right behind what sets something up: "thành lập 3 tổ", "bố trí thêm 2 xe".</summary>
    private static bool IsProvided(Word[] words, int first)
    {
        var at = first - 1;
        while (at > 0 && words[at].Lower is "thêm" or "mới" or "đủ" or "xong" or "được" or "ngay" or "có" && !words[at].IsCut)
        {
            at--;
        }

        return at >= 0 && !words[first].IsCut
            && (Providing.Match(words, at) == 1 || (at > 0 && Providing.Match(words, at - 1) == 2));
    }

    /// <summary>Whether what is counted is a pace: "1.200 lượt/ngày", "350 lượt xe/ngày".</summary>
    private static bool IsPace(Word[] words, int at)
    {
        for (var i = at + 1; i < words.Length && i <= at + 2 && (words[i].Before & ~Gap.Inner) == 0; i++)
        {
            if ((words[i].Before & Gap.Inner) != 0)
            {
                return words[i].Lower is "giờ" or "ngày" or "tuần" or "tháng" or "quý" or "năm";
            }
        }

        return false;
    }

    /// <summary>Whether a small number tells how often something is to be done: "phát thanh 2 buổi/ngày", not "ăn 3 bữa/ngày".</summary>
    private static bool IsRate(Word[] words, int next) =>
        next + 1 < words.Length && words[next].Lower is "buổi" or "lượt" or "tin" or "chuyến" or "bản" && words[next + 1] is { Before: Gap.Inner, Lower: "ngày" or "tuần" or "tháng" or "quý" or "năm" };

    /// <summary>"rút ngắn thời gian … xuống còn 01 ngày".</summary>
    private static bool IsReduced(Word[] words, int first) => first > 0 && words[first - 1].Lower is "còn" or "xuống" && !words[first].IsCut;

    /// <summary>"bảo đảm hoạt động sau 24 giờ": how soon something must work.</summary>
    private static bool IsReadiness(Word[] words, int first)
    {
        for (var i = first - 1; i > 0 && first - i < TargetFacts.MaxWords && !words[i].IsCut && (words[i].Before & Gap.Comma) == 0; i--)
        {
            if (words[i - 1].Folded is "bao" or "dam" && words[i].Folded is "dam" or "bao")
            {
                return true;
            }
        }

        return false;
    }

    private static readonly PhraseTable Providing = new("""
        thành lập|bố trí|trang bị|xây dựng|tổ chức|phân công|huy động|hỗ trợ|cấp phát|đào tạo|sửa chữa|nâng cấp|lắp đặt|bổ sung|duy trì|thiết lập|điều động|chuẩn bị|tăng cường|đầu tư|mua sắm|hoàn thành|triển khai|lựa chọn
        lập|mua|cử|thuê|cấp|trồng|xây|mở|đạt|có|giảm|tăng|in|treo|phát|lắp|dựng|tặng|chọn|gồm
        """);

    /// <summary>The first word at or after a position. O(log n).</summary>
    public static int WordAt(Word[] words, int position)
    {
        var (low, high) = (0, words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = words[middle].Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
