using System.Globalization;

namespace Corpus.Reading;

/// <summary>Gives the items of an outline their numbering paths.</summary>
/// <remarks>
/// Printed labels joined by dots, where a label that repeats those above it replaces them: 1.3 of section II is <c>II.1.3</c>, its
/// scenario a <c>II.1.3.a</c>; of a clause 1 of an article 1 it is the clause that 1.1 repeats, so that it is <c>1.1.1</c>. Items without a label count after a hyphen: <c>II.1.2-2-5</c>.
/// </remarks>
internal static class OutlinePaths
{
    /// <summary>Sets the paths of all items below <paramref name="root"/>; they are unique.</summary>
    /// <returns>The items whose label had been used before in the same place, so that a count was added.</returns>
    public static IReadOnlyList<OutlineItem> Assign(OutlineItem root)
    {
        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        var repeated = new List<OutlineItem>();
        Assign(root, used, repeated);
        return repeated;
    }

    private static void Assign(OutlineItem parent, Dictionary<string, int> used, List<OutlineItem> repeated)
    {
        var count = 0;
        foreach (var item in parent.Children)
        {
            if (item.IsCounted)
            {
                count++;
                var number = count.ToString(CultureInfo.InvariantCulture);
                item.Path = parent.Path.Length == 0 ? number : $"{parent.Path}-{number}";
            }
            else
            {
                var above = parent;
                while (above.Label is { } label && (above == parent || label.Style != LabelStyle.Article) && item.Label!.Value.Name.StartsWith($"{label.Name}.", StringComparison.Ordinal))
                {
                    above = above.Parent!;
                }

                var name = item.Label!.Value.Name;
                item.Path = above.Path.Length == 0 ? name : $"{above.Path}.{name}";
            }

            if (!used.TryAdd(item.Path, 1))
            {
                repeated.Add(item);
                var printed = item.Path;
                do
                {
                    item.Path = $"{printed}({(++used[printed]).ToString(CultureInfo.InvariantCulture)})";
                }
                while (!used.TryAdd(item.Path, 1));
            }

            Assign(item, used, repeated);
        }
    }
}
