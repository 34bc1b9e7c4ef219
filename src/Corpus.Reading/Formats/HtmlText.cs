namespace Corpus.Reading.Formats;

/// <summary>
/// Writes the text of a web page: blocks become paragraphs, items get the signs that a browser shows, the cells of a layout table follow
/// each other, those of a row of data share a line, parted by bars.
/// </summary>
internal sealed class HtmlText
{
    private readonly HtmlPage _page;
    private readonly TextBuilder _text = new();
    private readonly Stack<int> _open = new();

    /// <summary>The open row of data; -1 outside of such rows.</summary>
    private int _row = -1;

    /// <summary>Cells of the open row so far.</summary>
    private int _cells;

    /// <summary>The sign of an item that has no words yet; empty otherwise.</summary>
    private string _label = "";

    /// <summary>The open block whose lines are as printed; -1 outside of such blocks.</summary>
    private int _preformatted = -1;

    private HtmlText(HtmlPage page) => _page = page;

    /// <summary>Converts a page. Linear in its length.</summary>
    /// <param name="html">The page.</param>
    /// <param name="isWhole">False when it, or one of its tags, is too long, so that its end was left unread.</param>
    public static string Read(string html, out bool isWhole)
    {
        var end = HtmlBounds.EndOf(html);
        var page = HtmlPageReader.Read(html[..end]);
        isWhole = page.IsWhole && end == html.Length;
        var writer = new HtmlText(page);
        var root = HtmlDirective.RootOf(page);
        for (var node = root; node < page.Nodes[root].End; node++)
        {
            writer.LeaveBefore(node);
            writer.Enter(node);
            if (page.Nodes[node].End > node + 1)
            {
                writer._open.Push(node);
            }
            else
            {
                writer.Leave(node);
            }
        }

        writer.LeaveBefore(page.Nodes[root].End);
        return writer._text.ToString();
    }

    private void LeaveBefore(int node)
    {
        while (_open.TryPeek(out var open) && _page.Nodes[open].End <= node)
        {
            Leave(_open.Pop());
        }
    }

    private void Enter(int node)
    {
        var (role, value) = (_page.Nodes[node].Role, _page.Nodes[node].Value);
        switch (role)
        {
            case HtmlRole.Page:
                break;
            case HtmlRole.Text:
                AddText(_page.TextOf(node));
                break;
            case HtmlRole.SpannedCell or HtmlRole.Cell when _row >= 0:
                EnterCell(node);
                break;
            case HtmlRole.SpannedCell:
                break;
            case HtmlRole.Row when value > 0 && _row < 0:
                _text.EndParagraph();
                (_row, _cells) = (node, 0);
                break;
            case HtmlRole.Item when _row >= 0:
                _text.Words(" ");
                _label = LabelOf(node);
                break;
            case var _ when _row >= 0:
                _text.Words(" ");
                break;
            case HtmlRole.Break:
                _text.EndLine();
                break;
            case HtmlRole.Item:
                _text.EndParagraph();
                _label = LabelOf(node);
                break;
            default:
                _text.EndParagraph();
                _preformatted = role == HtmlRole.Preformatted && _preformatted < 0 ? node : _preformatted;
                break;
        }
    }

    private void Leave(int node)
    {
        var role = _page.Nodes[node].Role;
        if (role is HtmlRole.Text or HtmlRole.Break or HtmlRole.SpannedCell or HtmlRole.Page)
        {
            return;
        }

        if (_row == node)
        {
            _row = -1;
        }
        else if (role == HtmlRole.Item)
        {
            _label = "";
        }

        if (_row < 0)
        {
            _text.EndParagraph();
        }
        else if (role == HtmlRole.Cell)
        {
            for (var i = 0; i < _page.Nodes[node].Value; i++)
            {
                _text.Verbatim(" | ");
            }
        }
        else
        {
            _text.Words(" ");
        }

        _preformatted = _preformatted == node ? -1 : _preformatted;
    }

    /// <summary>Parts a cell of a row of data from the one before it, and fills the place of one that began in a row above.</summary>
    private void EnterCell(int node)
    {
        var cell = _page.Nodes[node];
        if (_cells++ > 0)
        {
            _text.Verbatim(" | ");
        }
        else if (cell.Role == HtmlRole.Cell && cell.Value + 1 == _page.Nodes[_row].Value)
        {
            // A heading over all columns: the first is that of serial numbers.
            _text.Verbatim("| | ");
        }
        else if (cell.Role == HtmlRole.Cell && _page.TextOf(node).IsWhiteSpace())
        {
            // A bar at the start of a line opens the first cell; else it would part the first from the second.
            _text.Verbatim("| ");
        }

        if (cell is { Role: HtmlRole.SpannedCell, Value: > 0 })
        {
            _text.Words(_page.TextOf(cell.Value));
        }
    }

    /// <summary>Adds words, behind the sign of the item that begins with them, however many blocks that opens first.</summary>
    private void AddText(ReadOnlySpan<char> words)
    {
        if (_label.Length > 0 && !words.IsWhiteSpace())
        {
            _text.Words(_label);
            _label = "";
        }

        if (_preformatted >= 0 && _row < 0)
        {
            AddLines(words);
        }
        else
        {
            _text.Words(words);
        }
    }

    /// <summary>The lines of preformatted text, with the gaps between their columns.</summary>
    private void AddLines(ReadOnlySpan<char> text)
    {
        var isFirst = true;
        foreach (var line in text.EnumerateLines())
        {
            if (!isFirst)
            {
                _text.EndLine();
            }

            if (!line.IsWhiteSpace())
            {
                _text.Verbatim(line.TrimEnd().ToString());
            }

            isFirst = false;
        }
    }

    private string LabelOf(int item)
    {
        var (style, number) = (_page.Nodes[item].Style, _page.Nodes[item].Value);
        return style switch
        {
            '\0' => "",
            '-' => "- ",
            'a' => ListNumber.Write(number, style) + ") ",
            _ => ListNumber.Write(number, style) + ". ",
        };
    }
}
