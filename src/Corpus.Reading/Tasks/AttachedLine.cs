namespace Corpus.Reading;

/// <summary>
/// Tells the lines that say who carries out what stands above them, and until when: "Trung tâm Y tế chủ trì, phối hợp với Công an huyện
/// thực hiện, hoàn thành trước 25/8/2021."
/// </summary>
internal static class AttachedLine
{
    /// <summary>Longer lines say something of their own.</summary>
    private const int MaxLength = 420;

    /// <summary>Words, at most, from "phối hợp" to what the partners do.</summary>
    private const int MaxPartners = 40;

    private static readonly PhraseTable Fields = new("""
        cơ quan chủ trì|đơn vị chủ trì|chủ trì|đơn vị thực hiện|cơ quan thực hiện|phân công thực hiện|trách nhiệm thực hiện
        đơn vị phối hợp|cơ quan phối hợp|phối hợp thực hiện|phối hợp|lực lượng tham gia|thời gian thực hiện|thời gian hoàn thành|thời gian
        thời hạn|thời hạn hoàn thành|thời hạn thực hiện|tiến độ|tiến độ thực hiện|lộ trình|lộ trình thực hiện|hoàn thành|đơn vị chủ trì thực hiện
        cơ quan chủ trì thực hiện|cơ quan phối hợp thực hiện|đơn vị phối hợp thực hiện|đơn vị tham gia|thời gian triển khai|thời điểm hoàn thành
        đơn vị chịu trách nhiệm|cơ quan chịu trách nhiệm|cơ quan tham mưu|tiến độ hoàn thành|thời hạn báo cáo|hạn hoàn thành
        thời hạn trình|thời hạn gửi|thời hạn gửi báo cáo|thời hạn nộp|thời gian trình|thời gian báo cáo|hạn|hạn cuối|hạn chót|hạn trình|hạn báo cáo|hạn gửi|hạn gửi báo cáo|hạn nộp
        """);

    /// <summary>Verbs and their objects that only say that something is carried out.</summary>
    private static readonly PhraseTable CarryingOut = new("""
        chủ trì|phối hợp|triển khai|thực hiện|tổ chức|tham mưu|hoàn thành|chịu trách nhiệm|có trách nhiệm|gửi kết quả|gửi báo cáo
        """);

    /// <summary>What is made ready to carry something out, unless it says what for: "xây dựng phương án chậm nhất ngày …".</summary>
    private static readonly PhraseTable Preparing = new("xây dựng kế hoạch|xây dựng phương án|bố trí kinh phí");

    /// <summary>Verbs of those who watch what others carry out, or tell of it.</summary>
    private static readonly PhraseTable Following = new("theo dõi|đôn đốc|giám sát|kiểm tra|tổng hợp|báo cáo");

    private static readonly PhraseTable Charged = new("chịu trách nhiệm|có trách nhiệm");

    /// <summary>Whether a paragraph is such a line.</summary>
    public static bool Fits(Passage passage)
    {
        if (passage.Length is 0 or > MaxLength || passage.Text[^1] == ':')
        {
            return false;
        }

        var words = Word.Split(passage, passage.Length);
        return words.Length > 0 && (IsField(words) || SaysOnlyWhoAndWhen(passage, words));
    }

    /// <summary>Whether the words open with a field of responsibility or time: "Đơn vị chủ trì: …".</summary>
    public static bool IsField(Word[] words)
    {
        var length = Fields.Match(words, 0);
        return length > 0 && length < words.Length && (words[length].Before & Gap.Colon) != 0;
    }

    private static bool SaysOnlyWhoAndWhen(Passage passage, Word[] words)
    {
        var start = Lexicon.Assigning.Match(words, 0);
        var opensWithAgency = AgencyList.TryRead(words, start, AgencyNeed.Known, out _);
        var times = DeadlineReader.Read(passage, words, default, isAttached: true);
        var opensWithTime = words[0].Folded is "thuc" or "hoan" or "thoi" && times.Count > 0;
        if (!opensWithAgency && !opensWithTime)
        {
            return false;
        }

        var (said, other) = (0, 0);
        var (carriesOut, acts) = (false, false);
        var (time, bodies) = (0, 0);
        for (var i = start; i < words.Length;)
        {
            while (time < times.Count && times[time].End <= words[i].Start)
            {
                time++;
            }

            if (time < times.Count && times[time].Start <= words[i].Start)
            {
                i++;
            }
            else if (words[i].Folded is "theo" or "tuy" or "thong" && (words[i].Folded != "thong" || (words[i].Before & Gap.Open) != 0))
            {
                i = SkipClause(words, i + 1);
            }
            else if (EndOfPartners(words, i) is > 0 and var partners)
            {
                (i, carriesOut) = (partners, true);
            }
            else if (AgencyList.TryRead(words, i, AgencyNeed.Known, out var list) && list.Next > i && !IsVerbBehind(words, bodies, i))
            {
                (i, bodies) = (list.Next, list.Next);
            }
            else if (Preparing.Match(words, i) is > 0 and var prepared)
            {
                (i, said, acts) = (i + prepared, said + prepared, true);
                if (i < words.Length && words[i].Lower != "và" && !words[i].IsCut && (words[i].Before & Gap.Comma) == 0
                    && !(time < times.Count && times[time].Start <= words[i].Start))
                {
                    return false;
                }
            }
            else if (CarryingOut.Match(words, i) is > 0 and var means)
            {
                (i, said, carriesOut) = (i + means, said + means, true);
            }
            else if (Lexicon.OrderVerbs.Match(words, i) is > 0 and var act)
            {
                var isGeneric = Lexicon.Generic.Match(words, i) > 0;
                if (!carriesOut && !acts && (!isGeneric || Following.Match(words, i) > 0))
                {
                    // "Sở Nội vụ theo dõi, đôn đốc." does something else than what stands above.
                    return false;
                }

                (i, said, other, acts) = (i + act, isGeneric ? said + act : said, isGeneric ? other : other + act, true);
                if (IsObject(words, i, isGeneric) && !(time < times.Count && times[time].Start <= words[i].Start))
                {
                    return false;
                }
            }
            else if (Lexicon.Generic.Match(words, i) is > 0 and var generic)
            {
                (i, said) = (i + generic, said + generic);
            }
            else
            {
                (i, other) = (i + 1, other + 1);
            }
        }

        if (!carriesOut && !opensWithTime)
        {
            return other == 0 && !(acts && times.Count == 0);
        }

        return other <= 2 || other * 6 <= said;
    }

    /// <summary>Whether what looks like the head of a name is the verb of the body that ends before it: "Sở Tài chính | cấp kinh phí".</summary>
    private static bool IsVerbBehind(Word[] words, int bodies, int at) =>
        at > 0 && bodies == at && words[at] is { IsCapital: false, Before: Gap.Plain } && Lexicon.OrderVerbs.Match(words, at) > 0;

    /// <summary>
    /// Whether a line only says that its bodies join in what stands above it: "Sở Nội vụ, Sở Tư pháp (chịu trách nhiệm) phối hợp thực hiện."
    /// </summary>
    public static bool OnlyJoins(Word[] words)
    {
        if (!AgencyList.TryRead(words, 0, AgencyNeed.Known, out var bodies))
        {
            return false;
        }

        var at = bodies.Next;
        while (Lexicon.Manner.Match(words, at) is > 0 and var manner && words[at].Folded is not "phoi")
        {
            at += manner;
        }

        at += Charged.Match(words, at);
        return at + 1 < words.Length && words[at].Folded == "phoi" && words[at + 1].Folded == "hop"
            && (at + 2 == words.Length || words[at + 2].IsCut || (words[at + 2].Before & Gap.Comma) != 0 || words[at + 2].Folded is "thuc" or "trien" or "cung");
    }

    /// <summary>Whether a word is what the verb before it is done to; behind a verb of carrying out, words like "kế hoạch" are none.</summary>
    private static bool IsObject(Word[] words, int at, bool isGeneric) =>
        at < words.Length && !words[at].IsCut && (words[at].Before & Gap.Comma) == 0 && !AgencyList.TryRead(words, at, AgencyNeed.Known, out _)
        && (words[at].IsCapital
            || (Lexicon.OrderVerbs.Match(words, at) == 0 && Lexicon.Manner.Match(words, at) == 0 && !(isGeneric && Lexicon.Generic.Match(words, at) > 0)));

    /// <summary>
    /// The word behind the partners of "phối hợp Công an xã, Kiểm lâm địa bàn thực hiện", known ones or not; 0 where they are none or another
    /// order comes before.
    /// </summary>
    private static int EndOfPartners(Word[] words, int at)
    {
        if (at + 2 >= words.Length || words[at].Folded != "phoi" || words[at + 1].Folded != "hop")
        {
            return 0;
        }

        for (var i = at + 2; i + 1 < words.Length && i < at + MaxPartners && (words[i].Before & (Gap.Stop | Gap.Semicolon | Gap.Colon)) == 0; i++)
        {
            if (words[i].Folded is "thuc" or "trien" && words[i + 1].Folded is "hien" or "khai")
            {
                return i;
            }

            if (!words[i].IsCapital && Lexicon.OrderVerbs.Match(words, i) > 1)
            {
                return 0;
            }
        }

        return 0;
    }

    private static int SkipClause(Word[] words, int at)
    {
        while (at < words.Length && !words[at].IsCut && (words[at].Before & Gap.Comma) == 0
            && Lexicon.OrderVerbs.Match(words, at) == 0)
        {
            at++;
        }

        return at;
    }
}
