using System.Text.RegularExpressions;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Cuts out of a range of the source what is not the value's: the other column, lines of the page, bars of tables, stray braces.</summary>
internal static partial class Pieces
{
    /// <summary>The parts of a range that are left, in order, without white space at their ends; those that print nothing are left out.</summary>
    /// <param name="source">The source.</param>
    /// <param name="range">The range, from the value's first to its last character.</param>
    /// <param name="others">Ranges of other values, in any order.</param>
    public static List<TextRange> Of(SourceLines source, TextRange range, IReadOnlyList<TextRange> others)
    {
        var holes = others.Where(other => other.Start < range.End && range.Start < other.End).ToList();
        for (var line = source.LineAt(range.Start); line < source.Count && source[line].Range.Start < range.End; line++)
        {
            if (source[line].IsFurniture)
            {
                holes.Add(source[line].Range);
            }
        }

        foreach (var stray in Stray().EnumerateMatches(range.Of(source.Folded)))
        {
            holes.Add(new TextRange(range.Start + stray.Index, range.Start + stray.Index + stray.Length));
        }

        holes.Sort((a, b) => a.Start.CompareTo(b.Start));
        var pieces = new List<TextRange>();
        var at = range.Start;
        foreach (var hole in holes)
        {
            Add(at, hole.Start);
            at = Math.Max(at, hole.End);
        }

        Add(at, range.End);
        return pieces;

        void Add(int start, int end)
        {
            if (end > start && Cells.Trim(source.Folded, new TextRange(start, end)) is { Length: > 0 } piece)
            {
                pieces.Add(piece);
            }
        }
    }

    /// <summary>The words of pieces on one line, as printed, parted by a blank; null without any.</summary>
    public static string? Words(string text, IReadOnlyList<TextRange> pieces) =>
        pieces.Count == 0 ? null : string.Join(' ', pieces.Select(piece => Letters.Fold(piece.Of(text))));

    /// <summary>What shows a value of these pieces; null without any.</summary>
    public static Evidence? Evidence(string rule, IReadOnlyList<TextRange> pieces) => pieces.Count == 0 ? null
        : new Evidence(rule, new TextRange(pieces[0].Start, pieces[^1].End)) { Pieces = pieces.Count > 1 ? pieces : [] };

    [GeneratedRegex(@"[;,]?\s*[{}|\[\]\\]+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Stray();
}
