using Corpus.Directives;
using Corpus.Text;
using Corpus.Text.Segmentation;

namespace Corpus.Analytics;

/// <summary>Finds where two texts differ, word by word. Words are compared without regard to case, tone placement and punctuation.</summary>
internal static class WordAlignment
{
    /// <summary>Cells of the table of a longest common subsequence at most: 2,000 words against 2,000.</summary>
    private const int MaxCells = 4_000_000;

    /// <summary>The words of a text, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ids">Numbers of the words met so far, to which new ones are added; texts to be compared share it.</param>
    public static List<AlignedWord> Read(string text, Dictionary<string, int> ids)
    {
        var ranges = new List<WordRange>();
        WordSegmenter.Default.Segment(text, ranges);
        var words = new List<AlignedWord>(ranges.Count);
        foreach (var range in ranges)
        {
            var key = range.Syllables == 0 ? "" : VietnameseFolding.WrittenKey(text.AsSpan(range.Start, range.End - range.Start));
            if (key.Length > 0)
            {
                if (!ids.TryGetValue(key, out var id))
                {
                    ids.Add(key, id = ids.Count);
                }

                words.Add(new AlignedWord(new TextRange(range.Start, range.End), id));
            }
        }

        return words;
    }

    /// <summary>The runs of words that do not belong to the longest common subsequence, in order; each is empty on one side at most.</summary>
    /// <remarks>
    /// What both texts begin and end with is set aside first. Where the rest would take a table of more than <see cref="MaxCells"/> cells it is
    /// one run.
    /// </remarks>
    public static List<WordGap> Gaps(List<AlignedWord> left, List<AlignedWord> right)
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
        if (rows == 0 || columns == 0 || (long)(rows + 1) * (columns + 1) > MaxCells)
        {
            return rows == 0 && columns == 0 ? [] : [new WordGap(start, leftEnd, start, rightEnd)];
        }

        var lengths = Lengths(left, right, start, rows, columns);
        var gaps = new List<WordGap>();
        var (a, b) = (0, 0);
        while (a < rows || b < columns)
        {
            var (first, second) = (a, b);
            while ((a < rows || b < columns) && !(a < rows && b < columns && left[start + a].Word == right[start + b].Word))
            {
                (a, b) = b == columns || (a < rows && lengths[a + 1, b] >= lengths[a, b + 1]) ? (a + 1, b) : (a, b + 1);
            }

            if (a > first || b > second)
            {
                gaps.Add(new WordGap(start + first, start + a, start + second, start + b));
            }

            (a, b) = (a + 1, b + 1);
        }

        return gaps;
    }

    /// <summary>Cell (i, j): length of the longest common subsequence of what follows word i of the left and word j of the right one.</summary>
    private static ushort[,] Lengths(List<AlignedWord> left, List<AlignedWord> right, int start, int rows, int columns)
    {
        var lengths = new ushort[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                lengths[i, j] = left[start + i].Word == right[start + j].Word
                    ? (ushort)(lengths[i + 1, j + 1] + 1)
                    : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }
}

/// <summary>A word of a text.</summary>
/// <param name="Range">Where it stands, in UTF-16 code units.</param>
/// <param name="Word">Its number; equal words have the same.</param>
internal readonly record struct AlignedWord(TextRange Range, int Word);

/// <summary>Words of two texts that stand in each other's place, by their index; ends exclusive.</summary>
/// <param name="Left">First word of the left text.</param>
/// <param name="LeftEnd">Its end.</param>
/// <param name="Right">First word of the right text.</param>
/// <param name="RightEnd">Its end.</param>
internal readonly record struct WordGap(int Left, int LeftEnd, int Right, int RightEnd);
