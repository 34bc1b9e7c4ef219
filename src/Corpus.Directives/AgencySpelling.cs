namespace Corpus.Directives;

/// <summary>One way in which a directive prints the name of a body.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Range">Where it first stands in the source; null when it was put together from two places.</param>
public sealed record AgencySpelling(string Text, TextRange? Range)
{
    /// <summary>Where its parts stand when it was put together; empty when it stands in one place.</summary>
    public IReadOnlyList<TextRange> Pieces { get; init; } = [];
}
