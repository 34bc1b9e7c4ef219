using Corpus.Search.Columns;
using Corpus.Search.Highlighting;
using Corpus.Search.Indexing;
using Corpus.Search.Scoring;
using Corpus.Text;

namespace Corpus.Search.Querying;

/// <summary>Resolves a query against the dictionaries of a generation.</summary>
internal sealed class QueryCompiler(Snapshot snapshot, PartSource source, Watch watch)
{
    private const int TermsPerCheck = 1024;

    // What surrounds a task's text, with its share in the weight of a text word.
    private static readonly (SearchField Field, double Share)[] ContextFields =
    [
        (SearchField.Title, Bm25.TitleWeight), (SearchField.Heading, Bm25.HeadingWeight), (SearchField.Agency, Bm25.AgencyWeight),
    ];

    private readonly List<Scorer> _scorers = [];
    private readonly List<Scorer> _neighbours = [];
    private readonly List<HighlightPattern> _marks = [];
    private readonly TermDictionary _terms = snapshot.Dictionaries.Terms;
    private readonly Abbreviations _abbreviations = snapshot.Dictionaries.Abbreviations;

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
            case TermQuery or PhraseQuery:
                return WithMeanings(query, scores, isRequired);
            case PrefixQuery prefix:
                return Leaf(prefix.Field, [.. WithPrefix(prefix).Select(term => new TermForm(term, 0))], null, scores);
            case FuzzyQuery fuzzy:
                return Leaf(fuzzy.Field, FuzzyTerms(fuzzy), null, scores);
            case DateRangeQuery range:
                return Dates(range);
            case NotQuery not:
                return new NotNode(Node(not.Clause, scores: false, isRequired: false));
            case AndQuery and:
                return new AndNode(Clauses(and.Clauses, and.InOrder, scores, isRequired, nodes => new AndNode(nodes)));
            case OrQuery or:
                return new OrNode(Clauses(or.Clauses, or.InOrder, scores, isRequired && or.Clauses.Count == 1, nodes => new OrNode(nodes)));
            default:
                throw new ArgumentException($"a query of type {query.GetType().Name} is not known", nameof(query));
        }
    }

    /// <summary>The nodes of clauses; words that make up what an abbreviation stands for become one node with it.</summary>
    private List<PlanNode> Clauses(
        IReadOnlyList<SearchQuery> clauses, bool inOrder, bool scores, bool isRequired, Func<IReadOnlyList<PlanNode>, PlanNode> combine)
    {
        var runs = inOrder ? Synonyms.RunsOf(clauses, _abbreviations) : [];
        var nodes = new List<PlanNode>(clauses.Count);
        foreach (var clause in clauses)
        {
            nodes.Add(Node(clause, scores, isRequired && runs.Count == 0));
        }

        foreach (var run in runs.Reverse())
        {
            var words = clauses.Skip(run.First).Take(run.Count).Cast<TermQuery>().ToArray();
            var idf = words.Select(word => (word, Forms: FormsOf(word.Term, word.Match)))
                .Sum(word => word.word.Weight * Best(word.word.Field, word.Forms) * Idf(word.word.Field, word.Forms));
            var together = combine(nodes.GetRange(run.First, run.Count));
            nodes.RemoveRange(run.First, run.Count);
            nodes.Insert(run.First, new OrNode(
                [together, .. run.Forms.Select(form => Alternative(words[0].Field, form, idf, scores && idf > 0))]));
        }

        if (inOrder && scores)
        {
            Pairs(clauses);
            Places(clauses);
        }

        return nodes;
    }

    /// <summary>The node of a word or phrase, and of what it stands for.</summary>
    private PlanNode WithMeanings(SearchQuery leaf, bool scores, bool isRequired)
    {
        var meanings = Synonyms.MeaningsOf(leaf, _abbreviations);
        var (field, words, match, weight) = leaf switch
        {
            TermQuery term => (term.Field, (IReadOnlyList<string>)[term.Term], term.Match, term.Weight),
            PhraseQuery phrase => (phrase.Field, phrase.Terms, phrase.Match, phrase.Weight),
            _ => throw new ArgumentException($"{leaf} is no leaf", nameof(leaf)),
        };
        var forms = words.Select(word => FormsOf(word, match)).ToArray();
        var idf = weight * forms.Sum(word => Idf(field, word));
        scores &= weight > 0;
        PlanNode node = forms.Length == 1
            ? Leaf(field, forms[0], idf, scores)
            : Phrase(field, words, forms, leaf is PhraseQuery { Slop: var slop } ? slop : 0, idf, scores, isRequired && meanings.Count == 0);
        if (meanings.Count == 0)
        {
            return node;
        }

        // A phrase is at least as rare as its rarest word: a meaning weighs as much as the abbreviation, but no more than that.
        var best = forms.Min(word => Best(field, word));
        return new OrNode(
        [
            node,
            .. meanings.Select(meaning => Alternative(
                field, meaning, best * Math.Min(idf, weight * meaning.Max(word => Idf(field, FormsOf(word, TermMatch.Written)))), scores)),
        ]);
    }

    /// <summary>Weight of the best form that tasks hold, so that another form of what was asked for does not pass it; 1 when none does.</summary>
    private double Best(SearchField field, IReadOnlyList<TermForm> forms) =>
        forms.Where(form => snapshot.TaskCount(field, form.Term, source) > 0).Select(form => form.Weight).DefaultIfEmpty(1).Max();

    /// <summary>The node of another form of what was asked for, which adds at most a share of <paramref name="idf"/>.</summary>
    private PlanNode Alternative(SearchField field, IReadOnlyList<string> words, double idf, bool scores)
    {
        var forms = words.Select(word => FormsOf(word, TermMatch.Written)).ToArray();
        var weight = Bm25.SynonymWeight * idf;
        var slop = Synonyms.SlopOf(words);
        if (forms.Length == 1)
        {
            return Leaf(field, forms[0], weight, scores);
        }

        if (scores && field == SearchField.Text)
        {
            foreach (var (other, share) in ContextFields)
            {
                if (Array.TrueForAll(forms, word => word.Any(form => snapshot.TaskCount(other, form.Term, source) > 0)))
                {
                    _scorers.Add(new PhrasePresenceScorer(Occurrences(other, forms, slop), (float)(weight * share), $"{other}:{Quoted(words)}"));
                }
            }
        }

        return Phrase(field, words, forms, slop, weight, scores, isRequired: false);
    }

    private IReadOnlyList<TermForm> FormsOf(string word, TermMatch match) => TermForms.Of(_terms, word, match);

    private IEnumerable<int> WithPrefix(PrefixQuery prefix) => prefix.Match == TermMatch.Written
        ? _terms.WithPrefix(prefix.Prefix)
        : _terms.WithFoldedPrefix(prefix.Prefix);

    private List<TermForm> FuzzyTerms(FuzzyQuery fuzzy)
    {
        var found = new List<TermForm>();
        for (var term = 0; term < _terms.Count; term++)
        {
            if (term % TermsPerCheck == 0)
            {
                watch.Check();
            }

            if (EditDistance.Within(fuzzy.Term, _terms.Folded(term), fuzzy.MaxEdits) is { } edits)
            {
                found.Add(new TermForm(term, 1.0 / (1 << edits)));
            }
        }

        return found;
    }

    /// <summary>The node of the forms of one word.</summary>
    /// <param name="field">Where to look.</param>
    /// <param name="forms">The forms.</param>
    /// <param name="idf">What each form's weight is multiplied with in the score; null for its own idf.</param>
    /// <param name="scores">Whether it counts in scores and highlights.</param>
    private TermsNode Leaf(SearchField field, IReadOnlyList<TermForm> forms, double? idf, bool scores)
    {
        watch.Check();
        int[] held =
        [
            .. forms.Where((form, index) =>
            {
                if (index % TermsPerCheck == 0)
                {
                    watch.Check();
                }

                return snapshot.TaskCount(field, form.Term, source) > 0;
            }).Select(form => form.Term),
        ];
        if (scores)
        {
            foreach (var form in forms)
            {
                if (form.Weight > 0)
                {
                    Score(field, form.Term, form.Weight * (idf ?? Idf(field, [form])));
                }
            }

            if (field == SearchField.Text)
            {
                _marks.Add(new HighlightPattern([TermSet(held)], 0));
            }
        }

        return new TermsNode(field, held);
    }

    private void Score(SearchField field, int term, double weight)
    {
        if (field != SearchField.Text)
        {
            _scorers.Add(new PresenceScorer(field, term, (float)weight, $"{field}:{_terms.Written(term)}"));
            return;
        }

        _scorers.Add(new TermScorer(term, (float)weight, _terms.Written(term)));
        foreach (var (other, share) in ContextFields)
        {
            if (snapshot.TaskCount(other, term, source) > 0)
            {
                _scorers.Add(new PresenceScorer(other, term, (float)(weight * share), $"{other}:{_terms.Written(term)}"));
            }
        }
    }

    private PhraseNode Phrase(
        SearchField field, IReadOnlyList<string> words, IReadOnlyList<TermForm>[] forms, int slop, double idf, bool scores, bool isRequired)
    {
        var node = Occurrences(field, forms, slop, isRequired);
        if (scores)
        {
            _scorers.Add(field == SearchField.Text
                ? new PhraseScorer(node, (float)idf, Quoted(words))
                : new PhrasePresenceScorer(node, (float)idf, $"{field}:{Quoted(words)}"));
            if (field == SearchField.Text)
            {
                _marks.Add(new HighlightPattern([.. forms.Select(word => TermSet(word.Select(form => form.Term)))], slop));
            }
        }

        return node;
    }

    private void Pairs(IReadOnlyList<SearchQuery> clauses)
    {
        for (var i = 0; i + 1 < clauses.Count; i++)
        {
            if (clauses[i] is TermQuery { Field: SearchField.Text } first && clauses[i + 1] is TermQuery { Field: SearchField.Text } second)
            {
                IReadOnlyList<TermForm>[] forms = [FormsOf(first.Term, first.Match), FormsOf(second.Term, second.Match)];
                if (forms[0].Count > 0 && forms[1].Count > 0)
                {
                    var idf = Math.Min(Idf(SearchField.Text, forms[0]), Idf(SearchField.Text, forms[1]));
                    var weight = Bm25.PairWeight * Math.Min(first.Weight, second.Weight) * idf;
                    _neighbours.Add(new PhraseScorer(Occurrences(SearchField.Text, forms), (float)weight, $"{first.Term} {second.Term}"));
                }
            }
        }
    }

    private void Places(IReadOnlyList<SearchQuery> clauses)
    {
        foreach (var (column, values, name) in PlaceNames.In(clauses, snapshot.Dictionaries))
        {
            var node = ColumnNode.AnyOf(column, values);
            var count = snapshot.Segments.Sum(view => (long)view.Live(node.Evaluate(new SegmentScope(view, snapshot, source), null)).Count);
            _scorers.Add(new NodeScorer(node, (float)(Bm25.PlaceWeight * Bm25.Idf(snapshot.Tasks, count)), $"{column}:{name}"));
        }
    }

    private static PhraseNode Occurrences(SearchField field, IReadOnlyList<TermForm>[] forms, int slop = 0, bool isRequired = false) =>
        new(field, [.. forms.Select(word => word.Select(form => form.Term).ToArray())], slop, isRequired);

    private static ColumnNode Dates(DateRangeQuery range)
    {
        // Days are stored plus 1, since 0 stands for none.
        var from = (range.From?.DayNumber ?? 0) + 1;
        var to = range.To is { } last ? last.DayNumber + 1 : int.MaxValue;
        return ColumnNode.Range(range.Field == DateField.Issued ? ColumnId.Issued : ColumnId.Deadline, from, to);
    }

    private double Idf(SearchField field, IEnumerable<TermForm> forms) => Bm25.Idf(
        snapshot.Tasks, Math.Min(snapshot.Tasks, forms.Sum(form => (long)snapshot.TaskCount(field, form.Term, source))));

    private static string Quoted(IReadOnlyList<string> words) => $"\"{string.Join(' ', words)}\"";

    private HashSet<string> TermSet(IEnumerable<int> terms) => [.. terms.Select(_terms.Written)];
}
