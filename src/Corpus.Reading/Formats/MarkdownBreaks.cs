using System.Text;
using System.Text.RegularExpressions;

namespace Corpus.Reading.Formats;

/// <summary>Puts the line breaks of Markdown, printed as tags, in place: those of a table of two columns give rows of their own.</summary>
internal static partial class MarkdownBreaks
{
    /// <summary>Cells from which on a row holds data, which stays on one line, and is no letterhead or signature block.</summary>
    private const int DataCells = 3;

    /// <summary>The text without tags of line breaks. Linear.</summary>
    /// <param name="text">Any text.</param>
    public static string Unfold(string text)
    {
        if (!Break().IsMatch(text))
        {
            return text;
        }

        var unfolded = new StringBuilder(text.Length);
        var isFirst = true;
        foreach (var line in text.Split('\n'))
        {
            unfolded.Append(isFirst ? "" : "\n");
            isFirst = false;
            var row = line.Trim();
            if (row is not ['|', _, ..] || !Break().IsMatch(row))
            {
                unfolded.Append(Break().Replace(line, "\n"));
                continue;
            }

            var cells = row.Trim('|').Split('|');
            if (cells.Length >= DataCells)
            {
                unfolded.Append(Break().Replace(line, " "));
                continue;
            }

            var parts = Array.ConvertAll(cells, Break().Split);
            for (var i = 0; i < parts.Max(part => part.Length); i++)
            {
                unfolded.Append(i > 0 ? "\n" : "").Append('|').AppendJoin('|', parts.Select(part => i < part.Length ? part[i] : " ")).Append('|');
            }
        }

        return unfolded.ToString();
    }

    [GeneratedRegex(@"<br\s?/?>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Break();
}
