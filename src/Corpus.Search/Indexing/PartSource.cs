using Corpus.Search.Storage;

namespace Corpus.Search.Indexing;

/// <summary>Reads parts through one store reader for any thread.</summary>
internal sealed class PartSource(IStoreReader reader, string storeName)
{
    private readonly Lock _lock = new();

    /// <summary>Name of the store for messages.</summary>
    public string StoreName => storeName;

    /// <summary>Reads a part as stored.</summary>
    public byte[] Read(long segment, SegmentPart part, int chunk) => With(store => store.ReadPart(segment, part, chunk));

    /// <summary>Uses the store reader alone.</summary>
    public T With<T>(Func<IStoreReader, T> use)
    {
        lock (_lock)
        {
            return use(reader);
        }
    }

    /// <summary>Name of a part for messages.</summary>
    public string NameOf(long segment, SegmentPart part, int chunk) => $"{storeName}, segment {segment}, {part} {chunk}";
}
