using Corpus.Text;

namespace Corpus.Search.Querying;

/// <summary>A parsed query: a tree of what must match. Immutable.</summary>
/// <remarks>
/// A task's score is the sum over all words and phrases of the query, in the order of the tree and outside negations, that the task holds.
/// <c>ToString</c> of every node shows the tree.
/// </remarks>
public abstract record SearchQuery
{
    /// <summary>Matches every task.</summary>
    public static SearchQuery All { get; } = new AllQuery();

    /// <summary>Matches the tasks that hold any word of a plain text, or whose title or heading does; no character has a special meaning. For
    /// questions in whole sentences: question words and function words count little, the syllables of a longer word less than a word of
    /// one.</summary>
    /// <returns><see cref="All"/> when the text has no word.</returns>
    public static SearchQuery AnyOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Combine(Question.Words(text), words => new OrQuery(words) { InOrder = true });
    }

    /// <summary>Matches the tasks that hold every word of a plain text; no character has a special meaning.</summary>
    /// <returns><see cref="All"/> when the text has no word.</returns>
    public static SearchQuery AllOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Combine(QueryText.Words(SearchField.Text, text), words => new AndQuery(words) { InOrder = true });
    }

    /// <summary>Shows clauses one after the other.</summary>
    private protected static string Show(IEnumerable<object> clauses) => $"[{string.Join(", ", clauses)}]";

    private static SearchQuery Combine(IReadOnlyList<SearchQuery> words, Func<IReadOnlyList<SearchQuery>, SearchQuery> combine) =>
        words.Count switch { 0 => All, 1 => words[0], _ => combine(words) };
}

/// <summary>Matches every task.</summary>
public sealed record AllQuery : SearchQuery;

/// <summary>Matches the tasks whose field holds a word.</summary>
/// <param name="Field">Where to look.</param>
/// <param name="Term">The word as <see cref="TokenCursor.Written"/> gives it; for <see cref="TermMatch.Folded"/> its folded form.</param>
/// <param name="Match">How the word is compared.</param>
public sealed record TermQuery(SearchField Field, string Term, TermMatch Match = TermMatch.Written) : SearchQuery
{
    /// <summary>Factor of its part of the score, in [0, 1].</summary>
    public double Weight { get; init; } = 1;
}

/// <summary>How a query's word is compared with an index's.</summary>
public enum TermMatch
{
    /// <summary>Exactly as written, diacritics and all: what a quotation asks for.</summary>
    Written = 0,

    /// <summary>Without diacritics; the term that equals the query's word counts four times as much as the others. The i/y spelling and
    /// abbreviations as for <see cref="Alike"/>.</summary>
    Folded = 1,

    /// <summary>As written, or with i for y or y for i (<c>kỹ</c>, <c>kĩ</c>), or as its abbreviation or what it abbreviates; the form asked
    /// for counts most.</summary>
    Alike = 2,

    /// <summary>As <see cref="Folded"/>, but every spelling counts alike: for whole sentences typed without diacritics.</summary>
    Unmarked = 3,
}

/// <summary>Matches the tasks whose field holds words one after the other.</summary>
/// <param name="Field">Where to look.</param>
/// <param name="Terms">The words in order, at least one.</param>
/// <param name="Slop">How many other words may stand between the first and the last, in [0, 100].</param>
/// <param name="Match">How the words are compared.</param>
public sealed record PhraseQuery(SearchField Field, IReadOnlyList<string> Terms, int Slop = 0, TermMatch Match = TermMatch.Written) : SearchQuery
{
    /// <summary>Factor of its part of the score, in [0, 1].</summary>
    public double Weight { get; init; } = 1;

    /// <summary>The words.</summary>
    public override string ToString() => $"{Match} phrase ~{Slop} {Field}:{Show(Terms)}";

    /// <inheritdoc/>
    public bool Equals(PhraseQuery? other) =>
        other is not null && (Field, Slop, Match, Weight) == (other.Field, other.Slop, other.Match, other.Weight) && Terms.SequenceEqual(other.Terms);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Field, Slop, Match, Terms.Count, Terms[0]);
}

/// <summary>Matches the tasks whose field holds a word that starts with a text. Does not count in scores.</summary>
/// <param name="Field">Where to look.</param>
/// <param name="Prefix">The start, as written or, for <see cref="TermMatch.Folded"/>, folded; not empty.</param>
/// <param name="Match">How it is compared.</param>
public sealed record PrefixQuery(SearchField Field, string Prefix, TermMatch Match = TermMatch.Written) : SearchQuery;

/// <summary>Matches the tasks whose field holds a word at most some insertions, deletions or replacements of a character away.</summary>
/// <param name="Field">Where to look.</param>
/// <param name="Term">The word, folded; compared with folded words.</param>
/// <param name="MaxEdits">1 or 2.</param>
public sealed record FuzzyQuery(SearchField Field, string Term, int MaxEdits) : SearchQuery;

/// <summary>A date column that a query can restrict.</summary>
public enum DateField
{
    /// <summary>Date of issue; the first possible day.</summary>
    Issued = 0,

    /// <summary>Last day of the deadline.</summary>
    Deadline = 1,
}

/// <summary>Matches the tasks whose date lies in a range; those without a date never do.</summary>
/// <param name="Field">Which date.</param>
/// <param name="From">First day, or null for no bound.</param>
/// <param name="To">Last day, inclusive, or null for no bound.</param>
public sealed record DateRangeQuery(DateField Field, DateOnly? From, DateOnly? To) : SearchQuery;

/// <summary>Matches the tasks that match every clause.</summary>
/// <param name="Clauses">At least one.</param>
public sealed record AndQuery(IReadOnlyList<SearchQuery> Clauses) : SearchQuery
{
    /// <summary>Whether the clauses are a text, whose order tells something: words that stand next to each other in the query count more
    /// where they do in the text, words that make up what an abbreviation stands for match it, and tasks of the directives of a district or
    /// province that the words name count more.</summary>
    public bool InOrder { get; init; }

    /// <summary>The clauses.</summary>
    public override string ToString() => $"And{(InOrder ? " in order" : "")} {Show(Clauses)}";

    /// <inheritdoc/>
    public bool Equals(AndQuery? other) => other is not null && InOrder == other.InOrder && Clauses.SequenceEqual(other.Clauses);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Clauses.Count, Clauses[0]);
}

/// <summary>Matches the tasks that match any clause.</summary>
/// <param name="Clauses">At least one.</param>
public sealed record OrQuery(IReadOnlyList<SearchQuery> Clauses) : SearchQuery
{
    /// <summary>Whether the clauses are a text, whose order tells something: words that stand next to each other in the query count more
    /// where they do in the text, words that make up what an abbreviation stands for match it, and tasks of the directives of a district or
    /// province that the words name count more.</summary>
    public bool InOrder { get; init; }

    /// <summary>The clauses.</summary>
    public override string ToString() => $"Or{(InOrder ? " in order" : "")} {Show(Clauses)}";

    /// <inheritdoc/>
    public bool Equals(OrQuery? other) => other is not null && InOrder == other.InOrder && Clauses.SequenceEqual(other.Clauses);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Clauses.Count, Clauses[0]);
}

/// <summary>Matches the tasks that do not match a clause.</summary>
/// <param name="Clause">What must not match.</param>
public sealed record NotQuery(SearchQuery Clause) : SearchQuery;
