namespace Corpus.Service.Components;

/// <summary>Names the Vietnamese texts of what can be wrong with a request (<c>ProblemText.resx</c>), by the English text with its places.</summary>
internal sealed class ProblemText;
