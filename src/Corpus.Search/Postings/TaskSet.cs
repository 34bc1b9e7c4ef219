using System.Numerics;
using System.Runtime.InteropServices;

namespace Corpus.Search.Postings;

/// <summary>A set of task numbers of one segment: a sorted array when sparse, a bitmap when dense.</summary>
/// <remarks>Immutable once made; results may share the storage of their operands. Safe for any thread.</remarks>
internal sealed class TaskSet
{
    private TaskSet(int count, ushort[]? array, ulong[]? bits)
    {
        Count = count;
        Array = array;
        Bits = bits;
    }

    /// <summary>The set without a member.</summary>
    public static TaskSet Empty { get; } = new(0, [], null);

    /// <summary>Number of members, in [0, 65,536].</summary>
    public int Count { get; }

    /// <summary>Whether it is a bitmap.</summary>
    public bool IsBitmap => Bits is not null;

    /// <summary>The ascending members in its first <see cref="Count"/> entries; null for a bitmap.</summary>
    public ushort[]? Array { get; }

    /// <summary>1,024 words, task n at bit n % 64 of word n / 64; null for an array.</summary>
    public ulong[]? Bits { get; }

    /// <summary>The members of an array.</summary>
    public ReadOnlySpan<ushort> Members => Array.AsSpan(0, Count);

    /// <summary>Makes a set of ascending members; the array is kept.</summary>
    public static TaskSet FromArray(ushort[] array, int count) => new(count, array, null);

    /// <summary>Makes a set of a bitmap of 1,024 words, which is kept, however many members it has.</summary>
    public static TaskSet FromBits(ulong[] bits) => FromBits(bits, CountBits(bits));

    /// <summary>Makes a set of a bitmap of 1,024 words with a known number of members.</summary>
    public static TaskSet FromBits(ulong[] bits, int count) => count == 0 ? Empty : new TaskSet(count, null, bits);

    /// <summary>The set of all tasks of a segment.</summary>
    public static TaskSet All(int tasks)
    {
        var bits = new ulong[Limits.SegmentWords];
        bits.AsSpan(0, tasks / 64).Fill(ulong.MaxValue);
        if (tasks % 64 != 0)
        {
            bits[tasks / 64] = (1UL << (tasks % 64)) - 1;
        }

        return new TaskSet(tasks, null, bits);
    }

    /// <summary>Whether the task is a member. O(1) for a bitmap, O(log n) for an array.</summary>
    public bool Contains(int task) => Bits is { } bits
        ? (bits[task >> 6] >> (task & 63) & 1) != 0
        : Members.BinarySearch((ushort)task) >= 0;

    /// <summary>Writes the ascending members to <paramref name="target"/>, which holds at least <see cref="Count"/>.</summary>
    public void CopyTo(Span<ushort> target)
    {
        if (Bits is not { } bits)
        {
            Members.CopyTo(target);
            return;
        }

        var at = 0;
        for (var word = 0; word < bits.Length; word++)
        {
            for (var rest = bits[word]; rest != 0; rest &= rest - 1)
            {
                target[at++] = unchecked((ushort)((word << 6) + BitOperations.TrailingZeroCount(rest)));
            }
        }
    }

    /// <summary>The members of both.</summary>
    public static TaskSet And(TaskSet left, TaskSet right)
    {
        if (left.Count > right.Count)
        {
            (left, right) = (right, left);
        }

        if (left.Count == 0)
        {
            return Empty;
        }

        if (left.Bits is { } a && right.Bits is { } b)
        {
            var bits = new ulong[Limits.SegmentWords];
            var count = 0;
            for (var i = 0; i < bits.Length; i++)
            {
                var word = a[i] & b[i];
                bits[i] = word;
                count += BitOperations.PopCount(word);
            }

            return FromBits(bits, count);
        }

        if (left.Bits is not null)
        {
            // The smaller one is a bitmap and the larger an array: only by hand-made sets; walk the array.
            (left, right) = (right, left);
        }

        return right.Bits is { } dense ? Filter(left.Members, dense, keep: true) : Intersect(left.Members, right.Members);
    }

    /// <summary>The members of <paramref name="left"/> that are none of <paramref name="right"/>.</summary>
    public static TaskSet AndNot(TaskSet left, TaskSet right)
    {
        if (left.Count == 0 || right.Count == 0)
        {
            return left;
        }

        if (left.Bits is { } a)
        {
            var bits = (ulong[])a.Clone();
            if (right.Bits is { } b)
            {
                for (var i = 0; i < bits.Length; i++)
                {
                    bits[i] &= ~b[i];
                }
            }
            else
            {
                foreach (var task in right.Members)
                {
                    bits[task >> 6] &= ~(1UL << (task & 63));
                }
            }

            return FromBits(bits);
        }

        if (right.Bits is { } dense)
        {
            return Filter(left.Members, dense, keep: false);
        }

        var rest = new ushort[left.Count];
        var count = 0;
        var at = 0;
        var others = right.Members;
        foreach (var task in left.Members)
        {
            while (at < others.Length && others[at] < task)
            {
                at++;
            }

            if (at == others.Length || others[at] != task)
            {
                rest[count++] = task;
            }
        }

        return count == 0 ? Empty : FromArray(rest, count);
    }

    /// <summary>The members of any of the sets.</summary>
    public static TaskSet Or(ReadOnlySpan<TaskSet> sets)
    {
        var total = 0L;
        var members = 0;
        TaskSet? only = null;
        foreach (var set in sets)
        {
            total += set.Count;
            if (set.Count > 0)
            {
                members++;
                only = set;
            }
        }

        if (members <= 1)
        {
            return only ?? Empty;
        }

        var bits = new ulong[Limits.SegmentWords];
        foreach (var set in sets)
        {
            if (set.Bits is { } other)
            {
                for (var i = 0; i < bits.Length; i++)
                {
                    bits[i] |= other[i];
                }
            }
            else
            {
                foreach (var task in set.Members)
                {
                    bits[task >> 6] |= 1UL << (task & 63);
                }
            }
        }

        return FromBits(bits);
    }

    /// <summary>Number of set bits.</summary>
    public static int CountBits(ReadOnlySpan<ulong> bits)
    {
        var count = 0;
        foreach (var word in bits)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>The bits as little-endian bytes, as stored.</summary>
    public static ReadOnlySpan<byte> Bytes(ReadOnlySpan<ulong> bits) => MemoryMarshal.AsBytes(bits);

    private static TaskSet Filter(ReadOnlySpan<ushort> members, ReadOnlySpan<ulong> bits, bool keep)
    {
        var result = new ushort[members.Length];
        var count = 0;
        var wanted = keep ? 1UL : 0UL;
        foreach (var task in members)
        {
            result[count] = task;
            count += unchecked((int)((bits[task >> 6] >> (task & 63) & 1) ^ wanted ^ 1));
        }

        return count == 0 ? Empty : FromArray(result, count);
    }

    private static TaskSet Intersect(ReadOnlySpan<ushort> few, ReadOnlySpan<ushort> many)
    {
        if (few.Length > many.Length)
        {
            var swap = few;
            few = many;
            many = swap;
        }

        if (many.Length / 16 <= few.Length)
        {
            // Merging them would guess at every step which one to move on, and guess wrong.
            Span<ulong> bits = stackalloc ulong[Limits.SegmentWords];
            foreach (var task in many)
            {
                bits[task >> 6] |= 1UL << (task & 63);
            }

            return Filter(few, bits, keep: true);
        }

        var result = new ushort[few.Length];
        var count = 0;
        var at = 0;
        foreach (var task in few)
        {
            var found = many[at..].BinarySearch(task);
            at += found < 0 ? ~found : found;
            if (at == many.Length)
            {
                break;
            }

            if (many[at] == task)
            {
                result[count++] = task;
            }
        }

        return count == 0 ? Empty : FromArray(result, count);
    }
}
