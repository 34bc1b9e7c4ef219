using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Tells a reader of the tasks what was damaged, missing or left unread in a body.</summary>
internal static class BodyWarnings
{
    /// <summary>A warning about a passage.</summary>
    public static ReadingWarning About(Passage passage, string code, string message) =>
        new(code, message, passage.Length > 0 ? passage.RangeOf(0, passage.Length) : null);

    /// <summary>Warns of numbers that were read from damage and of numbers that are missing in a series.</summary>
    public static IEnumerable<ReadingWarning> OfNumbers(OutlineItem item)
    {
        Label? before = null;
        foreach (var child in item.Children)
        {
            if (child.Label is { Style: not LabelStyle.Bullet } label)
            {
                if (label.IsDoubtful)
                {
                    yield return About(child.Text, "R103", $"Số thứ tự bị hỏng, đọc theo vị trí là: {label.Name}");
                }

                if (before is { } last && last.IsSeriesOf(label) && label.Ordinal > last.Ordinal + 1 && !IsCommonSkip(last, label))
                {
                    yield return About(child.Text, "R105", $"Thiếu số thứ tự giữa {last.Name} và {label.Name}");
                }

                before = label;
            }

            foreach (var below in OfNumbers(child))
            {
                yield return below;
            }
        }
    }

    /// <summary>Many leave out "đ" between "d" and "e".</summary>
    private static bool IsCommonSkip(Label last, Label label) => last.Name == "d" && label.Name == "e";
}
