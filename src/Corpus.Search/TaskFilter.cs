using Corpus.Directives;

namespace Corpus.Search;

/// <summary>Restricts tasks by their columns. Values of one member are alternatives; the members must all hold; an empty member restricts nothing.</summary>
public sealed record TaskFilter
{
    /// <summary>Restricts nothing.</summary>
    public static TaskFilter None { get; } = new();

    /// <summary>The filter without what only a task has: which directives could have ordered something.</summary>
    public TaskFilter OfDirectives() =>
        this with { Sectors = SectorSet.Empty, Agencies = [], Strictness = [], DeadlineFrom = null, DeadlineTo = null };

    /// <summary>Any of the task's sectors.</summary>
    public SectorSet Sectors { get; init; }

    /// <summary>Names of provinces, compared without regard to case, diacritics and tone placement.</summary>
    public IReadOnlyList<string> Provinces { get; init; } = [];

    /// <summary>Names of districts, compared likewise.</summary>
    public IReadOnlyList<string> Districts { get; init; } = [];

    /// <summary>Names of issuing bodies, compared likewise.</summary>
    public IReadOnlyList<string> Issuers { get; init; } = [];

    /// <summary>Canonical names of lead or supporting agencies, compared likewise.</summary>
    public IReadOnlyList<string> Agencies { get; init; } = [];

    /// <summary>Forms of the directive.</summary>
    public IReadOnlyList<DirectiveKind> Kinds { get; init; } = [];

    /// <summary>Levels of the issuing body.</summary>
    public IReadOnlyList<AdministrativeLevel> Levels { get; init; } = [];

    /// <summary>How binding.</summary>
    public IReadOnlyList<Strictness> Strictness { get; init; } = [];

    /// <summary>Ids of directives.</summary>
    public IReadOnlyList<string> Directives { get; init; } = [];

    /// <summary>First day of issue; a directive of known month counts when its first possible day qualifies. Undated ones never do.</summary>
    public DateOnly? IssuedFrom { get; init; }

    /// <summary>Last day of issue, inclusive, likewise.</summary>
    public DateOnly? IssuedTo { get; init; }

    /// <summary>First day of the deadline's end. Tasks without a dated deadline never qualify.</summary>
    public DateOnly? DeadlineFrom { get; init; }

    /// <summary>Last day of the deadline's end, inclusive, likewise.</summary>
    public DateOnly? DeadlineTo { get; init; }
}
