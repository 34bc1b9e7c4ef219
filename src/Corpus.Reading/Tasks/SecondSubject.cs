namespace Corpus.Reading;

/// <summary>
/// Reads a second body that is ordered something of its own behind a comma: "Sở Nông nghiệp chủ trì kiểm tra rừng, | Công an tỉnh tổ chức
/// tuần tra".
/// </summary>
internal static class SecondSubject
{
    /// <summary>What a body does that carries an order out, not what it is helped or told to do.</summary>
    private static readonly PhraseTable Acts = new("chủ trì|thực hiện|tổ chức|triển khai|chịu trách nhiệm|tham mưu|hướng dẫn|kiểm tra|bố trí|xây dựng|rà soát|tuyên truyền|tuần tra");

    /// <summary>What the first body does: it leads, so that others act beside it.</summary>
    private static readonly PhraseTable Leads = new("chủ trì|lãnh đạo|chỉ đạo");

    /// <summary>What the first body does for those who act beside it.</summary>
    private static readonly PhraseTable Guides = new("hướng dẫn|định hướng|tham mưu|theo dõi|chỉ đạo|chủ trì");

    /// <summary>Words behind which a list of bodies stands whose last is no subject.</summary>
    private static readonly PhraseTable Lists = new("phối hợp|hướng dẫn|đôn đốc|yêu cầu|đề nghị|giao|gửi|báo cáo|cùng|với|của|giữa|tại|cho|về|do|gồm|như");

    /// <summary>Reads the body.</summary>
    /// <param name="words">The words of the passage.</param>
    /// <param name="at">The word behind the comma.</param>
    /// <param name="known">Who was read so far: somebody must lead.</param>
    /// <param name="second">The body when the call succeeds.</param>
    public static bool TryRead(Word[] words, int at, Assignment known, out AgencyList second)
    {
        second = null!;
        if (!known.OpensWithLead || known.Lead.Count == 0 || !AgencyList.TryRead(words, at, AgencyNeed.Known, out var list) || !list.IsSpecific || list.Next >= words.Length
            || words[list.Next].Before != Gap.Plain || (Acts.Match(words, list.Next) == 0 && Lexicon.OrderVerbs.Match(words, list.Next) < 2)
            || words[list.Next].Folded is "phoi" or "ho" or "tham" && list.Next + 1 < words.Length && words[list.Next + 1].Folded is "hop" or "tro" or "gia")
        {
            return false;
        }

        if (at >= 2 && Guides.Match(words, at - 2) == 2 && !words[at - 2].IsCapital && words[at - 2].Before == Gap.Plain)
        {
            // "Ban Tuyên giáo hướng dẫn, | Trung tâm Văn hóa thực hiện …": whom the first is to help is not said.
            second = list;
            return true;
        }

        var leads = false;
        for (var i = at - 1; i >= 0; i--)
        {
            leads |= Leads.Match(words, i) > 0;
            if (Lists.Match(words, i) > 0 || words[i].IsCapital && leads is false && AgencyHead.HeadAt(words, i, false, false) > 0)
            {
                return false;
            }

            if (leads || words[i].IsCut)
            {
                break;
            }
        }

        second = list;
        return leads && Acts.Match(words, list.Next) > 0;
    }
}
