using System.Globalization;
using Corpus.Text;

namespace Corpus.Search.Querying;

/// <summary>Reads the leaves of a query: words with their marks, phrases, dates. One thread; for one query, whose leaves it counts.</summary>
internal sealed class QueryLeaves(QueryScanner scanner)
{
    private int _clauses;

    /// <summary>Reads a word or phrase of a field; what one stretch of text becomes may be several clauses, or none.</summary>
    /// <returns>False when the scanner has an error.</returns>
    public bool Text(SearchField field, List<SearchQuery> clauses) =>
        scanner.Next is '"' or '“' ? Quoted(field, clauses) : Word(field, clauses);

    /// <summary>Reads a date or range of dates.</summary>
    /// <returns>False when the scanner has an error.</returns>
    public bool Dates(DateField field, List<SearchQuery> clauses)
    {
        var start = scanner.At;
        return QueryDates.Read(scanner, field) is { } range && Add(clauses, range, start, 1);
    }

    private bool Quoted(SearchField field, List<SearchQuery> clauses)
    {
        var open = scanner.At++;
        var start = scanner.At;
        while (!scanner.AtEnd && scanner.Next is not ('"' or '”'))
        {
            scanner.At++;
        }

        if (scanner.AtEnd)
        {
            return scanner.Fail(open, $"found a quotation mark without a closing one");
        }

        var terms = QueryText.Phrase(scanner.Text.AsSpan(start, scanner.At - start));
        scanner.At++;
        if (!Slop(out var slop))
        {
            return false;
        }

        if (terms.Count == 0)
        {
            return scanner.Fail(open, $"found a phrase without a word");
        }

        return Add(clauses, terms.Count == 1 ? new TermQuery(field, terms[0]) : new PhraseQuery(field, terms, slop), open, terms.Count);
    }

    private bool Slop(out int slop)
    {
        slop = 0;
        var tilde = scanner.At;
        if (scanner.Next != '~')
        {
            return true;
        }

        scanner.At++;
        return (int.TryParse(scanner.TakeDigits(), NumberStyles.None, CultureInfo.InvariantCulture, out slop) && slop <= QueryParser.MaxSlop)
            || scanner.Fail(tilde, $"found '~' behind a phrase; expected a number from 0 to {QueryParser.MaxSlop} behind it");
    }

    private bool Word(SearchField field, List<SearchQuery> clauses)
    {
        var start = scanner.At;
        while (!scanner.AtEnd && !char.IsWhiteSpace(scanner.Next) && scanner.Next is not ('"' or '“' or '”' or '(' or ')' or '*' or '~'))
        {
            scanner.At++;
        }

        var word = scanner.Text.AsSpan(start, scanner.At - start);
        return scanner.Next switch
        {
            '*' => Prefix(field, word, start, clauses),
            '~' => Fuzzy(field, word, start, clauses),
            _ => Words(field, word, start, clauses),
        };
    }

    private bool Prefix(SearchField field, ReadOnlySpan<char> word, int start, List<SearchQuery> clauses)
    {
        scanner.At++;
        return OneTerm(word, start, "'*'", out var prefix, out var folded)
            && Add(clauses, prefix == folded ? new PrefixQuery(field, prefix, TermMatch.Folded) : new PrefixQuery(field, prefix), start, 1);
    }

    private bool Fuzzy(SearchField field, ReadOnlySpan<char> word, int start, List<SearchQuery> clauses)
    {
        var tilde = scanner.At++;
        var edits = 1;
        if (char.IsAsciiDigit(scanner.Next))
        {
            edits = scanner.Next - '0';
            scanner.At++;
        }

        if (edits is < 1 or > 2)
        {
            return scanner.Fail(tilde, $"found '~' behind a word; expected 1 or 2 behind it");
        }

        return OneTerm(word, start, "'~'", out _, out var fuzzy) && Add(clauses, new FuzzyQuery(field, fuzzy, edits), start, 1);
    }

    private bool Words(SearchField field, ReadOnlySpan<char> word, int start, List<SearchQuery> clauses)
    {
        scanner.At = Math.Max(scanner.At, EndOfCode(start, word));
        var words = QueryText.Words(field, scanner.Text.AsSpan(start, scanner.At - start));
        foreach (var leaf in words)
        {
            if (!Add(clauses, leaf, start, WordsOf(leaf)))
            {
                return false;
            }
        }

        // Lone punctuation means nothing; but a field must have a value.
        return words.Count > 0 || scanner.At > start
            || scanner.FailAtNext();
    }

    // A document number may hold blanks ("117 /TB-UBND"); with the "số" before it, it is one thing.
    private int EndOfCode(int start, ReadOnlySpan<char> word)
    {
        var (text, from) = (scanner.Text, start);
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

        return count == 1
            || (count == 0 ? scanner.Fail(start, $"found {mark} behind nothing; expected one word before it")
                : scanner.Fail(start, $"found {mark} behind several words; expected one word before it"));
    }

    private bool Add(List<SearchQuery> clauses, SearchQuery clause, int position, int weight)
    {
        _clauses += weight;
        if (_clauses > QueryParser.MaxClauses)
        {
            return scanner.Fail(position, $"found more than {QueryParser.MaxClauses} words, phrases and ranges; ask for fewer");
        }

        clauses.Add(clause);
        return true;
    }
}
