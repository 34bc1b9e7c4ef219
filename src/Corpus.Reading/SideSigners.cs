using System.Text.RegularExpressions;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Parts the signature blocks of a joint directive that stand side by side: posts on one line, names below them on another.</summary>
internal static partial class SideSigners
{
    /// <summary>Lines of text, at most, from the posts to the names.</summary>
    private const int MaxLines = 12;

    /// <summary>The cells of all signature blocks but the one whose signer is given, the first that is no secretary's, and the names in them; none where one person signed.</summary>
    /// <param name="source">The source.</param>
    /// <param name="start">First line of the tail.</param>
    /// <param name="limit">The line behind its last.</param>
    public static (List<TextRange> Cells, List<TextRange> Names) Find(SourceLines source, int start, int limit)
    {
        for (var (line, seen) = (start, 0); line < limit && seen < MaxLines; line++)
        {
            if (!source[line].IsText)
            {
                continue;
            }

            seen++;
            var posts = SignatureCells(source, line);
            if (posts.Count > 1 && posts.TrueForAll(cell => TailMarks.IsPost(source, cell) || TailMarks.IsCapacity(source, cell)))
            {
                return Others(source, line, limit, posts);
            }
        }

        return ([], []);
    }

    private static (List<TextRange> Cells, List<TextRange> Names) Others(SourceLines source, int first, int limit, List<TextRange> posts)
    {
        var chosen = Math.Max(0, posts.FindIndex(post => !Secretary().IsMatch(post.Of(source.Folded))));
        var columns = posts.ConvertAll(post => Middle(source, first, post));
        var others = new List<TextRange>();
        for (var (line, seen) = (first, 0); line < limit && seen < MaxLines; line++)
        {
            if (!source[line].IsText)
            {
                continue;
            }

            seen++;
            var cells = SignatureCells(source, line);
            for (var i = 0; i < cells.Count; i++)
            {
                var middle = Middle(source, line, cells[i]);
                var column = cells.Count == columns.Count ? i : columns.IndexOf(columns.MinBy(other => Math.Abs(other - middle)));
                if (column != chosen)
                {
                    others.Add(cells[i]);
                }
            }

            if (line > first && cells.Count == posts.Count && cells.TrueForAll(cell => TailStart.NameIn(source, cell) is not null))
            {
                return (others, [.. cells.Where(others.Contains).Select(cell => TailStart.NameIn(source, cell)!.Value)]);
            }
        }

        return ([], []);
    }

    /// <summary>The cells of a line that belong to no list of recipients.</summary>
    private static List<TextRange> SignatureCells(SourceLines source, int line) =>
        Cells.Of(source, source[line].Range).FindAll(cell => source.Folded[cell.Start] is not ('-' or '+' or '•') && !TailMarks.IsRecipientsMark(cell.Of(source.Folded)));

    /// <summary>The column, counted from the start of its line, around which a cell stands.</summary>
    private static int Middle(SourceLines source, int line, TextRange cell) => ((cell.Start + cell.End) / 2) - source[line].Range.Start;

    [GeneratedRegex(@"^(?:nguoi ghi|thu ky)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Secretary();
}
