namespace Corpus.Directives;

/// <summary>Something that a reader of the result should know: damage, doubt, text left unread.</summary>
/// <param name="Code">Stable code, <c>R</c> and three digits, documented in Corpus.Reading.</param>
/// <param name="Message">In Vietnamese, what is the matter.</param>
/// <param name="Range">Where in the source; null when it concerns the whole.</param>
public sealed record ReadingWarning(string Code, string Message, TextRange? Range);
