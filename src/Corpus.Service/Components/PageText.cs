namespace Corpus.Service.Components;

/// <summary>Names the texts of the pages: Vietnamese in <c>PageText.resx</c>, English in <c>PageText.en.resx</c>, by the same keys.</summary>
internal sealed class PageText;
