using System.Globalization;
using System.Text;

namespace Corpus.Reading.Tests.Golden;

/// <summary>Counts right, given and wanted values field by field, and keeps what was wrong.</summary>
public sealed class ScoreTable
{
    private readonly Dictionary<string, (int Right, int Given, int Wanted)> _fields = new(StringComparer.Ordinal);
    private readonly List<string> _misses = [];

    /// <summary>What was missed or given too much, one line each.</summary>
    public IReadOnlyList<string> Misses => _misses;

    /// <summary>Compares one value; null on both sides counts as right.</summary>
    public void AddValue(string document, string field, string? wanted, string? given)
    {
        var right = string.Equals(wanted, given, StringComparison.Ordinal);
        Add(field, right ? 1 : 0, 1, 1);
        if (!right)
        {
            _misses.Add($"{document} {field}: wanted ‹{wanted ?? "null"}› given ‹{given ?? "null"}›");
        }
    }

    /// <summary>Compares two bags of values.</summary>
    public void AddBag(string document, string field, IEnumerable<string> wanted, IEnumerable<string> given)
    {
        var left = wanted.GroupBy(x => x, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var (right, total) = (0, 0);
        var wantedTotal = left.Values.Sum();
        foreach (var value in given)
        {
            total++;
            if (left.TryGetValue(value, out var count) && count > 0)
            {
                left[value] = count - 1;
                right++;
            }
            else
            {
                _misses.Add($"{document} {field}: too much ‹{value}›");
            }
        }

        _misses.AddRange(left.SelectMany(x => Enumerable.Repeat($"{document} {field}: missing ‹{x.Key}›", x.Value)));
        Add(field, right, total, wantedTotal);
    }

    /// <summary>F1 of a field in [0, 1]; 1 when nothing was wanted and nothing given.</summary>
    public double F1(string field) => _fields.TryGetValue(field, out var f) ? F1(f.Right, f.Given, f.Wanted) : 1;

    /// <summary>F1 of all fields whose name satisfies the condition, counted together.</summary>
    public double F1(Func<string, bool> fields)
    {
        var chosen = _fields.Where(x => fields(x.Key)).Select(x => x.Value).ToList();
        return F1(chosen.Sum(x => x.Right), chosen.Sum(x => x.Given), chosen.Sum(x => x.Wanted));
    }

    /// <summary>The table, a field a line, and below it the misses.</summary>
    public override string ToString()
    {
        var table = new StringBuilder().AppendLine("field                       right  given wanted     F1");
        foreach (var (field, f) in _fields.OrderBy(x => x.Key, StringComparer.Ordinal))
        {
            table.AppendLine(CultureInfo.InvariantCulture, $"{field,-26} {f.Right,6} {f.Given,6} {f.Wanted,6} {F1(f.Right, f.Given, f.Wanted),6:F3}");
        }

        foreach (var miss in _misses)
        {
            table.AppendLine(miss);
        }

        return table.ToString();
    }

    private static double F1(int right, int given, int wanted) => given + wanted == 0 ? 1 : 2.0 * right / (given + wanted);

    private void Add(string field, int right, int given, int wanted)
    {
        var f = _fields.GetValueOrDefault(field);
        _fields[field] = (f.Right + right, f.Given + given, f.Wanted + wanted);
    }
}
