using Corpus.Directives;
using Corpus.Search;
using Corpus.Search.Querying;
using Corpus.Text;

namespace Corpus.Analytics;

/// <summary>What the parties of a comparison are.</summary>
public enum ComparedBy
{
    /// <summary>Provinces.</summary>
    Province = 0,

    /// <summary>Issuing bodies.</summary>
    Issuer = 1,

    /// <summary>Directives.</summary>
    Directive = 2,
}

/// <summary>What to put side by side: provinces, issuing bodies or directives.</summary>
public sealed record ComparisonRequest
{
    /// <summary>Fewest parties.</summary>
    public const int MinParties = 2;

    /// <summary>Most parties.</summary>
    public const int MaxParties = 6;

    /// <summary>Names of provinces, with or without diacritics.</summary>
    public IReadOnlyList<string> Provinces { get; init; } = [];

    /// <summary>Names of issuing bodies, likewise.</summary>
    public IReadOnlyList<string> Issuers { get; init; } = [];

    /// <summary>Ids of directives.</summary>
    public IReadOnlyList<string> Directives { get; init; } = [];

    /// <summary>The query; all tasks by default.</summary>
    public SearchQuery Query { get; init; } = SearchQuery.All;

    /// <summary>Restrictions by other columns; its own of the parties' column are ignored.</summary>
    public TaskFilter Filter { get; init; } = TaskFilter.None;

    /// <summary>How long to work, at least 0; <see cref="Timeout.InfiniteTimeSpan"/> for no bound. Past it the result holds what was found, and
    /// <see cref="ComparisonResult.Complete"/> is false.</summary>
    public TimeSpan TimeBudget { get; init; } = SearchRequest.DefaultTimeBudget;

    /// <summary>What is compared.</summary>
    public ComparedBy By => Issuers.Count > 0 ? ComparedBy.Issuer : Directives.Count > 0 ? ComparedBy.Directive : ComparedBy.Province;

    /// <summary>What is wrong with the parties, in English; null when nothing is.</summary>
    public string? Problem =>
        new[] { Provinces, Issuers, Directives }.Count(list => list.Count > 0) > 1 ? "provinces, issuers and directives cannot be compared with each other"
        : Keys.Count is < MinParties or > MaxParties ? $"needs {MinParties} to {MaxParties} names, not {Keys.Count}"
        : Keys.DistinctBy(key => By == ComparedBy.Directive ? key : VietnameseFolding.Key(key), StringComparer.Ordinal).Count() != Keys.Count
            ? "the names must differ"
        : null;

    /// <summary>Names or ids of the parties.</summary>
    internal IReadOnlyList<string> Keys => By switch
    {
        ComparedBy.Issuer => Issuers,
        ComparedBy.Directive => Directives,
        _ => Provinces,
    };

    /// <summary>The filter of a party.</summary>
    internal TaskFilter FilterOf(string key) => By switch
    {
        ComparedBy.Issuer => Filter with { Issuers = [key] },
        ComparedBy.Directive => Filter with { Directives = [key] },
        _ => Filter with { Provinces = [key] },
    };
}

/// <summary>What each party orders, aligned where they order alike.</summary>
public sealed record ComparisonResult
{
    /// <summary>The parties in the order asked for.</summary>
    public required IReadOnlyList<ComparedParty> Parties { get; init; }

    /// <summary>Tasks aligned by likeness: first the rows that most parties share, within them the most alike; then what only one orders.</summary>
    public required IReadOnlyList<ComparisonRow> Rows { get; init; }

    /// <summary>False when the time budget ended the work early: counts are then lower bounds, and tasks that order alike may stand apart or
    /// without their differences.</summary>
    public bool Complete { get; init; } = true;

    /// <summary>The query that this is for, when it is not the one asked; see <see cref="QueryReading"/>.</summary>
    public string? ReadAs { get; init; }
}

/// <summary>One side of a comparison.</summary>
/// <param name="Name">Name as the index spells it, or as asked for when it holds nothing of it; of a directive its number, else its title.</param>
/// <param name="DirectivesHeld">Directives held of it, whatever they order: 0 means that a blank column says nothing.</param>
/// <param name="Tasks">Matching tasks.</param>
/// <param name="TasksCompared">How many of them, the best first, were aligned; fewer than all beyond a limit.</param>
/// <param name="Sectors">Matching tasks by sector.</param>
public sealed record ComparedParty(
    string Name, long DirectivesHeld, long Tasks, int TasksCompared, IReadOnlyList<FacetCount> Sectors)
{
    /// <summary>Id of the directive, where directives are compared; else null.</summary>
    public string? Directive { get; init; }
}

/// <summary>Tasks that order alike.</summary>
/// <param name="Cells">One task a party, in the order of the parties; null where a party orders nothing alike.</param>
/// <param name="Likeness">Lowest likeness of two tasks that brought the row together, in [0, 1]; 1 for a row of one task.</param>
public sealed record ComparisonRow(IReadOnlyList<StoredTask?> Cells, double Likeness)
{
    /// <summary>Number of parties that order it, at least 1.</summary>
    public int SharedBy => Cells.Count(cell => cell is not null);

    /// <summary>The sector that most of the tasks have, the main one of the first task among equals; null when none has any.</summary>
    public Sector? Sector => Cells.OfType<StoredTask>().SelectMany(cell => cell.Task.Sectors).GroupBy(label => label.Sector)
        .OrderByDescending(group => group.Count()).Select(group => (Sector?)group.Key).FirstOrDefault();

    /// <summary>Per cell the ranges of its clean text that the other cells do not share; empty where there is no task or nothing to compare.</summary>
    public IReadOnlyList<IReadOnlyList<TextRange>> DifferentWords { get; init; } = [.. Cells.Select(_ => (IReadOnlyList<TextRange>)[])];

    /// <summary>Per cell the names of the bodies that lead in it and not in all others; likewise.</summary>
    public IReadOnlyList<IReadOnlyList<string>> DifferentAgencies { get; init; } = [.. Cells.Select(_ => (IReadOnlyList<string>)[])];

    /// <summary>Whether the tasks are due at different times, or some of them at none.</summary>
    public bool DeadlinesDiffer { get; init; }

    /// <summary>Whether other bodies lead in one task than in another.</summary>
    public bool AgenciesDiffer => DifferentAgencies.Any(agencies => agencies.Count > 0);

    /// <summary>The row with what differs between its tasks.</summary>
    internal ComparisonRow WithDifferences()
    {
        var places = Enumerable.Range(0, Cells.Count).Where(party => Cells[party] is not null).ToArray();
        if (places.Length < 2)
        {
            return this;
        }

        var tasks = places.Select(party => Cells[party]!.Task).ToArray();
        var words = WordDifference.Mark([.. tasks.Select(task => task.CleanText)]);
        var leads = tasks.Select(task => task.Lead.Select(agency => VietnameseFolding.Key(agency.Name)).ToHashSet(StringComparer.Ordinal)).ToArray();
        return this with
        {
            DifferentWords = [.. Cells.Select((_, party) => Array.IndexOf(places, party) is var i and >= 0 ? words[i] : [])],
            DifferentAgencies =
            [
                .. Cells.Select((cell, _) => (IReadOnlyList<string>)
                [
                    .. cell is null ? [] : cell.Task.Lead.Select(agency => agency.Name).Where(
                        name => !leads.All(lead => lead.Contains(VietnameseFolding.Key(name)))),
                ]),
            ],
            DeadlinesDiffer = tasks.Select(task => DueOf(task.Deadline)).Distinct().Count() > 1,
        };
    }

    // "trước ngày 20/8/2021" and "chậm nhất 20/8/2021" are the same day; what has no day is told apart by its words.
    private static (DeadlineKind? Kind, DateOnly? Start, DateOnly? End, string? Words) DueOf(Deadline? deadline) =>
        deadline is null ? default
        : deadline.Start is null && deadline.End is null ? (deadline.Kind, null, null, deadline.Every ?? VietnameseFolding.Key(deadline.Text))
        : (deadline.Kind, deadline.Start, deadline.End, null);
}
