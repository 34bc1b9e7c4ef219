using System.Runtime.InteropServices;
using Corpus.Directives;
using Corpus.Search;

namespace Corpus.Analytics;

/// <summary>Counts numbers of a column during a scan. One thread.</summary>
internal sealed class NumberCounts
{
    private readonly Dictionary<int, long> _counts = [];

    /// <summary>Each number with its count.</summary>
    public IReadOnlyDictionary<int, long> All => _counts;

    /// <summary>Counts one more of a number.</summary>
    public void Add(int number) => CollectionsMarshal.GetValueRefOrAddDefault(_counts, number, out _)++;

    /// <summary>The names with their counts: most first, then by name, none last among equals.</summary>
    public IReadOnlyList<FacetCount> Top(int top, Func<int, string?> nameOf) =>
    [
        .. _counts.Select(count => new FacetCount(nameOf(count.Key), count.Value))
            .OrderByDescending(count => count.Count).ThenBy(count => count.Value is null).ThenBy(count => count.Value, StringComparer.Ordinal)
            .Take(top),
    ];
}

/// <summary>Counts the members of sets of sectors during a scan. One thread.</summary>
internal sealed class SectorCounts
{
    // One more for the tasks without a sector.
    private readonly long[] _counts = new long[Sectors.Count + 1];

    /// <summary>Counts one more of each member.</summary>
    public void Add(SectorSet sectors)
    {
        for (var rest = (uint)sectors.Bits; rest != 0; rest &= rest - 1)
        {
            _counts[System.Numerics.BitOperations.TrailingZeroCount(rest)]++;
        }

        _counts[Sectors.Count] += sectors.Bits == 0 ? 1 : 0;
    }

    /// <summary>The codes of the sectors that occur with their counts: most first, then by code; null for none.</summary>
    public IReadOnlyList<FacetCount> All() =>
    [
        .. _counts.Select((count, sector) => new FacetCount(sector == Sectors.Count ? null : ((Sector)sector).Code(), count))
            .Where(count => count.Count > 0)
            .OrderByDescending(count => count.Count).ThenBy(count => count.Value is null).ThenBy(count => count.Value, StringComparer.Ordinal),
    ];
}
