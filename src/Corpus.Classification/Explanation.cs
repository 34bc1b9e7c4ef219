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
    private static List<Contribution>? _contributions;

    /// <summary>The words and phrases of the input that spoke for <paramref name="sector"/> most, strongest first.</summary>
    /// <param name="input">What was classified.</param>
    /// <param name="vector">Its features, with the rows that <see cref="SectorModel.Score"/> found.</param>
    /// <param name="model">The model.</param>
    /// <param name="sector">What to explain.</param>
    /// <param name="isMain">Whether it was chosen as the main sector.</param>
    /// <remarks>
    /// <para>A feature's contribution is what it adds to the log-odds of the label; for the main sector, which is chosen by both
    /// regressions, also what it adds to the main score above the mean of all sectors. A feature in several places gives each its part.</para>
    /// <para>The features at one place (a pair of syllables as such, and the same pair as an entry of the lexicon) are added up; a phrase
    /// that overlaps a stronger one is left out, so the weights do not sum to the log-odds. A phrase that is repeated is named once, with
    /// the weight of all its places.</para>
    /// </remarks>
    public static IReadOnlyList<SectorEvidence> Of(in ClassifierInput input, FeatureVector vector, SectorModel model, Sector sector, bool isMain)
    {
        var contributions = _contributions ??= [];
        contributions.Clear();
        foreach (var (feature, part, start, end) in vector.Occurrences)
        {
            if (vector.Rows[feature] >= 0)
            {
                var (_, times, value, _) = vector.Features[feature];
                var weight = WeightOf(model, vector.Rows[feature], sector, isMain) * value / times;
                contributions.Add(new Contribution(part, start, end, weight));
            }
        }

        AddUp(contributions);
        contributions.RemoveAll(static contribution => contribution.Weight < MinWeight);
        contributions.Sort(static (a, b) => b.Weight.CompareTo(a.Weight));
        Span<Contribution> named = stackalloc Contribution[MaxEvidence];
        var count = 0;
        foreach (var contribution in contributions)
        {
            if (contribution.OverlapsAny(named[..count]))
            {
                continue;
            }

            var same = contribution.SameWordsIn(input, named[..count]);
            if (same >= 0)
            {
                named[same] = named[same] with { Weight = named[same].Weight + contribution.Weight };
            }
            else if (count < MaxEvidence)
            {
                named[count++] = contribution;
            }
        }

        var evidence = new SectorEvidence[count];
        named[..count].Sort(static (a, b) => b.Weight.CompareTo(a.Weight));
        for (var i = 0; i < count; i++)
        {
            evidence[i] = new SectorEvidence(named[i].WordsIn(input).ToString(), Math.Round(named[i].Weight, 3));
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

    /// <summary>Makes one contribution of those that stand at one place.</summary>
    private static void AddUp(List<Contribution> contributions)
    {
        contributions.Sort(static (a, b) => a.ComparePlace(b));
        var kept = 0;
        for (var i = 0; i < contributions.Count; i++)
        {
            if (kept > 0 && contributions[kept - 1].IsAt(contributions[i]))
            {
                contributions[kept - 1] = contributions[kept - 1] with { Weight = contributions[kept - 1].Weight + contributions[i].Weight };
            }
            else
            {
                contributions[kept++] = contributions[i];
            }
        }

        contributions.RemoveRange(kept, contributions.Count - kept);
    }

    /// <summary>What the words in one place of the input add.</summary>
    private readonly record struct Contribution(int Part, int Start, int End, double Weight)
    {
        public bool IsAt(Contribution other) => (Part, Start, End) == (other.Part, other.Start, other.End);

        public int ComparePlace(Contribution other) =>
            Part != other.Part ? Part.CompareTo(other.Part)
            : Start != other.Start ? Start.CompareTo(other.Start)
            : End.CompareTo(other.End);

        public bool OverlapsAny(ReadOnlySpan<Contribution> others)
        {
            foreach (var other in others)
            {
                if (Part == other.Part && Start < other.End && other.Start < End)
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Number of the first of the others with the same words but for case; -1 when there is none.</summary>
        public int SameWordsIn(in ClassifierInput input, ReadOnlySpan<Contribution> others)
        {
            for (var i = 0; i < others.Length; i++)
            {
                if (WordsIn(input).Equals(others[i].WordsIn(input), StringComparison.OrdinalIgnoreCase))
                {
                    return i;
                }
            }

            return -1;
        }

        public ReadOnlySpan<char> WordsIn(in ClassifierInput input)
        {
            var text = Part == 0 ? input.Text
                : Part <= input.Lead.Count ? input.Lead[Part - 1]
                : input.Headings[Part - 1 - input.Lead.Count];
            return text.AsSpan(Start..End);
        }
    }
}
