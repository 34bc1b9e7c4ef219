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

    /// <summary>
    /// Warns of numbered items, rows and bare names that are left out because they order nobody: findings, consents, headings of nothing. One warning covers
    /// an item with all that stands below it. What says itself that it is an aim or a clause of effect is told only where it names somebody who
    /// is to act, or a day by which.
    /// </summary>
    public static IEnumerable<ReadingWarning> OfLeftOut(OutlineItem item)
    {
        foreach (var child in item.Children)
        {
            if (HoldsTask(child) || (child.Role == ItemRole.Statement && Statements.IsNamed(child) && child.Children.Count > 0 && !ListedObjects.AreFacts(child)))
            {
                foreach (var below in OfLeftOut(child))
                {
                    yield return below;
                }
            }
            else if ((HoldsLabel(child) || child.Assignment.IsOnlyNames) && !IsPlainlyNoOrder(child))
            {
                yield return new ReadingWarning("R107", "Mục không giao việc cho ai, không thành nhiệm vụ", new TextRange(StartOf(child), EndOf(child)));
            }
        }
    }

    /// <summary>Warns of headings that say more than that others follow: what they order and how much is no task's.</summary>
    public static IEnumerable<ReadingWarning> OfHeadings(OutlineItem item)
    {
        foreach (var child in item.Children)
        {
            if (child.Role == ItemRole.Heading && HoldsTask(child) && OrderOfItem.StandsInHeading(child))
            {
                yield return About(child.Text, "R109", "Mục dẫn có yêu cầu hoặc chỉ tiêu riêng, không thành nhiệm vụ");
            }

            foreach (var below in OfHeadings(child))
            {
                yield return below;
            }
        }
    }

    /// <summary>Warns of lines that were taken for the names of those who carry out what stands above them though they may be orders of their own.</summary>
    public static IEnumerable<ReadingWarning> OfBareNames(OutlineItem item)
    {
        foreach (var child in item.Children)
        {
            foreach (var line in child.Attached)
            {
                var words = Word.Split(line, OutlineItem.MaxAnalysed);
                if (BareNames.MayOrder(words) && AgencyList.TryRead(words, 0, AgencyNeed.Known, out var names) && names.Next == words.Length)
                {
                    yield return About(line, "R110", "Dòng được hiểu là tên cơ quan thực hiện mục ở trên; có thể là một việc riêng");
                }
            }

            foreach (var below in OfBareNames(child))
            {
                yield return below;
            }
        }
    }

    private static bool IsPlainlyNoOrder(OutlineItem item) => Statements.IsNamed(item) || (StandsInStatement(item) && !MayOrder(item));

    private static bool StandsInStatement(OutlineItem item) => item.Parent is { Role: ItemRole.Statement } parent && (Statements.IsNamed(parent) || StandsInStatement(parent));

    private static bool MayOrder(OutlineItem item) =>
        (item.Assignment is { OpensWithLead: true, OpensWithoutOrder: false } && item.Words.Length > 0)
        || DeadlineReader.Read(item.Text, item.Words, default, isAttached: false).Any(time => time.Kind == DeadlineKind.By && time.HasDay)
        || item.Children.Exists(MayOrder);

    private static bool HoldsTask(OutlineItem item) => item.Role == ItemRole.Task || item.Children.Exists(HoldsTask);

    private static bool HoldsLabel(OutlineItem item) => item.Label is not null || item.Children.Exists(HoldsLabel);

    private static int StartOf(OutlineItem item) => item.Printed.RangeOf(0, item.Printed.Length).Start;

    private static int EndOf(OutlineItem item)
    {
        var last = item.Text.Length > 0 ? item.Text : item.Printed;
        var end = last.RangeOf(0, last.Length).End;
        return item.Children.Count > 0 ? Math.Max(end, EndOf(item.Children[^1])) : end;
    }

    /// <summary>Many leave out "đ" between "d" and "e".</summary>
    private static bool IsCommonSkip(Label last, Label label) => last.Name == "d" && label.Name == "e";
}
