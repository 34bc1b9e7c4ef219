using Corpus.Search;
using Corpus.Search.Querying;

namespace Corpus.Analytics;

/// <summary>Which values of a column to list.</summary>
public sealed record ValuesRequest
{
    /// <summary>The query; all tasks by default.</summary>
    public SearchQuery Query { get; init; } = SearchQuery.All;

    /// <summary>Restrictions by column.</summary>
    public TaskFilter Filter { get; init; } = TaskFilter.None;

    /// <summary>The column.</summary>
    public required FacetField Column { get; init; }

    /// <summary>What values must have at the start of a word, with or without diacritics; empty for all, the lack of a value included.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Values to pass over, from 0.</summary>
    public int Skip { get; init; }

    /// <summary>Values to list at most, at least 0; null for all.</summary>
    public int? Top { get; init; }

    /// <summary>How long to count; see <see cref="SearchRequest.TimeBudget"/>.</summary>
    public TimeSpan TimeBudget { get; init; } = SearchRequest.DefaultTimeBudget;
}

/// <summary>The values of a column with the tasks that have them.</summary>
public sealed record ValuesResult
{
    /// <summary>Number of values that match, on all pages.</summary>
    public required int Total { get; init; }

    /// <summary>The values of the page: most frequent first, then by value, none last among equals. Counts are of tasks, exact.</summary>
    public required IReadOnlyList<FacetCount> Values { get; init; }

    /// <summary>The <see cref="ValuesRequest.Skip"/> of the next page; null on the last one.</summary>
    public int? Next { get; init; }

    /// <summary>False when the time budget ended the counting early: counts are then lower bounds and values are missing.</summary>
    public bool Complete { get; init; } = true;

    /// <summary>The query that these counts are for, when it is not the one asked; see <see cref="QueryReading"/>.</summary>
    public string? ReadAs { get; init; }
}

/// <summary>Lists the values of a column.</summary>
public static class ColumnValues
{
    /// <summary>Lists values with their exact counts over the matches of a query.</summary>
    /// <exception cref="ArgumentException"><see cref="ValuesRequest.Skip"/> or <see cref="ValuesRequest.Top"/> is negative.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ValuesResult List(ITaskIndexReader reader, ValuesRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(request.Skip);
        ArgumentOutOfRangeException.ThrowIfNegative(request.Top ?? 0);
        var found = reader.Search(
            new SearchRequest
            {
                Query = request.Query,
                Filter = request.Filter,
                Top = 0,
                Facets = [request.Column],
                FacetTop = SearchRequest.MaxFacetTop,
                TimeBudget = request.TimeBudget,
            },
            cancellationToken);
        var typed = new NameStart(request.Prefix);
        var values = found.Facets[request.Column].Where(count => typed.Finds(count.Value)).ToList();
        IReadOnlyList<FacetCount> page = [.. values.Skip(request.Skip).Take(request.Top ?? int.MaxValue)];
        return new ValuesResult
        {
            Total = values.Count,
            Values = page,
            Next = page.Count > 0 && request.Skip + page.Count < values.Count ? request.Skip + page.Count : null,
            Complete = found.Complete,
            ReadAs = found.ReadAs,
        };
    }
}
