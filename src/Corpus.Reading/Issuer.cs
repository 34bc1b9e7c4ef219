using Corpus.Directives;
using Corpus.Reading.Bodies;

namespace Corpus.Reading;

/// <summary>The body that issued a directive, as far as head, tail and text name it.</summary>
/// <param name="Bodies">The bodies of the letterhead, the issuer last; one body when it was concluded from elsewhere; empty when unknown.</param>
/// <param name="Level">The issuer's level as far as known.</param>
/// <param name="Rule">Name of the rule that found it.</param>
/// <param name="Range">Where it was read, or null.</param>
/// <param name="IsInferred">Whether it is a conclusion and not the letterhead's words.</param>
internal sealed record Issuer(IReadOnlyList<BodyName> Bodies, AdministrativeLevel? Level, string Rule, TextRange? Range, bool IsInferred)
{
    /// <summary>The lines of the letterhead that name the bodies, in order; empty for an issuer that was read elsewhere.</summary>
    public IReadOnlyList<TextRange> Lines { get; init; } = [];
}
