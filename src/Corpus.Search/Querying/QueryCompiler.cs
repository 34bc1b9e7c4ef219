using Corpus.Search.Columns;
using Corpus.Search.Highlighting;
using Corpus.Search.Indexing;
using Corpus.Search.Scoring;

namespace Corpus.Search.Querying;

/// <summary>Resolves a query against the dictionaries of a generation.</summary>
internal sealed class QueryCompiler(Snapshot snapshot, PartSource source, Watch watch)
{
    private const int TermsPerCheck = 1024;
    private readonly List<Scorer> _scorers = [];
    private readonly List<Scorer> _neighbours = [];
    private readonly List<HighlightPattern> _marks = [];
    private readonly TermDictionary _terms = snapshot.Dictionaries.Terms;

    /// <summary>Makes the plan of a query and filter.</summary>
    /// <exception cref="TimeBudgetException">The watch says so.</exception>
    public static QueryPlan Compile(SearchQuery query, TaskFilter filter, Snapshot snapshot, PartSource source, Watch watch)
    {
        var compiler = new QueryCompiler(snapshot, source, watch);
        var root = compiler.Node(query, scores: true, isRequired: true);
        var filters = FilterCompiler.Compile(filter, snapshot, source);
        return new QueryPlan(
            filters.Count == 0 ? root : query is AllQuery && filters.Count == 1 ? filters[0]
                : new AndNode(query is AllQuery ? filters : [root, .. filters]),
            [.. compiler._scorers, .. compiler._neighbours],
            compiler._marks)
        {
            Watch = watch,
        };
    }

    private PlanNode Node(SearchQuery query, bool scores, bool isRequired)
    {
        switch (query)
        {
            case AllQuery:
                return new AllNode();
            case TermQuery term:
                return Leaf(term.Field, Forms(term.Term, term.Match), scores, mark: true);
            case PhraseQuery { Terms.Count: 1 } phrase:
                return Leaf(phrase.Field, Forms(phrase.Terms[0], phrase.Match), scores, mark: true);
            case PhraseQuery phrase:
                return Phrase(phrase, scores, isRequired);
            case PrefixQuery prefix:
                return Leaf(prefix.Field, [.. WithPrefix(prefix).Select(term => (term, 0.0))], scores, mark: true);
            case FuzzyQuery fuzzy:
                return Leaf(fuzzy.Field, FuzzyTerms(fuzzy), scores, mark: true);
            case DateRangeQuery range:
                return Dates(range);
            case NotQuery not:
                return new NotNode(Node(not.Clause, scores: false, isRequired: false));
            case AndQuery and:
                var all = new AndNode([.. and.Clauses.Select(clause => Node(clause, scores, isRequired))]);
                Pairs(and.Clauses, and.InOrder && scores);
                return all;
            case OrQuery or:
                var any = new OrNode([.. or.Clauses.Select(clause => Node(clause, scores, isRequired && or.Clauses.Count == 1))]);
                Pairs(or.Clauses, or.InOrder && scores);
                return any;
            default:
                throw new ArgumentException($"a query of type {query.GetType().Name} is not known", nameof(query));
        }
    }

    /// <summary>The terms that stand for a query's word, each with the weight of its matches.</summary>
    private List<(int Term, double Weight)> Forms(string word, TermMatch match)
    {
        if (match == TermMatch.Written)
        {
            return _terms.Find(word) is { } exact ? [(exact, 1)] : [];
        }

        // A word without diacritics is its own folded form; the term that equals it is the exact one.
        return
        [
            .. _terms.WithFolded(word).Select(term => (term, _terms.Written(term) == word ? 1 : Bm25.FoldedWeight))
                .OrderByDescending(form => form.Item2),
        ];
    }

    private IEnumerable<int> WithPrefix(PrefixQuery prefix) => prefix.Match == TermMatch.Written
        ? _terms.WithPrefix(prefix.Prefix)
        : _terms.WithFoldedPrefix(prefix.Prefix);

    private List<(int Term, double Weight)> FuzzyTerms(FuzzyQuery fuzzy)
    {
        var found = new List<(int Term, double Weight)>();
        for (var term = 0; term < _terms.Count; term++)
        {
            if (term % TermsPerCheck == 0)
            {
                watch.Check();
            }

            var distance = EditDistance.Within(fuzzy.Term, _terms.Folded(term), fuzzy.MaxEdits);
            if (distance is { } edits)
            {
                found.Add((term, 1.0 / (1 << edits)));
            }
        }

        return found;
    }

    private TermsNode Leaf(SearchField field, IReadOnlyList<(int Term, double Weight)> forms, bool scores, bool mark)
    {
        watch.Check();
        forms = [.. forms.Where((form, index) =>
        {
            if (index % TermsPerCheck == 0)
            {
                watch.Check();
            }

            return snapshot.TaskCount(field, form.Term, source) > 0;
        })];
        if (scores)
        {
            foreach (var (term, weight) in forms)
            {
                Score(field, term, weight);
            }

            if (mark && field == SearchField.Text)
            {
                _marks.Add(new HighlightPattern([TermSet(forms.Select(form => form.Term))], 0));
            }
        }

        return new TermsNode(field, [.. forms.Select(form => form.Term)]);
    }

    private void Score(SearchField field, int term, double weight)
    {
        if (weight == 0)
        {
            return;
        }

        var idf = Idf(field, [term]);
        if (field != SearchField.Text)
        {
            _scorers.Add(new PresenceScorer(field, term, (float)(weight * idf), $"{field}:{_terms.Written(term)}"));
            return;
        }

        _scorers.Add(new TermScorer(term, (float)(weight * idf), _terms.Written(term)));
        foreach (var (other, share) in (ReadOnlySpan<(SearchField, double)>)
            [(SearchField.Title, Bm25.TitleWeight), (SearchField.Heading, Bm25.HeadingWeight)])
        {
            if (snapshot.TaskCount(other, term, source) > 0)
            {
                _scorers.Add(new PresenceScorer(other, term, (float)(weight * idf * share), $"{other}:{_terms.Written(term)}"));
            }
        }
    }

    private PhraseNode Phrase(PhraseQuery phrase, bool scores, bool isRequired)
    {
        var words = phrase.Terms.Select(word => Forms(word, phrase.Match).Select(form => form.Term).ToArray()).ToArray();
        var node = new PhraseNode(phrase.Field, words, phrase.Slop, isRequired);
        if (scores)
        {
            var label = $"\"{string.Join(' ', phrase.Terms)}\"";
            var idf = words.Sum(forms => Idf(phrase.Field, forms));
            _scorers.Add(phrase.Field == SearchField.Text
                ? new PhraseScorer(node, (float)idf, label)
                : new PhrasePresenceScorer(node, (float)idf, $"{phrase.Field}:{label}"));
            if (phrase.Field == SearchField.Text)
            {
                _marks.Add(new HighlightPattern([.. words.Select(TermSet)], phrase.Slop));
            }
        }

        return node;
    }

    private void Pairs(IReadOnlyList<SearchQuery> clauses, bool scores)
    {
        for (var i = 0; scores && i + 1 < clauses.Count; i++)
        {
            if (clauses[i] is TermQuery { Field: SearchField.Text } first && clauses[i + 1] is TermQuery { Field: SearchField.Text } second)
            {
                int[][] words =
                [
                    [.. Forms(first.Term, first.Match).Select(form => form.Term)],
                    [.. Forms(second.Term, second.Match).Select(form => form.Term)],
                ];
                if (words[0].Length > 0 && words[1].Length > 0)
                {
                    var idf = Math.Min(Idf(SearchField.Text, words[0]), Idf(SearchField.Text, words[1]));
                    var neighbours = new PhraseNode(SearchField.Text, words, 0);
                    _neighbours.Add(new PhraseScorer(neighbours, (float)(Bm25.PairWeight * idf), $"{first.Term} {second.Term}"));
                }
            }
        }
    }

    private static ColumnNode Dates(DateRangeQuery range)
    {
        // Days are stored plus 1, since 0 stands for none.
        var from = (range.From?.DayNumber ?? 0) + 1;
        var to = range.To is { } last ? last.DayNumber + 1 : int.MaxValue;
        return ColumnNode.Range(range.Field == DateField.Issued ? ColumnId.Issued : ColumnId.Deadline, from, to);
    }

    private double Idf(SearchField field, IEnumerable<int> terms) => Bm25.Idf(
        snapshot.Tasks, Math.Min(snapshot.Tasks, terms.Sum(term => (long)snapshot.TaskCount(field, term, source))));

    private HashSet<string> TermSet(IEnumerable<int> terms) => [.. terms.Select(_terms.Written)];
}
