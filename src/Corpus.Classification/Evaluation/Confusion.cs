using Corpus.Directives;

namespace Corpus.Classification.Evaluation;

/// <summary>How often one main sector was taken for another.</summary>
/// <param name="Wanted">The main sector that a person gave.</param>
/// <param name="Given">The main sector that the classifier gave; another one.</param>
/// <param name="Count">How often, at least 1.</param>
public readonly record struct Confusion(Sector Wanted, Sector Given, int Count);
