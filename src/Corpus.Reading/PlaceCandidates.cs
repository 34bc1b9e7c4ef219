using Corpus.Directives;
using Corpus.Directives.Gazetteer;

namespace Corpus.Reading;

/// <summary>Chooses among the places that have a name.</summary>
internal static class PlaceCandidates
{
    /// <summary>The places of a level that a name may mean: of the kind, in the province, in force on the day, as far as that leaves any.</summary>
    public static List<AdministrativeUnit> Of(
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
    public static AdministrativeUnit? Choose(List<AdministrativeUnit> units, Dictionary<AdministrativeUnit, (int Count, TextRange First)> mentions)
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
    public static AdministrativeUnit? ChooseByDistrict(List<AdministrativeUnit> communes, SourceLines source)
    {
        var scanned = source.Folded.AsSpan(0, Math.Min(source.Folded.Length, PlaceMentions.MaxScan));
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
}
