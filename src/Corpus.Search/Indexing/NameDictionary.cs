using System.Buffers;
using Corpus.Search.Storage;
using Corpus.Text;

namespace Corpus.Search.Indexing;

/// <summary>The dictionaries of an index: each maps strings to numbers from 1 and only grows.</summary>
/// <remarks>The values are stored: never renumber.</remarks>
internal enum DictionaryId
{
    /// <summary>Terms of all fields, each with its folded form.</summary>
    Terms = 0,

    /// <summary>Provinces.</summary>
    Provinces = 1,

    /// <summary>Districts with their province after a comma.</summary>
    Districts = 2,

    /// <summary>Issuing bodies.</summary>
    Issuers = 3,

    /// <summary>Codes of kinds.</summary>
    Kinds = 4,

    /// <summary>Agencies.</summary>
    Agencies = 5,

    /// <summary>Directives of imported tasks.</summary>
    ImportedDirectives = 6,
}

/// <summary>Maps strings to numbers from 1, in the order of addition; 0 stands for no value.</summary>
/// <remarks>Grows only: numbers given stay. Any thread may read while one adds.</remarks>
internal sealed class NameDictionary
{
    private readonly Lock _alikeLock = new();
    private readonly Dictionary<string, int[]> _alike = new(StringComparer.Ordinal);
    private readonly GrowingStringTable _table = new(16, 256);
    private string?[] _names = [];
    private int _alikeCount;

    /// <summary>Number of entries.</summary>
    public int Count => _table.Current.Count;

    /// <summary>The string of a number in [1, <see cref="Count"/>].</summary>
    public string this[int number]
    {
        get
        {
            var names = Volatile.Read(ref _names);
            if (names.Length < number)
            {
                // Kept so that counts by name make no new strings; that another thread's strings may get lost is harmless.
                Array.Resize(ref names, Count);
                Volatile.Write(ref _names, names);
            }

            return names[number - 1] ??= _table.Current.Written(number - 1).ToString();
        }
    }

    /// <summary>Finds the number of a string.</summary>
    /// <returns>0 when there is none.</returns>
    public int Find(string name) => _table.Current.Find(name) + 1;

    /// <summary>What makes two names alike: equal but for case, diacritics, tone placement and punctuation.</summary>
    public static string Key(string name) => VietnameseFolding.Key(name);

    /// <summary>The numbers of the strings that are like <paramref name="name"/>, as a whole or before their first comma.</summary>
    public IReadOnlyList<int> FindAlike(string name)
    {
        lock (_alikeLock)
        {
            for (; _alikeCount < Count; _alikeCount++)
            {
                var added = this[_alikeCount + 1];
                AddKey(Key(added), _alikeCount + 1);
                if (added.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma)
                {
                    AddKey(Key(added[..comma]), _alikeCount + 1);
                }
            }

            return _alike.GetValueOrDefault(Key(name), []);
        }
    }

    /// <summary>The number of a string, new when it had none. One thread.</summary>
    public int Add(string name) => _table.Add(name, name) + 1;

    /// <summary>The entries after the first <paramref name="from"/> as a block; FORMAT.md, "dictionary block".</summary>
    public byte[] EncodeFrom(int from)
    {
        var writer = new BlobWriter();
        writer.VarUInt((uint)(Count - from));
        for (var i = from; i < Count; i++)
        {
            writer.Text(_table.Current.Written(i));
        }

        return writer.Seal();
    }

    /// <summary>Adds the entries of a block.</summary>
    /// <exception cref="IndexCorruptException">Damaged.</exception>
    public void AddBlock(ReadOnlySpan<byte> stored, string name)
    {
        var reader = new BlobReader(BlobReader.Unseal(stored, name), name);
        var buffer = ArrayPool<char>.Shared.Rent(stored.Length);
        try
        {
            var count = reader.VarUInt(stored.Length);
            _table.EnsureRoom(count, stored.Length);
            for (; count > 0; count--)
            {
                var before = _table.Current.Count;
                var entry = buffer.AsSpan(0, reader.Text(buffer));
                if (_table.Add(entry, entry) != before)
                {
                    throw BlobReader.Corrupt(name, "an entry repeats");
                }
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }

        reader.End();
    }

    private void AddKey(string key, int number) => _alike[key] = [.. _alike.GetValueOrDefault(key, []), number];
}
