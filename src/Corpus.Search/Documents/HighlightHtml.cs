using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Corpus.Directives;

namespace Corpus.Search.Documents;

/// <summary>Writes a text with marked ranges as HTML.</summary>
public static class HighlightHtml
{
    // Vietnamese letters stay legible; what could be markup is encoded.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Encodes <paramref name="text"/> and puts each range in a <c>mark</c> element; nothing of the text becomes markup.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ranges">Ascending, not overlapping, within the text.</param>
    /// <example><c>cách ly &lt;F1&gt;</c> with <c>[0, 4)</c> gives <c>&lt;mark&gt;cách&lt;/mark&gt; ly &amp;lt;F1&amp;gt;</c>.</example>
    public static string Mark(string text, IReadOnlyList<TextRange> ranges)
    {
        var html = new StringBuilder(text.Length + (13 * ranges.Count));
        var at = 0;
        foreach (var range in ranges)
        {
            html.Append(Encoder.Encode(text[at..range.Start]));
            html.Append("<mark>").Append(Encoder.Encode(text[range.Start..range.End])).Append("</mark>");
            at = range.End;
        }

        return html.Append(Encoder.Encode(text[at..])).ToString();
    }
}
