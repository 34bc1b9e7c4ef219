using System.Globalization;
using AngleSharp.Html.Parser.Tokens;

namespace Corpus.Reading.Formats;

/// <summary>Reads the attributes of tags that shape the text of a page.</summary>
internal static class HtmlAttributes
{
    /// <summary>How the items of a list are numbered; <c>\0</c> when they have no sign.</summary>
    public static char StyleOf(HtmlTagToken list)
    {
        var css = list.GetAttribute("style");
        var isBare = list.GetAttribute("type") == "none"
            || (css.Contains("list-style", StringComparison.OrdinalIgnoreCase) && css.Contains("none", StringComparison.OrdinalIgnoreCase));
        return isBare ? '\0' : list.Name == "ul" ? '-' : list.GetAttribute("type") is [var style and ('a' or 'A' or 'i' or 'I')] ? style : '1';
    }

    /// <summary>A number above 0 that an attribute gives.</summary>
    /// <param name="element">The tag.</param>
    /// <param name="attribute">Name of the attribute.</param>
    /// <param name="otherwise">What holds where it has no such number.</param>
    public static int NumberOf(HtmlTagToken element, string attribute, int otherwise) =>
        int.TryParse(element.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : otherwise;
}
