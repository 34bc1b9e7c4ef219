using System.Text;

namespace Corpus.Reading.Formats;

/// <summary>Builds the text of a formatted document: words with single blanks, line ends, and one blank line between paragraphs.</summary>
internal sealed class TextBuilder
{
    private readonly StringBuilder _text = new();
    private int _lineEnds;
    private bool _gap;

    /// <summary>Adds words; every run of white space becomes one blank, none at the start of a line.</summary>
    public void Words(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (char.IsWhiteSpace(c))
            {
                _gap = true;
                continue;
            }

            Flush();
            if (_gap && _text.Length > 0 && _text[^1] != '\n')
            {
                _text.Append(' ');
            }

            _gap = false;
            _text.Append(c);
        }
    }

    /// <summary>Adds characters as they are, such as a column gap.</summary>
    public void Verbatim(string characters)
    {
        Flush();
        _gap = false;
        _text.Append(characters);
    }

    /// <summary>Ends the line, if it has words.</summary>
    public void EndLine() => _lineEnds = Math.Max(_lineEnds, 1);

    /// <summary>Ends the paragraph, if it has words.</summary>
    public void EndParagraph() => _lineEnds = 2;

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private void Flush()
    {
        if (_lineEnds > 0)
        {
            if (_text.Length > 0)
            {
                _text.Append('\n', _lineEnds);
            }

            (_lineEnds, _gap) = (0, false);
        }
    }
}
