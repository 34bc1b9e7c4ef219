using System.Runtime.InteropServices;
using Corpus.Classification.Features;
using Corpus.Classification.Model;
using Corpus.Directives;

namespace Corpus.Classification;

/// <summary>Says which words spoke for a sector.</summary>
internal static class Explanation
{
    /// <summary>Most words or phrases that an explanation names.</summary>
    private const int MaxEvidence = 5;

    /// <summary>Contributions below this explain nothing.</summary>
    private const double MinWeight = 0.05;

    [ThreadStatic]
    private static Scratch? _scratch;

    /// <summary>The words and phrases of the input that spoke for <paramref name="sector"/> most, strongest first.</summary>
    /// <param name="input">What was classified.</param>
    /// <param name="vector">Its features, with the rows that <see cref="SectorModel.Score"/> found.</param>
    /// <param name="model">The model.</param>
    /// <param name="sector">What to explain.</param>
    /// <param name="isMain">Whether it was chosen as the main sector.</param>
    /// <remarks>
    /// <para>A feature's contribution is what it adds to the log-odds of the label; for the main sector, which is chosen by both
    /// regressions, also what it adds to the main score above the mean of all sectors. A feature in several places gives each its part.</para>
    /// <para>All that stands at equal words (but for case) is added up, over all places and all features there: a pair of syllables as such,
    /// and the same pair as an entry of the lexicon. Only then small sums are left out, so that a word said ten times counts ten times.
    /// Places that overlap those of a stronger phrase do not count, so the weights do not sum to the log-odds.</para>
    /// </remarks>
    public static IReadOnlyList<SectorEvidence> Of(in ClassifierInput input, FeatureVector vector, SectorModel model, Sector sector, bool isMain)
    {
        var scratch = _scratch ??= new Scratch();
        scratch.Clear();
        foreach (var (feature, part, start, end) in vector.Occurrences)
        {
            if (vector.Rows[feature] >= 0)
            {
                var (_, times, value, _) = vector.Features[feature];
                var weight = WeightOf(model, vector.Rows[feature], sector, isMain) * value / times;
                scratch.Add(new Place(part, start, end, weight), WordsAt(input, part, start, end));
            }
        }

        scratch.Phrases.RemoveAll(static phrase => phrase.Weight < MinWeight);
        scratch.Phrases.Sort(static (a, b) => b.Weight.CompareTo(a.Weight));
        Span<Phrase> named = stackalloc Phrase[MaxEvidence];
        var count = 0;
        foreach (var phrase in scratch.Phrases)
        {
            var weight = scratch.WeightApartFrom(named[..count], phrase);
            if (weight >= MinWeight)
            {
                named[count++] = phrase with { Weight = weight };
            }

            if (count == MaxEvidence)
            {
                break;
            }
        }

        var evidence = new SectorEvidence[count];
        named[..count].Sort(static (a, b) => b.Weight.CompareTo(a.Weight));
        for (var i = 0; i < count; i++)
        {
            var (part, start, end, _) = scratch.Places[named[i].Last];
            evidence[i] = new SectorEvidence(WordsAt(input, part, start, end).ToString(), Math.Round(named[i].Weight, 3));
        }

        return evidence;
    }

    /// <summary>What a feature of value 1 adds.</summary>
    private static double WeightOf(SectorModel model, int row, Sector sector, bool isMain)
    {
        var weights = model.Weights.AsSpan(row * SectorModel.RowLength, SectorModel.RowLength);
        var label = model.Parameters[(int)sector].Slope * weights[(int)sector];
        return isMain ? label + weights[SectorModel.MainColumn + (int)sector] - model.MeanMainWeights[row] : label;
    }

    private static ReadOnlySpan<char> WordsAt(in ClassifierInput input, int part, int start, int end)
    {
        var text = part == 0 ? input.Text
            : part <= input.Lead.Count ? input.Lead[part - 1]
            : input.Headings[part - 1 - input.Lead.Count];
        return text.AsSpan(start..end);
    }

    /// <summary>What one feature adds at one place of the input.</summary>
    private readonly record struct Place(int Part, int Start, int End, double Weight)
    {
        public bool Overlaps(Place other) => Part == other.Part && Start < other.End && other.Start < End;
    }

    /// <summary>What equal words add, and the last of their places.</summary>
    private readonly record struct Phrase(double Weight, int Last);

    /// <summary>Working memory that is used again: places, and phrases as chains of these.</summary>
    private sealed class Scratch
    {
        private readonly Dictionary<ulong, int> _phraseOfWords = [];
        private readonly List<int> _previous = [];

        public List<Place> Places { get; } = [];

        public List<Phrase> Phrases { get; } = [];

        public void Clear()
        {
            _phraseOfWords.Clear();
            _previous.Clear();
            Places.Clear();
            Phrases.Clear();
        }

        public void Add(Place place, ReadOnlySpan<char> words)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_phraseOfWords, FeatureHash.OfAnyCase(words), out var isKnown);
            if (!isKnown)
            {
                number = Phrases.Count;
                Phrases.Add(new Phrase(0, Last: -1));
            }

            var phrase = Phrases[number];
            Phrases[number] = new Phrase(phrase.Weight + place.Weight, Places.Count);
            _previous.Add(phrase.Last);
            Places.Add(place);
        }

        /// <summary>What the places of a phrase add that overlap none of the others.</summary>
        public double WeightApartFrom(ReadOnlySpan<Phrase> others, Phrase phrase)
        {
            var weight = 0.0;
            for (var i = phrase.Last; i >= 0; i = _previous[i])
            {
                weight += OverlapsAny(others, Places[i]) ? 0 : Places[i].Weight;
            }

            return weight;
        }

        private bool OverlapsAny(ReadOnlySpan<Phrase> others, Place place)
        {
            foreach (var other in others)
            {
                for (var i = other.Last; i >= 0; i = _previous[i])
                {
                    if (Places[i].Overlaps(place))
                    {
                        return true;
                    }
                }
            }

            return false;
        }
    }
}
