using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Corpus.Search.Columns;
using Corpus.Search.Postings;

namespace Corpus.Search.Querying;

/// <summary>Matches the tasks with certain values in a column.</summary>
/// <remarks>The values of a segment ascend, so a range of values is a range of ordinals, which vector instructions find 16 tasks at a time.</remarks>
internal sealed class ColumnNode : PlanNode
{
    private readonly ColumnId _column;
    private readonly int _min;
    private readonly int _max;
    private readonly int[]? _values;
    private readonly int _bits;

    private ColumnNode(ColumnId column, int min, int max, int[]? values, int bits)
    {
        _column = column;
        _min = min;
        _max = max;
        _values = values;
        _bits = bits;
    }

    /// <inheritdoc/>
    public override int Cost => 1;

    /// <summary>Matches the values in [<paramref name="min"/>, <paramref name="max"/>].</summary>
    public static ColumnNode Range(ColumnId column, int min, int max) => new(column, min, max, null, 0);

    /// <summary>Matches any of some values.</summary>
    public static ColumnNode AnyOf(ColumnId column, IEnumerable<int> values) => new(column, 0, 0, [.. values], 0);

    /// <summary>Matches the values that share a bit with <paramref name="bits"/>.</summary>
    public static ColumnNode AnyBit(ColumnId column, int bits) => new(column, 0, 0, null, bits);

    /// <inheritdoc/>
    public override TaskSet Evaluate(SegmentScope scope, TaskSet? within)
    {
        var (values, ordinals) = scope.Column(_column);
        var wanted = Wanted(values, out var first, out var count);
        if (count == 0 || within?.Count == 0)
        {
            return TaskSet.Empty;
        }

        if (count == values.Length)
        {
            return within ?? TaskSet.All(scope.Segment.Tasks);
        }

        if (within is { IsBitmap: false })
        {
            var result = new ushort[within.Count];
            var kept = 0;
            foreach (var task in within.Members)
            {
                result[kept] = task;
                kept += wanted[ordinals[task]] ? 1 : 0;
            }

            return kept == 0 ? TaskSet.Empty : TaskSet.FromArray(result, kept);
        }

        var bits = new ulong[Limits.SegmentWords];
        if (Array.LastIndexOf(wanted, true) == first + count - 1)
        {
            FillRange(ordinals, (ushort)first, (ushort)(count - 1), bits);
        }
        else
        {
            FillAny(ordinals, wanted, bits);
        }

        if (within is null)
        {
            return TaskSet.FromBits(bits);
        }

        var others = within.Bits!;
        for (var i = 0; i < bits.Length; i++)
        {
            bits[i] &= others[i];
        }

        return TaskSet.FromBits(bits);
    }

    /// <inheritdoc/>
    public override int Bound(SegmentScope scope) => scope.Segment.Tasks;

    private static void FillRange(ushort[] ordinals, ushort first, ushort span, ulong[] bits)
    {
        var (from, width) = (Vector256.Create(first), Vector256.Create(span));
        var vectors = MemoryMarshal.Cast<ushort, Vector256<ushort>>(ordinals);
        for (var i = 0; i < vectors.Length; i++)
        {
            var inside = Vector256.LessThanOrEqual(vectors[i] - from, width).ExtractMostSignificantBits();
            bits[i / 4] |= (ulong)inside << (16 * (i % 4));
        }

        for (var task = 16 * vectors.Length; task < ordinals.Length; task++)
        {
            bits[task / 64] |= unchecked((ushort)(ordinals[task] - first)) <= span ? 1UL << (task % 64) : 0;
        }
    }

    private static void FillAny(ushort[] ordinals, bool[] wanted, ulong[] bits)
    {
        for (var task = 0; task < ordinals.Length; task++)
        {
            bits[task / 64] |= wanted[ordinals[task]] ? 1UL << (task % 64) : 0;
        }
    }

    private bool[] Wanted(int[] values, out int first, out int count)
    {
        var wanted = new bool[values.Length];
        if (_values is not null)
        {
            foreach (var value in _values)
            {
                if (Array.BinarySearch(values, value) is var found and >= 0)
                {
                    wanted[found] = true;
                }
            }
        }
        else if (_bits != 0)
        {
            for (var i = 0; i < values.Length; i++)
            {
                wanted[i] = (values[i] & _bits) != 0;
            }
        }
        else
        {
            var start = Array.BinarySearch(values, _min);
            for (var i = start < 0 ? ~start : start; i < values.Length && values[i] <= _max; i++)
            {
                wanted[i] = true;
            }
        }

        first = Array.IndexOf(wanted, true);
        count = wanted.AsSpan().Count(true);
        return wanted;
    }
}
