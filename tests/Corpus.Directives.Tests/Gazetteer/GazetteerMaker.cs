using System.Globalization;
using System.Text;
using Corpus.Directives.Gazetteer;

namespace Corpus.Directives.Tests.Gazetteer;

/// <summary>Makes <c>units.txt</c> from the lists of administrative units in a folder.</summary>
internal static class GazetteerMaker
{
    public static string Make(string folder)
    {
        var text = new StringBuilder();
        text.Append("# Administrative units of Viet Nam, format 1: see README.md beside this file.\n");
        text.Append("# Data from thanglequoc/vietnamese-provinces-database, MIT licence, Copyright (c) 2021 Thang Le Quoc.\n");
        var successors = Rows("merges.tsv").ToDictionary(r => r[0], r => r[2], StringComparer.Ordinal);
        var districts = Merge(Rows("districts.tsv"), Rows("districts-2025-06.tsv"));
        var communes = Merge(Rows("wards.tsv"), Rows("wards-2025-06.tsv")).ToLookup(c => c.Parent, StringComparer.Ordinal);
        foreach (var province in Rows("provinces-63.tsv"))
        {
            text.Append(Line("P", province[0], Kind(province[2]), PlaceKey.UsualTone(province[1]), successors[province[0]]));
            // A district that changed its kind (huyện to thị xã) stands twice with one code; its communes hang under the later entry too.
            foreach (var district in districts.Where(d => d.Parent == province[0]))
            {
                text.Append(Line("D", district.Code, district.Kind, district.Name, Digits(district.States)));
                AppendCommunes(communes[district.Code].Where(c => (c.States & district.States) != 0));
            }
        }

        var current = Rows("wards-after-2025-07.tsv")
            .Select(r => new Unit(r[0], r[1], PlaceKey.UsualTone(r[2]), Kind(r[3]), 4))
            .ToLookup(c => c.Parent, StringComparer.Ordinal);
        foreach (var province in Rows("provinces-34.tsv"))
        {
            text.Append(Line("N", province[0], Kind(province[2]), PlaceKey.UsualTone(province[1])));
            AppendCommunes(current[province[0]]);
        }

        return text.ToString();

        void AppendCommunes(IEnumerable<Unit> units)
        {
            foreach (var group in units.GroupBy(c => (c.Kind, c.States)).OrderBy(g => g.Key.Kind, StringComparer.Ordinal).ThenBy(g => g.Key.States))
            {
                text.Append(Line("C", group.Key.Kind, Digits(group.Key.States), string.Join(';', group.Select(c => c.Name))));
            }
        }

        IEnumerable<string[]> Rows(string file) =>
            File.ReadLines(Path.Combine(folder, file)).Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t'));
    }

    /// <summary>Joins two states of a list whose columns are code, parent, name, kind.</summary>
    private static List<Unit> Merge(IEnumerable<string[]> before, IEnumerable<string[]> after)
    {
        var states = new Dictionary<(string Code, string Parent, string Name, string Kind), int>();
        foreach (var (rows, state) in new[] { (before, 1), (after, 2) })
        {
            foreach (var row in rows)
            {
                var key = (row[0], row[1], Corrected(PlaceKey.UsualTone(row[2])), Kind(row[3]));
                states[key] = states.GetValueOrDefault(key) | state;
            }
        }

        return [.. states
            .Select(x => new Unit(x.Key.Code, x.Key.Parent, x.Key.Name, x.Key.Kind, x.Value))
            .OrderBy(u => u.Code, StringComparer.Ordinal)
            .ThenBy(u => u.States)];
    }

    /// <summary>The lists write one name otherwise than the law on the province and its own bodies do.</summary>
    private static string Corrected(string name) => name == "Mù Căng Chải" ? "Mù Cang Chải" : name;

    private static string Kind(string kind) => kind.StartsWith("Thành phố", StringComparison.Ordinal) ? "Thành phố" : kind;

    private static string Digits(int states) => states.ToString(CultureInfo.InvariantCulture);

    private static string Line(params string[] fields) => string.Join('\t', fields) + "\n";

    private sealed record Unit(string Code, string Parent, string Name, string Kind, int States);
}
