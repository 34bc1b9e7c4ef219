using Corpus.Directives;
using Corpus.Directives.Gazetteer;

namespace Corpus.Reading.Bodies;

/// <summary>The places of a directive, from which "huyện" and "tỉnh" alone get their names.</summary>
/// <param name="Province">Its province, or null.</param>
/// <param name="District">Its district, or null.</param>
/// <param name="Commune">Its commune with its kind, or null.</param>
/// <param name="Level">Level of its issuer, or null.</param>
internal sealed record PlaceContext(AdministrativeUnit? Province, AdministrativeUnit? District, PlacePart? Commune, AdministrativeLevel? Level)
{
    /// <summary>Nothing is known.</summary>
    public static PlaceContext Unknown { get; } = new(null, null, null, null);

    /// <summary>Name of the city that "thành phố" alone means: the district when it is one, else the province when it is one.</summary>
    public string? CityName => District is { Kind: "Thành phố" } ? District.Name : Province is { Kind: "Thành phố" } ? Province.Name : null;

    /// <summary>Name of the place of a level, or null.</summary>
    public string? NameOf(AdministrativeLevel? level) => level switch
    {
        AdministrativeLevel.Province => Province?.Name,
        AdministrativeLevel.District => District?.Name,
        AdministrativeLevel.Commune => Commune?.Name,
        _ => null,
    };

    /// <summary>Kind of the place of a level in lower case, or null when the place is unknown.</summary>
    public string? KindOf(AdministrativeLevel level) => level switch
    {
        AdministrativeLevel.Province => Province?.Kind.ToLowerInvariant(),
        AdministrativeLevel.District => District?.Kind.ToLowerInvariant(),
        AdministrativeLevel.Commune => Commune?.Kind,
        _ => null,
    };
}
