using System.Text.RegularExpressions;

namespace Corpus.Reading;

/// <summary>
/// Tells the unnumbered paragraphs that order nothing: those by which a directive closes (how it is carried out, whom to report to, what is
/// asked for) and notes of what is enclosed.
/// </summary>
internal static partial class BodyClosing
{
    private static readonly PhraseTable Openers = new("""
        nhận được|căn cứ nội dung|căn cứ thông báo|căn cứ công văn|căn cứ kế hoạch|căn cứ kết luận|căn cứ chỉ thị|căn cứ nhiệm vụ|căn cứ chức năng|thừa lệnh|thừa ủy quyền
        trên đây là|trong quá trình|trong quá trình thực hiện|trong quá trình triển khai|chỉ thị này|thông báo này|kế hoạch này|công điện này
        quá trình thực hiện|quá trình triển khai|nếu có vướng mắc|nếu có khó khăn|có gì vướng mắc|quyết định này|kết luận này|nghị quyết này|với nội dung trên|với tinh thần|trân trọng|căn cứ chương trình|căn cứ quy chế|căn cứ hướng dẫn|vậy|rất mong|mọi đóng góp|mọi vướng mắc|mọi thông tin|mọi chi tiết|kết luận của|ý kiến kết luận|trên đây|quá thời hạn trên|quá thời gian trên|sau thời hạn trên|sau thời gian trên|do tính chất quan trọng|vì tính chất quan trọng|do tính chất, nội dung quan trọng|do nội dung quan trọng
        """);

    private static readonly PhraseTable Notes = new("kèm theo|chi tiết|có phụ lục|phụ lục|theo phụ lục|đính kèm|gửi kèm|có danh sách|danh sách|có biểu|biểu mẫu|mẫu");

    /// <summary>Whether a paragraph is a note of what is enclosed: "(Kèm theo danh sách)".</summary>
    public static bool IsNote(Passage text, Word[] words) =>
        text.Length < 250
        && ((text.Text[0] is '(' && Notes.Match(words, 0) > 0) || words[0].Folded is "kem" or "chi" or "gui" or "dinh" && Notes.Match(words, 0) > 0);

    /// <summary>Whether a paragraph behind the last item is a formula of execution and not an order.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="words">Its words.</param>
    /// <param name="isLast">Whether it is the last of the body.</param>
    public static bool Fits(Passage text, Word[] words, bool isLast)
    {
        if (words.Length == 0)
        {
            return true;
        }

        var hasDate = DeadlineReader.Read(text, words, default, isAttached: true).Any(found => found.IsDated);
        if (Opens(words) || (isLast && IsPetition(words)))
        {
            return !hasDate || words[0].Folded is "thua" or "can";
        }

        var content = words[0].Folded == "to" && FirstColon(words) is > 0 and var colon ? text.Slice(words[colon].Start, text.Length) : text;
        var endsAll = isLast && text.Text.AsSpan().TrimEnd("*_ ").EndsWith("./.");
        var asksAll = Lexicon.Assigning.Match(words, 0) is > 0 and var verb
            && (AgencyList.TryRead(words, verb, AgencyNeed.Known, out var list) ? list.Agencies.Any(agency => agency.IsGeneral || (endsAll && IsOfPersons(words, agency))) : endsAll && words.Length < 20);
        return !hasDate && isLast && (asksAll || AsksToAttend(text, words) || AsksToObey(text, words) || (endsAll && (AttachedLine.Fits(content) || MentionsItself(text))));
    }

    /// <summary>The last item of a body without the formula that a copy put behind it: "… hằng ngày. Do tính chất quan trọng của cuộc họp, đề nghị …".</summary>
    public static Paragraph CutOff(Paragraph last)
    {
        var words = Word.Split(last.Text, OutlineItem.MaxAnalysed);
        var at = 1;
        while (at < words.Length && !((words[at].Before & Gap.Stop) != 0 && words[at].IsCapital && Glued.Match(words, at) > 0))
        {
            at++;
        }

        var formula = at < words.Length ? last.Text.Slice(words[at].Start, last.Text.Length) : Passage.Empty;
        return formula.Length == 0 || !Fits(formula, Word.Split(formula, OutlineItem.MaxAnalysed), isLast: true) ? last
            : last with { Text = last.Text.Slice(0, words[at].Start), Printed = last.Printed.Slice(0, last.Printed.Length - last.Text.Length + words[at].Start) };
    }

    /// <summary>Formulas that never go on with an item, so that they end it within its own paragraph.</summary>
    private static readonly PhraseTable Glued = new("trên đây là|do tính chất quan trọng|vì tính chất quan trọng|nhận được công văn này|nhận được công điện này|trân trọng|rất mong");

    /// <summary>Whether words open a formula of execution: "Trong quá trình thực hiện, nếu có vướng mắc …".</summary>
    public static bool Opens(Word[] words) => Openers.Match(words, 0) > 0 || IsAnnouncement(words);

    /// <summary>"Yêu cầu các đội nghiệp vụ, Công an các xã nghiêm túc thực hiện."</summary>
    private static bool AsksToObey(Passage text, Word[] words)
    {
        // "Ban Quản lý đề nghị các doanh nghiệp …": the issuer may be named first.
        var verb = AgencyList.TryRead(words, 0, AgencyNeed.Known, out var issuer) ? issuer.Next : 0;
        return words.Length < 60 && Lexicon.Assigning.Match(words, verb) > 0 && Obeying().IsMatch(text.Folded);
    }

    /// <summary>"Đề nghị các đồng chí dự họp đầy đủ, đúng giờ."</summary>
    private static bool AsksToAttend(Passage text, Word[] words) => words.Length < 40 && Lexicon.Assigning.Match(words, 0) > 0 && Attending().IsMatch(text.Folded);

    /// <summary>Who is invited comes, and comes in time.</summary>
    [GeneratedRegex(@"\b(?:du|tham du|co mat|den du|ve du)\b[^.;]{0,60}\b(?:day du|dung gio|dung thanh phan|dung thoi gian)\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Attending();

    /// <summary>The call to obey ends the text or names only what is to be obeyed: "… nghiêm túc thực hiện các nội dung trên.", "… quan tâm chỉ đạo thực hiện./."</summary>
    [GeneratedRegex(
        @"(?:nghiem tuc|quan tam|khan truong)(?:,? (?:chi dao|phoi hop|to chuc|trien khai))* (?:thuc hien|trien khai|chap hanh)(?: (?:cac |nhung )?(?:noi dung|chi thi|cong van|ke hoach|thong bao|cong dien|ket luan|quyet dinh|van ban|huong dan)(?: [a-z]+){0,8}? (?:nay|tren))?(?:[\s./;!*_]*$|\. (?:(?:trong )?qua trinh|neu) )",
        RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Obeying();

    /// <summary>"Văn phòng UBND tỉnh thông báo kết luận của … để các cơ quan biết, thực hiện.", "UBND tỉnh thông báo để các đơn vị biết."</summary>
    private static bool IsAnnouncement(Word[] words) =>
        AgencyList.TryRead(words, 0, AgencyNeed.Known, out var office) && office.Next < words.Length
        && (words[0].Folded == "van" ? words[office.Next].Folded is "thong" or "tran" or "truyen" or "xin" or "thua" : LetsKnow(words, office.Next));

    /// <summary>"thông báo để các đơn vị biết": bodies are told, not the people.</summary>
    private static bool LetsKnow(Word[] words, int at) =>
        at + 3 < words.Length && words[at].Folded == "thong" && words[at + 1].Folded == "bao" && words[at + 2].Lower is "để" or "đến" or "tới"
        && AgencyList.TryRead(words, at + 3, AgencyNeed.Known, out var told) && told.Next < words.Length && words[told.Next].Lower == "biết"
        && (told.Next + 1 == words.Length || (words[told.Next + 1].Before & Gap.Comma) != 0 || words[told.Next + 1].IsCut
            || words[told.Next + 1].Folded is "thuc" or "trien" or "va" or "de");

    /// <summary>"Ủy ban nhân dân huyện kính trình Ủy ban nhân dân tỉnh xem xét, quyết định."</summary>
    public static bool IsPetition(Word[] words) =>
        AgencyList.TryRead(words, 0, AgencyNeed.Known, out var asking) && asking.Next + 1 < words.Length
        && words[asking.Next].Folded is "kinh" or "tran" && words[asking.Next + 1].Folded is "trinh" or "de" or "mong" or "trong";

    /// <summary>"các đồng chí dự họp": whoever is asked is not named.</summary>
    private static bool IsOfPersons(Word[] words, AgencyMention agency) =>
        agency.HasPost && words[agency.First].Folded is "cac" or "quy" && words[agency.First + 1].Folded is "dong" or "ong" or "vi" or "dai";

    private static int FirstColon(Word[] words) =>
        Array.FindIndex(words, 0, Math.Min(8, words.Length), word => (word.Before & Gap.Colon) != 0);

    /// <summary>Whether a paragraph speaks of the directive that it stands in ("thực hiện Chỉ thị này").</summary>
    private static bool MentionsItself(Passage text) =>
        SelfNames.Any(name => text.Folded.Contains(name, StringComparison.Ordinal));

    private static readonly string[] SelfNames =
        ["chi thi nay", "thong bao nay", "ke hoach nay", "cong van nay", "cong dien nay", "quyet dinh nay", "ket luan nay", "noi dung tren", "van ban nay"];
}
