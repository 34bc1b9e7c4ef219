using Corpus.Directives;

namespace Corpus.Analytics;

/// <summary>Finds the words in which texts differ.</summary>
internal static class WordDifference
{
    /// <summary>Marks in each text the words that it does not share, in the same order, with every other text.</summary>
    /// <param name="texts">At least two texts.</param>
    /// <returns>Per text ascending ranges, in UTF-16 code units; neighbouring words make one range. Words are compared without regard to case,
    /// tone placement and punctuation.</returns>
    public static IReadOnlyList<TextRange>[] Mark(IReadOnlyList<string> texts)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = texts.Select(text => WordAlignment.Read(text, ids)).ToArray();
        var differs = words.Select(list => new bool[list.Count]).ToArray();
        for (var left = 0; left < words.Length; left++)
        {
            for (var right = left + 1; right < words.Length; right++)
            {
                foreach (var gap in WordAlignment.Gaps(words[left], words[right]))
                {
                    differs[left].AsSpan(gap.Left..gap.LeftEnd).Fill(true);
                    differs[right].AsSpan(gap.Right..gap.RightEnd).Fill(true);
                }
            }
        }

        return [.. words.Select((list, text) => Join(list, differs[text], texts[text]))];
    }

    /// <summary>Joins marked words with nothing but blanks between them.</summary>
    private static List<TextRange> Join(List<AlignedWord> words, bool[] differs, string text)
    {
        var joined = new List<TextRange>();
        for (var i = 0; i < words.Count; i++)
        {
            if (!differs[i])
            {
                continue;
            }

            var range = words[i].Range;
            if (joined.Count > 0 && text.AsSpan(joined[^1].End, range.Start - joined[^1].End).IsWhiteSpace())
            {
                joined[^1] = new TextRange(joined[^1].Start, range.End);
            }
            else
            {
                joined.Add(range);
            }
        }

        return joined;
    }
}
