using Corpus.Classification.Features;

namespace Corpus.Classification.Training;

/// <summary>Divides examples into folds of about the same size without splitting a group.</summary>
internal static class GroupFolds
{
    /// <summary>The fold of every example, in [0, <paramref name="folds"/>); depends only on the groups and their sizes.</summary>
    /// <remarks>The largest groups are dealt first, each to the emptiest fold; groups of one size in the order of their hashes.</remarks>
    public static int[] Assign(IReadOnlyList<LabelledExample> examples, int folds)
    {
        var sizes = new int[folds];
        var foldOf = new Dictionary<string, int>(StringComparer.Ordinal);
        var groups = examples.GroupBy(example => example.Group, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => FeatureHash.Of(group.Key));
        foreach (var group in groups)
        {
            var emptiest = Array.IndexOf(sizes, sizes.Min());
            foldOf[group.Key] = emptiest;
            sizes[emptiest] += group.Count();
        }

        return [.. examples.Select(example => foldOf[example.Group])];
    }
}
