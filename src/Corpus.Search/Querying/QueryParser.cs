using System.Diagnostics.CodeAnalysis;

namespace Corpus.Search.Querying;

/// <summary>Why a query was refused.</summary>
/// <param name="Position">Where in the query, in UTF-16 code units from 0.</param>
/// <param name="Text">What was found and what was expected, in English; its format is the key under which others have it in another language.</param>
public sealed record QueryError(int Position, FormattableString Text)
{
    /// <summary><see cref="Text"/> with its places filled.</summary>
    public string Message => FormattableString.Invariant(Text);
}

/// <summary>Reads the query language; the README gives its grammar.</summary>
public static class QueryParser
{
    /// <summary>Longest query, in UTF-16 code units.</summary>
    public const int MaxLength = 2000;

    /// <summary>Most words, phrases and ranges of a query.</summary>
    public const int MaxClauses = 128;

    /// <summary>Deepest nesting of parentheses and negations.</summary>
    public const int MaxDepth = 20;

    /// <summary>Largest <c>n</c> of <c>"…"~n</c>.</summary>
    public const int MaxSlop = 100;

    /// <summary>Parses <paramref name="text"/>; empty or blank text matches every task. Never throws.</summary>
    public static bool TryParse(
        string text,
        [NotNullWhen(true)] out SearchQuery? query,
        [NotNullWhen(false)] out QueryError? error)
    {
        query = null;
        error = text.Length > MaxLength
            ? new QueryError(MaxLength, $"the query has {text.Length} characters; at most {MaxLength} are allowed")
            : null;
        if (error is null)
        {
            var scanner = new QueryScanner(text);
            query = new QueryGrammar(scanner).Read();
            error = scanner.Error;
            query = error is null ? query : null;
        }

        return query is not null;
    }
}
