namespace Corpus.Reading;

/// <summary>Tells the bullets that only list what the order above them is about, and so belong to it.</summary>
internal static class ListedObjects
{
    /// <summary>Longest clause, in words, by which an order excepts what stands below it.</summary>
    private const int MaxException = 10;

    /// <summary>Whether the bullets below an order only list what it is about: no verb of order and no assignee among them.</summary>
    public static bool AreBelow(OutlineItem item)
    {
        if (item.Children.Count < 2
            || item.Label is { Style: < LabelStyle.Decimal }
            || item.Children.Exists(child => child.Children.Count > 0)
            || item.Words.Length == 0)
        {
            return false;
        }

        if (EndsInException(item))
        {
            return Lexicon.OrderVerbs.Match(item.Words, 0) > 0 || item.Assignment.Lead.Count > 0;
        }

        if (CountsObjects(item) && item.Children.TrueForAll(child => child.IsCounted && !OrderOfItem.OpensVerb(child)))
        {
            return true;
        }

        if (item.Children.Exists(child => !child.IsCounted || OrderOfItem.IsNamed(child)))
        {
            return false;
        }

        return (Lexicon.OrderVerbs.Match(item.Words, 0) > 0 || item.Assignment.Lead.Count > 0 || Array.Exists(item.Words, word => word.Lower == "phải"))
            && !OrderOfItem.Introduces(item);
    }

    /// <summary>Whether the items below say to what an order does not apply: "Dừng mọi hoạt động, trừ các trường hợp sau:".</summary>
    private static bool EndsInException(OutlineItem item)
    {
        var clause = Array.FindLastIndex(item.Words, word => (word.Before & (Gap.Comma | Gap.Stop | Gap.Open)) != 0);
        return clause > 0 && item.Words.Length - clause <= MaxException
            && (item.Words[clause].Lower == "trừ" || (item.Words[clause].Folded == "ngoai" && clause + 1 < item.Words.Length && item.Words[clause + 1].Lower == "trừ"));
    }

    /// <summary>Whether an order ends in the things that stand below it: "… kiểm tra an toàn thực phẩm tại các cơ sở sau:".</summary>
    private static bool CountsObjects(OutlineItem item)
    {
        var words = item.Words;
        var count = Array.FindLastIndex(words, word => word.Lower is "các" or "những");
        return count > 0 && words.Length - count is > 2 and <= 6 && words[^1].Lower == "sau" && words[count - 1].Lower is "tại" or "ở" or "cho" or "với"
            && !OrderOfItem.Introduces(item) && (Lexicon.OrderVerbs.Match(words, 0) > 0 || item.Assignment.Lead.Count > 0);
    }
}
