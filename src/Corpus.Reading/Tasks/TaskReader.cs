namespace Corpus.Reading;

/// <summary>Reads the tasks out of the body of a directive.</summary>
internal static class TaskReader
{
    /// <summary>Reads the lines between the header and the signature block.</summary>
    /// <param name="lines">The whole source.</param>
    /// <param name="body">The lines of the body; may be empty.</param>
    /// <param name="context">What is known from elsewhere.</param>
    public static BodyReading Read(SourceLines lines, LineSpan body, BodyContext context) => new([], []);
}
