using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Finds what opens the list that a cited document stands in, where paragraphs and lists are broken over lines.</summary>
internal static class CitedLists
{
    /// <summary>Lines, at most, above a mention in which its paragraph begins.</summary>
    private const int MaxParagraph = 12;

    /// <summary>Paragraphs, at most, above a mention in which its list is opened.</summary>
    private const int MaxItems = 40;

    /// <summary>Shortest line, in characters, that a sentence goes on behind; a capital may follow a long one.</summary>
    private const int MinBroken = 40;

    private const int MinLong = 60;

    /// <summary>Longest label, in characters.</summary>
    private const int MaxLabel = 16;

    /// <summary>Longest heading, in characters, of a list of documents: "II. CĂN CỨ PHÁP LÝ".</summary>
    private const int MaxHeading = 60;

    /// <summary>The line with which the paragraph of a line begins.</summary>
    public static int ParagraphOf(SourceLines source, int line)
    {
        var first = line;
        while (first > 0 && line - first < MaxParagraph && GoesOn(source, first - 1, first))
        {
            first--;
        }

        return first;
    }

    /// <summary>
    /// The sentence that opens the list of which a paragraph is an item: "Căn cứ:", "Căn cứ các văn bản sau đây:" or the heading "CĂN CỨ PHÁP LÝ" above items, "Căn cứ Luật …;" above a
    /// line that goes on with the list.
    /// </summary>
    /// <param name="source">The source.</param>
    /// <param name="line">First line of the item.</param>
    /// <returns>Null when no line above opens a list.</returns>
    public static TextRange? OpeningOf(SourceLines source, int line)
    {
        for (var items = 0; items < MaxItems; items++)
        {
            var last = line - 1;
            while (last >= 0 && !source[last].IsText)
            {
                last--;
            }

            if (last < 0)
            {
                return null;
            }

            line = ParagraphOf(source, last);
            var (start, end) = (source[line].Content.Start, source[last].Content.End);
            var label = LabelLength(source, start, end);
            var words = source.Folded.AsSpan(start + label, end - start - label);
            var mark = source.Folded[end - 1];
            var namesBasis = words.TrimStart("-+*_ #").StartsWith("can cu", StringComparison.Ordinal);
            if (mark == ':' || (namesBasis && (mark is ';' or ',' || words.Length < MaxHeading && !words.ContainsAnyInRange('0', '9'))))
            {
                start = Sentences.LastStart(source, start, end) ?? start + label;
                return start < end ? new TextRange(start, end) : null;
            }

            if (label == 0 && mark is not (';' or ','))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Length of the label or bullet with which <c>[start, end)</c> begins, and the blank behind it.</summary>
    public static int LabelLength(SourceLines source, int start, int end) => CitationRoles.Item().Match(source.Folded, start, Math.Min(MaxLabel, end - start)).Length;

    /// <summary>Whether a sentence goes on from a line to the next.</summary>
    private static bool GoesOn(SourceLines source, int line, int next)
    {
        if (!source[line].IsText || !source[next].IsText || source[line].Content.Length < MinBroken || CitationRoles.Item().IsMatch(source.FoldedContentOf(next)))
        {
            return false;
        }

        var above = source.ContentOf(line);
        var below = source.ContentOf(next);
        var isLower = char.IsLower(below[0]) || char.IsAsciiDigit(below[0]) || below[0] == '(';
        return (char.IsLetterOrDigit(above[^1]) || above[^1] is ',' or ')') && !Letters.AreCapitals(above)
            && (isLower || (above.Length >= MinLong && (char.IsLower(above[^1]) || above[^1] == ',')));
    }
}
