using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Corpus.Search.Storage;

/// <summary>Grows a blob: little-endian numbers, unsigned LEB128, UTF-8 strings with a length before them. One thread.</summary>
internal sealed class BlobWriter
{
    private byte[] _bytes = new byte[256];

    /// <summary>Bytes written so far.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes written so far; valid until the next write.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Forgets what was written and keeps the memory.</summary>
    public void Clear() => Length = 0;

    /// <summary>Appends one byte.</summary>
    public void Byte(byte value)
    {
        if (Length == _bytes.Length)
        {
            Grow(1);
        }

        _bytes[Length++] = value;
    }

    /// <summary>Appends an unsigned LEB128 number, 1 to 5 bytes.</summary>
    public void VarUInt(uint value)
    {
        if (Length + 5 > _bytes.Length)
        {
            Grow(5);
        }

        var at = Length;
        while (value >= 0x80)
        {
            _bytes[at++] = unchecked((byte)(value | 0x80));
            value >>= 7;
        }

        _bytes[at++] = (byte)value;
        Length = at;
    }

    /// <summary>Appends a signed number as zigzag LEB128: 0, -1, 1, -2 … become 0, 1, 2, 3 …</summary>
    public void VarInt(int value) => VarUInt(unchecked((uint)((value << 1) ^ (value >> 31))));

    /// <summary>Appends four bytes, little-endian.</summary>
    public void UInt32(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Take(4), value);

    /// <summary>Appends two bytes, little-endian.</summary>
    public void UInt16(ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(Take(2), value);

    /// <summary>Appends bytes as they are.</summary>
    public void Bytes(ReadOnlySpan<byte> value) => value.CopyTo(Take(value.Length));

    /// <summary>Appends the length in bytes (LEB128) and the UTF-8 bytes.</summary>
    public void Text(ReadOnlySpan<char> value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        VarUInt((uint)length);
        Encoding.UTF8.GetBytes(value, Take(length));
    }

    /// <summary>The blob as stored: what was written, then its CRC-32C.</summary>
    public byte[] Seal()
    {
        var sealedBytes = new byte[Length + sizeof(uint)];
        Written.CopyTo(sealedBytes);
        BinaryPrimitives.WriteUInt32LittleEndian(sealedBytes.AsSpan(Length), Checksum.Of(Written));
        return sealedBytes;
    }

    private Span<byte> Take(int count)
    {
        if (Length + count > _bytes.Length)
        {
            Grow(count);
        }

        var span = _bytes.AsSpan(Length, count);
        Length += count;
        return span;
    }

    private void Grow(int count) => Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
}

/// <summary>Reads what <see cref="BlobWriter"/> wrote. Every read past the end is an <see cref="IndexCorruptException"/>.</summary>
internal ref struct BlobReader
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly string _name;

    /// <summary>Starts at the first byte of a payload whose checksum was verified before.</summary>
    /// <param name="bytes">The payload without checksum.</param>
    /// <param name="name">What is read, for messages.</param>
    public BlobReader(ReadOnlySpan<byte> bytes, string name)
    {
        _bytes = bytes;
        _name = name;
        Position = 0;
    }

    /// <summary>Index of the next byte.</summary>
    public int Position { get; set; }

    /// <summary>Whether all bytes were read.</summary>
    public readonly bool AtEnd => Position == _bytes.Length;

    /// <summary>Verifies the checksum of a stored blob.</summary>
    /// <returns>The payload without the checksum.</returns>
    /// <exception cref="IndexCorruptException">The checksum does not fit.</exception>
    public static ReadOnlySpan<byte> Unseal(ReadOnlySpan<byte> stored, string name)
    {
        if (stored.Length < sizeof(uint)
            || BinaryPrimitives.ReadUInt32LittleEndian(stored[^sizeof(uint)..]) != Checksum.Of(stored[..^sizeof(uint)]))
        {
            throw Corrupt(name, "its checksum does not fit");
        }

        return stored[..^sizeof(uint)];
    }

    /// <summary>The exception for damage found in <paramref name="name"/>.</summary>
    public static IndexCorruptException Corrupt(string name, string what) =>
        new($"{name}: {what}; restore a backup or build the index again from its sources");

    /// <summary>Reads one byte.</summary>
    public byte Byte()
    {
        if (Position >= _bytes.Length)
        {
            throw Ended();
        }

        return _bytes[Position++];
    }

    /// <summary>Reads an unsigned LEB128 number of at most 5 bytes.</summary>
    public uint VarUInt()
    {
        // Most numbers take one byte.
        var position = Position;
        if ((uint)position < (uint)_bytes.Length && _bytes[position] is < 0x80 and var small)
        {
            Position = position + 1;
            return small;
        }

        uint value = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var next = Byte();
            value |= unchecked((uint)(next & 0x7F) << shift);
            if (next < 0x80)
            {
                return value;
            }
        }

        throw Corrupt(_name, $"no number ends at byte {Position}");
    }

    /// <summary>Reads an unsigned LEB128 number that must be at most <paramref name="max"/>.</summary>
    public int VarUInt(int max)
    {
        var value = VarUInt();
        return value <= (uint)max ? (int)value : throw Corrupt(_name, $"the number before byte {Position} is {value}, beyond {max}");
    }

    /// <summary>Reads what <see cref="BlobWriter.VarInt"/> wrote.</summary>
    public int VarInt()
    {
        var value = VarUInt();
        return unchecked((int)(value >> 1) ^ -(int)(value & 1));
    }

    /// <summary>Reads four bytes, little-endian.</summary>
    public uint UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Bytes(4));

    /// <summary>Reads two bytes, little-endian.</summary>
    public ushort UInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Bytes(2));

    /// <summary>Reads <paramref name="count"/> bytes as they are.</summary>
    public ReadOnlySpan<byte> Bytes(int count)
    {
        if (count > _bytes.Length - Position)
        {
            throw Ended();
        }

        var span = _bytes.Slice(Position, count);
        Position += count;
        return span;
    }

    /// <summary>Reads what <see cref="BlobWriter.Text"/> wrote.</summary>
    public string Text() => Encoding.UTF8.GetString(Bytes(VarUInt(int.MaxValue)));

    /// <summary>Reads what <see cref="BlobWriter.Text"/> wrote into <paramref name="target"/>.</summary>
    /// <returns>Number of characters.</returns>
    public int Text(Span<char> target)
    {
        var bytes = Bytes(VarUInt(int.MaxValue));
        return Encoding.UTF8.GetMaxCharCount(bytes.Length) <= target.Length || Encoding.UTF8.GetCharCount(bytes) <= target.Length
            ? Encoding.UTF8.GetChars(bytes, target)
            : throw Corrupt(_name, $"the text before byte {Position} is too long");
    }

    /// <summary>Checks that nothing is left over.</summary>
    public readonly void End()
    {
        if (!AtEnd)
        {
            throw Corrupt(_name, $"{_bytes.Length - Position} bytes are left over");
        }
    }

    private readonly IndexCorruptException Ended() => Corrupt(_name, $"it ends at byte {_bytes.Length}, inside a value");
}

/// <summary>CRC-32C (Castagnoli), the checksum of every blob.</summary>
internal static class Checksum
{
    /// <summary>Checksum of <paramref name="bytes"/>: start value and final inversion all ones.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        while (bytes.Length >= sizeof(ulong))
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        foreach (var value in bytes)
        {
            crc = BitOperations.Crc32C(crc, value);
        }

        return ~crc;
    }
}
