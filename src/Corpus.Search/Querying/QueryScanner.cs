namespace Corpus.Search.Querying;

/// <summary>A place in the text of a query, with what was wrong before it. One thread.</summary>
internal sealed class QueryScanner(string text)
{
    /// <summary>The whole query.</summary>
    public string Text => text;

    /// <summary>Index of the next character, in [0, length of the text].</summary>
    public int At { get; set; }

    /// <summary>Whether nothing is left.</summary>
    public bool AtEnd => At == text.Length;

    /// <summary>The next character; NUL at the end.</summary>
    public char Next => At < text.Length ? text[At] : '\0';

    /// <summary>The first error; null while there is none.</summary>
    public QueryError? Error { get; private set; }

    /// <summary>Keeps an error, unless there is one before.</summary>
    /// <returns>False, for the caller to hand on.</returns>
    public bool Fail(int position, FormattableString message)
    {
        Error ??= new QueryError(position, message);
        return false;
    }

    /// <summary>Keeps the error that what comes next, or the end, stands where something to look for is expected.</summary>
    /// <returns>False, for the caller to hand on.</returns>
    public bool FailAtNext() => AtEnd
        ? Fail(At, $"found the end; expected a word, a phrase or a parenthesis")
        : Fail(At, $"found '{Next}'; expected a word, a phrase or a parenthesis");

    /// <summary>Goes on to the next character that is no white space.</summary>
    public void SkipSpace()
    {
        while (!AtEnd && char.IsWhiteSpace(text[At]))
        {
            At++;
        }
    }

    /// <summary>Goes on over ASCII digits.</summary>
    /// <returns>The digits, perhaps none.</returns>
    public ReadOnlySpan<char> TakeDigits()
    {
        var start = At;
        while (char.IsAsciiDigit(Next))
        {
            At++;
        }

        return text.AsSpan(start, At - start);
    }

    /// <summary>Whether an operator comes next, as a word of its own.</summary>
    public bool IsAt(string keyword)
    {
        var end = At + keyword.Length;
        return text.AsSpan(At).StartsWith(keyword, StringComparison.Ordinal)
            && (end == text.Length || text[end] is ' ' or '\t' or '\n' or '\r' or '(' or ')' or '"' or '“');
    }

    /// <summary>Goes over an operator if it comes next.</summary>
    public bool Take(string keyword)
    {
        var isNext = IsAt(keyword);
        At += isNext ? keyword.Length : 0;
        return isNext;
    }

    /// <summary>The name of the field that comes next, without its colon.</summary>
    /// <returns>Null when none does: a name is letters before a colon that a value follows at once, so that "Nơi nhận:" and "http://" are
    /// plain text.</returns>
    public string? FieldName()
    {
        var end = At;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        return end > At && end + 1 < text.Length && text[end] == ':' && text[end + 1] != '/' && !char.IsWhiteSpace(text[end + 1])
            ? text[At..end]
            : null;
    }
}
