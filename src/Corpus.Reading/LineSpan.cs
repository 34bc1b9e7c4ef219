namespace Corpus.Reading;

/// <summary>A half-open run <c>[Start, End)</c> of line numbers, from 0.</summary>
/// <param name="Start">First line.</param>
/// <param name="End">Line after the last, at or after <paramref name="Start"/>.</param>
internal readonly record struct LineSpan(int Start, int End)
{
    /// <summary>Number of lines, 0 for an empty span.</summary>
    public int Length => End - Start;

    /// <summary>Whether the span holds the line.</summary>
    public bool Contains(int line) => Start <= line && line < End;
}
