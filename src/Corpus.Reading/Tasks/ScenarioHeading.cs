namespace Corpus.Reading;

/// <summary>
/// Tells the headings without a number of their own that say in which case the orders below them apply: "Kịch bản 2: Trên 50 ca/ngày",
/// "Cấp độ 2 (nguy cơ trung bình):", "Trường hợp lũ vượt báo động III:".
/// </summary>
internal static class ScenarioHeading
{
    /// <summary>Longest heading, in words.</summary>
    private const int MaxWords = 40;

    /// <summary>Longest heading, in characters.</summary>
    private const int MaxLength = 400;

    private static readonly PhraseTable Openers = new("kịch bản|tình huống|trường hợp|trong trường hợp|trong tình huống|cấp độ|phương án|mức độ");

    /// <summary>Single words that name a case only with a capital and a number: "Cấp 2 (vùng vàng)", "Mức 1: …", not "gió cấp 8".</summary>
    private static readonly PhraseTable Degrees = new("cấp|mức");

    /// <summary>Whether a paragraph is such a heading of the one behind it.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="next">The paragraph behind it.</param>
    public static bool Fits(Paragraph paragraph, Paragraph next)
    {
        if (next.Row is not null || paragraph.Row is not null || paragraph.Text.Length > MaxLength
            || (paragraph.Label is { } label && next.Label is { } below && below.IsSeriesOf(label)))
        {
            return false;
        }

        var text = paragraph.Text;
        var words = Word.Split(text, OutlineItem.MaxAnalysed);
        var end = text.Text.AsSpan().TrimEnd("*_ ");
        if (words.Length > MaxWords || !(OpensNumbered(words) || (Openers.Match(words, 0) > 0 && end.EndsWith(":")))
            || OpensNumbered(Word.Split(next.Text, OutlineItem.MaxAnalysed)))
        {
            return false;
        }

        return IsOnlyCase(text, words);
    }

    /// <summary>Whether an item above others says with a number of the case when they apply, and orders nothing: "1. Kịch bản 1 (dưới 20 ca):".</summary>
    public static bool Heads(OutlineItem item) => item.Words.Length <= MaxWords && OpensNumbered(item.Words) && IsOnlyCase(item.Text, item.Words);

    /// <summary>Whether words open with a case and its number, apart from what follows: "Kịch bản 1: …", "Tình huống 3. Khi …".</summary>
    public static bool OpensNumbered(Word[] words)
    {
        var opener = OpenerOf(words);
        return opener > 0 && opener < words.Length && (words[opener].IsNumber || Ordinals.OfRoman(words[opener].Lower.ToUpperInvariant()) > 0)
            && (opener + 1 == words.Length || (words[opener + 1].Before & (Gap.Colon | Gap.Open | Gap.Stop | Gap.Dash)) != 0);
    }

    /// <summary>Whether words open with what names a case, with a number or without: "Trường hợp lũ vượt báo động III".</summary>
    public static bool NamesCase(Word[] words) => Openers.Match(words, 0) > 0 || OpensNumbered(words);

    /// <summary>The words that say of what sort the case is: "kich ban".</summary>
    public static string SortOf(Word[] words) => string.Join(' ', words.Take(OpenerOf(words)).Select(word => word.Folded));

    private static int OpenerOf(Word[] words) =>
        Openers.Match(words, 0) is > 0 and var opener ? opener : words.Length > 1 && words[0].IsCapital ? Degrees.Match(words, 0) : 0;

    /// <summary>Whether nothing is ordered beside the case.</summary>
    private static bool IsOnlyCase(Passage text, Word[] words)
    {
        var end = text.Text.AsSpan().TrimEnd("*_ ");
        return end.EndsWith(":") || (!HoldsLead(text, words) && !(end.EndsWith(".") && HoldsVerb(words)));
    }

    private static bool HoldsLead(Passage text, Word[] words) => AssignmentReader.Read(text, words, isAttached: false).OpensWithLead;

    private static bool HoldsVerb(Word[] words)
    {
        var content = Array.FindIndex(words, word => (word.Before & (Gap.Colon | Gap.Stop | Gap.Dash)) != 0);
        return content > 0 && (Lexicon.OrderVerbs.Match(words, content) > 0 || Lexicon.Manner.Match(words, content) > 0);
    }
}
