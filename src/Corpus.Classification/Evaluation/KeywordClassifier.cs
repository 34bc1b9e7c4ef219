using System.Runtime.InteropServices;
using Corpus.Classification.Features;
using Corpus.Directives;

namespace Corpus.Classification.Evaluation;

/// <summary>
/// Counts the words of the lexicon in the text: what the lexicon is worth without learning. A body counts like a term. The sectors named
/// most often, at most three, and of them those named at least half as often as the first.
/// </summary>
public sealed class KeywordClassifier : ISectorClassifier
{
    /// <inheritdoc/>
    public string ModelVersion => "keywords";

    /// <inheritdoc/>
    public IReadOnlyList<SectorLabel> Classify(in ClassifierInput input)
    {
        var syllables = new List<Syllable>();
        SyllableReader.Read(input.Text, syllables, FeatureExtractor.MaxSyllables);
        var matches = new List<LexiconMatch>();
        SectorLexicon.Default.Find(CollectionsMarshal.AsSpan(syllables), matches);
        if (matches.Count == 0)
        {
            return [new SectorLabel(Sector.Governance, 0, [])];
        }

        var text = input.Text;
        var named = matches.GroupBy(match => match.Sector).OrderByDescending(group => group.Count()).ThenBy(group => group.First().First).ToArray();
        return [.. named.Take(SectorClassifier.MaxLabels).Where(group => 2 * group.Count() >= named[0].Count()).Select(group => new SectorLabel(
            group.Key,
            (double)group.Count() / matches.Count,
            [.. group.Select(match => new SectorEvidence(Words(match), 1))]))];

        string Words(LexiconMatch match) => text[syllables[match.First].Start..syllables[match.First + match.Count - 1].End];
    }
}
