using System.Numerics;
using Corpus.Search.Scoring;

namespace Corpus.Search.Postings;

/// <summary>The decoded postings of one term in one segment: its tasks and how often each holds it; positions apart.</summary>
/// <remarks>Immutable but for the caches that it fills lazily; safe for any thread.</remarks>
internal sealed class TermPostings : Cached
{
    private readonly ushort[]? _ranks;
    private KeptMaxima? _maxima;

    /// <summary>Takes the decoded parts.</summary>
    /// <param name="tasks">The tasks; not empty.</param>
    /// <param name="frequencies">Per task in order, in [1, 255]; longer counts are cut for scoring.</param>
    public TermPostings(TaskSet tasks, byte[] frequencies)
    {
        Tasks = tasks;
        Frequencies = frequencies;
        _ranks = tasks.Bits is { } bits ? RanksOf(bits) : null;
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

    /// <summary>Members before each word of a bitmap.</summary>
    public static ushort[] RanksOf(ulong[] bits)
    {
        // The last possible count before a word is 65,472, so it fits.
        var ranks = new ushort[bits.Length];
        var before = 0;
        for (var word = 0; word < bits.Length; word++)
        {
            ranks[word] = (ushort)before;
            before += BitOperations.PopCount(bits[word]);
        }

        return ranks;
    }

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

    /// <summary>Per window the highest saturation of any posting there; 0 where there is none.</summary>
    /// <param name="saturation">The formula for this segment; the result is kept until another one is asked for.</param>
    public float[] WindowMaxima(Saturation saturation)
    {
        if (Volatile.Read(ref _maxima) is { } kept && ReferenceEquals(kept.Of, saturation))
        {
            return kept.Maxima;
        }

        var maxima = new float[Windows.Count];
        var frequencies = Frequencies;
        if (Tasks.Bits is { } bits)
        {
            var posting = 0;
            for (var word = 0; word < bits.Length; word++)
            {
                var highest = maxima[word / Windows.Words];
                for (var rest = bits[word]; rest != 0; rest &= rest - 1)
                {
                    var task = (word << 6) + BitOperations.TrailingZeroCount(rest);
                    highest = Math.Max(highest, saturation.Of(frequencies[posting++], task));
                }

                maxima[word / Windows.Words] = highest;
            }
        }
        else
        {
            var members = Tasks.Members;
            for (var posting = 0; posting < members.Length; posting++)
            {
                ref var highest = ref maxima[members[posting] / Windows.Tasks];
                highest = Math.Max(highest, saturation.Of(frequencies[posting], members[posting]));
            }
        }

        Volatile.Write(ref _maxima, new KeptMaxima(saturation, maxima));
        return maxima;
    }

    /// <summary>Memory of the decoded parts, in bytes.</summary>
    public int SizeBytes => 96 + (4 * Windows.Count) + Frequencies.Length + (Tasks.Bits is null ? 2 * Tasks.Count : (8 + 2) * Limits.SegmentWords);

    private sealed record KeptMaxima(Saturation Of, float[] Maxima);
}

/// <summary>The decoded positions of one term in one segment.</summary>
/// <remarks>
/// Beside the list of positions each posting has them packed into one number, as nearly all postings have few and low ones. Phrases of
/// frequent words look at so many postings that these numbers have to stay in the processor's cache.
/// </remarks>
internal sealed class TermPositions : Cached
{
    /// <summary>At most so many positions of a posting are packed, each a byte of the number, the first in the lowest.</summary>
    public const int MaxPacked = sizeof(uint);

    /// <summary>Positions below this are packed.</summary>
    public const int PackedPositions = 128;

    /// <summary>Set in the packed positions of a posting whose positions do not fit: only the list tells them.</summary>
    public const uint UnpackedBit = PackedPositions;

    private readonly int[] _starts;
    private readonly ushort[] _values;
    private readonly uint[] _packed;

    /// <summary>Takes the positions.</summary>
    /// <param name="starts">Per posting the index of its first position, and after the last the total.</param>
    /// <param name="values">The positions, ascending within a posting.</param>
    public TermPositions(int[] starts, ushort[] values)
    {
        _starts = starts;
        _values = values;
        _packed = new uint[starts.Length - 1];
        for (var posting = 0; posting < _packed.Length; posting++)
        {
            _packed[posting] = Pack(Of(posting));
        }
    }

    /// <summary>The positions of a term that the segment does not hold.</summary>
    public static TermPositions None { get; } = new([0], []);

    /// <summary>Per posting its positions, a byte each; bytes that no position needs, and all when they do not fit, are 255.</summary>
    public ReadOnlySpan<uint> Packed => _packed;

    /// <summary>The positions of a posting.</summary>
    public ReadOnlySpan<ushort> Of(int posting) => _values.AsSpan(_starts[posting], _starts[posting + 1] - _starts[posting]);

    /// <summary>Memory, in bytes.</summary>
    public int SizeBytes => 96 + (8 * _starts.Length) + (2 * _values.Length);

    private static uint Pack(ReadOnlySpan<ushort> positions)
    {
        var packed = uint.MaxValue;
        if (positions.Length <= MaxPacked && positions[^1] < PackedPositions)
        {
            for (var i = positions.Length - 1; i >= 0; i--)
            {
                packed = (packed << 8) | positions[i];
            }
        }

        return packed;
    }
}
