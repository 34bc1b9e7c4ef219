using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Corpus.Search.Storage;

namespace Corpus.Search.Postings;

/// <summary>Writes and reads the postings and positions of one term in one segment; FORMAT.md, "postings" and "positions".</summary>
internal static class PostingsCodec
{
    private const byte Deltas = 0;
    private const byte Bitmap = 1;
    private const byte AllOnce = 2;

    /// <summary>Appends the postings.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="tasks">Ascending, at least one.</param>
    /// <param name="frequencies">Per task, at least 1.</param>
    public static void WritePostings(BlobWriter writer, ReadOnlySpan<ushort> tasks, ReadOnlySpan<ushort> frequencies)
    {
        var bitmap = tasks.Length > Limits.MaxArray;
        var allOnce = !frequencies.ContainsAnyExcept((ushort)1);
        writer.Byte((byte)((bitmap ? Bitmap : Deltas) | (allOnce ? AllOnce : 0)));
        if (bitmap)
        {
            var bits = new ulong[(tasks[^1] >> 6) + 1];
            foreach (var task in tasks)
            {
                bits[task >> 6] |= 1UL << (task & 63);
            }

            writer.VarUInt((uint)bits.Length);
            foreach (var word in bits)
            {
                writer.UInt32(unchecked((uint)word));
                writer.UInt32((uint)(word >> 32));
            }
        }
        else
        {
            var next = 0;
            foreach (var task in tasks)
            {
                writer.VarUInt((uint)(task - next));
                next = task + 1;
            }
        }

        if (!allOnce)
        {
            WriteFrequencies(writer, frequencies);
        }
    }

    /// <summary>Reads what <see cref="WritePostings"/> wrote.</summary>
    /// <param name="bytes">Exactly the record.</param>
    /// <param name="count">Number of postings.</param>
    /// <param name="segmentTasks">Number of tasks of the segment.</param>
    /// <param name="name">What is read, for messages.</param>
    /// <exception cref="IndexCorruptException">The record breaks a rule of the format.</exception>
    public static TermPostings ReadPostings(ReadOnlySpan<byte> bytes, int count, int segmentTasks, string name)
    {
        var reader = new BlobReader(bytes, name);
        var form = reader.Byte();
        if (form > (Bitmap | AllOnce) || (form & Bitmap) != 0 != count > Limits.MaxArray)
        {
            throw BlobReader.Corrupt(name, $"form {form} does not fit {count} postings");
        }

        TaskSet tasks;
        if ((form & Bitmap) != 0)
        {
            var words = reader.VarUInt((segmentTasks + 63) / 64);
            var bits = new ulong[Limits.SegmentWords];
            var stored = reader.Bytes(words * sizeof(ulong));
            stored.CopyTo(MemoryMarshal.AsBytes(bits.AsSpan()));
            if (!BitConverter.IsLittleEndian)
            {
                BinaryPrimitives.ReverseEndianness(bits, bits);
            }

            tasks = TaskSet.FromBits(bits);
            if (tasks.Count != count || (words == (segmentTasks + 63) / 64 && segmentTasks % 64 != 0 && bits[words - 1] >> (segmentTasks % 64) != 0))
            {
                throw BlobReader.Corrupt(name, $"the bitmap does not hold {count} of {segmentTasks} tasks");
            }
        }
        else
        {
            var array = new ushort[count];
            var next = 0;
            for (var i = 0; i < array.Length; i++)
            {
                var task = next + reader.VarUInt(segmentTasks - 1);
                if (task >= segmentTasks)
                {
                    throw BlobReader.Corrupt(name, $"task {task} is beyond the segment's {segmentTasks}");
                }

                array[i] = (ushort)task;
                next = task + 1;
            }

            tasks = TaskSet.FromArray(array, count);
        }

        var frequencies = new byte[count];
        if ((form & AllOnce) != 0)
        {
            frequencies.AsSpan().Fill(1);
        }
        else
        {
            ReadFrequencies(ref reader, frequencies);
        }

        reader.End();
        return new TermPostings(tasks, frequencies);
    }

    /// <summary>Appends the positions.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="frequencies">Per posting, the number of its positions.</param>
    /// <param name="positions">Of all postings in order, ascending within each.</param>
    public static void WritePositions(BlobWriter writer, ReadOnlySpan<ushort> frequencies, ReadOnlySpan<ushort> positions)
    {
        var at = 0;
        foreach (var frequency in frequencies)
        {
            writer.VarUInt(frequency);
            var last = 0;
            for (var end = at + frequency; at < end; at++)
            {
                writer.VarUInt((uint)(positions[at] - last));
                last = positions[at];
            }
        }
    }

    /// <summary>Reads what <see cref="WritePositions"/> wrote.</summary>
    public static TermPositions ReadPositions(ReadOnlySpan<byte> bytes, int count, string name)
    {
        var reader = new BlobReader(bytes, name);
        var starts = new int[count + 1];
        var values = new ushort[bytes.Length];
        var at = 0;
        for (var i = 0; i < count; i++)
        {
            starts[i] = at;
            var position = 0;
            for (var rest = reader.VarUInt(Limits.MaxPosition + 1); rest > 0; rest--)
            {
                position += reader.VarUInt(Limits.MaxPosition);
                if (position > Limits.MaxPosition)
                {
                    throw BlobReader.Corrupt(name, $"position {position} is beyond {Limits.MaxPosition}");
                }

                values[at++] = (ushort)position;
            }
        }

        starts[count] = at;
        reader.End();
        Array.Resize(ref values, at);
        return new TermPositions(starts, values);
    }

    private static void WriteFrequencies(BlobWriter writer, ReadOnlySpan<ushort> frequencies)
    {
        // Two bits each: 0, 1, 2 stand for 1, 2, 3; 3 says that a number follows behind.
        for (var i = 0; i < frequencies.Length; i += 4)
        {
            var packed = 0;
            for (var j = i; j < Math.Min(i + 4, frequencies.Length); j++)
            {
                packed |= Math.Min(frequencies[j] - 1, 3) << (2 * (j - i));
            }

            writer.Byte((byte)packed);
        }

        foreach (var frequency in frequencies)
        {
            if (frequency >= 4)
            {
                writer.VarUInt((uint)(frequency - 4));
            }
        }
    }

    private static void ReadFrequencies(ref BlobReader reader, byte[] frequencies)
    {
        var packed = reader.Bytes((frequencies.Length + 3) / 4);
        for (var i = 0; i < frequencies.Length; i++)
        {
            var code = packed[i / 4] >> (2 * (i % 4)) & 3;
            frequencies[i] = (byte)(code < 3 ? code + 1 : Math.Min(reader.VarUInt(Limits.MaxPosition) + 4, Limits.MaxFrequency));
        }
    }
}
