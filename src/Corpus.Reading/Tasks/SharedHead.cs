using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>
/// Gives bodies the head that they share: "Giám đốc các Sở: Tài chính, Kế hoạch và Đầu tư yêu cầu …" names "Giám đốc Sở Tài chính" and
/// "Giám đốc Sở Kế hoạch và Đầu tư".
/// </summary>
internal static class SharedHead
{
    /// <summary>Heads that say of themselves what follows, so that nothing is shared: "các đơn vị: Công ty Điện lực, Bưu điện tỉnh".</summary>
    private static readonly PhraseTable NoHeads = new("cơ quan|đơn vị|địa phương|cấp|ngành|tổ chức|doanh nghiệp|lực lượng|đoàn thể|cá nhân|thành viên");

    /// <summary>Reads the names behind a list of bodies whose last is "các" with a head and a colon.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="words">Its words.</param>
    /// <param name="counted">The list before the colon.</param>
    /// <param name="bodies">All bodies when the call succeeds: those before the last of the list, and at least two that share its head.</param>
    /// <param name="next">The word behind them.</param>
    public static bool TryRead(Passage passage, Word[] words, AgencyList counted, out List<FoundAgency> bodies, out int next)
    {
        bodies = [];
        next = counted.Next;
        var last = counted.Agencies[^1];
        var quantifier = last.First;
        while (quantifier < last.End && words[quantifier].Lower != "các")
        {
            quantifier++;
        }

        var head = quantifier + 1;
        var isShared = head < last.End && next == last.End && next < words.Length && (words[next].Before & Gap.Colon) != 0
            && NoHeads.Match(words, head) == 0 && !words.AsSpan(head, last.End - head).ToArray().Skip(1).Any(word => word.Before != Gap.Plain);
        if (!isShared)
        {
            return false;
        }

        List<TextRange> shared = [new TextRange(words[head].Start, words[last.End - 1].End)];
        if (quantifier > last.First)
        {
            shared.Insert(0, new TextRange(words[last.First].Start, words[quantifier - 1].End));
        }

        foreach (var mention in counted.Agencies.SkipLast(1))
        {
            bodies.Add(AssignmentReader.Found(passage, words, mention, "shared-head"));
        }

        var named = 0;
        for (var at = next; at < words.Length && words[at].IsCapital; named++)
        {
            var end = NameEnd(words, head, at);
            if (end == 0)
            {
                break;
            }

            bodies.Add(IsWhole(words, head, at)
                ? new FoundAgency(passage, words[at].Start, words[end - 1].End, null, "shared-head")
                : new FoundAgency(passage, words[at].Start, words[end - 1].End, [.. shared, new TextRange(words[at].Start, words[end - 1].End)], "shared-head"));
            next = end;
            at = end < words.Length && words[end].Lower == "và" ? end + 1 : end;
            if (at == end && end < words.Length && (words[end].Before & (Gap.Comma | Gap.Semicolon)) == 0)
            {
                named++;
                break;
            }
        }

        return named > 1;
    }

    /// <summary>Whether bodies are ordered something by what stands behind them, or stand alone.</summary>
    public static bool AreOrdered(Word[] words, int next) =>
        next >= words.Length || (words[next].Before & Gap.Colon) != 0 || Lexicon.OrderVerbs.Match(words, next) > 0 || Lexicon.Manner.Match(words, next) > 0
        || Lexicon.Assigning.Match(words, next) > 0 || Lexicon.NameStops.Match(words, next) > 0;

    /// <summary>Whether a name of the list has a head of its own: "các phòng: Nội vụ, Tư pháp, Thanh tra huyện"; the ministry "Công an" has none.</summary>
    private static bool IsWhole(Word[] words, int head, int at) =>
        AgencyHead.HeadAt(words, at, false, false) > 0 && !(words[head].Folded == "bo" && words[at].Folded == "cong" && words[at + 1].Folded == "an");

    /// <summary>The word behind the name that begins at a word; 0 when none does.</summary>
    private static int NameEnd(Word[] words, int head, int at)
    {
        if (IsWhole(words, head, at))
        {
            return AgencyHead.TryName(words, at, AgencyNeed.Known, false, out var whole) ? whole.End : 0;
        }

        if (DepartmentNames.FieldAt(words, at) is > 0 and var field)
        {
            return field;
        }

        var joint = at + 1;
        while (joint < words.Length && (words[joint].Before & (Gap.Comma | Gap.Semicolon)) == 0 && words[joint].Lower != "và"
            && !((words[joint].Before & Gap.Dash) != 0 && Lexicon.OrderVerbs.Match(words, joint) > 1))
        {
            joint++;
        }

        var end = AgencyTail.Find(words.AsSpan(0, joint), at, at + Math.Max(1, Lexicon.NameWords.Match(words, at)));
        if (end + 1 < words.Length && words[end].Before == Gap.Comma && Lexicon.Posts.Match(words, end) > 0 && words[head].Folded == "dong"
            && AgencyHead.TryName(words, end, AgencyNeed.Known, false, out var post))
        {
            // "các đồng chí: Nguyễn Văn An, Phó Chủ tịch UBND huyện; …"
            return post.End;
        }

        return end;
    }
}
