using System.Collections.Frozen;
using AngleSharp.Html.Parser;

namespace Corpus.Reading.Formats;

/// <summary>What an element of a page does to its text.</summary>
internal enum HtmlRole
{
    /// <summary>The page itself, which holds everything.</summary>
    Page = 0,

    /// <summary>Words.</summary>
    Text = 1,

    /// <summary>The end of a line.</summary>
    Break = 2,

    /// <summary>A paragraph or a part of the page.</summary>
    Block = 3,

    /// <summary>A block whose lines are as printed.</summary>
    Preformatted = 4,

    /// <summary>A list.</summary>
    List = 5,

    /// <summary>An item of a list.</summary>
    Item = 6,

    /// <summary>A table.</summary>
    Table = 7,

    /// <summary>The rows of the head, body or foot of a table.</summary>
    Rows = 8,

    /// <summary>A row.</summary>
    Row = 9,

    /// <summary>A cell.</summary>
    Cell = 10,

    /// <summary>The place in a row of a cell that began in a row above it.</summary>
    SpannedCell = 11,

    /// <summary>What no text of the page is in: scripts, menus, forms.</summary>
    Skipped = 12,
}

/// <summary>An element that shapes the text of a page; all others are only parts of lines.</summary>
/// <param name="Group">Name of the elements that close each other: <c>td</c> for <c>th</c>, too.</param>
/// <param name="Role">What it does.</param>
internal sealed record HtmlTag(string Group, HtmlRole Role)
{
    private static readonly FrozenDictionary<string, HtmlTag> Tags = Known().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The element of that name, in lower case; null when it does not shape the text.</summary>
    public static HtmlTag? Of(string name) => Tags.GetValueOrDefault(name);

    /// <summary>How the text of elements that hold no tags is read; null for all others.</summary>
    public static HtmlParseMode? ModeBehind(string name) => name switch
    {
        "script" => HtmlParseMode.Script,
        "style" or "iframe" or "xmp" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
        "title" or "textarea" => HtmlParseMode.RCData,
        _ => null,
    };

    private static Dictionary<string, HtmlTag> Known()
    {
        var tags = new Dictionary<string, HtmlTag>(StringComparer.Ordinal)
        {
            ["br"] = new("br", HtmlRole.Break),
            ["hr"] = new("hr", HtmlRole.Block),
            ["pre"] = new("pre", HtmlRole.Preformatted),
            ["ul"] = new("ul", HtmlRole.List),
            ["ol"] = new("ol", HtmlRole.List),
            ["li"] = new("li", HtmlRole.Item),
            ["table"] = new("table", HtmlRole.Table),
            ["tr"] = new("tr", HtmlRole.Row),
        };
        Add(HtmlRole.Cell, "td", "td", "th");
        Add(HtmlRole.Rows, "tbody", "tbody", "thead", "tfoot");
        Add(HtmlRole.Block, "h", "h1", "h2", "h3", "h4", "h5", "h6");
        Add(HtmlRole.Block, "dd", "dt", "dd");
        foreach (var name in (ReadOnlySpan<string>)["p", "div", "section", "article", "header", "footer", "blockquote", "dl", "center", "main", "caption", "figure", "address", "form", "fieldset", "details", "summary"])
        {
            Add(HtmlRole.Block, name, name);
        }

        foreach (var name in (ReadOnlySpan<string>)["script", "style", "noscript", "template", "head", "title", "nav", "aside", "iframe", "svg", "button", "select"])
        {
            Add(HtmlRole.Skipped, name, name);
        }

        return tags;

        void Add(HtmlRole role, string group, params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                tags.Add(name, new HtmlTag(group, role));
            }
        }
    }
}
