using System.Text.RegularExpressions;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Tells what a cited document is to the directive: a basis, what it carries out, or only mentioned.</summary>
internal static partial class CitationRoles
{
    private const int Timeout = 10_000;

    /// <summary>Characters of a sentence before a mention that are looked at, and those of a list in which its opening is looked for.</summary>
    private const int MaxSentence = 800;

    private const int MaxList = 6000;

    /// <summary>Characters that show what a list begins with.</summary>
    private const int OpeningLength = 12;

    /// <summary>Signs of emphasis and bullets before the words of a line.</summary>
    private const string Bullets = "-+*_ #>\n";

    /// <summary>What is carried out counts more than what is a basis, and that more than what is named in passing.</summary>
    public static CitationRole Stronger(CitationRole a, CitationRole b) => (CitationRole)Math.Max((int)a, (int)b);

    /// <summary>The role that the beginning of the mention's sentence shows, and the words that show it; null for a document named in passing.</summary>
    public static (CitationRole Role, TextRange? Words) RoleOf(SourceLines source, Header header, CitationMention mention)
    {
        var line = source.LineAt(mention.Range.Start);
        var first = CitedLists.ParagraphOf(source, line);
        var paragraph = source[first].Content.Start;
        var start = Math.Max(paragraph, mention.Range.Start - MaxSentence);
        var window = start;
        foreach (var match in SentenceEnd().EnumerateMatches(source.Folded.AsSpan(start, Math.Max(0, mention.Range.Start - start))))
        {
            start = window + match.Index + match.Length;
        }

        // "Mở đợt cao điểm … Thực hiện Chỉ thị số …": title and first sentence share a line.
        if (header.Title.Count > 0 && header.Title[^1].End is var titleEnd && titleEnd > start && titleEnd < mention.Range.Start)
        {
            start = titleEnd;
        }

        var end = Math.Max(start, mention.Range.Start);
        var before = source.Folded.AsSpan(start, end - start).TrimStart(Bullets);
        if (FurtherWords().IsMatch(before))
        {
            // "Căn cứ Luật …; Luật …": what opens a list is said of all of it, as far as its sentence or its items go.
            var words = paragraph + CitedLists.LabelLength(source, paragraph, start);
            (start, end) = (Sentences.LastStart(source, Math.Max(paragraph, start - MaxList), start) ?? words, start);
            if (source.Folded.AsSpan(words, end - words).Trim(Bullets).IsEmpty && CitedLists.OpeningOf(source, first) is { } opening)
            {
                (line, start, end) = (source.LineAt(opening.Start), opening.Start, opening.End);
            }

            before = source.Folded.AsSpan(start, end - start).TrimStart(Bullets);
            end -= before.Length - Math.Min(before.Length, OpeningLength);
            before = before[..Math.Min(before.Length, OpeningLength)];
        }

        var at = end - before.Length;
        var named = InsideSubject().IsMatch(before);
        if (before.StartsWith("can cu", StringComparison.Ordinal))
        {
            return named ? (CitationRole.Mentioned, null) : (CitationRole.Basis, new TextRange(at, at + "can cu".Length));
        }

        var inTitle = header.Title.Any(t => t.Contains(mention.Range));
        var inPreamble = line < FirstItemLine(source, header);
        foreach (var words in Implements().EnumerateMatches((inTitle || inPreamble) && !named ? before : []))
        {
            return (CitationRole.Implemented, new TextRange(at, at + words.Length));
        }

        return (CitationRole.Mentioned, null);
    }

    /// <summary>First line of the body that begins with a number or dash, or the line count.</summary>
    private static int FirstItemLine(SourceLines source, Header header)
    {
        var limit = Math.Min(source.Count, header.BodyStart + 60);
        for (var i = header.BodyStart; i < limit; i++)
        {
            if (source[i].IsText && Item().IsMatch(source.FoldedContentOf(i)))
            {
                return i;
            }
        }

        return limit;
    }

    [GeneratedRegex(@"[.;:]\s", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"(?<![a-z])(?:ve viec|v/v|ve trien khai|sua doi|bo sung|thay the|quy dinh tai|kem theo|ve )", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex InsideSubject();

    [GeneratedRegex(@"^(?:\w+ )?(?:thuc hien|trien khai|thi hanh|quan triet|tiep tuc (?:thuc hien|trien khai))", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Implements();

    /// <summary>Words between the documents of a list.</summary>
    [GeneratedRegex(@"^(?:(?:va|cung|cac|nhung)\s+)*$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex FurtherWords();

    /// <summary>What an item begins with.</summary>
    [GeneratedRegex(@"^(?:[-+•]|\d{1,2}[.)]|[ivx]{1,4}\.|dieu \d|[a-z]\))\s", RegexOptions.CultureInvariant, Timeout)]
    public static partial Regex Item();
}
