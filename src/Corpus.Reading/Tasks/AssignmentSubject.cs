namespace Corpus.Reading;

/// <summary>Tells what the bodies that a clause begins with are ordered: to lead, to support, or nothing.</summary>
internal static class AssignmentSubject
{
    /// <summary>Most words of what a subject is said to be before it is ordered something.</summary>
    private const int MaxApposition = 25;

    /// <summary>Bodies that order others to do what they decide: "UBND tỉnh giao Sở Y tế …". Others hand on to their own people what they are to do themselves.</summary>
    private static readonly PhraseTable Superiors = new("""
        ubnd|ủy ban nhân dân|chủ tịch ubnd|chủ tịch ủy ban nhân dân|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy|ban thường vụ|thường trực|ban chấp hành|ban bí thư
        bộ chính trị|chính phủ|thủ tướng|bộ trưởng|hội đồng nhân dân|hđnd|ban chỉ đạo|ban chỉ huy
        """);

    /// <summary>Reads a list of agencies that a clause begins with, and adds them to <paramref name="result"/>.</summary>
    public static void Read(Passage passage, Word[] words, AgencyList list, SubjectPlace place, Assignment result)
    {
        var (opensSentence, isOpening, isAttached, isIntroduced, titleEnd) = place;
        if (list.Agencies is [var area, var organ] && Lexicon.PlaceUnits.Match(words, area.First) > 0 && words[organ.First].Folded is "ubnd" or "uy" or "dang"
            && words[organ.End - 1] is { IsCapital: false } unit && unit.Folded == words[area.First].Folded)
        {
            // "Riêng xã Tà Tổng, UBND xã báo cáo …": the place only tells where.
            list = list with { Agencies = [organ] };
        }

        var at = SkipBrackets(words, list.Next);
        if (IsOrderItself(passage, words, list))
        {
            return;
        }

        if (at >= words.Length || (words[at].Before & Gap.Colon) != 0 || (titleEnd > 0 && words[at].Start == titleEnd) || ((words[at].Before & Gap.Stop) != 0 && isAttached))
        {
            if (opensSentence)
            {
                // "Cấp tỉnh: Ban Vận động … tỉnh" says at which level.
                if (words[list.Agencies[0].First].Folded == "cap" && AgencyList.TryRead(words, at, AgencyNeed.Known, out var ofLevel) && ofLevel.IsSpecific)
                {
                    AssignmentReader.Add(passage, words, ofLevel, result.Lead, "colon");
                    result.OpensWithLead |= isOpening;
                    result.IsOnlyNames |= ofLevel.Next >= words.Length && isOpening;
                    return;
                }

                if (SharedWords.TryReadBehindColon(words, list, out var bodies) && SharedWords.AreOrdered(words, bodies.Next))
                {
                    AssignmentReader.Add(passage, words, bodies, result.Lead, "shared-head");
                    result.OpensWithLead |= isOpening;
                    result.IsOnlyNames |= bodies.Next >= words.Length && isOpening;
                    AfterColon(words, bodies.Next, isOpening, result);
                    return;
                }

                // "Các đơn vị: Công ty Điện lực, Bưu điện tỉnh …" names whom "Các đơn vị" means,
                // "Đối với xã A: UBND xã …" who acts there.
                var names = AgencyList.TryRead(words, at, AgencyNeed.Known, out var named) && named.IsSpecific && named.Next < words.Length
                    && Lexicon.OrderVerbs.Match(words, named.Next) > 0 && (isIntroduced || list is { Agencies: [{ IsGeneral: true }] });
                if (names)
                {
                    return;
                }

                AssignmentReader.Add(passage, words, list, result.Lead, at >= words.Length ? "named" : "colon");
                result.OpensWithLead |= isOpening;
                result.IsOnlyNames |= at >= words.Length && isOpening;
                AfterColon(words, list.Next, isOpening, result);
            }

            return;
        }

        if ((words[at].Before & (Gap.Stop | Gap.Semicolon | Gap.Ellipsis)) != 0)
        {
            return;
        }

        var isAllowed = opensSentence && Lexicon.Permissions.Match(words, at) > 0;
        if ((words[at].Lower == "có" || (Lexicon.OrderVerbs.Match(words, at) == 0 && Lexicon.Manner.Match(words, at) == 0 && words[at].Lower != "là")) && IsDefinition(words, at))
        {
            result.OpensWithoutOrder |= isOpening;
            return;
        }

        if (!isAllowed && Lexicon.NoOrder.Match(words, at) is > 0 and var none && !IsCharged(words, at) && !(at + none < words.Length && words[at + none].Lower == "phía"))
        {
            result.OpensWithoutOrder |= isOpening;
            result.TitledWithoutOrder |= isOpening && titleEnd > 0;
            return;
        }

        if (Lexicon.Assigning.Match(words, at) is > 0 and var verb && AgencyList.TryRead(words, at + verb, AgencyNeed.Known, out var told)
            && HasCapital(words, told) && (words[at].Folded != "phan" || (told.IsSpecific && !IsOwnPeople(words, told))))
        {
            if (IsSuperior(words, list.Agencies[0]))
            {
                AssignmentReader.Add(passage, words, told, result.Lead, "assigned");
            }
            else
            {
                // "Sở Tài chính đề nghị Bộ Tài chính …": to ask is its own task, unless it is the issuer who asks.
                AssignmentReader.Add(passage, words, list, result.Lead, "subject");
                AssignmentReader.Add(passage, words, told, result.Asked, "assigned");
            }

            result.OpensWithLead |= isOpening;
            return;
        }

        var isOrdered = isAllowed
            || Lexicon.OrderVerbs.Match(words, at) > 0
            || Lexicon.Manner.Match(words, at) > 0
            || (opensSentence && (Lexicon.NameStops.Match(words, at) > 0 || BareNames.ActOnBody(words, at)))
            || IsCharged(words, at);
        if (!opensSentence && (!isOrdered || !(list.IsSpecific || list.Agencies.All(agency => IsSortOfHouses(words, agency)))))
        {
            if (!(isOrdered && isAttached))
            {
                return;
            }
        }

        if (!isOrdered && !list.IsSpecific && !isIntroduced)
        {
            return;
        }

        if (isAttached && !opensSentence && words[at].Folded is "to" or "tuyen" or "tham" or "ho" or "phoi" && !HoldsLeadVerb(words, at))
        {
            AssignmentReader.Add(passage, words, list, result.Support, "attached-support");
            return;
        }

        AssignmentReader.Add(passage, words, list, result.Lead, "subject");
        result.OpensWithLead |= isOpening;
    }

    /// <summary>Whether a general name tells which houses it means: "các trường trung học phổ thông", not "các đơn vị có liên quan".</summary>
    private static bool IsSortOfHouses(Word[] words, AgencyMention agency) =>
        agency.End - agency.First > 3 && words[agency.First].Lower == "các" && words[agency.First + 1].Lower is "trường" or "trạm" or "khoa";

    /// <summary>
    /// Whether what looks like a body's name is a whole order: "Thanh tra các cơ sở kinh doanh." inspects them, "Thanh tra các sở: …" and
    /// "Thanh tra các sở tổ chức …" are bodies.
    /// </summary>
    private static bool IsOrderItself(Passage passage, Word[] words, AgencyList list)
    {
        var first = list.Agencies[0];
        var verb = Lexicon.OrderVerbs.Match(words, first.First);
        var ends = list.Next >= words.Length
            ? !passage.Text.AsSpan().TrimEnd("*_ ").EndsWith(':')
            : (words[list.Next].Before & Gap.Colon) == 0 && (words[list.Next].IsCut || (words[list.Next].Before & Gap.Comma) != 0);
        return ends && verb > 1 && !first.HasPost && first.First + verb < first.End && Lexicon.Quantifiers.Match(words, first.First + verb) > 0;
    }

    /// <summary>Whether a body has others below it whom it tells what to do; of those that are counted ("UBND các xã", "UBND cấp huyện") none has.</summary>
    private static bool IsSuperior(Word[] words, AgencyMention body)
    {
        var isCounted = Array.Exists(words[body.First..body.End], word => word is { IsCapital: false, Lower: "các" or "cấp" or "mỗi" });
        return Superiors.Match(words, body.First) > 0 && !isCounted;
    }

    /// <summary>Whether bodies are named, not only meant: to "yêu cầu chủ đầu tư rào chắn" is the order itself.</summary>
    private static bool HasCapital(Word[] words, AgencyList told) => AgencyTail.Capitals(words, told.Agencies[0].First, told.Next) > 0;

    /// <summary>Whether those told are persons of the body that tells them, which itself is the one ordered: "phân công cấp ủy viên phụ trách …".</summary>
    public static bool IsOwnPeople(Word[] words, AgencyList told)
    {
        var first = told.Agencies[0].First;
        var isMember = first + 2 < words.Length && words.AsSpan(first, Math.Min(4, told.Next - first)).ToArray().Any(word => word.Folded == "vien");
        return isMember || told.Agencies.Any(agency => agency.HasPost);
    }

    /// <summary>Whether the clause that begins here makes its subject responsible, rather than tells it to spread the word or to help.</summary>
    private static bool HoldsLeadVerb(Word[] words, int at)
    {
        for (var i = at; i < words.Length && (i == at || (words[i].Before & (Gap.Stop | Gap.Semicolon)) == 0); i++)
        {
            if (words[i].Folded is "chu" or "trien" || (words[i].Folded == "thuc" && i + 1 < words.Length && words[i + 1].Folded == "hien"))
            {
                return true;
            }

            if (words[i].Folded is "tuyen")
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether "có …" only tells which of many are meant, of whom it is said what they are: "Các xã có rừng là địa bàn trọng điểm".</summary>
    private static bool IsDefinition(Word[] words, int at)
    {
        var copula = at + 1;
        while (copula < words.Length && copula < at + MaxApposition && !words[copula].IsCut && (words[copula].Before & Gap.Comma) == 0 && words[copula].Lower != "là")
        {
            copula++;
        }

        return copula < words.Length && words[copula] is { Lower: "là", Before: Gap.Plain } && !IsCharged(words, copula);
    }

    /// <summary>"là cơ quan thường trực", "là đầu mối", "được giao chủ trì": no verb of order, but a charge all the same.</summary>
    private static bool IsCharged(Word[] words, int at)
    {
        if (words[at].Lower is not ("là" or "được"))
        {
            return false;
        }

        for (var i = at + 1; words[at].Lower == "là" && i < words.Length && i < at + MaxApposition && !words[i].IsCut; i++)
        {
            // "Chủ tịch UBND huyện là Trưởng ban, trực tiếp đối thoại …"
            if ((words[i].Before & Gap.Comma) != 0 && (Lexicon.OrderVerbs.Match(words, i) > 1 || Lexicon.Manner.Match(words, i) > 1))
            {
                return true;
            }
        }

        for (var i = at + 1; i < words.Length && i < at + 6; i++)
        {
            if (words[i].Folded is "chu" or "dau" or "thuong" or "trach" && i + 1 < words.Length && words[i + 1].Folded is "tri" or "moi" or "truc" or "nhiem")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Notes where the text behind an opening "Sở Y tế:" begins.</summary>
    public static void AfterColon(Word[] words, int next, bool isOpening, Assignment result)
    {
        if (isOpening && next < words.Length && (words[next].Before & Gap.Colon) != 0)
        {
            result.ContentStart = words[next].Start;
        }
    }

    private static int SkipBrackets(Word[] words, int at)
    {
        if (at >= words.Length || (words[at].Before & Gap.Open) == 0)
        {
            return at;
        }

        for (var i = at + 1; i < words.Length && i < at + 40; i++)
        {
            if ((words[i].Before & Gap.Close) != 0)
            {
                return i;
            }
        }

        return words.Length;
    }
}
