using System.Buffers.Binary;
using System.Collections.Concurrent;
using Corpus.Search.Storage;

namespace Corpus.Search.Indexing;

/// <summary>What directives cite, as far as it was decoded: generations share it, so that a directive is decoded once until it is replaced.
/// Safe for any thread.</summary>
internal sealed class CitationMemory
{
    private readonly ConcurrentDictionary<int, Entry> _entries = new();

    /// <summary>What a directive cites.</summary>
    /// <param name="row">As stored.</param>
    /// <param name="decoder">Decodes it unless the same was decoded before: known by the row and the checksums.</param>
    /// <param name="isNew">Whether it was decoded.</param>
    /// <exception cref="IndexCorruptException">Damaged.</exception>
    public CitingDirective Of(CitationRow row, CitationCodec.Decoder decoder, out bool isNew)
    {
        var (brief, citations) = (ChecksumOf(row.Directive.Summary), ChecksumOf(row.Stored));
        isNew = !_entries.TryGetValue(row.Directive.Row, out var known)
            || (known.Brief, known.Citations, known.Directive.Directive.Id) != (brief, citations, row.Directive.Key);
        if (isNew)
        {
            known = new Entry(brief, citations, decoder.Read(row.Directive, row.Stored));
            _entries[row.Directive.Row] = known;
        }

        return known.Directive;
    }

    /// <summary>Forgets all directives but some.</summary>
    /// <param name="rows">The rows of these.</param>
    public void Keep(IReadOnlySet<int> rows)
    {
        foreach (var row in _entries.Keys.Where(row => !rows.Contains(row)))
        {
            _entries.TryRemove(row, out _);
        }
    }

    // A blob ends in its checksum; one that is too short for that is damaged and never becomes an entry.
    private static uint ChecksumOf(byte[] stored) => stored.Length < sizeof(uint) ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(stored.AsSpan(^sizeof(uint)));

    private readonly record struct Entry(uint Brief, uint Citations, CitingDirective Directive);
}
