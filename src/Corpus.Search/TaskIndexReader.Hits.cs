using Corpus.Search.Highlighting;
using Corpus.Search.Indexing;
using Corpus.Search.Querying;
using Corpus.Search.Scoring;

namespace Corpus.Search;

/// <content>From ranked tasks to hits: those of a page, or all of them one after the other.</content>
internal sealed partial class TaskIndexReader
{
    /// <inheritdoc/>
    public IEnumerable<SearchHit> SearchAll(SearchRequest request, CancellationToken cancellationToken = default)
    {
        Check(request);
        var after = PageCursor.Decode(request.Sort, request.After);
        var watch = new Watch(Timeout.InfiniteTimeSpan, cancellationToken, Clock);
        var plan = Plan(request.Query, request.Filter, watch);
        var ranked = RankAll(plan);
        if (ranked.Length == 0 && request.Reread && Reread(request.Query, new Rereading(snapshot), watch) is { } read)
        {
            plan = Plan(read, request.Filter, watch);
            ranked = RankAll(plan);
        }

        var scores = Array.ConvertAll(ranked, task => task.Key);
        if (request.Sort != SearchSort.Relevance)
        {
            ranked = Array.ConvertAll(ranked, task => new RankedTask(DateKeyOf(request.Sort, task.Task), task.Task));
            Array.Sort(ranked, scores);
        }

        return request.GroupByDirective ? Directives() : Tasks();

        IEnumerable<SearchHit> Tasks()
        {
            for (var i = 0; i < ranked.Length; i++)
            {
                if (IsBehind(i))
                {
                    yield return HitOf(i);
                }
            }
        }

        IEnumerable<SearchHit> Directives()
        {
            foreach (var tasks in Enumerable.Range(0, ranked.Length).GroupBy(i => DirectiveOf(ranked[i].Task)))
            {
                if (IsBehind(tasks.First()))
                {
                    yield return HitOf(tasks.First()) with
                    {
                        TasksOfDirective = tasks.Count(),
                        MoreOfDirective = [.. tasks.Skip(1).Take(request.MoreOfDirective).Select(HitOf)],
                    };
                }
            }
        }

        bool IsBehind(int i) => after is not { } last || last.IsBefore(ranked[i]);

        SearchHit HitOf(int i)
        {
            watch.ThrowIfCancelled();
            var (view, task) = Locate(ranked[i].Task);
            return Hit(plan, request, view, task, scores[i], request.Explain ? Parts(plan, view, task) : []);
        }
    }

    /// <summary>All matches of a plan with their scores, best first.</summary>
    private RankedTask[] RankAll(QueryPlan plan) => Rank(plan, SearchSort.Relevance, (int)snapshot.Tasks, null, [], null).Page;

    private float DateKeyOf(SearchSort sort, int place)
    {
        var (view, task) = Locate(place);
        return DateKey(sort, view.Segment.Column(DateColumn(sort), source)[task]);
    }

    /// <summary>Fetches hits. What was found is returned also when the budget is spent; only its explanations are then missing.</summary>
    private List<SearchHit> Hits(QueryPlan plan, IEnumerable<RankedTask> page, SearchRequest request, out bool complete)
    {
        complete = true;
        var needsParts = request.Explain || request.Sort != SearchSort.Relevance;
        var hits = new List<SearchHit>();
        foreach (var ranked in page)
        {
            plan.Watch.ThrowIfCancelled();
            var (view, task) = Locate(ranked.Task);
            ScorePart[] parts = [];
            try
            {
                parts = needsParts ? Parts(plan, view, task) : [];
            }
            catch (TimeBudgetException)
            {
                complete = false;
            }

            // Added in single precision, as the ranking does.
            var score = request.Sort == SearchSort.Relevance ? ranked.Key : parts.Aggregate(0f, (sum, part) => sum + (float)part.Score);
            hits.Add(Hit(plan, request, view, task, score, parts));
        }

        return hits;
    }

    private SearchHit Hit(QueryPlan plan, SearchRequest request, SegmentView view, int task, float score, ScorePart[] parts)
    {
        var stored = Fetch(view, task);
        return new SearchHit(stored, score, request.Highlight ? Highlighter.Mark(stored.Task.CleanText, plan.Marks) : [])
        {
            Explanation = request.Explain ? parts : [],
        };
    }
}
