using System.Collections;
using System.Numerics;

namespace Corpus.Directives;

/// <summary>A set of sectors as sixteen bits; bit <c>n</c> stands for the sector of value <c>n</c>.</summary>
/// <param name="Bits">The bits; those at or above <see cref="Sectors.Count"/> are 0. Stored in indexes.</param>
public readonly record struct SectorSet(ushort Bits) : IEnumerable<Sector>
{
    /// <summary>The set without a member, and the default value.</summary>
    public static SectorSet Empty => default;

    /// <summary>Number of members.</summary>
    public int Count => BitOperations.PopCount(Bits);

    /// <summary>Makes the set of the given sectors; repeated ones count once.</summary>
    public static SectorSet Of(params ReadOnlySpan<Sector> sectors)
    {
        ushort bits = 0;
        foreach (var sector in sectors)
        {
            bits |= (ushort)(1 << (int)sector);
        }

        return new SectorSet(bits);
    }

    /// <summary>Whether <paramref name="sector"/> is a member.</summary>
    public bool Contains(Sector sector) => (Bits >> (int)sector & 1) != 0;

    /// <summary>Members in ascending order of their stored value.</summary>
    public IEnumerator<Sector> GetEnumerator()
    {
        for (var rest = (uint)Bits; rest != 0; rest &= rest - 1)
        {
            yield return (Sector)BitOperations.TrailingZeroCount(rest);
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
