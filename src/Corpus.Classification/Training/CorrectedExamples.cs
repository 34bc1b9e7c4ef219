using Corpus.Text;

namespace Corpus.Classification.Training;

/// <summary>Examples and what people corrected since, made one set in which nothing speaks twice.</summary>
/// <remarks>
/// A correction is a task of some index. Often it is a task of which an example was made, and then its label is the better one: examples of
/// the same folded text give way to it. Its directive is then the example's by another name, and all corrections of that directive take the
/// example's group, so that cross-validation, which never splits a group, does not learn from a directive what it is asked about it.
/// </remarks>
internal static class CorrectedExamples
{
    /// <summary>The examples that no correction replaces in their order, then the corrections in theirs.</summary>
    public static IReadOnlyList<LabelledExample> Of(IReadOnlyList<LabelledExample> examples, IReadOnlyList<LabelledExample> corrections)
    {
        if (corrections.Count == 0)
        {
            return examples;
        }

        var groupOfText = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var example in examples)
        {
            groupOfText.TryAdd(Key(example), example.Group);
        }

        // A directive whose task is another one's becomes part of that one; those of the examples stay what they are.
        var partOf = new Dictionary<string, string>(StringComparer.Ordinal);
        var fixedGroups = examples.Select(example => example.Group).ToHashSet(StringComparer.Ordinal);
        foreach (var correction in corrections)
        {
            var own = WholeOf(correction.Group);
            var other = groupOfText.TryGetValue(Key(correction), out var group) ? WholeOf(group) : own;
            if (own != other && !fixedGroups.Contains(own))
            {
                partOf[own] = other;
            }

            groupOfText.TryAdd(Key(correction), correction.Group);
        }

        var corrected = corrections.Select(Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. examples.Where(example => !corrected.Contains(Key(example))),
            .. corrections.Select(correction => correction with { Group = WholeOf(correction.Group) }),
        ];

        string WholeOf(string group)
        {
            while (partOf.TryGetValue(group, out var whole))
            {
                group = whole;
            }

            return group;
        }
    }

    private static string Key(LabelledExample example) => VietnameseFolding.Key(example.Input.Text);
}
