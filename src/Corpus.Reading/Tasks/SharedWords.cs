namespace Corpus.Reading;

/// <summary>
/// Puts the words back that bodies of a list share: the end of the last ("Đảng ủy, UBND các xã"), the head before several places ("UBND xã A,
/// xã B"), the head before a colon ("Giám đốc các Sở: Tài chính, Kế hoạch và Đầu tư").
/// </summary>
internal static class SharedWords
{
    /// <summary>The organs that every unit of the administration has, and that are listed before the unit.</summary>
    private static readonly PhraseTable Pillars = new(
        "đảng ủy|hđnd|hội đồng nhân dân|ubnd|ủy ban nhân dân|ubmttq|mttq|ủy ban mttq|ủy ban mặt trận tổ quốc|công an");

    /// <summary>Heads that say of themselves what follows, so that nothing is shared: "các đơn vị: Công ty Điện lực, Bưu điện tỉnh".</summary>
    private static readonly PhraseTable NoHeads = new("cơ quan|đơn vị|địa phương|cấp|ngành|tổ chức|doanh nghiệp|lực lượng|đoàn thể|cá nhân|thành viên");

    /// <summary>Adds a name, or one for each of the places that it names: "UBND xã A, xã B và thị trấn C" are three bodies with one head.</summary>
    public static void AddByPlace(ReadOnlySpan<Word> words, AgencyMention agency, List<AgencyMention> agencies)
    {
        var head = agency.First;
        var start = agency.First;
        for (var i = agency.First + 1; i + 1 < agency.End; i++)
        {
            var unit = Lexicon.PlaceUnits.Match(words, i);
            if (unit == 0 || i + unit >= agency.End || words[i + unit] is not { IsCapital: true, Before: Gap.Plain })
            {
                continue;
            }

            var isNext = (words[i].Before & Gap.Comma) != 0 || words[i - 1].Lower == "và";
            if (head == agency.First)
            {
                // "UBND các huyện A, B và thị xã C" is one run of names.
                if (isNext || words[i - 1].Lower is "các" or "những")
                {
                    break;
                }

                head = i;
            }
            else if (isNext)
            {
                Add(start, words[i - 1].Lower == "và" ? i - 1 : i);
                start = i;
            }
        }

        Add(start, agency.End);

        void Add(int first, int end) => agencies.Add(first == agency.First
            ? agency with { End = end }
            : new AgencyMention(first, end, false, agency.HasPost) { Parts = [(agency.First, head), (first, end)] });
    }

    /// <summary>
    /// Adds a body for each of the fields of work behind a head that "các" counts: "Giám đốc các Sở Nông nghiệp và PTNT, Y tế" are two; nothing where
    /// there is one field only or anything else stands between.
    /// </summary>
    /// <returns>Whether bodies were added.</returns>
    public static bool TryAddByField(ReadOnlySpan<Word> words, AgencyMention agency, List<AgencyMention> agencies)
    {
        var quantifier = agency.First;
        while (quantifier < agency.End && words[quantifier].Lower != "các")
        {
            quantifier++;
        }

        var head = quantifier + 1;
        if (head >= agency.End || words[head].Lower is not ("sở" or "bộ" or "phòng"))
        {
            return false;
        }

        List<(int First, int End)> fields = [];
        for (var at = head + 1; at < agency.End;)
        {
            var end = DepartmentNames.AnyFieldAt(words[..agency.End], at);
            if (end == 0 || !words[at].IsCapital)
            {
                return false;
            }

            fields.Add((at, end));
            at = end < agency.End && words[end].Lower == "và" ? end + 1 : end;
            if (at < agency.End && at == end && words[at].Before != Gap.Comma)
            {
                return false;
            }
        }

        foreach (var field in fields.Count > 1 ? fields : [])
        {
            agencies.Add(new AgencyMention(field.First, field.End, false, agency.HasPost)
            {
                Parts = quantifier > agency.First ? [(agency.First, quantifier), (head, head + 1), field] : [(head, head + 1), field],
            });
        }

        return fields.Count > 1;
    }

    /// <summary>Gives "các xã" of "Đảng ủy, UBND các xã" to both.</summary>
    public static void ShareEnds(ReadOnlySpan<Word> words, List<AgencyMention> agencies)
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
                agencies[i] = bare with { Parts = [(bare.First, bare.End), (nextEnd, next.End)] };
            }
            else if (next.Parts is [_, var end])
            {
                agencies[i] = bare with { Parts = [(bare.First, bare.End), end] };
            }
        }
    }

    /// <summary>Reads the names behind a list of bodies whose last is "các" with a head and a colon.</summary>
    /// <param name="words">The words of the passage.</param>
    /// <param name="counted">The list before the colon.</param>
    /// <param name="bodies">All bodies when the call succeeds: those before the last of the list, and at least two that share its head.</param>
    public static bool TryReadBehindColon(Word[] words, AgencyList counted, out AgencyList bodies)
    {
        var last = counted.Agencies[^1];
        var next = counted.Next;
        bodies = counted;
        var quantifier = last.First;
        while (quantifier < last.End && words[quantifier].Lower != "các")
        {
            quantifier++;
        }

        var head = quantifier + 1;
        var isShared = head < last.End && next == last.End && next < words.Length && (words[next].Before & Gap.Colon) != 0
            && NoHeads.Match(words, head) == 0 && !words.AsSpan(head, last.End - head).ToArray().Skip(1).Any(word => word.Before != Gap.Plain);
        if (!isShared)
        {
            return false;
        }

        List<(int First, int End)> shared = [(head, last.End)];
        if (quantifier > last.First)
        {
            shared.Insert(0, (last.First, quantifier));
        }

        List<AgencyMention> mentions = [.. counted.Agencies.SkipLast(1)];
        var named = 0;
        for (var at = next; at < words.Length && words[at].IsCapital; named++)
        {
            var end = NameEnd(words, head, at);
            if (end == 0)
            {
                break;
            }

            var isWhole = IsWhole(words, head, at);
            mentions.Add(new AgencyMention(at, end, false, last.HasPost) { Parts = isWhole ? null : [.. shared, (at, end)] });
            next = end;
            if (isWhole && TryReadBehindColon(words, new AgencyList(mentions, end), out var further))
            {
                // "Giám đốc các Sở: Tài chính, Y tế; Chủ tịch UBND các huyện: …"
                bodies = further;
                return true;
            }

            at = end < words.Length && words[end].Lower == "và" ? end + 1 : end;
            if (at == end && end < words.Length && (words[end].Before & (Gap.Comma | Gap.Semicolon)) == 0)
            {
                named++;
                break;
            }
        }

        bodies = new AgencyList(mentions, next);
        return named > 1;
    }

    /// <summary>Whether bodies are ordered something by what stands behind them, or stand alone.</summary>
    public static bool AreOrdered(Word[] words, int next) =>
        next >= words.Length || (words[next].Before & Gap.Colon) != 0 || Lexicon.OrderVerbs.Match(words, next) > 0 || Lexicon.Manner.Match(words, next) > 0
        || Lexicon.Assigning.Match(words, next) > 0 || Lexicon.NameStops.Match(words, next) > 0;

    /// <summary>
    /// Whether a name of the list has a head or, other than a comrade's, a post of its own: "các phòng: Nội vụ, Tư pháp, Thanh tra huyện", "các Sở: Tài
    /// chính, Y tế; Chủ tịch UBND các huyện"; the ministry "Công an" has none.
    /// </summary>
    private static bool IsWhole(Word[] words, int head, int at) =>
        (AgencyHead.HeadAt(words, at, false, false) > 0 && !(words[head].Folded == "bo" && words[at].Folded == "cong" && words[at + 1].Folded == "an"))
        || (words[head].Folded is not ("dong" or "ong" or "ba") && Lexicon.Posts.Match(words, at) > 0);

    /// <summary>The word behind the name that begins at a word; 0 when none does.</summary>
    private static int NameEnd(Word[] words, int head, int at)
    {
        if (IsWhole(words, head, at))
        {
            return AgencyHead.TryName(words, at, AgencyNeed.Known, false, out var whole) ? whole.End : 0;
        }

        if (DepartmentNames.FieldAt(words, at) is > 0 and var field)
        {
            return field;
        }

        var joint = at + 1;
        while (joint < words.Length && (words[joint].Before & (Gap.Comma | Gap.Semicolon)) == 0 && words[joint].Lower != "và"
            && !((words[joint].Before & Gap.Dash) != 0 && Lexicon.OrderVerbs.Match(words, joint) > 1))
        {
            joint++;
        }

        var end = AgencyTail.Find(words.AsSpan(0, joint), at, at + Math.Max(1, Lexicon.NameWords.Match(words, at)));
        if (end + 1 < words.Length && words[end].Before == Gap.Comma && Lexicon.Posts.Match(words, end) > 0 && words[head].Folded == "dong"
            && AgencyHead.TryName(words, end, AgencyNeed.Known, false, out var post))
        {
            // "các đồng chí: Nguyễn Văn An, Phó Chủ tịch UBND huyện; …"
            return post.End;
        }

        return end;
    }

    /// <summary>Whether an organ of every unit is named, and where its name ends.</summary>
    private static bool IsPillar(ReadOnlySpan<Word> words, int at, out int end)
    {
        end = at + Pillars.Match(words, at);
        return end > at;
    }
}
