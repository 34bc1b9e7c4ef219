using System.Text.RegularExpressions;
using Corpus.Directives;

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

    /// <summary>What a closing asks all bodies to do with what stands above it.</summary>
    private static readonly PhraseTable Acts = new("""
        thực hiện|triển khai|triển khai thực hiện|tổ chức|tổ chức thực hiện|tổ chức triển khai|chấp hành|thi hành|báo cáo|gửi báo cáo|gửi|phối hợp|quan tâm|chỉ đạo|lãnh đạo
        nghiêm túc|tập trung|chủ động|tổng hợp|phản ánh|liên hệ|tham gia|tham dự|dự|có văn bản|trao đổi
        """);

    /// <summary>What is reported on all that stands above.</summary>
    private static readonly PhraseTable Reported = new("""
        kết quả|tình hình|khó khăn|những khó khăn|các khó khăn|vướng mắc|tiến độ thực hiện|việc thực hiện|về|cho|bằng|kịp thời|định kỳ|đột xuất|trước|chậm nhất|theo|để|gửi|và|đầy đủ|đúng|ngay
        """);

    /// <summary>Whether a paragraph behind the last item is a formula of execution and not an order.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="isLast">Whether nothing but such formulas stands behind it.</param>
    public static bool Fits(Passage text, bool isLast)
    {
        var words = Word.Split(text, OutlineItem.MaxAnalysed);
        if (words.Length == 0)
        {
            return true;
        }

        if (Opens(words) || (isLast && IsPetition(words)))
        {
            // "Căn cứ nội dung trên, các đơn vị lập kế hoạch, gửi về Sở Y tế trước ngày 30/6/2023" has a limit for an act of its own.
            return words[0].Folded != "can" || !IsDated(text, words) || AfterComma(text, words) is not { } order || OnlyCarriesOut(order);
        }

        if (!isLast)
        {
            return false;
        }

        var ends = text.Text.AsSpan().TrimEnd("*_ ").EndsWith("./.");
        if (AsksAll(words, ends && !IsDated(text, words)) || (OpensOnItself(words) && AfterComma(text, words) is { } asked && (OnlyCarriesOut(asked) || AttachedLine.Fits(asked))))
        {
            return true;
        }

        var content = words[0].Folded == "to" && FirstColon(words) is > 0 and var colon ? text.Slice(words[colon].Start, text.Length) : text;
        return (AsksToAttend(text, words) || AsksToObey(text, words) || (ends && (AttachedLine.Fits(content) || MentionsItself(text)))) && !IsDated(text, words);
    }

    /// <summary>Whether a formula says until when or how often something is due.</summary>
    public static bool SetsTime(Passage formula) =>
        DeadlineReader.Read(formula, Word.Split(formula, OutlineItem.MaxAnalysed), default, isAttached: true).Any(time => time.IsDated || time.Kind == DeadlineKind.Recurring);

    /// <summary>Whether a formula asks for an act of its own, and not only to carry out what stands above: all bodies, or in any of its clauses one that it names.</summary>
    public static bool AsksForMore(Passage formula)
    {
        var words = Word.Split(formula, OutlineItem.MaxAnalysed);
        for (var (i, clauses) = (0, 0); i < words.Length && clauses < MaxClauses; i++)
        {
            var verb = Lexicon.Assigning.Match(words, i);
            var opens = i == 0 || (words[i].Before & (Gap.Comma | Gap.Semicolon | Gap.Stop)) != 0;
            if ((verb == 0 && !opens) || !AgencyList.TryRead(words, i + verb, AgencyNeed.Known, out var list))
            {
                continue;
            }

            var isFormula = verb == 0 && list.Next < words.Length && Formulas.Contains(words[list.Next].Folded);
            if (isFormula || OnlyCarriesOut(words, list.Next))
            {
                // "Văn phòng thông báo …": nor does anything behind it order more.
                return false;
            }

            if ((verb > 0 && i == 0) || list.Agencies.Any(agency => !agency.IsGeneral))
            {
                return true;
            }

            clauses++;
        }

        return false;
    }

    /// <summary>What an office behind its name only makes known, submits or asks to be taken to heart.</summary>
    private static readonly string[] Formulas = ["thong", "kinh", "tran", "xin", "truyen", "nghiem", "quan"];

    /// <summary>Most clauses of a formula that are looked at.</summary>
    private const int MaxClauses = 8;

    private static bool IsDated(Passage text, Word[] words) => DeadlineReader.Read(text, words, default, isAttached: true).Any(time => time.IsDated);

    /// <summary>Whether bodies in general are asked for no more than to carry out what stands above and to report on it.</summary>
    /// <param name="words">The words of the paragraph.</param>
    /// <param name="ends">Whether the mark of the end follows, and no day is set: then whatever they are asked for closes the body.</param>
    private static bool AsksAll(Word[] words, bool ends)
    {
        // "Ban Quản lý đề nghị các doanh nghiệp …": the issuer may be named first.
        var at = AgencyList.TryRead(words, 0, AgencyNeed.Known, out var issuer) && Lexicon.Assigning.Match(words, issuer.Next) > 0 ? issuer.Next : 0;
        var verb = Lexicon.Assigning.Match(words, at);
        if (verb == 0 || words[at].Folded is "giao" or "phan")
        {
            return false;
        }

        return AgencyList.TryRead(words, at + verb, AgencyNeed.Known, out var list)
            ? list.Agencies.Any(agency => agency.IsGeneral || (ends && IsOfPersons(words, agency))) && (ends || OnlyCarriesOut(words, list.Next))
            : ends && words.Length < 20;
    }

    private static bool OnlyCarriesOut(Passage order)
    {
        var words = Word.Split(order, OutlineItem.MaxAnalysed);
        var verb = Lexicon.Assigning.Match(words, 0);
        return OnlyCarriesOut(words, AgencyList.TryRead(words, verb, AgencyNeed.Known, out var list) ? list.Next : verb);
    }

    /// <summary>Whether no verb from a word on orders more than <see cref="Acts"/>; what a purpose says ("để tổng hợp, xử lý") is no order.</summary>
    private static bool OnlyCarriesOut(Word[] words, int first)
    {
        var at = first;
        var isPurpose = false;
        while (at < words.Length)
        {
            isPurpose = words[at].Lower is "để" or "nhằm" || (isPurpose && (words[at].Before & (Gap.Stop | Gap.Semicolon)) == 0);
            if (AgencyList.TryRead(words, at, AgencyNeed.Known, out var list))
            {
                at = list.Next;
                continue;
            }

            var act = Acts.Match(words, at);
            var verb = Lexicon.OrderVerbs.Match(words, at);
            var opens = at == first || (words[at].Before & (Gap.Comma | Gap.Semicolon | Gap.Stop)) != 0;
            if (!isPurpose && verb > act && (verb > 1 || (opens && words[at].Lower != "có")))
            {
                return false;
            }

            if (!isPurpose && act > 0 && words[at + act - 1].Folded == "cao" && !EndsReport(words, at + act))
            {
                return false;
            }

            at += Math.Max(1, Math.Max(act, verb));
        }

        return true;
    }

    /// <summary>Whether nothing particular is reported: "báo cáo kết quả về UBND tỉnh", not "báo cáo số xe dôi dư".</summary>
    private static bool EndsReport(Word[] words, int at) =>
        at == words.Length || words[at].IsCut || (words[at].Before & Gap.Comma) != 0 || Reported.Match(words, at) > 0 || AgencyList.TryRead(words, at, AgencyNeed.Known, out _);

    /// <summary>"Trên cơ sở Hướng dẫn này, …"</summary>
    private static bool OpensOnItself(Word[] words) =>
        Grounds.Match(words, 0) is > 0 and var ground && Array.FindIndex(words, word => (word.Before & Gap.Comma) != 0) is var comma && comma > ground && comma < MaxGround
        && words[comma - 1].Lower is "này" or "trên";

    private static readonly PhraseTable Grounds = new("trên cơ sở|căn cứ|theo");

    /// <summary>Most words of the ground that a closing opens with.</summary>
    private const int MaxGround = 14;

    private static Passage? AfterComma(Passage text, Word[] words) =>
        Array.FindIndex(words, word => (word.Before & Gap.Comma) != 0) is > 0 and var comma ? text.Slice(words[comma].Start, text.Length) : null;

    /// <summary>
    /// The last item of a body without the formula that a copy put behind it, and the formula, empty where there is none:
    /// "… hằng ngày. Do tính chất quan trọng của cuộc họp, đề nghị …".
    /// </summary>
    public static (Paragraph Item, Passage Formula) CutOff(Paragraph last)
    {
        var words = Word.Split(last.Text, OutlineItem.MaxAnalysed);
        var at = 1;
        while (at < words.Length && !((words[at].Before & Gap.Stop) != 0 && words[at].IsCapital && Glued.Match(words, at) > 0))
        {
            at++;
        }

        var formula = at < words.Length ? last.Text.Slice(words[at].Start, last.Text.Length) : Passage.Empty;
        return formula.Length == 0 || !Fits(formula, isLast: true) ? (last, Passage.Empty)
            : (last with { Text = last.Text.Slice(0, words[at].Start), Printed = last.Printed.Slice(0, last.Printed.Length - last.Text.Length + words[at].Start) }, formula);
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
