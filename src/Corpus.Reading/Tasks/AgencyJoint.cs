namespace Corpus.Reading;

/// <summary>Tells whether the name of an agency goes on behind a comma or "và".</summary>
internal static class AgencyJoint
{
    /// <summary>Whether the name whose head is at <paramref name="head"/> goes on at a word behind a comma.</summary>
    public static bool GoesOnAfterComma(ReadOnlySpan<Word> words, int head, int at)
    {
        if (IsTopic(words, head, at - 1))
        {
            return true;
        }

        var field = Lexicon.NameWords.Match(words, at);
        if (field >= 2 && field > Lexicon.OrderVerbs.Match(words, at) && Lexicon.Generals.Match(words, at) == 0
            && Lexicon.Quantifiers.Match(words, at) == 0 && !words[at].IsCapital && AgencyHead.HeadAt(words, at, false, false) == 0)
        {
            return true;
        }

        if (Lexicon.PlaceUnits.Match(words, at) is > 0 and var unit && unit >= Lexicon.Heads.Match(words, at))
        {
            // "huyện Cô Tô, huyện Vân Đồn" are two, "UBND huyện Cô Tô, huyện Vân Đồn" is left as printed.
            return HasPlace(words, head, at) && !(IsPlace(words, head) && IsPlace(words, at));
        }

        if (words[at].Lower is "thcs" or "thpt" or "gdtx" && words[head].Folded is "truong" or "cac")
        {
            return true;
        }

        if (NamesField(words, head, at))
        {
            return true;
        }

        return words[at].IsCapital
            && words[at].Lower != words[head].Lower
            && AgencyHead.HeadAt(words, at, false, false) == 0
            && Lexicon.Posts.Match(words, at) == 0
            && (Lexicon.Quantifiers.Match(words, at) == 0 || NamesPlace(words, at))
            && (Lexicon.OrderVerbs.Match(words, at) is var verb && (verb == 0 || (verb > 1 && Lexicon.NameWords.Match(words, at) >= verb)))
            && Lexicon.Manner.Match(words, at) == 0
            && AgencyTail.Capitals(words, head + 1, at) > 0;
    }

    /// <summary>Whether a field of work stands behind the comma of a counted head, even one that is a verb elsewhere: "các Sở Tài chính, | Xây dựng".</summary>
    private static bool NamesField(ReadOnlySpan<Word> words, int head, int at) =>
        words[at].IsCapital && head > 0 && words[head - 1].Lower == "các" && words[head].Lower is "sở" or "bộ" or "phòng"
        && DepartmentNames.AnyFieldAt(words, at) > 0
        && (AgencyHead.HeadAt(words, at, false, false) == 0 || (words[head].Lower == "bộ" && words[at].Folded == "cong" && words[at + 1].Folded == "an"));

    /// <summary>Whether a numeral is the first word of a place's name: "UBND các huyện Sơn Tây, Ba Tơ".</summary>
    private static bool NamesPlace(ReadOnlySpan<Word> words, int at) =>
        words[at].Lower is "ba" or "hai" && at + 1 < words.Length && words[at + 1] is { IsCapital: true, Before: Gap.Plain };

    /// <summary>Whether the name whose head is at <paramref name="head"/> goes on at a word behind "và".</summary>
    public static bool GoesOnAfterAnd(ReadOnlySpan<Word> words, int head, int at)
    {
        if (at >= words.Length || AgencyHead.IsBroken(words, at))
        {
            return false;
        }

        if (words[at].Lower is "ubnd" or "hđnd")
        {
            // "Văn phòng HĐND và UBND huyện" is one office.
            return words[head].Folded == "van" && head + 1 < at && words[head + 1].Folded == "phong";
        }

        if (Lexicon.PlaceUnits.Match(words, at) is > 0 and var unit && unit >= Lexicon.Heads.Match(words, at) && HasPlace(words, head, at))
        {
            return true;
        }

        if (AgencyHead.TryName(words, at, AgencyNeed.Known, false, out _))
        {
            return false;
        }

        return words[at].IsCapital
            || Trade(words, head, at) > 0
            || Lexicon.Functions.Match(words, at) > 0
            || (Lexicon.NameWords.Match(words, at) is > 0 and var name && name >= Lexicon.OrderVerbs.Match(words, at) && Lexicon.PlaceUnits.Match(words, at) == 0);
    }

    /// <summary>Number of words of a trade behind which a company's place stands: "Công ty Cổ phần Môi trường và | xây dựng | Quảng Ngãi"; else 0.</summary>
    public static int Trade(ReadOnlySpan<Word> words, int head, int at) =>
        words[head].Folded == "cong" && head + 1 < at && words[head + 1].Folded == "ty" && Lexicon.OrderVerbs.Match(words, at) is > 1 and var trade
        && at + trade < words.Length && words[at + trade] is { IsCapital: true, Before: Gap.Plain } && AgencyHead.HeadAt(words, at + trade, false, false) == 0
            ? trade : 0;

    /// <summary>Whether "phòng, chống" stands here as what a committee is for, not as what somebody does.</summary>
    public static bool IsTopic(ReadOnlySpan<Word> words, int head, int at) =>
        words[at].Folded == "phong" && at + 1 < words.Length && words[at + 1].Folded == "chong"
        && (words[at].IsCapital || words[head].Folded is "ban" or "bcd" or "trung" or "tieu" or "to" or "van" or "bo" or "chi" or "cuc" or "hoi" or "thanh" or "quy");

    /// <summary>Whether a unit and its name begin at a word: "huyện Cô Tô".</summary>
    private static bool IsPlace(ReadOnlySpan<Word> words, int at) =>
        Lexicon.PlaceUnits.Match(words, at) is > 0 and var unit && at + unit < words.Length && words[at + unit] is { IsCapital: true, Before: Gap.Plain };

    private static bool HasPlace(ReadOnlySpan<Word> words, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (Lexicon.PlaceUnits.Match(words, i) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
