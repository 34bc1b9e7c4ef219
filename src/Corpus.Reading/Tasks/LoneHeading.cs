namespace Corpus.Reading;

/// <summary>
/// Tells the headings that stand alone on their line above an unnumbered order, which is a task of its own below them: "IV. CHẾ ĐỘ BÁO CÁO" -
/// "Các sở, ngành báo cáo kết quả trước ngày 15 hàng tháng."
/// </summary>
/// <remarks>
/// A title that names the assignee, that tells what the order is about ("Về tiêm vắc xin"), or that ends with a colon is one task with the order.
/// </remarks>
internal static class LoneHeading
{
    /// <summary>Longest heading, in words.</summary>
    private const int MaxWords = 16;

    /// <summary>Longest name of a body, in words, that "chủ trì" may follow.</summary>
    private const int MaxName = 14;

    private static readonly PhraseTable Topics = new("về|đối với|việc|riêng|ở|tại");

    /// <summary>Whether an item is such a heading of the paragraph below it.</summary>
    /// <param name="item">The item that stands last.</param>
    /// <param name="text">The unnumbered paragraph.</param>
    /// <param name="words">Its words.</param>
    /// <param name="own">Whom it orders something.</param>
    /// <param name="next">The paragraph behind it, when there is one and it does not close the body; else null.</param>
    public static bool Heads(OutlineItem item, Passage text, Word[] words, Assignment own, Paragraph? next)
    {
        if (item is not { Label: { Style: not LabelStyle.Bullet } label, Row: null, Children.Count: 0, Attached.Count: 0, EndsWithColon: false, IsOnePiece: true }
            || !Titles.IsTitle(item) || item.Words.Length is 0 or > MaxWords
            || item.Assignment.OpensWithLead || item.Assignment.IsOnlyNames || Topics.Match(item.Words, 0) > 0
            || own.IsOnlyNames || text.Text.AsSpan().TrimEnd("*_ ").EndsWith(':'))
        {
            return false;
        }

        var isLed = own.OpensWithLead || NamesLeader(words);
        var isOrder = Orders(words) && own is { OpensWithLead: false };
        if (Titles.IsAllCapitals(item.Text.Text))
        {
            // What stands alone in a section is what it orders, though whoever is meant is in no lexicon.
            return isLed || isOrder
                || (words[0].Folded is "cac" or "moi" or "tung" or "toan" && (next is null || (next.Label is { } below && below.Style <= label.Style)));
        }

        return isLed || (isOrder && next is { Label: null, Row: null } other && OpensOrder(other.Text));
    }

    /// <summary>Whether a body that no lexicon may know opens the paragraph: "Kiểm lâm địa bàn chủ trì, phối hợp …".</summary>
    private static bool NamesLeader(Word[] words)
    {
        for (var i = 1; i + 1 < Math.Min(words.Length, MaxName) && !words[i].IsCut; i++)
        {
            if (words[i].Folded == "chu" && words[i + 1].Folded == "tri")
            {
                return true;
            }
        }

        return false;
    }

    private static bool OpensOrder(Passage text)
    {
        var words = Word.Split(text, OutlineItem.MaxAnalysed);
        return words.Length > 0 && !AttachedLine.Fits(text)
            && (Orders(words) || AssignmentReader.Read(text, words, isAttached: false) is { OpensWithLead: true, IsOnlyNames: false });
    }

    private static bool Orders(Word[] words) =>
        Lexicon.OrderVerbs.Match(words, 0) > 0 || Lexicon.Manner.Match(words, 0) > 0 || Lexicon.Assigning.Match(words, 0) > 0;
}
