namespace Corpus.Reading;

/// <summary>Where a list of agencies stands.</summary>
/// <param name="OpensSentence">At the beginning of a sentence.</param>
/// <param name="IsOpening">At the beginning of the passage.</param>
/// <param name="IsAttached">In a line of responsibility.</param>
/// <param name="IsIntroduced">Behind words like "Trách nhiệm của".</param>
/// <param name="TitleEnd">Where the text behind the title begins, or 0.</param>
internal readonly record struct SubjectPlace(bool OpensSentence, bool IsOpening, bool IsAttached, bool IsIntroduced, int TitleEnd);
