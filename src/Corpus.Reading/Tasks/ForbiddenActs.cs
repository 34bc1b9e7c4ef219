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

    /// <summary>How many of the first items below an item are what it forbids; one that orders somebody something ends them.</summary>
    public static int CountBelow(OutlineItem item)
    {
        if (item.Children.Count == 0 || item.Words.Length is 0 or > OutlineRoles.MaxHeadingWords || item.Label is { Style: < LabelStyle.Decimal and not LabelStyle.Article })
        {
            return 0;
        }

        var text = item.Text.Folded.TrimEnd(':', '.', ' ', '*', '_');
        if (!Array.Exists(Endings, ending => text.EndsWith(ending, StringComparison.Ordinal)) || StrictnessReader.Read(item.Words).Strictness != Strictness.MustNot)
        {
            return 0;
        }

        var other = item.Children.FindIndex(child => child.Assignment.Lead.Count > 0);
        var acts = item.Children.GetRange(0, other < 0 ? item.Children.Count : other);
        return acts.TrueForAll(child => child.Children.Count == 0 && child.Words.Length > 0) ? acts.Count : 0;
    }
}
