namespace Corpus.Classification.Training;

/// <summary>Two tasks of one directive run together: what the model learns about long items with several orders from.</summary>
/// <remarks>
/// Real items hold more orders than a sentence that was composed for one of them, and more labels. By SECTORS.md, rules 2 and 6, the first
/// and so the main sector of such an item is that of its first order, and the sectors of the further orders follow.
/// </remarks>
internal static class JoinedTasks
{
    /// <summary>Longer texts than real items are, in UTF-16 code units, are not made.</summary>
    private const int MaxLength = 900;

    /// <summary>Joins every example with the next one of its group, the last one with the first.</summary>
    /// <returns>Per example the joined task, or null where there is no other one or both are too long together.</returns>
    public static LabelledExample?[] Of(IReadOnlyList<LabelledExample> examples)
    {
        var joined = new LabelledExample?[examples.Count];
        foreach (var group in Enumerable.Range(0, examples.Count).GroupBy(i => examples[i].Group, StringComparer.Ordinal))
        {
            var members = group.ToArray();
            for (var k = 0; members.Length > 1 && k < members.Length; k++)
            {
                joined[members[k]] = Join(examples[members[k]], examples[members[(k + 1) % members.Length]]);
            }
        }

        return joined;
    }

    private static LabelledExample? Join(LabelledExample first, LabelledExample second)
    {
        var (start, end) = (first.Input.Text.TrimEnd('.', ';', ' '), second.Input.Text);
        return start.Length + end.Length > MaxLength
            ? null
            : new LabelledExample(
                first.Group,
                first.Input with { Text = $"{start}; {char.ToLowerInvariant(end[0])}{end[1..]}" },
                [.. first.Sectors.Union(second.Sectors).Take(SectorClassifier.MaxLabels)]);
    }
}
