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

    /// <summary>Whether a sentence opens with the verb of an act, or forbids one.</summary>
    public static bool Opens(Word[] words)
    {
        var at = VerbAt(words);
        var verb = Lexicon.OrderVerbs.Match(words, at);
        return Aims.Match(words, at) == 0
            && (verb > 1 || (verb == 1 && !Findings.Contains(words[at].Lower)) || StrictnessReader.Negates(words, at));
    }

    /// <summary>
    /// Whether a heading says more than that others follow: an act before the words that introduce them, an amount, or a sentence that opens
    /// with no aim.
    /// </summary>
    public static bool StandsInHeading(OutlineItem heading)
    {
        var words = heading.Words;
        if (!heading.EndsWithColon)
        {
            return !Titles.IsTitle(heading) && heading.TitleEnd == 0 && Aims.Match(words, VerbAt(words)) == 0;
        }

        var next = Array.FindIndex(words, word => (word.Before & (Gap.Stop | Gap.Semicolon)) != 0 && word.Start > heading.TitleEnd);
        return (next > 0 && (Opens(words) || (heading.Assignment.Lead.Count > 0 && !heading.Assignment.OpensWithoutOrder)))
            || TargetReader.Read(heading.Text, words, DeadlineReader.Read(heading.Text, words, default, isAttached: false)).Count > 0;
    }

    /// <summary>The word behind those that tell how something is to be done: "Tiếp tục | rà soát".</summary>
    private static int VerbAt(Word[] words)
    {
        var at = 0;
        while (Lexicon.Manner.Match(words, at) is > 0 and var manner && Lexicon.OrderVerbs.Match(words, at) <= manner && Aims.Match(words, at) == 0)
        {
            at += manner;
        }

        return at;
    }
}
