using Corpus.Search.Querying;

namespace Corpus.Search;

/// <summary>What to find and how to return it.</summary>
public sealed record SearchRequest
{
    /// <summary>Largest allowed <see cref="Top"/>.</summary>
    public const int MaxTop = 1000;

    /// <summary>Largest allowed <see cref="FacetTop"/>: as good as all values.</summary>
    public const int MaxFacetTop = 10_000_000;

    /// <summary>Time budget of a request that names none: 5 seconds, a hundred times what an ordinary query takes.</summary>
    public static readonly TimeSpan DefaultTimeBudget = TimeSpan.FromSeconds(5);

    /// <summary>The query; <see cref="SearchQuery.All"/> matches every task.</summary>
    public SearchQuery Query { get; init; } = SearchQuery.All;

    /// <summary>Restrictions by column.</summary>
    public TaskFilter Filter { get; init; } = TaskFilter.None;

    /// <summary>Number of hits to return, in [0, <see cref="MaxTop"/>].</summary>
    public int Top { get; init; } = 10;

    /// <summary>The <see cref="SearchResult.NextCursor"/> of the page before, or null for the first page.</summary>
    public string? After { get; init; }

    /// <summary>Order of the hits.</summary>
    public SearchSort Sort { get; init; }

    /// <summary>Columns to count over all matches.</summary>
    public IReadOnlyList<FacetField> Facets { get; init; } = [];

    /// <summary>Number of values of each facet to return at most, most frequent first, in [1, <see cref="MaxFacetTop"/>].</summary>
    public int FacetTop { get; init; } = 100;

    /// <summary>Whether a facet that the filter restricts is counted as if it were not restricted: a chosen province then still shows what the
    /// others would give. The members that restrict other columns hold.</summary>
    public bool FacetsIgnoreOwnFilter { get; init; }

    /// <summary>Whether the hits are directives: the best task of each, with the number of its matching tasks.</summary>
    public bool GroupByDirective { get; init; }

    /// <summary>With <see cref="GroupByDirective"/>: how many further tasks of each directive to return at most, best first, in [0, 100].</summary>
    public int MoreOfDirective { get; init; }

    /// <summary>Whether to mark the matched characters.</summary>
    public bool Highlight { get; init; } = true;

    /// <summary>Whether to tell of each hit what its score is made of.</summary>
    public bool Explain { get; init; }

    /// <summary>Whether a query without matches may be answered in another reading (see <see cref="QueryReading"/>), and another one proposed.</summary>
    public bool Reread { get; init; } = true;

    /// <summary>How long to search, at least 0; <see cref="Timeout.InfiniteTimeSpan"/> for no bound. Past it the result holds what was found,
    /// and <see cref="SearchResult.Complete"/> is false.</summary>
    public TimeSpan TimeBudget { get; init; } = DefaultTimeBudget;
}

/// <summary>Order of hits. Ties are broken by the order of addition, so that pages never overlap.</summary>
public enum SearchSort
{
    /// <summary>Best score first.</summary>
    Relevance = 0,

    /// <summary>Newest date of issue first, undated last.</summary>
    NewestFirst = 1,

    /// <summary>Oldest date of issue first, undated last.</summary>
    OldestFirst = 2,

    /// <summary>Nearest deadline first, those without last.</summary>
    DeadlineFirst = 3,
}

/// <summary>A column that can be counted.</summary>
public enum FacetField
{
    /// <summary>Sector codes; a task counts under each of its sectors.</summary>
    Sector = 0,

    /// <summary>Province names.</summary>
    Province = 1,

    /// <summary>District names, with their province after a comma.</summary>
    District = 2,

    /// <summary>Names of issuing bodies.</summary>
    Issuer = 3,

    /// <summary>Codes of the directive's form.</summary>
    Kind = 4,

    /// <summary><c>central</c>, <c>province</c>, <c>district</c>, <c>commune</c>.</summary>
    Level = 5,

    /// <summary>Canonical names of lead agencies; a task counts under each.</summary>
    Agency = 6,

    /// <summary><c>must</c>, <c>should</c>, <c>may</c>, <c>must-not</c>.</summary>
    Strictness = 7,
}

/// <summary>What columns are columns of.</summary>
public static class FacetFields
{
    /// <summary>Whether every directive has one value of the column, or none, for all of its tasks; else each task has its own, perhaps several.</summary>
    public static bool IsOfDirectives(this FacetField field) => field is FacetField.Province or FacetField.District or FacetField.Issuer
        or FacetField.Kind or FacetField.Level;
}
