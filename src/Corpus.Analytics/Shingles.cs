using System.Runtime.InteropServices;
using Corpus.Text;

namespace Corpus.Analytics;

/// <summary>Texts as sets of shingles: runs of a few syllables, so that likeness tells how much of the wording is shared.</summary>
/// <remarks>
/// Likeness is the Jaccard coefficient |A ∩ B| / |A ∪ B| of the sets (A. Broder, "On the resemblance and containment of documents", 1997); it is
/// symmetric and lies in [0, 1]. Folded syllables are used, as in <see cref="TaskVectors"/>. A shingle is kept as a 64-bit hash: two different
/// ones of a directive meet with a chance below 10⁻¹⁰.
/// </remarks>
internal static class Shingles
{
    /// <summary>The shingles of a text, ascending and distinct; of a text shorter than a shingle one for the whole text, of an empty one none.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="size">Syllables of a shingle, at least 1.</param>
    public static ulong[] Of(string text, int size)
    {
        var syllables = new List<ulong>();
        using var tokens = new TokenCursor(text);
        while (tokens.MoveNext())
        {
            if (!tokens.IsCompound)
            {
                syllables.Add(Hash(tokens.Folded));
            }
        }

        var shingles = new HashSet<ulong>();
        for (var start = 0; start == 0 || start + size <= syllables.Count; start++)
        {
            var shingle = 0UL;
            foreach (var syllable in CollectionsMarshal.AsSpan(syllables)[start..Math.Min(start + size, syllables.Count)])
            {
                shingle = unchecked((shingle ^ syllable) * 0x9E3779B97F4A7C15UL);
                shingle ^= shingle >> 29;
            }

            if (syllables.Count > 0)
            {
                shingles.Add(shingle);
            }
        }

        ulong[] sorted = [.. shingles];
        Array.Sort(sorted);
        return sorted;
    }

    /// <summary>The Jaccard coefficient of two sets of shingles; 0 when both are empty.</summary>
    public static double Likeness(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < one.Length && j < other.Length)
        {
            var order = one[i].CompareTo(other[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared == 0 ? 0 : (double)shared / (one.Length + other.Length - shared);
    }

    /// <summary>FNV-1a.</summary>
    private static ulong Hash(ReadOnlySpan<char> syllable)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in syllable)
        {
            hash = unchecked((hash ^ letter) * 1099511628211UL);
        }

        return hash;
    }
}
