namespace Corpus.Search.Querying;

/// <summary>Reads the structure of a query: operators, parentheses and fields. One thread; for one query.</summary>
internal sealed class QueryGrammar(QueryScanner scanner)
{
    private readonly QueryLeaves _leaves = new(scanner);
    private int _depth;

    /// <summary>Reads all of it.</summary>
    /// <returns>Null or anything when the scanner has an error.</returns>
    public SearchQuery? Read()
    {
        scanner.SkipSpace();
        if (scanner.AtEnd)
        {
            return SearchQuery.All;
        }

        var query = Alternatives();
        if (query is not null && !scanner.AtEnd)
        {
            scanner.Fail(scanner.At, $"found ')' without a '(' before it; expected a word, a phrase or the end");
        }

        return query;
    }

    private SearchQuery? Alternatives()
    {
        var clauses = new List<SearchQuery>();
        do
        {
            if (Sequence() is not { } clause)
            {
                return null;
            }

            clauses.Add(clause);
            scanner.SkipSpace();
        }
        while (scanner.Take("OR"));
        return clauses.Count == 1 ? clauses[0] : new OrQuery(clauses);
    }

    private SearchQuery? Sequence()
    {
        var clauses = new List<SearchQuery>();
        while (true)
        {
            scanner.SkipSpace();
            if (IsEndOfSequence())
            {
                break;
            }

            if (!And(isFirst: clauses.Count == 0) || !Unary(clauses))
            {
                return null;
            }
        }

        if (clauses.Count == 0)
        {
            scanner.FailAtNext();
            return null;
        }

        return clauses.Count == 1 ? clauses[0] : new AndQuery(clauses) { InOrder = true };
    }

    private bool IsEndOfSequence() => scanner.AtEnd || scanner.Next == ')' || scanner.IsAt("OR");

    /// <summary>Goes over an AND, if there is one.</summary>
    private bool And(bool isFirst)
    {
        var position = scanner.At;
        if (!scanner.Take("AND"))
        {
            return true;
        }

        scanner.SkipSpace();
        return (!isFirst && !IsEndOfSequence() && !scanner.IsAt("AND"))
            || scanner.Fail(position, $"found AND; expected a word, a phrase or a parenthesis on both of its sides");
    }

    private bool Unary(List<SearchQuery> clauses)
    {
        var negations = 0;
        for (scanner.SkipSpace(); scanner.Take("NOT") || TakeMinus(); scanner.SkipSpace())
        {
            negations++;
        }

        if (negations > QueryParser.MaxDepth)
        {
            return scanner.Fail(scanner.At, $"found {negations} negations in a row; at most {QueryParser.MaxDepth} are allowed");
        }

        var before = clauses.Count;
        if (!Primary(clauses))
        {
            return false;
        }

        if (negations > 0 && clauses.Count == before)
        {
            return scanner.Fail(scanner.At, $"found nothing to negate; expected a word, a phrase or a parenthesis");
        }

        if (negations % 2 == 1)
        {
            // "-a/b" negates everything that the one stretch of text became.
            var made = clauses.GetRange(before, clauses.Count - before);
            clauses.RemoveRange(before, made.Count);
            clauses.Add(new NotQuery(made.Count == 1 ? made[0] : new AndQuery(made)));
        }

        return true;
    }

    // Before something to negate; else it is punctuation.
    private bool TakeMinus()
    {
        var isNext = scanner.Next == '-' && scanner.At + 1 < scanner.Text.Length && scanner.Text[scanner.At + 1] is var after
            && (char.IsLetterOrDigit(after) || after is '"' or '(' or '“');
        scanner.At += isNext ? 1 : 0;
        return isNext;
    }

    private bool Primary(List<SearchQuery> clauses)
    {
        if (scanner.AtEnd)
        {
            return scanner.FailAtNext();
        }

        if (scanner.Next == '(')
        {
            return Group(clauses);
        }

        var position = scanner.At;
        if (scanner.FieldName() is not { } name)
        {
            return _leaves.Text(SearchField.Text, clauses);
        }

        scanner.At += name.Length + 1;
        return name.ToLowerInvariant() switch
        {
            "text" => Value(name, SearchField.Text, clauses),
            "title" => Value(name, SearchField.Title, clauses),
            "heading" => Value(name, SearchField.Heading, clauses),
            "agency" => Value(name, SearchField.Agency, clauses),
            "number" => Value(name, SearchField.Number, clauses),
            "issued" => _leaves.Dates(DateField.Issued, clauses),
            "deadline" => _leaves.Dates(DateField.Deadline, clauses),
            _ => scanner.Fail(position, $"found the field '{name}'; expected text, title, heading, agency, number, issued or deadline"),
        };
    }

    private bool Value(string name, SearchField field, List<SearchQuery> clauses) => scanner.Next is '(' or ')'
        ? scanner.Fail(scanner.At, $"found nothing after '{name}:'; expected a word or a phrase")
        : _leaves.Text(field, clauses);

    private bool Group(List<SearchQuery> clauses)
    {
        var open = scanner.At++;
        if (++_depth > QueryParser.MaxDepth)
        {
            return scanner.Fail(open, $"found more than {QueryParser.MaxDepth} parentheses inside each other");
        }

        if (Alternatives() is not { } inner)
        {
            return false;
        }

        if (scanner.AtEnd)
        {
            return scanner.Fail(open, $"found '(' without a ')' behind it");
        }

        scanner.At++;
        _depth--;
        clauses.Add(inner);
        return true;
    }
}
