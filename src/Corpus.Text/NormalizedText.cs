namespace Corpus.Text;

/// <summary>A text in its normal form, and where each of its characters comes from.</summary>
/// <remarks>Immutable and thread-safe. Offsets are UTF-16 code units; ranges are half-open.</remarks>
public sealed class NormalizedText
{
    private readonly int[] _origins;

    internal NormalizedText(string text, int[] origins)
    {
        Text = text;
        _origins = origins;
    }

    /// <summary>The normal form.</summary>
    public string Text { get; }

    /// <summary>The range of the original text that a range of <see cref="Text"/> was made from.</summary>
    /// <param name="start">First code unit, in [0, length of <see cref="Text"/>].</param>
    /// <param name="end">Code unit after the last, in [<paramref name="start"/>, length].</param>
    /// <returns>
    /// Whole letters: with the combining marks and invisible characters that belong to them. An empty range maps to an empty one.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The range does not lie within <see cref="Text"/>.</exception>
    public (int Start, int End) ToOriginal(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, Text.Length);
        var originalStart = _origins[start];
        if (start == end)
        {
            return (originalStart, originalStart);
        }

        // Characters that were composed together share an origin: the range ends where the next origin begins.
        var last = _origins[end - 1];
        while (_origins[end] == last && end < Text.Length)
        {
            end++;
        }

        return (originalStart, _origins[end]);
    }
}
