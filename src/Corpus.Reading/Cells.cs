using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Splits lines of a source into the cells of its columns.</summary>
/// <remarks>
/// Headers and signature blocks are printed in two columns; copies keep both on one line, parted by a wide gap, a tab, or the bars of a
/// Markdown table. A cell is what stands between two such gaps, without white space and emphasis marks at its ends.
/// </remarks>
internal static class Cells
{
    /// <summary>Blanks in a row that part two columns.</summary>
    private const int GapBlanks = 3;

    /// <summary>The cells of a stretch of the source that hold a letter or digit, in order.</summary>
    /// <param name="source">The source.</param>
    /// <param name="range">The stretch.</param>
    /// <param name="holes">Ranges to leave out, which part cells as well; ascending.</param>
    public static List<TextRange> Of(SourceLines source, TextRange range, IReadOnlyList<TextRange>? holes = null)
    {
        var cells = new List<TextRange>();
        var start = range.Start;
        var hole = 0;
        for (var i = range.Start; i < range.End;)
        {
            while (holes is not null && hole < holes.Count && holes[hole].End <= i)
            {
                hole++;
            }

            var width = holes is not null && hole < holes.Count && holes[hole].Start <= i
                ? Math.Min(holes[hole].End, range.End) - i
                : GapAt(source.Text, source.Folded, i, range.End);
            if (width == 0)
            {
                i++;
                continue;
            }

            Add(start, i);
            i += width;
            start = i;
        }

        Add(start, range.End);
        return cells;

        void Add(int from, int to)
        {
            var trimmed = Trim(source.Folded, new TextRange(from, to));
            if (trimmed.Length > 0 && trimmed.Of(source.Folded).IndexOfAnyExcept(" -_.*") >= 0)
            {
                cells.Add(trimmed);
            }
        }
    }

    /// <summary>Cuts white space and Markdown's emphasis and heading marks off both ends.</summary>
    public static TextRange Trim(string folded, TextRange range)
    {
        var (start, end) = (range.Start, range.End);
        while (start < end && folded[start] is ' ' or '\n' or '*' or '_' or '#' or '`' or '>')
        {
            start++;
        }

        while (end > start && folded[end - 1] is ' ' or '\n' or '*' or '_' or '#' or '`' or '\\')
        {
            end--;
        }

        return new TextRange(start, end);
    }

    /// <summary>Whether a position begins a line or column, or follows the motto or another glued piece of the head.</summary>
    public static bool Starts(SourceLines source, int at)
    {
        var i = at - 1;
        while (i >= 0 && source.Folded[i] is ' ' or '*' or '_' or '|')
        {
            i--;
        }

        if (i < 0 || source.Folded[i] == '\n' || at - 1 - i >= 3 || source.Text[(i + 1)..at].Contains('\t', StringComparison.Ordinal))
        {
            return true;
        }

        var before = source.Text.AsSpan(Math.Max(0, i - 7), Math.Min(8, i + 1));
        return Letters.AreCapitals(before) || FoldedText.Of(before.ToString()).EndsWith("phuc", StringComparison.Ordinal);
    }

    private static int GapAt(string text, string folded, int at, int end)
    {
        if (folded[at] is '\n' or '|' || text[at] == '\t')
        {
            return 1;
        }

        var width = 0;
        while (at + width < end && folded[at + width] == ' ')
        {
            width++;
        }

        return width >= GapBlanks ? width : 0;
    }
}
