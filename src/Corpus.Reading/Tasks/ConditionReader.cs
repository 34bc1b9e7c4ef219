namespace Corpus.Reading;

/// <summary>Reads out of a heading when the tasks below it apply: "Kịch bản 2: Ứng phó khi dịch bệnh lan rộng …".</summary>
internal static class ConditionReader
{
    private static readonly PhraseTable Openers = new("giai đoạn|khi|nếu");

    private static readonly PhraseTable Ends = new(
        "với các giải pháp|với các biện pháp|tập trung thực hiện|tập trung|thực hiện các|cần thực hiện|thì|phải thực hiện|với một số|triển khai các|thực hiện một số");

    /// <summary>The condition that a heading states, verbatim; null when it states none.</summary>
    public static ReadValue? Read(OutlineItem heading)
    {
        var words = heading.Words;
        if (words.Length == 0 || words.Length > 80 || (Openers.Match(words, 0) == 0 && !ScenarioHeading.NamesCase(words)))
        {
            return null;
        }

        var start = Array.FindIndex(words, word => word.Lower is "khi" or "nếu");
        if (start < 0)
        {
            start = Array.FindIndex(words, word => (word.Before & Gap.Colon) != 0) - 1;
            var mark = ScenarioHeading.OpensNumbered(words) ? Array.FindIndex(words, 1, word => (word.Before & ~Gap.Plain) != 0) : -1;
            if (mark > 0 && (words[mark].Before & Gap.Colon) == 0)
            {
                return Behind(heading.Text, words, mark);
            }

            if (start < -1)
            {
                return words[0].Folded is "truong" or "tinh" or "trong" ? Value(heading.Text, 0, heading.Text.Length, "*_ :") : null;
            }
        }

        var first = start + 1;
        var end = first;
        while (end < words.Length && Ends.Match(words, end) == 0 && !LeadsToMeasures(heading, end) && (words[end].Before & (Gap.Stop | Gap.Semicolon)) == 0
            && !(end > first && (words[end].Before & Gap.Colon) != 0))
        {
            end++;
        }

        if (first >= end)
        {
            return null;
        }

        var from = words[first].Start;
        var to = end < words.Length ? words[end].Start : heading.Text.Length;
        return Value(heading.Text, from, to, " :,;.*_");
    }

    /// <summary>What stands behind the number of a case without a colon: "Cấp độ 2 (nguy cơ trung bình):", "Kịch bản 1 - Dưới 20 ca".</summary>
    private static ReadValue Behind(Passage passage, Word[] words, int at)
    {
        var close = (words[at].Before & Gap.Open) != 0 ? passage.Text.LastIndexOf(')') : -1;
        return Value(passage, words[at].Start, close > words[at].Start ? close : passage.Length, " :,;.*_");
    }

    /// <summary>Whether the words from one on only lead to the measures below: "…, ngoài các biện pháp của tình huống 1, thực hiện thêm:", "… thực hiện:".</summary>
    private static bool LeadsToMeasures(OutlineItem heading, int at)
    {
        var words = heading.Words;
        return heading.EndsWithColon
            && (((words[at].Before & Gap.Comma) != 0 && words[at].Lower == "ngoài")
                || (Lexicon.OrderVerbs.Match(words, at) is > 0 and var verb && words[at].Folded is "thuc" or "ap" or "trien" or "tien" && at + verb + 1 >= words.Length));
    }

    private static ReadValue Value(Passage passage, int start, int end, string marks) =>
        ReadValue.Of(passage, start, start + passage.Text.AsSpan(start, end - start).TrimEnd(marks).Length, "scenario");
}
