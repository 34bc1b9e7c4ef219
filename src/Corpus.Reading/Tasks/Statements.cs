using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Tells the items that order nobody: aims, findings, consents, facts about the work, what an article enacts by itself.</summary>
internal static class Statements
{
    /// <summary>Longest noun, in words, of which a line tells what it is.</summary>
    private const int MaxFactNoun = 10;

    /// <summary>Longest topic, in words, that a colon parts from what is decided on it.</summary>
    private const int MaxTopic = 40;

    private static readonly PhraseTable Titled = new("""
        mục đích|yêu cầu|mục đích, yêu cầu|chỉ tiêu|chỉ tiêu cụ thể|chỉ tiêu chủ yếu|mục tiêu, chỉ tiêu|mục tiêu|mục tiêu chung|mục tiêu cụ thể|quan điểm|căn cứ|căn cứ pháp lý|cơ sở pháp lý|sự cần thiết
        đánh giá|đánh giá chung|đánh giá tình hình|tình hình|tình hình chung|thực trạng|kết quả|kết quả đạt được|kết quả thực hiện|tồn tại|hạn chế
        tồn tại, hạn chế|khó khăn|nguyên nhân|bài học kinh nghiệm|phạm vi|đối tượng|phạm vi, đối tượng|phạm vi áp dụng|đối tượng áp dụng
        nhận định tình hình|nhận định|dự báo|dự báo tình hình|tình hình dịch bệnh|bối cảnh|bối cảnh tình hình|công tác đã thực hiện|kết quả thực hiện|về kết quả thực hiện|thông tin chung
        thời gian, địa điểm|địa điểm|thành phần|tiêu chuẩn|điều kiện, tiêu chuẩn|tiêu chuẩn, điều kiện|giải thích từ ngữ|nguyên tắc|mục đích và yêu cầu|phạm vi điều chỉnh|đặc điểm tình hình|phạm vi và đối tượng|hiệu lực thi hành|hiệu lực
        """);

    private static readonly PhraseTable Openings = new("""
        tình hình|chủ đề|hiện nay|trong thời gian qua|thời gian qua|qua theo dõi|qua kiểm tra|kết quả|đến nay|tuy nhiên|địa điểm|thành phần
        nguyên nhân|tồn tại|hạn chế|phạm vi|đối tượng|kinh phí tổ chức|kinh phí triển khai|kinh phí để|kinh phí thực hiện|nguồn kinh phí|mục tiêu|mục đích|quyết định này|nghị quyết này|thông tư này|nghị định này|quy chế này|hướng dẫn này|chương trình này|đề án này|phương án này
        thông báo này|chỉ thị này|kế hoạch này|quy định này|ban hành kèm theo|phê duyệt kèm theo|phê duyệt kế hoạch|phê duyệt đề án
        """);

    /// <summary>Words behind a finding that could be a verb, too.</summary>
    private static readonly string[] OfFinding = ["trong", "của", "là", "còn", "và", "chính", "lớn", "nêu", "trên", "về", "ở", "đó", "này", "chủ", "cần", "nhất"];

    private static readonly PhraseTable Consents = new("""
        thống nhất với|thống nhất chủ trương|thống nhất nội dung|thống nhất về|thống nhất theo|cơ bản thống nhất|cơ bản nhất trí|nhất trí|đồng ý
        chấp thuận|ghi nhận|biểu dương|đánh giá cao|hoan nghênh|thống nhất đánh giá|thống nhất phương án|thống nhất đề xuất|thống nhất đề nghị|thống nhất cho
        """);

    /// <summary>Words by which a line only says whence or by what means.</summary>
    private static readonly PhraseTable Means = new("bằng|từ nguồn|từ các nguồn|trích từ|gồm|bao gồm");

    /// <summary>What a bullet tells of the work that stands beside it.</summary>
    private static readonly PhraseTable Facts = new("""
        kinh phí|tổng kinh phí|kinh phí dự kiến|dự kiến kinh phí|dự toán kinh phí|nguồn kinh phí|kinh phí thực hiện|nguồn vốn|tổng mức đầu tư|tổng vốn|địa điểm|địa điểm thực hiện
        số lượng|thành phần|đối tượng|phạm vi|quy mô
        """);

    /// <summary>What the article of a decision itself allots, which is done by its being issued.</summary>
    private static readonly PhraseTable Allotments = new("giao dự toán|giao chỉ tiêu|giao kế hoạch|phân bổ dự toán|phân bổ chỉ tiêu|phân bổ kế hoạch|bổ sung dự toán");

    /// <summary>Whether an item is the title of what orders nobody: "I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích", "Tình hình: …".</summary>
    public static bool IsTitle(OutlineItem item)
    {
        var all = item.FirstPiece.Length < 400 ? Word.Split(item.FirstPiece, 200) : item.Words;
        var words = all.Length > 1 && all[0].Lower == "về" ? all[1..] : all;
        var length = Titled.Match(words, 0);
        if (length == 0 || item.Label is null || (words.Length == 2 && words[0].Folded == "yeu" && HoldsAssignee(item)))
        {
            // "B. YÊU CẦU" over what bodies are to do is no aim.
            return false;
        }

        if (length == words.Length || (words[length].Before & Gap.Colon) != 0)
        {
            return true;
        }

        // "TÌNH HÌNH VÀ KẾT QUẢ THỰC HIỆN", "Đánh giá kết quả …": a short title that opens so and goes on as such.
        return (Titles.IsAllCapitals(item.FirstPiece.Text) || words[0].Folded is "tinh" or "thuc" or "danh" or "ket" or "muc" or "quan" or "tieu")
            && words.Length <= 16 && Titles.IsTitle(item)
            && (item.Children.Count > 0 || Titles.IsAllCapitals(item.FirstPiece.Text))
            && !item.Assignment.OpensWithLead && Lexicon.OrderVerbs.Match(words, 0) < 2;
    }

    private static bool HoldsAssignee(OutlineItem item) => item.Assignment.OpensWithLead || item.Children.Exists(HoldsAssignee);

    /// <summary>Whether the article of a decision only says who answers for it, or allots what its being issued allots.</summary>
    public static bool AreEnacted(OutlineItem item) =>
        (item.Label ?? item.Parent?.Label) is { Style: LabelStyle.Article } && (EffectClause.IsExecution(item.Text) || Allotments.Match(item.Words, 0) > 0);

    /// <summary>Whether an item that names nobody who is ordered something states what is, was done or is agreed to.</summary>
    public static bool Fit(OutlineItem item)
    {
        if (IsDueResult(item))
        {
            return false;
        }

        return item.Assignment.OpensWithoutOrder || IsFact(item) || item.Assignment.TitledWithoutOrder || SaysSo(item)
            || Agrees(item.Words, 0) || IsConsent(item) || TellsMeans(item);
    }

    /// <summary>Whether an item that orders nobody anything agrees to something or praises, also behind what it is about: "Về kinh phí: Đồng ý …".</summary>
    public static bool IsConsent(OutlineItem item)
    {
        var words = item.Words;
        var colon = Array.FindIndex(words, 0, Math.Min(words.Length, MaxTopic), word => (word.Before & Gap.Colon) != 0);
        return item.Assignment.Lead.Count == 0 && (Agrees(words, item.ContentStart) || (colon > 0 && Agrees(words, colon)));
    }

    /// <summary>Whether an item below the title of findings orders somebody something all the same: "Về tình hình khai thác cát" - "Công an huyện tuần tra …".</summary>
    public static bool IsOrderOnTopic(OutlineItem item)
    {
        if (item is not { Label: not null, Assignment: { OpensWithLead: true, Lead: [.., var last] } assignment })
        {
            return false;
        }

        var verb = Array.FindIndex(item.Words, word => word.Start >= last.End);
        return (assignment.IsOnlyNames || assignment.ContentStart > 0 || Lexicon.OrderVerbs.Match(item.Words, verb < 0 ? item.Words.Length : verb) > 0
            || Lexicon.Manner.Match(item.Words, verb < 0 ? item.Words.Length : verb) > 0) && IsBelowTopic(item.Parent);
    }

    /// <summary>Whether a title tells on which findings a meeting decided: "Về tình hình khai thác cát trái phép".</summary>
    public static bool IsTopic(OutlineItem item) => item.Words is [{ Lower: "về" }, { Folded: "tinh" or "thuc" or "ket" }, ..] && IsTitle(item);

    private static bool IsBelowTopic(OutlineItem? item) => item is not null && (IsTopic(item) || IsBelowTopic(item.Parent));

    private static bool Agrees(Word[] words, int at) => Consents.Match(words, at) > 0 && !Rewards(words, at);

    /// <summary>"Biểu dương, khen thưởng các hộ …": a prize goes with the praise.</summary>
    private static bool Rewards(Word[] words, int at) =>
        words[at].Folded == "bieu" && at + 2 < words.Length && ((words[at + 2].Before & Gap.Comma) != 0 || words[at + 2].Lower == "và")
        && (words[at + 2].Lower == "và" ? at + 3 : at + 2) is var next && Consents.Match(words, next) == 0 && Lexicon.OrderVerbs.Match(words, next) > 1;

    /// <summary>Whether a line below a title only says whence or by what means, and orders nothing: "2. Hình thức" - "Bằng tiền mặt, chuyển khoản."</summary>
    private static bool TellsMeans(OutlineItem item) =>
        (item.ContentStart > 0 || item.Label is null) && item.Assignment.Lead.Count == 0
        && Means.Match(item.Words, item.ContentStart) > 0 && !OrderOfItem.OpensClause(item.Words, item.ContentStart);

    /// <summary>Whether the words of an item name the sort of what orders nobody, so that no reader misses it: aims, means, effect, execution.</summary>
    public static bool IsNamed(OutlineItem item) =>
        IsTitle(item) || EffectClause.Fits(item) || AreEnacted(item) || SaysSo(item) || Facts.Match(item.Words, 0) > 0;

    private static bool SaysSo(OutlineItem item) => Opens(item.Words, item.ContentStart) || Opens(item.Words, 0);

    /// <summary>Whether words open as a finding does. "Hạn chế" is one only as a noun: "Hạn chế tối đa việc ra khỏi nhà" orders.</summary>
    private static bool Opens(Word[] words, int at) =>
        Openings.Match(words, at) is > 0 and var length
        && !(Lexicon.OrderVerbs.Match(words, at) >= length && at + length < words.Length && words[at + length].Before == Gap.Plain
            && !OfFinding.Contains(words[at + length].Lower));

    /// <summary>What opens like a finding but is due: "Kết quả gửi về Sở Y tế trước ngày 15/8/2021."</summary>
    private static bool IsDueResult(OutlineItem item) =>
        item.Label is not null && item.Words is [{ Folded: "ket" }, { Folded: "qua" }, ..] && Array.Exists(item.Words, word => word.Folded is "xong" or "gui" or "bao")
        && DeadlineReader.Read(item.Text, item.Words, default, isAttached: false).Any(time => time.Kind == DeadlineKind.By);

    /// <summary>A noun and what it is, without an order: "Chỉ tiêu giao quân toàn huyện: 245 công dân", "Thời gian tổ chức: đầu tháng 6/2020".</summary>
    private static bool IsFact(OutlineItem item)
    {
        var colon = Array.FindIndex(item.Words, word => (word.Before & Gap.Colon) != 0);
        if (colon is <= 1 or > MaxFactNoun || item.Label is null || (item.Label is { Style: LabelStyle.Bullet } && Facts.Match(item.Words, 0) != colon)
            || item.Assignment.Support.Count > 0)
        {
            return false;
        }

        // "Tổng chi ngân sách huyện: 541.236 triệu đồng; dự phòng …": what follows an amount only parts it.
        return (char.IsAsciiDigit(item.Words[colon].Lower[0]) && item.Assignment.Lead.Count == 0 && Lexicon.OrderVerbs.Match(item.Words, 0) == 0)
            || !OrderOfItem.IsNamed(item, item.Words[0].Folded == "chi" && item.Words[1].Folded == "tieu" ? 2 : 0);
    }
}
