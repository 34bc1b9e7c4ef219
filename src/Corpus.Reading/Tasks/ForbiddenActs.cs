using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>
/// Tells the items below which only acts stand that are forbidden, "Nghiêm cấm các hành vi sau:" - "Đốt pháo nổ.": one prohibition, for each act
/// alone would read as an order.
/// </summary>
internal static class ForbiddenActs
{
    /// <summary>Last words of an opening that leaves it to the items below what is forbidden.</summary>
    private static readonly string[] Endings = ["cam", "cam sau", "cam sau day", "khong duoc", "khong duoc lam", "hanh vi", "hanh vi sau", "hanh vi sau day", "viec sau", "viec sau day", "hoat dong sau", "hoat dong sau day", "dieu sau", "dieu sau day"];

    /// <summary>Whether what stands below an item is what it forbids.</summary>
    public static bool AreListedBelow(OutlineItem item)
    {
        if (item.Children.Count == 0 || item.Words.Length is 0 or > OutlineRoles.MaxHeadingWords || item.Label is { Style: < LabelStyle.Decimal and not LabelStyle.Article })
        {
            return false;
        }

        var text = item.Text.Folded.TrimEnd(':', '.', ' ', '*', '_');
        return Array.Exists(Endings, ending => text.EndsWith(ending, StringComparison.Ordinal))
            && item.Children.TrueForAll(child => child.Children.Count == 0 && child.Assignment.Lead.Count == 0 && child.Words.Length > 0)
            && StrictnessReader.Read(item.Words).Strictness == Strictness.MustNot;
    }
}
