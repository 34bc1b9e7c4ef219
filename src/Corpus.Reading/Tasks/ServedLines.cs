namespace Corpus.Reading;

/// <summary>The lines of responsibility and the cells of tables, by the items that they serve.</summary>
internal sealed class ServedLines
{
    private readonly Dictionary<OutlineItem, List<ServedLine>> _byItem = [];
    private readonly ReferenceDay _reference;

    /// <summary>Reads every line below an item and gives it to those that it serves.</summary>
    /// <param name="root">The item.</param>
    /// <param name="reference">From what times are resolved that leave something out.</param>
    public ServedLines(OutlineItem root, ReferenceDay reference)
    {
        _reference = reference;
        Serve(root);
    }

    /// <summary>The lines that serve an item, in the order of the source; none for most.</summary>
    public IReadOnlyList<ServedLine> Of(OutlineItem item) => _byItem.GetValueOrDefault(item) ?? [];

    /// <summary>Gives every line of responsibility to the items that it serves.</summary>
    private void Serve(OutlineItem item)
    {
        foreach (var passage in item.Attached)
        {
            var words = Word.Split(passage, OutlineItem.MaxAnalysed);
            var line = new ServedLine(
                passage,
                words,
                AssignmentReader.Read(passage, words, isAttached: true),
                DeadlineReader.Read(passage, words, _reference, isAttached: true));
            foreach (var served in ServedBy(item))
            {
                if (!_byItem.TryGetValue(served, out var lines))
                {
                    _byItem[served] = lines = [];
                }

                lines.Add(line);
            }
        }

        if (item.Row is { IsHeading: false } row)
        {
            var time = Word.Split(row.Time, OutlineItem.MaxAnalysed);
            _byItem[item] =
            [
                .. _byItem.GetValueOrDefault(item) ?? [],
                new ServedLine(row.Lead, [], AssignmentCell.Read(row.Lead, isSupport: false), []),
                new ServedLine(row.Support, [], AssignmentCell.Read(row.Support, isSupport: true), []),
                new ServedLine(row.Time, time, new Assignment(), DeadlineReader.ReadCell(row.Time, time, _reference, row.IsLimit)),
            ];
        }

        foreach (var child in item.Children)
        {
            Serve(child);
        }
    }

    /// <summary>
    /// A line behind an item serves the item; behind the last bullet of a list where no other has one, the whole list and the
    /// item above it; behind a heading, the list below that.
    /// </summary>
    private static IEnumerable<OutlineItem> ServedBy(OutlineItem item)
    {
        if (item.Role == ItemRole.Heading)
        {
            return item.Children.Where(child => child.Attached.Count == 0).SelectMany(ServedBy);
        }

        var isList = item.Label is { Style: LabelStyle.Bullet or LabelStyle.Letter } && item.Parent is { } parent
            && parent.Children.Count > 1 && parent.Children[^1] == item
            && parent.Children.TrueForAll(sibling => sibling == item || sibling.Attached.Count == 0);
        if (!isList)
        {
            return [item];
        }

        return item.Parent!.Role == ItemRole.Task && item.Parent.Parent is not null ? [item.Parent, .. item.Parent.Children] : item.Parent.Children;
    }
}
