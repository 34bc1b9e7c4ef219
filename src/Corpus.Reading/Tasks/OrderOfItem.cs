namespace Corpus.Reading;

/// <summary>Tells whether an item above others orders an act of its own, or only an aim that those below it say how to reach.</summary>
internal static class OrderOfItem
{
    /// <summary>Verbs that name a direction and no act: "Tăng cường năng lực …" is carried out only through what stands below.</summary>
    private static readonly PhraseTable Aims = new("""
        tăng cường|đẩy mạnh|đẩy nhanh|thúc đẩy|nâng cao|phát huy|đổi mới|phát triển|củng cố|bảo đảm|đảm bảo|giữ vững|giữ gìn|quan tâm|chú trọng
        coi trọng|tạo chuyển biến|tạo điều kiện|tạo thuận lợi|triển khai|thực hiện|tổ chức triển khai|tổ chức thực hiện|làm tốt|hoàn thiện|chủ động
        đề cao|chăm lo|quyết tâm|phấn đấu|hình thành|kiềm chế|ổn định|duy trì|lãnh đạo|quản lý|quản lí|sẵn sàng|tranh thủ|ưu tiên|xác định|mở rộng
        thực thi|làm|gắn kết|tham gia|phục vụ|đáp ứng|tập trung
        """);

    /// <summary>Single syllables that are verbs of order behind a body's name, but open findings as well: "Có 05 xã …", "Thu ngân sách …".</summary>
    private static readonly string[] Findings = ["có", "thu", "chi", "tăng", "giảm", "điều", "in", "kiểm", "bảo", "bàn"];

    private static readonly string[] Introductions = ["nhiem vu sau", "noi dung sau", "giai phap sau", "cong viec sau", "nhu sau", "viec sau", "cu the sau", "nhiem vu trong tam", "cu the", "bien phap sau", "mot so noi dung", "yeu cau sau"];

    /// <summary>Words that part an order from what it consists of.</summary>
    private static readonly string[] InParticular = ["cu the nhu sau", "cu the sau", "cu the"];

    /// <summary>Whether a sentence opens with the verb of an act, or forbids one.</summary>
    /// <param name="words">The words.</param>
    /// <param name="first">The first of the sentence, or the one behind its subject.</param>
    public static bool Opens(Word[] words, int first = 0)
    {
        var at = VerbAt(words, first);
        var verb = Lexicon.OrderVerbs.Match(words, at);
        return Aims.Match(words, at) == 0
            && (verb > 1 || (verb == 1 && !Findings.Contains(words[at].Lower)) || StrictnessReader.Negates(words, at));
    }

    /// <summary>
    /// Whether a heading says more than that others follow: an act before the words that introduce them, an amount that is not the case in which
    /// they apply, or a sentence that opens with no aim.
    /// </summary>
    public static bool StandsInHeading(OutlineItem heading)
    {
        var words = heading.Words;
        if (heading.Assignment.IsOnlyNames)
        {
            return false;
        }

        if (!heading.EndsWithColon)
        {
            return !Statements.IsConsent(heading) && !Titles.IsTitle(heading) && heading.TitleEnd == 0 && !ScenarioHeading.Heads(heading) && Aims.Match(words, VerbAt(words, 0)) == 0;
        }

        var next = Array.Find(words, word => (word.Before & (Gap.Stop | Gap.Semicolon)) != 0 && word.Start > heading.TitleEnd).Start;
        var subject = heading.Assignment.OpensWithLead ? heading.Assignment.Lead.FindLast(lead => lead.End <= next) : null;
        return (next > 0 && Opens(words, subject is null ? 0 : TargetReader.WordAt(words, subject.End))) || HoldsAmount(heading);
    }

    /// <summary>Whether a heading holds an amount that is neither part of the case it names nor a count of the cases below it.</summary>
    private static bool HoldsAmount(OutlineItem heading)
    {
        if (heading.Children.TrueForAll(child => child.IsScenario || ScenarioHeading.NamesCase(child.Words)))
        {
            return false;
        }

        var condition = ConditionReader.Read(heading)?.Evidence.Range;
        var times = DeadlineReader.Read(heading.Text, heading.Words, default, isAttached: false);
        return TargetReader.Read(heading.Text, heading.Words, times).Select(target => heading.Text.RangeOf(target.Start, target.End))
            .Any(target => condition is not { } when || target.Start < when.Start || target.End > when.End);
    }

    /// <summary>
    /// Whether an item says itself what is to be done, and until when, how much or that it must be: no introduction of the items below it,
    /// though it names nobody. A title may tell a time, too, but has no clause for it.
    /// </summary>
    public static bool IsWhole(OutlineItem item)
    {
        var words = item.Words;
        var first = item.ContentStart;
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

    /// <summary>Whether an item orders something by a day and only then announces those below: "Các xã dọn kênh trước ngày 5/9; thực hiện các việc sau:".</summary>
    public static bool StandsBesideIntroduction(OutlineItem item)
    {
        var words = item.Words;
        var last = Array.FindLastIndex(words, word => (word.Before & (Gap.Stop | Gap.Semicolon)) != 0 || word.Lower == "và");
        var announces = last > 0 && words[last].Lower == "và" ? last + 1 : last;
        return last > 0 && item.Assignment.Lead.Count > 0 && Introduces(item)
            && (Lexicon.OrderVerbs.Match(words, announces) > 0 || Lexicon.Manner.Match(words, announces) > 0)
            && DeadlineReader.Read(item.Text, words, default, isAttached: false).Any(time => time.IsDated && time.End <= words[last].Start);
    }

    /// <summary>
    /// Whether an item orders an act in whole sentences, and the one behind them only announces those below it: "Sở Tài chính cấp 5 tỷ đồng.
    /// Nội dung chi tiết như biểu:".
    /// </summary>
    public static bool StandsBeforeIntroduction(OutlineItem item)
    {
        var words = item.Words;
        var last = Array.FindLastIndex(words, word => (word.Before & Gap.Stop) != 0 && word.Start > item.TitleEnd);
        if (last <= 0 || !ActsBefore(item, words[last].Start) || OpensClause(words, last) || AgencyList.TryRead(words, last, AgencyNeed.Known, out _))
        {
            return false;
        }

        var times = DeadlineReader.Read(item.Text, words, default, isAttached: false);
        return !InParticular.Contains(item.Text.Folded[words[last].Start..].Trim(':', ' ', '*', '_'))
            || times.Any(time => time.IsDated) || TargetReader.Read(item.Text, words, times).Count > 0;
    }

    /// <summary>Whether an item without the sign that ends a sentence holds one all the same: "Về y tế: Sở Y tế mua thuốc. UBND các xã tiêm vắc xin".</summary>
    public static bool HoldsSentence(OutlineItem item)
    {
        var next = Array.FindIndex(item.Words, word => (word.Before & Gap.Stop) != 0 && word.Start > item.TitleEnd);
        return next > 0 && ActsBefore(item, item.Words[next].Start);
    }

    /// <summary>
    /// Whether an item orders an act though no sign ends its sentence, and those below it are ordered to others: "1. Sở Y tế mua thuốc" - "Sở Tài chính cấp kinh phí."
    /// </summary>
    public static bool StandsBesideOthers(OutlineItem item) =>
        !Titles.IsAllCapitals(item.Text.Text) && item.Children.TrueForAll(child => child.Assignment is { OpensWithLead: true, IsOnlyNames: false })
        && (ActsBefore(item, item.Text.Length) || StrictnessReader.Negates(item.Words, 0)
            || (Lexicon.Assigning.Match(item.Words, 0) > 0 && item.Assignment.Lead is [.., var last] && last.End < item.Words[^1].Start));

    /// <summary>Whether a body is ordered an act, and no aim, before a position.</summary>
    private static bool ActsBefore(OutlineItem item, int end) =>
        item.Assignment is { OpensWithoutOrder: false } assignment && assignment.Lead.Any(body => body.End < end
            && Array.FindIndex(item.Words, word => word.Start >= body.End) is >= 0 and var act && item.Words[act].Start < end
            && (Opens(item.Words[act..]) || Lexicon.Manner.Match(item.Words, act) > 0));

    /// <summary>Whether an item ends by announcing those below it: "… các nhiệm vụ sau:", "… cụ thể:" behind what is no order of its own.</summary>
    public static bool Introduces(OutlineItem item)
    {
        var text = item.Text.Folded;
        var tail = text[Math.Max(0, text.Length - 40)..].TrimEnd(':', ' ', '*', '_');
        if (IsWhole(item))
        {
            var colon = InParticular.FirstOrDefault(words => tail.EndsWith(words, StringComparison.Ordinal));
            tail = tail[..^(colon?.Length ?? 0)];
        }

        return Introductions.Any(introduction => tail.Contains(introduction, StringComparison.Ordinal));
    }

    /// <summary>Whether an item begins with an order, whoever it is for.</summary>
    public static bool OpensVerb(OutlineItem item) =>
        Lexicon.OrderVerbs.Match(item.Words, 0) > 0 || Lexicon.Manner.Match(item.Words, 0) > 0 || Lexicon.Assigning.Match(item.Words, 0) > 0;

    /// <summary>Whether a clause of an item opens with an order, or the item names whom it orders something.</summary>
    /// <param name="item">The item.</param>
    /// <param name="first">Word from which on it is looked at.</param>
    public static bool IsNamed(OutlineItem item, int first = 0) => OpensClause(item.Words, first) || item.Assignment.Lead.Count > 0;

    /// <summary>Whether a clause opens with an order.</summary>
    /// <param name="words">The words.</param>
    /// <param name="first">Word from which on they are looked at.</param>
    public static bool OpensClause(Word[] words, int first)
    {
        for (var i = first; i < words.Length; i++)
        {
            var opens = i == 0 || (words[i].Before & (Gap.Stop | Gap.Semicolon | Gap.Colon)) != 0;
            if (opens && (Lexicon.OrderVerbs.Match(words, i) > 0 || Lexicon.Manner.Match(words, i) > 0 || Lexicon.Assigning.Match(words, i) > 0 || StrictnessReader.Negates(words, i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word behind those that tell how something is to be done: "Tiếp tục | rà soát".</summary>
    private static int VerbAt(Word[] words, int first)
    {
        var at = first;
        while (Lexicon.Manner.Match(words, at) is > 0 and var manner && Lexicon.OrderVerbs.Match(words, at) <= manner && Aims.Match(words, at) == 0)
        {
            at += manner;
        }

        return at;
    }
}
