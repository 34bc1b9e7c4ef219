using System.Globalization;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Tells where the values of a task were read from that do not say it themselves.</summary>
internal static class TaskEvidence
{
    /// <summary>What the values were read from, by their JSON names.</summary>
    /// <param name="item">The task.</param>
    /// <param name="inherited">What it has from above.</param>
    /// <param name="strictness">The words that say how binding it is; null for a plain imperative.</param>
    /// <param name="targets">Its amounts.</param>
    public static Dictionary<string, Evidence> Of(OutlineItem item, Inherited inherited, ReadValue? strictness, List<ReadValue> targets)
    {
        var evidence = new Dictionary<string, Evidence>(StringComparer.Ordinal)
        {
            ["path"] = item.Label is { Style: not LabelStyle.Bullet, Length: > 0 } label && label.Length <= item.Printed.Length
                ? new Evidence("label", item.Printed.RangeOf(0, label.Length))
                : new Evidence("counted", null, Inferred: true),
            ["text"] = ReadValue.Of(item.Text, 0, item.Text.Length, RuleOf(item)).Evidence,
            ["strictness"] = strictness?.Evidence ?? new Evidence("imperative", null, Inferred: true),
        };
        if (inherited.Condition is { } condition)
        {
            evidence["condition"] = condition.Evidence;
        }

        Add("headings", inherited.Headings);
        Add("targets", targets);
        return evidence;

        void Add(string name, IReadOnlyList<ReadValue> values)
        {
            for (var i = 0; i < values.Count; i++)
            {
                evidence[string.Create(CultureInfo.InvariantCulture, $"{name}[{i}]")] = values[i].Evidence;
            }
        }
    }

    private static string RuleOf(OutlineItem item) =>
        item.Row is not null ? "table-row" : item.Label is not { } label ? "paragraph" : label.Style == LabelStyle.Bullet ? "bullet" : "numbered-item";
}
