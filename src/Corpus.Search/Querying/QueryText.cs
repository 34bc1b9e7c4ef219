using System.Buffers;
using Corpus.Text;

namespace Corpus.Search.Querying;

/// <summary>Makes the leaves of a query from plain text, with the analysis that the index uses.</summary>
internal static class QueryText
{
    private static readonly SearchValues<char> Separators = SearchValues.Create(" \t\r\n,;");

    /// <summary>One leaf a stretch of text between spaces: a word, or a phrase of the parts of a code or hyphenated word.</summary>
    /// <remarks>
    /// A code is asked for as the phrase of its parts, so that its spacing does not matter (<c>117/TB-UBND</c>, <c>117 /TB-UBND</c>).
    /// A stretch without diacritics matches folded.
    /// </remarks>
    public static IReadOnlyList<SearchQuery> Words(SearchField field, ReadOnlySpan<char> text)
    {
        var words = new List<SearchQuery>();
        var parts = new List<(string Written, string Folded)>();
        var (hasDiacritics, end) = (false, 0);
        using var tokens = new TokenCursor(text);
        while (tokens.MoveNext())
        {
            if (tokens.IsCompound)
            {
                continue;
            }

            if (parts.Count > 0 && text[end..tokens.Start].ContainsAny(Separators))
            {
                words.Add(Leaf(field, parts, hasDiacritics));
                parts.Clear();
                hasDiacritics = false;
            }

            parts.Add((tokens.Written.ToString(), tokens.Folded.ToString()));
            hasDiacritics |= !tokens.Written.SequenceEqual(tokens.Folded);
            end = tokens.End;
        }

        if (parts.Count > 0)
        {
            words.Add(Leaf(field, parts, hasDiacritics));
        }

        return words;
    }

    /// <summary>The words of a quoted phrase as written.</summary>
    public static IReadOnlyList<string> Phrase(ReadOnlySpan<char> text)
    {
        var terms = new List<string>();
        using var tokens = new TokenCursor(text);
        while (tokens.MoveNext())
        {
            if (!tokens.IsCompound)
            {
                terms.Add(tokens.Written.ToString());
            }
        }

        return terms;
    }

    private static SearchQuery Leaf(SearchField field, List<(string Written, string Folded)> parts, bool hasDiacritics)
    {
        var match = hasDiacritics ? TermMatch.Written : TermMatch.Folded;
        return parts.Count == 1
            ? new TermQuery(field, parts[0].Written, match)
            : new PhraseQuery(field, [.. parts.Select(part => part.Written)], 0, match);
    }
}
