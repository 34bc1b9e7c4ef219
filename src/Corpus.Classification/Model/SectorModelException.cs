namespace Corpus.Classification.Model;

/// <summary>A model file that cannot be used: damaged, or of another version.</summary>
public sealed class SectorModelException : Exception
{
    /// <summary>Says what is wrong and what to do.</summary>
    public SectorModelException(string message)
        : base(message)
    {
    }
}
