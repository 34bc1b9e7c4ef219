using Corpus.Directives;
using Corpus.Search;

namespace Corpus.Analytics;

/// <summary>Which cascade to follow.</summary>
public sealed record CascadeRequest
{
    /// <summary>Largest allowed <see cref="Depth"/>.</summary>
    public const int MaxDepth = 5;

    /// <summary>Largest allowed <see cref="MaxDirectives"/>.</summary>
    public const int MostDirectives = 200;

    /// <summary>Id of the stored directive to start from.</summary>
    public required string DirectiveId { get; init; }

    /// <summary>Levels to follow in each direction, in [1, <see cref="MaxDepth"/>].</summary>
    public int Depth { get; init; } = 2;

    /// <summary>Number of directives at most, the first one included, in [1, <see cref="MostDirectives"/>].</summary>
    public int MaxDirectives { get; init; } = 50;

    /// <summary>How long to follow it, as <see cref="SearchRequest.TimeBudget"/>.</summary>
    public TimeSpan TimeBudget { get; init; } = SearchRequest.DefaultTimeBudget;
}

/// <summary>What a directive is based on, and what carries it out.</summary>
public sealed record CascadeResult
{
    /// <summary>Citations in <see cref="Ambiguous"/> at most.</summary>
    public const int MaxAmbiguous = 200;

    /// <summary>Directives named at most that an ambiguous citation may mean.</summary>
    public const int MaxCandidates = 20;

    /// <summary>
    /// The directives, by level: 0 is the one asked for; what it is based on stands at -1, what that is based on at -2, and so on; what
    /// carries it out at 1. Each once, at the level nearest to 0 at which it was met.
    /// </summary>
    public required IReadOnlyList<CascadeNode> Directives { get; init; }

    /// <summary>How they hang together; both ends are among <see cref="Directives"/>.</summary>
    public required IReadOnlyList<CascadeEdge> Edges { get; init; }

    /// <summary>Citations that several held directives fit equally well, so that they make no edge; at most <see cref="MaxAmbiguous"/>.</summary>
    public required IReadOnlyList<AmbiguousCitation> Ambiguous { get; init; }

    /// <summary>
    /// Documents that the directive asked for is based on or carries out and that are not held; empty while the time has not sufficed to read
    /// the citations of all directives (<see cref="Complete"/> is false then), since what is not read yet may be held.
    /// </summary>
    public required IReadOnlyList<CitedDocument> NotHeld { get; init; }

    /// <summary>Whether a directive was left out that hangs together with those given: more were met than asked for, one lies behind the last
    /// level, or <see cref="Ambiguous"/> does not name them all.</summary>
    public required bool IsCut { get; init; }

    /// <summary>False when directives and edges may be missing, and <see cref="IsCut"/> may be: the time budget ended the work early, or a task
    /// stands in more directives than are compared.</summary>
    public bool Complete { get; init; } = true;
}

/// <summary>A directive in a cascade.</summary>
/// <param name="Directive">The directive in brief.</param>
/// <param name="Level">Negative above the one asked for, positive below it.</param>
public sealed record CascadeNode(DirectiveSummary Directive, int Level);

/// <summary>What shows that a directive is derived from another.</summary>
public enum CascadeEvidence
{
    /// <summary>It cites it.</summary>
    Citation = 0,

    /// <summary>Its tasks say the same.</summary>
    Text = 1,

    /// <summary>It cites it, and its tasks say the same.</summary>
    Both = 2,
}

/// <summary>A directive and one that is derived from it.</summary>
public sealed record CascadeEdge
{
    /// <summary>Id of the directive that came first.</summary>
    public required string Base { get; init; }

    /// <summary>Id of the one that is derived from it.</summary>
    public required string Derived { get; init; }

    /// <summary>What shows it.</summary>
    public required CascadeEvidence Evidence { get; init; }

    /// <summary>What the base is to the derived directive; null where it is not cited.</summary>
    public CitationRole? Role { get; init; }

    /// <summary>How sure it is that the citation means the base; null where it is not cited.</summary>
    public CitationMatch? Match { get; init; }

    /// <summary>Days from the issue of the base to that of the derived directive; negative when it was issued before; null unless both days are
    /// known.</summary>
    public int? DelayDays { get; init; }

    /// <summary>What became of the tasks.</summary>
    public required TaskAlignment Tasks { get; init; }
}

/// <summary>A citation that may mean any of several held directives.</summary>
/// <param name="Directive">Id of the directive that cites.</param>
/// <param name="Number">The number cited.</param>
/// <param name="Candidates">Ids of the directives that it may mean, the first <see cref="CascadeResult.MaxCandidates"/>.</param>
public sealed record AmbiguousCitation(string Directive, string Number, IReadOnlyList<string> Candidates);
