using Corpus.Directives;
using Corpus.Reading.Bodies;

namespace Corpus.Reading;

/// <summary>Where a directive was issued, and what shows it.</summary>
/// <param name="Context">Province, district, commune and the issuer's level.</param>
/// <param name="ProvinceEvidence">What shows the province; null without one.</param>
/// <param name="DistrictEvidence">What shows the district; null without one.</param>
internal sealed record Places(PlaceContext Context, Evidence? ProvinceEvidence, Evidence? DistrictEvidence);
