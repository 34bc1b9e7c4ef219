using Corpus.Text;

namespace Corpus.Classification.Training;

/// <summary>Examples and what people corrected since, made one set in which nothing speaks twice.</summary>
/// <remarks>
/// A correction is a task of some index. Often it is a task of which an example was made, and then its label is the better one: examples of
/// the same folded text give way to it, and so do earlier corrections, whatever version of whatever directive they were given to. Its directive
/// is then theirs by another name, and all corrections of that directive take their group, so that cross-validation, which never splits a
/// group, does not learn from a directive what it is asked about it.
/// </remarks>
internal static class CorrectedExamples
{
    /// <summary>The examples that no correction replaces in their order, then of the corrections the last one of each folded text in their order.</summary>
    /// <param name="examples">Those of the repository.</param>
    /// <param name="corrections">What people decided since, the earliest first.</param>
    /// <returns>The examples, and how many of them, at the end, are corrections.</returns>
    public static (IReadOnlyList<LabelledExample> Examples, int CorrectionCount) Of(
        IReadOnlyList<LabelledExample> examples, IReadOnlyList<LabelledExample> corrections)
    {
        if (corrections.Count == 0)
        {
            return (examples, 0);
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
            else if (own != other && !fixedGroups.Contains(other))
            {
                partOf[other] = own;
            }

            groupOfText.TryAdd(Key(correction), correction.Group);
        }

        var corrected = new HashSet<string>(StringComparer.Ordinal);
        var kept = corrections.Reverse().Where(correction => corrected.Add(Key(correction))).Reverse().ToArray();
        return (
            [
                .. examples.Where(example => !corrected.Contains(Key(example))),
                .. kept.Select(correction => correction with { Group = WholeOf(correction.Group) }),
            ],
            kept.Length);

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
