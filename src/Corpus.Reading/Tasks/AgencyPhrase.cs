namespace Corpus.Reading;

/// <summary>Finds the end of phrases inside the name of an agency that no list of words can hold: quotations, aims of committees, reaches.</summary>
/// <remarks>Every method gives the word behind the phrase, or 0 when none begins there.</remarks>
internal static class AgencyPhrase
{
    /// <summary>Most unknown words in a row inside a name.</summary>
    private const int MaxUnknown = 4;

    /// <summary>Words by which a name plainly goes on, whatever stands before them.</summary>
    private static readonly PhraseTable Tails = new("trên địa bàn|trực thuộc|liên quan|có liên quan|nêu trên|nói trên|đóng trên địa bàn|thuộc phạm vi");

    /// <summary>First syllables of heads that tell what they are for: trung tâm, ban, quỹ, hội (đồng), đội, đoàn, tổ, chi cục, viện, văn phòng, câu lạc bộ.</summary>
    private const string PurposeHeads = " trung ban bcd quy hoi doi doan to chi vien van cau ";

    /// <summary>Words that stand in orders and in no purpose.</summary>
    private static readonly PhraseTable NoPurpose = new("các|những|mỗi|từng|cho|để|theo|tại|với|về|từ|đến|khi|nếu|đã|đang|sẽ|được|bị|do|phải|cần|không|nhằm|vào|ra|lên|xuống");

    /// <summary>What an owner or operator does for a living, so that nothing needs to follow it.</summary>
    private static readonly PhraseTable Trades = new("thi công|sản xuất|kinh doanh|chế biến|thu mua|vận chuyển");

    /// <summary>Most words of what a committee is against.</summary>
    private const int MaxTopicWords = 14;

    /// <summary>The word behind a quotation that opens before a word: "Quỹ “Vì người nghèo” tỉnh"; 0 when it does not close soon.</summary>
    public static int QuoteEnd(ReadOnlySpan<Word> words, int at)
    {
        for (var i = at + 1; i < words.Length && i < at + MaxTopicWords && (words[i].Before & (Gap.Stop | Gap.Semicolon | Gap.Colon)) == 0; i++)
        {
            if (words[i].IsQuoted)
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>The order behind "có …" or "nơi …" in "UBND các xã có ổ dịch phun hóa chất": what only some of many have tells which are meant; else 0.</summary>
    public static int Clause(ReadOnlySpan<Word> words, int head, int at)
    {
        var isOfMany = words[at].Lower == "nơi";
        for (var i = Math.Max(0, head - 1); i < at; i++)
        {
            isOfMany |= words[i].Lower is "các" or "những";
        }

        var most = words[at].Lower == "nơi" ? 2 * MaxUnknown : MaxUnknown;
        for (var i = at + 2; isOfMany && Lexicon.OrderVerbs.Match(words, at) < 2 && i < words.Length && i - at <= most && words[i].Before == Gap.Plain; i++)
        {
            if ((Lexicon.OrderVerbs.Match(words, i) is > 0 and var verb && verb >= Lexicon.NameWords.Match(words, i)) || Lexicon.Manner.Match(words, i) > 1)
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>
    /// The word after a few words that no lexicon knows, when the name plainly ends or goes on behind them: "các tỉnh ven biển tổ chức …".
    /// </summary>
    /// <returns>0 when it is not plain, so that the name ends before them.</returns>
    public static int NameResumes(ReadOnlySpan<Word> words, int start)
    {
        var at = start;
        while (at < words.Length && at - start <= MaxUnknown)
        {
            if (at > start && IsFraction(words, at))
            {
                // "Công ty Lâm nghiệp | ươm 2,5 triệu cây": an order and how much.
                return 0;
            }

            var ends = words[at].IsCut || (at > start && (words[at].Before & (Gap.Comma | Gap.Dash)) != 0)
                || Lexicon.OrderVerbs.Match(words, at) > 0 || Lexicon.Manner.Match(words, at) > 0
                || Lexicon.NameStops.Match(words, at) > 0
                || (at > start && Tails.Match(words, at) > 0)
                || (at - start <= 2 && (words[at].IsCapital || Lexicon.NameWords.Match(words, at) > 1));
            if (ends)
            {
                return at > start ? at : 0;
            }

            at++;
        }

        return at == words.Length && at - start <= MaxUnknown ? at : 0;
    }

    /// <summary>Whether a number with a decimal comma begins at a word, which no name has: "7,5 triệu".</summary>
    private static bool IsFraction(ReadOnlySpan<Word> words, int at) =>
        words[at].IsNumber && at + 1 < words.Length && words[at + 1].IsNumber && words[at + 1].Start == words[at].End + 1 && words[at + 1].Before == Gap.Comma;

    /// <summary>
    /// The word behind "quản lý công trình thủy lợi" in "đơn vị quản lý công trình thủy lợi:", when a colon or another verb follows and so
    /// the first is no order; otherwise 0.
    /// </summary>
    public static int Operated(ReadOnlySpan<Word> words, int head, int headEnd, int at)
    {
        if (at != headEnd || (words[head].Folded is not ("don" or "co" or "to" or "doanh" or "chu" or "ho" or "cong") && !(words[head].Folded == "nha" && headEnd == head + 2 && words[head + 1].Folded == "thau")))
        {
            return 0;
        }

        var verb = Lexicon.Operating.Match(words, at);
        for (var i = at + verb; verb > 0 && i <= words.Length && i - at <= 3 * MaxUnknown; i++)
        {
            if (i == words.Length || (words[i].Before & Gap.Colon) != 0)
            {
                return i == at + verb ? 0 : i;
            }

            if (words[i].Before != Gap.Plain)
            {
                return 0;
            }

            if (i == at + verb && Trades.Match(words, at) == verb && (words[i].Lower == "phải" || (Lexicon.OrderVerbs.Match(words, i) > 0 && words[i].Lower != "có" && Lexicon.Operating.Match(words, i) == 0)))
            {
                // "nhà thầu thi công | đẩy nhanh tiến độ"
                return i;
            }

            if (i > at + verb && (Lexicon.OrderVerbs.Match(words, i) > 1 || Lexicon.Manner.Match(words, i) > 1))
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>The first word behind "đến" in "từ Thanh Hóa đến Khánh Hòa"; 0 when a time is meant or nothing.</summary>
    public static int Span(ReadOnlySpan<Word> words, int from)
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

    /// <summary>Whether the words of a field that begins with a capital end before a word: "Phòng Y tế | hốt".</summary>
    public static bool EndsField(ReadOnlySpan<Word> words, int at)
    {
        for (var length = 2; length <= 4 && length < at; length++)
        {
            if (words[at - length].IsCapital && Lexicon.NameWords.Match(words, at - length) == length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a colon or an order follows at a word, so that what stands before it names somebody.</summary>
    public static bool IsOrderedAt(ReadOnlySpan<Word> words, int at) =>
        at < words.Length
        && ((words[at].Before & Gap.Colon) != 0
            || (words[at].Before == Gap.Plain && (Lexicon.Manner.Match(words, at) > 0 || (Lexicon.OrderVerbs.Match(words, at) is > 0 and var verb && verb > Lexicon.NameWords.Match(words, at)))));

    /// <summary>
    /// The word behind the unit that ends what a body is for, in whatever words, because an order or a colon follows: "Hội Nạn nhân | chất độc
    /// da cam huyện | thăm hỏi", "Ban Chỉ đạo | xóa đói giảm nghèo huyện | phân công"; 0 where the words may be the order.
    /// </summary>
    /// <param name="words">The words of the passage.</param>
    /// <param name="head">First word of the name.</param>
    /// <param name="headEnd">Word behind its head.</param>
    /// <param name="at">Where the words end that names are known to be made of.</param>
    public static int Purpose(ReadOnlySpan<Word> words, int head, int headEnd, int at)
    {
        if (at >= words.Length || !words[head].IsCapital || !PurposeHeads.Contains($" {words[head].Folded} ", StringComparison.Ordinal)
            || (words[at].Before == Gap.Plain && words[at].Lower != "và" && Lexicon.OrderVerbs.Match(words, at) > 1 && EndsField(words, at)))
        {
            return 0;
        }

        for (var i = head + 1; i < at; i++)
        {
            // "sóc" of "Chăm sóc" is no place.
            var isPlace = Lexicon.PlaceUnits.Match(words, i) is > 0 and var own && own >= Lexicon.NameWords.Match(words, i) && Lexicon.OrderVerbs.Match(words, i - 1) < 2;
            if (isPlace || words[i].IsNumber)
            {
                return 0;
            }
        }

        for (var i = at; i < words.Length && i - at < MaxTopicWords; i++)
        {
            if (words[i].Lower == "trung" && i + 1 < words.Length && words[i + 1].Lower == "ương" && words[i].Before == Gap.Plain)
            {
                // "Ban Chính sách, chiến lược Trung ương | sơ kết"
                return i > at && IsOrderedAt(words, i + 2) ? i + 2 : 0;
            }

            if (words[i].Before == Gap.Plain && Lexicon.NameWords.Match(words, i) is > 1 and var known && i > at)
            {
                // "hợp tác xã" is no unit.
                i += known - 1;
                continue;
            }

            if ((words[i].Before & ~(Gap.Comma | Gap.Dash)) != 0 || words[i].IsCapital || words[i].IsNumber || NoPurpose.Match(words, i) > 0
                || AgencyHead.HeadAt(words, i, false, false) > 0 || Lexicon.Posts.Match(words, i) > 0)
            {
                return 0;
            }

            var unit = Lexicon.PlaceUnits.Match(words, i);
            if (unit == 0 || words[i].Before != Gap.Plain || Lexicon.NameWords.Match(words, i) > unit)
            {
                continue;
            }

            var next = i + unit;
            while (next < words.Length && words[next] is { IsCapital: true, Before: Gap.Plain })
            {
                next++;
            }

            return IsOrderedAt(words, next) && (at > headEnd || i - at > 2) ? next : 0;
        }

        return 0;
    }

    /// <summary>
    /// The word behind what a committee is against: "Ban Chỉ đạo quốc gia chống buôn lậu, gian lận thương mại và hàng giả | chỉ đạo"; 0 when
    /// it is no committee or its name does not plainly end.
    /// </summary>
    public static int CommitteeTopic(ReadOnlySpan<Word> words, int head, int at)
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
}
