using System.Runtime.InteropServices;
using Corpus.Directives;

namespace Corpus.Classification.Features;

/// <summary>Words and bodies of the sectors, from <c>Lexicon.txt</c>: what the model knows beyond its examples.</summary>
/// <remarks>
/// <para>Some two thousand sentences cannot show every crop, disease and office of the country; an entry lends a word that was never seen
/// in training the weight of its sector. The weights themselves are learned.</para>
/// <para>Immutable, safe for any thread. Entries of several syllables match without regard to diacritics, for these are what scanning
/// damages; those of a single syllable only as written, since <c>đê</c>, <c>để</c> and <c>đề</c> fold to one form.</para>
/// </remarks>
internal sealed class SectorLexicon
{
    private const string Resource = "Lexicon.txt";
    private static readonly Lazy<SectorLexicon> Embedded = new(LoadEmbedded);

    private readonly Dictionary<ulong, Node> _folded = [];
    private readonly Dictionary<ulong, Node> _single = [];

    private SectorLexicon(string text)
    {
        Source = text;
        var sector = default(Sector);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var entries = line.Trim();
            if (entries.IsEmpty || entries[0] == '#')
            {
                continue;
            }

            if (entries[0] == '[')
            {
                var code = entries[1..^1].ToString();
                sector = Sectors.TryParse(code, out var known) ? known : throw new InvalidDataException($"{Resource}: no sector '{code}'");
                continue;
            }

            var kind = entries[0] switch
            {
                '@' => LexiconKind.Body,
                '~' => LexiconKind.Common,
                _ => LexiconKind.Term,
            };
            foreach (var range in entries.Split(','))
            {
                Add(entries[range], sector, kind);
            }
        }
    }

    /// <summary>The lexicon of this build.</summary>
    public static SectorLexicon Default => Embedded.Value;

    /// <summary>The text that the lexicon was read from.</summary>
    public string Source { get; }

    /// <summary>Finds the entries in a text, from left to right, the longest at each place, without overlap.</summary>
    /// <param name="syllables">The text.</param>
    /// <param name="matches">Receives the matches in ascending order; what it held before stays.</param>
    public void Find(ReadOnlySpan<Syllable> syllables, List<LexiconMatch> matches)
    {
        for (var first = 0; first < syllables.Length;)
        {
            var longest = _single.TryGetValue(syllables[first].Written, out var entry) ? 1 : 0;
            var prefix = 0UL;
            for (var next = first; next < syllables.Length; next++)
            {
                prefix = FeatureHash.Append(prefix, syllables[next].Folded);
                if (!_folded.TryGetValue(prefix, out var node))
                {
                    break;
                }

                if (node.IsEntry)
                {
                    (longest, entry) = (next - first + 1, node);
                }
            }

            if (longest > 0)
            {
                matches.Add(new LexiconMatch(first, longest, entry.Sector, entry.Kind));
            }

            first += Math.Max(1, longest);
        }
    }

    private void Add(ReadOnlySpan<char> entry, Sector sector, LexiconKind kind)
    {
        var syllables = new List<Syllable>();
        SyllableReader.Read(entry, syllables, int.MaxValue);
        var node = new Node(IsEntry: true, sector, kind);
        if (syllables.Count == 1)
        {
            _single[syllables[0].Written] = node;
            return;
        }

        var prefix = 0UL;
        foreach (var syllable in syllables)
        {
            prefix = FeatureHash.Append(prefix, syllable.Folded);
            CollectionsMarshal.GetValueRefOrAddDefault(_folded, prefix, out _);
        }

        _folded[prefix] = node;
    }

    private static SectorLexicon LoadEmbedded()
    {
        using var stream = typeof(SectorLexicon).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded: this is a bug of the build");
        using var reader = new StreamReader(stream);
        return new SectorLexicon(reader.ReadToEnd());
    }

    /// <summary>A prefix of entries, and maybe one itself.</summary>
    private readonly record struct Node(bool IsEntry, Sector Sector, LexiconKind Kind);
}
