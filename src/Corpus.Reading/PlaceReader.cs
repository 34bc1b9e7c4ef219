using System.Text.RegularExpressions;
using Corpus.Directives;
using Corpus.Directives.Gazetteer;
using Corpus.Reading.Bodies;

namespace Corpus.Reading;

/// <summary>Concludes the province and district of a directive from its letterhead, its place line, and the places that its text names.</summary>
internal static partial class PlaceReader
{
    /// <summary>Most words of an address that are read.</summary>
    private const int MaxAddress = 40;

    /// <summary>Reads the places.</summary>
    /// <param name="source">The source.</param>
    /// <param name="header">Its head.</param>
    /// <param name="bodies">The bodies of its letterhead, the issuer last.</param>
    /// <param name="issuerLevel">The issuer's level as far as known without the place.</param>
    public static Places Read(SourceLines source, Header header, IReadOnlyList<BodyName> bodies, AdministrativeLevel? issuerLevel)
    {
        var day = header.Issued?.Last;
        var level = bodies.Count > 0 ? bodies[^1].Level ?? issuerLevel : issuerLevel;
        if (level == AdministrativeLevel.Central)
        {
            return new Places(PlaceContext.Unknown with { Level = level }, null, null);
        }

        var mentions = PlaceMentions.Provinces(source);
        AdministrativeUnit? province = null;
        AdministrativeUnit? district = null;
        PlacePart? commune = null;
        Evidence? provinceEvidence = null;
        Evidence? districtEvidence = null;
        var districtNames = new List<(string? Kind, string Name, Evidence Evidence)>();
        foreach (var body in bodies)
        {
            if (body.Place is not { Name: { } name } place)
            {
                continue;
            }

            switch (place.Level)
            {
                case AdministrativeLevel.Province when AdministrativeMap.Province(name, day) is { } unit:
                    (province, provinceEvidence) = (unit, new Evidence("letterhead", body.Range));
                    break;
                case AdministrativeLevel.District or AdministrativeLevel.Province:
                    districtNames.Add((place.Kind, name, new Evidence("letterhead", body.Range)));
                    break;
                case AdministrativeLevel.Commune:
                    commune = place;
                    break;
            }
        }

        if (header.Place is { } printed)
        {
            ReadPlaceLine(source, printed, day, level, ref province, ref provinceEvidence, ref commune, districtNames);
        }

        ReadAddress(source, header, day, ref province, ref provinceEvidence, districtNames);
        if (level is null or AdministrativeLevel.District or AdministrativeLevel.Commune)
        {
            foreach (var (kind, name, evidence) in districtNames)
            {
                if (PlaceCandidates.Choose(PlaceCandidates.Of(AdministrativeLevel.District, kind, name, province, day), mentions) is { } unit)
                {
                    (district, districtEvidence) = (unit, evidence);
                    break;
                }
            }
        }

        if (commune is { Name: { } communeName } && (district is null || province is null))
        {
            var units = PlaceCandidates.Of(AdministrativeLevel.Commune, commune.Kind, communeName, province, day);
            if (district is not null)
            {
                units = units.FindAll(u => u.Parent == district);
            }

            if ((PlaceCandidates.Choose(units, mentions) ?? PlaceCandidates.ChooseByDistrict(units, source)) is { } unit)
            {
                if (district is null && unit.Parent is { Level: AdministrativeLevel.District } above)
                {
                    (district, districtEvidence) = (above, new Evidence("gazetteer", header.Place, Inferred: true, $"{unit.FullName} thuộc {above.FullName}"));
                }

                if (province is null)
                {
                    (province, provinceEvidence) =
                        (unit.Province, new Evidence("gazetteer", header.Place, Inferred: true, $"{unit.FullName} thuộc {unit.Province.FullName}"));
                }
            }
        }

        if (province is null && district is not null)
        {
            (province, provinceEvidence) = (
                district.Province,
                new Evidence("gazetteer", districtEvidence?.Range, Inferred: true, $"{district.FullName} thuộc {district.Province.FullName}"));
        }

        if (province is null && PlaceMentions.Best(mentions) is { } named)
        {
            province = AdministrativeMap.Province(named.Key.Name, day);
            provinceEvidence = new Evidence("mentions", named.Value.First, Inferred: true, "tỉnh, thành phố được nhắc đến nhiều nhất");
        }

        if (district is null && (level == AdministrativeLevel.District || (level is null && province is not null)))
        {
            if (PlaceMentions.DistrictOfCommunes(source, province, out var range) is { } inferred)
            {
                (district, districtEvidence) = (inferred, new Evidence("communes", range, Inferred: true, "các xã được nhắc đến thuộc huyện này"));
            }
            else if (level == AdministrativeLevel.District && PlaceMentions.DistrictOfMentions(source, province, day, out range) is { } mentioned)
            {
                (district, districtEvidence) = (mentioned, new Evidence("mentions", range, Inferred: true, "huyện được nhắc đến"));
            }

            if (province is null && district is not null)
            {
                (province, provinceEvidence) = (
                    district.Province,
                    new Evidence("gazetteer", districtEvidence!.Range, Inferred: true, $"{district.FullName} thuộc {district.Province.FullName}"));
            }
        }

        if (district is not null && level == AdministrativeLevel.Province)
        {
            (district, districtEvidence) = (null, null);
        }

        if (province is not null && day >= AdministrativeMap.MergerDay && (province.States & GazetteerStates.FromJuly2025) == 0)
        {
            // A head that still names the old province stays as printed; the successor is the gazetteer's to tell.
            provinceEvidence = provinceEvidence! with { Note = $"nay thuộc {province.Successor!.FullName}" };
        }

        var printedDistrict = province is null && district is null && (level is AdministrativeLevel.District or AdministrativeLevel.Commune)
            ? CommonName(districtNames, day, out districtEvidence) : null;
        return new Places(new PlaceContext(province, district, commune, level), provinceEvidence, districtEvidence) { PrintedDistrict = printedDistrict };
    }

    /// <summary>The place of a body, a city that became a province later as the district that it was: "thành phố Huế" of 2022.</summary>
    /// <param name="place">The place, or null.</param>
    /// <param name="day">The day of issue, or null.</param>
    /// <param name="isInProvince">Whether the letterhead names a "tỉnh" above the body.</param>
    public static PlacePart? OnDay(PlacePart? place, DateOnly? day, bool isInProvince) =>
        place is { Kind: "thành phố", Level: AdministrativeLevel.Province, Name: { } name }
        && (isInProvince || Array.Exists(LaterCities, city => city.Name == name && day < city.Since))
        && AdministrativeMap.Find(AdministrativeLevel.District, name).Any(unit => unit.Kind == "Thành phố")
            ? place with { Level = AdministrativeLevel.District }
            : place;

    /// <summary>Cities of a province that became provinces themselves, and since when.</summary>
    private static readonly (string Name, DateOnly Since)[] LaterCities =
        [("Huế", new DateOnly(2025, 1, 1)), ("Cần Thơ", new DateOnly(2004, 1, 1)), ("Đà Nẵng", new DateOnly(1997, 1, 1))];

    /// <summary>The district that a letterhead names, where the gazetteer has several of this name.</summary>
    private static string? CommonName(List<(string? Kind, string Name, Evidence Evidence)> names, DateOnly? day, out Evidence? evidence)
    {
        foreach (var (kind, name, shown) in names)
        {
            if (shown.Rule == "letterhead" && PlaceCandidates.Of(AdministrativeLevel.District, kind, name, null, day) is [var first, _, ..] units
                && units.TrueForAll(unit => unit.Name == first.Name))
            {
                evidence = shown;
                return first.Name;
            }
        }

        evidence = null;
        return null;
    }

    /// <summary>Adds the places of an address that the head prints: "Địa chỉ: thị trấn Mường Tè, huyện Mường Tè, tỉnh Lai Châu".</summary>
    private static void ReadAddress(
        SourceLines source,
        Header header,
        DateOnly? day,
        ref AdministrativeUnit? province,
        ref Evidence? provinceEvidence,
        List<(string? Kind, string Name, Evidence Evidence)> districtNames)
    {
        for (var line = 0; line < Math.Min(header.BodyStart, source.Count); line++)
        {
            if (!source[line].IsText || !AddressMark().IsMatch(source.FoldedContentOf(line)))
            {
                continue;
            }

            var words = Words.Of(source.Folded, source[line].Content.Start, source[line].Content.End, MaxAddress);
            for (var i = 0; i < words.Count; i++)
            {
                if (PlaceParts.ReadWithKind(source.Text, source.Folded, words, i, false, out var next) is not { Name: { } name } place)
                {
                    continue;
                }

                var evidence = new Evidence("address", new TextRange(words[i].Start, words[next - 1].End));
                if (place.Level == AdministrativeLevel.District)
                {
                    districtNames.Add((place.Kind, name, evidence));
                }
                else if (place.Level == AdministrativeLevel.Province && province is null && AdministrativeMap.Province(name, day) is { } unit)
                {
                    (province, provinceEvidence) = (unit, evidence);
                }

                i = next - 1;
            }
        }
    }

    [GeneratedRegex(@"^\W{0,4}(?:dia chi|tru so|d/c)\s*:", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex AddressMark();

    private static void ReadPlaceLine(
        SourceLines source,
        TextRange printed,
        DateOnly? day,
        AdministrativeLevel? level,
        ref AdministrativeUnit? province,
        ref Evidence? provinceEvidence,
        ref PlacePart? commune,
        List<(string? Kind, string Name, Evidence Evidence)> districtNames)
    {
        var evidence = new Evidence("place-line", printed);
        var words = Words.Of(source.Folded, printed.Start, printed.End, 8);
        var place = PlaceParts.ReadWithKind(source.Text, source.Folded, words, 0, false, out _);
        var name = place?.Name;
        if (place is null && PlaceParts.ReadName(source.Text, source.Folded, words, 0, false, AdministrativeLevel.Province, out _, out _) is { } bare)
        {
            name = bare;
        }

        name ??= Letters.Fold(printed.Of(source.Text));
        var isCity = place?.Level == AdministrativeLevel.Province;
        var asProvince = AdministrativeMap.Find(AdministrativeLevel.Province, name);
        switch (level)
        {
            case AdministrativeLevel.Commune:
                if (place?.Level is null or AdministrativeLevel.Commune)
                {
                    commune ??= new PlacePart(place?.Kind, name, AdministrativeLevel.Commune, true);
                }
                else
                {
                    districtNames.Add((place.Kind, name, evidence));
                }

                break;
            case AdministrativeLevel.District:
                // "Điện Biên" is a district and a province: the issuer's level decides.
                if (AdministrativeMap.FindMisread(AdministrativeLevel.District, name).Count > 0 && !isCity)
                {
                    districtNames.Add((place?.Kind, name, evidence));
                }
                else if (province is null && asProvince.Count > 0)
                {
                    (province, provinceEvidence) = (AdministrativeMap.Province(name, day), evidence);
                }

                break;
            default:
                if (province is null && asProvince.Count > 0 && place?.Level is null or AdministrativeLevel.Province)
                {
                    (province, provinceEvidence) = (AdministrativeMap.Province(name, day), evidence);
                }
                else if (level is null && place?.Level != AdministrativeLevel.Commune)
                {
                    districtNames.Add((place?.Kind, name, evidence));
                }
                else if (province is null && PlaceCandidates.Of(AdministrativeLevel.District, place?.Kind, name, null, day) is { Count: > 0 } towns)
                {
                    // The seat of a province's office: "Vinh, ngày …" is Nghệ An.
                    var distinct = towns.Select(t => t.Province).Distinct().ToList();
                    if (distinct.Count == 1)
                    {
                        (province, provinceEvidence) = (distinct[0], evidence with { Rule = "gazetteer", Inferred = true });
                    }
                }

                break;
        }
    }
}
