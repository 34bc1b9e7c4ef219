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
        new[] { "SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "HEAD", "NAV", "IFRAME", "SVG", "BUTTON", "SELECT" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Blocks =
        new[]
        {
            "P", "DIV", "H1", "H2", "H3", "H4", "H5", "H6", "LI", "UL", "OL", "TABLE", "TR", "SECTION", "ARTICLE", "HEADER", "FOOTER", "BLOCKQUOTE", "PRE", "DL", "DT",
            "DD", "HR", "CENTER", "MAIN", "TBODY", "THEAD",
        }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Converts a page. Deeply nested pages do not exhaust the stack.</summary>
    public static string Read(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        var text = new TextBuilder();
        var open = new Stack<(INode Node, bool Leaving)>();
        open.Push((document.Body ?? (INode)document, false));
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
