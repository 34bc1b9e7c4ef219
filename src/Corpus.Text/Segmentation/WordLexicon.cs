using System.Collections.Frozen;

namespace Corpus.Text.Segmentation;

/// <summary>Words that the segmenter knows without having seen them in its training text: Vietnamese compounds, names of places, surnames.</summary>
/// <remarks>
/// Read from <c>words.txt</c> beside this file: a line <c>head: tail tail_tail</c> holds the words "head tail" and "head tail tail",
/// a line without a head whole words; a line that starts with <c>#</c> is a comment, <c>#trusted</c> starts the
/// administrative words and places, which are looked after word by word, and <c>#surnames</c> the surnames. Immutable, thread-safe.
/// </remarks>
internal sealed class WordLexicon
{
    private const string Resource = "Corpus.Text.Segmentation.words.txt";

    private readonly HashFilter _filter;
    private readonly FrozenSet<uint> _words;
    private readonly FrozenSet<uint> _trusted;
    private readonly FrozenSet<uint> _surnames;
    private readonly FrozenDictionary<uint, byte> _places;

    private WordLexicon(
        HashSet<uint> words, HashSet<uint> trusted, HashSet<uint> surnames, Dictionary<uint, (int First, int Later)> counts)
    {
        _filter = new HashFilter(words);
        _words = words.ToFrozenSet();
        _trusted = trusted.ToFrozenSet();
        _surnames = surnames.ToFrozenSet();
        _places = counts.ToFrozenDictionary(c => c.Key, c => (byte)((Level(c.Value.First) << 4) | Level(c.Value.Later)));
    }

    /// <summary>The lexicon that is part of this assembly.</summary>
    public static WordLexicon Default { get; } = ReadResource();

    /// <summary>How many words of two or more syllables it holds.</summary>
    public int Count => _words.Count;

    /// <summary>Whether a word is known, by the hash that <see cref="HashOf"/> gives.</summary>
    public bool Contains(uint word) => _filter.MayHave(word) && _words.Contains(word);

    /// <summary>Whether a word is one that the segmenter may rely on as on a word of its training text.</summary>
    public bool IsTrusted(uint word) => _filter.MayHave(word) && _trusted.Contains(word);

    /// <summary>Whether a syllable is a surname.</summary>
    public bool IsSurname(uint syllable) => _surnames.Contains(syllable);

    /// <summary>In how many words a syllable comes first (high four bits) and later (low four bits), as levels in [0, 5].</summary>
    public byte PlacesOf(uint syllable) => _places.GetValueOrDefault(syllable);

    /// <summary>The hash of a word: that of its first syllable, extended with <see cref="Hashing.Of(uint, uint)"/> by every other.</summary>
    public static uint HashOf(ReadOnlySpan<char> word)
    {
        uint hash = 0;
        var isFirst = true;
        using var tokens = new TokenCursor(word);
        while (tokens.MoveNext())
        {
            hash = isFirst ? Hashing.Of(tokens.Written) : Hashing.Of(hash, Hashing.Of(tokens.Written));
            isFirst = false;
        }

        return hash;
    }

    /// <summary>Reads a lexicon.</summary>
    public static WordLexicon Read(TextReader reader)
    {
        var (words, trusted, surnames) = (new HashSet<uint>(), new HashSet<uint>(), new HashSet<uint>());
        var counts = new Dictionary<uint, (int First, int Later)>();
        var section = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                section = line is "#trusted" or "#surnames" ? line : section;
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            foreach (var tail in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var word = (colon < 0 ? tail : line[..colon] + " " + tail).Replace('_', ' ');
                var hash = HashOf(word);
                if (section == "#surnames")
                {
                    surnames.Add(hash);
                    continue;
                }

                if (section == "#trusted")
                {
                    trusted.Add(hash);
                }

                if (words.Add(hash))
                {
                    CountPlaces(word, counts);
                }
            }
        }

        return new WordLexicon(words, trusted, surnames, counts);
    }

    private static void CountPlaces(string word, Dictionary<uint, (int First, int Later)> counts)
    {
        var isFirst = true;
        using var tokens = new TokenCursor(word);
        while (tokens.MoveNext())
        {
            var syllable = Hashing.Of(tokens.Written);
            var (first, later) = counts.GetValueOrDefault(syllable);
            counts[syllable] = isFirst ? (first + 1, later) : (first, later + 1);
            isFirst = false;
        }
    }

    private static int Level(int count) => count switch { 0 => 0, 1 => 1, 2 => 2, <= 4 => 3, <= 9 => 4, _ => 5 };

    private static WordLexicon ReadResource()
    {
        using var stream = typeof(WordLexicon).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"this is a bug: the resource {Resource} is missing");
        using var reader = new StreamReader(stream);
        return Read(reader);
    }
}
