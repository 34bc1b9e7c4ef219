using System.Text.Json.Serialization;

namespace Corpus.Directives;

/// <summary>The JSON form of a <see cref="SameAgency"/>.</summary>
/// <param name="Name">Canonical name.</param>
/// <param name="Abbreviation">The spelling that abbreviates it.</param>
/// <param name="Level"><c>central</c>, <c>province</c>, <c>district</c> or <c>commune</c>.</param>
/// <param name="Place">Name of its district or province.</param>
/// <param name="Spellings">The spellings, as printed.</param>
/// <param name="Ranges">The ranges of the spellings, in their order; null for one that was put together from two places.</param>
/// <param name="Why">What speaks for it, in Vietnamese.</param>
/// <param name="Pieces">Of each spelling that was put together from several places those places, of the others null; left out when none was.</param>
public sealed record SameAgencyDocument(
    string Name,
    string? Abbreviation,
    string? Level,
    string? Place,
    IReadOnlyList<string> Spellings,
    IReadOnlyList<int[]?> Ranges,
    string Why,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<IReadOnlyList<int[]>?>? Pieces = null)
{
    /// <summary>The JSON form of <paramref name="same"/>.</summary>
    internal static SameAgencyDocument From(SameAgency same) => new(
        same.Name,
        same.Abbreviation,
        same.Level?.Code(),
        same.Place,
        [.. same.Spellings.Select(spelling => spelling.Text)],
        [.. same.Spellings.Select(spelling => DirectiveDocument.Pair(spelling.Range))],
        same.Why,
        same.Spellings.All(spelling => spelling.Pieces.Count == 0) ? null : [.. same.Spellings.Select(spelling => DirectiveDocument.Pairs(spelling.Pieces))]);

    /// <summary>The proposal of this JSON form.</summary>
    /// <exception cref="System.Text.Json.JsonException">The level is none, or there is not a range for each spelling.</exception>
    internal SameAgency ToSameAgency() => new(
        Name,
        Abbreviation,
        DirectiveDocument.Parse<AdministrativeLevel>(Level),
        Place,
        Spellings.Count == Ranges.Count && (Pieces is null || Pieces.Count == Ranges.Count)
            ? [.. Spellings.Select((text, i) => new AgencySpelling(text, DirectiveDocument.Range(Ranges[i])) { Pieces = DirectiveDocument.Ranges(Pieces?[i]) })]
            : throw new System.Text.Json.JsonException("sameAgencies: a range is missing"),
        Why);
}
