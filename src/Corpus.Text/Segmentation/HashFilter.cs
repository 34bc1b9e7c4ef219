namespace Corpus.Text.Segmentation;

/// <summary>Says of most hashes at once that they are not in a set; small enough for the cache, where the set itself is not.</summary>
internal sealed class HashFilter
{
    private const int Bits = 19;

    private readonly ulong[] _bits = new ulong[1 << (Bits - 6)];

    /// <summary>Starts with the hashes of a set.</summary>
    public HashFilter(IEnumerable<uint> hashes)
    {
        foreach (var hash in hashes)
        {
            var bit = hash >> (32 - Bits);
            _bits[bit >> 6] |= 1UL << (int)(bit & 63);
        }
    }

    /// <summary>False when the set lacks <paramref name="hash"/>; true when it may have it.</summary>
    public bool MayHave(uint hash)
    {
        var bit = hash >> (32 - Bits);
        return (_bits[bit >> 6] >> (int)(bit & 63) & 1) != 0;
    }
}
