using Corpus.Directives;
using Corpus.Reading.Bodies;

namespace Corpus.Reading;

/// <summary>Where a directive was issued, and what shows it.</summary>
/// <param name="Context">Province, district, commune and the issuer's level.</param>
/// <param name="ProvinceEvidence">What shows the province; null without one.</param>
/// <param name="DistrictEvidence">What shows the district; null without one.</param>
internal sealed record Places(PlaceContext Context, Evidence? ProvinceEvidence, Evidence? DistrictEvidence)
{
    /// <summary>Name of the district that the letterhead prints, where several provinces have one of that name and nothing shows which it is; else null.</summary>
    public string? PrintedDistrict { get; init; }

    /// <summary>Name of the district, or null.</summary>
    public string? District => Context.District?.Name ?? PrintedDistrict;
}
