using System.Collections.Concurrent;
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
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int[]> _alike = new(StringComparer.Ordinal);
    private string[] _names = new string[16];
    private volatile int _count;

    /// <summary>Number of entries.</summary>
    public int Count => _count;

    /// <summary>The string of a number in [1, <see cref="Count"/>].</summary>
    public string this[int number] => _names[number - 1];

    /// <summary>Finds the number of a string.</summary>
    /// <returns>0 when there is none.</returns>
    public int Find(string name) => _numbers.GetValueOrDefault(name);

    /// <summary>What makes two names alike: equal but for case, diacritics, tone placement and punctuation.</summary>
    public static string Key(string name) => VietnameseFolding.Key(name);

    /// <summary>The numbers of the strings that are like <paramref name="name"/>, as a whole or before their first comma.</summary>
    public IReadOnlyList<int> FindAlike(string name) => _alike.GetValueOrDefault(Key(name), []);

    /// <summary>The number of a string, new when it had none. One thread.</summary>
    public int Add(string name)
    {
        if (_numbers.TryGetValue(name, out var number))
        {
            return number;
        }

        if (_count == _names.Length)
        {
            var grown = new string[2 * _count];
            Array.Copy(_names, grown, _count);
            _names = grown;
        }

        _names[_count] = name;
        _count++;
        _numbers[name] = _count;
        AddKey(Key(name));
        if (name.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma)
        {
            AddKey(Key(name[..comma]));
        }

        return _count;
    }

    /// <summary>The entries after the first <paramref name="from"/> as a block; FORMAT.md, "dictionary block".</summary>
    public byte[] EncodeFrom(int from)
    {
        var writer = new BlobWriter();
        writer.VarUInt((uint)(_count - from));
        for (var i = from; i < _count; i++)
        {
            writer.Text(_names[i]);
        }

        return writer.Seal();
    }

    /// <summary>Adds the entries of a block.</summary>
    /// <exception cref="IndexCorruptException">Damaged.</exception>
    public void AddBlock(ReadOnlySpan<byte> stored, string name)
    {
        var reader = new BlobReader(BlobReader.Unseal(stored, name), name);
        for (var rest = reader.VarUInt(stored.Length); rest > 0; rest--)
        {
            var before = _count;
            if (Add(reader.Text()) == before)
            {
                throw BlobReader.Corrupt(name, "an entry repeats");
            }
        }

        reader.End();
    }

    private void AddKey(string key) => _alike[key] = [.. _alike.GetValueOrDefault(key, []), _count];
}
