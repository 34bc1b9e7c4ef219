using System.Text.RegularExpressions;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Takes lists of bodies ("Kính gửi", "Nơi nhận") apart into entries without dashes and closing signs.</summary>
internal static partial class ListEntries
{
    /// <summary>Splits entries that stand together and trims each.</summary>
    /// <param name="source">The source.</param>
    /// <param name="entries">Stretches of the source, each beginning where an entry does.</param>
    /// <param name="parts">Whether a semicolon parts entries behind a dash too: "- Sở Tài chính; Sở Nội vụ".</param>
    public static List<TextRange> Split(SourceLines source, List<TextRange> entries, bool parts = false)
    {
        var split = new List<TextRange>();
        foreach (var entry in entries)
        {
            var start = entry.Start;
            var dashed = source.Folded[entry.Start] is '-' or '+' or '•';
            foreach (var match in (dashed ? parts ? NextPart() : NextDash() : NextAny()).EnumerateMatches(source.Folded.AsSpan(entry.Start, entry.Length)))
            {
                Add(start, entry.Start + match.Index);
                start = entry.Start + match.Index + match.Length;
            }

            Add(start, entry.End);
        }

        return split;

        void Add(int from, int to)
        {
            var trimmed = Trim(source.Folded, new TextRange(from, to));
            if (Letters.AreThere(trimmed.Of(source.Text)))
            {
                split.Add(trimmed);
            }
        }
    }

    /// <summary>Cuts dashes and bullets off the front, and closing and stray signs off the end.</summary>
    public static TextRange Trim(string folded, TextRange range)
    {
        var (start, end) = (range.Start, range.End);
        while (start < end && (folded[start] is ' ' or '\n' or '-' or '+' or '*' or '•' or '·' or '_' or ':' or ';' or ',' or '.' or '|' or '\uF0B7'))
        {
            start++;
        }

        while (end > start && folded[end - 1] is ' ' or '\n' or ';' or ',' or '.' or '*' or '_' or '|' or '{' or '}' or '/' or '\\' or '-')
        {
            end--;
        }

        // "(Đã ký)" of the signature beside the list.
        return end - SignedMark.Length > start && folded.AsSpan(start, end - start).EndsWith(SignedMark, StringComparison.Ordinal)
            ? Trim(folded, new TextRange(start, end - SignedMark.Length))
            : new TextRange(start, end);
    }

    private const string SignedMark = "(da ky)";

    [GeneratedRegex(@"[;,.]\s*[-+•]\s?(?=\S)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex NextDash();

    /// <summary>Behind a dash "." and "," part only before another dash, ";" parts outside brackets.</summary>
    [GeneratedRegex(@"[,.]\s*[-+•]\s?(?=\S)|;\s*[-+•]?\s?(?=\S)(?![^()]{0,120}\))", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex NextPart();

    [GeneratedRegex(@";\s*[-+•]?\s?(?=\S)|[.,]\s*-\s(?=\S)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex NextAny();
}
