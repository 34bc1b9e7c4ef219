namespace Corpus.Text.Segmentation;

/// <summary>How well a segmenter finds the words of sentences whose words are known.</summary>
/// <param name="Sentences">How many sentences.</param>
/// <param name="ExactSentences">Sentences without an error.</param>
/// <param name="Expected">Words that there are.</param>
/// <param name="Found">Words that the segmenter gave.</param>
/// <param name="Right">Words with the right start and end.</param>
public sealed record WordSegmenterEvaluation(int Sentences, int ExactSentences, int Expected, int Found, int Right)
{
    /// <summary>Share of the found words that are right; 0 without any.</summary>
    public double Precision => Found == 0 ? 0 : (double)Right / Found;

    /// <summary>Share of the expected words that were found; 0 without any.</summary>
    public double Recall => Expected == 0 ? 0 : (double)Right / Expected;

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => Right == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Share of the sentences without an error.</summary>
    public double ExactRate => Sentences == 0 ? 0 : (double)ExactSentences / Sentences;

    /// <summary>Segments each sentence's text and compares ranges; punctuation marks count as words, as in treebanks.</summary>
    public static WordSegmenterEvaluation Measure(WordSegmenter segmenter, IEnumerable<SegmentedSentence> sentences)
    {
        var (count, exact, expected, found, right) = (0, 0, 0, 0, 0);
        var words = new List<WordRange>();
        foreach (var sentence in sentences)
        {
            segmenter.Segment(sentence.Text, words);
            var known = sentence.Words.ToHashSet();
            var rightHere = words.Count(word => known.Contains((word.Start, word.End)));
            count++;
            exact += rightHere == known.Count && rightHere == words.Count ? 1 : 0;
            (expected, found, right) = (expected + known.Count, found + words.Count, right + rightHere);
        }

        return new WordSegmenterEvaluation(count, exact, expected, found, right);
    }
}
