using Corpus.Classification.Features;
using Corpus.Classification.Model;
using Corpus.Directives;

namespace Corpus.Classification;

/// <summary>Says which words spoke for a sector.</summary>
internal static class Explanation
{
    /// <summary>Most words or phrases that an explanation names.</summary>
    private const int MaxEvidence = 5;

    /// <summary>Contributions to the log-odds below this explain nothing.</summary>
    private const double MinWeight = 0.05;

    [ThreadStatic]
    private static List<Contribution>? _contributions;

    /// <summary>The words and phrases of the input that raised the probability of <paramref name="sector"/> most, strongest first.</summary>
    /// <param name="input">What was classified.</param>
    /// <param name="vector">Its features, with the rows that <see cref="SectorModel.Score"/> found.</param>
    /// <param name="model">The model.</param>
    /// <param name="sector">What to explain.</param>
    /// <remarks>
    /// The features at one place (a pair of syllables as such, and the same pair as an entry of the lexicon) are added up; a phrase that
    /// overlaps a stronger one is left out, so the weights do not sum to the log-odds.
    /// </remarks>
    public static IReadOnlyList<SectorEvidence> Of(in ClassifierInput input, FeatureVector vector, SectorModel model, Sector sector)
    {
        var contributions = _contributions ??= [];
        contributions.Clear();
        var slope = model.Parameters[(int)sector].Slope;
        var features = vector.Features;
        var rows = vector.Rows;
        for (var i = 0; i < features.Length; i++)
        {
            if (rows[i] >= 0)
            {
                var weight = slope * features[i].Value * model.Weights[(rows[i] * SectorModel.RowLength) + (int)sector];
                contributions.Add(new Contribution(features[i].Part, features[i].Start, features[i].End, weight));
            }
        }

        AddUp(contributions);
        contributions.Sort(static (a, b) => b.Weight.CompareTo(a.Weight));
        Span<Contribution> named = stackalloc Contribution[MaxEvidence];
        var count = 0;
        foreach (var contribution in contributions)
        {
            if (count == MaxEvidence || contribution.Weight < MinWeight)
            {
                break;
            }

            if (!contribution.OverlapsAny(named[..count]))
            {
                named[count++] = contribution;
            }
        }

        var evidence = new SectorEvidence[count];
        for (var i = 0; i < count; i++)
        {
            evidence[i] = new SectorEvidence(named[i].WordsIn(input), Math.Round(named[i].Weight, 3));
        }

        return evidence;
    }

    /// <summary>Makes one contribution of those that stand at one place.</summary>
    private static void AddUp(List<Contribution> contributions)
    {
        contributions.Sort(static (a, b) => (a.Part, a.Start, a.End).CompareTo((b.Part, b.Start, b.End)));
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

    /// <summary>What the words in one place of the input add to the log-odds.</summary>
    private readonly record struct Contribution(int Part, int Start, int End, double Weight)
    {
        public bool IsAt(Contribution other) => (Part, Start, End) == (other.Part, other.Start, other.End);

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

        public string WordsIn(in ClassifierInput input)
        {
            var text = Part == 0 ? input.Text
                : Part <= input.Lead.Count ? input.Lead[Part - 1]
                : input.Headings[Part - 1 - input.Lead.Count];
            return text[Start..End];
        }
    }
}
