namespace Corpus.Search.Postings;

/// <summary>Stretches of 256 consecutive tasks, the unit in which ranking skips.</summary>
internal static class Windows
{
    /// <summary>Tasks a window.</summary>
    public const int Tasks = 256;

    /// <summary>Words of a bitmap a window.</summary>
    public const int Words = Tasks / 64;

    /// <summary>Windows of a full segment.</summary>
    public const int Count = Limits.SegmentTasks / Tasks;
}
