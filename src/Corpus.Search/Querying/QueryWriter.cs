using System.Globalization;

namespace Corpus.Search.Querying;

/// <summary>Writes a query in the query language, so that a changed one can be shown and asked again.</summary>
internal static class QueryWriter
{
    /// <summary>The text of a query; reading it gives the query back, but for the weights of a question.</summary>
    public static string Write(SearchQuery query) => query switch
    {
        AllQuery => "",
        TermQuery term => $"{Field(term.Field)}{(term.Match == TermMatch.Written ? $"\"{term.Term}\"" : term.Term)}",
        PhraseQuery { Match: TermMatch.Written } phrase => $"{Field(phrase.Field)}\"{string.Join(' ', phrase.Terms)}\"{Slop(phrase.Slop)}",
        PhraseQuery phrase => $"{Field(phrase.Field)}{Joined(phrase.Terms)}",
        PrefixQuery prefix => $"{Field(prefix.Field)}{prefix.Prefix}*",
        FuzzyQuery fuzzy => string.Create(CultureInfo.InvariantCulture, $"{Field(fuzzy.Field)}{fuzzy.Term}~{fuzzy.MaxEdits}"),
        DateRangeQuery range => $"{(range.Field == DateField.Issued ? "issued" : "deadline")}:[{Day(range.From)} TO {Day(range.To)}]",
        NotQuery not => $"-{Grouped(not.Clause)}",
        AndQuery and => string.Join(' ', and.Clauses.Select(Grouped)),

        // A document number in plain text is asked of the text and of the numbers.
        OrQuery { Clauses: [PhraseQuery { Field: SearchField.Text } text, PhraseQuery { Field: SearchField.Number } number] }
            when text.Terms.SequenceEqual(number.Terms) => Joined(text.Terms),
        OrQuery or => string.Join(" OR ", or.Clauses.Select(Grouped)),
        _ => throw new ArgumentException($"a query of type {query.GetType().Name} is not known", nameof(query)),
    };

    private static string Grouped(SearchQuery clause)
    {
        var text = Write(clause);
        return clause is AndQuery or OrQuery && text.Contains(' ', StringComparison.Ordinal) ? $"({text})" : text;
    }

    // A number before words is that of a document: 117/tb-ubnd; other parts were joined by a hyphen.
    private static string Joined(IReadOnlyList<string> terms) => terms.Count > 1 && terms[0].All(char.IsAsciiDigit)
        ? $"{terms[0]}/{string.Join('-', terms.Skip(1))}"
        : string.Join('-', terms);

    private static string Field(SearchField field) => field switch
    {
        SearchField.Text => "",
        SearchField.Heading => "heading:",
        SearchField.Title => "title:",
        SearchField.Agency => "agency:",
        _ => "number:",
    };

    private static string Slop(int slop) => slop == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"~{slop}");

    private static string Day(DateOnly? day) => day is { } known ? known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "*";
}
