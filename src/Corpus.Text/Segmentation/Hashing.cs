namespace Corpus.Text.Segmentation;

/// <summary>The hashes of the word segmenter. The model file depends on them: a change needs a new model.</summary>
internal static class Hashing
{
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>FNV-1a of the UTF-16 code units, with a final mix.</summary>
    public static uint Of(ReadOnlySpan<char> text)
    {
        unchecked
        {
            var hash = Offset;
            foreach (var c in text)
            {
                hash = (hash ^ c) * Prime;
            }

            return Mix(hash);
        }
    }

    /// <summary>Hash of two hashes in order.</summary>
    public static uint Of(uint first, uint second)
    {
        unchecked
        {
            return Mix(((first * 0x9E3779B1) ^ second) + 0x7F4A7C15);
        }
    }

    // The finaliser of MurmurHash3: every bit of the input changes half of the bits.
    private static uint Mix(uint hash)
    {
        unchecked
        {
            hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
            hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
            return hash ^ (hash >> 16);
        }
    }
}
