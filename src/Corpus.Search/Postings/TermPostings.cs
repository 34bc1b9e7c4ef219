using System.Numerics;

namespace Corpus.Search.Postings;

/// <summary>The decoded postings of one term in one segment: its tasks and how often each holds it; positions apart.</summary>
/// <remarks>Immutable but for the caches that it fills lazily; safe for any thread.</remarks>
internal sealed class TermPostings : Cached
{
    private readonly ushort[]? _ranks;

    /// <summary>Takes the decoded parts.</summary>
    /// <param name="tasks">The tasks; not empty.</param>
    /// <param name="frequencies">Per task in order, in [1, 255]; longer counts are cut for scoring.</param>
    public TermPostings(TaskSet tasks, byte[] frequencies)
    {
        Tasks = tasks;
        Frequencies = frequencies;
        if (tasks.Bits is { } bits)
        {
            // Members before each word; the last possible count before a word is 65,472, so it fits.
            _ranks = new ushort[bits.Length];
            var before = 0;
            for (var word = 0; word < bits.Length; word++)
            {
                _ranks[word] = (ushort)before;
                before += BitOperations.PopCount(bits[word]);
            }
        }
    }

    /// <summary>The postings of a term that the segment does not hold.</summary>
    public static TermPostings None { get; } = new(TaskSet.Empty, []);

    /// <summary>The tasks.</summary>
    public TaskSet Tasks { get; }

    /// <summary>Frequency per task, in the order of the tasks.</summary>
    public byte[] Frequencies { get; }

    /// <summary>Number of postings.</summary>
    public int Count => Tasks.Count;

    /// <summary>Members before each word of the bitmap; null for an array.</summary>
    public ushort[]? Ranks => _ranks;

    /// <summary>Index of a task among the postings, or a negative number when the term is not in it.</summary>
    public int IndexOf(int task)
    {
        if (Tasks.Bits is not { } bits)
        {
            return Tasks.Members.BinarySearch((ushort)task);
        }

        var word = bits[task >> 6];
        var bit = 1UL << (task & 63);
        return (word & bit) == 0 ? -1 : _ranks![task >> 6] + BitOperations.PopCount(word & (bit - 1));
    }

    /// <summary>Memory of the decoded parts, in bytes.</summary>
    public int SizeBytes => 96 + Frequencies.Length + (Tasks.Bits is null ? 2 * Tasks.Count : (8 + 2) * Limits.SegmentWords);
}

/// <summary>The decoded positions of one term in one segment.</summary>
/// <param name="starts">Per posting the index of its first position, and after the last the total.</param>
/// <param name="values">The positions, ascending within a posting.</param>
internal sealed class TermPositions(int[] starts, ushort[] values) : Cached
{
    /// <summary>The positions of a term that the segment does not hold.</summary>
    public static TermPositions None { get; } = new([0], []);

    /// <summary>The positions of a posting.</summary>
    public ReadOnlySpan<ushort> Of(int posting) => values.AsSpan(starts[posting], starts[posting + 1] - starts[posting]);

    /// <summary>Memory, in bytes.</summary>
    public int SizeBytes => 64 + (4 * starts.Length) + (2 * values.Length);
}
