using Corpus.Directives;
using Corpus.Search;

namespace Corpus.Service.Components.Charts;

/// <summary>How many tasks of each sector the directives of each province give.</summary>
public sealed class ProvinceSectorMap
{
    /// <summary>Number of degrees of darkness above none.</summary>
    public const int Degrees = 6;

    private const int MaxProvinces = 70;

    private readonly double _highest;

    private ProvinceSectorMap(IReadOnlyList<ProvinceRow> rows, bool isComplete)
    {
        (Rows, IsComplete) = (rows, isComplete);
        _highest = rows.SelectMany(row => row.Counts.Select(count => Rate(row, count))).DefaultIfEmpty().Max();
    }

    /// <summary>The columns.</summary>
    public IReadOnlyList<Sector> Sectors { get; } = Directives.Sectors.All;

    /// <summary>The provinces with the most tasks, those first.</summary>
    public IReadOnlyList<ProvinceRow> Rows { get; }

    /// <summary>False when the time ended the counting early: counts are then lower bounds, and provinces may be missing.</summary>
    public bool IsComplete { get; }

    /// <summary>Counts the tasks of a request.</summary>
    /// <param name="reader">The snapshot to ask.</param>
    /// <param name="request">Query, filter, and how long all of the counting may take.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static ProvinceSectorMap Of(ITaskIndexReader reader, SearchRequest request, CancellationToken cancellationToken)
    {
        var start = TimeProvider.System.GetTimestamp();
        var directives = reader.Histogram(
            new HistogramRequest
            {
                Filter = request.Filter.OfDirectives(),
                Interval = DateInterval.Year,
                Unit = CountUnit.Directives,
                GroupBy = FacetField.Province,
                TimeBudget = request.TimeBudget,
            },
            cancellationToken);
        var isComplete = directives.Complete;
        var held = directives.Points
            .Where(point => point.Value is not null)
            .GroupBy(point => point.Value!, point => point.Count).ToDictionary(group => group.Key, Enumerable.Sum);
        foreach (var directive in reader.ListDirectivesWithoutTasks(request.Filter.OfDirectives()).Where(directive => directive.Province is not null))
        {
            held[directive.Province!] = held.GetValueOrDefault(directive.Province!) + 1;
        }

        var counts = Directives.Sectors.All.Select(sector => CountBy(sector)).ToList();
        var rows = held.Select(pair => new ProvinceRow(pair.Key, pair.Value, [.. counts.Select(bySector => bySector.GetValueOrDefault(pair.Key))]));
        return new ProvinceSectorMap([.. rows.OrderByDescending(row => row.Counts.Sum()).ThenBy(row => row.Province, StringComparer.Ordinal).Take(MaxProvinces)], isComplete);

        Dictionary<string, long> CountBy(Sector sector)
        {
            if (request.Filter.Sectors.Count > 0 && !request.Filter.Sectors.Contains(sector))
            {
                return [];
            }

            var left = request.TimeBudget - TimeProvider.System.GetElapsedTime(start);
            var counted = reader.Search(
                request with
                {
                    Filter = request.Filter with { Sectors = SectorSet.Of(sector) },
                    Top = 0,
                    Facets = [FacetField.Province],
                    FacetTop = 1000,
                    FacetsIgnoreOwnFilter = false,
                    GroupByDirective = false,
                    MoreOfDirective = 0,
                    TimeBudget = left > TimeSpan.Zero ? left : TimeSpan.Zero,
                },
                cancellationToken);
            isComplete &= counted.Complete;
            return counted.Facets[FacetField.Province].Where(count => count.Value is not null).ToDictionary(count => count.Value!, count => count.Count);
        }
    }

    /// <summary>How dark a cell is, in [0, <see cref="Degrees"/>]: its tasks per directive held against the most of any cell.</summary>
    public int Degree(ProvinceRow row, long count) => count == 0 ? 0 : Math.Max(1, (int)Math.Ceiling(Degrees * Rate(row, count) / _highest));

    private static double Rate(ProvinceRow row, long count) => (double)count / Math.Max(1, row.Held);
}

/// <summary>One province.</summary>
/// <param name="Province">Its name.</param>
/// <param name="Held">Directives held of it, whatever they order.</param>
/// <param name="Counts">Tasks by sector, in the order of <see cref="ProvinceSectorMap.Sectors"/>.</param>
public sealed record ProvinceRow(string Province, long Held, IReadOnlyList<long> Counts);
