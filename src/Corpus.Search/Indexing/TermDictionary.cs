using System.Buffers;
using Corpus.Search.Storage;

namespace Corpus.Search.Indexing;

/// <summary>Maps terms, as written, to numbers from 0 in the order of addition, and knows the folded form of each.</summary>
/// <remarks>
/// Grows only: numbers given stay, so that segments of every generation read the same one. Any thread may read while one adds: a reader
/// works on one published state, whose entries never change. Terms lie in one array of characters, since a large index has so many that
/// a string each would cost more to make than all else at opening.
/// </remarks>
internal sealed class TermDictionary
{
    private readonly Lock _sortLock = new();
    private State _state = new(1024, 16 * 1024);
    private int[] _sorted = [];
    private Dictionary<string, int[]> _byFolded = new(StringComparer.Ordinal);
    private int _foldedCount;

    /// <summary>Number of terms.</summary>
    public int Count => Volatile.Read(ref _state).Count;

    /// <summary>The term of a number in [0, <see cref="Count"/>), as written.</summary>
    public string Written(int number) => WrittenSpan(number).ToString();

    /// <summary>The term of a number, as written.</summary>
    public ReadOnlySpan<char> WrittenSpan(int number) => Volatile.Read(ref _state).Written(number);

    /// <summary>The folded form of a term.</summary>
    public ReadOnlySpan<char> Folded(int number) => Volatile.Read(ref _state).Folded(number);

    /// <summary>Finds the number of a term as written.</summary>
    /// <returns>Null when there is none.</returns>
    public int? Find(ReadOnlySpan<char> written) => Volatile.Read(ref _state).Find(written) is var number and >= 0 ? number : null;

    /// <summary>The number of a term, new when it had none. One thread.</summary>
    public int Add(ReadOnlySpan<char> written, ReadOnlySpan<char> folded)
    {
        var number = _state.Find(written);
        if (number >= 0)
        {
            return number;
        }

        if (!_state.HasRoom(written.Length + folded.Length))
        {
            Volatile.Write(ref _state, _state.Grown(written.Length + folded.Length));
        }

        return _state.Append(written, folded);
    }

    /// <summary>The terms whose folded form is <paramref name="folded"/>, ascending by number.</summary>
    public IReadOnlyList<int> WithFolded(string folded)
    {
        lock (_sortLock)
        {
            var count = Count;
            if (_foldedCount < count)
            {
                var groups = new Dictionary<string, List<int>>(StringComparer.Ordinal);
                for (var i = 0; i < count; i++)
                {
                    var key = Folded(i).ToString();
                    if (!groups.TryGetValue(key, out var group))
                    {
                        groups.Add(key, group = []);
                    }

                    group.Add(i);
                }

                _byFolded = groups.ToDictionary(group => group.Key, group => group.Value.ToArray(), StringComparer.Ordinal);
                _foldedCount = count;
            }

            return _byFolded.GetValueOrDefault(folded, []);
        }
    }

    /// <summary>The numbers of the terms that start with <paramref name="prefix"/>, in the order of the terms.</summary>
    public IReadOnlyList<int> WithPrefix(string prefix)
    {
        var sorted = Sorted();
        var first = LowerBound(sorted, prefix);
        var end = first;
        while (end < sorted.Length && WrittenSpan(sorted[end]).StartsWith(prefix, StringComparison.Ordinal))
        {
            end++;
        }

        return sorted[first..end];
    }

    /// <summary>The numbers of the terms whose folded form starts with <paramref name="prefix"/>.</summary>
    public IReadOnlyList<int> WithFoldedPrefix(string prefix)
    {
        var found = new List<int>();
        var count = Count;
        for (var i = 0; i < count; i++)
        {
            if (Folded(i).StartsWith(prefix, StringComparison.Ordinal))
            {
                found.Add(i);
            }
        }

        return found;
    }

    /// <summary>The terms from number <paramref name="from"/> on as a block; FORMAT.md, "term block".</summary>
    public byte[] EncodeFrom(int from)
    {
        var writer = new BlobWriter();
        writer.VarUInt((uint)(Count - from));
        for (var i = from; i < Count; i++)
        {
            writer.Text(WrittenSpan(i));
            writer.Text(Folded(i).SequenceEqual(WrittenSpan(i)) ? [] : Folded(i));
        }

        return writer.Seal();
    }

    /// <summary>Adds the terms of a block.</summary>
    /// <exception cref="IndexCorruptException">Damaged.</exception>
    public void AddBlock(ReadOnlySpan<byte> stored, string name)
    {
        var reader = new BlobReader(BlobReader.Unseal(stored, name), name);
        var buffer = ArrayPool<char>.Shared.Rent(2 * stored.Length);
        try
        {
            var count = reader.VarUInt(stored.Length);
            if (!_state.HasRoom(2 * stored.Length, count))
            {
                Volatile.Write(ref _state, _state.Grown(2 * stored.Length, count));
            }

            for (; count > 0; count--)
            {
                var written = buffer.AsSpan(0, reader.Text(buffer));
                var folded = buffer.AsSpan(written.Length);
                folded = folded[..reader.Text(folded)];
                var before = Count;
                if (Add(written, folded.Length == 0 ? written : folded) != before)
                {
                    throw BlobReader.Corrupt(name, $"the term \"{written}\" repeats");
                }
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }

        reader.End();
    }

    private int[] Sorted()
    {
        lock (_sortLock)
        {
            var count = Count;
            if (_sorted.Length < count)
            {
                var sorted = new int[count];
                for (var i = 0; i < sorted.Length; i++)
                {
                    sorted[i] = i;
                }

                Array.Sort(sorted, (a, b) => WrittenSpan(a).SequenceCompareTo(WrittenSpan(b)));
                _sorted = sorted;
            }

            return _sorted;
        }
    }

    private int LowerBound(int[] sorted, string prefix)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (WrittenSpan(sorted[middle]).SequenceCompareTo(prefix) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Entries in arrays of fixed size: the characters of all terms, where each begins, and a hash table of numbers plus 1.</summary>
    private sealed class State
    {
        private readonly char[] _chars;
        private readonly (int Written, int Folded, int End)[] _entries;
        private readonly int[] _slots;
        private int _count;

        public State(int terms, int chars)
        {
            _chars = new char[chars];
            _entries = new (int, int, int)[terms];
            _slots = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(2 * terms))];
        }

        public int Count => Volatile.Read(ref _count);

        private int CharsUsed => _count == 0 ? 0 : _entries[_count - 1].End;

        public ReadOnlySpan<char> Written(int number)
        {
            var (start, folded, end) = _entries[number];
            return _chars.AsSpan(start, (folded == start ? end : folded) - start);
        }

        public ReadOnlySpan<char> Folded(int number)
        {
            var (_, start, end) = _entries[number];
            return _chars.AsSpan(start, end - start);
        }

        public bool HasRoom(int chars, int terms = 1) => _count + terms <= _entries.Length && CharsUsed + chars <= _chars.Length;

        public State Grown(int chars, int terms = 1)
        {
            var grown = new State(Math.Max(2 * _entries.Length, _count + terms), Math.Max(2 * _chars.Length, CharsUsed + chars));
            _chars.AsSpan(0, CharsUsed).CopyTo(grown._chars);
            _entries.AsSpan(0, _count).CopyTo(grown._entries);
            grown._count = _count;
            for (var number = 0; number < _count; number++)
            {
                grown.Insert(number);
            }

            return grown;
        }

        public int Find(ReadOnlySpan<char> written)
        {
            var mask = _slots.Length - 1;
            for (var slot = Hash(written) & mask; ; slot = (slot + 1) & mask)
            {
                var number = Volatile.Read(ref _slots[slot]) - 1;
                if (number < 0 || Written(number).SequenceEqual(written))
                {
                    return number;
                }
            }
        }

        public int Append(ReadOnlySpan<char> written, ReadOnlySpan<char> folded)
        {
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

            var number = _count;
            _entries[number] = (start, foldedStart, end);
            Volatile.Write(ref _count, number + 1);
            Insert(number);
            return number;
        }

        private void Insert(int number)
        {
            var mask = _slots.Length - 1;
            var slot = Hash(Written(number)) & mask;
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            Volatile.Write(ref _slots[slot], number + 1);
        }

        private static int Hash(ReadOnlySpan<char> text)
        {
            // Fowler, Noll and Vo's hash (1a) over UTF-16 units, its high bits mixed in; terms are a few characters long.
            var hash = 2166136261u;
            foreach (var c in text)
            {
                hash = unchecked((hash ^ c) * 16777619);
            }

            return unchecked((int)(hash ^ (hash >> 15)));
        }
    }
}
