using Corpus.Analytics;
using Corpus.Directives;
using Corpus.Search;

namespace Corpus.Service.Components.Charts;

/// <summary>A series as it is drawn.</summary>
/// <param name="Value">Value of the split column; null for tasks without one, for what was left out and for the only series.</param>
/// <param name="Name">How people read it.</param>
/// <param name="Tone">Name of its colour in the style sheet.</param>
/// <param name="Counts">One count a period.</param>
/// <param name="Total">Sum over all periods and the undated.</param>
/// <param name="Undated">Those in directives without a date.</param>
public sealed record Series(string? Value, string Name, string Tone, IReadOnlyList<long> Counts, long Total, long Undated)
{
    /// <summary>Most series that can be told apart; the rest are drawn as one. There are as many sectors.</summary>
    public const int Most = Sectors.Count;

    /// <summary>The series of a trend, largest first; what was left out is last.</summary>
    /// <param name="trend">The trend.</param>
    /// <param name="by">Its split column; null for none.</param>
    /// <param name="name">Names a value.</param>
    /// <param name="others">Names what was left out, by how many values that are.</param>
    public static IReadOnlyList<Series> Of(TrendResult trend, FacetField? by, Func<string?, string> name, Func<int, string> others)
    {
        // A sector has its own tone, so that it keeps it whatever is filtered; other values take the next one.
        var series = trend.Series.Where(one => one.Total > 0)
            .Select((one, i) => new Series(
                one.Value, name(one.Value), by == FacetField.Sector && one.Value is { } code ? $"sector-{code}" : $"tone-{i}", one.Counts, one.Total, one.Undated))
            .ToList();
        if (trend.Others is { Total: > 0 } rest)
        {
            series.Add(new Series(null, others(rest.Values), "tone-rest", rest.Counts, rest.Total, rest.Undated));
        }

        return series;
    }
}
