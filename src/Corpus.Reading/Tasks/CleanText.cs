using System.Text;

namespace Corpus.Reading;

/// <summary>Takes markup and stray marks out of a text, for display and search.</summary>
internal static class CleanText
{
    /// <summary>The text without Markdown emphasis, formula signs and doubled blanks.</summary>
    /// <remarks>
    /// <c>**chủ động**</c> gives <c>chủ động</c>, <c>$&gt; 95\%$</c> gives <c>&gt; 95%</c>, <c>&lt;http://…&gt;</c> gives the address.
    /// The words stay as printed, misreadings included.
    /// </remarks>
    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            var isMarkup = c is '*' or '`'
                || (c == '\\' && next is '%' or '&' or '_' or '#' or '*' or '$')
                || (c == '_' && (next is '_' || (clean.Length > 0 && clean[^1] == ' ' && next != ' ') || next is ' ' or '\0'))
                || (c == '$' && !char.IsAsciiDigit(next) && (clean.Length == 0 || !char.IsLetter(clean[^1])))
                || (c == '<' && text.AsSpan(i + 1).StartsWith("http"))
                || (c == '>' && IsAddressEnd(text, i));
            if (isMarkup || (c == ' ' && (clean.Length == 0 || clean[^1] == ' ')))
            {
                continue;
            }

            clean.Append(c);
        }

        return clean.ToString().TrimEnd();
    }

    private static bool IsAddressEnd(string text, int at)
    {
        for (var i = at - 1; i >= 0 && text[i] != ' ' && at - i < 300; i--)
        {
            if (text[i] == '<')
            {
                return text.AsSpan(i + 1).StartsWith("http");
            }
        }

        return false;
    }
}
