using Corpus.Directives;
using Corpus.Directives.Gazetteer;

namespace Corpus.Reading;

/// <summary>Tells how binding a task is and by which words.</summary>
internal static class StrictnessReader
{
    private static readonly PhraseTable MustNot = new("nghiêm cấm|tuyệt đối không|không được|cấm tuyệt đối|kiên quyết không|dứt khoát không|nhất quyết không|nhất thiết không|chưa được phép");

    private static readonly PhraseTable Should = new("đề nghị|kính đề nghị|trân trọng đề nghị|không khuyến khích|khuyến khích|không nên|chưa nên|nên");

    /// <summary>Advice to the subject itself, for or against.</summary>
    private static readonly PhraseTable Advice = new("không nên|chưa nên|nên");

    /// <summary>What nobody need do, and so may leave: no prohibition; in "không phải … mà …" an order follows.</summary>
    private static readonly PhraseTable Exempting = new("không bắt buộc|không cần|không phải|không nhất thiết|chưa cần|chưa phải|chưa bắt buộc");

    /// <summary>What binds wherever it stands: "…; nếu phát hiện vi phạm phải xử lý ngay".</summary>
    private static readonly PhraseTable Duty = new("phải|bắt buộc");

    private static readonly PhraseTable Weak = new("cần");

    /// <summary>"cần" with how to do it, which tells those ordered wherever it stands; "những việc cần thực hiện" only describes.</summary>
    private static readonly PhraseTable Urging = new("""
        cần tiếp tục|cần tăng cường|cần chủ động|cần khẩn trương|cần tích cực|cần triển khai tốt|cần triển khai đồng bộ|cần triển khai quyết liệt
        cần thực hiện tốt|cần thực hiện nghiêm|cần làm tốt
        """);

    private static readonly PhraseTable May = new("được phép|có thể");

    private static readonly PhraseTable Must = new("giao|yêu cầu|phải|bắt buộc|chịu trách nhiệm|có trách nhiệm");

    /// <summary>"không" and "cấm" as the verb of the clause forbid: "Không tổ chức lễ hội", "Cấm đốt rẫy".</summary>
    private static readonly PhraseTable Forbidding = new("không|cấm");

    /// <summary>Words with "không" that forbid nothing: limits, emphasis, nouns, what does not exist.</summary>
    private static readonly PhraseTable NoProhibition = new("""
        không ngừng|không những|không chỉ|không quá|không kể|không phân biệt|không gian|không khí|không quân|không có|không còn|không phải|không thể
        không dưới|không ít|không hạn chế|không giới hạn|không chính thức|không dùng|không tiền mặt|không đạt|không đủ
        không nên|không khuyến khích|không bắt buộc|không nhất thiết
        """);

    /// <summary>Orders to close something: a body that "cấm đường" carries it out, and nothing is forbidden to it.</summary>
    private static readonly PhraseTable Closures = new("""
        cấm đường|cấm xe|cấm cầu|cấm bến|cấm biển|cấm tàu|cấm phương tiện|cấm các phương tiện|cấm các loại|cấm lưu thông|cấm người và phương tiện|cấm người
        """);

    /// <summary>Most words of a title on the line of its order.</summary>
    private const int MaxTitle = 14;

    /// <summary>Most words of a subject that no lexicon knows.</summary>
    private const int MaxSubject = 10;

    /// <summary>Reads a task.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="lead">
    /// Position in the passage at which the body stands that leads by its own words. Where it asks or encourages others, that is the order itself.
    /// </param>
    /// <returns>How binding it is, and where in the passage the words stand that say so; null for a plain imperative.</returns>
    /// <remarks>
    /// What its opening says holds: the first words, and those right behind the bodies that it opens with. A prohibition counts only there,
    /// for most orders forbid something on the way.
    /// </remarks>
    public static (Strictness Strictness, TextRange? Words) Read(Word[] words, int lead = int.MaxValue)
    {
        if (words.Length == 0)
        {
            return (Strictness.Must, null);
        }

        var clause = OpeningEnd(words);
        var verb = BehindSubject(words, 0, clause) is > 0 and var own ? own : TitleEnd(words, clause) is > 0 and var title ? BehindSubject(words, title, clause) : 0;
        return (Find(words, MustNot, 0, FirstOrder(words, verb, clause)) ?? Prohibition(words, verb)) is { } forbidden ? (Strictness.MustNot, forbidden)
            : (Request(words, verb, clause, lead) ?? InSubject(words, Advice, clause)) is { } asked ? (Strictness.Should, asked)
            : Exemption(words, verb, clause) is { } exempt ? (Strictness.May, exempt)
            : !IsDutyOfAllowed(words, clause) && (Find(words, May, 0, Math.Min(clause, 4)) ?? Find(words, May, verb, Math.Min(clause, verb + 2)) ?? InSubject(words, May, clause) ?? (verb > 0 ? Find(words, Lexicon.Permissions, verb, verb + 1) : null)) is { } allowed
                ? (Strictness.May, allowed)
            : Find(words, Must, 0, clause) is { } ordered ? (Strictness.Must, ordered)
            : Need(words, verb, clause) is { } needed ? (Strictness.Should, needed)
            : (Strictness.Must, Find(words, Duty, clause, words.Length));
    }

    /// <summary>The words that ask rather than order: before those ordered, or behind a subject that does not lead itself.</summary>
    private static TextRange? Request(Word[] words, int verb, int clause, int lead) =>
        Find(words, Should, 0, Math.Min(clause, 2)) is { } asked && asked.Start < lead ? asked
        : RequestOfLead(words, clause, lead) is { } late ? late
        : Find(words, verb > 0 && lead < words[verb].Start ? Advice : Should, verb, Math.Min(clause, verb + 2));

    /// <summary>The words that ask the lead right before it, behind a comma and no order: "Trường hợp quá khả năng, đề nghị | Sở Tài chính …"; else null.</summary>
    private static TextRange? RequestOfLead(Word[] words, int clause, int lead)
    {
        var first = Lexicon.Manner.Match(words, 0);
        for (var i = 1; i < clause && words[i].Start < lead && Lexicon.OrderVerbs.Match(words, first) == 0; i++)
        {
            if ((words[i].Before & Gap.Comma) != 0 && Should.Match(words, i) is > 1 and var length && i + length < clause && words[i + length].Start == lead)
            {
                return Find(words, Must, 0, i) is null ? Find(words, Should, i, i + 1) : null;
            }
        }

        return null;
    }

    /// <summary>The word behind a short title that a colon ends, "Về lễ hội: không tổ chức …"; 0 when none opens the clause.</summary>
    private static int TitleEnd(Word[] words, int clause)
    {
        var colon = Array.FindIndex(words, 0, Math.Min(clause, MaxTitle), word => (word.Before & Gap.Colon) != 0);
        return colon > 0 && Lexicon.OrderVerbs.Match(words, 0) == 0 && Lexicon.Manner.Match(words, 0) == 0 ? colon : 0;
    }

    /// <summary>
    /// The word behind the bodies that a clause of <paramref name="clause"/> words has at <paramref name="start"/>, asked or not;
    /// <paramref name="start"/> when it has none there.
    /// </summary>
    private static int BehindSubject(Word[] words, int start, int clause)
    {
        var at = start;
        while (Lexicon.Connectives.Match(words, at) is > 0 and var connective && at + connective < clause)
        {
            at += connective;
        }

        at += Lexicon.Assigning.Match(words, at);
        return AgencyList.TryRead(words, at, AgencyNeed.Known, out var subject) && subject.Next < clause ? subject.Next : at < clause ? at : start;
    }

    /// <summary>The words that allow or advise something to whom no lexicon knows: "Cửa hàng tạp hóa được phép bán …", "Mỗi hộ nên trồng …".</summary>
    private static TextRange? InSubject(Word[] words, PhraseTable table, int clause)
    {
        var end = 0;
        while (end < Math.Min(clause, MaxSubject) && (Lexicon.OrderVerbs.Match(words, end) == 0 || words[end].Lower == "có") && (words[end].Before & Gap.Comma) == 0)
        {
            end++;
        }

        return Find(words, table, 0, end);
    }

    /// <summary>The "cần" of the order, before its verb, right behind its subject or urging; not that of others, "rà soát hộ cần hỗ trợ".</summary>
    private static TextRange? Need(Word[] words, int verb, int clause)
    {
        if (Find(words, Weak, 0, FirstOrder(words, verb, clause)) is { } own)
        {
            return own;
        }

        for (var i = 1; i < clause; i++)
        {
            if ((words[i].Before & Gap.Comma) != 0 && AgencyList.TryRead(words, i, AgencyNeed.Known, out var subject) && Find(words, Weak, subject.Next, Math.Min(clause, subject.Next + 1)) is { } told)
            {
                return told;
            }
        }

        return Find(words, Urging, 0, clause) is { } urging ? new TextRange(urging.Start, urging.Start + "cần".Length) : null;
    }

    /// <summary>The words at the verb of the clause that exempt its subject from something; else null.</summary>
    private static TextRange? Exemption(Word[] words, int verb, int clause)
    {
        var at = verb;
        while (at < clause && Exempting.Match(words, at) == 0 && at - verb < MaxSubject && Lexicon.OrderVerbs.Match(words, at) == 0 && Lexicon.Manner.Match(words, at) == 0)
        {
            at++;
        }

        return at < clause && Exempts(words, at) && !Array.Exists(words[at..clause], word => word.Lower == "mà") ? new TextRange(words[at].Start, words[at + Exempting.Match(words, at) - 1].End) : null;
    }

    /// <summary>Whether a word exempts from what follows it: "không cần nộp", not "không can thiệp", which folds the same, nor "không cần thiết".</summary>
    private static bool Exempts(Word[] words, int at) =>
        Exempting.Match(words, at) > 0 && words[at + 1].Lower is "bắt" or "cần" or "phải" or "nhất" && !(at + 2 < words.Length && words[at + 1].Lower == "cần" && words[at + 2].Folded == "thiet");

    /// <summary>Whether what is allowed only tells who has a duty: "Các cơ sở được phép hoạt động phải khai báo …".</summary>
    private static bool IsDutyOfAllowed(Word[] words, int clause)
    {
        for (var i = 0; i < clause && (words[i].Before & Gap.Comma) == 0; i++)
        {
            if (words[i].Lower == "phải")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word that forbids, when it is the verb of the clause; else null.</summary>
    private static TextRange? Prohibition(Word[] words, int verb)
    {
        var at = verb;
        while (at + 1 < words.Length && Lexicon.Manner.Match(words, at) is > 0 and var manner && !words[Math.Min(at + manner, words.Length - 1)].IsCut)
        {
            at += manner;
        }

        return Forbids(words, at) && (verb == 0 || Closures.Match(words, at) == 0) ? Find(words, Forbidding, at, at + 1) : null;
    }

    /// <summary>Whether a word forbids, discourages or spares what follows it: "không tổ chức", "không nên tổ chức", "không bắt buộc", not "không ngừng nâng cao".</summary>
    public static bool Negates(Word[] words, int at) =>
        Forbids(words, at) || (at + 1 < words.Length && words[at].Lower is "không" or "chưa" && !words[at + 1].IsCut && (Should.Match(words, at) > 0 || Exempts(words, at)));

    private static bool Forbids(Word[] words, int at) =>
        Forbidding.Match(words, at) > 0 && at + 1 < words.Length && !words[at + 1].IsCut && NoProhibition.Match(words, at) == 0 && !Exempts(words, at);

    /// <summary>Number of words before the first verb of order at or behind <paramref name="verb"/>, in a clause of <paramref name="clause"/> words.</summary>
    private static int FirstOrder(Word[] words, int verb, int clause)
    {
        var end = verb;
        while (end < clause && (MustNot.Match(words, end) > 0 || Lexicon.OrderVerbs.Match(words, end) == 0))
        {
            end++;
        }

        return end;
    }

    /// <summary>Number of words of the first clause.</summary>
    private static int OpeningEnd(Word[] words)
    {
        var end = 1;
        while (end < words.Length && (words[end].Before & (Gap.Stop | Gap.Semicolon)) == 0)
        {
            end++;
        }

        return end;
    }

    /// <summary>Whether the words are no order: "khi có yêu cầu", "theo đề nghị", "Sở Giao thông vận tải", "bàn giao", "khi cần thiết".</summary>
    private static bool IsNoun(Word[] words, int at, int length) =>
        Lexicon.NameWords.Match(words, at) > length
        || (length == 1 && IsPlace(words, at))
        || (words[at].Lower == "phải" && at > 0 && words[at].Before == Gap.Plain && words[at - 1].Lower == "không")
        || (words[at].Lower == "cần" && at + 1 < words.Length && words[at + 1].Folded == "thiet")
        || (at > 0 && length == 1 && !words[at].IsCut && (words[at - 1].Lower == "được" || Lexicon.OrderVerbs.Match(words, at - 1) > 1))
        || (at > 0 && length == 1 && Lexicon.NameWords.Match(words, at - 1) == 2)
        || (at > 0 && !words[at].IsCut && words[at].Lower is "yêu" or "đề"
            && words[at - 1].Lower is "có" or "theo" or "ứng" or "các" or "những" or "mọi" or "khi" or "số" or "nhận" or "được" or "và" && !words[at].IsCapital);

    /// <summary>Whether a word is the first syllable of a place: "thành phố Cần Thơ", "huyện Giao Thủy", "xã Cấm Sơn".</summary>
    private static bool IsPlace(Word[] words, int at)
    {
        if (!words[at].IsCapital || at + 1 >= words.Length || words[at + 1] is not { IsCapital: true, Before: Gap.Plain })
        {
            return false;
        }

        if (at > 0 && words[at].Before == Gap.Plain && Lexicon.PlaceUnits.Match(words, at - 1) == 1 || (at > 1 && Lexicon.PlaceUnits.Match(words, at - 2) == 2))
        {
            return true;
        }

        if (Lexicon.Assigning.Match(words, at) > 0 && AgencyHead.HeadAt(words, at + 1, false, false) > 0)
        {
            // "Giao Phòng Y tế", "Giao Thanh tra tỉnh": no commune.
            return false;
        }

        var name = $"{words[at].Lower} {words[at + 1].Lower}";
        return AdministrativeMap.Find(AdministrativeLevel.Province, name).Count > 0 || AdministrativeMap.Find(AdministrativeLevel.District, name).Count > 0
            || AdministrativeMap.Find(AdministrativeLevel.Commune, name).Count > 0;
    }

    private static TextRange? Find(Word[] words, PhraseTable table, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (table.Match(words, i) is > 0 and var length && i + length <= words.Length && !IsNoun(words, i, length))
            {
                return new TextRange(words[i].Start, words[i + length - 1].End);
            }
        }

        return null;
    }
}
