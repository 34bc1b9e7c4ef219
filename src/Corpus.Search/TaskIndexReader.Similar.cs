using Corpus.Search.Columns;
using Corpus.Search.Highlighting;
using Corpus.Search.Querying;
using Corpus.Search.Scoring;
using Corpus.Text;

namespace Corpus.Search;

/// <content>Tasks like a task or text.</content>
internal sealed partial class TaskIndexReader
{
    private const int MaxSimilarTerms = 25;

    /// <inheritdoc/>
    public SimilarResult FindSimilar(SimilarRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ThrowIfOutside(request.Top, 1, SimilarRequest.MaxTop, nameof(request.Top));
        if (request.TaskId is null == request.Text is null)
        {
            throw new ArgumentException($"give either {nameof(request.TaskId)} or {nameof(request.Text)}", nameof(request));
        }

        var watch = new Watch(request.TimeBudget, cancellationToken, Clock);
        var (self, text, nodes) = (-1, request.Text, new List<PlanNode>());
        if (request.TaskId is { } id)
        {
            var (view, task) = Place(id)
                ?? throw new ArgumentException($"{nameof(request.TaskId)}: the index holds no task {id}", nameof(request));
            (self, text) = (view.First + task, Fetch(view, task).Task.CleanText);
            if (request.ExcludeDirective)
            {
                nodes.Add(new NotNode(ColumnNode.AnyOf(ColumnId.Directive, [view.Segment.Column(ColumnId.Directive, source)[task]])));
            }
        }

        var terms = WeighTerms(text!);
        if (terms.Count == 0)
        {
            return new SimilarResult([]);
        }

        nodes.Add(new TermsNode(SearchField.Text, [.. terms.Select(term => term.Term)]));
        nodes.AddRange(FilterCompiler.Compile(request.Filter, snapshot, source));
        var dictionary = snapshot.Dictionaries.Terms;
        var plan = new QueryPlan(
            nodes.Count == 1 ? nodes[0] : new AndNode(nodes),
            [.. terms.Select(term => new TermScorer(term.Term, term.Weight, dictionary.Written(term.Term)))],
            [.. terms.Select(term => new HighlightPattern([new HashSet<string>([dictionary.Written(term.Term)])], 0))])
        {
            Watch = watch,
        };

        // One more, since the task itself is the most like it.
        var ranking = Rank(plan, SearchSort.Relevance, self < 0 ? request.Top : request.Top + 1, null, [], null);
        var page = ranking.Page.Where(ranked => ranked.Task != self).Take(request.Top);
        var hits = Hits(plan, page, new SearchRequest { Explain = true }, out var complete);
        return new SimilarResult(hits) { Complete = complete && ranking.Complete };
    }

    /// <summary>The terms of a text that tell most, each with its weight: (1 + ln tf) · idf.</summary>
    private List<(int Term, float Weight)> WeighTerms(string text)
    {
        var counts = new Dictionary<int, int>();
        using var tokens = new TokenCursor(text);
        while (tokens.MoveNext())
        {
            if (!tokens.IsCompound && snapshot.Dictionaries.Terms.Find(tokens.Written) is { } term)
            {
                counts[term] = counts.GetValueOrDefault(term) + 1;
            }
        }

        return
        [
            .. counts
                .Select(count => (Term: count.Key, Frequency: count.Value, Tasks: snapshot.TaskCount(SearchField.Text, count.Key, source)))
                .Where(term => term.Tasks > 0)
                .Select(term => (term.Term, Weight: (float)((1 + Math.Log(term.Frequency)) * Bm25.Idf(snapshot.Tasks, term.Tasks))))
                .OrderByDescending(term => term.Weight).ThenBy(term => term.Term)
                .Take(MaxSimilarTerms),
        ];
    }
}
