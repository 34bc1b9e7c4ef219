using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>
/// Tells the items below an order that only list what it is about, and so belong to it: "Thành lập 02 chốt." - "Chốt số 1: ngã ba Bản Mới.",
/// "Phân bổ vắc xin:" - "Xã A: 500 liều.".
/// </summary>
internal static class ListedObjects
{
    /// <summary>Longest clause, in words, by which an order excepts what stands below it.</summary>
    private const int MaxException = 10;

    /// <summary>Longest name, in words, that an amount stands behind.</summary>
    private const int MaxName = 12;

    /// <summary>Most words between the noun that an order counts and the number of one of them: "Chốt kiểm soát số 1".</summary>
    private const int MaxNoun = 4;

    /// <summary>Words before an amount that bound it.</summary>
    private static readonly PhraseTable Bounds = new("khoảng|ít nhất|tối thiểu|tối đa|không quá|trên|dưới|tổng số|đủ|mỗi");

    /// <summary>Words that tell where or whence something is.</summary>
    private static readonly PhraseTable Wheres = new("từ|tại|ở|gồm|bao gồm|khu vực|đoạn");

    /// <summary>What somebody is in a team or board that an order sets up.</summary>
    private static readonly PhraseTable Seats = new("""
        trưởng ban|phó trưởng ban|phó ban|tổ trưởng|phó tổ trưởng|tổ phó|đội trưởng|phó đội trưởng|đội phó|trưởng đoàn|phó trưởng đoàn|phó đoàn|nhóm trưởng
        chủ tịch hội đồng|phó chủ tịch hội đồng|thành viên|các thành viên|ủy viên|các ủy viên|thư ký|chỉ huy trưởng|chỉ huy phó
        """);

    /// <summary>What titles say that only means and their amounts stand below.</summary>
    private static readonly PhraseTable Means = new(
        "lực lượng|thành phần|quân số|nhân lực|phương tiện|vật tư|trang thiết bị|số lượng|chỉ tiêu|kinh phí|hậu cần|cơ sở vật chất");

    /// <summary>What an order may count at its end that says nothing of what stands below: "Thực hiện các nhiệm vụ".</summary>
    private static readonly PhraseTable Works = new("nhiệm vụ|giải pháp|nội dung|công việc|biện pháp|việc|công tác|yêu cầu|bước|khâu|quy định|vấn đề");

    /// <summary>Verbs whose object is a thing, which may stand below them.</summary>
    private static readonly PhraseTable Supplies = new("""
        mua|mua sắm|trang bị|cấp|cấp phát|phát|chuẩn bị|hỗ trợ
        dự trữ|cung cấp|cung ứng|phân bổ|tặng|trao|trao tặng|thành lập|kiện toàn|xây dựng|sửa chữa|nâng cấp|lắp đặt|đầu tư|bổ sung|huy động
        """);

    /// <summary>Everyday verbs that tell no body's work, and so are in no lexicon, but open no noun either.</summary>
    private static readonly PhraseTable Deeds = new("""
        diệt|dập|dập tắt|cắt|gặp|gặp gỡ|chặt|gọi|đeo|mặc|mang|rửa|tắt|bật|trông|nấu|bốc|chụp|quay phim|coi|chấm|gieo|bón|tưới
        thắp|viếng|chúc|đổ|trích xuất|truy|truy tìm|cứu|cứu nạn|cứu hộ|thay|vá|sơn vạch|nối
        sàng lọc|cõng|khiêng|kéo|bơm nước
        chờ|đợi|hạ|trả|bịt|rào|chắn|dẫn|đi|tìm|tìm kiếm|vớt|vứt|ngủ|ăn|uống|nghỉ|đứng|ngồi|nằm
        chở|đẩy|nhổ|hái|gặt|cày|cuốc|đào|lấp|khoan|đục|xúc|hút|thổi|cởi|buộc|tháo|gỡ|dỡ|xé|đốt
        nhặt|lau|giặt|phơi|đậy|che|đóng kín|mở cửa
        ghi nhớ|nhớ|quên|tránh|né|hộ tống|học tập|bồi đắp|chạy|bơi|leo|trèo|nói|hỏi|đáp|trả lời|nghe|nhìn|xem|đọc|viết|vẽ|tô
        """);

    private static readonly PhraseTable Turns = new("ngày|ca|buổi|kíp|tuần|đợt|lượt");

    private static readonly PhraseTable Persons = new("ông|bà|đồng chí|đ c|các đồng chí|các ông");

    /// <summary>Whether all items below one only list what it orders.</summary>
    public static bool AreBelow(OutlineItem item)
    {
        if (!IsList(item))
        {
            return false;
        }

        if (EndsInException(item))
        {
            return Lexicon.OrderVerbs.Match(item.Words, 0) > 0 || item.Assignment.Lead.Count > 0;
        }

        var content = item.ContentStart;
        if (Lexicon.OrderVerbs.Match(item.Words, content) == 0 && Lexicon.Manner.Match(item.Words, content) == 0 && item.Assignment.Lead.Count == 0
            && !Array.Exists(item.Words, word => word.Lower == "phải"))
        {
            return false;
        }

        return item.Children.TrueForAll(child => IsObject(child, item))
            || (item.Children.TrueForAll(child => child.IsCounted && !OrderOfItem.OpensVerb(child)) && CountsObjects(item))
            || (item.Children.TrueForAll(child => IsObject(child, item) || (!OrderOfItem.IsNamed(child) && Deeds.Match(child.Words, 0) == 0)) && LeavesOpenWhat(item));
    }

    /// <summary>Whether an order without a verb below it may be meant to end in what stands there.</summary>
    private static bool LeavesOpenWhat(OutlineItem item)
    {
        var areCounted = item.Children.TrueForAll(child => child.IsCounted);
        return item.EndsWithColon
            ? areCounted && !OrderOfItem.Introduces(item)
            : CountsAtEnd(item) || (areCounted && !Titles.IsTitle(item) && Supplies.Match(item.Words, VerbOf(item)) > 0);
    }

    /// <summary>The first word of what is ordered, behind a title and the bodies that are to do it.</summary>
    private static int VerbOf(OutlineItem item) =>
        item.Assignment is { OpensWithLead: true, Lead: [.., var lead] } ? TargetReader.WordAt(item.Words, lead.End) : item.ContentStart;

    /// <summary>Whether below an item that orders nothing itself only names stand with their amounts, seats or numbers: "Lực lượng" - "Công an xã: 05 người.".</summary>
    public static bool AreFacts(OutlineItem item) =>
        IsList(item) && item.Children.TrueForAll(child => IsAmount(child) || (IsQuiet(child) && (IsSeat(child) || IsOneOf(child, item))))
        && (Means.Match(item.Words, 0) > 0 || Seats.Match(item.Words, 0) > 0 || (item.Assignment.Lead.Count == 0 && !OrderOfItem.IsNamed(item, item.ContentStart)));

    private static bool IsList(OutlineItem item) =>
        item.Children.Count > 1 && item.Label is not { Style: < LabelStyle.Decimal and not LabelStyle.Article } && item.Words.Length > 0
        && !item.Children.Exists(child => child.Row is not null || (child.Children.Count > 0 && !AreFacts(child)));

    /// <summary>Whether an item is a thing, a place, a person, a turn or a share of what the one above it orders.</summary>
    private static bool IsObject(OutlineItem item, OutlineItem order) =>
        item.Children.Count > 0 || IsAmount(item) || (IsQuiet(item) && (IsOneOf(item, order) || IsSeat(item) || IsSomewhere(item) || IsTurn(item)));

    /// <summary>A name and how many or how much, or an amount alone: "Công an xã: 05 người.", "05 tấn gạo.".</summary>
    private static bool IsAmount(OutlineItem item)
    {
        var words = item.Words;
        var at = Colon(item) is > 0 and var colon ? colon : item.Assignment.Lead is [{ Start: 0 } lead] ? TargetReader.WordAt(words, lead.End) : NumberBehindName(words);
        var number = at + Bounds.Match(words, at);
        return number < words.Length && words[number].IsNumber && IsQuiet(item)
            && (at > 0 || (words.Length > 1 && !words.Skip(1).Where((word, i) => Lexicon.OrderVerbs.Match(words, i + 1) > 1).Any()));
    }

    /// <summary>The number that a short name and a unit stand around: "Quân sự 02 người"; 0 when there is none.</summary>
    private static int NumberBehindName(Word[] words) =>
        Array.FindIndex(words, word => word.IsNumber) is > 0 and <= MaxNoun and var number && words.Length - number <= MaxNoun ? number : 0;

    /// <summary>One of those that the order counts: "Chốt số 1: ngã ba Bản Mới" of "02 chốt".</summary>
    private static bool IsOneOf(OutlineItem item, OutlineItem order)
    {
        var words = item.Words;
        var number = Array.FindIndex(words, 1, Math.Min(words.Length, MaxNoun + 1) - 1, word => word.IsNumber || Ordinals.OfRoman(word.Lower.ToUpperInvariant()) > 0);
        return number > 0 && Lexicon.OrderVerbs.Match(words, 0) == 0 && order.Words.Skip(1).Any(word => word.Lower == words[0].Lower);
    }

    /// <summary>Who sits in what an order sets up: "Tổ trưởng: …", "Ông Lò Văn Páo, Trưởng bản - Tổ trưởng".</summary>
    private static bool IsSeat(OutlineItem item)
    {
        var words = item.Words;
        var person = Persons.Match(words, 0);
        return Seats.Match(words, 0) is > 0 and var seat && seat == Colon(item)
            || (person > 0 && person < words.Length && words[person].IsCapital && words.Skip(person).Any(word => (word.Before & (Gap.Comma | Gap.Dash)) != 0));
    }

    /// <summary>A place, alone or with where it lies: "Tổ dân phố số 3: từ ngã ba đến cầu".</summary>
    private static bool IsSomewhere(OutlineItem item)
    {
        var at = Colon(item);
        return Lexicon.PlaceUnits.Match(item.Words, 0) > 0 && (item.Assignment.IsOnlyNames || (at > 0 && Wheres.Match(item.Words, at) > 0));
    }

    /// <summary>Whose turn it is when: "Ngày 30 Tết: bà Lò Thị Pâng".</summary>
    private static bool IsTurn(OutlineItem item) => Turns.Match(item.Words, 0) > 0 && Colon(item) > 0;

    /// <summary>
    /// Whether nobody is told to do anything in an item, nor by when: no verb of order opens a clause or follows a body or a comma.
    /// </summary>
    private static bool IsQuiet(OutlineItem item) =>
        item.Words.Length > 0 && !OrderOfItem.OpensClause(item.Words, 0) && Deeds.Match(item.Words, 0) == 0 && item.Assignment is { Support.Count: 0, Headed.Count: 0 }
        && !item.Words.Where((word, i) => (word.Before & Gap.Comma) != 0 && !word.IsCapital && Lexicon.OrderVerbs.Match(item.Words, i) > 1).Any()
        && item.Assignment.Lead.TrueForAll(lead => lead.Rule is "named" or "colon" or "shared-head" || !Acts(item.Words, TargetReader.WordAt(item.Words, lead.End)))
        && !DeadlineReader.Read(item.Text, item.Words, default, isAttached: false).Any(time => time.Kind == DeadlineKind.By);

    /// <summary>Whether the words behind a body are no aside about it: neither its amount nor cut off by a comma.</summary>
    private static bool Acts(Word[] words, int at) =>
        at < words.Length && ((!words[at].IsNumber && words[at].Before == Gap.Plain) || Lexicon.OrderVerbs.Match(words, at) > 0 || Lexicon.Manner.Match(words, at) > 0);

    /// <summary>The word behind an item's first colon when no more than a name stands before it; 0 otherwise.</summary>
    private static int Colon(OutlineItem item) =>
        Array.FindIndex(item.Words, word => (word.Before & Gap.Colon) != 0) is > 0 and <= MaxName and var at ? at : 0;

    /// <summary>Whether the items below say to what an order does not apply: "Dừng mọi hoạt động, trừ các trường hợp sau:".</summary>
    private static bool EndsInException(OutlineItem item)
    {
        var clause = Array.FindLastIndex(item.Words, word => (word.Before & (Gap.Comma | Gap.Stop | Gap.Open)) != 0);
        return clause > 0 && item.Words.Length - clause <= MaxException
            && (item.Words[clause].Lower == "trừ" || (item.Words[clause].Folded == "ngoai" && clause + 1 < item.Words.Length && item.Words[clause + 1].Lower == "trừ"));
    }

    /// <summary>Whether an order ends in the things that stand below it: "… kiểm tra an toàn thực phẩm tại các cơ sở sau:".</summary>
    private static bool CountsObjects(OutlineItem item)
    {
        var words = item.Words;
        var count = Array.FindLastIndex(words, word => word.Lower is "các" or "những");
        return count > 0 && words.Length - count is > 2 and <= 6 && words[^1].Lower == "sau" && words[count - 1].Lower is "tại" or "ở" or "cho" or "với"
            && !OrderOfItem.Introduces(item) && (Lexicon.OrderVerbs.Match(words, 0) > 0 || item.Assignment.Lead.Count > 0);
    }

    /// <summary>Whether the last words of an order count things: "Kiểm tra các cơ sở.", "Thành lập 03 đội cơ động".</summary>
    private static bool CountsAtEnd(OutlineItem item)
    {
        var words = item.Words;
        var count = Array.FindLastIndex(words, word => word.Lower is "các" or "những" || word.IsNumber);
        return count > 0 && words.Length - count is > 1 and <= MaxNoun + 2 && Works.Match(words, count + 1) == 0
            && Array.TrueForAll(words[(count + 1)..], word => (word.Before & (Gap.Comma | Gap.Stop | Gap.Semicolon | Gap.Inner)) == 0);
    }
}
