namespace Corpus.Reading;

/// <summary>
/// Tells the names of units that no lexicon has, by their grammar: a noun of units, what the unit is for, and where it belongs or its number,
/// with an order behind - "Tổ bảo vệ rừng thôn Đạ Nghịt | trực gác", "Đội kiểm lâm cơ động số 1 | chốt chặn".
/// </summary>
internal static class UnitNames
{
    /// <summary>Most words from the noun to where the unit belongs.</summary>
    private const int MaxPurpose = 8;

    private static readonly PhraseTable Units = new("tổ|đội|nhóm|chốt|trạm|hạt|đoàn|kíp|lực lượng");

    /// <summary>What follows a noun of units that is a part of another word: "tổ chức", "đội ngũ", "đoàn kết".</summary>
    private static readonly PhraseTable OtherWords = new("chức|ngũ|mũ|kết|thể|chặn|nợ");

    /// <summary>The word behind the name that begins at a word which opens a sentence; 0 when none does.</summary>
    public static int End(ReadOnlySpan<Word> words, int at)
    {
        var noun = Units.Match(words, at);
        if (noun == 0 || !words[at].IsCapital || (words[at].Before & (Gap.First | Gap.Stop)) == 0 || OtherWords.Match(words, at + noun) > 0)
        {
            return 0;
        }

        for (var i = at + noun; i < words.Length && i <= at + MaxPurpose && words[i].Before == Gap.Plain; i++)
        {
            var end = BelongingEnd(words, i);
            if (end > i && i > at + noun && IsOrdered(words, end))
            {
                return end;
            }
        }

        return 0;
    }

    /// <summary>The word behind a place or number that a unit has; the word itself when none begins there.</summary>
    private static int BelongingEnd(ReadOnlySpan<Word> words, int at)
    {
        if (words[at].Lower == "số")
        {
            return at + 1 < words.Length && words[at + 1] is { IsNumber: true, Before: Gap.Plain } ? at + 2 : at;
        }

        var end = at + Lexicon.PlaceUnits.Match(words, at);
        while (end > at && end < words.Length && words[end].Before == Gap.Plain && (words[end].IsCapital || words[end].IsNumber))
        {
            end++;
        }

        return end;
    }

    private static bool IsOrdered(ReadOnlySpan<Word> words, int at) =>
        at < words.Length && ((words[at].Before & Gap.Colon) != 0
            || (words[at].Before == Gap.Plain && (Lexicon.OrderVerbs.Match(words, at) > 0 || Lexicon.Manner.Match(words, at) > 0)));
}
