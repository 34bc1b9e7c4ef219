using System.Collections.Frozen;
using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Corpus.Reading.Formats;

/// <summary>The text of a web page: blocks become paragraphs, the cells of a layout table follow each other.</summary>
internal static class HtmlText
{
    /// <summary>Columns from which on a table holds data and not a letterhead or signature block.</summary>
    private const int DataColumns = 3;

    private static readonly FrozenSet<string> Skipped =
        new[] { "SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "HEAD", "NAV", "ASIDE", "IFRAME", "SVG", "BUTTON", "SELECT" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Blocks =
        new[]
        {
            "P", "DIV", "H1", "H2", "H3", "H4", "H5", "H6", "LI", "UL", "OL", "TABLE", "TR", "SECTION", "ARTICLE", "HEADER", "FOOTER", "BLOCKQUOTE", "PRE", "DL", "DT",
            "DD", "HR", "CENTER", "MAIN", "TBODY", "THEAD",
        }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Longest text, in UTF-16 code units, that a motto or "Nơi nhận" stands in by itself.</summary>
    private const int MaxMark = 200;

    /// <summary>Words of the mottos over a directive, folded.</summary>
    private static readonly string[] Mottos = ["cong hoa xa hoi", "doc lap - tu do", "dang cong san viet nam"];

    /// <summary>Words that open what is issued with a directive, folded.</summary>
    private static readonly string[] Annexes = ["phu luc", "ke hoach", "quy che", "ban hanh kem theo", "(ban hanh kem theo", "(kem theo"];

    /// <summary>Converts a page. Deeply nested pages do not exhaust the stack.</summary>
    public static string Read(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        var text = new TextBuilder();
        var open = new Stack<(INode Node, bool Leaving)>();
        open.Push((DirectiveRoot(document.Body ?? (INode)document), false));
        while (open.TryPop(out var step))
        {
            if (step.Leaving)
            {
                Leave(text, (IElement)step.Node);
                continue;
            }

            if (step.Node is IText words)
            {
                text.Words(words.Data);
                continue;
            }

            if (step.Node is IElement element)
            {
                if (Skipped.Contains(element.TagName.ToUpperInvariant()))
                {
                    continue;
                }

                Enter(text, element);
                open.Push((element, true));
            }

            for (var child = step.Node.LastChild; child is not null; child = child.PreviousSibling)
            {
                open.Push((child, false));
            }
        }

        return text.ToString();
    }

    /// <summary>
    /// The smallest part of a page that holds a directive from its motto to its last "Nơi nhận", without the menus and footers of a portal;
    /// the whole page when it shows none.
    /// </summary>
    private static INode DirectiveRoot(INode page)
    {
        INode? motto = null;
        INode? last = null;
        for (var node = page; node is not null; node = Next(node, page))
        {
            if (node is not IText { Data.Length: < MaxMark } words)
            {
                continue;
            }

            var folded = FoldedText.Of(words.Data.Normalize());
            var isEnd = folded.Contains("noi nhan", StringComparison.Ordinal);
            motto = last is null && !isEnd && Mottos.Any(mark => folded.Contains(mark, StringComparison.Ordinal)) ? node : motto;
            last = isEnd && motto is not null ? node : last;
        }

        if (motto is null || last is null)
        {
            return page;
        }

        var above = new HashSet<INode>();
        for (var node = motto; node is not null; node = node.Parent)
        {
            above.Add(node);
        }

        var root = last;
        while (!above.Contains(root))
        {
            root = root.Parent!;
        }

        // A portal may put every page of a directive in a block of its own: what is issued with it follows in later ones.
        for (var node = root; node != page && node.Parent is { } parent; node = parent)
        {
            root = OpensAnnexBehind(node) ? parent : root;
        }

        return root;
    }

    /// <summary>Whether a block behind a node, under the same parent, begins like an annex.</summary>
    private static bool OpensAnnexBehind(INode node)
    {
        for (var next = node.NextSibling; next is not null; next = next.NextSibling)
        {
            var text = next.TextContent.AsSpan().TrimStart();
            var opening = FoldedText.Of(text[..Math.Min(text.Length, MaxMark)].ToString().Normalize());
            if (Annexes.Any(mark => opening.StartsWith(mark, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The node behind another in the order of the text; null behind the last below <paramref name="root"/>.</summary>
    private static INode? Next(INode node, INode root)
    {
        if (node.FirstChild is { } child)
        {
            return child;
        }

        for (var at = node; at is not null && at != root; at = at.Parent)
        {
            if (at.NextSibling is { } sibling)
            {
                return sibling;
            }
        }

        return null;
    }

    private static void Enter(TextBuilder text, IElement element)
    {
        switch (element.TagName.ToUpperInvariant())
        {
            case "BR":
                text.EndLine();
                break;
            case "LI":
                text.EndParagraph();
                text.Words(Label(element));
                break;
            case "TD" or "TH":
                if (IsDataRow(element.ParentElement))
                {
                    if (element.PreviousElementSibling is not null)
                    {
                        text.Verbatim(" | ");
                    }
                }
                else
                {
                    text.EndParagraph();
                }

                break;
            case var name when Blocks.Contains(name) && !IsInDataRow(element):
                text.EndParagraph();
                break;
        }
    }

    private static void Leave(TextBuilder text, IElement element)
    {
        if (element.TagName.ToUpperInvariant() is var name && Blocks.Contains(name) && !IsInDataRow(element))
        {
            text.EndParagraph();
        }
        else if (name is "TD" or "TH")
        {
            if (!IsDataRow(element.ParentElement))
            {
                text.EndParagraph();
            }
        }
        else if (Blocks.Contains(name))
        {
            text.Words(" ");
        }
    }

    private static bool IsDataRow(IElement? row) => row is not null && row.ChildElementCount >= DataColumns;

    /// <summary>Whether an element stands in a cell of a data row, whose words stay on one line.</summary>
    private static bool IsInDataRow(IElement element) => element.ParentElement is { } cell
        && cell.TagName.ToUpperInvariant() is "TD" or "TH" && IsDataRow(cell.ParentElement);

    private static string Label(IElement item)
    {
        if (item.ParentElement?.TagName.ToUpperInvariant() != "OL")
        {
            return "- ";
        }

        var number = 1;
        for (var sibling = item.PreviousElementSibling; sibling is not null; sibling = sibling.PreviousElementSibling)
        {
            number++;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{number}. ");
    }
}
