namespace Corpus.Directives;

/// <summary>A half-open stretch <c>[Start, End)</c> of a text.</summary>
/// <param name="Start">First position, in UTF-16 code units, from 0.</param>
/// <param name="End">Position after the last, in UTF-16 code units, at or after <paramref name="Start"/>.</param>
/// <remarks>
/// Ranges of a <see cref="Directive"/> count in its <see cref="Directive.SourceText"/>, which is NFC: the unit that .NET strings and
/// browsers share, so that a range needs no conversion on its way to a page.
/// </remarks>
public readonly record struct TextRange(int Start, int End)
{
    /// <summary>Number of UTF-16 code units, 0 for an empty range.</summary>
    public int Length => End - Start;

    /// <summary>Cuts the range out of <paramref name="text"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range reaches beyond the text.</exception>
    public ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => text[Start..End];

    /// <summary>Whether <paramref name="other"/> lies wholly inside this range.</summary>
    public bool Contains(TextRange other) => Start <= other.Start && other.End <= End;
}
