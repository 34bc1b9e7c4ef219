namespace Corpus.Reading;

/// <summary>A list of agencies in a passage: "Công an huyện, Phòng Nội vụ và UBND các xã, thị trấn".</summary>
/// <param name="Agencies">The agencies in order; at least one.</param>
/// <param name="Next">Word after the list.</param>
internal sealed record AgencyList(IReadOnlyList<AgencyMention> Agencies, int Next)
{
    /// <summary>Most agencies of one list.</summary>
    private const int MaxAgencies = 60;

    /// <summary>What a person is without a post: "ông Lò Văn A, công chức Tư pháp".</summary>
    private static readonly PhraseTable Ranks = new("công chức|viên chức|cán bộ|chuyên viên|kế toán");

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
            && AgencyHead.TryName(words, at, need, agencies.Count > 0 && agencies[^1].IsGeneral, out var agency))
        {
            var isPostOfPerson = agencies.Count > 0 && (agency.HasPost || Ranks.Match(words, agency.First) > 0) && (words[agency.First].Before & Gap.Comma) != 0
                && IsPerson(words, agencies[^1].First) && !IsPerson(words, agency.First);
            if (isPostOfPerson || (agencies.Count > 0 && agencies[^1].IsGeneral && agency is { IsGeneral: true, HasPost: false }))
            {
                agencies[^1] = agencies[^1] with { End = agency.End };
            }
            else if (!SharedWords.TryAddByField(words, agency, agencies))
            {
                SharedWords.AddByPlace(words, agency, agencies);
            }

            next = agency.End;
            at = AfterConnector(words, next);
            if (at < 0)
            {
                break;
            }
        }

        if (IsGeneralRun(words, agencies))
        {
            agencies = [agencies[0] with { End = agencies[^1].End }];
        }

        list = new AgencyList(agencies, next);
        SharedWords.ShareEnds(words, agencies);
        return agencies.Count > 0;
    }

    /// <summary>
    /// Whether a list is one run of general nouns that "các" counts together: "Các bệnh viện, trung tâm y tế trực thuộc", not "các cấp ủy,
    /// chính quyền, Ủy ban MTTQ".
    /// </summary>
    private static bool IsGeneralRun(ReadOnlySpan<Word> words, List<AgencyMention> agencies)
    {
        if (agencies.Count < 2 || words[agencies[0].First].Lower is not ("các" or "những"))
        {
            return false;
        }

        for (var i = agencies[0].First + 1; i < agencies[^1].End; i++)
        {
            if (words[i].IsCapital)
            {
                return false;
            }
        }

        return agencies.Skip(1).All(agency => !agency.HasPost) && !Counts(words, agencies) && !NamesOne(words, agencies) && !NamesBothSides(words, agencies);
    }

    /// <summary>Whether the Party's bodies and those of the state stand beside each other: "các cấp ủy, chính quyền".</summary>
    private static bool NamesBothSides(ReadOnlySpan<Word> words, List<AgencyMention> agencies)
    {
        for (var i = 1; i < agencies.Count; i++)
        {
            if (words[agencies[i].First].Lower == "chính" && words[agencies[i - 1].End - 1].Lower is "ủy" or "uỷ" or "đảng")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of the later names is that of one body of its place: "các phòng, ban, công an huyện".</summary>
    private static bool NamesOne(ReadOnlySpan<Word> words, List<AgencyMention> agencies)
    {
        for (var i = 1; i < agencies.Count; i++)
        {
            if (!agencies[i].IsGeneral && Lexicon.PlaceUnits.Match(words, agencies[i].End - 1) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of the later names has its own "các", so that each stands for itself.</summary>
    private static bool Counts(ReadOnlySpan<Word> words, List<AgencyMention> agencies)
    {
        for (var i = 1; i < agencies.Count; i++)
        {
            if (Lexicon.Quantifiers.Match(words, agencies[i].First) > 0)
            {
                return true;
            }
        }

        return false;
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

        if (words[next].Lower is "và" or "hoặc")
        {
            return next + 1;
        }

        return (gap & (Gap.Comma | Gap.Semicolon | Gap.And | Gap.Inner)) != 0 ? next : -1;
    }
}
