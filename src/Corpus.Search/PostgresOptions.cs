namespace Corpus.Search;

/// <summary>What a process keeps of an index in PostgreSQL. Segments never change, so nothing that is kept grows old.</summary>
public sealed record PostgresOptions
{
    /// <summary>Bound of the memory for parts of segments as they are stored, in bytes, at least 0: 256 MiB unless told.</summary>
    public long PartCacheBytes { get; init; } = 256L << 20;

    /// <summary>Folder of this machine that keeps parts of segments for the next start; null for none. Nothing else should be in it.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>Bound of what <see cref="CacheFolder"/> holds, in bytes, above 0: 8 GiB unless told.</summary>
    public long CacheFolderBytes { get; init; } = 8L << 30;

    /// <summary>What measures for how long the last commits could not be read. No answer depends on it.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
