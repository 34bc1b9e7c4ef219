using System.Collections.Concurrent;
using Corpus.Search.Storage;

namespace Corpus.Search.Indexing;

/// <summary>Maps terms, as written, to numbers from 0 in the order of addition, and knows the folded form of each.</summary>
/// <remarks>Grows only: numbers given stay, so that segments of every generation read the same one. Any thread may read while one adds.</remarks>
internal sealed class TermDictionary
{
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Lock _sortLock = new();
    private string[] _written = new string[1024];
    private string[] _folded = new string[1024];
    private volatile int _count;
    private int[] _sorted = [];
    private Dictionary<string, int[]> _byFolded = new(StringComparer.Ordinal);
    private int _foldedCount;

    /// <summary>An empty dictionary.</summary>
    public TermDictionary() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Number of terms.</summary>
    public int Count => _count;

    /// <summary>The term of a number in [0, <see cref="Count"/>), as written.</summary>
    public string Written(int number) => _written[number];

    /// <summary>The folded form of a term.</summary>
    public string Folded(int number) => _folded[number];

    /// <summary>Finds the number of a term as written.</summary>
    /// <returns>Null when there is none.</returns>
    public int? Find(ReadOnlySpan<char> written) => _lookup.TryGetValue(written, out var number) ? number : null;

    /// <summary>The number of a term, new when it had none. One thread.</summary>
    public int Add(ReadOnlySpan<char> written, ReadOnlySpan<char> folded)
    {
        if (_lookup.TryGetValue(written, out var number))
        {
            return number;
        }

        var text = written.ToString();
        return Append(text, folded.SequenceEqual(written) ? text : folded.ToString());
    }

    /// <summary>The terms whose folded form is <paramref name="folded"/>, ascending by number.</summary>
    public IReadOnlyList<int> WithFolded(string folded)
    {
        lock (_sortLock)
        {
            if (_foldedCount < _count)
            {
                var groups = new Dictionary<string, List<int>>(StringComparer.Ordinal);
                for (var i = 0; i < _count; i++)
                {
                    if (!groups.TryGetValue(_folded[i], out var group))
                    {
                        groups.Add(_folded[i], group = []);
                    }

                    group.Add(i);
                }

                _byFolded = groups.ToDictionary(group => group.Key, group => group.Value.ToArray(), StringComparer.Ordinal);
                _foldedCount = _count;
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
        while (end < sorted.Length && _written[sorted[end]].StartsWith(prefix, StringComparison.Ordinal))
        {
            end++;
        }

        return sorted[first..end];
    }

    /// <summary>The numbers of the terms whose folded form starts with <paramref name="prefix"/>.</summary>
    public IReadOnlyList<int> WithFoldedPrefix(string prefix)
    {
        var found = new List<int>();
        for (var i = 0; i < _count; i++)
        {
            if (_folded[i].StartsWith(prefix, StringComparison.Ordinal))
            {
                found.Add(i);
            }
        }

        return found;
    }

    /// <summary>All numbers in the ordinal order of the terms as written.</summary>
    public int[] Sorted()
    {
        lock (_sortLock)
        {
            if (_sorted.Length < _count)
            {
                var sorted = new int[_count];
                for (var i = 0; i < sorted.Length; i++)
                {
                    sorted[i] = i;
                }

                Array.Sort(sorted, (a, b) => string.CompareOrdinal(_written[a], _written[b]));
                _sorted = sorted;
            }

            return _sorted;
        }
    }

    /// <summary>The terms from number <paramref name="from"/> on as a block; FORMAT.md, "term block".</summary>
    public byte[] EncodeFrom(int from)
    {
        var writer = new BlobWriter();
        writer.VarUInt((uint)(_count - from));
        for (var i = from; i < _count; i++)
        {
            writer.Text(_written[i]);
            writer.Text(ReferenceEquals(_written[i], _folded[i]) ? "" : _folded[i]);
        }

        return writer.Seal();
    }

    /// <summary>Adds the terms of a block.</summary>
    /// <exception cref="IndexCorruptException">Damaged.</exception>
    public void AddBlock(ReadOnlySpan<byte> stored, string name)
    {
        var reader = new BlobReader(BlobReader.Unseal(stored, name), name);
        for (var rest = reader.VarUInt(stored.Length); rest > 0; rest--)
        {
            var written = reader.Text();
            var folded = reader.Text();
            if (_numbers.ContainsKey(written))
            {
                throw BlobReader.Corrupt(name, $"the term \"{written}\" repeats");
            }

            Append(written, folded.Length == 0 ? written : folded);
        }

        reader.End();
    }

    private int Append(string written, string folded)
    {
        if (_count == _written.Length)
        {
            var grownWritten = new string[2 * _count];
            var grownFolded = new string[2 * _count];
            Array.Copy(_written, grownWritten, _count);
            Array.Copy(_folded, grownFolded, _count);
            (_written, _folded) = (grownWritten, grownFolded);
        }

        var number = _count;
        _written[number] = written;
        _folded[number] = folded;
        _count = number + 1;
        _numbers[written] = number;
        return number;
    }

    private int LowerBound(int[] sorted, string prefix)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(_written[sorted[middle]], prefix) < 0)
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
