namespace Corpus.Reading;

/// <summary>Tells where the noun of an amount ends: "03 chốt kiểm dịch tạm thời | tại …", "140 nhà bị tốc mái | trước …".</summary>
internal static class TargetNoun
{
    /// <summary>Most words of the noun.</summary>
    private const int MaxWords = 10;

    /// <summary>Most words of a further piece of the noun behind a comma or "và".</summary>
    private const int MaxPieceWords = 6;

    /// <summary>A noun of more words is whole without a further piece ("03 máy tính công cộng | , wifi").</summary>
    private const int MaxShortNoun = 3;

    /// <summary>Openings of a piece that adds no noun.</summary>
    private static readonly PhraseTable NoPieces = new("đặc biệt|nhất là|bao gồm|trong đó|kể cả|như|gồm|cụ thể|riêng|trước mắt|thời gian|kinh phí|tổng|bình quân|trung bình|dự kiến|mức|với|kịp|lực lượng|trả|quân số|tỷ lệ|kết quả|tiến độ|chất lượng|năng suất|doanh thu");

    /// <summary>People, behind whom a verb tells what they do: "35 công dân | thực hiện nghĩa vụ".</summary>
    private static readonly PhraseTable People = new("""
        người|lao động|công dân|cán bộ|người dân|học sinh|sinh viên|đại biểu|cá nhân|hộ dân|hộ gia đình|thanh niên|đoàn viên|hội viên|giáo viên|chiến sĩ|chiến sỹ|đảng viên|công chức
        hộ|hộ kinh doanh|hộ sản xuất|hộ chăn nuôi|hộ nuôi|hộ trồng|hộ nghèo|hộ cận nghèo|nhân viên|tình nguyện viên|đồng chí|thành viên|cộng tác viên|bác sĩ|thí sinh|trẻ em|doanh nghiệp|người lao động
        """);

    /// <summary>Words that tell behind "người" who is meant.</summary>
    private static readonly PhraseTable Meant = new("vào|ra|đi|về|có|trực tiếp|từ|đến|tham gia|tiếp xúc|mắc|điều khiển|đủ|thuộc|làm việc|đang");

    /// <summary>Words that end what tells who is meant.</summary>
    private static readonly PhraseTable MeantStops = new("được|phải|đeo|ký|không|đều|thực hiện|khai báo|qua|để|nhằm|tại|trước|trong|ở|trên|biết|có kỹ năng");

    /// <summary>Verbs of one syllable that end the noun behind its first words: "100% trường học | thu học phí".</summary>
    private static readonly PhraseTable Acts = new("thu|nộp|cài|đeo|biết|lắp|dùng|dài|rộng|thay|nợ|dự tập huấn|dự hội nghị|dự họp|dự lễ|dự ngày|dự các|xin sửa|xin cấp|xin phép");

    /// <summary>What is done to or by a share of all, though a number of things may be for it: "100% văn bản | xử lý", "05 cơ sở xử lý rác".</summary>
    private static readonly PhraseTable ShareActs = new("xử lý|thực hiện|triển khai|tổ chức|áp dụng|tiếp nhận|thanh toán|cài đặt|kết nối|hoàn thành|cam kết");

    /// <summary>What ends the noun behind a number of things, though behind a share it tells which of all are meant: "87 hộ | còn lại".</summary>
    private static readonly PhraseTable CountedActs = new("hoạt động|còn lại|chậm");

    /// <summary>What a share may be one of, though behind a number of things it tells how large they are: "80% diện tích".</summary>
    private static readonly PhraseTable Wholes = new("diện tích|chiều dài|dung tích|công suất|thời lượng");

    /// <summary>Courses and inspections, behind which their topic stands.</summary>
    private static readonly PhraseTable Courses = new("tập huấn|bồi dưỡng|diễn tập|thanh tra|kiểm tra|đào tạo");

    /// <summary>What tells the sort of a course or inspection, not its topic.</summary>
    private static readonly PhraseTable Sorts = new("đột xuất|định kỳ|liên ngành|chuyên đề|kỹ năng|cơ bản|chuyên sâu|nâng cao|trực tuyến|cấp|ngắn hạn");

    /// <summary>Words that stand beside each other so often that they are one noun.</summary>
    private static readonly PhraseTable Pairs = new("biên, mốc giới|biên, cột mốc|biên, mốc quốc giới");

    /// <summary>Words that end the noun.</summary>
    private static readonly PhraseTable Stops = new("""
        phục vụ|của|thuộc|trên|hỗ trợ|làm|giúp|bảo đảm|đảm bảo|gồm|có|được|hoàn thành|đi|ký|ký cam kết|này|đó|nêu|nhằm|chưa|tham gia|trồng|giao|ra|đón|liên tục|xong|so với|thường trực
        trở lên|trở xuống|vượt|mỗi|kèm|trực|sẵn sàng|tham dự|sử dụng|tạo điều kiện|đạt|luôn|nhất là|trong đó|không|nếu|đầu tiên|để|riêng|trị giá|công suất|dung tích|thời lượng|chiều dài|diện tích|nằm|sang|tặng|gắn với|giữa|quanh|đối|ở|tính từ|tính đến|thăm|chuyển|vào|đưa|tăng cường|công tác|trở lại|việc|gửi
        """);

    /// <summary>The word behind the noun that begins at a word; that word itself when there is none.</summary>
    /// <param name="words">The words of the passage.</param>
    /// <param name="start">The word behind number and unit.</param>
    /// <param name="least">Words that it has at least.</param>
    /// <param name="isShare">Whether it stands behind a share, which many nouns may follow: "100% hộ gia đình, cơ sở kinh doanh".</param>
    public static int Find(Word[] words, int start, int least, bool isShare)
    {
        if (isShare && PeopleEnd(words, start) is > 0 and var people)
        {
            return people;
        }

        if (least > 0 && start < words.Length && words[start] is { IsCapital: true, Before: Gap.Plain } && AgencyHead.TryName(words, start, AgencyNeed.Known, false, out var body) && body.End - start > 1)
        {
            return body.End;
        }

        var at = start;
        while (at < words.Length && at - start < MaxWords)
        {
            var word = words[at];
            if (at > start && (word.Before & Gap.Comma) != 0 && Array.FindIndex(words, start + 1, at - start - 1, rate => (rate.Before & Gap.Inner) != 0) > 0)
            {
                // "5.000 mẫu đơn/ngày" is whole.
                break;
            }

            if (at > start && Pairs.Match(words, at - 1) is > 1 and var pair)
            {
                at += pair - 1;
                break;
            }

            if (at > start && ((word.Before & Gap.Comma) != 0 || word.Lower is "và" or "hoặc"))
            {
                var first = word.Lower is "và" or "hoặc" ? at + 1 : at;
                var end = PieceEnd(words, start, first, isShare);
                at = end > 0 && (first > at || at - start <= MaxShortNoun + (isShare ? 1 : 0) || RepeatsNoun(words, start, at, first, end)) ? end : at;
                break;
            }

            if (at > start + 1 && (words[at - 1].Before & Gap.Inner) != 0 && words[at - 1].Lower is "giờ" or "ngày" or "tuần" or "tháng" or "quý" or "năm")
            {
                // "02 tin nhắn/tuần" is whole.
                break;
            }

            if (at > start + 1 && IsWhole(words, start, at))
            {
                break;
            }

            var isOver = (at == start ? (word.Before & ~(Gap.Inner | Gap.Close)) != Gap.Plain : (word.Before & ~Gap.Inner) != Gap.Plain && !IsHyphen(words, at))
                || (at > start && word.IsQuoted) || Ends(words, start, at, at - start <= 2, isShare);
            if (isOver && at - start >= least)
            {
                at = at > start && word is { IsCapital: true, IsQuoted: false, Before: Gap.Plain } ? NameEnd(words, at) : at;
                break;
            }

            at++;
        }

        return WithoutGiver(words, start, isShare ? MeantEnd(words, at) : at);
    }

    /// <summary>
    /// Whether the words up to <paramref name="at"/> need nothing behind them: "tổng đàn | trâu, bò"; a course or inspection, whose topic
    /// follows: "25 lớp tập huấn | chăn nuôi an toàn", but "lớp tập huấn kỹ năng số".
    /// </summary>
    private static bool IsWhole(Word[] words, int start, int at) =>
        (words[at - 2].Lower, words[at - 1].Lower) is ("tổng", "đàn")
        || (at - start == 3 && words[start].Lower is "lớp" or "đợt" or "cuộc" or "khóa" && Courses.Match(words, start + 1) == 2 && Sorts.Match(words, at) == 0);

    /// <summary>The end of what tells which of all are meant: "100% doanh nghiệp có trên 300 lao động", "80% người dân trong độ tuổi lao động".</summary>
    private static int MeantEnd(Word[] words, int end)
    {
        if (end + 2 < words.Length && words[end].Before == Gap.Plain && words[end].Lower == "trong" && words[end + 1].Lower == "độ" && words[end + 2].Lower == "tuổi")
        {
            return end + 4 < words.Length && words[end + 3].Before == Gap.Plain && (words[end + 3].Lower, words[end + 4].Lower) is ("lao", "động") or ("đi", "học") ? end + 5 : end + 3;
        }

        var at = end + 1;
        var owns = at + 1 < words.Length && words[end] is { Before: Gap.Plain, Lower: "có" } && words[at].Lower is "từ" or "trên" or "dưới" && words[at + 1].IsNumber;
        for (at += owns ? 1 : 0; owns && at < words.Length && at - end < MaxWords && (words[at].Before & ~Gap.Inner) == 0 && MeantStops.Match(words, at) == 0; at++)
        {
            if (words[at - 1].Lower == "trở")
            {
                return at + 1;
            }
        }

        return owns ? at : end;
    }

    /// <summary>The end of a name that belongs to the noun: "12.000 viên Cloramin B", "03 trường THPT", "tiểu thương chợ Tân Hồng"; the word itself when a body begins.</summary>
    private static int NameEnd(Word[] words, int at)
    {
        if (AgencyHead.TryName(words, at, AgencyNeed.Known, false, out _) || Lexicon.Posts.Match(words, at) > 0 || words[at] is { Lower: "trung", IsCapital: true })
        {
            return at;
        }

        if (Lexicon.NameWords.Match(words, at) is > 1 and var known)
        {
            return at + known;
        }

        var end = at;
        while (end < words.Length && end - at < MaxPieceWords && (end == at || words[end].IsCapital && (words[end].Before & ~Gap.Inner) == Gap.Plain || IsHyphen(words, end)))
        {
            end++;
        }

        return end;
    }

    /// <summary>Whether a further piece may go on with a longer noun: it repeats one of its words, or both have one owner behind them.</summary>
    private static bool RepeatsNoun(Word[] words, int start, int at, int piece, int end) =>
        Array.FindIndex(words, start, at - start, word => word.Folded == words[piece].Folded) >= 0 || (at - start <= MaxShortNoun + 1 && end < words.Length && words[end].Lower == "của");

    /// <summary>Whether no noun begins with a word.</summary>
    public static bool IsEnd(Word[] words, int at) => (Stops.Match(words, at) > 0 && words[at].Lower != "cộng") || (Lexicon.NameStops.Match(words, at) > 0 && !NounWords.BelongsTo(words, at));

    /// <summary>Cuts off who sets the amount: "5% dự toán | tỉnh giao", "100% kế hoạch | Thủ tướng Chính phủ giao".</summary>
    private static int WithoutGiver(Word[] words, int start, int end)
    {
        var isGiven = end < words.Length && words[end].Lower is "giao" && (words[end].Before & ~Gap.Inner) == Gap.Plain;
        return isGiven && end - start > 1 && Lexicon.PlaceUnits.Match(words, end - 1) == 1 ? end - 1 : end;
    }

    /// <summary>The end of a further piece: "22 nhà tạm, nhà dột nát | cho hộ nghèo"; 0 when what follows is no such piece.</summary>
    private static int PieceEnd(Word[] words, int noun, int start, bool isShare)
    {
        for (var end = start; end <= words.Length && end - start <= MaxPieceWords; end++)
        {
            if (end < words.Length && (words[end].Before & Gap.Colon) != 0)
            {
                return 0;
            }

            if (end == words.Length || (end > start && (words[end].IsCut || (words[end].Before & Gap.Comma) != 0 || Ends(words, noun, end, false, isShare))))
            {
                var goesOn = end < words.Length && (words[end].Before & Gap.Comma) != 0 ? PieceEnd(words, noun, end, isShare)
                    : end + 1 < words.Length && words[end].Lower == "và" && words[end + 1].Lower == words[start].Lower ? PieceEnd(words, noun, end + 1, isShare)
                    : 0;
                var named = end < words.Length && words[end] is { IsCapital: true, IsQuoted: false, Before: Gap.Plain } ? NameEnd(words, end) : end;
                return end == start ? 0 : goesOn > 0 ? goesOn : named;
            }

            if (end == start && words[start - 1].Lower == "và" && words[start].Lower is "đội" or "tổ" && Array.FindIndex(words, noun, start - noun, word => word.Folded == words[start].Folded) < 0)
            {
                // "10 xuồng cứu hộ | và đội tàu …"
                return 0;
            }

            if (end == start && People.Match(words, start) is > 0 and var people && start + people < words.Length && words[start + people].Lower != "cấp"
                && words[start + people].Before == Gap.Plain)
            {
                // "150 cán bộ, chiến sĩ | bám trụ …"
                return start + people;
            }

            if (words[end].IsNumber)
            {
                // "100% học sinh lớp 9, lớp 12"
                return end == start + 1 && Array.FindIndex(words, noun, start - noun, word => word.Lower == words[start].Lower) >= 0 ? end + 1 : 0;
            }

            if (end == start && (words[end].IsCapital || NoPieces.Match(words, end) > 0 || (Lexicon.OrderVerbs.Match(words, end) > 0 && !IsRepeated(words, noun, end)) || Lexicon.Manner.Match(words, end) > 0
                || Lexicon.Quantifiers.Match(words, end) > 0 || Ends(words, noun, end, true, isShare)))
            {
                return 0;
            }
        }

        return 0;
    }

    private static bool Ends(Word[] words, int start, int at, bool mayQualify, bool isShare)
    {
        var verb = NounWords.BelongsTo(words, at) ? 0 : Lexicon.OrderVerbs.Match(words, at);
        var isStandard = !isShare && words[at].Lower == "đạt" && at + 1 < words.Length && words[at + 1].Lower == "chuẩn" && Lexicon.PlaceUnits.Match(words, start) > 0;
        return !(at > start && IsHyphen(words, at)) && !isStandard && !(isShare && at == start && Wholes.Match(words, at) > 0) && ((Stops.Match(words, at) > 0 && !NounWords.BelongsTo(words, at)) || words[at] is { Folded: "duoc", Lower: not "đước" } && !NounWords.BelongsTo(words, at) || (Lexicon.NameStops.Match(words, at) > 0 && Lexicon.NameTails.Match(words, at) == 0 && !NounWords.BelongsTo(words, at))
            || (verb > (NamesPeople(words, start, at) ? 0 : mayQualify ? 3 : 1) && Lexicon.NameWords.Match(words, at) <= verb && !(isShare && NounWords.EndsClause(words, at + verb)))
            || (at > start && Lexicon.Quantifiers.Match(words, at) > 0 && words[at].Before != Gap.Inner)
            || (at > start && words[at].Lower == "còn" && !(isShare && at + 1 < words.Length && words[at + 1].Lower == "lại"))
            || (at > start + 1 && words[at].Lower == "phát" && words[at - 1].Lower != "tự" && !(at + 1 < words.Length && words[at + 1].Lower is "thanh" or "sóng" or "triển" or "điện" or "hiện"))
            || (at > start && !isShare && Lexicon.PlaceUnits.Match(words, at) is > 0 and var unit && at + unit < words.Length && words[at + unit] is { IsCapital: true, Before: Gap.Plain })
            || (!isShare && at > start && CountedActs.Match(words, at) is > 0 and var act && words[at - 1].Lower != "đang" && !(words[at].Lower == "hoạt" && NounWords.EndsClause(words, at + act)))
            || (isShare && at > start && ShareActs.Match(words, at) > 0)
            || (at > start && words[at].IsNumber && at + 1 < words.Length && words[at + 1].Lower is "tháng" or "ngày" or "năm" or "giờ" or "tuần" or "quý")
            || ((at - start >= 2 || NamesPeople(words, start, at)) && Acts.Match(words, at) > 0 && !(at + 1 < words.Length && words[at + 1].Lower == "tiếng"))
            || (at > start && words[at].IsCapital));
    }

    /// <summary>Whether the words from <paramref name="start"/> to <paramref name="at"/> name people, so that a verb behind them is what they do.</summary>
    private static bool NamesPeople(Word[] words, int start, int at) =>
        (People.Match(words, start) is > 0 and var length && length == at - start) || (Lexicon.PlaceUnits.Match(words, start) is > 0 and var unit && unit == at - start);

    /// <summary>The end of "người" with what tells who is meant: "100% người vào chợ | đeo khẩu trang"; 0 for other nouns.</summary>
    private static int PeopleEnd(Word[] words, int start)
    {
        if (start + 1 >= words.Length || words[start].Folded != "nguoi" || words[start + 1].Before != Gap.Plain || Meant.Match(words, start + 1) == 0)
        {
            return 0;
        }

        var at = start + 2;
        while (at < words.Length && at - start < MaxWords && words[at].Before == Gap.Plain && MeantStops.Match(words, at) == 0)
        {
            at++;
        }

        return at;
    }

    /// <summary>The word behind how many people each of the things counted has: "01 tổ | từ 10 đến 15 người"; 0 when that is not said.</summary>
    public static int SizeEnd(Word[] words, int at)
    {
        var isSize = at + 4 < words.Length && words[at] is { Lower: "từ", Before: Gap.Plain } && words[at + 1].IsNumber && words[at + 2].Folded is "den" && words[at + 3].IsNumber;
        return isSize && words[at + 4].Before == Gap.Plain && words[at + 4].Lower is "người" or "em" && words[at + 1].Before == Gap.Plain ? at + 5 : 0;
    }

    /// <summary>Whether only a hyphen parts a word from the one before: "ca-mê-ra".</summary>
    private static bool IsHyphen(Word[] words, int at) => words[at].Before == Gap.Dash && words[at].Start == words[at - 1].End + 1;

    /// <summary>Whether a word stood in the noun before: "biển báo cấm dừng, cấm đỗ xe".</summary>
    private static bool IsRepeated(Word[] words, int start, int at) =>
        Lexicon.OrderVerbs.Match(words, at) == 1 && Array.FindIndex(words, start, at - start, word => word.Folded == words[at].Folded) >= 0;
}
