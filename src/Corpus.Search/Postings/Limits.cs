namespace Corpus.Search.Postings;

/// <summary>Sizes that the format fixes.</summary>
internal static class Limits
{
    /// <summary>Most tasks of a segment: their numbers fit in a <see cref="ushort"/>.</summary>
    public const int SegmentTasks = 65_536;

    /// <summary>Words of a bitmap over a full segment.</summary>
    public const int SegmentWords = SegmentTasks / 64;

    /// <summary>Sets of up to this many tasks are sorted arrays, larger ones bitmaps: both take 8 KiB there.</summary>
    public const int MaxArray = 4_096;

    /// <summary>Highest position; tokens beyond are not indexed.</summary>
    /// <remarks>One more, the highest field norm and frequency, fits in a <see cref="ushort"/>.</remarks>
    public const int MaxPosition = ushort.MaxValue - 1;

    /// <summary>Frequencies count up to this in scores.</summary>
    public const int MaxFrequency = byte.MaxValue;

    /// <summary>Size at which a chunk of postings or positions ends and the next term starts a new one.</summary>
    public const int ChunkBytes = 65_536;
}
