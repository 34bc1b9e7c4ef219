using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Chooses among the time limits of a task and of the lines that serve it.</summary>
internal static class TaskDeadlines
{
    /// <summary>The limit of the whole task or the first with a date, the others, and what they were cured of; lines of responsibility before the item.</summary>
    public static (Deadline? First, List<Deadline> Others, IReadOnlyList<Cure> Cures) Choose(
        OutlineItem item, IReadOnlyList<ServedLine> served, IReadOnlyList<FoundDeadline> own, ReferenceDay reference)
    {
        var found = new List<(FoundDeadline Deadline, Passage Passage, Word[] Words, bool IsAttached)>();
        foreach (var line in served)
        {
            // A line can serve an item both by itself and with the list above it.
            found.AddRange(line.Times.Where(deadline => !IsTold(line.Passage, deadline)).Select(deadline => (deadline, line.Passage, line.Words, true)).ToList());
        }

        foreach (var deadline in own)
        {
            if (!IsTold(item.Text, deadline) && (deadline.IsDated || !found.Exists(other => !other.Deadline.IsDated && other.Deadline.Kind == deadline.Kind && other.Deadline.Every == deadline.Every)))
            {
                found.Add((deadline, item.Text, item.Words, false));
            }
        }

        var attachedCount = found.Count(entry => entry.IsAttached);
        var all = found.ConvertAll(entry => entry.Deadline.ToDeadline(
            entry.Passage, reference.EarliestIssue, entry.IsAttached && attachedCount == 1 ? null : Clause(entry.Passage, entry.Words, entry.Deadline)));
        if (all.Count == 0)
        {
            return (null, all, []);
        }

        // What has begun before the issue is no limit where another day is printed.
        var first = found.FindIndex(entry => entry.Deadline.HasDay && !(entry.Deadline.SinceDay < reference.EarliestIssue));
        first = first >= 0 ? first : found.FindIndex(entry => entry.Deadline.HasDay);
        first = first >= 0 ? first : Math.Max(0, found.FindIndex(entry => entry.Deadline.IsDated));
        var main = all[first];
        all.RemoveAt(first);
        return (main, all, [.. found.Select(entry => Cure.In(entry.Passage, entry.Deadline.Start, entry.Deadline.End)).OfType<Cure>()]);

        bool IsTold(Passage passage, FoundDeadline deadline) =>
            found.Exists(other => other.IsAttached && other.Deadline.IsDated && Says(other.Passage, other.Deadline).SequenceEqual(Says(passage, deadline)));
    }

    private static ReadOnlySpan<char> Says(Passage passage, FoundDeadline deadline) => passage.Folded.AsSpan(deadline.Start, deadline.End - deadline.Start);

    /// <summary>The clause around a time limit, or null when that is the whole passage.</summary>
    private static TextRange? Clause(Passage passage, Word[] words, FoundDeadline deadline)
    {
        var (start, end) = (0, passage.Length);
        foreach (var word in words)
        {
            var isCut = (word.Before & (Gap.Stop | Gap.Semicolon)) != 0;
            if (isCut && word.Start <= deadline.Start)
            {
                start = word.Start;
            }
            else if (isCut && word.Start >= deadline.End)
            {
                end = word.Start;
                break;
            }
        }

        return start == 0 && end == passage.Length ? null : new TextRange(start, start + passage.Text.AsSpan(start, end - start).TrimEnd(" ;.*-+:").Length);
    }
}
