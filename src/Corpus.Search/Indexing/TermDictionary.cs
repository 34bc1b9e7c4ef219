using System.Buffers;
using Corpus.Search.Storage;

namespace Corpus.Search.Indexing;

/// <summary>Maps terms, as written, to numbers from 0 in the order of addition, and knows the folded form of each.</summary>
/// <remarks>
/// Grows only: numbers given stay, so that segments of every generation read the same one. Any thread may read while one adds.
/// </remarks>
internal sealed class TermDictionary
{
    private readonly Lock _sortLock = new();
    private readonly GrowingStringTable _table = new();
    private int[] _sorted = [];
    private readonly Dictionary<string, int[]> _byFolded = new(StringComparer.Ordinal);
    private int _foldedCount;

    /// <summary>Number of terms.</summary>
    public int Count => _table.Current.Count;

    /// <summary>The term of a number in [0, <see cref="Count"/>), as written.</summary>
    public string Written(int number) => WrittenSpan(number).ToString();

    /// <summary>The term of a number, as written.</summary>
    public ReadOnlySpan<char> WrittenSpan(int number) => _table.Current.Written(number);

    /// <summary>The folded form of a term.</summary>
    public ReadOnlySpan<char> Folded(int number) => _table.Current.Folded(number);

    /// <summary>Finds the number of a term as written.</summary>
    /// <returns>Null when there is none.</returns>
    public int? Find(ReadOnlySpan<char> written) => _table.Current.Find(written) is var number and >= 0 ? number : null;

    /// <summary>The number of a term, new when it had none. One thread.</summary>
    public int Add(ReadOnlySpan<char> written, ReadOnlySpan<char> folded) => _table.Add(written, folded);

    /// <summary>The terms whose folded form is <paramref name="folded"/>, ascending by number.</summary>
    public IReadOnlyList<int> WithFolded(string folded)
    {
        lock (_sortLock)
        {
            // Only what is new: while a writer is open there is something new at every call.
            for (var count = Count; _foldedCount < count; _foldedCount++)
            {
                var key = Folded(_foldedCount).ToString();
                _byFolded[key] = [.. _byFolded.GetValueOrDefault(key, []), _foldedCount];
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
            _table.EnsureRoom(count, 2 * stored.Length);
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
                var added = Enumerable.Range(_sorted.Length, count - _sorted.Length).ToArray();
                Array.Sort(added, (a, b) => WrittenSpan(a).SequenceCompareTo(WrittenSpan(b)));
                _sorted = Merged(_sorted, added);
            }

            return _sorted;
        }
    }

    /// <summary>Puts new terms among the old ones, all in the order of the terms: few new ones cost little more than a copy.</summary>
    private int[] Merged(int[] sorted, int[] added)
    {
        var merged = new int[sorted.Length + added.Length];
        var from = 0;
        for (var i = 0; i < added.Length; i++)
        {
            var to = LowerBound(sorted, WrittenSpan(added[i]));
            sorted.AsSpan(from, to - from).CopyTo(merged.AsSpan(from + i));
            merged[to + i] = added[i];
            from = to;
        }

        sorted.AsSpan(from).CopyTo(merged.AsSpan(from + added.Length));
        return merged;
    }

    private int LowerBound(int[] sorted, ReadOnlySpan<char> prefix)
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
}
