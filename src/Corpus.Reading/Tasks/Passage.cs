using System.Text;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Text put together from pieces of a source, every run of white space made one blank, that knows where each character stood.</summary>
/// <remarks>Positions inside a passage count in <see cref="Text"/> and <see cref="Folded"/> alike. Immutable.</remarks>
internal sealed class Passage
{
    private readonly int[] _sources;

    private readonly string _source;

    private readonly string? _printed;

    private Passage(string text, string folded, int[] sources, string source, string? printed)
    {
        Text = text;
        Folded = folded;
        _sources = sources;
        _source = source;
        _printed = printed;
    }

    /// <summary>The passage without text.</summary>
    public static Passage Empty { get; } = new("", "", [], "", null);

    /// <summary>The text, as printed or with the capitals that its print lacks (<see cref="SmallLetters"/>).</summary>
    public string Text { get; }

    /// <summary><see cref="Text"/> folded by <see cref="FoldedText"/>: as long, the same positions.</summary>
    public string Folded { get; }

    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => Text.Length;

    /// <summary>Takes one piece of a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="piece">The piece.</param>
    /// <param name="printed">The source as printed, as long, where <paramref name="source"/> was given capitals; else null.</param>
    public static Passage Of(string source, TextRange piece, string? printed = null)
    {
        var text = new StringBuilder(piece.Length);
        var sources = new List<int>(piece.Length);
        for (var i = piece.Start; i < piece.End; i++)
        {
            var c = source[i];
            if (!char.IsWhiteSpace(c))
            {
                text.Append(c);
                sources.Add(i);
            }
            else if (text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
                sources.Add(i);
            }
        }

        if (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
            sources.RemoveAt(sources.Count - 1);
        }

        var whole = text.ToString();
        return new Passage(whole, FoldedText.Of(whole), [.. sources], source, printed);
    }

    /// <summary>Puts passages one after the other with one blank between; empty ones add nothing. Linear in their length.</summary>
    public static Passage Join(IReadOnlyList<Passage> passages)
    {
        if (passages.Count == 1)
        {
            return passages[0];
        }

        var length = passages.Sum(passage => passage.Length + 1);
        var text = new StringBuilder(length);
        var sources = new List<int>(length);
        var (source, printed) = ("", default(string));
        foreach (var passage in passages)
        {
            if (passage.Length == 0)
            {
                continue;
            }

            (source, printed) = (passage._source, passage._printed);
            if (text.Length > 0)
            {
                text.Append(' ');
                sources.Add(sources[^1] + 1);
            }

            text.Append(passage.Text);
            sources.AddRange(passage._sources);
        }

        var whole = text.ToString();
        return new Passage(whole, FoldedText.Of(whole), [.. sources], source, printed);
    }

    /// <summary>The part <c>[start, end)</c> without blanks at both ends.</summary>
    public Passage Slice(int start, int end)
    {
        while (start < end && Text[start] == ' ')
        {
            start++;
        }

        while (end > start && Text[end - 1] == ' ')
        {
            end--;
        }

        return start == 0 && end == Length ? this : new Passage(Text[start..end], Folded[start..end], _sources[start..end], _source, _printed);
    }

    /// <summary>The part <c>[start, end)</c> as printed, blanks folded.</summary>
    public string Printed(int start, int end) =>
        _printed is null ? Text[start..end] : string.Create(end - start, (this, start), static (result, part) =>
        {
            var (passage, first) = part;
            for (var i = 0; i < result.Length; i++)
            {
                var at = first + i;
                result[i] = passage.Text[at] == ' ' ? ' ' : passage._printed![passage._sources[at]];
            }
        });

    /// <summary>Where <c>[start, end)</c> stands in the source, from its first to its last character.</summary>
    /// <param name="start">First position, in [0, <see cref="Length"/>).</param>
    /// <param name="end">Position after the last, in (<paramref name="start"/>, <see cref="Length"/>].</param>
    public TextRange RangeOf(int start, int end) => new(_sources[start], _sources[end - 1] + 1);

    /// <summary>The parts of the source that <c>[start, end)</c> is made of, where other words stand between them; empty when none do.</summary>
    public IReadOnlyList<TextRange> PiecesOf(int start, int end)
    {
        List<TextRange>? pieces = null;
        var (first, last) = (_sources[start], _sources[start]);
        for (var i = start + 1; i < end; i++)
        {
            if (Text[i] == ' ')
            {
                continue;
            }

            var at = _sources[i];
            if (at < last || !_source.AsSpan(last + 1, at - last - 1).IsWhiteSpace())
            {
                (pieces ??= []).Add(new TextRange(first, last + 1));
                first = at;
            }

            last = at;
        }

        pieces?.Add(new TextRange(first, last + 1));
        return pieces ?? (IReadOnlyList<TextRange>)[];
    }
}
