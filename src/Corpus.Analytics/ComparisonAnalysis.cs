using Corpus.Search;

namespace Corpus.Analytics;

/// <summary>Puts what provinces, issuing bodies or directives order side by side.</summary>
public static class ComparisonAnalysis
{
    /// <summary>Tasks of one party that are aligned at most, the best of the query first: keeps the cost of a request bounded.</summary>
    public const int MaxTasksCompared = 150;

    /// <summary>
    /// Cosine from which two tasks that share a sector stand in one row. Chosen by reading the aligned seeds: above it most pairs order the
    /// same thing in other words, below it they share little but the usual phrases.
    /// </summary>
    public const double MinLikeness = 0.12;

    /// <summary>Compares the parties.</summary>
    /// <exception cref="ArgumentException"><see cref="ComparisonRequest.Problem"/> is not null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ComparisonResult Compute(ITaskIndexReader reader, ComparisonRequest request, CancellationToken cancellationToken = default)
    {
        if (request.Problem is { } problem)
        {
            throw new ArgumentException(problem, nameof(request));
        }

        var clock = new Countdown(request.TimeBudget);
        var reading = reader.ReadQuery(request.Query, clock.Left, cancellationToken);
        var complete = true;
        var parties = new List<ComparedParty>();
        var tasks = new List<StoredTask>();
        var partyOf = new List<int>();
        foreach (var key in request.Keys)
        {
            var filter = request.FilterOf(key);
            var found = reader.Search(
                new SearchRequest
                {
                    Query = reading.Query,
                    Filter = filter,
                    Top = MaxTasksCompared,
                    Facets = [FacetField.Sector],
                    Highlight = false,
                    TimeBudget = clock.Left,
                },
                cancellationToken);
            var (held, spelling) = Held(reader, filter, request.By, clock.Left, cancellationToken);
            parties.Add(new ComparedParty(spelling ?? key, held, found.Total, found.Hits.Count, found.Facets[FacetField.Sector])
            {
                Directive = request.By == ComparedBy.Directive ? key : null,
            });
            tasks.AddRange(found.Hits.Select(hit => hit.Task));
            partyOf.AddRange(Enumerable.Repeat(parties.Count - 1, found.Hits.Count));
            complete &= found.Complete;
        }

        var rows = new List<ComparisonRow>();
        foreach (var row in TaskRows.Align(tasks, partyOf, parties.Count, clock, cancellationToken))
        {
            // Rows that there was no time to compare are shown all the same.
            rows.Add(clock.IsOver ? row : row.WithDifferences());
        }

        return new ComparisonResult { Parties = parties, Rows = rows, Complete = complete && !clock.IsOver, ReadAs = reading.ReadAs };
    }

    /// <summary>How many directives of a party are held, whatever they order, and how the index spells its name.</summary>
    private static (long Count, string? Spelling) Held(
        ITaskIndexReader reader, TaskFilter filter, ComparedBy by, TimeSpan budget, CancellationToken cancellationToken)
    {
        filter = filter.OfDirectives();
        if (by == ComparedBy.Directive && reader.ListDirectives(filter, 0, 1, out _) is [var directive])
        {
            return (1, directive.Number ?? directive.Title);
        }

        var column = by == ComparedBy.Issuer ? FacetField.Issuer : FacetField.Province;
        var withTasks = reader.Histogram(
            new HistogramRequest
            {
                Filter = filter,
                Interval = DateInterval.Year,
                Unit = CountUnit.Directives,
                GroupBy = column,
                TimeBudget = budget,
            },
            cancellationToken);
        var withoutTasks = reader.ListDirectivesWithoutTasks(filter);
        var spelling = withTasks.Points.Select(point => point.Value).Concat(withoutTasks.Select(directive => directive.ValueOf(column))).FirstOrDefault();
        return (withTasks.Total + withoutTasks.Count, by == ComparedBy.Directive ? null : spelling);
    }
}
