namespace Corpus.Reading;

/// <summary>Tells numbers that name something, or say what is or was, from amounts to reach. Linear.</summary>
internal static class TargetFacts
{
    /// <summary>Words before an amount, at most, that may tell that it is no aim.</summary>
    public const int MaxWords = 6;

    /// <summary>Words before a number that it belongs to: "khu phố 7", "số 12", "giai đoạn 2".</summary>
    private static readonly HashSet<string> Named = new(
        ["số", "điều", "khoản", "mục", "năm", "tháng", "quý", "phố", "thôn", "loại", "khóa", "khoá", "thứ", "phường", "quận", "tuyến", "bước", "đoạn", "án", "lô", "dân", "hàng", "covid", "lần", "xóm",
            "tiết", "chương", "phần", "phụ", "lớp", "khối", "khu", "đợt", "mũi", "giải", "lệnh", "mẫu", "biểu", "phiên", "vòng", "tập", "tàu", "mạng"],
        StringComparer.Ordinal);

    /// <summary>The same without their marks, for words that a scan printed without any.</summary>
    private static readonly HashSet<string> NamedPlain = [.. Named.Select(FoldedText.Of)];

    /// <summary>Forms of documents and other names that a number stands behind when they begin with a capital: "Chỉ thị 16", "Quốc lộ 14".</summary>
    private static readonly PhraseTable NamedAfterCapital = new("""
        chỉ thị|nghị quyết|quyết định|nghị định|thông tư|công điện|kết luận|kế hoạch|công văn|thông báo|hướng dẫn|đề án|chương trình|quốc lộ|tỉnh lộ|dự án|điểm|chốt|tổ|đội|phòng|tiểu đoàn|trung đoàn|sư đoàn
        """);

    /// <summary>Words that tell what is or was: "đã đạt 70%", "hiện có 12 chốt".</summary>
    private static readonly PhraseTable Facts = new("đã|toàn tỉnh có|toàn huyện có|toàn thành phố có|toàn xã có|toàn phường có|cả nước có|địa bàn có|địa bàn tỉnh có|địa bàn huyện có|hiện có|hiện nay|hiện đang|hiện đạt|hiện còn|mới chỉ đạt|mới chỉ có|mới đạt|chỉ đạt|đang có|vừa qua|nguồn gốc|trong tổng số|trên tổng số|so với");

    /// <summary>Words behind which a measure tells where something applies: "trong bán kính 500 m".</summary>
    private static readonly PhraseTable Reaches = new("bán kính|phạm vi|trọng tải|cự ly");

    /// <summary>Nouns whose number is that of those who act or of what there is: "hoạt động 02 đội", "UBND 10 phường".</summary>
    private static readonly PhraseTable Owners = new("hoạt động|ủy ban nhân dân|ubnd|đảng ủy|công an|địa phương|chính quyền|lãnh đạo|chủ tịch|cả|nhóm|thành|mức|nhiệt độ|thuế suất|bằng");

    /// <summary>Whether a number names what stands before it.</summary>
    public static bool IsNamed(Passage passage, Word[] words, int first)
    {
        if (first == 0 || words[first].IsCut || (words[first].Before & Gap.Comma) != 0)
        {
            return false;
        }

        if (first > 1 && words[first - 2].Lower is "mỗi" or "từng" && words[first - 1].Before == Gap.Plain)
        {
            // "mỗi thôn 01 tổ"
            return false;
        }

        var before = words[first - 1];
        var isName = first > 1 && words[first - 2].IsCapital && NamedAfterCapital.Match(words, first - 2) == 2;
        return isName || (before.IsCapital && before.Lower.Length > 1 && NamedAfterCapital.Match(words, first - 1) == 1 && first > 1)
            || Named.Contains(before.Lower) || (before.Lower == before.Folded && NamedPlain.Contains(before.Folded))
            || (before.Lower is "tỉnh" or "huyện" or "xã" or "nóng" && first > 1 && words[first - 2].Lower is "đường" or "liên" or "dây")
            || (before.Lower is "km" or "đoàn" or "đường" or "bản" or "ấp" or "đạo" or "toàn" or "hạng" or "dẫn" && !IsVerbEnd(words, first - 1))
            || passage.Text[before.End..words[first].Start].Contains('-', StringComparison.Ordinal);
    }

    /// <summary>Whether a word ends a verb of order: "chỉ đạo 02 tổ", "hướng dẫn 30 hộ", "bảo đảm an toàn".</summary>
    private static bool IsVerbEnd(Word[] words, int at) => at > 0 && !words[at - 1].IsCapital && Lexicon.OrderVerbs.Match(words, at - 1) == 2;

    /// <summary>Whether an amount tells which things are meant: "các dự án có vốn trên 100 tỷ đồng", "thi xa nhà trên 10 km".</summary>
    public static bool IsTrait(Word[] words, int first, Quantity quantity) => IsOwned(words, first, quantity) ||
        quantity.Bound is "tren" or "hon" or "duoi" && first > 0 && !words[first].IsCut && !(quantity.Unit == QuantityUnit.Share && OfRate(words, first))
        && words[first - 1].Lower is not ("đạt" or "là" or "còn" or "xuống" or "lên" or "đảm" or "quá" or "mức" or "thu" or "động" or "cách" or "trợ" or "với");

    /// <summary>"doanh nghiệp có từ 300 lao động trở lên" are meant; "mỗi kíp có từ 05 người trở lên" is ordered.</summary>
    private static bool IsOwned(Word[] words, int first, Quantity quantity)
    {
        var has = quantity is { Bound: "tu", IsRange: false } && first > 1 && !words[first].IsCut && words[first - 1] is { Lower: "có", Before: Gap.Plain };
        for (var i = first - 2; has && i >= 0 && first - i < MaxWords; i--)
        {
            has = words[i].Lower is not ("mỗi" or "phải" or "từng") && words[i].Folded != "dam";
            if (words[i].IsCut || (words[i].Before & Gap.Comma) != 0)
            {
                break;
            }
        }

        return has;
    }

    /// <summary>Whether a rate stands before a share in its clause: "tỷ lệ học sinh bỏ học dưới 0,5%".</summary>
    private static bool OfRate(Word[] words, int first)
    {
        for (var i = first - 1; i > 0 && first - i < 2 * MaxWords && !words[i].IsCut && (words[i].Before & Gap.Comma) == 0; i--)
        {
            if (words[i].Folded == "le" && words[i - 1].Folded is "ty" or "ti")
            {
                // "các xã có tỷ lệ dưới 40%" are meant, not ordered to have it.
                return !(i > 1 && words[i - 2].Lower is "có" or "với");
            }
        }

        return false;
    }

    /// <summary>Whether the number belongs to those who act or to what exists.</summary>
    public static bool Owned(Word[] words, int first)
    {
        if (first == 0 || words[first].IsCut || (words[first].Before & Gap.Comma) != 0)
        {
            return false;
        }

        for (var length = 1; length <= 4 && length <= first; length++)
        {
            if (Owners.Match(words, first - length) == length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the clause tells before a number what is or was, or only when something applies ("khi độ mặn vượt 1‰").</summary>
    public static bool IsFact(Word[] words, int first, Quantity quantity)
    {
        if (first > 1 && !quantity.IsStandard && !words[first].IsCut && Reaches.Match(words, first - 2) == 2)
        {
            return true;
        }

        if (first > 0 && words[first - 1].Lower == "còn" && (words[first - 1].Before & Gap.Open) != 0)
        {
            // "(còn 07 hộ)"
            return true;
        }

        for (var i = first; i > 0 && first - i < MaxWords && !words[i].IsCut && (words[i].Before & Gap.Comma) == 0; i--)
        {
            if (Facts.Match(words, i - 1) > 0 || (quantity.Unit == QuantityUnit.Share && words[i - 1].Lower == "bị" && !(i > 1 && words[i - 2].Lower is "thiết" or "chuẩn" or "trang")) || (!quantity.IsStandard && words[i - 1].Lower is "khi" or "nếu"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an amount is only where a change sets out from: "từ 1,2 triệu đồng lên 1,5 triệu đồng".</summary>
    public static bool IsOutset(Word[] words, Quantity quantity, int next) =>
        !quantity.IsRange && next < words.Length && words[next].Before == Gap.Plain && words[next].Lower is "lên" or "xuống" or "còn" && TargetReader.WordAt(words, quantity.NumberStart) is > 0 and var number
        && words[number - 1].Lower == "từ";

    /// <summary>Whether what is counted is said behind it to be there already: "02 lò đốt hiện có", "84.000 liều vắc xin mới nhận".</summary>
    /// <param name="words">The words of the passage.</param>
    /// <param name="next">The word behind the amount.</param>
    /// <param name="isShare">Whether it is a share: of "85% số vốn đã giao" the whole is there, not the part.</param>
    public static bool ExistsBehind(Word[] words, int next, bool isShare)
    {
        for (var i = next + 1; i + 1 < words.Length && i - next < MaxWords && words[i].Before == Gap.Plain; i++)
        {
            if (words[i + 1].Before == Gap.Plain && (words[i].Lower, words[i + 1].Lower) is ("hiện", "có" or "còn" or "nay") or ("mới", "nhận") or ("đang", "có") or ("nêu" or "nói", "trên") || (!isShare && words[i].Lower == "đã" && words[i + 1].Before == Gap.Plain))
            {
                return true;
            }
        }

        return false;
    }
}
