namespace Corpus.Reading;

/// <summary>
/// Reads assignees that a passage does not open with: at the end of a preamble, behind an opening that says when, or as heads of what is set
/// up. Linear.
/// </summary>
internal static class LateAssignment
{
    /// <summary>Name of the rule that reads a subject behind an opening.</summary>
    public const string BehindAdverbial = "behind-adverbial";

    /// <summary>Most words before the subject of a sentence that opens with an adverbial.</summary>
    private const int MaxAdverbialWords = 45;

    /// <summary>Most words of a task that "Việc …" names before who does it.</summary>
    private const int MaxTask = 20;

    private static readonly PhraseTable Adverbials = new("""
        sau|trước|trong|khi|nếu|căn cứ|trên cơ sở|định kỳ|hằng|hàng|để|đến|trường hợp|chậm nhất|vào|hết|từ|ngay sau|theo|qua|kể từ|mỗi|sáng|chiều|tối|đêm|ngày|quý|tháng|năm|tuần|đối với|riêng đối với|về|bên cạnh|ngoài|cùng với
        nhằm|thực hiện kế hoạch|thực hiện chỉ đạo|thực hiện ý kiến|thực hiện kết luận|thực hiện công văn|thực hiện công điện|thực hiện chỉ thị
        thực hiện quyết định|thực hiện nghị quyết|thực hiện nghị định|thực hiện thông tư|thực hiện thông báo|thực hiện văn bản|thực hiện luật
        """);

    private static readonly PhraseTable Charges = new("thực hiện|quản lý|phụ trách|chịu trách nhiệm|đảm nhiệm|đảm nhận|chủ trì|tổ chức thực hiện|triển khai thực hiện|triển khai");

    /// <summary>The bodies that the last words of a preamble address: "… yêu cầu các sở, ngành thực hiện các nội dung sau:".</summary>
    public static Assignment ReadPreamble(Passage passage, Word[] words)
    {
        var result = new Assignment();
        for (var i = words.Length - 1; i >= 0; i--)
        {
            var verb = Lexicon.Assigning.Match(words, i);
            if (verb > 0 && AgencyList.TryRead(words, i + verb, AgencyNeed.Known, out var list)
                && (list.Next >= words.Length || !words[list.Next].Lower.Equals("về", StringComparison.Ordinal)))
            {
                AssignmentReader.Add(passage, words, list, result.Lead, "preamble");
                result.OpensWithLead = true;
                break;
            }
        }

        return result;
    }

    /// <summary>
    /// The subject behind an opening that says when or on what ground: "Định kỳ hằng quý, các đơn vị báo cáo …"; of later sentences only one
    /// that is named: "…. Trong tháng 5, Sở Tài chính thẩm định …".
    /// </summary>
    /// <param name="passage">The passage.</param>
    /// <param name="words">Its words.</param>
    /// <param name="first">The word that opens the sentence or clause.</param>
    /// <param name="isOpening">Whether the passage, or the text behind its title, begins there.</param>
    /// <param name="result">Takes the bodies.</param>
    public static void ReadBehindAdverbial(Passage passage, Word[] words, int first, bool isOpening, Assignment result)
    {
        if (Adverbials.Match(words, first) > 0 && Lexicon.Connectives.Match(words, first) == 0 && FindSubject(words, first, isOpening) is { } list)
        {
            AssignmentReader.Add(passage, words, list, result.Lead, BehindAdverbial);
            result.OpensWithLead |= isOpening;
        }
    }

    /// <summary>The bodies that are ordered something behind a comma, "thì" or the number that ends a time; null when none are.</summary>
    /// <param name="words">The words of the passage.</param>
    /// <param name="first">The word that opens the sentence or clause.</param>
    /// <param name="isOpening">Whether bodies in general will do, too; else only those that are named, and by more than their place.</param>
    public static AgencyList? FindSubject(Word[] words, int first, bool isOpening)
    {
        // "Cùng với các doanh nghiệp, chủ vựa cá bàn …": one run of those who help.
        var from = words[first].Lower == "cùng" && AgencyList.TryRead(words, first + 2, AgencyNeed.Known, out var helpers) && helpers.Agencies.Count == 1
            ? helpers.Next
            : first + 1;
        for (var i = from; i < words.Length && i - first < MaxAdverbialWords && (words[i].Before & (Gap.Stop | Gap.Semicolon | Gap.Colon)) == 0; i++)
        {
            var start = words[i].Lower == "thì" ? i + 1 : i;
            var opens = start > i || (words[i].Before & Gap.Comma) != 0 || (words[i - 1].IsNumber && words[i].IsCapital);
            if (opens && isOpening && Lexicon.Assigning.Match(words, start) is > 0 and var verb && words[start].Folded != "phan"
                && AgencyList.TryRead(words, start + verb, AgencyNeed.Known, out var told) && (told.IsSpecific || EndsInColon(words, told)))
            {
                return told;
            }

            var mayBegin = opens || (!isOpening && (AgencyHead.HeadAt(words, i, false, false) > 0 || Lexicon.Posts.Match(words, i) > 0));
            if (!mayBegin || !AgencyList.TryRead(words, start, AgencyNeed.Known, out var list)
                || (Lexicon.PlaceUnits.Match(words, start) > 0 && !words[start].IsCapital && Lexicon.PlaceUnits.Match(words, i - 1) == 1 && !words[i - 1].IsCapital))
            {
                // Of "nguồn ngân sách xã, thị trấn" the second is no subject either.
                continue;
            }

            if (opens && isOpening && Lexicon.Assigning.Match(words, list.Next) is > 0 and var order
                && AgencyList.TryRead(words, list.Next + order, AgencyNeed.Known, out var ordered) && EndsInColon(words, ordered))
            {
                // "Để phòng dịch, UBND tỉnh yêu cầu các sở, UBND các huyện:"
                return ordered;
            }

            if (opens && isOpening && list.IsSpecific && Lexicon.PlaceUnits.Match(words, list.Agencies[0].First) == 0 && (list.Next >= words.Length || (words[list.Next].Before & Gap.Colon) != 0))
            {
                // "Trong quý I, Ban Quản lý dự án huyện:"
                return list;
            }

            // "…; nếu để xảy ra thì Chủ tịch UBND xã chịu trách nhiệm" threatens, it orders nothing.
            if (opens && list.Next < words.Length && words[list.Next].Before == Gap.Plain
                && !(words[first].Lower == "nếu" && words[list.Next].Folded == "chiu")
                && (isOpening || (list.IsSpecific && Lexicon.PlaceUnits.Match(words, list.Agencies[0].First) == 0))
                && (Lexicon.OrderVerbs.Match(words, list.Next) > 0 || (list.IsSpecific && (Lexicon.Manner.Match(words, list.Next) > 0 || IsForbidden(words, list.Next)))))
            {
                return list;
            }

            // Of "báo cáo UBND huyện, Chi cục Thú y ngay" the second body is no subject.
            i = isOpening ? i : list.Next - 1;
        }

        return null;
    }

    private static bool EndsInColon(Word[] words, AgencyList list) => list.Next >= words.Length || (words[list.Next].Before & Gap.Colon) != 0;

    private static bool IsForbidden(Word[] words, int at) => words[at].Lower == "không" && at + 1 < words.Length && words[at + 1].Lower == "được";

    /// <summary>"… do Sở Y tế chủ trì", "Việc cấp phép do Sở Y tế thực hiện", "Thành lập Tổ công tác do đồng chí Phó Chủ tịch UBND huyện làm Tổ trưởng".</summary>
    public static void ReadHeaded(Passage passage, Word[] words, Assignment result)
    {
        for (var i = 0; i + 2 < words.Length; i++)
        {
            var isOfTask = words[0].Lower == "việc" && i < MaxTask;
            if (words[i].Lower == "do" && (isOfTask || (words[i].Before & (Gap.Comma | Gap.Semicolon)) != 0) && result.Lead.Count == 0
                && AgencyList.TryRead(words, i + 1, AgencyNeed.Known, out var charged) && IsCharge(words, charged.Next, isOfTask))
            {
                // "…; do UBND các xã thực hiện."
                AssignmentReader.Add(passage, words, charged, result.Lead, "charged");
                result.OpensWithLead = true;
                return;
            }

            if (i > 0 && i < MaxTask && words[i].Lower == "giao" && words[i - 1].Lower == "này" && AgencyList.TryRead(words, i + 1, AgencyNeed.Known, out var told) && told.IsSpecific)
            {
                // "Nhiệm vụ này giao Phòng Nội vụ thực hiện."
                AssignmentReader.Add(passage, words, told, result.Lead, "assigned");
                result.OpensWithLead = true;
                return;
            }

            if (words[i].Lower == "do" && AgencyList.TryRead(words, i + 1, AgencyNeed.Known, out var list) && list.Next < words.Length
                && (words[list.Next].Before & ~(Gap.Comma | Gap.Dash)) == 0 && IsHeading(words, list.Next))
            {
                AssignmentReader.Add(passage, words, list, result.Headed, "headed");
                return;
            }
        }
    }

    /// <summary>Whether words at the end of a clause say that who stands before them carries out all of it: "do … thực hiện", "do … phụ trách".</summary>
    private static bool IsCharge(Word[] words, int at, bool isOfTask) =>
        at < words.Length && words[at].Before == Gap.Plain && Charges.Match(words, at) is > 0 and var charge
        && (at + charge == words.Length || words[at + charge].IsCut || words[at + charge].Lower == "dưới" || (isOfTask && (words[at + charge].Before & Gap.Comma) != 0));

    /// <summary>Whether words say that who stands before them heads something: "chủ trì", "làm Tổ trưởng", "là Trưởng ban", "đứng đầu".</summary>
    private static bool IsHeading(Word[] words, int at)
    {
        if (words[at].Folded is "chu" or "dung" or "phu" && at + 1 < words.Length)
        {
            return words[at + 1].Folded is "tri" or "dau" or "trach";
        }

        return words[at].Lower is "làm" or "là" && at + 2 < words.Length && !words[at + 1].IsCut
            && (words[at + 1].Folded == "truong" || words[at + 2].Folded is "truong" or "tri" or "moi"
                || (at + 3 < words.Length && words[at + 1].Folded is "co" or "don" && words[at + 3].Folded is "chu" or "dau" or "thuong"));
    }
}
