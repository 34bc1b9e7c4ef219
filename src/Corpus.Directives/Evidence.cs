namespace Corpus.Directives;

/// <summary>What a value was read from.</summary>
/// <param name="Rule">Name of the rule that read it, e.g. <c>number-line</c>.</param>
/// <param name="Range">Where it stands in the source, from its first to its last character; null when it was inferred from no single place.</param>
/// <param name="Inferred">Whether the value is a conclusion and not printed where such values stand.</param>
/// <param name="Note">In words, why; null when the rule says it all.</param>
public sealed record Evidence(string Rule, TextRange? Range, bool Inferred = false, string? Note = null)
{
    /// <summary>
    /// The parts of <see cref="Range"/> that hold the value, in order, where something else stands between them: the other column, a page
    /// number. Empty when the range holds the value alone.
    /// </summary>
    public IReadOnlyList<TextRange> Pieces { get; init; } = [];
}
