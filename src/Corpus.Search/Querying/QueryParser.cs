using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Corpus.Text;

namespace Corpus.Search.Querying;

/// <summary>Why a query was refused.</summary>
/// <param name="Position">Where in the query, in UTF-16 code units from 0.</param>
/// <param name="Message">What was found and what was expected, in English.</param>
public sealed record QueryError(int Position, string Message);

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
        if (error is not null)
        {
            return false;
        }

        var reader = new Reader(text);
        query = reader.Read();
        error = reader.Error;
        if (error is not null)
        {
            query = null;
        }

        return query is not null;
    }

    private ref struct Reader(string text)
    {
        private int _at;
        private int _clauses;
        private int _depth;

        public QueryError? Error { get; private set; }

        public SearchQuery? Read()
        {
            SkipSpace();
            if (_at == text.Length)
            {
                return SearchQuery.All;
            }

            var query = Alternatives();
            if (Error is null && _at < text.Length)
            {
                return Fail(_at, "found ')' without a '(' before it; expected a word, a phrase or the end");
            }

            return query;
        }

        private SearchQuery? Alternatives()
        {
            var clauses = new List<SearchQuery>();
            while (true)
            {
                if (Sequence() is not { } clause)
                {
                    return null;
                }

                clauses.Add(clause);
                SkipSpace();
                if (!Keyword("OR"))
                {
                    return clauses.Count == 1 ? clauses[0] : new OrQuery(clauses);
                }
            }
        }

        private SearchQuery? Sequence()
        {
            var clauses = new List<SearchQuery>();
            var start = _at;
            while (true)
            {
                SkipSpace();
                if (_at == text.Length || text[_at] == ')' || PeekKeyword("OR"))
                {
                    break;
                }

                if (PeekKeyword("AND"))
                {
                    var position = _at;
                    Keyword("AND");
                    SkipSpace();
                    if (clauses.Count == 0 || _at == text.Length || text[_at] == ')' || PeekKeyword("AND") || PeekKeyword("OR"))
                    {
                        return Fail(position, "found AND; expected a word, a phrase or a parenthesis on both of its sides");
                    }
                }

                if (!Unary(clauses))
                {
                    return null;
                }
            }

            if (clauses.Count == 0)
            {
                return Fail(_at, _at == text.Length
                    ? "found the end; expected a word, a phrase or a parenthesis"
                    : $"found '{text[_at]}'; expected a word, a phrase or a parenthesis");
            }

            return clauses.Count == 1 ? clauses[0] : new AndQuery(clauses) { InOrder = true };
        }

        private bool Unary(List<SearchQuery> clauses)
        {
            var negations = 0;
            while (true)
            {
                SkipSpace();
                if (Keyword("NOT"))
                {
                    negations++;
                }
                else if (_at + 1 < text.Length && text[_at] == '-' && (char.IsLetterOrDigit(text[_at + 1]) || text[_at + 1] is '"' or '(' or '“'))
                {
                    _at++;
                    negations++;
                }
                else
                {
                    break;
                }
            }

            if (negations > MaxDepth)
            {
                Fail(_at, $"found {negations} negations in a row; at most {MaxDepth} are allowed");
                return false;
            }

            var before = clauses.Count;
            if (!Primary(clauses))
            {
                return false;
            }

            if (negations % 2 == 1 && clauses.Count > before)
            {
                // "-a/b" negates everything that the one stretch of text became.
                var made = clauses.GetRange(before, clauses.Count - before);
                clauses.RemoveRange(before, made.Count);
                clauses.Add(new NotQuery(made.Count == 1 ? made[0] : new AndQuery(made)));
            }
            else if (negations > 0 && clauses.Count == before)
            {
                Fail(_at, "found nothing to negate; expected a word, a phrase or a parenthesis");
                return false;
            }

            return true;
        }

        private bool Primary(List<SearchQuery> clauses)
        {
            if (_at == text.Length)
            {
                Fail(_at, "found the end; expected a word, a phrase or a parenthesis");
                return false;
            }

            if (text[_at] == '(')
            {
                return Group(clauses);
            }

            var field = SearchField.Text;
            if (FieldName() is { } name)
            {
                var position = _at;
                _at += name.Length + 1;
                switch (name.ToLowerInvariant())
                {
                    case "text":
                        break;
                    case "title":
                        field = SearchField.Title;
                        break;
                    case "heading":
                        field = SearchField.Heading;
                        break;
                    case "agency":
                        field = SearchField.Agency;
                        break;
                    case "number":
                        field = SearchField.Number;
                        break;
                    case "issued":
                        return Dates(DateField.Issued, clauses);
                    case "deadline":
                        return Dates(DateField.Deadline, clauses);
                    default:
                        Fail(position, $"found the field '{name}'; expected text, title, heading, agency, number, issued or deadline");
                        return false;
                }

                if (_at == text.Length || char.IsWhiteSpace(text[_at]) || text[_at] is '(' or ')')
                {
                    Fail(_at, $"found nothing after '{name}:'; expected a word or a phrase");
                    return false;
                }
            }

            return text[_at] is '"' or '“' ? Quoted(field, clauses) : Word(field, clauses);
        }

        private bool Group(List<SearchQuery> clauses)
        {
            var open = _at++;
            if (++_depth > MaxDepth)
            {
                Fail(open, $"found more than {MaxDepth} parentheses inside each other");
                return false;
            }

            if (Alternatives() is not { } inner)
            {
                return false;
            }

            if (_at == text.Length)
            {
                Fail(open, "found '(' without a ')' behind it");
                return false;
            }

            _at++;
            _depth--;
            clauses.Add(inner);
            return true;
        }

        private bool Quoted(SearchField field, List<SearchQuery> clauses)
        {
            var open = _at++;
            var start = _at;
            while (_at < text.Length && text[_at] is not ('"' or '”'))
            {
                _at++;
            }

            if (_at == text.Length)
            {
                Fail(open, "found a quotation mark without a closing one");
                return false;
            }

            var terms = QueryText.Phrase(text.AsSpan(start, _at - start));
            _at++;
            var slop = 0;
            if (_at < text.Length && text[_at] == '~')
            {
                var tilde = _at++;
                var digits = _at;
                while (_at < text.Length && char.IsAsciiDigit(text[_at]))
                {
                    _at++;
                }

                if (!int.TryParse(text.AsSpan(digits, _at - digits), NumberStyles.None, CultureInfo.InvariantCulture, out slop) || slop > MaxSlop)
                {
                    Fail(tilde, $"found '~' behind a phrase; expected a number from 0 to {MaxSlop} behind it");
                    return false;
                }
            }

            if (terms.Count == 0)
            {
                Fail(open, "found a phrase without a word");
                return false;
            }

            return Add(clauses, terms.Count == 1 ? new TermQuery(field, terms[0]) : new PhraseQuery(field, terms, slop), open, terms.Count);
        }

        private bool Word(SearchField field, List<SearchQuery> clauses)
        {
            var start = _at;
            while (_at < text.Length && !char.IsWhiteSpace(text[_at]) && text[_at] is not ('"' or '“' or '”' or '(' or ')' or '*' or '~'))
            {
                _at++;
            }

            var word = text.AsSpan(start, _at - start);
            if (_at < text.Length && text[_at] == '*')
            {
                _at++;
                return OneTerm(word, start, "'*'", out var prefix, out var folded)
                    && Add(clauses, prefix == folded ? new PrefixQuery(field, prefix, TermMatch.Folded) : new PrefixQuery(field, prefix), start, 1);
            }

            if (_at < text.Length && text[_at] == '~')
            {
                var tilde = _at++;
                var edits = 1;
                if (_at < text.Length && char.IsAsciiDigit(text[_at]))
                {
                    edits = text[_at++] - '0';
                }

                if (edits is < 1 or > 2)
                {
                    Fail(tilde, "found '~' behind a word; expected 1 or 2 behind it");
                    return false;
                }

                return OneTerm(word, start, "'~'", out _, out var fuzzy) && Add(clauses, new FuzzyQuery(field, fuzzy, edits), start, 1);
            }

            _at = Math.Max(_at, EndOfCode(start, word));
            var words = QueryText.Words(field, text.AsSpan(start, _at - start));
            foreach (var leaf in words)
            {
                if (!Add(clauses, leaf, start, WordsOf(leaf)))
                {
                    return false;
                }
            }

            // Lone punctuation means nothing; but a field must have a value.
            if (words.Count == 0 && _at == start)
            {
                Fail(start, $"found '{text[start]}'; expected a word, a phrase or a parenthesis");
                return false;
            }

            return true;
        }

        // A document number may hold blanks ("117 /TB-UBND"); with the "số" before it, it is one thing.
        private readonly int EndOfCode(int start, ReadOnlySpan<char> word)
        {
            var from = start;
            if (QueryText.IsNumberWord(word))
            {
                for (from += word.Length; from < text.Length && char.IsWhiteSpace(text[from]); from++)
                {
                }
            }

            var length = QueryText.EndOfCode(text.AsSpan(from));
            return length == 0 ? 0 : from + length;
        }

        private static int WordsOf(SearchQuery leaf) => leaf switch
        {
            PhraseQuery phrase => phrase.Terms.Count,
            OrQuery or => or.Clauses.Sum(WordsOf),
            _ => 1,
        };

        private bool OneTerm(ReadOnlySpan<char> word, int start, string mark, out string written, out string folded)
        {
            (written, folded) = ("", "");
            var count = 0;
            using var tokens = new TokenCursor(word);
            while (tokens.MoveNext())
            {
                if (!tokens.IsCompound)
                {
                    (written, folded) = (tokens.Written.ToString(), tokens.Folded.ToString());
                    count++;
                }
            }

            if (count != 1)
            {
                Fail(start, $"found {mark} behind {(count == 0 ? "nothing" : "several words")}; expected one word before it");
                return false;
            }

            return true;
        }

        private bool Dates(DateField field, List<SearchQuery> clauses)
        {
            var start = _at;
            var end = text.IndexOfAny([' ', ')'], _at);
            if (_at < text.Length && text[_at] == '[')
            {
                end = text.IndexOf(']', _at);
                if (end < 0)
                {
                    Fail(start, "found '[' without a ']'; expected [2021-08-01 TO 2021-12-31]");
                    return false;
                }

                var inner = text[(start + 1)..end];
                _at = end + 1;
                var bounds = inner.Split(" TO ", StringSplitOptions.TrimEntries);
                if (bounds.Length != 2 || !Bound(bounds[0], out var from) || !Bound(bounds[1], out var to))
                {
                    Fail(start, $"found '[{inner}]'; expected [2021-08-01 TO 2021-12-31], * for an open end");
                    return false;
                }

                return Add(clauses, new DateRangeQuery(field, from?.First, to?.Last), start, 1);
            }

            var value = text[start..(end < 0 ? text.Length : end)];
            _at = start + value.Length;
            var sign = value.StartsWith("<=", StringComparison.Ordinal) || value.StartsWith(">=", StringComparison.Ordinal) ? value[..2]
                : value.Length > 0 && value[0] is '<' or '>' ? value[..1] : "";
            if (!Bound(value[sign.Length..], out var date) || date is not { } day)
            {
                Fail(start, $"found '{value}'; expected a date like 2021, 2021-08 or 2021-08-15, with <, <=, > or >= before it if wanted");
                return false;
            }

            SearchQuery? range = sign switch
            {
                "<" => day.First > DateOnly.MinValue ? new DateRangeQuery(field, null, day.First.AddDays(-1)) : null,
                "<=" => new DateRangeQuery(field, null, day.Last),
                ">" => day.Last < DateOnly.MaxValue ? new DateRangeQuery(field, day.Last.AddDays(1), null) : null,
                ">=" => new DateRangeQuery(field, day.First, null),
                _ => new DateRangeQuery(field, day.First, day.Last),
            };
            if (range is null)
            {
                Fail(start, $"found '{value}'; no date lies beyond it");
                return false;
            }

            return Add(clauses, range, start, 1);
        }

        private static bool Bound(string value, out Directives.PartialDate? date)
        {
            date = null;
            if (value == "*")
            {
                return true;
            }

            if (!Directives.PartialDate.TryParse(value, out var parsed))
            {
                return false;
            }

            date = parsed;
            return true;
        }

        private bool Add(List<SearchQuery> clauses, SearchQuery clause, int position, int weight)
        {
            _clauses += weight;
            if (_clauses > MaxClauses)
            {
                Fail(position, $"found more than {MaxClauses} words, phrases and ranges; ask for fewer");
                return false;
            }

            clauses.Add(clause);
            return true;
        }

        // A name is letters before a colon that a value follows at once; "Nơi nhận:" and "http://" are plain text.
        private readonly string? FieldName()
        {
            var end = _at;
            while (end < text.Length && char.IsAsciiLetter(text[end]))
            {
                end++;
            }

            return end > _at && end + 1 < text.Length && text[end] == ':' && text[end + 1] != '/' && !char.IsWhiteSpace(text[end + 1])
                ? text[_at..end]
                : null;
        }

        private readonly bool PeekKeyword(string keyword) =>
            text.AsSpan(_at).StartsWith(keyword, StringComparison.Ordinal)
            && (_at + keyword.Length == text.Length || text[_at + keyword.Length] is ' ' or '\t' or '\n' or '\r' or '(' or ')' or '"' or '“');

        private bool Keyword(string keyword)
        {
            if (!PeekKeyword(keyword))
            {
                return false;
            }

            _at += keyword.Length;
            return true;
        }

        private void SkipSpace()
        {
            while (_at < text.Length && char.IsWhiteSpace(text[_at]))
            {
                _at++;
            }
        }

        private SearchQuery? Fail(int position, string message)
        {
            Error ??= new QueryError(position, message);
            return null;
        }
    }
}
