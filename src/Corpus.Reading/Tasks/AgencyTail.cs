using Corpus.Directives;
using Corpus.Directives.Gazetteer;

namespace Corpus.Reading;

/// <summary>Tells where the name of an agency ends.</summary>
internal static class AgencyTail
{
    /// <summary>Most words of one name.</summary>
    private const int MaxNameWords = 40;

    /// <summary>Most unknown words in a row inside a name.</summary>
    private const int MaxUnknown = 4;

    /// <summary>Most words of what a committee is against.</summary>
    private const int MaxTopicWords = 14;

    /// <summary>The word after a name whose head ends before <paramref name="at"/>.</summary>
    public static int Find(ReadOnlySpan<Word> words, int head, int at)
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

            if (word.IsQuoted && QuoteEnd(words, at) is > 0 and var quoted)
            {
                (at, halves) = (quoted, 0);
            }
            else if (word.Folded == "chong" && CommitteeTopic(words, head, at) is > 0 and var topic)
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
                at += Math.Max(1, phrase);
                halves = phrase > 1 || EndsPlace(words, at) ? 0 : 1;
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
                else if (word.Folded == "phu" && name == 2 && IsComplete(words, head, at)
                    && !(at + 2 < words.Length && (Lexicon.PlaceUnits.Match(words, at + 2) > 0 || words[at + 2].Folded is "co" or "dia" or "cum")))
                {
                    // "Bệnh viện đa khoa tỉnh | phụ trách tầng 3", but "Ủy viên … huyện phụ trách xã".
                    break;
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
                else if (word.Lower is "có" or "nơi" && Clause(words, head, at) is > 0 and var clause)
                {
                    (at, halves) = (clause, 0);
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
        (Capitals(words, head + 1, at) > 1 && words[at - 1].IsCapital)
        || (at > head + 1 && Lexicon.PlaceUnits.Match(words, at - 1) == 1)
        || (at > head + 2 && Lexicon.PlaceUnits.Match(words, at - 2) == 2);

    /// <summary>The word behind a quotation that opens before a word: "Quỹ “Vì người nghèo” tỉnh"; 0 when it does not close soon.</summary>
    private static int QuoteEnd(ReadOnlySpan<Word> words, int at)
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

    /// <summary>Whether the words before <paramref name="end"/> end with the whole name of a place: "Kho bạc Nhà nước Hải Phòng | rút ngắn …".</summary>
    private static bool EndsPlace(ReadOnlySpan<Word> words, int end)
    {
        if (end < 2 || !words[end - 2].IsCapital || words[end - 1].Before != Gap.Plain)
        {
            return false;
        }

        var name = $"{words[end - 2].Lower} {words[end - 1].Lower}";
        return AdministrativeMap.Find(AdministrativeLevel.Province, name).Count > 0 || AdministrativeMap.Find(AdministrativeLevel.District, name).Count > 0;
    }

    /// <summary>The order behind "có …" or "nơi …" in "UBND các xã có ổ dịch phun hóa chất": what only some of many have tells which are meant; else 0.</summary>
    private static int Clause(ReadOnlySpan<Word> words, int head, int at)
    {
        var isOfMany = words[at].Lower == "nơi";
        for (var i = Math.Max(0, head - 1); i < at; i++)
        {
            isOfMany |= words[i].Lower is "các" or "những";
        }

        for (var i = at + 2; isOfMany && Lexicon.OrderVerbs.Match(words, at) < 2 && i < words.Length && i - at <= MaxUnknown && words[i].Before == Gap.Plain; i++)
        {
            if (Lexicon.OrderVerbs.Match(words, i) > 0 || Lexicon.Manner.Match(words, i) > 1)
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
            && Lexicon.Quantifiers.Match(words, at) == 0 && !words[at].IsCapital && AgencyHead.HeadAt(words, at, false, false) == 0)
        {
            return true;
        }

        if (Lexicon.PlaceUnits.Match(words, at) is > 0 and var unit && unit >= Lexicon.Heads.Match(words, at))
        {
            return HasPlace(words, head, at);
        }

        return words[at].IsCapital
            && AgencyHead.HeadAt(words, at, false, false) == 0
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
            || Lexicon.Functions.Match(words, at) > 0
            || (Lexicon.NameWords.Match(words, at) is > 0 and var name && name >= Lexicon.OrderVerbs.Match(words, at) && Lexicon.PlaceUnits.Match(words, at) == 0);
    }

    /// <summary>Takes words off the end that only lead to something else ("… của").</summary>
    private static int TrimEnd(ReadOnlySpan<Word> words, int head, int end)
    {
        while (end > head + 1
            && (words[end - 1].Lower is "của" or "các" or "trên" or "ngoài" or "và" or "toàn" or "công" or "trong" or "những"
                || (words[end - 1].Lower == "thuộc" && words[end - 2].Lower != "trực")
                || (end > head + 2 && words[end - 1].Lower == "cấp" && words[end - 2].Lower is not ("các" or "cùng"))))
        {
            end--;
        }

        return end;
    }
}
