using Corpus.Search.Postings;
using Corpus.Search.Querying;
using Corpus.Search.Storage;

namespace Corpus.Search.Indexing;

/// <summary>Where the postings of each term of a segment lie. Immutable.</summary>
/// <remarks>A term in a field has a slot; the slots of a field are consecutive and ascend by term.</remarks>
internal sealed class SegmentDirectory
{
    /// <summary>Number of fields.</summary>
    public const int Fields = 5;

    private readonly int[] _fieldStarts;
    private readonly int[] _terms;
    private readonly int[] _counts;
    private readonly Place[] _postings;
    private readonly Place[] _positions;

    private SegmentDirectory(long textLength, int[] fieldStarts, int[] terms, int[] counts, Place[] postings, Place[] positions)
    {
        TextLength = textLength;
        _fieldStarts = fieldStarts;
        _terms = terms;
        _counts = counts;
        _postings = postings;
        _positions = positions;
    }

    /// <summary>Sum of the text lengths of all tasks, removed ones included.</summary>
    public long TextLength { get; }

    /// <summary>Number of slots.</summary>
    public int Slots => _terms.Length;

    /// <summary>First slot of a field; that of the field after the last is <see cref="Slots"/>.</summary>
    public int FieldStart(int field) => _fieldStarts[field];

    /// <summary>Term of a slot.</summary>
    public int Term(int slot) => _terms[slot];

    /// <summary>Number of postings of a slot, those of removed tasks included.</summary>
    public int Count(int slot) => _counts[slot];

    /// <summary>Where the postings of a slot lie.</summary>
    public Place Postings(int slot) => _postings[slot];

    /// <summary>Where the positions of a slot lie.</summary>
    public Place Positions(int slot) => _positions[slot];

    /// <summary>Finds the slot of a term. O(log n).</summary>
    /// <returns>Null when the segment does not hold it.</returns>
    public int? Find(SearchField field, int term)
    {
        var start = _fieldStarts[(int)field];
        var found = _terms.AsSpan(start, _fieldStarts[(int)field + 1] - start).BinarySearch(term);
        return found < 0 ? null : start + found;
    }

    /// <summary>Reads a stored directory.</summary>
    /// <exception cref="IndexCorruptException">Damaged.</exception>
    public static SegmentDirectory Decode(ReadOnlySpan<byte> stored, int tasks, string name)
    {
        var reader = new BlobReader(BlobReader.Unseal(stored, name), name);
        var textLength = (long)reader.VarUInt() << 32 | reader.UInt32();
        var fieldStarts = new int[Fields + 1];
        for (var field = 0; field < Fields; field++)
        {
            fieldStarts[field + 1] = fieldStarts[field] + reader.VarUInt(stored.Length);
        }

        var slots = fieldStarts[Fields];
        if (slots > stored.Length)
        {
            throw BlobReader.Corrupt(name, $"{slots} slots do not fit");
        }

        var (terms, counts) = (new int[slots], new int[slots]);
        var (postings, positions) = (new Place[slots], new Place[slots]);
        var (postingsEnd, positionsEnd) = (default(Place), default(Place));
        for (var field = 0; field < Fields; field++)
        {
            var next = 0;
            for (var slot = fieldStarts[field]; slot < fieldStarts[field + 1]; slot++)
            {
                terms[slot] = next + reader.VarUInt(int.MaxValue - 1 - next);
                next = terms[slot] + 1;
                counts[slot] = 1 + reader.VarUInt(tasks - 1);
                postings[slot] = postingsEnd = postingsEnd.Next(reader.VarUInt(int.MaxValue / 2));
                positions[slot] = positionsEnd = positionsEnd.Next(reader.VarUInt(int.MaxValue / 2));
            }
        }

        reader.End();
        return new SegmentDirectory(textLength, fieldStarts, terms, counts, postings, positions);
    }

    /// <summary>Collects the entries of a directory in the making.</summary>
    internal sealed class Builder
    {
        private readonly BlobWriter _entries = new();
        private readonly int[] _slots = new int[Fields];
        private int _field;
        private int _next;

        /// <summary>Adds a slot; fields and, within one, terms ascend.</summary>
        public void Add(int field, int term, int count, int postingsBytes, int positionsBytes)
        {
            if (field != _field)
            {
                (_field, _next) = (field, 0);
            }

            _entries.VarUInt((uint)(term - _next));
            _entries.VarUInt((uint)(count - 1));
            _entries.VarUInt((uint)postingsBytes);
            _entries.VarUInt((uint)positionsBytes);
            _next = term + 1;
            _slots[field]++;
        }

        /// <summary>The directory as stored; FORMAT.md, "directory".</summary>
        public byte[] Encode(long textLength)
        {
            var writer = new BlobWriter();
            writer.VarUInt((uint)(textLength >> 32));
            writer.UInt32(unchecked((uint)textLength));
            foreach (var slots in _slots)
            {
                writer.VarUInt((uint)slots);
            }

            writer.Bytes(_entries.Written);
            return writer.Seal();
        }
    }
}

/// <summary>Where a record lies in the chunks of a part.</summary>
/// <param name="Chunk">Number of the chunk.</param>
/// <param name="Offset">First byte in the chunk.</param>
/// <param name="Length">Number of bytes.</param>
internal readonly record struct Place(int Chunk, int Offset, int Length)
{
    /// <summary>The place of the record after this one: in the same chunk unless that has reached its size.</summary>
    public Place Next(int length) =>
        Offset + Length >= Limits.ChunkBytes ? new Place(Chunk + 1, 0, length) : new Place(Chunk, Offset + Length, length);
}
