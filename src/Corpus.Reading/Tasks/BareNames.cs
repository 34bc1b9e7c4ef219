namespace Corpus.Reading;

/// <summary>
/// Tells lines that read like nothing but the name of a body and yet may hold an order, because they end in words that no name is known to be
/// made of: "Đội Sơn ca | hát mừng."
/// </summary>
internal static class BareNames
{
    /// <summary>Whether a line that names only bodies ends in such words.</summary>
    /// <param name="words">The words of the line.</param>
    public static bool MayOrder(Word[] words) =>
        words.Length > 3
        && !Array.Exists(words[^2..], word => word.IsCapital || word.IsNumber || (word.Before & ~Gap.Plain) != 0)
        && Lexicon.NameWords.Match(words, words.Length - 2) == 0 && Lexicon.NameWords.Match(words, words.Length - 1) == 0
        && Lexicon.Generic.Match(words, words.Length - 2) == 0 && Lexicon.PlaceUnits.Match(words, words.Length - 1) == 0
        && OfficeNames.End(words, 0) != words.Length;

    /// <summary>Whether one word stands between those ordered and another body, and so says what they do to it: "Các đơn vị | báo | Văn phòng UBND tỉnh".</summary>
    /// <param name="words">The words of the passage.</param>
    /// <param name="at">The word behind those ordered.</param>
    public static bool ActOnBody(ReadOnlySpan<Word> words, int at) =>
        at + 1 < words.Length && words[at] is { IsCapital: false, IsNumber: false, Before: Gap.Plain } && words[at + 1] is { IsCapital: true, Before: Gap.Plain }
        && Lexicon.NameWords.Match(words, at) == 0 && Lexicon.NameStops.Match(words, at) == 0 && Lexicon.PlaceUnits.Match(words, at) == 0
        && Lexicon.NameTails.Match(words, at) == 0 && words[at].Lower is not ("và" or "hoặc") && AgencyHead.HeadAt(words, at + 1, false, false) > 0;
}
