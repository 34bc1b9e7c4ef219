using System.Text.RegularExpressions;
using Corpus.Directives;

namespace Corpus.Service.Components.Documents;

/// <summary>Sets the source text of a directive as paragraphs in which tasks, citations, agencies and deadlines can be marked.</summary>
internal static partial class TextBlocks
{
    /// <summary>The paragraphs of <paramref name="directive"/>, in the order of its text.</summary>
    /// <remarks>
    /// A task is one paragraph, also where a page break or a narrow column cut it into lines. Other lines stand as they are printed, those
    /// without a blank line between them in one paragraph.
    /// </remarks>
    public static IReadOnlyList<TextBlock> Of(Directive directive)
    {
        var text = directive.SourceText;
        var marks = Marks.Of(directive);
        var headings = directive.Tasks.SelectMany(task => task.Headings).Select(Plain).ToHashSet(StringComparer.Ordinal);
        var blocks = new List<TextBlock>();
        var open = new List<TextPiece>();
        foreach (var line in Lines(text, marks.Tasks))
        {
            var holdsTask = marks.TaskIn(line) is not null;
            if (holdsTask || line.Of(text).IsWhiteSpace())
            {
                Close();
            }

            var pieces = marks.Cut(text, line).ToList();
            if (open.Count > 0)
            {
                open.Add(new TextPiece("\n", null, null, null, []));
            }

            open.AddRange(pieces.Where(piece => piece.Text.Length > 0));
            if (holdsTask)
            {
                Close();
            }
        }

        Close();
        return blocks;

        void Close()
        {
            if (open.Any(piece => !string.IsNullOrWhiteSpace(piece.Text)))
            {
                blocks.Add(new TextBlock(KindOf(open, headings), [.. open]));
            }

            open.Clear();
        }
    }

    /// <summary>The lines of a text, where a line that a task runs over goes on to the end of the task's last one.</summary>
    private static IEnumerable<TextRange> Lines(string text, IReadOnlyList<DirectiveTask> tasks)
    {
        var (start, at, next) = (0, 0, 0);
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            while (next < tasks.Count && tasks[next].Range.End <= end)
            {
                next++;
            }

            if (next < tasks.Count && tasks[next].Range.Start < end)
            {
                at = tasks[next].Range.End;
                continue;
            }

            yield return new TextRange(start, end);
            start = at = end + 1;
        }
    }

    private static BlockKind KindOf(List<TextPiece> pieces, HashSet<string> headings)
    {
        if (pieces.Exists(piece => piece.Task is not null))
        {
            return BlockKind.Text;
        }

        var text = string.Concat(pieces.Select(piece => piece.Text)).Trim();
        return headings.Contains(Plain(text)) || headings.Contains(Plain(Label().Replace(text, ""))) ? BlockKind.Heading
            : IsCapitals(text.Split('\n')[0]) ? BlockKind.Capitals
            : BlockKind.Text;
    }

    // The first line decides: below the name of the state stands its motto in small letters.
    private static bool IsCapitals(string line) => line.Any(char.IsLetter) && !line.Any(char.IsLower);

    private static string Plain(string text) => Spaces().Replace(text.Replace("*", "", StringComparison.Ordinal), " ").Trim(' ', '.', ':', '#');

    [GeneratedRegex(@"^\W*([IVXLC]+|\d+(\.\d+)*|\p{L})[.)/:]\s*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Label();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
