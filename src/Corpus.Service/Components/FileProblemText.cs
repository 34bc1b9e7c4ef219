namespace Corpus.Service.Components;

/// <summary>Names the Vietnamese texts of why a file cannot be read (<c>FileProblemText.resx</c>), by the reader's English text with its places.</summary>
internal sealed class FileProblemText;
