using Corpus.Search.Scoring;
using Corpus.Text.Segmentation;

namespace Corpus.Search.Querying;

/// <summary>Weighs the words of a question in whole sentences.</summary>
internal static class Question
{
    // Vietnamese text has a diacritic on two syllables of three; one on fewer than every third was typed without them here and there.
    private const int WrittenShare = 3;

    /// <summary>The leaves of a question with their weights.</summary>
    /// <remarks>
    /// A word of n syllables (the segmenter finds them) says one thing, not n: each of its syllables weighs 1 / √n. Without diacritics
    /// words are not told apart. In a sentence with diacritics a syllable without is meant as it is. Titles and headings count with the words
    /// of the text; they are asked for here, without weight, so that a task matches whose own text says nothing of what its directive is about.
    /// </remarks>
    public static IReadOnlyList<SearchQuery> Words(string text)
    {
        var stretches = QueryText.Stretches(text);
        var isWritten = stretches.Count(stretch => !stretch.IsPlain) * WrittenShare >= stretches.Count;
        var weights = new double[stretches.Count];
        Array.Fill(weights, 1);
        if (isWritten)
        {
            WeighSyllables(text, stretches, weights);
        }

        WeighFunctionWords(stretches, isPlain: !isWritten, weights);
        return
        [
            .. stretches.Select((stretch, i) => stretch.ToQuery(SearchField.Text, MatchOf(stretch), weights[i])),
            .. stretches.Where((_, i) => weights[i] > Bm25.FunctionWordWeight).SelectMany(stretch => (SearchQuery[])
                [stretch.ToQuery(SearchField.Title, MatchOf(stretch), 0), stretch.ToQuery(SearchField.Heading, MatchOf(stretch), 0)]),
        ];

        TermMatch MatchOf(TextStretch stretch) => isWritten || !stretch.IsPlain ? TermMatch.Alike : TermMatch.Unmarked;
    }

    private static void WeighSyllables(string text, IReadOnlyList<TextStretch> stretches, double[] weights)
    {
        var words = new List<WordRange>();
        WordSegmenter.Default.Segment(text, words);
        var next = 0;
        foreach (var word in words)
        {
            var first = next;
            while (next < stretches.Count && stretches[next].Start < word.End)
            {
                next++;
            }

            weights.AsSpan(first, next - first).Fill(1 / Math.Sqrt(next - first));
        }
    }

    private static void WeighFunctionWords(IReadOnlyList<TextStretch> stretches, bool isPlain, double[] weights)
    {
        for (var first = 0; first < stretches.Count; first++)
        {
            for (var count = Math.Min(FunctionWords.Longest, stretches.Count - first); count > 0; count--)
            {
                // A syllable of a longer word is not the function word of the same spelling.
                if ((count > 1 || weights[first] == 1)
                    && FunctionWords.Contains(string.Join(' ', stretches.Skip(first).Take(count).SelectMany(stretch => stretch.Terms)), isPlain))
                {
                    weights.AsSpan(first, count).Fill(Bm25.FunctionWordWeight);
                    break;
                }
            }
        }
    }
}
