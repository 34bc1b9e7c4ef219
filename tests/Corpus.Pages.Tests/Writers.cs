namespace Corpus.Pages.Tests;

/// <summary>Tests that change the index that all share; no other runs beside them.</summary>
[CollectionDefinition(nameof(Writers), DisableParallelization = true)]
public sealed class Writers;
