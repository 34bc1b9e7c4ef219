namespace Corpus.Reading;

/// <summary>The paragraphs of a body by what they are.</summary>
/// <param name="Root">The root of the items.</param>
/// <param name="Preamble">The paragraphs before the first item.</param>
/// <param name="Closing">Formulas of execution.</param>
/// <param name="Unread">What is not read: behind the formula of execution, tables that assign nothing.</param>
internal sealed record Outline(OutlineItem Root, IReadOnlyList<Passage> Preamble, IReadOnlyList<Passage> Closing, IReadOnlyList<Passage> Unread);
