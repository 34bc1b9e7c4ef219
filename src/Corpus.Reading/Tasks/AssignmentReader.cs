using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Finds out who a passage orders something: the bodies that lead, support or are directed.</summary>
/// <remarks>
/// A body leads when a clause opens with it and a verb of order or a colon follows ("Sở Y tế chủ trì …", "Sở Y tế: …"), when a verb of
/// assigning stands before it ("Giao …", "Đề nghị …"), or in a field ("Đơn vị chủ trì: …"). Bodies behind "phối hợp" support. Linear.
/// </remarks>
internal static class AssignmentReader
{
    private static readonly PhraseTable LeadFields = new("""
        cơ quan chủ trì|đơn vị chủ trì|bộ phận chủ trì|chủ trì thực hiện|chủ trì|đơn vị thực hiện|cơ quan thực hiện|phân công thực hiện
        phân công|trách nhiệm thực hiện|trách nhiệm|cơ quan chủ trì tham mưu|cơ quan tham mưu|đơn vị chủ trì thực hiện|người chủ trì
        đơn vị chịu trách nhiệm|cơ quan chịu trách nhiệm|đơn vị tham mưu|đơn vị đầu mối|giao thực hiện|tổ chức thực hiện
        cơ quan chủ trì thực hiện|đơn vị được giao|thực hiện
        """);

    private static readonly PhraseTable SupportFields = new("""
        cơ quan phối hợp|đơn vị phối hợp|phối hợp thực hiện|cơ quan phối hợp thực hiện|đơn vị phối hợp thực hiện|phối hợp
        lực lượng tham gia|đơn vị tham gia|thành phần tham gia|lực lượng phối hợp|cơ quan, đơn vị phối hợp|các đơn vị phối hợp
        """);

    /// <summary>Reads a passage.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="words">Its words.</param>
    /// <param name="isAttached">Whether it only says who carries out what stands above it.</param>
    /// <param name="titleEnd">Where the text behind a title begins, whose assignee is that of the whole; 0 without a title.</param>
    public static Assignment Read(Passage passage, Word[] words, bool isAttached, int titleEnd = 0)
    {
        var result = new Assignment();
        var firstColon = FirstColon(words);
        for (var i = 0; i < words.Length; i++)
        {
            var before = words[i].Before;
            var opensSentence = (before & (Gap.First | Gap.Stop)) != 0 || (i == firstColon && i <= 30);
            if (opensSentence || (before & (Gap.Semicolon | Gap.Stop)) != 0 || ((before & Gap.Open) != 0 && ClosesLast(passage, words, i)))
            {
                if (ReadClause(passage, words, i, opensSentence, isAttached, titleEnd, result) && (before & Gap.First) != 0)
                {
                    firstColon = -1;
                }
            }
            else if (Lexicon.Connectives.Match(words, i) is > 0 and var skip && Lexicon.Assigning.Match(words, i + skip) > 0)
            {
                _ = ReadClause(passage, words, i, false, isAttached, titleEnd, result);
            }
        }

        if (result is { Lead.Count: 0, OpensWithoutOrder: false } && !isAttached)
        {
            LateAssignment.ReadBehindAdverbial(passage, words, result);
        }

        if (result.Lead.Count == 0)
        {
            LateAssignment.ReadHeaded(passage, words, result);
        }

        PartnerReader.ReadPartners(passage, words, result);
        PartnerReader.ReadDirected(passage, words, result);
        result.Support.RemoveAll(agency => Holds(result.Lead, agency));
        result.Directed.RemoveAll(agency => Holds(result.Lead, agency) || Holds(result.Support, agency));
        return result;
    }

    private static int FirstColon(Word[] words)
    {
        for (var i = 0; i < words.Length && i <= 30; i++)
        {
            if ((words[i].Before & Gap.Colon) != 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Reads a clause.</summary>
    /// <returns>Whether it is a field, so that what follows its colon is read.</returns>
    private static bool ReadClause(Passage passage, Word[] words, int start, bool opensSentence, bool isAttached, int titleEnd, Assignment result)
    {
        var isOpening = start == 0 || (titleEnd > 0 && words[start].Start == titleEnd)
            || (opensSentence && (words[start].Before & Gap.Colon) != 0 && result.Lead.Count == 0);
        if (TryFields(passage, words, start, result))
        {
            return true;
        }

        var at = start;
        while (Lexicon.Connectives.Match(words, at) is > 0 and var connective)
        {
            at += connective;
        }

        if (Lexicon.Assigning.Match(words, at) is > 0 and var verb)
        {
            if (AgencyList.TryRead(words, at + verb, AgencyNeed.Known, out var told)
                && (opensSentence || result.Lead.Count == 0 || words[at + verb].IsCapital || words[at].Lower != "yêu")
                && (words[at].Folded == "phan" ? told.IsSpecific && result.Lead.Count == 0 && !IsOwnPeople(words, told) : opensSentence || told.IsSpecific || words[at].Lower == "giao"))
            {
                result.OpensWithRequest |= isOpening && words[at].Lower != "giao" && told.Agencies.All(agency => agency.IsGeneral);
                Add(passage, words, told, result.Lead, "assigned");
                result.OpensWithLead |= isOpening;
                AfterColon(words, told, isOpening, result);
            }

            return false;
        }

        if (!opensSentence && at < words.Length && words[at].Lower is "mỗi" or "từng")
        {
            return false;
        }

        var introduces = Lexicon.Introducing.Match(words, at);
        if (AgencyList.TryRead(words, at + introduces, AgencyNeed.Known, out var list))
        {
            ReadSubject(passage, words, list, new Place(opensSentence, isOpening, isAttached, introduces > 0, titleEnd), result);
        }

        return false;
    }

    /// <summary>Where a list of agencies stands.</summary>
    /// <param name="OpensSentence">At the beginning of a sentence.</param>
    /// <param name="IsOpening">At the beginning of the passage.</param>
    /// <param name="IsAttached">In a line of responsibility.</param>
    /// <param name="IsIntroduced">Behind words like "Trách nhiệm của".</param>
    /// <param name="TitleEnd">Where the text behind the title begins, or 0.</param>
    private readonly record struct Place(bool OpensSentence, bool IsOpening, bool IsAttached, bool IsIntroduced, int TitleEnd);

    private static void ReadSubject(Passage passage, Word[] words, AgencyList list, Place place, Assignment result)
    {
        var (opensSentence, isOpening, isAttached, isIntroduced, titleEnd) = place;
        var at = SkipBrackets(words, list.Next);
        if (at >= words.Length || (words[at].Before & Gap.Colon) != 0 || (titleEnd > 0 && words[at].Start == titleEnd) || ((words[at].Before & Gap.Stop) != 0 && isAttached))
        {
            if (opensSentence)
            {
                // "Cấp tỉnh: Ban Vận động … tỉnh" says at which level.
                if (words[list.Agencies[0].First].Folded == "cap" && AgencyList.TryRead(words, at, AgencyNeed.Known, out var ofLevel) && ofLevel.IsSpecific)
                {
                    Add(passage, words, ofLevel, result.Lead, "colon");
                    result.OpensWithLead |= isOpening;
                    result.IsOnlyNames |= ofLevel.Next >= words.Length && isOpening;
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

                Add(passage, words, list, result.Lead, at >= words.Length ? "named" : "colon");
                result.OpensWithLead |= isOpening;
                result.IsOnlyNames |= at >= words.Length && isOpening;
                AfterColon(words, list, isOpening, result);
            }

            return;
        }

        if ((words[at].Before & (Gap.Stop | Gap.Semicolon | Gap.Ellipsis)) != 0)
        {
            return;
        }

        if (Lexicon.NoOrder.Match(words, at) > 0 && !IsCharged(words, at))
        {
            result.OpensWithoutOrder |= isOpening;
            result.TitledWithoutOrder |= isOpening && titleEnd > 0;
            return;
        }

        if (Lexicon.Assigning.Match(words, at) is > 0 and var verb && words[at].Lower != "giao"
            && AgencyList.TryRead(words, at + verb, AgencyNeed.Known, out var told)
            && (words[at].Folded != "phan" || (told.IsSpecific && !IsOwnPeople(words, told))))
        {
            Add(passage, words, told, result.Lead, "assigned");
            result.OpensWithLead |= isOpening;
            return;
        }

        var isOrdered = Lexicon.OrderVerbs.Match(words, at) > 0
            || Lexicon.Manner.Match(words, at) > 0
            || (opensSentence && Lexicon.NameStops.Match(words, at) > 0)
            || IsCharged(words, at);
        if (!opensSentence && (!isOrdered || !list.IsSpecific))
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
            Add(passage, words, list, result.Support, "attached-support");
            return;
        }

        Add(passage, words, list, result.Lead, "subject");
        result.OpensWithLead |= isOpening;
    }

    /// <summary>Whether those told are persons of the body that tells them, which itself is the one ordered: "phân công cấp ủy viên phụ trách …".</summary>
    private static bool IsOwnPeople(Word[] words, AgencyList told)
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

    /// <summary>"là cơ quan thường trực", "là đầu mối", "được giao chủ trì": no verb of order, but a charge all the same.</summary>
    private static bool IsCharged(Word[] words, int at)
    {
        if (words[at].Lower is not ("là" or "được"))
        {
            return false;
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

    private static void AfterColon(Word[] words, AgencyList list, bool isOpening, Assignment result)
    {
        if (isOpening && list.Next < words.Length && (words[list.Next].Before & Gap.Colon) != 0)
        {
            result.ContentStart = words[list.Next].Start;
        }
    }

    private static bool TryFields(Passage passage, Word[] words, int at, Assignment result)
    {
        var (length, target) = (LeadFields.Match(words, at), result.Lead);
        if (length == 0 || !IsColonAt(words, at + length))
        {
            (length, target) = (SupportFields.Match(words, at), result.Support);
        }

        if (length == 0 || !IsColonAt(words, at + length))
        {
            return false;
        }

        if (AgencyList.TryRead(words, at + length, AgencyNeed.Any, out var list))
        {
            Add(passage, words, list, target, "field");
        }

        return true;
    }

    /// <summary>Whether a bracket that opens before a word is closed at the end of the passage: "… (Phòng Nội vụ chủ trì, xong trong tháng 6)."</summary>
    private static bool ClosesLast(Passage passage, Word[] words, int at)
    {
        var text = passage.Text.AsSpan().TrimEnd("*_ .;/");
        if (!text.EndsWith(")"))
        {
            return false;
        }

        for (var i = at + 1; i < words.Length; i++)
        {
            if ((words[i].Before & (Gap.Close | Gap.Open)) != 0 || i > at + 60)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsColonAt(Word[] words, int at) => at < words.Length && (words[at].Before & Gap.Colon) != 0;

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

    /// <summary>Whether a list holds a body of that name.</summary>
    public static bool Holds(List<FoundAgency> agencies, FoundAgency agency) =>
        agencies.Exists(other => string.Equals(other.Text, agency.Text, StringComparison.OrdinalIgnoreCase));

    /// <summary>Adds the bodies of a list that <paramref name="target"/> does not hold yet.</summary>
    public static void Add(Passage passage, Word[] words, AgencyList list, List<FoundAgency> target, string rule)
    {
        foreach (var mention in list.Agencies)
        {
            var (start, end) = (words[mention.First].Start, words[mention.End - 1].End);
            TextRange? shared = mention.SharedFirst is { } first ? new TextRange(words[first].Start, words[mention.SharedEnd - 1].End) : null;
            var agency = new FoundAgency(passage, start, end, shared, rule);
            if (!Holds(target, agency))
            {
                target.Add(agency);
            }
        }
    }
}
