namespace Corpus.Reading;

/// <summary>
/// Tells those of whom something is said from those who are ordered it: "Đối với các trường học, | Sở Giáo dục và Đào tạo hướng dẫn …". With
/// a colon behind it the opening names who is ordered: "Đối với Công an huyện: …".
/// </summary>
internal static class AssignmentTopic
{
    /// <summary>Takes the topic off the bodies behind "đối với".</summary>
    /// <param name="words">The words of the passage.</param>
    /// <param name="list">The bodies behind "đối với"; those who are ordered when the call succeeds.</param>
    /// <returns>Whether somebody is ordered: the bodies behind the topic, or all where there is none.</returns>
    public static bool TryBehind(Word[] words, ref AgencyList list)
    {
        var next = list.Next;
        if (next >= words.Length || (words[next].Before & Gap.Colon) != 0)
        {
            return true;
        }

        var behind = -1;
        for (var i = 1; i < list.Agencies.Count; i++)
        {
            var (before, agency) = (list.Agencies[i - 1], list.Agencies[i]);
            if ((words[agency.First].Before & Gap.Comma) == 0)
            {
                continue;
            }

            behind = agency.First;
            if (IsSort(words, before) && !IsSort(words, agency))
            {
                break;
            }
        }

        if (behind >= 0)
        {
            return AgencyList.TryRead(words, behind, AgencyNeed.Known, out list);
        }

        // "Đối với các trường học, tổ chức …" and "Đối với các trường học có người mắc, Sở …" order no school; "Đối với UBND các xã chủ động …"
        // orders those of whom it speaks.
        return (words[next].Before & Gap.Comma) == 0 && LateAssignment.FindSubject(words, next, isOpening: true) is null;
    }

    /// <summary>Whether a name is that of a sort of bodies: "các trường học", "cơ sở kinh doanh".</summary>
    private static bool IsSort(Word[] words, AgencyMention agency) =>
        agency.IsGeneral || Lexicon.Quantifiers.Match(words, agency.First) > 0 || AgencyTail.Capitals(words, agency.First, agency.End) == 0;
}
