using System.Text.RegularExpressions;
using Corpus.Directives;
using Corpus.Directives.Gazetteer;

namespace Corpus.Service.Components;

/// <summary>Finds the province that somebody means among those that the index holds: by another spelling, its code, or one of its names.</summary>
internal static partial class HeldNames
{
    /// <summary>The province among those held that <paramref name="typed"/> means.</summary>
    /// <param name="typed">A name with or without its kind (<c>tỉnh</c>, <c>TP.</c>), or a code of the General Statistics Office.</param>
    /// <param name="held">Names as the index spells them.</param>
    /// <param name="isSuccessor">Whether it is not the province that was named, but the one that took it in.</param>
    /// <returns>Null when neither is held, or no province ever had the name.</returns>
    public static string? Province(string typed, IReadOnlyList<string> held, out bool isSuccessor)
    {
        var asked = Units(typed);
        var known = held.Select(name => (Name: name, Units: Units(name))).ToList();
        var found = known.Find(one => one.Units.Intersect(asked).Any()).Name;
        isSuccessor = found is null;
        return found ?? known.Find(one => one.Units.Intersect(asked.Select(unit => unit.Successor)).Any()).Name;
    }

    private static IReadOnlyList<AdministrativeUnit> Units(string name)
    {
        var bare = Kind().Replace(name.Trim(), "");
        return bare.Length > 0 && bare.All(char.IsAsciiDigit)
            // A few codes went to another province in 2025; what they meant before is meant here.
            ? [.. AdministrativeMap.Provinces63.Where(unit => unit.Code == bare.PadLeft(2, '0'))]
            : AdministrativeMap.FindMisread(AdministrativeLevel.Province, bare);
    }

    [GeneratedRegex(@"^(tỉnh|tinh|thành phố|thanh pho|tp)[.\s]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Kind();
}
