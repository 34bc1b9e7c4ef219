namespace Corpus.Search.Highlighting;

/// <summary>What to mark: a word, or words in order.</summary>
/// <param name="Words">Per word the terms, as written, that stand for it.</param>
/// <param name="Slop">How many other words may stand between the first and the last.</param>
internal sealed record HighlightPattern(IReadOnlyList<IReadOnlySet<string>> Words, int Slop);
