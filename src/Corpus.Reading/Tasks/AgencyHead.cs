namespace Corpus.Reading;

/// <summary>Tells where the name of an agency begins, and by which words.</summary>
internal static class AgencyHead
{
    /// <summary>Reads the name that begins at a word, with the posts and words like "các" before it.</summary>
    public static bool TryName(ReadOnlySpan<Word> words, int start, AgencyNeed need, bool inGeneralRun, out AgencyMention agency)
    {
        agency = default;
        var at = SkipQuantifiers(words, start);
        var isCounted = at > start;
        var posts = at;
        while (Lexicon.Posts.Match(words, posts) is > 0 and var length && (posts == at || !IsBroken(words, posts)))
        {
            posts += length;
            posts = SkipQuantifiers(words, posts);
        }

        var hasPost = posts > at;
        var head = posts;
        if (hasPost && head - 1 > at && head < words.Length && !words[head].IsCapital && words[head - 1].Lower != "bản" && Lexicon.Heads.Match(words, head) == 0 && Lexicon.Heads.Match(words, head - 1) > 1)
        {
            // "Trưởng | Trạm y tế xã": the end of the post is the head of the name.
            head--;
        }

        isCounted |= hasPost && words[head - 1].Lower == "các";
        var headLength = HeadAt(words, head, isCounted || hasPost || need == AgencyNeed.Any, inGeneralRun && !hasPost);
        if (hasPost && head < words.Length && IsBroken(words, head))
        {
            headLength = 0;
        }

        if (headLength == 0 && posts == start && UnitNames.End(words, start) is > 0 and var unit)
        {
            agency = new AgencyMention(start, unit, false, false);
            return true;
        }

        if (headLength == 0)
        {
            var named = head < words.Length && !IsBroken(words, head)
                && (words[head].IsCapital || Lexicon.PlaceUnits.Match(words, head) > 0);
            if (hasPost ? !named && !isCounted : need == AgencyNeed.Known || head >= words.Length || !words[head].IsCapital)
            {
                return false;
            }

            headLength = named || !hasPost ? 1 : 0;
        }

        var end = AgencyTail.Find(words, head, head + headLength);
        if (end <= start)
        {
            return false;
        }

        var isGeneral = Lexicon.Generals.Match(words, head) is > 0 and var general
            && general >= Lexicon.Heads.Match(words, head)
            && (head + 1 >= end || !words[head + 1].IsCapital);
        if (hasPost && end == head + 2 && words[posts - 1].Lower == "đầu" && words[head] is { Lower: "cấp", IsCapital: false } && words[head + 1].Folded == "uy")
        {
            // "người đứng đầu cấp ủy, chính quyền": whoever heads whatever.
            isGeneral = true;
        }

        agency = new AgencyMention(start, end, isGeneral, hasPost);
        return true;
    }

    private static int SkipQuantifiers(ReadOnlySpan<Word> words, int start)
    {
        var at = start;
        while (Lexicon.Quantifiers.Match(words, at) is > 0 and var length && at + length < words.Length && !IsBroken(words, at + length))
        {
            at += length;
        }

        // "Các ông (bà) Trưởng phòng …": one form of address before the post.
        var isAddress = at > start && at + 2 < words.Length && words[at].Lower is "ông" or "bà" && words[at + 1].Lower is "ông" or "bà"
            && (words[at + 1].Before & (Gap.Open | Gap.Comma)) != 0 && Lexicon.Posts.Match(words, at + 2) > 0;
        return isAddress ? at + 2 : at;
    }

    /// <summary>Whether a sign stands before a word that no name goes on behind.</summary>
    public static bool IsBroken(ReadOnlySpan<Word> words, int at) =>
        (words[at].Before & ~(Gap.Dash | Gap.And | Gap.Inner | Gap.First)) != 0;

    /// <summary>Number of words of the head of a name, or 0.</summary>
    public static int HeadAt(ReadOnlySpan<Word> words, int at, bool isCounted, bool inGeneralRun)
    {
        if (at >= words.Length)
        {
            return 0;
        }

        if (IsSystem(words, at))
        {
            return 0;
        }

        if (words[at] is { Lower: "ca", IsAllCapitals: true, IsShouted: false } && Lexicon.PlaceUnits.Match(words, at + 1) > 0 && words[at + 1].Before == Gap.Plain)
        {
            // "CA tỉnh"
            return 1;
        }

        var known = Lexicon.Heads.Match(words, at);
        var verb = Lexicon.OrderVerbs.Match(words, at);
        if (known > 0)
        {
            var first = words[at].Folded;
            if (known == 1 || first is "to" or "vien" or "dien" or "hai" or "thanh" or "co" or "don" or "dia" or "doanh" or "thuong" or "nha")
            {
                if (NeedsProof(words, at, known) && !isCounted && !inGeneralRun && !HasProof(words, at, known))
                {
                    return 0;
                }
            }

            return known;
        }

        if (Lexicon.ShortHeads.Match(words, at) == 0)
        {
            return inGeneralRun ? Lexicon.Generals.Match(words, at) : 0;
        }

        if (words[at] is { Lower: "báo", IsCapital: false } && HeadAt(words, at + 1, false, false) > 0)
        {
            // "báo Văn phòng UBND tỉnh" tells the office.
            return 0;
        }

        var nextIsName = at + 1 < words.Length && words[at + 1].IsCapital && (words[at + 1].Before & ~(Gap.Dash | Gap.Inner)) == 0;
        return verb < 2 && (nextIsName || isCounted || inGeneralRun) ? 1 : 0;
    }

    /// <summary>Whether a word like that of a body names what is built: "chính quyền số", "chính phủ điện tử"; not "chính quyền sở tại".</summary>
    private static bool IsSystem(ReadOnlySpan<Word> words, int at) =>
        at + 2 < words.Length && words[at].Lower == "chính" && words[at + 1].Lower is "quyền" or "phủ" && words[at + 2].Before == Gap.Plain
        && (words[at + 2].Lower == "số" || (at + 3 < words.Length && words[at + 2].Lower == "điện" && words[at + 3].Lower == "tử"));

    /// <summary>Heads that are everyday words, too, and so need a name, a place or a "các" beside them.</summary>
    private static bool NeedsProof(ReadOnlySpan<Word> words, int at, int length) =>
        string.Join(' ', words.Slice(at, length).ToArray().Select(word => word.Folded)) is
            "to chuc" or "to chuc hoi" or "to chuc doan" or "vien thong" or "dien luc" or "hai quan" or "cap" or "nganh" or "thanh tra" or "thanh pho" or "thi xa" or "thi tran" or "thuong truc" or "doanh nghiep"
            or "thanh vien" or "cong ty" or "quy" or "trai" or "don vi" or "co quan" or "dia phuong" or "nha may";

    private static bool HasProof(ReadOnlySpan<Word> words, int at, int length)
    {
        var next = at + length;
        if (next >= words.Length || IsBroken(words, next) || words[at].Folded == "to")
        {
            return false;
        }

        return words[next].IsCapital
            || (words[at].IsCapital && words[at].Folded == "hai" && (words[at].Before & Gap.Comma) != 0)
            || Lexicon.PlaceUnits.Match(words, next) > 0
            || Lexicon.NameWords.Match(words, next) > 0 && Lexicon.OrderVerbs.Match(words, next) == 0;
    }
}
