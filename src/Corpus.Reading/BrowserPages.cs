using System.Text.RegularExpressions;

namespace Corpus.Reading;

/// <summary>Finds the head and foot that a browser prints on every page: the address with the page's number, the hour of printing with the page's title.</summary>
internal static partial class BrowserPages
{
    private const int Timeout = 10_000;

    /// <summary>Longest such line, in characters.</summary>
    private const int MaxLength = 400;

    /// <summary>Gives these lines their nature. An hour of printing is one only in a source that has an address with a page's number. Linear.</summary>
    /// <param name="folded">The source, folded.</param>
    /// <param name="lines">Its lines; changed in place.</param>
    public static void Mark(string folded, SourceLine[] lines)
    {
        var isAny = false;
        for (var i = 0; i < lines.Length; i++)
        {
            isAny |= MarkIf(Address(), i);
        }

        for (var i = 0; i < lines.Length && isAny; i++)
        {
            MarkIf(Hour(), i);
        }

        bool MarkIf(Regex pattern, int line)
        {
            if (!lines[line].IsText || lines[line].Content.Length > MaxLength || !pattern.IsMatch(lines[line].Content.Of(folded)))
            {
                return false;
            }

            lines[line] = lines[line] with { Nature = LineNature.RunningHead };
            return true;
        }
    }

    /// <summary>"https://…   2/4"; "file:///…/a.html   1/4", of which a scan may lose the page's number or misread the signs ("file///a.html 1⁄4").</summary>
    [GeneratedRegex(@"^(?:https?://\S+ +\d{1,3} ?[/⁄] ?\d{1,3}|file ?:?/{2,3}\S+(?: +\d{1,3} ?[/⁄] ?\d{1,3})?)$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Address();

    /// <summary>"11/22/26, 10:36 PM", "22:36 22/11/2026", with or without the title behind it.</summary>
    [GeneratedRegex(
        @"^(?:\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d\d(?::\d\d)?(?: [ap]m)?|\d{1,2}:\d\d(?::\d\d)?,? \d{1,2}[/.]\d{1,2}[/.]\d{2,4})(?: {2,}\S.*)?$",
        RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Hour();
}
