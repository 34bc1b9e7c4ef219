namespace Corpus.Text.Segmentation;

/// <summary>A sentence whose words are known.</summary>
/// <param name="Text">Its words, parted by one blank.</param>
/// <param name="Words">Their ranges in <paramref name="Text"/>, in order.</param>
public sealed record SegmentedSentence(string Text, IReadOnlyList<(int Start, int End)> Words)
{
    /// <summary>Reads the sentences of a treebank in the CoNLL-U format, whose tokens are words and may hold blanks.</summary>
    /// <param name="reader">The file.</param>
    /// <exception cref="InvalidDataException">A line has fewer columns than the format says.</exception>
    public static IEnumerable<SegmentedSentence> ReadConllu(TextReader reader)
    {
        var words = new List<string>();
        var number = 0;
        for (var line = reader.ReadLine(); line is not null; line = reader.ReadLine())
        {
            number++;
            if (line.Length == 0)
            {
                if (words.Count > 0)
                {
                    yield return FromWords(words);
                    words.Clear();
                }
            }
            else if (line[0] != '#')
            {
                var columns = line.Split('\t');
                if (columns.Length != 10)
                {
                    throw new InvalidDataException($"line {number} has {columns.Length} columns, CoNLL-U has 10");
                }

                // Ranges (1-2) and empty nodes (1.1) are no words of their own.
                if (!columns[0].Contains('-', StringComparison.Ordinal) && !columns[0].Contains('.', StringComparison.Ordinal))
                {
                    words.Add(columns[1]);
                }
            }
        }

        if (words.Count > 0)
        {
            yield return FromWords(words);
        }
    }

    /// <summary>The sentence that words make, one blank between them.</summary>
    public static SegmentedSentence FromWords(IEnumerable<string> words)
    {
        var text = new System.Text.StringBuilder();
        var ranges = new List<(int, int)>();
        foreach (var word in words)
        {
            text.Append(text.Length == 0 ? "" : " ").Append(word);
            ranges.Add((text.Length - word.Length, text.Length));
        }

        return new SegmentedSentence(text.ToString(), ranges);
    }
}
