namespace Corpus.Reading;

/// <summary>How sure it must be that words name an agency.</summary>
internal enum AgencyNeed
{
    /// <summary>They begin with a word that agencies are called by.</summary>
    Known = 0,

    /// <summary>The place ("phối hợp với …") says that an agency follows: any name with a capital is one.</summary>
    Any = 1,
}

/// <summary>An agency in a passage.</summary>
/// <param name="First">Its first word.</param>
/// <param name="End">Word after its last.</param>
/// <param name="IsGeneral">Whether it only names a sort of agencies ("các cơ quan, đơn vị").</param>
/// <param name="HasPost">Whether the name of a post stands before it ("Thủ trưởng các cơ quan").</param>
/// <param name="SharedFirst">First word of the end that it shares with the next agency of the list ("Đảng ủy, UBND các xã"), or null.</param>
/// <param name="SharedEnd">Word after the last of the shared end.</param>
internal readonly record struct AgencyMention(int First, int End, bool IsGeneral, bool HasPost, int? SharedFirst = null, int SharedEnd = 0);

/// <summary>A list of agencies in a passage: "Công an huyện, Phòng Nội vụ và UBND các xã, thị trấn".</summary>
/// <param name="Agencies">The agencies in order; at least one.</param>
/// <param name="Next">Word after the list.</param>
internal sealed record AgencyList(IReadOnlyList<AgencyMention> Agencies, int Next)
{
    /// <summary>Most words of one name.</summary>
    private const int MaxNameWords = 40;

    /// <summary>Most unknown words in a row inside a name.</summary>
    private const int MaxUnknown = 4;

    /// <summary>Most words of what a committee is against.</summary>
    private const int MaxTopicWords = 14;

    /// <summary>Most agencies of one list.</summary>
    private const int MaxAgencies = 60;

    private static readonly PhraseTable Pillars = new(
        "đảng ủy|hđnd|hội đồng nhân dân|ubnd|ủy ban nhân dân|ubmttq|mttq|ủy ban mttq|ủy ban mặt trận tổ quốc");

    /// <summary>Whether every agency is named by its own name.</summary>
    public bool IsSpecific => Agencies.All(agency => !agency.IsGeneral);

    /// <summary>Reads the list that begins at a word.</summary>
    /// <param name="words">The words of the passage.</param>
    /// <param name="start">Where the list would begin.</param>
    /// <param name="need">How sure it must be.</param>
    /// <param name="list">The list when the call succeeds.</param>
    public static bool TryRead(ReadOnlySpan<Word> words, int start, AgencyNeed need, out AgencyList list)
    {
        var agencies = new List<AgencyMention>();
        var next = start;
        var at = start;
        while (agencies.Count < MaxAgencies
            && TryName(words, at, need, agencies.Count > 0 && agencies[^1].IsGeneral, out var agency))
        {
            var isPostOfPerson = agencies.Count > 0 && agency.HasPost && (words[agency.First].Before & Gap.Comma) != 0
                && IsPerson(words, agencies[^1].First) && !IsPerson(words, agency.First);
            if (isPostOfPerson || (agencies.Count > 0 && agencies[^1].IsGeneral && agency is { IsGeneral: true, HasPost: false }))
            {
                agencies[^1] = agencies[^1] with { End = agency.End };
            }
            else
            {
                agencies.Add(agency);
            }

            next = agency.End;
            at = AfterConnector(words, next);
            if (at < 0)
            {
                break;
            }
        }

        list = new AgencyList(agencies, next);
        ShareEnds(words, agencies);
        return agencies.Count > 0;
    }

    /// <summary>Whether a name begins that is a person's: "đồng chí Nguyễn Văn A".</summary>
    private static bool IsPerson(ReadOnlySpan<Word> words, int at)
    {
        var name = at + (words[at].Lower is "ông" or "bà" ? 1 : at + 1 < words.Length && words[at].Folded == "dong" && words[at + 1].Folded == "chi" ? 2 : 0);
        return name > at && name < words.Length && words[name].IsCapital && Lexicon.Posts.Match(words, name) == 0;
    }

    /// <summary>The word after a comma, semicolon or "và", or -1 when the list ends there.</summary>
    private static int AfterConnector(ReadOnlySpan<Word> words, int next)
    {
        if (next >= words.Length)
        {
            return -1;
        }

        var gap = words[next].Before;
        var isCut = (gap & (Gap.Stop | Gap.Colon | Gap.Open | Gap.Close | Gap.Ellipsis)) != 0;
        if (isCut)
        {
            return -1;
        }

        var joins = words[next].Lower is "và" or "hoặc" || (words[next].Lower == "cùng" && next + 1 < words.Length);
        if (joins)
        {
            return next + 1 < words.Length && words[next + 1].Lower == "với" ? next + 2 : next + 1;
        }

        return (gap & (Gap.Comma | Gap.Semicolon | Gap.And | Gap.Inner)) != 0 ? next : -1;
    }

    private static bool TryName(ReadOnlySpan<Word> words, int start, AgencyNeed need, bool inGeneralRun, out AgencyMention agency)
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
        var headLength = HeadAt(words, head, isCounted || hasPost, inGeneralRun && !hasPost);
        if (hasPost && head < words.Length && IsBroken(words, head))
        {
            headLength = 0;
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

        var end = Tail(words, head, head + headLength);
        if (end <= start)
        {
            return false;
        }

        var isGeneral = Lexicon.Generals.Match(words, head) is > 0 and var general
            && general >= Lexicon.Heads.Match(words, head)
            && (head + 1 >= end || !words[head + 1].IsCapital);
        agency = new AgencyMention(start, end, isGeneral, hasPost);
        return true;
    }

    private static int SkipQuantifiers(ReadOnlySpan<Word> words, int at)
    {
        while (Lexicon.Quantifiers.Match(words, at) is > 0 and var length && at + length < words.Length && !IsBroken(words, at + length))
        {
            at += length;
        }

        return at;
    }

    private static bool IsBroken(ReadOnlySpan<Word> words, int at) =>
        (words[at].Before & ~(Gap.Dash | Gap.And | Gap.Inner | Gap.First)) != 0;

    /// <summary>Number of words of the head of a name, or 0.</summary>
    private static int HeadAt(ReadOnlySpan<Word> words, int at, bool isCounted, bool inGeneralRun)
    {
        if (at >= words.Length)
        {
            return 0;
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

        var nextIsName = at + 1 < words.Length && words[at + 1].IsCapital && (words[at + 1].Before & ~(Gap.Dash | Gap.Inner)) == 0;
        return nextIsName || ((isCounted || inGeneralRun) && verb < 2) ? 1 : 0;
    }

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
            || Lexicon.PlaceUnits.Match(words, next) > 0
            || Lexicon.NameWords.Match(words, next) > 0 && Lexicon.OrderVerbs.Match(words, next) == 0;
    }

    /// <summary>The word after a name whose head ends before <paramref name="at"/>.</summary>
    private static int Tail(ReadOnlySpan<Word> words, int head, int at)
    {
        var headEnd = at;
        var halves = at > head && words[at - 1].IsCapital ? 1 : 0;
        while (at < words.Length && at - head < MaxNameWords)
        {
            var word = words[at];
            if ((word.Before & (Gap.Stop | Gap.Semicolon | Gap.Colon | Gap.Open | Gap.Close | Gap.Ellipsis)) != 0)
            {
                break;
            }

            if ((word.Before & Gap.Comma) != 0)
            {
                if (!GoesOnAfterComma(words, head, at))
                {
                    break;
                }

                var joined = Math.Max(Lexicon.PlaceUnits.Match(words, at), word.IsCapital ? Lexicon.NameWords.Match(words, at) : 0);
                halves = word.IsCapital && joined < 2 ? 1 : 0;
                at += Math.Max(1, joined);
                continue;
            }

            if (word.Lower is "và" or "hoặc" && !word.IsCapital)
            {
                if (!GoesOnAfterAnd(words, head, at + 1))
                {
                    break;
                }

                halves = 0;
                at++;
                continue;
            }

            if (word.Folded == "chong" && CommitteeTopic(words, head, at) is > 0 and var topic)
            {
                (at, halves) = (topic, 0);
            }
            else if (word.Lower == "cùng" && at + 1 < words.Length && words[at + 1].Lower == "cấp")
            {
                (at, halves) = (at + 2, 0);
            }
            else if (word.Lower == "số" && at + 1 < words.Length && words[at + 1].IsNumber)
            {
                (at, halves) = (at + 2, 0);
            }
            else if (word.Lower == "từ" && Span(words, at) is > 0 and var reach)
            {
                (at, halves) = (reach, 1);
            }
            else if (Lexicon.NameTails.Match(words, at) is > 0 and var tail)
            {
                (at, halves) = (at + tail, 0);
            }
            else if (word.IsCapital)
            {
                var phrase = Lexicon.NameWords.Match(words, at);
                (at, halves) = (at + Math.Max(1, phrase), phrase > 1 ? 0 : 1);
            }
            else if (char.IsAsciiDigit(word.Lower[0]))
            {
                var isFollowed = at + 1 == words.Length || words[at + 1].IsCut || (words[at + 1].Before & Gap.Comma) != 0
                    || Lexicon.OrderVerbs.Match(words, at + 1) > 0 || Lexicon.Manner.Match(words, at + 1) > 0 || Lexicon.NameStops.Match(words, at + 1) > 0
                    || Lexicon.NameWords.Match(words, at + 1) > 0;
                if ((word.Before & Gap.Dash) == 0 && !words[at - 1].IsCapital && !(isFollowed && word.Lower.Length <= 3))
                {
                    break;
                }

                (at, halves) = (at + 1, 0);
            }
            else
            {
                var verb = Math.Max(Lexicon.OrderVerbs.Match(words, at), Math.Max(Lexicon.NameStops.Match(words, at), Lexicon.Assigning.Match(words, at)));
                var name = Lexicon.NameWords.Match(words, at);
                var function = at == headEnd || words[at - 1].Lower == "và" ? Lexicon.Functions.Match(words, at) : 0;
                if (function > 0)
                {
                    (at, halves) = (at + function, 0);
                }
                else if (name > verb || (name > 0 && name == verb && IsTopic(words, head, at)))
                {
                    (at, halves) = (at + name, 0);
                }
                else if (verb == 0 && halves > 0 && (word.Before & Gap.Dash) == 0)
                {
                    // The second syllable of a word that begins with a capital: "Điện Biên Đông" has none, "Nội vụ" has.
                    (at, halves) = (at + 1, 0);
                }
                else if (Operated(words, head, headEnd, at) is > 0 and var operated)
                {
                    (at, halves) = (operated, 0);
                }
                else if (verb == 0 && !IsComplete(words, head, at) && NameResumes(words, at) is > 0 and var resumed)
                {
                    (at, halves) = (resumed, 0);
                }
                else
                {
                    break;
                }
            }
        }

        return TrimEnd(words, head, at);
    }

    /// <summary>Whether a name needs nothing behind it: it has a proper name, or ends with a unit of the administration.</summary>
    private static bool IsComplete(ReadOnlySpan<Word> words, int head, int at) =>
        Capitals(words, head + 1, at) > 1
        || (at > head + 1 && Lexicon.PlaceUnits.Match(words, at - 1) == 1)
        || (at > head + 2 && Lexicon.PlaceUnits.Match(words, at - 2) == 2);

    /// <summary>
    /// The word after a few words that no lexicon knows, when the name plainly ends or goes on behind them: "các tỉnh ven biển tổ chức …".
    /// </summary>
    /// <returns>0 when it is not plain, so that the name ends before them.</returns>
    private static int NameResumes(ReadOnlySpan<Word> words, int start)
    {
        var at = start;
        while (at < words.Length && at - start <= MaxUnknown)
        {
            var ends = words[at].IsCut || (at > start && (words[at].Before & (Gap.Comma | Gap.Dash)) != 0)
                || Lexicon.OrderVerbs.Match(words, at) > 0 || Lexicon.Manner.Match(words, at) > 0
                || Lexicon.NameStops.Match(words, at) > 0
                || (at - start <= 2 && (words[at].IsCapital || Lexicon.NameWords.Match(words, at) > 1));
            if (ends)
            {
                return at > start ? at : 0;
            }

            at++;
        }

        return at == words.Length && at - start <= MaxUnknown ? at : 0;
    }

    /// <summary>
    /// The word behind "quản lý công trình thủy lợi" in "đơn vị quản lý công trình thủy lợi:", when a colon or another verb follows and so
    /// the first is no order; otherwise 0.
    /// </summary>
    private static int Operated(ReadOnlySpan<Word> words, int head, int headEnd, int at)
    {
        if (at != headEnd || words[head].Folded is not ("don" or "co" or "to" or "doanh" or "chu" or "ho" or "cong"))
        {
            return 0;
        }

        var verb = Lexicon.Operating.Match(words, at);
        for (var i = at + verb; verb > 0 && i <= words.Length && i - at <= MaxUnknown + 4; i++)
        {
            if (i == words.Length || (words[i].Before & Gap.Colon) != 0)
            {
                return i == at + verb ? 0 : i;
            }

            if (words[i].Before != Gap.Plain)
            {
                return 0;
            }

            if (i > at + verb && (Lexicon.OrderVerbs.Match(words, i) > 1 || Lexicon.Manner.Match(words, i) > 1))
            {
                return i;
            }
        }

        return 0;
    }

    private static bool GoesOnAfterComma(ReadOnlySpan<Word> words, int head, int at)
    {
        if (IsTopic(words, head, at - 1))
        {
            return true;
        }

        var field = Lexicon.NameWords.Match(words, at);
        if (field >= 2 && field > Lexicon.OrderVerbs.Match(words, at) && Lexicon.Generals.Match(words, at) == 0
            && Lexicon.Quantifiers.Match(words, at) == 0 && !words[at].IsCapital && HeadAt(words, at, false, false) == 0)
        {
            return true;
        }

        if (Lexicon.PlaceUnits.Match(words, at) is > 0 and var unit && unit >= Lexicon.Heads.Match(words, at))
        {
            return HasPlace(words, head, at);
        }

        return words[at].IsCapital
            && HeadAt(words, at, false, false) == 0
            && Lexicon.Posts.Match(words, at) == 0
            && Lexicon.Quantifiers.Match(words, at) == 0
            && Lexicon.OrderVerbs.Match(words, at) == 0
            && Lexicon.Manner.Match(words, at) == 0
            && HasCapital(words, head + 1, at);
    }

    /// <summary>The first word behind "đến" in "từ Thanh Hóa đến Khánh Hòa"; 0 when a time is meant or nothing.</summary>
    private static int Span(ReadOnlySpan<Word> words, int from)
    {
        if (from + 1 >= words.Length || !words[from + 1].IsCapital)
        {
            return 0;
        }

        for (var i = from + 2; i + 1 < words.Length && i < from + 7 && !words[i].IsCut; i++)
        {
            if (words[i].Lower == "đến" && words[i + 1].IsCapital)
            {
                return i + 2;
            }
        }

        return 0;
    }

    /// <summary>Whether "phòng, chống" stands here as what a committee is for, not as what somebody does.</summary>
    private static bool IsTopic(ReadOnlySpan<Word> words, int head, int at) =>
        words[at].Folded == "phong" && at + 1 < words.Length && words[at + 1].Folded == "chong"
        && (words[at].IsCapital || words[head].Folded is "ban" or "bcd" or "trung" or "tieu" or "to" or "van" or "bo" or "chi" or "cuc" or "hoi" or "thanh" or "quy");

    /// <summary>
    /// The word behind what a committee is against: "Ban Chỉ đạo quốc gia chống buôn lậu, gian lận thương mại và hàng giả | chỉ đạo"; 0 when
    /// it is no committee or its name does not plainly end.
    /// </summary>
    private static int CommitteeTopic(ReadOnlySpan<Word> words, int head, int at)
    {
        if (words[head].Folded is not ("ban" or "bcd" or "to" or "hoi" or "uy"))
        {
            return 0;
        }

        for (var i = at + 2; i <= words.Length && i - at <= MaxTopicWords; i++)
        {
            if (i == words.Length || words[i].IsCut || Lexicon.OrderVerbs.Match(words, i) > 1 || Lexicon.Manner.Match(words, i) > 1)
            {
                return i;
            }
        }

        return 0;
    }

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

    private static bool HasCapital(ReadOnlySpan<Word> words, int start, int end) => Capitals(words, start, end) > 0;

    private static int Capitals(ReadOnlySpan<Word> words, int start, int end)
    {
        var count = 0;
        for (var i = start; i < end; i++)
        {
            count += words[i].IsCapital ? 1 : 0;
        }

        return count;
    }

    private static bool GoesOnAfterAnd(ReadOnlySpan<Word> words, int head, int at)
    {
        if (at >= words.Length || IsBroken(words, at))
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

        if (TryName(words, at, AgencyNeed.Known, false, out _))
        {
            return false;
        }

        return words[at].IsCapital
            || Lexicon.Functions.Match(words, at) > 0
            || (Lexicon.NameWords.Match(words, at) is > 0 and var name && name >= Lexicon.OrderVerbs.Match(words, at) && Lexicon.PlaceUnits.Match(words, at) == 0);
    }

    /// <summary>Takes words off the end that only lead to something else ("… của").</summary>
    private static int TrimEnd(ReadOnlySpan<Word> words, int head, int end)
    {
        while (end > head + 1 && words[end - 1].Lower is "của" or "các" or "thuộc" or "trên" or "ngoài" or "và" or "toàn" or "công" or "trong" or "những"
            || (end > head + 2 && words[end - 1].Lower == "cấp" && words[end - 2].Lower is not ("các" or "cùng")))
        {
            end--;
        }

        return end;
    }

    /// <summary>Gives "các xã" of "Đảng ủy, UBND các xã" to both.</summary>
    private static void ShareEnds(ReadOnlySpan<Word> words, List<AgencyMention> agencies)
    {
        for (var i = agencies.Count - 2; i >= 0; i--)
        {
            var (bare, next) = (agencies[i], agencies[i + 1]);
            if (!IsPillar(words, bare.First, out var bareEnd) || bareEnd != bare.End || !IsPillar(words, next.First, out var nextEnd))
            {
                continue;
            }

            if (nextEnd < next.End)
            {
                agencies[i] = bare with { SharedFirst = nextEnd, SharedEnd = next.End };
            }
            else if (next.SharedFirst is not null)
            {
                agencies[i] = bare with { SharedFirst = next.SharedFirst, SharedEnd = next.SharedEnd };
            }
        }
    }

    /// <summary>The organs that every unit of the administration has, and that are listed before the unit.</summary>
    private static bool IsPillar(ReadOnlySpan<Word> words, int at, out int end)
    {
        end = at + Pillars.Match(words, at);
        return end > at;
    }
}
