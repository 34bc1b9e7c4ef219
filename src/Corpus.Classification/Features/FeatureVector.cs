using System.Runtime.InteropServices;

namespace Corpus.Classification.Features;

/// <summary>The sparse vector of one input, in memory that is used again for the next one.</summary>
/// <remarks>One thread. <see cref="Features"/> is valid until the next <see cref="Clear"/>.</remarks>
internal sealed class FeatureVector
{
    /// <summary>Above this many features the working memory is given back, so that one huge text does not slow every later one down.</summary>
    private const int MaxKept = 4096;

    private readonly List<Feature> _features = [];
    private readonly List<Occurrence> _occurrences = [];
    private readonly Dictionary<ulong, int> _positions = [];
    private int[] _rows = [];

    /// <summary>The features, in the order in which they were first seen; no hash twice.</summary>
    public Span<Feature> Features => CollectionsMarshal.AsSpan(_features);

    /// <summary>Every place of every feature, in the order of the extraction.</summary>
    public ReadOnlySpan<Occurrence> Occurrences => CollectionsMarshal.AsSpan(_occurrences);

    /// <summary>Room for the row of each feature in a model, in the order of <see cref="Features"/>: written by the model that scores them.</summary>
    public Span<int> Rows
    {
        get
        {
            if (_rows.Length < _features.Count)
            {
                _rows = new int[Math.Max(MaxKept, _features.Count)];
            }

            return _rows.AsSpan(0, _features.Count);
        }
    }

    /// <summary>Syllables that were read in all parts.</summary>
    public int SyllableCount { get; set; }

    /// <summary>Those of them that are no numbers.</summary>
    public int WordCount { get; set; }

    /// <summary>Working memory for the extractor: syllables of the part at hand.</summary>
    public List<Syllable> Syllables { get; } = [];

    /// <summary>Working memory for the extractor: matches of the lexicon in the part at hand.</summary>
    public List<LexiconMatch> Matches { get; } = [];

    /// <summary>Working memory for the extractor: per syllable of the text, whether it names a body that only supports.</summary>
    public List<bool> Supports { get; } = [];

    /// <summary>Forgets the features.</summary>
    public void Clear()
    {
        var huge = _features.Count > MaxKept;
        (SyllableCount, WordCount) = (0, 0);
        _features.Clear();
        _occurrences.Clear();
        _positions.Clear();
        if (huge)
        {
            _features.Capacity = MaxKept;
            _occurrences.Capacity = MaxKept;
            _positions.TrimExcess(MaxKept);
            _rows = [];
        }
    }

    /// <summary>Counts one more occurrence of a feature.</summary>
    public void Count(ulong hash, FeatureBlock block, int part, int start, int end)
    {
        ref var position = ref CollectionsMarshal.GetValueRefOrAddDefault(_positions, hash, out var seen);
        if (seen)
        {
            Features[position].Count++;
        }
        else
        {
            position = _features.Count;
            _features.Add(new Feature(hash, 1, 0, block));
        }

        _occurrences.Add(new Occurrence(position, part, start, end));
    }
}
