using System.Numerics;
using System.Runtime.InteropServices;
using Corpus.Directives;
using Corpus.Search.Columns;
using Corpus.Search.Indexing;
using Corpus.Search.Querying;

namespace Corpus.Search.Facets;

/// <summary>Counts the values of one facet over the matches of a query. One thread.</summary>
internal sealed class FacetCounter(FacetField field) : IMatchCounter
{
    private readonly Dictionary<int, long> _counts = [];

    // The counts of the last segments as long as their values are the same, as those of large segments mostly are.
    private int[] _values = [];
    private int[] _carried = [];

    /// <inheritdoc/>
    public void Add(SegmentScope scope, ReadOnlySpan<ushort> tasks)
    {
        if (field == FacetField.Agency)
        {
            var agencies = scope.Segment.Agencies(scope.Source);
            foreach (var task in tasks)
            {
                var led = false;
                foreach (var value in agencies[task])
                {
                    if ((value & 1) == 0)
                    {
                        Add(value, 1);
                        led = true;
                    }
                }

                Add(0, led ? 0 : 1);
            }

            return;
        }

        var (values, ordinals) = scope.Column(FacetValues.ColumnOf(field));
        if (!values.AsSpan().SequenceEqual(_values))
        {
            if (32 * tasks.Length < values.Length)
            {
                foreach (var task in tasks)
                {
                    Spread(values[ordinals[task]], 1);
                }

                return;
            }

            SpreadCarried();
            (_values, _carried) = (values, new int[values.Length]);
        }

        Tally.Add(tasks, ordinals, _carried);
    }

    /// <summary>The counts, most frequent first, then by value, missing last among equals.</summary>
    public IReadOnlyList<FacetCount> Top(IndexDictionaries dictionaries, int top)
    {
        SpreadCarried();
        return
        [
            .. _counts.Select(count => new FacetCount(FacetValues.Name(field, count.Key, dictionaries), count.Value))
                .OrderByDescending(count => count.Count).ThenBy(count => count.Value is null)
                .ThenBy(count => count.Value, StringComparer.Ordinal).Take(top),
        ];
    }

    private void SpreadCarried()
    {
        for (var i = 0; i < _carried.Length; i++)
        {
            Spread(_values[i], _carried[i]);
            _carried[i] = 0;
        }
    }

    private void Spread(int stored, int count)
    {
        if (field == FacetField.Sector && stored != 0)
        {
            for (var rest = (uint)stored; rest != 0; rest &= rest - 1)
            {
                Add(BitOperations.TrailingZeroCount(rest) + 1, count);
            }

            return;
        }

        Add(stored, count);
    }

    private void Add(int value, long count)
    {
        if (count > 0)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, value, out _) += count;
        }
    }
}

/// <summary>What the stored values of facet columns mean to the outside.</summary>
internal static class FacetValues
{
    private static readonly string[] Levels = ["central", "province", "district", "commune"];
    private static readonly string[] StrictnessCodes = ["must", "should", "may", "must-not"];

    /// <summary>The column of a facet; agencies are in the multi-valued one.</summary>
    public static ColumnId ColumnOf(FacetField field) => field switch
    {
        FacetField.Sector => ColumnId.Sectors,
        FacetField.Province => ColumnId.Province,
        FacetField.District => ColumnId.District,
        FacetField.Issuer => ColumnId.Issuer,
        FacetField.Kind => ColumnId.Kind,
        FacetField.Level => ColumnId.Level,
        FacetField.Strictness => ColumnId.Strictness,
        FacetField.Agency => ColumnId.Agencies,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "no such facet"),
    };

    /// <summary>The facet values of a stored value: the members of a set of sectors as their number plus 1, else the value itself; 0 for none.</summary>
    public static IEnumerable<int> Split(FacetField field, int value) => field switch
    {
        FacetField.Sector when value == 0 => [0],
        FacetField.Sector => new SectorSet((ushort)value).Select(sector => (int)sector + 1),
        _ => [value],
    };

    /// <summary>The outside's name of a facet value; null for 0.</summary>
    public static string? Name(FacetField field, int value, IndexDictionaries dictionaries) => (field, value) switch
    {
        (_, 0) => null,
        (FacetField.Sector, _) => ((Sector)(value - 1)).Code(),
        (FacetField.Province, _) => dictionaries.Names(DictionaryId.Provinces)[value],
        (FacetField.District, _) => dictionaries.Names(DictionaryId.Districts)[value],
        (FacetField.Issuer, _) => dictionaries.Names(DictionaryId.Issuers)[value],
        (FacetField.Kind, _) => dictionaries.Names(DictionaryId.Kinds)[value],
        (FacetField.Level, _) => Levels[value - 1],
        (FacetField.Agency, _) => dictionaries.Names(DictionaryId.Agencies)[value >> 1],
        (FacetField.Strictness, _) => StrictnessCodes[value - 1],
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "no such facet"),
    };
}
