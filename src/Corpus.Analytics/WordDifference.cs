using Corpus.Directives;
using Corpus.Text;
using Corpus.Text.Segmentation;

namespace Corpus.Analytics;

/// <summary>Finds the words in which texts differ.</summary>
internal static class WordDifference
{
    /// <summary>Cells of the table of a longest common subsequence at most: 2,000 words against 2,000.</summary>
    private const int MaxCells = 4_000_000;

    /// <summary>Marks in each text the words that it does not share, in the same order, with every other text.</summary>
    /// <param name="texts">At least two texts.</param>
    /// <returns>Per text ascending ranges, in UTF-16 code units; neighbouring words make one range. Words are compared without regard to case,
    /// tone placement and punctuation.</returns>
    /// <remarks>
    /// Two texts share the words of their longest common subsequence. Where both are so long that finding it would take a table of more than
    /// <see cref="MaxCells"/> cells, they share the words that both hold, in whatever order.
    /// </remarks>
    public static IReadOnlyList<TextRange>[] Mark(IReadOnlyList<string> texts)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = texts.Select(text => WordsOf(text, ids)).ToArray();
        var differs = words.Select(list => new bool[list.Count]).ToArray();
        for (var left = 0; left < words.Length; left++)
        {
            for (var right = left + 1; right < words.Length; right++)
            {
                Compare(words[left], words[right], differs[left], differs[right]);
            }
        }

        return [.. words.Select((list, text) => Join(list, differs[text], texts[text]))];
    }

    private static List<(TextRange Range, int Word)> WordsOf(string text, Dictionary<string, int> ids)
    {
        var ranges = new List<WordRange>();
        WordSegmenter.Default.Segment(text, ranges);
        var words = new List<(TextRange, int)>(ranges.Count);
        foreach (var range in ranges)
        {
            var key = range.Syllables == 0 ? "" : VietnameseFolding.WrittenKey(text.AsSpan(range.Start, range.End - range.Start));
            if (key.Length > 0)
            {
                if (!ids.TryGetValue(key, out var id))
                {
                    ids.Add(key, id = ids.Count);
                }

                words.Add((new TextRange(range.Start, range.End), id));
            }
        }

        return words;
    }

    private static void Compare(
        List<(TextRange Range, int Word)> left, List<(TextRange Range, int Word)> right, bool[] leftDiffers, bool[] rightDiffers)
    {
        var start = 0;
        var (leftEnd, rightEnd) = (left.Count, right.Count);
        while (start < leftEnd && start < rightEnd && left[start].Word == right[start].Word)
        {
            start++;
        }

        while (leftEnd > start && rightEnd > start && left[leftEnd - 1].Word == right[rightEnd - 1].Word)
        {
            (leftEnd, rightEnd) = (leftEnd - 1, rightEnd - 1);
        }

        var (rows, columns) = (leftEnd - start, rightEnd - start);
        if ((long)(rows + 1) * (columns + 1) > MaxCells)
        {
            var (ofLeft, ofRight) = (left.Select(word => word.Word).ToHashSet(), right.Select(word => word.Word).ToHashSet());
            MarkWhere(left, leftDiffers, word => !ofRight.Contains(word));
            MarkWhere(right, rightDiffers, word => !ofLeft.Contains(word));
            return;
        }

        // Cell (i, j): length of the longest common subsequence of what follows word i of the left and word j of the right one.
        var width = columns + 1;
        var lengths = new ushort[(rows + 1) * width];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                lengths[(i * width) + j] = left[start + i].Word == right[start + j].Word
                    ? (ushort)(lengths[((i + 1) * width) + j + 1] + 1)
                    : Math.Max(lengths[((i + 1) * width) + j], lengths[(i * width) + j + 1]);
            }
        }

        var (a, b) = (0, 0);
        while (a < rows || b < columns)
        {
            if (a < rows && b < columns && left[start + a].Word == right[start + b].Word)
            {
                (a, b) = (a + 1, b + 1);
            }
            else if (b == columns || (a < rows && lengths[((a + 1) * width) + b] >= lengths[(a * width) + b + 1]))
            {
                leftDiffers[start + a++] = true;
            }
            else
            {
                rightDiffers[start + b++] = true;
            }
        }
    }

    private static void MarkWhere(List<(TextRange Range, int Word)> words, bool[] differs, Func<int, bool> isOther)
    {
        for (var i = 0; i < words.Count; i++)
        {
            differs[i] |= isOther(words[i].Word);
        }
    }

    /// <summary>Joins marked words with nothing but blanks between them.</summary>
    private static List<TextRange> Join(List<(TextRange Range, int Word)> words, bool[] differs, string text)
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
