using Corpus.Search.Storage;
using Corpus.Text;

namespace Corpus.Search.Indexing;

/// <summary>The dictionaries of an index in memory. They only grow, so every generation reads the same ones.</summary>
internal sealed class IndexDictionaries
{
    private readonly NameDictionary[] _names = [new(), new(), new(), new(), new(), new()];
    private readonly int[] _stored = new int[7];

    /// <summary>The abbreviations that queries are read with; no part of what is stored.</summary>
    public Abbreviations Abbreviations { get; init; } = Abbreviations.Default;

    /// <summary>The terms.</summary>
    public TermDictionary Terms { get; } = new();

    /// <summary>A dictionary other than that of the terms.</summary>
    public NameDictionary Names(DictionaryId id) => _names[(int)id - 1];

    /// <summary>Adds what a store holds beyond what is here. One thread; while a writer adds, the store must hold nothing more.</summary>
    public void Load(PartSource source)
    {
        for (var id = 0; id < _stored.Length; id++)
        {
            var name = $"{source.StoreName}, dictionary {(DictionaryId)id}";
            foreach (var block in source.With(store => store.ReadDictionary(id, _stored[id])))
            {
                // Numbers are places: a block that is missing or out of its place would give other terms to all behind it.
                if (block.First != CountOf(id))
                {
                    throw BlobReader.Corrupt(name, $"a block starts at entry {block.First} where {CountOf(id)} is due");
                }

                if (id == 0)
                {
                    Terms.AddBlock(block.Stored, name);
                }
                else
                {
                    _names[id - 1].AddBlock(block.Stored, name);
                }

                // Only here: what an open writer added meanwhile is counted, but not stored.
                _stored[id] = CountOf(id);
            }
        }
    }

    /// <summary>Writes what was added since the last load or store.</summary>
    public void Store(IStoreWriter store)
    {
        for (var id = 0; id < _stored.Length; id++)
        {
            if (CountOf(id) > _stored[id])
            {
                store.PutDictionaryBlock(id, _stored[id], id == 0 ? Terms.EncodeFrom(_stored[0]) : _names[id - 1].EncodeFrom(_stored[id]));
                _stored[id] = CountOf(id);
            }
        }
    }

    private int CountOf(int id) => id == 0 ? Terms.Count : _names[id - 1].Count;
}
