using System.Collections.Frozen;

namespace Corpus.Directives.Gazetteer;

/// <summary>The provinces, districts and communes of Viet Nam since 2021: finds them by name, tolerant of spelling and of misreadings.</summary>
/// <remarks>Loaded from the resource <c>units.txt</c> (see README.md beside it) on first use. Immutable; safe for any thread.</remarks>
public static class AdministrativeMap
{
    private static readonly Lazy<Units> Loaded = new(Load);

    /// <summary>Names that documents use beside those of the lists; folded key to the folded key of the list.</summary>
    private static readonly FrozenDictionary<string, string> Aliases = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["hcm"] = "ho chi minh",
        ["tp hcm"] = "ho chi minh",
        ["tphcm"] = "ho chi minh",
        ["sai gon"] = "ho chi minh",
        ["tt hue"] = "thua thien hue",
        ["br vt"] = "ba ria vung tau",
        ["brvt"] = "ba ria vung tau",
        ["dac lac"] = "dak lak",
        ["dac lak"] = "dak lak",
        ["dak lac"] = "dak lak",
        ["daklak"] = "dak lak",
        ["dac nong"] = "dak nong",
        ["daknong"] = "dak nong",
        ["bac can"] = "bac kan",
        ["kontum"] = "kon tum",
        ["con tum"] = "kon tum",
        ["gialai"] = "gia lai",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The 63 provinces in force until 30 June 2025, by code.</summary>
    public static IReadOnlyList<AdministrativeUnit> Provinces63 => Loaded.Value.Old;

    /// <summary>The 34 provinces in force from 1 July 2025, by code.</summary>
    public static IReadOnlyList<AdministrativeUnit> Provinces34 => Loaded.Value.New;

    /// <summary>First day of the 34 provinces, and first day without districts.</summary>
    public static DateOnly MergerDay { get; } = new(2025, 7, 1);

    /// <summary>Every unit of a level and name, however spelt.</summary>
    /// <param name="level">Province, district or commune.</param>
    /// <param name="name">Name without the kind; case, diacritics, dashes and white space do not matter.</param>
    /// <returns>
    /// Those whose diacritics agree if there are such (tone placement aside), else those that agree without diacritics; empty when there
    /// are none. Names repeat: Châu Thành is a district of many provinces.
    /// </returns>
    public static IReadOnlyList<AdministrativeUnit> Find(AdministrativeLevel level, ReadOnlySpan<char> name)
    {
        var key = PlaceKey.Folded(name);
        if (level == AdministrativeLevel.Province && Aliases.TryGetValue(key, out var alias))
        {
            return Loaded.Value.ByName.GetValueOrDefault((level, alias), []);
        }

        var found = Loaded.Value.ByName.GetValueOrDefault((level, key), []);
        if (found.Length > 1)
        {
            var written = PlaceKey.Written(name);
            var exact = Array.FindAll(found, unit => PlaceKey.Written(unit.Name) == written);
            return exact.Length > 0 ? exact : found;
        }

        return found;
    }

    /// <summary>
    /// As <see cref="Find"/>; when nothing agrees, the units whose folded name differs by one letter, provided that it has at least six.
    /// </summary>
    public static IReadOnlyList<AdministrativeUnit> FindMisread(AdministrativeLevel level, ReadOnlySpan<char> name)
    {
        var found = Find(level, name);
        if (found.Count > 0 || level == AdministrativeLevel.Commune)
        {
            return found;
        }

        var key = PlaceKey.Folded(name);
        if (key.Length < 6)
        {
            return [];
        }

        var near = new List<AdministrativeUnit>();
        foreach (var unit in level == AdministrativeLevel.Province ? Loaded.Value.Old : Loaded.Value.Districts)
        {
            if (unit.Key.Length >= 6 && DiffersByOne(unit.Key, key))
            {
                near.Add(unit);
            }
        }

        return near;
    }

    /// <summary>The province of a name on a day.</summary>
    /// <param name="name">Name without the kind, however spelt; one letter may be misread.</param>
    /// <param name="day">The day, or null for the time before the merger.</param>
    /// <returns>
    /// The province of that name in force on the day; when there is none, the one of that name in force at another time (a document of
    /// August 2025 may name an abolished province); null when no province ever had the name.
    /// </returns>
    public static AdministrativeUnit? Province(ReadOnlySpan<char> name, DateOnly? day = null)
    {
        var found = FindMisread(AdministrativeLevel.Province, name);
        var states = StatesOn(day ?? MergerDay.AddDays(-1));
        return found.FirstOrDefault(unit => (unit.States & states) != 0) ?? (found.Count > 0 ? found[0] : null);
    }

    /// <summary>The states of the map that may hold on a day.</summary>
    public static GazetteerStates StatesOn(DateOnly day) =>
        day >= MergerDay ? GazetteerStates.FromJuly2025
        : day > new DateOnly(2023, 4, 26) ? GazetteerStates.Until2023 | GazetteerStates.June2025
        : GazetteerStates.Until2023;

    /// <summary>Whether one string becomes the other by changing, adding or leaving out exactly one letter.</summary>
    public static bool DiffersByOne(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length < b.Length)
        {
            return DiffersByOne(b, a);
        }

        if (a.Length - b.Length > 1)
        {
            return false;
        }

        var start = a.CommonPrefixLength(b);
        return start < a.Length && a[(start + 1)..].SequenceEqual(b[(a.Length == b.Length ? start + 1 : start)..]);
    }

    private static Units Load()
    {
        using var stream = typeof(AdministrativeMap).Assembly.GetManifestResourceStream("Corpus.Directives.Gazetteer.units.txt")
            ?? throw new InvalidOperationException("this is a bug: the assembly lacks its gazetteer");
        using var reader = new StreamReader(stream);
        return UnitsFormat.Read(reader);
    }

    /// <summary>The units as loaded.</summary>
    internal sealed record Units(
        AdministrativeUnit[] Old,
        AdministrativeUnit[] New,
        AdministrativeUnit[] Districts,
        FrozenDictionary<(AdministrativeLevel Level, string Key), AdministrativeUnit[]> ByName);
}
