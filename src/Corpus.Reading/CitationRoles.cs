using System.Text.RegularExpressions;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Tells what a cited document is to the directive: a basis, what it carries out, or only mentioned.</summary>
internal static partial class CitationRoles
{
    private const int Timeout = 10_000;

    /// <summary>Characters of a sentence before a mention that are looked at, and those that show what a paragraph begins with.</summary>
    private const int MaxSentence = 800;

    private const int OpeningLength = 12;

    /// <summary>What is carried out counts more than what is a basis, and that more than what is named in passing.</summary>
    public static CitationRole Stronger(CitationRole a, CitationRole b) => (CitationRole)Math.Max((int)a, (int)b);

    /// <summary>The role that the beginning of the mention's sentence shows, and the words that show it; null for a document named in passing.</summary>
    public static (CitationRole Role, TextRange? Words) RoleOf(SourceLines source, Header header, CitationMention mention)
    {
        var line = source.LineAt(mention.Range.Start);
        var paragraph = source[line].Content.Start;
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
        var before = source.Folded.AsSpan(start, end - start).TrimStart("-+*_ #>");
        if (before.IsEmpty && start > paragraph)
        {
            // "Căn cứ Luật …; Luật …": what stands at the beginning of a list counts for all of it.
            end = start;
            before = source.Folded.AsSpan(paragraph, start - paragraph).TrimStart("-+*_ #>");
        }

        var at = end - before.Length;
        before = end == start ? before[..Math.Min(before.Length, OpeningLength)] : before;

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

    [GeneratedRegex(@"^(?:[-+•]|\d{1,2}[.)]|[ivx]{1,4}\.|dieu \d|[a-z]\))\s", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Item();
}
