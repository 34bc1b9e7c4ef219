namespace Corpus.Reading;

/// <summary>Tells where the name of an agency ends.</summary>
internal static class AgencyTail
{
    /// <summary>Verbs that tell what a group was set up for when an order follows them: "Tổ công tác giải ngân | đôn đốc …".</summary>
    private static readonly PhraseTable Topics = new("phát triển kinh tế|giảm nghèo|khởi nghiệp|giải ngân|giải phóng mặt bằng|chuyển đổi số|tiêm chủng|truy vết|thu hồi nợ|xử lý nợ|cưỡng chế|tháo gỡ khó khăn|cải cách hành chính|xúc tiến đầu tư");

    /// <summary>Words of names that are orders when they are told how many: "đào tạo 300 lao động".</summary>
    private static readonly PhraseTable Makes = new("sản xuất|đào tạo|đầu tư|khám bệnh|vận tải|xuất bản|dạy nghề");

    /// <summary>Words to which a verb leads and no name.</summary>
    private static readonly PhraseTable VerbEnds = new("cho|về|để|với|vào|xuống|ra|lên|sang|khỏi|bằng|trong vòng|trong ngày|trong thời hạn|trước ngày|hằng ngày|hàng ngày");

    /// <summary>Most words of one name.</summary>
    private const int MaxNameWords = 40;

    /// <summary>The word after a name whose head ends before <paramref name="at"/>.</summary>
    public static int Find(ReadOnlySpan<Word> words, int head, int at)
    {
        var headEnd = at;
        var office = OfficeNames.End(words, head);
        at = Math.Max(at, office);
        var end = Run(words, head, headEnd, at, office);
        return TrimEnd(words, head, end == office ? end : Math.Max(end, AgencyPhrase.Purpose(words, head, headEnd, end)));
    }

    /// <summary>The word at which the words of names end, from <paramref name="at"/> on; <paramref name="office"/> is where the name of a known office ends, or 0.</summary>
    private static int Run(ReadOnlySpan<Word> words, int head, int headEnd, int at, int office)
    {
        var isWhole = OfficeNames.IsWhole(words, head, office);
        var halves = at > head && words[at - 1].IsCapital ? 1 : 0;
        while (at < words.Length && at - head < MaxNameWords)
        {
            var word = words[at];
            if ((word.Before & (Gap.Stop | Gap.Semicolon | Gap.Colon | Gap.Open | Gap.Close | Gap.Ellipsis)) != 0)
            {
                break;
            }

            if (word is { IsBehindEmphasis: true, IsCapital: false } && Lexicon.PlaceUnits.Match(words, at) == 0 && Lexicon.Quantifiers.Match(words, at) == 0
                && Lexicon.NameTails.Match(words, at) == 0 && word.Lower is not ("và" or "hoặc"))
            {
                break;
            }

            if ((word.Before & Gap.Comma) != 0)
            {
                if (!AgencyJoint.GoesOnAfterComma(words, head, at))
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
                if (!AgencyJoint.GoesOnAfterAnd(words, head, at + 1))
                {
                    break;
                }

                halves = 0;
                at++;
                continue;
            }

            if (word.IsQuoted && Lexicon.OrderVerbs.Match(words, at) < 2 && AgencyPhrase.QuoteEnd(words, at) is > 0 and var quoted)
            {
                (at, halves) = (quoted, 0);
            }
            else if (word.Folded == "chong" && AgencyPhrase.CommitteeTopic(words, head, at) is > 0 and var topic)
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
            else if (word.Lower == "từ" && AgencyPhrase.Span(words, at) is > 0 and var reach)
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
                halves = phrase > 1 || ProperNames.EndsPlace(words, at) || ProperNames.Ends(words, head, headEnd, at) ? 0 : 1;
            }
            else if (char.IsAsciiDigit(word.Lower[0]))
            {
                var isFollowed = at + 1 == words.Length || words[at + 1].IsCut || (words[at + 1].Before & Gap.Comma) != 0
                    || Lexicon.OrderVerbs.Match(words, at + 1) > 0 || Lexicon.Manner.Match(words, at + 1) > 0 || Lexicon.NameStops.Match(words, at + 1) > 0
                    || Lexicon.NameWords.Match(words, at + 1) > 0;
                if ((word.Before & Gap.Dash) == 0 && !words[at - 1].IsCapital && !(isFollowed && (word.Lower.Length <= 3 || (word.Lower.Length == 4 && word.Lower[0] is not ('2' or '0') && !word.Lower.StartsWith("19", StringComparison.Ordinal)))))
                {
                    break;
                }

                (at, halves) = (at + 1, 0);
            }
            else if (at == office)
            {
                var belonging = OfficeNames.GoesOn(words, head, office);
                if (belonging == 0)
                {
                    break;
                }

                (at, halves) = (at + belonging, 0);
            }
            else
            {
                var verb = Math.Max(Lexicon.OrderVerbs.Match(words, at), Math.Max(Lexicon.NameStops.Match(words, at), Lexicon.Assigning.Match(words, at)));
                var name = Lexicon.NameWords.Match(words, at);
                var trade = words[at - 1].Lower == "và" ? AgencyJoint.Trade(words, head, at) : 0;
                var function = trade > 0 ? trade : at == headEnd || words[at - 1].Lower == "và" || EndsLegalForm(words, at) ? Lexicon.Functions.Match(words, at) : 0;
                if (verb > 1 && EndsWithUnit(words, head, at))
                {
                    // "UBND xã Mường Phăng | bảo vệ rừng"
                    break;
                }

                if (name > 0 && verb == 0 && at > headEnd && at + name < words.Length && words[at + name].IsNumber && Makes.Match(words, at) == name)
                {
                    // "Chi cục Thú y | sản xuất 03 phóng sự"
                    break;
                }

                if (function > 0)
                {
                    (at, halves) = (at + function, 0);
                }
                else if (word.Folded == "phu" && name == 2 && (IsComplete(words, head, at) || EndsClause(words, at + 2)) && !IsPost(words, head)
                    && !(at + 2 < words.Length && (Lexicon.PlaceUnits.Match(words, at + 2) > 0 || words[at + 2].Folded is "co" or "dia" or "cum")))
                {
                    // "Bệnh viện đa khoa tỉnh | phụ trách tầng 3", but "Ủy viên … huyện phụ trách xã".
                    break;
                }
                else if (name > verb || NamesAim(words, head, headEnd, at, verb, name) || (name > 0 && name == verb && AgencyJoint.IsTopic(words, head, at)))
                {
                    (at, halves) = (at + (name > 0 ? name : verb), 0);
                }
                else if (verb == 0 && halves > 0 && (word.Before & Gap.Dash) == 0)
                {
                    // The second syllable of a word that begins with a capital: "Điện Biên Đông" has none, "Nội vụ" has.
                    (at, halves) = (at + 1, 0);
                }
                else if (word.Lower is "có" or "nơi" && AgencyPhrase.Clause(words, head, at) is > 0 and var clause)
                {
                    (at, halves) = (clause, 0);
                }
                else if (AgencyPhrase.Operated(words, head, headEnd, at) is > 0 and var operated)
                {
                    (at, halves) = (operated, 0);
                }
                else if (verb == 0 && Lexicon.Generals.Match(words, head) == at - head && BareNames.ActOnBody(words, at))
                {
                    // "Các đơn vị | báo Văn phòng UBND tỉnh"
                    break;
                }
                else if (verb == 0 && !IsComplete(words, head, at) && AgencyPhrase.NameResumes(words, at) is > 0 and var resumed && !HoldsVerb(words, at, resumed)
                    && (!isWhole || AgencyPhrase.IsOrderedAt(words, resumed)))
                {
                    (at, halves) = (resumed, 0);
                }
                else
                {
                    break;
                }
            }
        }

        return at;
    }

    /// <summary>Whether a name needs nothing behind it: it has a proper name, or ends with a unit of the administration.</summary>
    private static bool IsComplete(ReadOnlySpan<Word> words, int head, int at) =>
        (Capitals(words, head + 1, at) > 1 && words[at - 1].IsCapital)
        || (at == head + 1 && head > 0 && words[head - 1].Lower == "trưởng" && Lexicon.PlaceUnits.Match(words, head) == 1)
        || (at > head + 1 && Lexicon.PlaceUnits.Match(words, at - 1) == 1)
        || (at > head + 2 && Lexicon.PlaceUnits.Match(words, at - 2) == 2);

    /// <summary>
    /// Whether a verb is what a body is for, because a unit and then an order or a sign follows: "Ban Chỉ đạo tiêm chủng huyện | phân công",
    /// "Trung tâm Kỹ thuật truyền thanh huyện:".
    /// </summary>
    private static bool NamesAim(ReadOnlySpan<Word> words, int head, int headEnd, int at, int verb, int name)
    {
        var opensPurpose = at == headEnd || (words[headEnd].IsCapital && Lexicon.OrderVerbs.Match(words, headEnd) > 1);
        if (opensPurpose && words[head].Folded is "to" or "ban" or "bcd" or "doi" or "doan" or "tieu" && Topics.Match(words, at) is > 0 and var topic
            && (EndsClause(words, at + topic) || Lexicon.OrderVerbs.Match(words, at + topic) > 1 || Lexicon.Manner.Match(words, at + topic) > 0))
        {
            return true;
        }

        var mayName = name > 0 || (at == headEnd && words[head].Folded is "ban" or "bcd" && words[at].Folded != "bao");
        var unit = verb > 1 && verb >= name && mayName ? Lexicon.PlaceUnits.Match(words, at + verb) : 0;
        var next = at + verb + unit;
        return unit > 0 && words[at + verb].Before == Gap.Plain
            && (EndsClause(words, next) || Lexicon.OrderVerbs.Match(words, next) > 0 || Lexicon.Manner.Match(words, next) > 0);
    }

    /// <summary>Whether the legal form of a company ends before a word, so that its trade follows: "Công ty TNHH một thành viên | cấp nước".</summary>
    private static bool EndsLegalForm(ReadOnlySpan<Word> words, int at) =>
        words[at - 1].Lower is "tnhh" or "mtv" || (at > 1 && $"{words[at - 2].Lower} {words[at - 1].Lower}" is "thành viên" or "cổ phần");

    private static bool EndsClause(ReadOnlySpan<Word> words, int at) => at >= words.Length || words[at].IsCut;

    /// <summary>Whether a post stands before a body, of which a field may be told: "Phó Chủ tịch UBND xã phụ trách văn hóa".</summary>
    private static bool IsPost(ReadOnlySpan<Word> words, int head) => head > 0 && words[head].Before == Gap.Plain && words[head - 1].Lower is "tịch" or "đốc" or "trưởng";

    /// <summary>
    /// Whether words that no lexicon knows hold the verb of the clause, since they stand between a field with a capital and what a verb leads
    /// to: "Phòng Y tế | hốt thuốc cho dân".
    /// </summary>
    private static bool HoldsVerb(ReadOnlySpan<Word> words, int at, int end) =>
        VerbEnds.Match(words, end) > 0 && words[end].Before == Gap.Plain && (AgencyPhrase.EndsField(words, at) || Lexicon.PlaceUnits.Match(words, at - 1) == 1);

    /// <summary>Whether a name ends with a unit and the name of it before a word: "UBND xã Mường Phăng".</summary>
    private static bool EndsWithUnit(ReadOnlySpan<Word> words, int head, int at)
    {
        var first = at;
        while (first > head + 1 && words[first - 1].IsCapital && words[first].Before == Gap.Plain)
        {
            first--;
        }

        return first < at && first > head + 1 && !words[first - 1].IsCapital && (Lexicon.PlaceUnits.Match(words, first - 1) == 1 || Lexicon.PlaceUnits.Match(words, first - 2) == 2);
    }

    /// <summary>Number of words with a capital in <c>[start, end)</c>.</summary>
    public static int Capitals(ReadOnlySpan<Word> words, int start, int end)
    {
        var count = 0;
        for (var i = start; i < end; i++)
        {
            count += words[i].IsCapital ? 1 : 0;
        }

        return count;
    }

    /// <summary>Takes words off the end that only lead to something else ("… của").</summary>
    private static int TrimEnd(ReadOnlySpan<Word> words, int head, int end)
    {
        while (end > head + 1
            && ((words[end - 1].Lower is "của" or "các" or "ngoài" or "và" or "toàn" or "trong" or "những" && !words[end - 1].IsCapital)
                || (words[end - 1] is { Lower: "công", IsCapital: false } && words[end - 2].Lower is not ("chính" or "thi"))
                || (words[end - 1].Lower == "trên" && words[end - 2].Lower is not ("nêu" or "nói" or "kể"))
                || (words[end - 1].Lower == "thuộc" && words[end - 2].Lower != "trực")
                || (end > head + 2 && words[end - 1].Lower == "cấp" && words[end - 2].Lower is not ("các" or "cùng"))))
        {
            end--;
        }

        return end;
    }
}
