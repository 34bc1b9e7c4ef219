namespace Corpus.Reading;

/// <summary>Finds the bodies that take part beside the lead: those it works with ("phối hợp với") and those it directs ("chỉ đạo").</summary>
/// <remarks>Linear in the words.</remarks>
internal static class PartnerReader
{
    private static readonly PhraseTable PartnerManner = new("""
        chặt chẽ|hiệu quả|có hiệu quả|tốt|kịp thời|thường xuyên|đồng bộ|cùng|nhịp nhàng|tích cực|thực hiện|triển khai|chủ động
        """);

    /// <summary>Bodies behind "phối hợp với", and those of "A chủ trì, B phối hợp".</summary>
    public static void ReadPartners(Passage passage, Word[] words, Assignment result)
    {
        var joins = Array.Exists(words, word => word.Folded == "phoi");
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (words[i].Folded == "chu" && words[i + 1].Folded == "tri"
                && AgencyList.TryRead(words, i + 2, AgencyNeed.Known, out var second)
                && second.Next + 1 < words.Length && words[second.Next].Folded == "phoi" && words[second.Next + 1].Folded == "hop")
            {
                AssignmentReader.Add(passage, words, second, result.Support, "support");
                result.Lead.RemoveAll(lead => AssignmentReader.Holds(result.Support, lead));
            }

            if (words[i].Lower == "cùng" && AgencyList.TryRead(words, i + (words[i + 1].Lower == "với" ? 2 : 1), AgencyNeed.Known, out var beside)
                && IsBeside(words, i, beside))
            {
                // "Cùng với Công an huyện, | Ban Chỉ huy Quân sự huyện tuần tra": who stands behind the comma is the subject.
                var subject = words[i].IsCut ? result.Lead.Find(lead => lead.Rule == LateAssignment.BehindAdverbial)?.Start ?? int.MaxValue : int.MaxValue;
                var helpers = beside.Agencies.Where(mention => words[mention.First].Start < subject).ToList();
                AssignmentReader.Add(passage, words, beside with { Agencies = helpers }, result.Support, "support");
                result.Lead.RemoveAll(lead => AssignmentReader.Holds(result.Support, lead));
            }

            if (joins && (words[i].Before & Gap.Comma) != 0 && result.Lead.Count > 0 && AgencyList.TryRead(words, i, AgencyNeed.Known, out var joined)
                && joined.IsSpecific && Lexicon.PlaceUnits.Match(words, i) == 0 && IsToldToJoin(words, joined.Next)
                && !joined.Agencies.Any(mention => AssignmentReader.Holds(result.Lead, AssignmentReader.Found(passage, words, mention, "support"))))
            {
                // "Phòng Kinh tế chủ trì tham mưu, Công an xã phối hợp xử lý."
                AssignmentReader.Add(passage, words, joined, result.Support, "support");
            }

            if (joins && words[i].Lower == "với" && AgencyList.TryRead(words, i + 1, AgencyNeed.Known, out var informed)
                && informed.Next + 2 < words.Length && words[informed.Next].Lower == "để" && IsToldToJoin(words, informed.Next + 1))
            {
                // "chia sẻ thông tin với cơ quan thú y cùng cấp để phối hợp điều tra"
                AssignmentReader.Add(passage, words, informed, result.Support, "support");
            }

            if (words[i].Folded != "phoi" || words[i + 1].Folded != "hop")
            {
                continue;
            }

            if (i + 2 < words.Length && words[i + 2].Lower == "của" && i > 0 && words[i - 1].Lower == "sự"
                && AgencyList.TryRead(words, i + 3, AgencyNeed.Known, out var joining))
            {
                // "có sự phối hợp của Hội Khuyến học tỉnh"
                AssignmentReader.Add(passage, words, joining, result.Support, "support");
            }

            if (IsNoun(words, i))
            {
                continue;
            }

            var at = i + 2;
            while (PartnerManner.Match(words, at) is > 0 and var manner && !words[at].IsCut
                && (PartnerManner.Match(words, at + manner) > 0 || (at + manner < words.Length && words[at + manner].Lower is "với" or "cùng" or "vói")))
            {
                at += manner;
            }

            var hasWith = false;
            while (at < words.Length && words[at].Lower is "với" or "cùng" or "vói" && !words[at].IsCut)
            {
                hasWith = true;
                at++;
            }

            if (at >= words.Length || words[at].IsCut || (words[at].Before & Gap.Comma) != 0)
            {
                continue;
            }

            if (AgencyList.TryRead(words, at, hasWith ? AgencyNeed.Any : AgencyNeed.Known, out var list))
            {
                var isShared = SharedWords.TryReadBehindColon(words, list, out var bodies);
                AssignmentReader.Add(passage, words, isShared ? bodies : list, result.Support, isShared ? "shared-head" : "support");
            }
        }
    }

    /// <summary>
    /// Whether bodies behind "cùng" work with those ordered: "Sở Công Thương cùng Công ty Điện lực tỉnh lập …", "Cùng UBND các xã rà soát",
    /// "chủ trì, cùng Ban Nội chính …".
    /// </summary>
    private static bool IsBeside(Word[] words, int at, AgencyList beside) =>
        (at > 1 && words[at - 1].Folded == "tri" && words[at - 2].Folded == "chu")
        || (words[at].IsCut && beside.IsSpecific)
        || (beside.Next < words.Length && (words[beside.Next].Before & ~Gap.Comma) == 0
            && (Lexicon.OrderVerbs.Match(words, beside.Next) > 0 || Lexicon.Manner.Match(words, beside.Next) > 0));

    /// <summary>Whether "phối hợp" is a thing here: "công tác phối hợp", "phương án phối hợp", "quy chế phối hợp".</summary>
    private static bool IsNoun(Word[] words, int at) =>
        at > 0 && !(at > 1 && words[at - 2].IsCapital && words[at - 1].Before == Gap.Plain && (words[at - 2].Before & (Gap.Dash | Gap.First | Gap.Stop)) == Gap.Dash) && !words[at].IsCut && (words[at].Before & Gap.Comma) == 0
        && words[at - 1].Folded is "an" or "tac" or "che" or "su" or "trinh" or "hoach" or "viec" or "luat";

    /// <summary>Bodies behind "chỉ đạo", "hướng dẫn", "đôn đốc"; told only to "phối hợp", they support.</summary>
    public static void ReadDirected(Passage passage, Word[] words, Assignment result)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var verb = Lexicon.Directing.Match(words, i);
            if (verb == 0 || (i > 0 && words[i - 1].Lower is "theo" or "sự" or "kiến" or "trưởng") || IsInName(words, i) || IsAdvised(words, i))
            {
                continue;
            }

            var at = i + verb;
            at += at < words.Length && !words[at].IsCut ? Math.Max(0, PartnerManner.Match(words, at)) : 0;
            if (at < words.Length && !words[at].IsCut && (words[at].Before & Gap.Comma) == 0
                && AgencyList.TryRead(words, at, AgencyNeed.Known, out var list)
                && list.Next < words.Length && !IsEnd(words[list.Next]) && words[list.Next].Folded != "thong"
                && (Lexicon.OrderVerbs.Match(words, list.Next) > 0 || Lexicon.Manner.Match(words, list.Next) > 0
                    || ((words[at].IsCapital || list.Agencies[^1].IsGeneral) && (words[list.Next].Before & Gap.Comma) == 0)))
            {
                AssignmentReader.Add(passage, words, list, IsToldToJoin(words, list.Next) ? result.Support : result.Directed, "directed");
            }

            i += verb - 1;
        }
    }

    /// <summary>
    /// Whether a verb is part of a body's name: "Ban Chỉ đạo cấp tỉnh", "Tiểu ban Hướng dẫn", "Tổ Chỉ đạo"; not behind bodies that are
    /// counted, "các cơ quan chỉ đạo các đơn vị".
    /// </summary>
    private static bool IsInName(Word[] words, int at)
    {
        var head = at - 1;
        if (head < 0 || words[at].Before != Gap.Plain)
        {
            return false;
        }

        var isCounted = head > 0 && words[head].Before == Gap.Plain && Lexicon.Quantifiers.Match(words, head - 1) == 1;
        return words[head].Lower == "ban"
            || (words[head].Lower is "tổ" or "đội" or "đoàn" or "hội" && (words[at].IsCapital || !isCounted))
            || (head > 0 && Lexicon.Heads.Match(words, head - 1) == 2 && words[head].Lower is "quan" or "phận" or "đồng" && words[at].IsCapital);
    }

    /// <summary>Whether the body that directs is not the one ordered but the one it advises: "tham mưu UBND huyện chỉ đạo các phòng …".</summary>
    private static bool IsAdvised(Word[] words, int at)
    {
        for (var i = at - 1; i > 0 && i > at - 15 && !words[i].IsCut; i--)
        {
            if (words[i - 1].Folded == "tham" && words[i].Folded == "muu" && AgencyList.TryRead(words, i + 1, AgencyNeed.Known, out var list))
            {
                return list.Next == at;
            }
        }

        return false;
    }

    /// <summary>Whether bodies before a word are told to "phối hợp" and with nobody, so that they support who tells them.</summary>
    public static bool IsToldToJoin(Word[] words, int at) =>
        at + 1 < words.Length && words[at].Folded == "phoi" && words[at + 1].Folded == "hop" && !HasPartner(words, at + 2);

    private static bool HasPartner(Word[] words, int at)
    {
        for (var i = at; i < words.Length && i < at + 4 && !words[i].IsCut; i++)
        {
            if (words[i].Lower is "với" or "cùng")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsEnd(Word word) => (word.Before & (Gap.Stop | Gap.Semicolon)) != 0;
}
