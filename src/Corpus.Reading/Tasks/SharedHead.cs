using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Gives bodies the head that they share: "Các Bộ: Giao thông vận tải, Xây dựng yêu cầu …" names "Bộ Giao thông vận tải" and "Bộ Xây dựng".</summary>
internal static class SharedHead
{
    private static readonly PhraseTable Heads = new("bộ|sở|cục|phòng|huyện|xã|phường");

    /// <summary>Reads the names behind a list that is only "các" and a head, and a colon.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="words">Its words.</param>
    /// <param name="counted">The list before the colon.</param>
    /// <param name="bodies">The bodies when the call succeeds: at least two, an order behind them.</param>
    public static bool TryRead(Passage passage, Word[] words, AgencyList counted, out List<FoundAgency> bodies)
    {
        bodies = [];
        var at = counted.Next;
        var head = at - 1;
        if (counted.Agencies is not [{ HasPost: false } only] || head != only.First + 1 || words[only.First].Lower != "các" || Heads.Match(words, head) != 1
            || at >= words.Length || (words[at].Before & Gap.Colon) == 0)
        {
            return false;
        }

        var shared = new TextRange(words[head].Start, words[head].End);
        while (at < words.Length && words[at].IsCapital && AgencyHead.HeadAt(words, at, false, false) == 0)
        {
            var comma = at + 1;
            while (comma < words.Length && (words[comma].Before & (Gap.Comma | Gap.Semicolon)) == 0)
            {
                comma++;
            }

            var end = AgencyTail.Find(words.AsSpan(0, comma), at, at + 1);
            bodies.Add(new FoundAgency(passage, words[at].Start, words[end - 1].End, shared, "shared-head"));
            at = end;
            if (end < comma)
            {
                break;
            }
        }

        return bodies.Count > 1 && at < words.Length && (Lexicon.OrderVerbs.Match(words, at) > 0 || Lexicon.Manner.Match(words, at) > 0 || Lexicon.Assigning.Match(words, at) > 0);
    }
}
