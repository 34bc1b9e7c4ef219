namespace Corpus.Classification.Features;

/// <summary>The 64-bit identity of a feature: what a model stores instead of the feature's words.</summary>
/// <remarks>
/// Values are stored in model files: never change the arithmetic without raising <see cref="FeatureExtractor.Version"/>. With some
/// 10^5 features the chance that any two share a value is below 10^-9. FNV-1a over UTF-16 code units, finished with the SplitMix64 mixer,
/// because FNV's high bits alone are too regular for the open-addressing table of the model.
/// </remarks>
internal static class FeatureHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Hash of a syllable or name. Empty text has a value too.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
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

    /// <summary>Hash of words whatever their case. In no model: it only finds equal words of one input.</summary>
    public static ulong OfAnyCase(ReadOnlySpan<char> words)
    {
        unchecked
        {
            var hash = Offset;
            foreach (var c in words)
            {
                hash = (hash ^ char.ToUpperInvariant(c)) * Prime;
            }

            return hash;
        }
    }

    /// <summary>Hash of the sequence that <paramref name="prefix"/> stands for followed by <paramref name="next"/>; order matters.</summary>
    public static ulong Append(ulong prefix, ulong next) => Mix(unchecked((prefix * Prime) + next));

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
