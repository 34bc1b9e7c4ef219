using Corpus.Analytics;
using Corpus.Directives;
using Corpus.Search;

namespace Corpus.Service.Api;

/// <summary>A directive with its place in the index.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ProcessedBy">Versions of the reader and the model that made the values.</param>
/// <param name="Directive">The directive.</param>
/// <param name="Complete">False when the time ended the looking up of citations early: of some in <paramref name="Cites"/> nothing is known, and
/// more directives may cite this one.</param>
/// <param name="Cites">What each of the directive's citations is to the index, in their order.</param>
/// <param name="CitedByTotal">How many directives cite this one.</param>
/// <param name="CitedBy">They, those issued first first, at most <see cref="MaxCitedBy"/>.</param>
internal sealed record HeldDirective(
    string Id,
    string ProcessedBy,
    DirectiveDocument Directive,
    bool Complete,
    IReadOnlyList<CitedHeld> Cites,
    int CitedByTotal,
    IReadOnlyList<CitingHeld> CitedBy)
{
    /// <summary>Citing directives that are listed at most.</summary>
    public const int MaxCitedBy = 1000;

    /// <summary>The JSON form of a directive and its citations.</summary>
    public static HeldDirective From(StoredDirective stored, CitationLinks links) => new(
        stored.Id,
        stored.ProcessedBy,
        Public(stored.Directive),
        links.IsComplete,
        [.. stored.Directive.Citations.Select(citation => CitedHeld.From(citation, links.Find(citation)))],
        links.CitedBy.Count,
        [
            .. links.CitedBy.Take(MaxCitedBy)
                .Select(citing => new CitingHeld(DirectiveBrief.From(citing.Directive), citing.Role.Code(), citing.Match.Code())),
        ]);

    /// <summary>The directive as others may see it: without its text, which has a resource of its own, and the folder it came from.</summary>
    public static DirectiveDocument Public(Directive directive) =>
        DirectiveDocument.From(directive) with { SourceText = null, Source = Path.GetFileName(directive.Source) };
}

/// <summary>What a cited document is to the index.</summary>
/// <param name="Number">The number cited; null where only a name is.</param>
/// <param name="Held">Id of the held directive that is meant; null when it is not held, when several may be meant, and when that is not known.</param>
/// <param name="Match"><c>confirmed</c>, <c>number-only</c> or <c>ambiguous</c>; null when no held directive may be meant, or that is not known.</param>
internal sealed record CitedHeld(string? Number, string? Held, string? Match)
{
    /// <summary>The JSON form of a citation and what is known of it.</summary>
    public static CitedHeld From(Citation citation, CitedLink? link) => new(
        citation.Number,
        link is { Held: [var held] } ? held.Id : null,
        link is { Held.Count: > 0 } ? link.Match.Code() : null);
}

/// <summary>A directive that cites the one asked for.</summary>
/// <param name="Directive">The directive in brief.</param>
/// <param name="Role">What the one asked for is to it: <c>mentioned</c>, <c>basis</c> or <c>implemented</c>.</param>
/// <param name="Match"><c>confirmed</c>, <c>number-only</c> or <c>ambiguous</c>.</param>
internal sealed record CitingHeld(DirectiveBrief Directive, string Role, string Match);
