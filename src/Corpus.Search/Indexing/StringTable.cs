using System.Numerics;

namespace Corpus.Search.Indexing;

/// <summary>Strings numbered from 0 in the order of addition, each with a second form (its folded one) that mostly equals it.</summary>
/// <remarks>
/// They lie in one array of characters, since a large index has so many that a string each would cost more to make than all else at
/// opening. Arrays have a fixed size and entries never change, so that any thread may read while one appends; when there is no room,
/// the one goes on with a grown copy.
/// </remarks>
internal sealed class StringTable
{
    private readonly char[] _chars;
    private readonly (int Written, int Folded, int End)[] _entries;
    private readonly int[] _slots;
    private int _count;

    /// <summary>Makes an empty table.</summary>
    /// <param name="strings">How many strings have room, at least 1.</param>
    /// <param name="chars">How many characters of all forms have room.</param>
    public StringTable(int strings, int chars)
    {
        _chars = new char[chars];
        _entries = new (int, int, int)[strings];

        // A hash table of numbers plus 1, at most half full.
        _slots = new int[(int)BitOperations.RoundUpToPowerOf2((uint)(2 * strings))];
    }

    /// <summary>Number of strings.</summary>
    public int Count => Volatile.Read(ref _count);

    private int CharsUsed => _count == 0 ? 0 : _entries[_count - 1].End;

    /// <summary>The string of a number in [0, <see cref="Count"/>).</summary>
    public ReadOnlySpan<char> Written(int number)
    {
        var (start, folded, end) = _entries[number];
        return _chars.AsSpan(start, (folded == start ? end : folded) - start);
    }

    /// <summary>The second form of a number.</summary>
    public ReadOnlySpan<char> Folded(int number)
    {
        var (_, start, end) = _entries[number];
        return _chars.AsSpan(start, end - start);
    }

    /// <summary>Whether some more strings of so many characters in all fit.</summary>
    public bool HasRoom(int strings, int chars) => _count + strings <= _entries.Length && CharsUsed + chars <= _chars.Length;

    /// <summary>A copy with at least so much room more, and at least twice the size.</summary>
    public StringTable Grown(int strings, int chars)
    {
        var grown = new StringTable(Math.Max(2 * _entries.Length, _count + strings), Math.Max(2 * _chars.Length, CharsUsed + chars));
        _chars.AsSpan(0, CharsUsed).CopyTo(grown._chars);
        _entries.AsSpan(0, _count).CopyTo(grown._entries);
        grown._count = _count;
        for (var number = 0; number < _count; number++)
        {
            var slot = Hash(Written(number));
            while (grown._slots[slot &= grown._slots.Length - 1] != 0)
            {
                slot++;
            }

            grown._slots[slot] = number + 1;
        }

        return grown;
    }

    /// <summary>Finds the number of a string.</summary>
    /// <returns>A negative number when there is none.</returns>
    public int Find(ReadOnlySpan<char> written) => Find(written, out _);

    /// <summary>The number of a string, new when it had none; there must be room.</summary>
    public int Add(ReadOnlySpan<char> written, ReadOnlySpan<char> folded)
    {
        var number = Find(written, out var slot);
        if (number >= 0)
        {
            return number;
        }

        var start = CharsUsed;
        written.CopyTo(_chars.AsSpan(start));
        var foldedStart = start;
        var end = start + written.Length;
        if (!folded.SequenceEqual(written))
        {
            foldedStart = end;
            folded.CopyTo(_chars.AsSpan(end));
            end += folded.Length;
        }

        number = _count;
        _entries[number] = (start, foldedStart, end);
        Volatile.Write(ref _count, number + 1);
        Volatile.Write(ref _slots[slot], number + 1);
        return number;
    }

    /// <summary>Forgets all strings and keeps the memory.</summary>
    public void Clear()
    {
        _slots.AsSpan().Clear();
        _count = 0;
    }

    private int Find(ReadOnlySpan<char> written, out int slot)
    {
        var mask = _slots.Length - 1;
        for (slot = Hash(written) & mask; ; slot = (slot + 1) & mask)
        {
            var number = Volatile.Read(ref _slots[slot]) - 1;
            if (number < 0 || Written(number).SequenceEqual(written))
            {
                return number;
            }
        }
    }

    private static int Hash(ReadOnlySpan<char> text)
    {
        // Fowler, Noll and Vo's hash (1a) over UTF-16 units, its high bits mixed in; terms are a few characters long.
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return unchecked((int)((hash ^ (hash >> 15)) & int.MaxValue));
    }
}

/// <summary>A string table that grows when it has no room. Any thread may read while one adds.</summary>
/// <param name="strings">How many strings have room at first, at least 1.</param>
/// <param name="chars">How many characters have room at first.</param>
internal sealed class GrowingStringTable(int strings = 1024, int chars = 16 * 1024)
{
    private StringTable _current = new(strings, chars);

    /// <summary>The table as it is now.</summary>
    public StringTable Current => Volatile.Read(ref _current);

    /// <summary>The number of a string, new when it had none. One thread.</summary>
    public int Add(ReadOnlySpan<char> written, ReadOnlySpan<char> folded)
    {
        EnsureRoom(1, written.Length + folded.Length);
        return _current.Add(written, folded);
    }

    /// <summary>Makes room for some more strings of so many characters in all. One thread.</summary>
    public void EnsureRoom(int strings, int chars)
    {
        if (!_current.HasRoom(strings, chars))
        {
            Volatile.Write(ref _current, _current.Grown(strings, chars));
        }
    }
}
