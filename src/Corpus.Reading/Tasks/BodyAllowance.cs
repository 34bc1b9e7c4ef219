namespace Corpus.Reading;

/// <summary>What may still be read of the body of a directive and its annexes, of <see cref="ReadingLimits"/>. Not safe for two threads.</summary>
internal sealed class BodyAllowance
{
    /// <summary>Paragraphs that may still be read.</summary>
    public int Paragraphs { get; private set; } = ReadingLimits.Paragraphs;

    /// <summary>Characters that may still be said by tasks, with what they inherit; below 0 when the last one said more.</summary>
    public long Characters { get; private set; } = ReadingLimits.TaskCharacters;

    /// <summary>Takes paragraphs.</summary>
    public void TakeParagraphs(int count) => Paragraphs = Math.Max(0, Paragraphs - count);

    /// <summary>Takes what a task says.</summary>
    public void TakeCharacters(long count) => Characters -= count;
}
