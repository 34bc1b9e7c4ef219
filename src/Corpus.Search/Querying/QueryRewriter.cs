using Corpus.Text;

namespace Corpus.Search.Querying;

/// <summary>Changes the words of a query and leaves the rest as it is. What is negated is not changed.</summary>
internal static class QueryRewriter
{
    /// <summary>The words of the tasks' text that a query asks for, in order, whole words only.</summary>
    public static IEnumerable<(string Word, TermMatch Match)> Words(SearchQuery query) => query switch
    {
        TermQuery { Field: SearchField.Text } term => [(term.Term, term.Match)],
        PhraseQuery { Field: SearchField.Text } phrase => phrase.Terms.Select(word => (word, phrase.Match)),
        AndQuery and => and.Clauses.SelectMany(Words),
        OrQuery or => or.Clauses.SelectMany(Words),
        _ => [],
    };

    /// <summary>The query with some words replaced.</summary>
    /// <param name="query">The query.</param>
    /// <param name="replace">Gives the words to put in the place of one, as written; null leaves it.</param>
    public static SearchQuery Replace(SearchQuery query, Func<string, TermMatch, IReadOnlyList<string>?> replace)
    {
        switch (query)
        {
            case TermQuery { Field: SearchField.Text } term when replace(term.Term, term.Match) is { } words:
                SearchQuery[] terms = [.. words.Select(word => Word(word, term))];
                return terms is [var only] ? only : new AndQuery(terms) { InOrder = true };
            case PhraseQuery { Field: SearchField.Text } phrase:
                string[] parts = [.. phrase.Terms.SelectMany(word => replace(word, phrase.Match) ?? [word])];
                return phrase with { Terms = parts, Match = MatchOf(string.Join(' ', parts), phrase.Match) };
            case AndQuery and:
                return and with { Clauses = [.. and.Clauses.Select(clause => Replace(clause, replace)).SelectMany(Flat)] };
            case OrQuery or:
                return or with { Clauses = [.. or.Clauses.Select(clause => Replace(clause, replace))] };
            default:
                return query;
        }

        // A word that became two stands among the others; a group stays one.
        static IEnumerable<SearchQuery> Flat(SearchQuery clause) =>
            clause is AndQuery { InOrder: true } and && and.Clauses.All(part => part is TermQuery) ? and.Clauses : [clause];
    }

    /// <summary>The queries with two neighbouring words of the text written as one: <c>các h ly</c> gives <c>cách ly</c> and <c>các hly</c>.</summary>
    public static IEnumerable<(string Joined, SearchQuery Query)> Joins(SearchQuery query)
    {
        if (query is not AndQuery { InOrder: true } and)
        {
            yield break;
        }

        for (var i = 0; i + 1 < and.Clauses.Count; i++)
        {
            if (and.Clauses[i] is TermQuery { Field: SearchField.Text } first && and.Clauses[i + 1] is TermQuery { Field: SearchField.Text } second)
            {
                var joined = first.Term + second.Term;
                SearchQuery[] clauses = [.. and.Clauses.Take(i), Word(joined, first), .. and.Clauses.Skip(i + 2)];
                yield return (joined, clauses.Length == 1 ? clauses[0] : and with { Clauses = clauses });
            }
        }
    }

    /// <summary>The query with no word's diacritics minded.</summary>
    public static SearchQuery Fold(SearchQuery query) => Replace(query, (word, _) => [VietnameseFolding.Key(word)]);

    private static TermQuery Word(string word, TermQuery old) => old with { Term = word, Match = MatchOf(word, old.Match) };

    private static TermMatch MatchOf(string words, TermMatch old) => old == TermMatch.Written ? old
        : VietnameseFolding.Key(words) == words ? TermMatch.Folded
        : TermMatch.Alike;
}
