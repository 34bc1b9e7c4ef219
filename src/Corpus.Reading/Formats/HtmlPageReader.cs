using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Corpus.Reading.Formats;

/// <summary>Reads the elements that shape the text of a page, from its tags alone.</summary>
/// <remarks>
/// No document is built: the trees of browsers cost more than linear time where tags nest deeply or are left open. As in browsers an item
/// ends the item before it, a cell the cell before it, a block the paragraph before it, and an end tag everything left open inside its
/// element. Every tag costs constant time but for what it closes. Not safe for two threads.
/// </remarks>
internal sealed class HtmlPageReader
{
    /// <summary>Most nodes that are kept; what stands behind them is not read.</summary>
    private const int MaxNodes = 1_000_000;

    /// <summary>Most characters that are kept: a page has menus and footers beside the directive.</summary>
    private const int MaxText = 2 * ReadingLimits.Characters;

    /// <summary>Most columns or rows that a cell may reach through.</summary>
    private const int MaxSpan = 1_000;

    /// <summary>What a cell that is repeated costs beside its text.</summary>
    private const int RepeatCost = 8;

    private readonly List<HtmlNode> _nodes = [new HtmlNode(HtmlRole.Page, -1, 0)];
    private readonly StringBuilder _text = new();
    private readonly HtmlElements _open = new();
    private readonly Stack<HtmlTable> _tables = new();
    private int _skipped = -1;

    /// <summary>Characters that cells which reach into rows below may still be repeated by: the page's own length bounds them.</summary>
    private int _repeatable;

    private HtmlPageReader(int length) => _repeatable = Math.Min(length, MaxText);

    /// <summary>Reads a page. Linear in its length.</summary>
    public static HtmlPage Read(string html)
    {
        var reader = new HtmlPageReader(html.Length);
        using var source = new TextSource(html);
        using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { SkipComments = true };
        while (!reader.IsFull && tokens.Get() is { Type: not HtmlTokenType.EndOfFile } token)
        {
            switch (token)
            {
                case { Type: HtmlTokenType.Character }:
                    reader.AddText(token.Data);
                    break;
                case HtmlTagToken { Type: HtmlTokenType.StartTag } tag:
                    tokens.State = HtmlTag.ModeBehind(tag.Name) ?? tokens.State;
                    reader.Start(tag);
                    break;
                case { Type: HtmlTokenType.EndTag }:
                    reader.End(token.Name);
                    break;
            }
        }

        reader.CloseFrom(0);
        reader._nodes[0] = reader._nodes[0] with { End = reader._nodes.Count };
        return new HtmlPage(reader._nodes, reader._text.ToString(), !reader.IsFull);
    }

    private bool IsFull => _nodes.Count >= MaxNodes || _text.Length >= MaxText;

    private void AddText(string words)
    {
        if (_skipped >= 0)
        {
            return;
        }

        if (!IsFull)
        {
            AddLeaf(HtmlRole.Text);
        }

        _text.Append(words);
    }

    private void Start(HtmlTagToken element)
    {
        var name = element.Name;
        if (_open.PlaceOf("head") is >= 0 and var head && name is not ("title" or "meta" or "link" or "base" or "basefont" or "script" or "style" or "noscript" or "template" or "head"))
        {
            CloseFrom(head);
        }

        if (IsFull || HtmlTag.Of(name) is not { } tag || (_skipped >= 0 && element.IsSelfClosing))
        {
            return;
        }

        if (tag.Role == HtmlRole.Break)
        {
            if (_skipped < 0)
            {
                AddBreak();
            }

            return;
        }

        CloseBefore(tag);
        if (name == "hr")
        {
            if (_skipped < 0)
            {
                AddLeaf(HtmlRole.Block);
            }

            return;
        }

        Open(tag, element);
    }

    /// <summary>Ends what an element that begins ends without an end tag.</summary>
    private void CloseBefore(HtmlTag tag)
    {
        switch (tag.Role)
        {
            case HtmlRole.Skipped:
                return;
            case HtmlRole.Rows:
                Close("tr", _open.PlaceOf("table"));
                Close(tag.Group, _open.PlaceOf("table"));
                return;
            case HtmlRole.Row or HtmlRole.Cell:
                Close(tag.Group, _open.PlaceOf("table"));
                return;
            case HtmlRole.Item:
                Close(tag.Group, _open.ScopeOf(tag));
                break;
            case HtmlRole.Table when _open.PlaceOf("table") > _open.PlaceOf("td"):
                Close("table", -1);
                break;
            case HtmlRole.Block when tag.Group == "dd":
                Close(tag.Group, _open.ScopeOf(tag));
                break;
        }

        if (_open.Count > 0 && _open.Last.Tag.Group == "p")
        {
            CloseFrom(_open.Count - 1);
        }
    }

    private void Open(HtmlTag tag, HtmlTagToken element)
    {
        var node = -1;
        if (tag.Role == HtmlRole.Skipped)
        {
            _skipped = _skipped < 0 ? _open.Count : _skipped;
        }
        else if (_skipped < 0)
        {
            node = tag.Role switch
            {
                HtmlRole.Item => AddItem(),
                HtmlRole.Cell => AddCell(element),
                _ => Add(tag.Role),
            };
            if (tag.Role == HtmlRole.Table)
            {
                _tables.TryPeek(out var outer);
                outer?.MarkLayout();
                _tables.Push(new HtmlTable());
            }
            else if (tag.Role == HtmlRole.Row && _tables.TryPeek(out var table))
            {
                table.OpenRow(node);
            }
        }

        _open.Push(new HtmlElement(tag, node, tag.Role == HtmlRole.List ? HtmlAttributes.StyleOf(element) : '\0', HtmlAttributes.NumberOf(element, "start", 1)));
    }

    private int AddItem()
    {
        if (_open.Count == 0 || _open.Last is not { Tag.Role: HtmlRole.List } list)
        {
            return Add(HtmlRole.Item, style: '-');
        }

        _open.Last = list with { Next = list.Next + 1 };
        return Add(HtmlRole.Item, list.Next, list.Style);
    }

    private int AddCell(HtmlTagToken element)
    {
        var columns = Math.Min(MaxSpan, HtmlAttributes.NumberOf(element, "colspan", 1));
        if (!_tables.TryPeek(out var table) || table.Row < 0)
        {
            return Add(HtmlRole.Cell);
        }

        AddSpanned(table);
        var node = Add(HtmlRole.Cell, columns - 1);
        table.AddCell(node, columns, Math.Min(MaxSpan, HtmlAttributes.NumberOf(element, "rowspan", 1)));
        return node;
    }

    private void AddSpanned(HtmlTable table)
    {
        while (table.NextSpanned() is { } cell && !IsFull)
        {
            var length = (_nodes[cell].End < _nodes.Count ? _nodes[_nodes[cell].End].Start : _text.Length) - _nodes[cell].Start;
            _repeatable -= RepeatCost;
            if (_repeatable > 0)
            {
                AddLeaf(HtmlRole.SpannedCell, length <= _repeatable ? cell : 0);
                _repeatable -= length;
            }
        }
    }

    private void End(string name)
    {
        if (name == "br" && _skipped < 0 && !IsFull)
        {
            AddBreak();
        }
        else if (name == "p" && _open.PlaceOf("p") <= Math.Max(_open.PlaceOf("table"), _open.PlaceOf("td")) && _skipped < 0 && !IsFull)
        {
            // Without a paragraph to end it stands for an empty one.
            AddLeaf(HtmlRole.Block);
        }
        else if (HtmlTag.Of(name) is { } tag)
        {
            Close(tag.Group, _open.ScopeOf(tag));
        }
    }

    private void Close(string group, int scope)
    {
        if (_open.PlaceOf(group) is var place && place > scope)
        {
            CloseFrom(place);
        }
    }

    private void CloseFrom(int place)
    {
        while (_open.Count > place)
        {
            var element = _open.Last;
            if (element.Node >= 0)
            {
                CloseNode(element);
            }

            _open.Pop();
            _skipped = _skipped == _open.Count ? -1 : _skipped;
        }
    }

    private void CloseNode(HtmlElement element)
    {
        var value = _nodes[element.Node].Value;
        if (element.Tag.Role == HtmlRole.Table)
        {
            _tables.Pop();
        }
        else if (element.Tag.Role == HtmlRole.Row && _tables.TryPeek(out var table) && table.Row == element.Node)
        {
            AddSpanned(table);
            value = table.CloseRow(_text.Length - _nodes[element.Node].Start);
        }

        // A cell that is repeated must not glue the words of its blocks.
        _text.Append(' ');
        _nodes[element.Node] = _nodes[element.Node] with { End = _nodes.Count, Value = value };
    }

    private void AddBreak()
    {
        AddLeaf(HtmlRole.Break);
        _text.Append(' ');
    }

    private int Add(HtmlRole role, int value = 0, char style = '\0')
    {
        // What is skipped has no node, but then nothing inside it is added.
        _nodes.Add(new HtmlNode(role, _open.Count > 0 ? _open.Last.Node : 0, _text.Length) { Value = value, Style = style });
        return _nodes.Count - 1;
    }

    private void AddLeaf(HtmlRole role, int value = 0)
    {
        var node = Add(role, value);
        _nodes[node] = _nodes[node] with { End = node + 1 };
    }
}
