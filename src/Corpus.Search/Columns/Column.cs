using System.Runtime.InteropServices;
using Corpus.Search.Postings;
using Corpus.Search.Storage;

namespace Corpus.Search.Columns;

/// <summary>The columns of a segment.</summary>
/// <remarks>The values are stored: never renumber.</remarks>
internal enum ColumnId
{
    /// <summary>Bits of the task's sectors.</summary>
    Sectors = 0,

    /// <summary>Number in the dictionary of provinces; 0 for none.</summary>
    Province = 1,

    /// <summary>Number in the dictionary of districts; 0 for none.</summary>
    District = 2,

    /// <summary>Number in the dictionary of issuing bodies; 0 for none.</summary>
    Issuer = 3,

    /// <summary>Number in the dictionary of kinds; 0 for none.</summary>
    Kind = 4,

    /// <summary>Level of the issuing body plus 1; 0 for none.</summary>
    Level = 5,

    /// <summary>How binding, plus 1; 0 for imported tasks.</summary>
    Strictness = 6,

    /// <summary>Day number of the first possible day of issue plus 1; 0 for none.</summary>
    Issued = 7,

    /// <summary>Day number of the deadline's end plus 1; 0 for none.</summary>
    Deadline = 8,

    /// <summary>Row of the directive, or minus the number in the dictionary of imported directives.</summary>
    Directive = 9,

    /// <summary>Place of the task in its directive, from 0.</summary>
    Ordinal = 10,

    /// <summary>Number of positions of the text: the field norm.</summary>
    Length = 11,

    /// <summary>Number, in the dictionary of agencies, doubled, plus 1 when only supporting; several a task.</summary>
    Agencies = 12,

    /// <summary>How well the deadline is known (<see cref="DeadlineState"/>); 0 for none, and for imported tasks.</summary>
    DeadlineState = 13,
}

/// <summary>Groups of columns.</summary>
internal static class ColumnIds
{
    /// <summary>Number of columns.</summary>
    public const int Count = 14;

    /// <summary>The columns of one value a task, ascending: all but the agencies.</summary>
    public static IReadOnlyList<ColumnId> SingleValued { get; } = [.. Enum.GetValues<ColumnId>().Where(id => id != ColumnId.Agencies)];
}

/// <summary>A column: for each task of a segment an index into an ascending list of the values that occur.</summary>
/// <param name="Values">The distinct values, ascending; at least one.</param>
/// <param name="Ordinals">Per task the index of its value.</param>
internal sealed record Column(int[] Values, ushort[] Ordinals)
{
    /// <summary>Builds a column of one value a task.</summary>
    public static Column Of(ReadOnlySpan<int> values)
    {
        var distinct = new HashSet<int>();
        foreach (var value in values)
        {
            distinct.Add(value);
        }

        var sorted = distinct.ToArray();
        Array.Sort(sorted);
        var ordinalOf = new Dictionary<int, ushort>(sorted.Length);
        for (var i = 0; i < sorted.Length; i++)
        {
            ordinalOf.Add(sorted[i], (ushort)i);
        }

        var ordinals = new ushort[values.Length];
        for (var i = 0; i < ordinals.Length; i++)
        {
            ordinals[i] = ordinalOf[values[i]];
        }

        return new Column(sorted, ordinals);
    }

    /// <summary>Value of a task.</summary>
    public int this[int task] => Values[Ordinals[task]];

    /// <summary>Sum of the values of all tasks.</summary>
    public long Sum
    {
        get
        {
            var sum = 0L;
            foreach (var ordinal in Ordinals)
            {
                sum += Values[ordinal];
            }

            return sum;
        }
    }

    /// <summary>The tasks of a value, ascending.</summary>
    public IEnumerable<int> TasksOf(int value)
    {
        var ordinal = Array.BinarySearch(Values, value);
        for (var task = ordinal < 0 ? -1 : Array.IndexOf(Ordinals, (ushort)ordinal);
            task >= 0;
            task = Array.IndexOf(Ordinals, (ushort)ordinal, task + 1))
        {
            yield return task;
        }
    }

    /// <summary>The column as stored; FORMAT.md, "column".</summary>
    public byte[] Encode()
    {
        var writer = new BlobWriter();
        writer.VarUInt((uint)Values.Length);
        for (var i = 0; i < Values.Length; i++)
        {
            writer.VarInt(i == 0 ? Values[0] : unchecked(Values[i] - Values[i - 1]));
        }

        if (Values.Length > 1)
        {
            foreach (var ordinal in Ordinals)
            {
                if (Values.Length <= 256)
                {
                    writer.Byte((byte)ordinal);
                }
                else
                {
                    writer.UInt16(ordinal);
                }
            }
        }

        return writer.Seal();
    }

    /// <summary>Reads a stored column.</summary>
    /// <exception cref="IndexCorruptException">Damaged.</exception>
    public static Column Decode(ReadOnlySpan<byte> stored, int tasks, string name)
    {
        var reader = new BlobReader(BlobReader.Unseal(stored, name), name);
        var values = new int[reader.VarUInt(Limits.SegmentTasks)];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = unchecked((i == 0 ? 0 : values[i - 1]) + reader.VarInt());
            if (i > 0 && values[i] <= values[i - 1])
            {
                throw BlobReader.Corrupt(name, "its values do not ascend");
            }
        }

        var ordinals = new ushort[tasks];
        if (values.Length > 256)
        {
            MemoryMarshal.Cast<byte, ushort>(reader.Bytes(2 * tasks)).CopyTo(ordinals);
        }
        else if (values.Length > 1)
        {
            var bytes = reader.Bytes(tasks);
            for (var i = 0; i < tasks; i++)
            {
                ordinals[i] = bytes[i];
            }
        }

        reader.End();
        foreach (var ordinal in ordinals)
        {
            if (ordinal >= values.Length)
            {
                throw BlobReader.Corrupt(name, $"ordinal {ordinal} is beyond its {values.Length} values");
            }
        }

        return new Column(values, ordinals);
    }
}

/// <summary>A column of any number of values a task.</summary>
/// <param name="Starts">Per task the index of its first value, and after the last the total.</param>
/// <param name="Values">The values, ascending and distinct within a task.</param>
internal sealed record MultiColumn(int[] Starts, int[] Values)
{
    /// <summary>Values of a task.</summary>
    public ReadOnlySpan<int> this[int task] => Values.AsSpan(Starts[task], Starts[task + 1] - Starts[task]);

    /// <summary>The column as stored; FORMAT.md, "column 12, agencies".</summary>
    public byte[] Encode()
    {
        var writer = new BlobWriter();
        writer.VarUInt((uint)Values.Length);
        for (var task = 0; Values.Length > 0 && task + 1 < Starts.Length; task++)
        {
            var last = 0;
            writer.VarUInt((uint)this[task].Length);
            foreach (var value in this[task])
            {
                writer.VarUInt((uint)(value - last));
                last = value;
            }
        }

        return writer.Seal();
    }

    /// <summary>Reads a stored column.</summary>
    /// <exception cref="IndexCorruptException">Damaged.</exception>
    public static MultiColumn Decode(ReadOnlySpan<byte> stored, int tasks, string name)
    {
        var reader = new BlobReader(BlobReader.Unseal(stored, name), name);
        var values = new int[reader.VarUInt(stored.Length)];
        var starts = new int[tasks + 1];
        var at = 0;
        for (var task = 0; values.Length > 0 && task < tasks; task++)
        {
            starts[task] = at;
            var value = 0;
            for (var rest = reader.VarUInt(values.Length - at); rest > 0; rest--)
            {
                value += reader.VarUInt(int.MaxValue - value);
                values[at++] = value;
            }
        }

        starts[tasks] = at;
        if (at != values.Length)
        {
            throw BlobReader.Corrupt(name, $"it holds {at} of {values.Length} values");
        }

        reader.End();
        return new MultiColumn(starts, values);
    }
}
