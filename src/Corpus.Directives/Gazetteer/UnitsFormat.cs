using System.Collections.Frozen;
using System.Globalization;

namespace Corpus.Directives.Gazetteer;

/// <summary>Reads the resource <c>units.txt</c>; its format is described in README.md beside it.</summary>
internal static class UnitsFormat
{
    /// <summary>Reads the whole file.</summary>
    /// <exception cref="FormatException">A line is none of the known ones: the assembly was built from a damaged file.</exception>
    public static AdministrativeMap.Units Read(TextReader reader)
    {
        var old = new Dictionary<string, AdministrativeUnit>(StringComparer.Ordinal);
        var current = new Dictionary<string, AdministrativeUnit>(StringComparer.Ordinal);
        var successors = new List<(AdministrativeUnit Old, string Code)>();
        var districts = new List<AdministrativeUnit>();
        var byName = new Dictionary<(AdministrativeLevel, string), List<AdministrativeUnit>>();
        AdministrativeUnit? parent = null;
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var fields = line.Split('\t');
            switch (fields)
            {
                case ["P", var code, var kind, var name, var successor]:
                    parent = Add(AdministrativeLevel.Province, code, kind, name, null, GazetteerStates.Until2023 | GazetteerStates.June2025);
                    old.Add(code, parent);
                    successors.Add((parent, successor));
                    break;
                case ["N", var code, var kind, var name]:
                    parent = Add(AdministrativeLevel.Province, code, kind, name, null, GazetteerStates.FromJuly2025);
                    current.Add(code, parent);
                    parent.Successor = parent;
                    break;
                case ["D", var code, var kind, var name, var states] when parent is not null:
                    parent = Add(AdministrativeLevel.District, code, kind, name, parent.Province, States(states));
                    districts.Add(parent);
                    break;
                case ["C", var kind, var states, var names] when parent is not null:
                    foreach (var name in names.Split(';'))
                    {
                        Add(AdministrativeLevel.Commune, "", kind, name, parent, States(states));
                    }

                    break;
                default:
                    throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"gazetteer line {number} is none of P, N, D, C: {line}"));
            }
        }

        foreach (var (unit, code) in successors)
        {
            unit.Successor = current[code];
        }

        return new AdministrativeMap.Units(
            [.. old.Values],
            [.. current.Values],
            [.. districts],
            byName.ToFrozenDictionary(x => x.Key, x => x.Value.ToArray()));

        AdministrativeUnit Add(
            AdministrativeLevel level, string code, string kind, string name, AdministrativeUnit? above, GazetteerStates states)
        {
            var unit = new AdministrativeUnit(level, code, kind, name, above, states);
            if (!byName.TryGetValue((level, unit.Key), out var list))
            {
                byName.Add((level, unit.Key), list = []);
            }

            list.Add(unit);
            return unit;
        }
    }

    private static GazetteerStates States(string digits) => (GazetteerStates)int.Parse(digits, CultureInfo.InvariantCulture);
}
