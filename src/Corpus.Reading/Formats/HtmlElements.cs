namespace Corpus.Reading.Formats;

/// <summary>An element without its end so far.</summary>
/// <param name="Tag">The element.</param>
/// <param name="Node">Its node; -1 inside what is skipped.</param>
/// <param name="Style">Of a list, how its items are numbered.</param>
/// <param name="Next">Of a list, the number of its next item.</param>
internal readonly record struct HtmlElement(HtmlTag Tag, int Node, char Style, int Next);

/// <summary>The elements of a page that are open at a tag, the outermost first.</summary>
internal sealed class HtmlElements
{
    private readonly List<HtmlElement> _open = [];
    private readonly Dictionary<string, Stack<int>> _places = new(StringComparer.Ordinal);

    /// <summary>How many are open.</summary>
    public int Count => _open.Count;

    /// <summary>The innermost; there must be one.</summary>
    public HtmlElement Last
    {
        get => _open[^1];
        set => _open[^1] = value;
    }

    /// <summary>Opens an element inside the innermost.</summary>
    public void Push(HtmlElement element)
    {
        if (!_places.TryGetValue(element.Tag.Group, out var places))
        {
            _places.Add(element.Tag.Group, places = []);
        }

        places.Push(_open.Count);
        _open.Add(element);
    }

    /// <summary>Takes the innermost away.</summary>
    public void Pop()
    {
        _places[_open[^1].Tag.Group].Pop();
        _open.RemoveAt(_open.Count - 1);
    }

    /// <summary>The place of the innermost open element that no tag of this kind reaches beyond; -1 for none.</summary>
    public int ScopeOf(HtmlTag tag) => tag.Role switch
    {
        HtmlRole.Table => -1,
        HtmlRole.Rows or HtmlRole.Row or HtmlRole.Cell => PlaceOf("table"),
        HtmlRole.Item => Math.Max(Math.Max(PlaceOf("ul"), PlaceOf("ol")), Math.Max(PlaceOf("table"), PlaceOf("td"))),
        _ when tag.Group == "dd" => Math.Max(PlaceOf("dl"), Math.Max(PlaceOf("table"), PlaceOf("td"))),
        _ => Math.Max(PlaceOf("table"), PlaceOf("td")),
    };

    /// <summary>The place of the innermost open element of a group; -1 for none.</summary>
    public int PlaceOf(string group) => _places.TryGetValue(group, out var places) && places.TryPeek(out var place) ? place : -1;
}
