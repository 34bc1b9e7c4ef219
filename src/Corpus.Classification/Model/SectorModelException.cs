namespace Corpus.Classification.Model;

/// <summary>A model file that cannot be used: damaged, of another version, or made for other features or another lexicon.</summary>
/// <remarks>An <see cref="IOException"/>: whoever lets a user name a file treats it as one that cannot be read.</remarks>
public sealed class SectorModelException : IOException
{
    /// <summary>Says what is wrong and what to do.</summary>
    /// <param name="message">In English.</param>
    /// <param name="inner">The cause, if another exception told of it.</param>
    public SectorModelException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
