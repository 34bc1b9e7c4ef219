using Corpus.Search.Columns;
using Corpus.Search.Facets;
using Corpus.Search.Querying;
using Corpus.Search.Scoring;

namespace Corpus.Search;

/// <content>Hits grouped by directive.</content>
internal sealed partial class TaskIndexReader
{
    private const int FirstTake = 64;

    private SearchResult SearchDirectives(SearchRequest request, QueryPlan counting, IReadOnlyDictionary<FacetField, FacetCounter> facets)
    {
        var after = PageCursor.Decode(request.Sort, request.After);
        var directives = new DirectiveCounter();
        var take = Math.Max(FirstTake, 4 * (request.Top + 1));
        var ranking = Rank(counting, request.Sort, request.Top == 0 ? 0 : take, null, [.. Counted(counting, facets), directives], null);
        var (total, complete) = (ranking.Total, ranking.Complete);

        // Where the best tasks are of few directives, more of them are needed to fill the page.
        var plan = counting;
        var best = BestOfEach(ranking.Page);
        try
        {
            while (complete && ranking.HasMore && best.Count < directives.Count && Page().Count <= request.Top)
            {
                plan = counting.OwnFilters.Count == 0 ? counting : Plan(request.Query, request.Filter, counting.Watch);
                take = (int)Math.Min(4L * take, total);
                var longer = Rank(plan, request.Sort, take, null, [], null);
                complete = longer.Complete;
                if (complete)
                {
                    ranking = longer;
                    best = BestOfEach(ranking.Page);
                }
            }
        }
        catch (TimeBudgetException)
        {
            // What was counted and found until here stays the answer.
            complete = false;
        }

        var page = Page();
        var hasMore = page.Count > request.Top;
        page = [.. page.Take(request.Top)];
        var hits = Hits(counting, page, request, out var wereExplained);
        var more = request.MoreOfDirective > 0 && page.Count > 0 ? MoreOf(page, request, counting, directives, ref complete) : null;
        complete &= wereExplained;
        return Result(request, total, complete, facets) with
        {
            TotalDirectives = directives.Count,
            Hits = [.. hits.Select((hit, i) => hit with
            {
                TasksOfDirective = directives[DirectiveOf(page[i].Task)],
                MoreOfDirective = more?.GetValueOrDefault(DirectiveOf(page[i].Task)) is { } others ? Hits(counting, others, request, out _) : [],
            })],
            NextCursor = hasMore && complete ? PageCursor.Encode(request.Sort, page[^1]) : null,
        };

        List<RankedTask> Page() =>
            [.. best.Where(ranked => after is not { } last || last.IsBefore(ranked)).Take(request.Top + 1)];
    }

    /// <summary>Finds the next best tasks of the directives of a page; not of all of them when the budget is spent.</summary>
    private Dictionary<int, RankedTask[]> MoreOf(
        List<RankedTask> page, SearchRequest request, QueryPlan counting, DirectiveCounter directives, ref bool complete)
    {
        var rows = page.ConvertAll(ranked => DirectiveOf(ranked.Task));
        try
        {
            var plan = counting.OwnFilters.Count == 0 ? counting : Plan(request.Query, request.Filter, counting.Watch);
            var ranking = Rank(
                plan with { Root = new AndNode([plan.Root, ColumnNode.AnyOf(ColumnId.Directive, rows)]) },
                request.Sort,
                (int)Math.Min(rows.Sum(row => directives[row]), snapshot.Tasks),
                null,
                [],
                null);
            complete &= ranking.Complete;
            return ranking.Page.GroupBy(ranked => DirectiveOf(ranked.Task)).ToDictionary(
                group => group.Key, group => group.Where(ranked => !page.Contains(ranked)).Take(request.MoreOfDirective).ToArray());
        }
        catch (TimeBudgetException)
        {
            complete = false;
            return [];
        }
    }

    private List<RankedTask> BestOfEach(RankedTask[] ranked) => [.. ranked.DistinctBy(task => DirectiveOf(task.Task))];

    private int DirectiveOf(int place)
    {
        var (view, task) = Locate(place);
        return view.Segment.Column(ColumnId.Directive, source)[task];
    }
}
