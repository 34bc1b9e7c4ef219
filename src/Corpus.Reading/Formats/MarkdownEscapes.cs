using System.Text.RegularExpressions;

namespace Corpus.Reading.Formats;

/// <summary>Takes the backslash off signs that Markdown would read as its own: "02/CT\-UBND", "1\. Sở Y tế".</summary>
internal static partial class MarkdownEscapes
{
    /// <summary>The text with the signs as they are shown; a bar stays escaped, for it would part the cells of a table. Linear.</summary>
    /// <param name="text">Any text.</param>
    public static string Remove(string text) => Escaped().Replace(text, "$1");

    [GeneratedRegex(@"\\([-.+()#!&=~<>:\[\]/])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Escaped();
}
