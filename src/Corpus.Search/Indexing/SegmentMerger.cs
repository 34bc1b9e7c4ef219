using Corpus.Search.Columns;
using Corpus.Search.Postings;

namespace Corpus.Search.Indexing;

/// <summary>Decides which segments to merge, and merges them without their removed tasks, keeping the order of the rest.</summary>
internal static class SegmentMerger
{
    /// <summary>Fewer neighbours than this are left alone.</summary>
    public const int Fan = 8;

    /// <summary>Finds neighbours worth merging.</summary>
    /// <param name="live">Per segment the number of tasks that are not removed.</param>
    /// <param name="tasks">Per segment the number of tasks.</param>
    /// <returns>The first and how many; null when there is nothing to do.</returns>
    /// <remarks>
    /// A merged segment has at least twice the tasks of the largest it was made of, so that a task is copied O(log n) times in all.
    /// A segment of which more than half is removed is rewritten alone. Neighbours whose sum would pass the limit stay apart.
    /// </remarks>
    public static (int First, int Count)? Choose(IReadOnlyList<int> live, IReadOnlyList<int> tasks)
    {
        for (var i = 0; i < live.Count; i++)
        {
            if (live[i] * 2 < tasks[i])
            {
                return (i, 1);
            }
        }

        for (var i = live.Count - Fan; i >= 0; i--)
        {
            var (sum, largest, count) = (0, 0, 0);
            while (i + count < live.Count && sum + live[i + count] <= Limits.SegmentTasks)
            {
                largest = Math.Max(largest, live[i + count]);
                sum += live[i + count++];
            }

            if (count >= Fan && 2 * largest <= sum)
            {
                return (i, count);
            }
        }

        return null;
    }

    /// <summary>Encodes the tasks of some segments that are not removed as one new segment.</summary>
    /// <returns>Its parts and number of tasks; null when none is left.</returns>
    public static (IReadOnlyList<EncodedPart> Parts, int Tasks)? Merge(
        IReadOnlyList<(Segment Segment, TaskSet Removed)> parts, PartSource source)
    {
        var (newTasks, total) = Renumber(parts);
        if (total == 0)
        {
            return null;
        }

        var builder = new SegmentBuilder();
        for (var field = 0; field < SegmentDirectory.Fields; field++)
        {
            MergeField(field, parts, newTasks, builder, source);
        }

        var values = new int[total];
        Column MergeColumn(ColumnId id)
        {
            for (var part = 0; part < parts.Count; part++)
            {
                var column = parts[part].Segment.Column(id, source);
                for (var task = 0; task < newTasks[part].Length; task++)
                {
                    if (newTasks[part][task] is var to and >= 0)
                    {
                        values[to] = column[task];
                    }
                }
            }

            return Column.Of(values);
        }

        var starts = new List<int>(total + 1) { 0 };
        var agencies = new List<int>();
        var imported = new List<(ushort Task, ImportedText Text)>();
        for (var part = 0; part < parts.Count; part++)
        {
            var segment = parts[part].Segment;
            var column = segment.Agencies(source);
            var directives = segment.Column(ColumnId.Directive, source);
            var ids = segment.ImportedIds(source);
            for (var task = 0; task < newTasks[part].Length; task++)
            {
                if (newTasks[part][task] is var to and >= 0)
                {
                    agencies.AddRange(column[task]);
                    starts.Add(agencies.Count);
                    if (directives[task] < 0)
                    {
                        imported.Add(((ushort)to, new ImportedText(ids!.Of(task)!, segment.ImportedText(task, source))));
                    }
                }
            }
        }

        return (builder.Finish(MergeColumn, new MultiColumn([.. starts], [.. agencies]), imported), total);
    }

    private static void MergeField(
        int field, IReadOnlyList<(Segment Segment, TaskSet Removed)> parts, int[][] newTasks, SegmentBuilder builder, PartSource source)
    {
        var slots = parts.Select(part => part.Segment.Directory.FieldStart(field)).ToArray();
        var (tasks, frequencies) = (new ushort[Limits.SegmentTasks], new ushort[Limits.SegmentTasks]);
        var positions = new List<ushort>();
        while (true)
        {
            var term = int.MaxValue;
            for (var part = 0; part < slots.Length; part++)
            {
                var directory = parts[part].Segment.Directory;
                if (slots[part] < directory.FieldStart(field + 1))
                {
                    term = Math.Min(term, directory.Term(slots[part]));
                }
            }

            if (term == int.MaxValue)
            {
                return;
            }

            var count = 0;
            positions.Clear();
            for (var part = 0; part < slots.Length; part++)
            {
                var segment = parts[part].Segment;
                var slot = slots[part];
                if (slot >= segment.Directory.FieldStart(field + 1) || segment.Directory.Term(slot) != term)
                {
                    continue;
                }

                slots[part]++;
                var postings = segment.Postings(slot, source);
                var places = segment.Positions(slot, source);
                var old = new ushort[postings.Count];
                postings.Tasks.CopyTo(old);
                for (var i = 0; i < old.Length; i++)
                {
                    if (newTasks[part][old[i]] is var to and >= 0)
                    {
                        tasks[count] = (ushort)to;
                        frequencies[count++] = (ushort)places.Of(i).Length;
                        positions.AddRange(places.Of(i));
                    }
                }
            }

            if (count > 0)
            {
                builder.AddTerm(
                    field, term, tasks.AsSpan(0, count), frequencies.AsSpan(0, count),
                    System.Runtime.InteropServices.CollectionsMarshal.AsSpan(positions));
            }
        }
    }

    private static (int[][] NewTasks, int Total) Renumber(IReadOnlyList<(Segment Segment, TaskSet Removed)> parts)
    {
        var next = 0;
        var newTasks = new int[parts.Count][];
        for (var part = 0; part < parts.Count; part++)
        {
            var (segment, removed) = parts[part];
            newTasks[part] = new int[segment.Tasks];
            for (var task = 0; task < segment.Tasks; task++)
            {
                newTasks[part][task] = removed.Contains(task) ? -1 : next++;
            }
        }

        return (newTasks, next);
    }
}
