using Corpus.Directives;
using Corpus.Search;
using Corpus.Search.Querying;
using Corpus.Text;

namespace Corpus.Testing;

/// <summary>Reads an <see cref="OracleIndex"/> by looking at every task.</summary>
internal sealed class OracleReader(
    IReadOnlyList<OracleEntry> entries, IReadOnlyList<SectorCorrection> corrections, long generation) : ITaskIndexReader
{
    private const int FormatVersion = 3;

    private static readonly (SearchField Field, double Share)[] ContextFields =
        [(SearchField.Title, 0.3), (SearchField.Heading, 0.2), (SearchField.Agency, 0.2)];

    private readonly Dictionary<(SearchField Field, string Term, TermMatch Match), (string Written, double Weight)[]> _forms = [];
    private readonly Dictionary<(SearchField Field, string Form), int> _counts = [];
    private readonly Dictionary<FuzzyQuery, (string Written, int Edits)[]> _fuzzy = [];
    private double? _average;
    private readonly OracleEntry[] _tasks = [.. entries.Where(entry => entry.Task is not null)];

    public long Generation => generation;

    public IndexStatistics Statistics
    {
        get
        {
            var days = _tasks.Select(task => task.Summary.Issued?.First).OfType<DateOnly>().ToArray();
            return new IndexStatistics(
                entries.Count(entry => entry.Task is null), _tasks.Length, FormatVersion, days.Length == 0 ? null : days.Min(), days.Length == 0 ? null : days.Max());
        }
    }

    public QueryReading ReadQuery(SearchQuery query, TimeSpan timeBudget, CancellationToken cancellationToken = default) => new(query, null);

    public SearchResult Search(SearchRequest request, CancellationToken cancellationToken = default)
    {
        var matching = Matching(request.Query, request.Filter);
        var scored = matching.Select((task, order) => (Task: task, Score: Score(request.Query, task), Order: order));
        var sorted = request.Sort switch
        {
            SearchSort.Relevance => scored.OrderByDescending(hit => hit.Score),
            SearchSort.NewestFirst => scored.OrderByDescending(hit => hit.Task.Summary.Issued?.First ?? DateOnly.MinValue),
            SearchSort.OldestFirst => scored.OrderBy(hit => hit.Task.Summary.Issued?.First ?? DateOnly.MaxValue),
            _ => scored.OrderBy(hit => hit.Task.Task!.Task.Deadline?.End ?? DateOnly.MaxValue),
        };
        var ranked = sorted.ThenBy(hit => hit.Order).Select(hit => new SearchHit(hit.Task.Task!, hit.Score, [])).ToArray();
        var directives = request.GroupByDirective ? ranked.GroupBy(hit => hit.Task.Directive.Id).ToArray() : [];
        return new SearchResult
        {
            Total = matching.Length,
            TotalDirectives = request.GroupByDirective ? directives.Length : null,
            Hits = !request.GroupByDirective ? [.. ranked.Take(request.Top)] :
            [
                .. directives.Take(request.Top).Select(hits => hits.First() with
                {
                    TasksOfDirective = hits.Count(),
                    MoreOfDirective = [.. hits.Skip(1).Take(request.MoreOfDirective)],
                }),
            ],
            Facets = request.Facets.ToDictionary(field => field, field => (IReadOnlyList<FacetCount>)
            [
                .. (request.FacetsIgnoreOwnFilter ? Matching(request.Query, request.Filter.Without(field)) : matching)
                    .SelectMany(task => Values(field, task)).GroupBy(value => value ?? "\0")
                    .Select(group => new FacetCount(group.Key == "\0" ? null : group.Key, group.Count()))
                    .OrderByDescending(count => count.Count).ThenBy(count => count.Value is null).ThenBy(count => count.Value, StringComparer.Ordinal)
                    .Take(request.FacetTop),
            ]),
        };
    }

    public IEnumerable<SearchHit> SearchAll(SearchRequest request, CancellationToken cancellationToken = default) =>
        Search(request with { Top = int.MaxValue, Facets = [] }, cancellationToken).Hits;

    public HistogramResult Histogram(HistogramRequest request, CancellationToken cancellationToken = default)
    {
        var matching = Matching(request.Query, request.Filter);
        var cells = matching.SelectMany(task => (request.GroupBy is { } field ? Values(field, task) : [null])
            .Select(value => (Period: Period(task.Summary.Issued?.First, request.Interval), Value: value, Task: task)));
        return new HistogramResult(
            request.Unit == CountUnit.Tasks ? matching.Length : matching.Select(task => task.Summary.Id).Distinct().Count(),
            [
                .. cells.GroupBy(cell => (cell.Period, cell.Value))
                    .Select(group => new HistogramPoint(
                        group.Key.Period,
                        group.Key.Value,
                        request.Unit == CountUnit.Tasks ? group.Count() : group.Select(cell => cell.Task.Summary.Id).Distinct().Count()))
                    .OrderBy(point => point.Period ?? DateOnly.MaxValue).ThenBy(point => point.Value is null)
                    .ThenBy(point => point.Value, StringComparer.Ordinal),
            ]);
    }

    public SampleResult Sample(SampleRequest request, CancellationToken cancellationToken = default)
    {
        var group = Matching(SearchQuery.All, request.Group).Select(task => task.Task!.Id).ToHashSet(StringComparer.Ordinal);
        var sides = Matching(request.Query, request.Filter).Select(task => task.Task!).ToLookup(task => group.Contains(task.Id));
        return new SampleResult(Side([.. sides[true]]), Side([.. sides[false]]));

        TaskSample Side(StoredTask[] tasks)
        {
            var count = Math.Min(request.Top, tasks.Length);
            return new TaskSample(tasks.Length, [.. Enumerable.Range(0, count).Select(i => tasks[(long)i * tasks.Length / count])]);
        }
    }

    public StoredDirective? FindDirective(string directiveId) =>
        entries.FirstOrDefault(entry => entry.Source is not null && entry.Summary.Id == directiveId) is { Source: { } source } found
            ? new StoredDirective(found.Summary.Id, Corrected(found.Summary.Id, source.Directive), source.ProcessedBy)
            {
                Corrections = TasksOf(found.Summary.Id).Where(task => task.Correction is not null)
                    .ToDictionary(task => task.Task.Path, task => task.Correction!),
            }
            : null;

    public StoredTask? FindTask(string taskId) => _tasks.FirstOrDefault(task => task.Task!.Id == taskId)?.Task;

    public SimilarResult FindSimilar(SimilarRequest request, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("the oracle does not compare tasks");

    public bool Scan(ScanRequest request, TaskVisitor visit, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("the oracle has no columns");

    public string? NameOf(FacetField field, int number) => throw new NotSupportedException("the oracle has no numbers");

    public StoredDirective? FindDirectiveByNumber(int number) => throw new NotSupportedException("the oracle has no numbers");

    public CitationTable ReadCitations(CancellationToken cancellationToken = default) =>
        new([.. entries.Where(entry => entry.Task is null).Select(entry => Citing(entry.Summary, entry.Source!.Directive))]);

    public CitationTable? ReadCitations(TimeSpan timeBudget, CancellationToken cancellationToken = default) => ReadCitations(cancellationToken);

    public CitingDirective? FindCitations(string directiveId) => ReadCitations().Directives.FirstOrDefault(one => one.Directive.Id == directiveId);

    public IReadOnlyList<CitingDirective> FindNumbered(string numberKey) =>
        [.. ReadCitations().Directives.Where(one => one.NumberKey == numberKey)];

    public IReadOnlyList<CitingDirective> FindCiting(string numberKey) =>
        [.. ReadCitations().Directives.Where(one => one.Cites.Any(cited => cited.NumberKey == numberKey))];

    public IReadOnlyList<CitingDirective> FindCiting(
        string numberKey, TimeSpan timeBudget, out bool complete, CancellationToken cancellationToken = default)
    {
        complete = true;
        return FindCiting(numberKey);
    }

    public IReadOnlyList<ScorePart>? Explain(SearchQuery query, string taskId) => throw new NotSupportedException("the oracle does not explain");

    public IReadOnlyList<ListedCorrection> ListCorrections() =>
    [
        .. corrections.Select(correction => new ListedCorrection(
            correction,
            corrections.Any(later => later.Number > correction.Number && later.DirectiveId == correction.DirectiveId
                && later.Path == correction.Path && later.IsFor(correction.Text)) ? CorrectionState.Superseded
            : TasksOf(correction.DirectiveId).Any(task => task.Task.Path == correction.Path && correction.IsFor(task.Task.CleanText))
                ? CorrectionState.Applied
            : CorrectionState.NotApplied)),
    ];

    public IReadOnlyList<DirectiveSummary> ListDirectives(TaskFilter filter, int skip, int top, out long total)
    {
        var matching = entries
            .Where(entry => entry.Task is null && Passes(entry, filter with { Sectors = default, Agencies = [], Strictness = [], DeadlineFrom = null, DeadlineTo = null, DeadlineStates = [] }))
            .Select(entry => entry.Summary)
            .OrderByDescending(summary => summary.Issued?.First ?? DateOnly.MinValue).ThenBy(summary => summary.Id, StringComparer.Ordinal).ToArray();
        total = matching.Length;
        return [.. matching.Skip(skip).Take(top)];
    }

    public IReadOnlyList<DirectiveSummary> ListDirectivesWithoutTasks(TaskFilter filter) =>
        [.. ListDirectives(filter, 0, int.MaxValue, out _).Where(summary => summary.TaskCount == 0)];

    public IReadOnlyList<string> Suggest(string typed, int top) => throw new NotSupportedException("the oracle does not suggest");

    public void Dispose()
    {
    }

    private static CitingDirective Citing(DirectiveSummary summary, Directive directive) => new(
        summary,
        directive.FullNumber is { } full && CitedDocument.KeyOf(full) is { Length: > 0 } key ? key : null,
        directive.Issuer is { } issuer ? VietnameseFolding.Key(issuer.Name) : null,
        [
            .. from citation in directive.Citations
               let number = CitedDocument.KeyOf(citation.Number ?? "")
               where number.Length > 0
               select new CitedDocument(
                   citation.Number!, number, citation.Kind, citation.Date, citation.Issuer,
                   citation.Issuer is null ? null : VietnameseFolding.Key(citation.Issuer), citation.Role,
                   directive.Tasks.Count(task => task.Citations.Any(cited => CitedDocument.KeyOf(cited) == number))),
        ]);

    private IEnumerable<StoredTask> TasksOf(string directiveId) =>
        _tasks.Where(task => task.Summary.Id == directiveId).Select(task => task.Task!);

    private Directive Corrected(string id, Directive directive) => directive with
    {
        Tasks = [.. directive.Tasks.Select(task => TasksOf(id).First(held => held.Task.Path == task.Path).Task)],
    };

    private static DateOnly? Period(DateOnly? day, DateInterval interval) => (day, interval) switch
    {
        (null, _) => null,
        ({ } d, DateInterval.Day) => d,
        ({ } d, DateInterval.Week) => d.AddDays(-(((int)d.DayOfWeek + 6) % 7)),
        ({ } d, DateInterval.Month) => new DateOnly(d.Year, d.Month, 1),
        ({ } d, DateInterval.Quarter) => new DateOnly(d.Year, (3 * ((d.Month - 1) / 3)) + 1, 1),
        ({ } d, _) => new DateOnly(d.Year, 1, 1),
    };

    private static IEnumerable<string?> Values(FacetField field, OracleEntry entry)
    {
        var task = entry.Task!.Task;
        IEnumerable<string?> values = field switch
        {
            FacetField.Sector => task.Sectors.Select(label => (string?)label.Sector.Code()),
            FacetField.Province => One(entry.Summary.Province),
            FacetField.District => One(District(entry.Summary)),
            FacetField.Issuer => One(entry.Summary.Issuer?.Name),
            FacetField.Kind => One(entry.Summary.Kind?.Code),
            FacetField.Level => One(entry.Summary.Issuer?.Level?.ToString().ToLowerInvariant()),
            FacetField.Agency => task.Lead.Select(agency => (string?)agency.Name),
            _ => One(entry.Source is null ? null : task.Strictness == Strictness.MustNot ? "must-not" : task.Strictness.ToString().ToLowerInvariant()),
        };
        return values.Distinct().DefaultIfEmpty(null);

        static IEnumerable<string?> One(string? value) => [value];
    }

    private static string? District(DirectiveSummary summary) =>
        summary.District is null || summary.Province is null ? summary.District : $"{summary.District}, {summary.Province}";

    private static bool Passes(OracleEntry entry, TaskFilter filter)
    {
        var (summary, task) = (entry.Summary, entry.Task?.Task);
        return (filter.Sectors.Count == 0 || task!.Sectors.Any(label => filter.Sectors.Contains(label.Sector)))
            && Alike(filter.Provinces, summary.Province)
            && Alike(filter.Districts, summary.District, District(summary))
            && Alike(filter.Issuers, summary.Issuer?.Name)
            && (filter.Agencies.Count == 0 || task!.Lead.Concat(task.Support).Any(agency => Alike(filter.Agencies, agency.Name)))
            && (filter.Kinds.Count == 0 || (summary.Kind is { } kind && filter.Kinds.Contains(kind)))
            && (filter.Levels.Count == 0 || (summary.Issuer?.Level is { } level && filter.Levels.Contains(level)))
            && (filter.Strictness.Count == 0 || (entry.Source is not null && filter.Strictness.Contains(task!.Strictness)))
            && (filter.Directives.Count == 0 || filter.Directives.Contains(summary.Id))
            && (filter.IssuedFrom is null || summary.Issued?.First >= filter.IssuedFrom)
            && (filter.IssuedTo is null || summary.Issued?.First <= filter.IssuedTo)
            && (filter.DeadlineStates.Count == 0 || filter.DeadlineStates.Contains(entry.Task!.DeadlineState))
            && (filter.DeadlineFrom is null || task!.Deadline?.End >= filter.DeadlineFrom)
            && (filter.DeadlineTo is null || task!.Deadline?.End <= filter.DeadlineTo);

        static bool Alike(IReadOnlyList<string> wanted, params string?[] values) =>
            wanted.Count == 0 || values.OfType<string>().Any(value => wanted.Any(name => VietnameseFolding.Key(name) == VietnameseFolding.Key(value)));
    }

    private OracleEntry[] Matching(SearchQuery query, TaskFilter filter) =>
        [.. _tasks.Where(task => Passes(task, filter) && Matches(query, task))];

    private bool Matches(SearchQuery query, OracleEntry task) => query switch
    {
        AllQuery => true,
        TermQuery term => task.Tokens(term.Field).Any(token => Is(token, term.Term, term.Match))
            || Meanings(term).Any(meaning => Occurrences(meaning, task) > 0),
        PhraseQuery phrase => Occurrences(phrase, task) > 0 || Meanings(phrase).Any(meaning => Occurrences(meaning, task) > 0),
        PrefixQuery prefix => task.Tokens(prefix.Field).Any(token =>
            (prefix.Match == TermMatch.Written ? token.Written : token.Folded).StartsWith(prefix.Prefix, StringComparison.Ordinal)),
        FuzzyQuery fuzzy => FuzzyForms(fuzzy).Any(form => task.Tokens(fuzzy.Field).Any(token => token.Written == form.Written)),
        DateRangeQuery range => (range.Field == DateField.Issued ? task.Summary.Issued?.First : task.Task!.Task.Deadline?.End) is { } day
            && !(day < range.From) && !(day > range.To),
        NotQuery not => !Matches(not.Clause, task),
        AndQuery and => Runs(and.Clauses, and.InOrder).All(run =>
            run.Clauses.All(clause => Matches(clause, task)) || run.Forms.Any(form => Occurrences(form, task) > 0)),
        OrQuery or => or.Clauses.Any(clause => Matches(clause, task))
            || Runs(or.Clauses, or.InOrder).Any(run => run.Forms.Any(form => Occurrences(form, task) > 0)),
        _ => throw new ArgumentException($"unknown query {query}"),
    };

    private static bool Is(OracleToken token, string term, TermMatch match) => FormWeight(token, term, match) > 0;

    // What an occurrence of a token counts for a query's word; 0 when it is another word.
    private static double FormWeight(OracleToken token, string term, TermMatch match)
    {
        var best = Single(term);
        if (match != TermMatch.Written && OtherSpelling(term) is { } other)
        {
            best = Math.Max(best, 0.8 * Single(other));
        }

        return best;

        double Single(string word) => match switch
        {
            TermMatch.Written or TermMatch.Alike => token.Written == word ? 1 : 0,
            TermMatch.Unmarked => token.Folded == word ? 1 : 0,
            _ => token.Folded != word ? 0 : token.Written == word ? 1 : 0.25,
        };
    }

    private static string? OtherSpelling(string word)
    {
        var other = new char[word.Length];
        return VietnameseSyllable.TryOtherSpelling(word, other) ? new string(other) : null;
    }

    private static IEnumerable<PhraseQuery> Meanings(SearchQuery leaf)
    {
        var (field, key, match, slop) = leaf is TermQuery term
            ? (term.Field, term.Term, term.Match, 0)
            : ((PhraseQuery)leaf).Terms is var terms ? (((PhraseQuery)leaf).Field, string.Join(' ', terms), ((PhraseQuery)leaf).Match, ((PhraseQuery)leaf).Slop)
            : default;
        var meanings = match == TermMatch.Written || slop > 0 ? []
            : match == TermMatch.Alike ? Abbreviations.Default.MeaningsOf(key)
            : Abbreviations.Default.MeaningsOfFolded(key);
        return meanings.Select(meaning => Alternative(field, meaning));
    }

    // Long names may have an "và" that their abbreviation leaves out.
    private static PhraseQuery Alternative(SearchField field, string words) =>
        words.Split(' ') is var terms && terms.Length >= 4 ? new PhraseQuery(field, terms, 1) : new PhraseQuery(field, terms);

    // The clauses in runs: words that have an abbreviation together, the longest from the left, and every other clause alone.
    private static List<(SearchQuery[] Clauses, PhraseQuery[] Forms)> Runs(IReadOnlyList<SearchQuery> clauses, bool inOrder)
    {
        var runs = new List<(SearchQuery[], PhraseQuery[])>();
        for (var i = 0; i < clauses.Count;)
        {
            var best = (Count: 1, Forms: Array.Empty<PhraseQuery>());
            for (var count = 2; inOrder && i + count <= clauses.Count; count++)
            {
                var words = clauses.Skip(i).Take(count).OfType<TermQuery>().Where(word => word.Match != TermMatch.Written).ToArray();
                if (words.Length < count || words.Any(word => word.Field != words[0].Field))
                {
                    break;
                }

                var key = string.Join(' ', words.Select(word => word.Term));
                var forms = words.Any(word => word.Match == TermMatch.Alike)
                    ? Abbreviations.Default.ShortFormsOf(key)
                    : Abbreviations.Default.ShortFormsOfFolded(key);
                if (forms.Count > 0)
                {
                    best = (count, [.. forms.Select(form => Alternative(words[0].Field, form))]);
                }
            }

            runs.Add(([.. clauses.Skip(i).Take(best.Count)], best.Forms));
            i += best.Count;
        }

        return runs;
    }

    private static int Occurrences(PhraseQuery phrase, OracleEntry task)
    {
        var places = phrase.Terms
            .Select(term => task.Tokens(phrase.Field).Where(token => Is(token, term, phrase.Match)).Select(token => token.Position).Distinct().ToArray())
            .ToArray();
        return places[0].Count(first =>
        {
            var last = first;
            for (var word = 1; word < places.Length; word++)
            {
                var later = phrase.Slop == 0 ? places[word].Where(place => place == last + 1) : places[word].Where(place => place > last);
                last = later.DefaultIfEmpty(int.MaxValue).Min();
                if (last == int.MaxValue)
                {
                    return false;
                }
            }

            return last - first - (places.Length - 1) <= phrase.Slop;
        });
    }

    private double Score(SearchQuery query, OracleEntry task)
    {
        switch (query)
        {
            case TermQuery term:
                var own = term.Weight * Idf(term.Field, Forms(term.Field, term.Term, term.Match).Select(form => form.Written));
                return WordScore(term, own, task) + Meanings(term).Sum(meaning => MeaningScore(meaning, own, term.Weight, Best(term.Field, term.Term, term.Match), task));
            case FuzzyQuery fuzzy:
                return FuzzyForms(fuzzy).Sum(form => TermScore(fuzzy.Field, form.Written, Math.Pow(0.5, form.Edits) * Idf(fuzzy.Field, [form.Written]), task));
            case PhraseQuery phrase:
                var idf = phrase.Weight * phrase.Terms.Sum(term => Idf(phrase.Field, Forms(phrase.Field, term, phrase.Match).Select(form => form.Written)));
                return PhraseScore(phrase, idf, task) + Meanings(phrase).Sum(meaning =>
                    MeaningScore(meaning, idf, phrase.Weight, phrase.Terms.Min(term => Best(phrase.Field, term, phrase.Match)), task));
            case AndQuery and:
                return and.Clauses.Sum(clause => Score(clause, task)) + (and.InOrder ? OrderScore(and.Clauses, task) : 0);
            case OrQuery or:
                return or.Clauses.Sum(clause => Score(clause, task)) + (or.InOrder ? OrderScore(or.Clauses, task) : 0);
            default:
                return 0;
        }
    }

    private double WordScore(TermQuery term, double idf, OracleEntry task) =>
        Forms(term.Field, term.Term, term.Match).Sum(form => TermScore(term.Field, form.Written, form.Weight * idf, task));

    private double Best(SearchField field, string term, TermMatch match) =>
        Forms(field, term, match).Where(form => Count(field, form.Written) > 0).Select(form => form.Weight).DefaultIfEmpty(1).Max();

    private double MeaningScore(PhraseQuery meaning, double idf, double weight, double best, OracleEntry task) =>
        AlternativeScore(meaning, best * Math.Min(idf, weight * meaning.Terms.Max(word => Idf(meaning.Field, [word]))), task);

    private double AlternativeScore(PhraseQuery form, double idf, OracleEntry task)
    {
        if (form.Terms.Count == 1)
        {
            return TermScore(form.Field, form.Terms[0], 0.8 * idf, task);
        }

        var context = form.Field != SearchField.Text ? 0
            : ContextFields.Sum(other => Occurrences(form with { Field = other.Field }, task) > 0 ? 0.8 * idf * other.Share : 0);
        return context + PhraseScore(form, 0.8 * idf, task);
    }

    private double PhraseScore(PhraseQuery phrase, double idf, OracleEntry task)
    {
        var occurrences = Occurrences(phrase, task);
        return phrase.Field == SearchField.Text ? idf * Saturated(occurrences, task) : occurrences > 0 ? idf : 0;
    }

    private double TermScore(SearchField field, string form, double weight, OracleEntry task)
    {
        if (field != SearchField.Text)
        {
            return Holds(field) ? weight : 0;
        }

        var frequency = task.Tokens(SearchField.Text).Count(token => token.Written == form);
        return weight * (Saturated(frequency, task) + ContextFields.Sum(other => Holds(other.Field) ? other.Share : 0));

        bool Holds(SearchField other) => task.Tokens(other).Any(token => token.Written == form);
    }

    private double OrderScore(IReadOnlyList<SearchQuery> clauses, OracleEntry task)
    {
        var sum = Places(clauses, task);
        foreach (var (words, forms) in Runs(clauses, inOrder: true).Where(run => run.Forms.Length > 0))
        {
            var idf = words.Cast<TermQuery>().Sum(word => word.Weight * Best(word.Field, word.Term, word.Match)
                * Idf(word.Field, Forms(word.Field, word.Term, word.Match).Select(form => form.Written)));
            sum += forms.Sum(form => AlternativeScore(form, idf, task));
        }

        for (var i = 0; i + 1 < clauses.Count; i++)
        {
            if (clauses[i] is TermQuery { Field: SearchField.Text } a && clauses[i + 1] is TermQuery { Field: SearchField.Text } b)
            {
                var firsts = task.Tokens(SearchField.Text).Where(token => Is(token, a.Term, a.Match)).Select(token => token.Position).Distinct();
                var seconds = task.Tokens(SearchField.Text).Where(token => Is(token, b.Term, b.Match)).Select(token => token.Position).ToHashSet();
                var idf = Math.Min(
                    Idf(SearchField.Text, Forms(SearchField.Text, a.Term, a.Match).Select(form => form.Written)),
                    Idf(SearchField.Text, Forms(SearchField.Text, b.Term, b.Match).Select(form => form.Written)));
                sum += 0.5 * Math.Min(a.Weight, b.Weight) * idf * Saturated(firsts.Count(place => seconds.Contains(place + 1)), task);
            }
        }

        return sum;
    }

    private double Places(IReadOnlyList<SearchQuery> clauses, OracleEntry task)
    {
        var sum = 0.0;
        for (var first = 0; first < clauses.Count; first++)
        {
            for (var count = 2; count <= 4 && first + count <= clauses.Count; count++)
            {
                var words = clauses.Skip(first).Take(count).OfType<TermQuery>().Where(word => word.Field == SearchField.Text).ToArray();
                if (words.Length == count)
                {
                    var isWritten = words.Any(word => word.Match is TermMatch.Written or TermMatch.Alike);
                    var name = string.Join(' ', words.Select(word => word.Term));
                    sum += Named(name, isWritten, entry => entry.Summary.District, task) + Named(name, isWritten, entry => entry.Summary.Province, task);
                }
            }
        }

        return sum;
    }

    private double Named(string name, bool isWritten, Func<OracleEntry, string?> value, OracleEntry task)
    {
        if (!Is(task))
        {
            return 0;
        }

        var count = _tasks.Count(Is);
        return Math.Log(1 + ((_tasks.Length - count + 0.5) / (count + 0.5)));

        bool Is(OracleEntry entry) => value(entry) is { } place && VietnameseFolding.Key(place) == VietnameseFolding.Key(name)
            && (!isWritten || VietnameseFolding.WrittenKey(place) == name);
    }

    private (string Written, double Weight)[] Forms(SearchField field, string term, TermMatch match) => _forms.TryGetValue((field, term, match), out var forms)
        ? forms
        : _forms[(field, term, match)] =
        [
            .. Tokens(field).DistinctBy(token => token.Written)
                .Select(token => (token.Written, FormWeight(token, term, match))).Where(form => form.Item2 > 0),
        ];

    // What surrounds a text counts for its words too, so that their forms may stand there alone.
    private IEnumerable<OracleToken> Tokens(SearchField field) => _tasks.SelectMany(task =>
        field == SearchField.Text ? ContextFields.SelectMany(other => task.Tokens(other.Field)).Concat(task.Tokens(field)) : task.Tokens(field));

    private (string Written, int Edits)[] FuzzyForms(FuzzyQuery fuzzy) => _fuzzy.TryGetValue(fuzzy, out var forms)
        ? forms
        : _fuzzy[fuzzy] =
        [
            .. Tokens(fuzzy.Field).DistinctBy(token => token.Written)
                .Select(token => (token.Written, Edits: Distance(token.Folded, fuzzy.Term))).Where(form => form.Edits <= fuzzy.MaxEdits),
        ];

    private int Count(SearchField field, string form) => _counts.TryGetValue((field, form), out var count)
        ? count
        : _counts[(field, form)] = _tasks.Count(task => task.Tokens(field).Any(token => token.Written == form));

    private double Idf(SearchField field, IEnumerable<string> forms)
    {
        var count = Math.Min(_tasks.Length, forms.Sum(form => Count(field, form)));
        return Math.Log(1 + ((_tasks.Length - count + 0.5) / (count + 0.5)));
    }

    private double Saturated(int frequency, OracleEntry task)
    {
        _average ??= Math.Max(_tasks.Average(Length), double.Epsilon);
        return frequency == 0 ? 0 : frequency / (frequency + (1.2 * (0.25 + (0.75 * Length(task) / _average.Value))));
    }

    private static int Length(OracleEntry task) => task.Tokens(SearchField.Text) is { Length: > 0 } tokens ? tokens.Max(token => token.Position) + 1 : 0;

    private static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                table[i, j] = i == 0 ? j : j == 0 ? i : Math.Min(
                    Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            }
        }

        return table[a.Length, b.Length];
    }
}
