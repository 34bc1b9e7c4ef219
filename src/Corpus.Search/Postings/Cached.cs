namespace Corpus.Search.Postings;

/// <summary>Something decoded that may be dropped and decoded again.</summary>
internal abstract class Cached
{
    /// <summary>Whether it was used since the cache last looked. Races are harmless.</summary>
    public bool Touched { get; set; }
}
