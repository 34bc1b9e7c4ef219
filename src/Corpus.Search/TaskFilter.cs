using Corpus.Directives;

namespace Corpus.Search;

/// <summary>Restricts tasks by their columns. Values of one member are alternatives; the members must all hold; an empty member restricts nothing.</summary>
public sealed record TaskFilter
{
    /// <summary>Restricts nothing.</summary>
    public static TaskFilter None { get; } = new();

    /// <summary>Whether it restricts nothing.</summary>
    public bool IsNone => Sectors.Bits == 0 && Provinces.Count == 0 && Districts.Count == 0 && Issuers.Count == 0 && Agencies.Count == 0
        && Kinds.Count == 0 && Levels.Count == 0 && Strictness.Count == 0 && Directives.Count == 0
        && IssuedFrom is null && IssuedTo is null && DeadlineFrom is null && DeadlineTo is null && DeadlineStates.Count == 0;

    /// <summary>The filter without what only a task has: which directives could have ordered something.</summary>
    public TaskFilter OfDirectives() =>
        this with { Sectors = SectorSet.Empty, Agencies = [], Strictness = [], DeadlineFrom = null, DeadlineTo = null, DeadlineStates = [] };

    /// <summary>The filter without the member that restricts a facet's column.</summary>
    public TaskFilter Without(FacetField field) => field switch
    {
        FacetField.Sector => this with { Sectors = SectorSet.Empty },
        FacetField.Province => this with { Provinces = [] },
        FacetField.District => this with { Districts = [] },
        FacetField.Issuer => this with { Issuers = [] },
        FacetField.Kind => this with { Kinds = [] },
        FacetField.Level => this with { Levels = [] },
        FacetField.Agency => this with { Agencies = [] },
        FacetField.Strictness => this with { Strictness = [] },
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "no such facet"),
    };

    /// <summary>Nothing but the member of the filter that restricts a facet's column.</summary>
    internal TaskFilter Only(FacetField field) => field switch
    {
        FacetField.Sector => None with { Sectors = Sectors },
        FacetField.Province => None with { Provinces = Provinces },
        FacetField.District => None with { Districts = Districts },
        FacetField.Issuer => None with { Issuers = Issuers },
        FacetField.Kind => None with { Kinds = Kinds },
        FacetField.Level => None with { Levels = Levels },
        FacetField.Agency => None with { Agencies = Agencies },
        FacetField.Strictness => None with { Strictness = Strictness },
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "no such facet"),
    };

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

    /// <summary>How well the deadline is known.</summary>
    public IReadOnlyList<DeadlineState> DeadlineStates { get; init; } = [];
}
