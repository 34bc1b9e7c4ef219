using System.Buffers.Binary;
using System.Security.Cryptography;
using Corpus.Directives;

namespace Corpus.Classification.Features;

/// <summary>Words and bodies of the sectors, from <c>Lexicon.txt</c>: what the model knows beyond its examples.</summary>
/// <remarks>
/// <para>No set of examples can show every crop, disease and office of the country; an entry lends a word that was never seen in training
/// the weight of its sector. The weights themselves are learned.</para>
/// <para>Immutable, safe for any thread. A syllable of a text matches that of an entry when it is the same as written, or when it has no
/// diacritics, for these are what scanning loses: <c>cach ly</c> names <c>cách ly</c>, <c>cổ động</c> does not name <c>cơ động</c>. Where a
/// bare text fits entries of two sectors (<c>co dong</c>) it names neither. Entries of a single syllable match only as written, since
/// <c>đê</c>, <c>để</c> and <c>đề</c> fold to one form.</para>
/// </remarks>
internal sealed class SectorLexicon
{
    private const string Resource = "Lexicon.txt";
    private static readonly Lazy<SectorLexicon> Embedded = new(LoadEmbedded);

    private readonly List<LexiconEntry> _entries = [];
    private readonly Dictionary<ulong, LexiconEntry> _single = [];

    /// <summary>By the folded form of every prefix of entries of several syllables: the entries that it is the whole of.</summary>
    private readonly Dictionary<ulong, LexiconEntry[]> _folded = [];

    /// <summary>Reads a lexicon.</summary>
    /// <param name="text">In the format that the head of <c>Lexicon.txt</c> tells.</param>
    /// <exception cref="InvalidDataException">There is an unknown sector, an empty entry, or an entry twice.</exception>
    public SectorLexicon(string text)
    {
        var written = new Dictionary<ulong, LexiconEntry>();
        foreach (var entry in Parse(text))
        {
            if (!written.TryAdd(entry.Written, entry))
            {
                throw new InvalidDataException(
                    $"{Resource}: '{entry.Text}' of {entry.Sector.Code()} stands under {written[entry.Written].Sector.Code()} already");
            }

            _entries.Add(entry);
            Index(entry);
        }

        Hash = HashOf(_entries);
    }

    /// <summary>The lexicon of this build.</summary>
    public static SectorLexicon Default => Embedded.Value;

    /// <summary>The entries in the order of the file.</summary>
    public IReadOnlyList<LexiconEntry> Entries => _entries;

    /// <summary>SHA-256 of the entries, 64 lower-case hexadecimal digits; comments and spaces of the file do not count.</summary>
    public string Hash { get; }

    /// <summary>Finds the entries in a text, from left to right, the longest at each place, without overlap.</summary>
    /// <param name="syllables">The text.</param>
    /// <param name="matches">Receives the matches in ascending order; what it held before stays.</param>
    public void Find(ReadOnlySpan<Syllable> syllables, List<LexiconMatch> matches)
    {
        for (var first = 0; first < syllables.Length;)
        {
            var longest = _single.GetValueOrDefault(syllables[first].Written);
            var prefix = 0UL;
            for (var next = first; next < syllables.Length; next++)
            {
                prefix = FeatureHash.Append(prefix, syllables[next].Folded);
                if (!_folded.TryGetValue(prefix, out var entries))
                {
                    break;
                }

                longest = OnlyOneThatFits(entries, syllables[first..]) ?? longest;
            }

            if (longest is not null)
            {
                matches.Add(new LexiconMatch(first, longest.Syllables.Length, longest.Sector, longest.Kind));
            }

            first += longest?.Syllables.Length ?? 1;
        }
    }

    /// <summary>The entry that a text begins with; null when none fits, or some of different sectors do.</summary>
    private static LexiconEntry? OnlyOneThatFits(LexiconEntry[] entries, ReadOnlySpan<Syllable> text)
    {
        LexiconEntry? found = null;
        foreach (var entry in entries)
        {
            if (entry.Fits(text))
            {
                if (found is not null && found.Sector != entry.Sector)
                {
                    return null;
                }

                found ??= entry;
            }
        }

        return found;
    }

    private static IEnumerable<LexiconEntry> Parse(string text)
    {
        var sector = default(Sector);
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            switch (line[0])
            {
                case '#':
                    continue;
                case '[':
                    var code = line.Trim('[', ']');
                    sector = Sectors.TryParse(code, out var known) ? known : throw new InvalidDataException($"{Resource}: no sector '{code}'");
                    continue;
            }

            var kind = line[0] switch
            {
                '@' => LexiconKind.Body,
                '~' => LexiconKind.Common,
                _ => LexiconKind.Term,
            };
            foreach (var entry in line.TrimStart('@', '~').Split(',', StringSplitOptions.TrimEntries))
            {
                var syllables = new List<Syllable>();
                SyllableReader.Read(entry, syllables, int.MaxValue);
                yield return syllables.Count > 0
                    ? new LexiconEntry(entry, sector, kind, [.. syllables])
                    : throw new InvalidDataException($"{Resource}: an empty entry in '{line}'");
            }
        }
    }

    private void Index(LexiconEntry entry)
    {
        if (entry.Syllables.Length == 1)
        {
            _single[entry.Syllables[0].Written] = entry;
            return;
        }

        var prefix = 0UL;
        foreach (var syllable in entry.Syllables)
        {
            prefix = FeatureHash.Append(prefix, syllable.Folded);
            _folded.TryAdd(prefix, []);
        }

        _folded[prefix] = [.. _folded[prefix], entry];
    }

    private static string HashOf(IReadOnlyList<LexiconEntry> entries)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> bytes = stackalloc byte[2 + sizeof(ulong)];
        foreach (var entry in entries)
        {
            (bytes[0], bytes[1]) = ((byte)entry.Sector, (byte)entry.Kind);
            BinaryPrimitives.WriteUInt64LittleEndian(bytes[2..], entry.Written);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static SectorLexicon LoadEmbedded()
    {
        using var stream = typeof(SectorLexicon).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded: this is a bug of the build");
        using var reader = new StreamReader(stream);
        return new SectorLexicon(reader.ReadToEnd());
    }
}
