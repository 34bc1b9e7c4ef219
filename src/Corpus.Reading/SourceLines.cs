using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>The text of a source, split into lines that know where they stand and what they are.</summary>
/// <remarks>
/// Every range counts in <see cref="Text"/>. Lines are numbered from 0; there is always at least one. Immutable; safe for any thread.
/// Making one takes time and memory linear in the text.
/// </remarks>
internal sealed class SourceLines
{
    private readonly SourceLine[] _lines;

    private SourceLines(string text, string folded, SourceLine[] lines, string printed)
    {
        Printed = printed;
        Text = text;
        Folded = folded;
        _lines = lines;
    }

    /// <summary>The whole source as printed: NFC, line ends as <c>\n</c>.</summary>
    public string Printed { get; }

    /// <summary>The whole source as it is read: <see cref="Printed"/>, or where that has no capitals, as long, with them.</summary>
    public string Text { get; }

    /// <summary><see cref="Text"/> folded by <see cref="FoldedText"/>: as long, the same positions.</summary>
    public string Folded { get; }

    /// <summary>Number of lines.</summary>
    public int Count => _lines.Length;

    /// <summary>A line by its number in [0, <see cref="Count"/>).</summary>
    public SourceLine this[int line] => _lines[line];

    /// <summary>Splits a text into lines and tells what each of them is.</summary>
    /// <param name="text">NFC, line ends as <c>\n</c>.</param>
    /// <param name="printed">The text as printed, as long, where <paramref name="text"/> was given capitals; else null.</param>
    public static SourceLines Of(string text, string? printed = null)
    {
        var folded = FoldedText.Of(text);
        var lines = new List<SourceLine>();
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var (from, to) = (start, end);
            while (from < to && folded[from] == ' ')
            {
                from++;
            }

            while (to > from && folded[to - 1] == ' ')
            {
                to--;
            }

            lines.Add(from == to
                ? new SourceLine(new TextRange(start, end), new TextRange(start, start), LineNature.Blank)
                : new SourceLine(new TextRange(start, end), new TextRange(from, to), LineNature.Text));
            start = end + 1;
        }

        var classified = lines.ToArray();
        LineClassifier.Classify(text, folded, classified);
        return new SourceLines(text, folded, classified, printed ?? text);
    }

    /// <summary>A piece of the source, blanks folded.</summary>
    public Passage PassageOf(TextRange piece) => Passage.Of(Text, piece, ReferenceEquals(Text, Printed) ? null : Printed);

    /// <summary>The words of a line, without white space at both ends.</summary>
    public ReadOnlySpan<char> ContentOf(int line) => _lines[line].Content.Of(Text);

    /// <summary>The words of a line, folded, without white space at both ends.</summary>
    public ReadOnlySpan<char> FoldedContentOf(int line) => _lines[line].Content.Of(Folded);

    /// <summary>The line that holds a position in [0, length of the text]; a line end belongs to the line before it. O(log n).</summary>
    public int LineAt(int position)
    {
        var (low, high) = (0, _lines.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_lines[middle].Range.Start <= position)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }
}
