using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Decides which items of an outline are tasks, which are headings and which order nobody.</summary>
internal static class OutlineRoles
{
    /// <summary>Longest single sentence, in words, that only introduces the bullets below it.</summary>
    public const int MaxHeadingWords = 34;

    /// <summary>Longest noun, in words, of which a line tells what it is, or that an order excepts.</summary>
    private const int MaxFactNoun = 10;

    private static readonly PhraseTable StatementTitles = new("""
        mục đích|yêu cầu|mục đích, yêu cầu|chỉ tiêu|chỉ tiêu cụ thể|chỉ tiêu chủ yếu|mục tiêu, chỉ tiêu|mục tiêu|mục tiêu chung|mục tiêu cụ thể|quan điểm|căn cứ|căn cứ pháp lý|cơ sở pháp lý|sự cần thiết
        đánh giá|đánh giá chung|đánh giá tình hình|tình hình|tình hình chung|thực trạng|kết quả|kết quả đạt được|kết quả thực hiện|tồn tại|hạn chế
        tồn tại, hạn chế|khó khăn|nguyên nhân|bài học kinh nghiệm|phạm vi|đối tượng|phạm vi, đối tượng|phạm vi áp dụng|đối tượng áp dụng
        nhận định tình hình|nhận định|dự báo|dự báo tình hình|tình hình dịch bệnh|bối cảnh|bối cảnh tình hình|công tác đã thực hiện|kết quả thực hiện|về kết quả thực hiện|thông tin chung
        thời gian, địa điểm|địa điểm|thành phần|tiêu chuẩn|điều kiện, tiêu chuẩn|tiêu chuẩn, điều kiện|giải thích từ ngữ|nguyên tắc|mục đích và yêu cầu|phạm vi điều chỉnh|đặc điểm tình hình|phạm vi và đối tượng|hiệu lực thi hành|hiệu lực
        """);

    private static readonly PhraseTable Statements = new("""
        tình hình|chủ đề|hiện nay|trong thời gian qua|thời gian qua|qua theo dõi|qua kiểm tra|kết quả|đến nay|tuy nhiên|địa điểm|thành phần
        nguyên nhân|tồn tại|hạn chế|phạm vi|đối tượng|kinh phí tổ chức|kinh phí triển khai|kinh phí để|kinh phí thực hiện|nguồn kinh phí|mục tiêu|mục đích|quyết định này|nghị quyết này|thông tư này|nghị định này|quy chế này|hướng dẫn này|chương trình này|đề án này|phương án này
        thông báo này|chỉ thị này|kế hoạch này|quy định này|ban hành kèm theo|phê duyệt kèm theo|phê duyệt kế hoạch|phê duyệt đề án
        """);

    /// <summary>What follows "hạn chế" where it means shortcomings.</summary>
    private static readonly PhraseTable Shortcomings = new("còn|trong|của|lớn|chủ|là|nêu|này|về|ở|đó|trên|yếu|tồn|nổi|và|cần|nhất|do|bất cập|khuyết điểm|chính");

    private static readonly PhraseTable Consents = new("""
        thống nhất với|thống nhất chủ trương|thống nhất nội dung|thống nhất về|thống nhất theo|cơ bản thống nhất|cơ bản nhất trí|nhất trí|đồng ý
        chấp thuận|ghi nhận|biểu dương|đánh giá cao|hoan nghênh|thống nhất đánh giá|thống nhất phương án|thống nhất đề xuất|thống nhất đề nghị
        """);

    /// <summary>What a bullet tells of the work that stands beside it.</summary>
    private static readonly PhraseTable Facts = new("""
        kinh phí|tổng kinh phí|kinh phí dự kiến|dự kiến kinh phí|dự toán kinh phí|nguồn kinh phí|kinh phí thực hiện|nguồn vốn|tổng mức đầu tư|tổng vốn|địa điểm|địa điểm thực hiện
        số lượng|thành phần|đối tượng|phạm vi|quy mô
        """);

    /// <summary>What the article of a decision itself allots, which is done by its being issued.</summary>
    private static readonly PhraseTable Allotments = new("giao dự toán|giao chỉ tiêu|giao kế hoạch|phân bổ dự toán|phân bổ chỉ tiêu|phân bổ kế hoạch|bổ sung dự toán");

    private static readonly string[] Introductions = ["nhiem vu sau", "noi dung sau", "giai phap sau", "cong viec sau", "nhu sau", "viec sau", "cu the sau", "nhiem vu trong tam", "cu the", "bien phap sau", "mot so noi dung", "yeu cau sau"];

    /// <summary>Words that part an order from what it consists of.</summary>
    private static readonly string[] InParticular = ["cu the nhu sau", "cu the sau", "cu the"];

    /// <summary>Sets the role of every item below <paramref name="root"/>. Linear.</summary>
    public static void Decide(OutlineItem root)
    {
        foreach (var item in root.Children)
        {
            Decide(item, false);
        }
    }

    private static void Decide(OutlineItem item, bool inStatement)
    {
        var isStatement = inStatement || IsStatementTitle(item) || EffectClause.Fits(item);
        item.Role = item.Row is { IsHeading: false } ? ItemRole.Task
            : isStatement ? ItemRole.Statement
            : item.Children.Count == 0 ? RoleOfLeaf(item)
            : RoleOfParent(item);
        if (item.Role == ItemRole.Task && (ForbiddenActs.AreListedBelow(item) || (item.EndsWithColon && (item.Row is not null || ListsObjects(item)))))
        {
            item.AbsorbChildren();
        }

        foreach (var child in item.Children)
        {
            Decide(child, isStatement);
        }
    }

    /// <summary>"I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích", "Tình hình: …".</summary>
    private static bool IsStatementTitle(OutlineItem item)
    {
        var all = item.FirstPiece.Length < 400 ? Word.Split(item.FirstPiece, 200) : item.Words;
        var words = all.Length > 1 && all[0].Lower == "về" ? all[1..] : all;
        var length = StatementTitles.Match(words, 0);
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

    private static ItemRole RoleOfLeaf(OutlineItem item)
    {
        var words = item.Words;
        if (words.Length == 0)
        {
            return ItemRole.Statement;
        }

        var assignment = item.Assignment;
        if ((assignment.IsOnlyNames && !EndsInUnknownWords(item)) || (Titles.IsAllCapitals(item.Text.Text) && words.Length < 30))
        {
            return ItemRole.Heading;
        }

        if ((item.Label ?? item.Parent?.Label) is { Style: LabelStyle.Article } && (EffectClause.IsExecution(item.Text) || Allotments.Match(words, 0) > 0))
        {
            return ItemRole.Statement;
        }

        if (BodyClosing.IsPetition(words))
        {
            return ItemRole.Statement;
        }

        if (assignment.Lead.Count > 0)
        {
            return ItemRole.Task;
        }

        if (IsDueResult(item))
        {
            return ItemRole.Task;
        }

        // "Thứ nhất, đồng ý …"
        var first = item.Label is { IsWord: true, Length: 0 } ? Lexicon.Connectives.Match(words, 0) : 0;
        return assignment.OpensWithoutOrder || IsFact(item) || assignment.TitledWithoutOrder || States(words, ContentStart(item)) || Consents.Match(words, first) > 0 || States(words, first)
            ? ItemRole.Statement
            : ItemRole.Task;
    }

    /// <summary>Whether words tell of what is; "Hạn chế tụ tập" orders, "Hạn chế còn tồn tại" tells.</summary>
    private static bool States(Word[] words, int at) =>
        Statements.Match(words, at) is > 0 and var length
        && !(words[at].Folded == "han" && at + length < words.Length && words[at + length] is { IsCapital: false, Before: Gap.Plain } && Shortcomings.Match(words, at + length) == 0);

    /// <summary>Whether a sentence that reads like a body's name may hold an order; a line that ends without a sign is a title.</summary>
    private static bool EndsInUnknownWords(OutlineItem item) => item.Text.Text.AsSpan().TrimEnd("*_ ") is [.., '.' or ';'] && BareNames.MayOrder(item.Words);

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
            || !Orders(item, item.Words[0].Folded == "chi" && item.Words[1].Folded == "tieu" ? 2 : 0);
    }

    private static ItemRole RoleOfParent(OutlineItem item)
    {
        if (item.Assignment.IsOnlyNames || item.IsScenario)
        {
            return ItemRole.Heading;
        }

        if (ForbiddenActs.AreListedBelow(item))
        {
            return ItemRole.Task;
        }

        if (item.Children.TrueForAll(child => child.IsScenario) && !item.EndsWithColon && !Titles.IsTitle(item))
        {
            // What is done in which case stands beside a whole sentence.
            return RoleOfLeaf(item);
        }

        if (item.EndsWithColon)
        {
            return ListsObjects(item) || OrdersBesideIntroduction(item) || (item.Assignment.Lead.Count == 0 && HoldsOrder(item) && !Introduces(item))
                ? ItemRole.Task
                : ItemRole.Heading;
        }

        if (HoldsOrder(item))
        {
            return ItemRole.Task;
        }

        if (Titles.IsTitle(item) || IsTitleWithFindings(item))
        {
            return ItemRole.Heading;
        }

        // Paragraphs with assignees of their own stand beside an order, they do not carry it out.
        var opensOrder = Lexicon.OrderVerbs.Match(item.Words, 0) > 0 || Lexicon.Manner.Match(item.Words, 0) > 0 || StrictnessReader.Negates(item.Words, 0);
        if (item.Children.TrueForAll(child => child.Label is null) && opensOrder && item.Text.Text.AsSpan().TrimEnd("*_ ").EndsWith('.'))
        {
            return ItemRole.Task;
        }

        var isOneSentence = item.Words.Skip(1).All(word => (word.Before & Gap.Stop) == 0);
        return isOneSentence && item.Words.Length <= MaxHeadingWords && item.Assignment.Lead.Count == 0 && !OrderOfItem.Opens(item.Words)
            ? ItemRole.Heading
            : ItemRole.Task;
    }

    /// <summary>
    /// Whether an item says itself what is to be done, and until when, how much or that it must be: no introduction of the items below it,
    /// though it names nobody. A title may tell a time, too, but has no clause for it.
    /// </summary>
    private static bool HoldsOrder(OutlineItem item)
    {
        var words = item.Words;
        var first = ContentStart(item);
        var times = DeadlineReader.Read(item.Text, words, default, isAttached: false);
        var verb = first;
        if (first < words.Length && words[first].Lower == "phải")
        {
            verb++;
        }
        else if (times.Count > 0 && first < words.Length && times[0].Start == words[first].Start)
        {
            // "Trước ngày 15/3, rà soát …"
            verb = TargetReader.WordAt(words, times[0].End);
        }

        if (Lexicon.OrderVerbs.Match(words, verb) == 0 && Lexicon.Manner.Match(words, verb) == 0)
        {
            return false;
        }
        return Titles.IsTitle(item) && !item.EndsWithColon
            ? times.Any(time => time.IsDated && words.Any(word => (word.Before & Gap.Comma) != 0 && word.Start <= time.Start))
                && !Titles.IsAllCapitals(item.Text.Text)
            : times.Count > 0 || Array.Exists(words, word => word.Lower == "phải") || TargetReader.Read(item.Text, words, times).Count > 0;
    }

    /// <summary>A title, and behind it a paragraph that orders nothing: "III. DỰ ÁN …" - "Qua báo cáo, dự án còn vướng …".</summary>
    private static bool IsTitleWithFindings(OutlineItem item)
    {
        var content = ContentStart(item);
        return content > 0 && item.Assignment.Lead.Count == 0
            && Lexicon.OrderVerbs.Match(item.Words, content) == 0 && Lexicon.Manner.Match(item.Words, content) == 0;
    }

    /// <summary>The first word behind an item's title, or 0.</summary>
    private static int ContentStart(OutlineItem item) =>
        item.TitleEnd is > 0 and var end ? Math.Max(0, Array.FindIndex(item.Words, word => word.Start >= end)) : 0;

    /// <summary>Whether the bullets below an order only list what it is about: no verb of order and no assignee among them.</summary>
    private static bool ListsObjects(OutlineItem item)
    {
        if (item.Children.Count < 2
            || item.Label is { Style: < LabelStyle.Decimal }
            || item.Children.Exists(child => child.Children.Count > 0)
            || item.Words.Length == 0)
        {
            return false;
        }

        if (EndsInException(item))
        {
            return Lexicon.OrderVerbs.Match(item.Words, 0) > 0 || item.Assignment.Lead.Count > 0;
        }

        if (CountsObjects(item) && item.Children.TrueForAll(child => child.IsCounted && !OpensOrder(child)))
        {
            return true;
        }

        if (item.Children.Exists(child => !child.IsCounted || Orders(child)))
        {
            return false;
        }

        return (Lexicon.OrderVerbs.Match(item.Words, 0) > 0 || item.Assignment.Lead.Count > 0 || Array.Exists(item.Words, word => word.Lower == "phải"))
            && !Introduces(item);
    }

    /// <summary>Whether an item orders something by a day and only then announces those below: "Các xã dọn kênh trước ngày 5/9; thực hiện các việc sau:".</summary>
    private static bool OrdersBesideIntroduction(OutlineItem item)
    {
        var words = item.Words;
        var last = Array.FindLastIndex(words, word => (word.Before & (Gap.Stop | Gap.Semicolon)) != 0 || word.Lower == "và");
        var announces = last > 0 && words[last].Lower == "và" ? last + 1 : last;
        return last > 0 && item.Assignment.Lead.Count > 0 && Introduces(item)
            && (Lexicon.OrderVerbs.Match(words, announces) > 0 || Lexicon.Manner.Match(words, announces) > 0)
            && DeadlineReader.Read(item.Text, words, default, isAttached: false).Any(time => time.IsDated && time.End <= words[last].Start);
    }

    /// <summary>Whether an item ends by announcing those below it: "… các nhiệm vụ sau:", "… cụ thể:" behind what is no order of its own.</summary>
    private static bool Introduces(OutlineItem item)
    {
        var text = item.Text.Folded;
        var tail = text[Math.Max(0, text.Length - 40)..].TrimEnd(':', ' ', '*', '_');
        if (HoldsOrder(item))
        {
            var colon = InParticular.FirstOrDefault(words => tail.EndsWith(words, StringComparison.Ordinal));
            tail = tail[..^(colon?.Length ?? 0)];
        }

        return Introductions.Any(introduction => tail.Contains(introduction, StringComparison.Ordinal));
    }

    /// <summary>Whether the items below say to what an order does not apply: "Dừng mọi hoạt động, trừ các trường hợp sau:".</summary>
    private static bool EndsInException(OutlineItem item)
    {
        var clause = Array.FindLastIndex(item.Words, word => (word.Before & (Gap.Comma | Gap.Stop | Gap.Open)) != 0);
        return clause > 0 && item.Words.Length - clause <= MaxFactNoun
            && (item.Words[clause].Lower == "trừ" || (item.Words[clause].Folded == "ngoai" && clause + 1 < item.Words.Length && item.Words[clause + 1].Lower == "trừ"));
    }

    /// <summary>Whether an order ends in the things that stand below it: "… kiểm tra an toàn thực phẩm tại các cơ sở sau:".</summary>
    private static bool CountsObjects(OutlineItem item)
    {
        var words = item.Words;
        var count = Array.FindLastIndex(words, word => word.Lower is "các" or "những");
        return count > 0 && words.Length - count is > 2 and <= 6 && words[^1].Lower == "sau" && words[count - 1].Lower is "tại" or "ở" or "cho" or "với"
            && !Introduces(item) && (Lexicon.OrderVerbs.Match(words, 0) > 0 || item.Assignment.Lead.Count > 0);
    }

    /// <summary>Whether an item begins with an order, whoever it is for.</summary>
    private static bool OpensOrder(OutlineItem item) =>
        Lexicon.OrderVerbs.Match(item.Words, 0) > 0 || Lexicon.Manner.Match(item.Words, 0) > 0 || Lexicon.Assigning.Match(item.Words, 0) > 0;

    private static bool Orders(OutlineItem item, int first = 0)
    {
        var words = item.Words;
        for (var i = first; i < words.Length; i++)
        {
            var opens = i == 0 || (words[i].Before & (Gap.Stop | Gap.Semicolon | Gap.Colon)) != 0;
            if (opens && (Lexicon.OrderVerbs.Match(words, i) > 0 || Lexicon.Manner.Match(words, i) > 0 || Lexicon.Assigning.Match(words, i) > 0 || StrictnessReader.Negates(words, i)))
            {
                return true;
            }
        }

        return item.Assignment.Lead.Count > 0;
    }
}
