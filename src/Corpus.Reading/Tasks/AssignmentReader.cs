using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Finds out who a passage orders something: the bodies that lead, support or are directed.</summary>
/// <remarks>
/// A body leads when a clause opens with it and a verb of order or a colon follows ("Sở Y tế chủ trì …", "Sở Y tế: …"), when a verb of
/// assigning stands before it ("Giao …", "Đề nghị …"), or in a field ("Đơn vị chủ trì: …"). Bodies behind "phối hợp" support. Linear.
/// </remarks>
internal static class AssignmentReader
{
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
                var known = result.Lead.Count;
                if (ReadClause(passage, words, i, opensSentence, isAttached, titleEnd, result) && (before & Gap.First) != 0)
                {
                    firstColon = -1;
                }

                if (result.Lead.Count == known && !result.OpensWithoutOrder && !isAttached)
                {
                    LateAssignment.ReadBehindAdverbial(passage, words, i, IsOpening(words, i, opensSentence, titleEnd, result), result);
                }
            }
            else if ((before & Gap.Comma) != 0 && words[i].IsCapital && !isAttached && SecondSubject.TryRead(words, i, result, out var second))
            {
                Add(passage, words, second, result.Lead, "second-subject");
            }
            else if (Lexicon.Connectives.Match(words, i) is > 0 and var skip && Lexicon.Assigning.Match(words, i + skip) > 0)
            {
                _ = ReadClause(passage, words, i, false, isAttached, titleEnd, result);
            }
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

    /// <summary>Whether a clause opens the passage, or the text behind its title.</summary>
    private static bool IsOpening(Word[] words, int start, bool opensSentence, int titleEnd, Assignment result) =>
        start == 0 || (titleEnd > 0 && words[start].Start == titleEnd)
        || (opensSentence && (words[start].Before & Gap.Colon) != 0 && result.Lead.Count == 0);

    /// <summary>Reads a clause.</summary>
    /// <returns>Whether it is a field, so that what follows its colon is read.</returns>
    private static bool ReadClause(Passage passage, Word[] words, int start, bool opensSentence, bool isAttached, int titleEnd, Assignment result)
    {
        var isOpening = IsOpening(words, start, opensSentence, titleEnd, result);
        if (AssignmentFields.TryRead(passage, words, start, result))
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
                && (words[at].Folded == "phan" ? told.IsSpecific && result.Lead.Count == 0 && !IsOwnPeople(passage, words, told, result) : opensSentence || told.IsSpecific || words[at].Lower == "giao"))
            {
                if (start > 0 && !isOpening && PartnerReader.IsToldToJoin(words, told.Next))
                {
                    // "Chủ trì tuần tra …; đề nghị Bộ Tư lệnh Vùng 5 Hải quân phối hợp thực hiện."
                    Add(passage, words, told, result.Support, "assigned");
                    return false;
                }

                if (SharedWords.TryReadBehindColon(words, told, out var bodies) && SharedWords.AreOrdered(words, bodies.Next))
                {
                    Add(passage, words, bodies, result.Lead, "shared-head");
                    result.OpensWithLead |= isOpening;
                    return false;
                }

                result.OpensWithRequest |= isOpening && words[at].Lower != "giao" && told.Agencies.All(agency => agency.IsGeneral);
                Add(passage, words, told, result.Lead, "assigned");
                result.OpensWithLead |= isOpening;
                AssignmentSubject.AfterColon(words, told.Next, isOpening, result);
            }

            return false;
        }

        if (!opensSentence && at < words.Length && words[at].Lower is "mỗi" or "từng")
        {
            return false;
        }

        var introduces = Lexicon.Introducing.Match(words, at);
        if (AgencyList.TryRead(words, at + introduces, AgencyNeed.Known, out var list)
            && (introduces == 0 || words[at + introduces - 1].Lower != "với" || AssignmentTopic.TryBehind(words, ref list)))
        {
            AssignmentSubject.Read(passage, words, list, new SubjectPlace(opensSentence, isOpening, isAttached, introduces > 0, titleEnd), result);
        }

        return false;
    }

    /// <summary>Whether those told are persons of the body that tells them: who is told to head something is kept for when no body is named.</summary>
    private static bool IsOwnPeople(Passage passage, Word[] words, AgencyList told, Assignment result)
    {
        var areOwn = AssignmentSubject.IsOwnPeople(words, told);
        if (areOwn && told.Next < words.Length && words[told.Next].Lower == "làm")
        {
            Add(passage, words, told, result.Headed, "headed");
        }

        return areOwn;
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

    /// <summary>Whether a list holds a body of that name.</summary>
    public static bool Holds(List<FoundAgency> agencies, FoundAgency agency) =>
        agencies.Exists(other => string.Equals(other.Text, agency.Text, StringComparison.OrdinalIgnoreCase));

    /// <summary>Adds the bodies of a list that <paramref name="target"/> does not hold yet.</summary>
    public static void Add(Passage passage, Word[] words, AgencyList list, List<FoundAgency> target, string rule)
    {
        foreach (var mention in list.Agencies)
        {
            if (Found(passage, words, mention, rule) is var agency && !Holds(target, agency))
            {
                target.Add(agency);
            }
        }
    }

    /// <summary>The body that is mentioned, with the words that it shares with others.</summary>
    public static FoundAgency Found(Passage passage, Word[] words, AgencyMention mention, string rule)
    {
        var own = RangeOf((mention.First, mention.End));
        return new FoundAgency(passage, own.Start, own.End, mention.Parts is { } parts ? [.. parts.Select(RangeOf)] : null, rule);

        TextRange RangeOf((int First, int End) run) => new(words[run.First].Start, words[run.End - 1].End);
    }
}
