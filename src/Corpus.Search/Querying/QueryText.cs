using System.Buffers;
using Corpus.Text;

namespace Corpus.Search.Querying;

/// <summary>Makes the leaves of a query from plain text, with the analysis that the index uses.</summary>
internal static class QueryText
{
    private static readonly SearchValues<char> Separators = SearchValues.Create(" \t\r\n,;");

    /// <summary>One leaf a stretch of text between spaces: a word, or a phrase of the parts of a code or hyphenated word.</summary>
    /// <remarks>
    /// A code is asked for as the phrase of its parts, so that its spacing does not matter (<c>117/TB-UBND</c>, <c>117 /TB-UBND</c>); one
    /// asked of the text is asked of the numbers too, and the word "số" before it is dropped. A stretch without diacritics matches folded.
    /// </remarks>
    public static IReadOnlyList<SearchQuery> Words(SearchField field, ReadOnlySpan<char> text)
    {
        var stretches = Stretches(text);
        var words = new List<SearchQuery>(stretches.Count);
        for (var i = 0; i < stretches.Count; i++)
        {
            var stretch = stretches[i];
            if (i + 1 < stretches.Count && stretches[i + 1].IsCode && stretch.Terms is [var only] && IsNumberWord(only))
            {
                continue;
            }

            var match = stretch.IsPlain ? TermMatch.Folded : TermMatch.Alike;
            var word = stretch.ToQuery(field, match);
            words.Add(stretch.IsCode && field == SearchField.Text ? new OrQuery([word, stretch.ToQuery(SearchField.Number, match)]) : word);
        }

        return words;
    }

    /// <summary>Whether a word announces a document number.</summary>
    public static bool IsNumberWord(ReadOnlySpan<char> word) =>
        word.Equals("số", StringComparison.OrdinalIgnoreCase) || word.Equals("so", StringComparison.OrdinalIgnoreCase);

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

    /// <summary>The end of the document number that a text starts with.</summary>
    /// <returns>0 when it starts with none.</returns>
    public static int EndOfCode(ReadOnlySpan<char> text)
    {
        using var tokens = new TokenCursor(text);
        return tokens.MoveNext() && tokens is { Start: 0, Kind: TokenKind.Code } ? tokens.End : 0;
    }

    /// <summary>The stretches of a text between spaces, commas and semicolons; a document number is one however it is spaced.</summary>
    public static IReadOnlyList<TextStretch> Stretches(ReadOnlySpan<char> text)
    {
        var stretches = new List<TextStretch>();
        var parts = new List<string>();
        var (isPlain, start, end, codeEnd) = (true, 0, 0, -1);
        using var tokens = new TokenCursor(text);
        while (tokens.MoveNext())
        {
            if (parts.Count > 0 && tokens.Start >= codeEnd && text[end..tokens.Start].ContainsAny(Separators))
            {
                stretches.Add(new TextStretch([.. parts], start, isPlain, end == codeEnd));
                parts.Clear();
                isPlain = true;
            }

            if (tokens.IsCompound)
            {
                codeEnd = tokens.Kind == TokenKind.Code ? tokens.End : codeEnd;
                continue;
            }

            start = parts.Count == 0 ? tokens.Start : start;
            parts.Add(tokens.Written.ToString());
            isPlain &= tokens.Written.SequenceEqual(tokens.Folded);
            end = tokens.End;
        }

        if (parts.Count > 0)
        {
            stretches.Add(new TextStretch([.. parts], start, isPlain, end == codeEnd));
        }

        return stretches;
    }
}

/// <summary>Text between spaces.</summary>
/// <param name="Terms">Its words as written, at least one; several for a code or a hyphenated word.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="IsPlain">Whether no word has a diacritic.</param>
/// <param name="IsCode">Whether it is, or ends in, a document number.</param>
internal readonly record struct TextStretch(IReadOnlyList<string> Terms, int Start, bool IsPlain, bool IsCode)
{
    /// <summary>The leaf that asks for it.</summary>
    public SearchQuery ToQuery(SearchField field, TermMatch match, double weight = 1) => Terms.Count == 1
        ? new TermQuery(field, Terms[0], match) { Weight = weight }
        : new PhraseQuery(field, Terms, 0, match) { Weight = weight };
}
