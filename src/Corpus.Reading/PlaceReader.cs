using System.Text.RegularExpressions;
using Corpus.Directives;
using Corpus.Directives.Gazetteer;
using Corpus.Reading.Bodies;

namespace Corpus.Reading;

/// <summary>Concludes the province and district of a directive from its letterhead, its place line, and the places that its text names.</summary>
internal static partial class PlaceReader
{
    /// <summary>Characters of the source, at most, in which places are counted.</summary>
    private const int MaxScan = 200_000;

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

        var mentions = Count(source);
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

        if (level is null or AdministrativeLevel.District or AdministrativeLevel.Commune)
        {
            foreach (var (kind, name, evidence) in districtNames)
            {
                if (Choose(Candidates(AdministrativeLevel.District, kind, name, province, day), mentions) is { } unit)
                {
                    (district, districtEvidence) = (unit, evidence);
                    break;
                }
            }
        }

        if (commune is { Name: { } communeName } && (district is null || province is null))
        {
            var units = Candidates(AdministrativeLevel.Commune, commune.Kind, communeName, province, day);
            if (district is not null)
            {
                units = units.FindAll(u => u.Parent == district);
            }

            if ((Choose(units, mentions) ?? ChooseByDistrict(units, source)) is { } unit)
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

        if (province is null && Best(mentions) is { } named)
        {
            province = AdministrativeMap.Province(named.Key.Name, day);
            provinceEvidence = new Evidence("mentions", named.Value.First, Inferred: true, "tỉnh, thành phố được nhắc đến nhiều nhất");
        }

        if (district is null && (level == AdministrativeLevel.District || (level is null && province is not null)))
        {
            if (DistrictOfCommunes(source, province, out var range) is { } inferred)
            {
                (district, districtEvidence) = (inferred, new Evidence("communes", range, Inferred: true, "các xã được nhắc đến thuộc huyện này"));
            }
            else if (level == AdministrativeLevel.District && DistrictOfMentions(source, province, day, out range) is { } mentioned)
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

        return new Places(new PlaceContext(province, district, commune, level), provinceEvidence, districtEvidence);
    }

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
                else if (province is null && Candidates(AdministrativeLevel.District, place?.Kind, name, null, day) is { Count: > 0 } towns)
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

    private static List<AdministrativeUnit> Candidates(
        AdministrativeLevel level, string? kind, string name, AdministrativeUnit? province, DateOnly? day)
    {
        var units = AdministrativeMap.FindMisread(level, name).ToList();
        Narrow(u => province is null || u.Province == province || u.Province.Successor == province.Successor);
        if (units.Exists(u => province is not null && u.Province.Successor != province.Successor))
        {
            return [];
        }

        Narrow(u => kind is null || string.Equals(u.Kind, kind, StringComparison.OrdinalIgnoreCase));
        Narrow(u => day is null || u.MayExistOn(day.Value));
        return units;

        void Narrow(Predicate<AdministrativeUnit> wanted)
        {
            var narrowed = units.FindAll(wanted);
            units = narrowed.Count > 0 ? narrowed : units;
        }
    }

    /// <summary>The only candidate, or the only one whose province the text names most; null when the text decides nothing.</summary>
    private static AdministrativeUnit? Choose(List<AdministrativeUnit> units, Dictionary<AdministrativeUnit, (int Count, TextRange First)> mentions)
    {
        if (units.Count == 0)
        {
            return null;
        }

        if (units.Select(u => u.Province).Distinct().Count() == 1)
        {
            return units[0];
        }

        var ranked = units.Select(u => (Unit: u, Count: mentions.GetValueOrDefault(u.Province).Count)).OrderByDescending(x => x.Count).ToList();
        return ranked[0].Count > ranked[1].Count ? ranked[0].Unit : null;
    }

    /// <summary>The only commune whose district the text names: "UBND huyện Mù Cang Chải" in a plan of one of five communes Lao Chải.</summary>
    private static AdministrativeUnit? ChooseByDistrict(List<AdministrativeUnit> communes, SourceLines source)
    {
        var scanned = source.Folded.AsSpan(0, Math.Min(source.Folded.Length, MaxScan));
        var named = new List<AdministrativeUnit>();
        foreach (var commune in communes)
        {
            if (commune.Parent is { Level: AdministrativeLevel.District } district
                && scanned.Contains(FoldedText.Of(district.FullName), StringComparison.Ordinal))
            {
                named.Add(commune);
            }
        }

        return named.Count == 1 ? named[0] : null;
    }

    private static KeyValuePair<AdministrativeUnit, (int Count, TextRange First)>? Best(
        Dictionary<AdministrativeUnit, (int Count, TextRange First)> mentions)
    {
        var ranked = mentions.OrderByDescending(m => m.Value.Count).Take(2).ToList();
        return ranked.Count == 0 || (ranked.Count == 2 && ranked[1].Value.Count == ranked[0].Value.Count) ? null : ranked[0];
    }

    /// <summary>Counts the provinces named with their kind; those whose own bodies are named ("UBND tỉnh X") count threefold.</summary>
    private static Dictionary<AdministrativeUnit, (int Count, TextRange First)> Count(SourceLines source)
    {
        var counts = new Dictionary<AdministrativeUnit, (int Count, TextRange First)>();
        foreach (var match in ProvinceWord().EnumerateMatches(source.Folded.AsSpan(0, Math.Min(source.Folded.Length, MaxScan))))
        {
            var words = Words.Of(source.Folded, match.Index, Math.Min(source.Folded.Length, match.Index + match.Length + 60), 9);
            var first = words.FindIndex(w => w.Of(source.Folded) is "tinh" or "thanh" or "tp");
            if (first >= 0 && words[first].Of(source.Folded) is "tinh" or "thanh" && first + 1 < words.Count && words[first + 1].Of(source.Folded) is "uy")
            {
                var name = PlaceParts.ReadName(
                    source.Text, source.Folded, words, first + 2, false, AdministrativeLevel.Province, out _, out var known);
                Add(name, known, 3, match.Index, match.Length);
            }
            else if (first >= 0 && PlaceParts.ReadWithKind(source.Text, source.Folded, words, first, false, out _) is
            { Level: AdministrativeLevel.Province, IsKnown: true, Name: { } name })
            {
                Add(name, true, first > 0 ? 3 : 1, match.Index, match.Length);
            }
        }

        return counts;

        void Add(string? name, bool known, int weight, int at, int length)
        {
            if (name is null || !known || AdministrativeMap.Find(AdministrativeLevel.Province, name) is not [var unit, ..])
            {
                return;
            }

            var (count, place) = counts.GetValueOrDefault(unit, (0, new TextRange(at, at + length)));
            counts[unit] = (count + weight, place);
        }
    }

    /// <summary>The district that the text names with its kind, when it names one alone or one at least twice as often as the next.</summary>
    private static AdministrativeUnit? DistrictOfMentions(SourceLines source, AdministrativeUnit? province, DateOnly? day, out TextRange range)
    {
        var votes = new Dictionary<AdministrativeUnit, (int Count, TextRange First)>();
        foreach (var match in DistrictWord().EnumerateMatches(source.Folded.AsSpan(0, Math.Min(source.Folded.Length, MaxScan))))
        {
            var words = Words.Of(source.Folded, match.Index, Math.Min(source.Folded.Length, match.Index + 60), 7);
            if (PlaceParts.ReadWithKind(source.Text, source.Folded, words, 0, false, out _) is
                { Level: AdministrativeLevel.District, IsKnown: true, Name: { } name } place
                && Candidates(AdministrativeLevel.District, place.Kind, name, province, day) is [var unit])
            {
                var (count, first) = votes.GetValueOrDefault(unit, (0, new TextRange(match.Index, match.Index + match.Length)));
                votes[unit] = (count + 1, first);
            }
        }

        var ranked = votes.OrderByDescending(v => v.Value.Count).Take(2).ToList();
        range = ranked.Count > 0 ? ranked[0].Value.First : default;
        return ranked.Count > 0 && (ranked.Count == 1 || ranked[0].Value.Count >= 2 * ranked[1].Value.Count) ? ranked[0].Key : null;
    }

    /// <summary>The district of the province, or of the country, to which most of the communes belong that the text names; at least three, and twice the next.</summary>
    private static AdministrativeUnit? DistrictOfCommunes(SourceLines source, AdministrativeUnit? province, out TextRange range)
    {
        var votes = new Dictionary<AdministrativeUnit, (HashSet<string> Names, TextRange Range)>();
        var text = source.Text;
        var end = Math.Min(text.Length, MaxScan);
        for (var i = 0; i < end; i++)
        {
            if (!char.IsUpper(text[i]) || (i > 0 && char.IsLetterOrDigit(text[i - 1])))
            {
                continue;
            }

            var words = Words.Of(source.Folded, i, Math.Min(end, i + 40), 4);
            for (var count = Math.Min(3, words.Count); count >= 2; count--)
            {
                if (!IsName(words, count))
                {
                    continue;
                }

                var printed = text.AsSpan(i, words[count - 1].End - i);
                var units = AdministrativeMap.Find(AdministrativeLevel.Commune, printed);
                foreach (var unit in units)
                {
                    if ((province is null || unit.Province == province) && unit.Parent is { Level: AdministrativeLevel.District } parent)
                    {
                        var (names, first) = votes.GetValueOrDefault(parent, ([], new TextRange(i, words[count - 1].End)));
                        names.Add(unit.Name);
                        votes[parent] = (names, first);
                    }
                }

                if (units.Count > 0)
                {
                    i = words[count - 1].End;
                    break;
                }
            }
        }

        var ranked = votes.OrderByDescending(v => v.Value.Names.Count).Take(2).ToList();
        range = ranked.Count > 0 ? ranked[0].Value.Range : default;
        return ranked.Count > 0 && ranked[0].Value.Names.Count >= 3
            && (ranked.Count == 1 || ranked[0].Value.Names.Count >= 2 * ranked[1].Value.Names.Count) ? ranked[0].Key : null;

        bool IsName(List<TextRange> words, int count)
        {
            for (var w = 0; w < count; w++)
            {
                if (!char.IsUpper(text[words[w].Start]) || (w > 0 && words[w].Start - words[w - 1].End != 1))
                {
                    return false;
                }
            }

            return true;
        }
    }

    [GeneratedRegex(@"(?<![a-z])(?:huyen|quan|thi xa) (?=[a-z])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex DistrictWord();

    [GeneratedRegex(
        @"(?<![a-z])(?:(?:ubnd|uy ban nhan dan|hdnd|dia ban|dang bo|cong an|y te) )?(?:tinh (?:uy )?|thanh (?:pho|uy) |tp\.? ?)(?=[a-z])",
        RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ProvinceWord();
}
