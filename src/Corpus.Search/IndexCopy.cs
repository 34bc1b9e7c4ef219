using Corpus.Search.Indexing;
using Corpus.Search.Storage;

namespace Corpus.Search;

/// <summary>Copies an index from one store to another, whatever their kinds.</summary>
/// <remarks>
/// The source is read as of one generation, which is kept meanwhile, however much is written to it. The target holds a part of it after each commit; a copy that was broken off goes on from there when it
/// is started again, and one that was finished is brought up to what the source has become. A target with a commit of anything else is left alone:
/// it says of itself which generations copies committed. At the end every byte is compared.
/// </remarks>
public static class IndexCopy
{
    private const int DirectivesPerCommit = 500;

    /// <summary>Copies an index.</summary>
    /// <param name="from">The source.</param>
    /// <param name="to">The target: empty, or an earlier copy of the source.</param>
    /// <param name="progress">Told the segments that are there and their number; may be null.</param>
    /// <param name="cancellationToken">Stops between two commits.</param>
    /// <returns>What the target holds and how much of it was there already.</returns>
    /// <exception cref="IndexStorageException">The target holds something else or was written to since it was copied, or what it holds is not what
    /// the source holds.</exception>
    /// <exception cref="IndexCorruptException">The source is damaged.</exception>
    /// <exception cref="IndexBusyException">The target has a writer.</exception>
    /// <exception cref="IndexUnavailableException">A database cannot be reached: start the copy again.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static CopySummary Run(
        IndexLocation from, IndexLocation to, IProgress<(int Done, int Total)>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        if (!from.Exists())
        {
            throw new IndexStorageException($"{from.Name}: there is no index to copy");
        }

        try
        {
            return Copy(from, to, progress, cancellationToken);
        }
        catch (IndexUnavailableException e)
        {
            throw new IndexUnavailableException($"{e.Message}; start the copy again: it goes on where it was", e.RetryAfter, e);
        }
    }

    private static CopySummary Copy(
        IndexLocation from, IndexLocation to, IProgress<(int Done, int Total)>? progress, CancellationToken cancellationToken)
    {
        using var source = from.OpenStore();
        using var reader = source.OpenReader(isLong: true);
        using var target = to.OpenStore();
        CopySummary summary;
        using (var writer = target.OpenWriter())
        {
            if (!writer.IsCopy)
            {
                throw new IndexStorageException(
                    $"{target.Name}: something else than a copy has committed to it, up to generation {writer.Generation}, which a copy would undo; "
                    + $"name an empty target, or add to {source.Name} what is only here and copy that to an empty one");
            }

            if (Conflict(reader, writer) is { } conflict)
            {
                throw new IndexStorageException(
                    $"{target.Name}: it is a copy of another index than {source.Name}: {conflict}; name an empty target");
            }

            CopyDictionaries(reader, writer);
            CopyDirectives(reader, writer, cancellationToken);
            var segments = reader.ReadSegments();
            var held = CopySegments(reader, writer, segments, progress, cancellationToken);
            writer.ReserveDirectives(reader.NextDirective());
            writer.Commit(isCopy: true);
            summary = new CopySummary(segments.Count, held, reader.CountDirectives());
        }

        using var copy = target.OpenReader();
        if (Difference(reader, copy, cancellationToken) is { } difference)
        {
            throw new IndexStorageException($"{target.Name}: {difference} not as in {source.Name}; empty the target and copy again");
        }

        return summary;
    }

    /// <summary>What the target holds that no earlier state of the source did, in words; null when it may be an earlier copy.</summary>
    private static string? Conflict(IStoreReader reader, IStoreReader held)
    {
        foreach (var id in Enum.GetValues<DictionaryId>())
        {
            if (!IsPrefix(held.ReadDictionary((int)id, 0), reader.ReadDictionary((int)id, 0), IsSame))
            {
                return $"their dictionaries {id} differ";
            }
        }

        if (!IsPrefix(held.ReadCorrections(0), reader.ReadCorrections(0), (a, b) => a.AsSpan().SequenceEqual(b)))
        {
            return "their corrections differ";
        }

        if (held.NextDirective() > reader.NextDirective())
        {
            return "it was given more directives";
        }

        var keys = reader.ReadDirectives().ToDictionary(record => record.Row, record => record.Key);
        return held.ReadDirectives().FirstOrDefault(record => keys.TryGetValue(record.Row, out var key) && key != record.Key) is { } other
            ? $"their directives in row {other.Row} differ"
            : null;
    }

    /// <summary>Appends what the target lacks of the dictionaries and corrections, which only ever grow.</summary>
    private static void CopyDictionaries(IStoreReader reader, IStoreWriter writer)
    {
        foreach (var id in Enum.GetValues<DictionaryId>())
        {
            var held = writer.ReadDictionary((int)id, 0).Count;
            foreach (var block in reader.ReadDictionary((int)id, 0).Skip(held))
            {
                writer.PutDictionaryBlock((int)id, block.First, block.Stored);
            }
        }

        var number = writer.ReadCorrections(0).Count;
        foreach (var correction in reader.ReadCorrections(number))
        {
            writer.PutCorrection(++number, correction);
        }

        writer.Commit(isCopy: true);
    }

    private static void CopyDirectives(IStoreReader reader, IStoreWriter writer, CancellationToken cancellationToken)
    {
        var held = writer.ReadDirectives().ToDictionary(record => record.Row);
        var wanted = reader.ReadDirectives().ToArray();
        foreach (var gone in held.Keys.Except(wanted.Select(record => record.Row)))
        {
            writer.DeleteDirective(gone);
        }

        var put = 0;
        foreach (var record in wanted)
        {
            if (held.TryGetValue(record.Row, out var there) && IsSame(there, record))
            {
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            var citations = reader.FindCitations(record.Key) is [var row]
                ? row.Stored
                : throw BlobReader.Corrupt($"directive {record.Key}", "its citations are missing");
            writer.PutDirective(reader.FindDirective(record.Row)! with { Citations = CitationCodec.RecordOf(citations, $"directive {record.Key}, citations") });
            if (++put % DirectivesPerCommit == 0)
            {
                writer.Commit(isCopy: true);
            }
        }
    }

    /// <summary>Makes the target's segments those of the source, a commit each.</summary>
    /// <returns>How many were there already.</returns>
    private static int CopySegments(
        IStoreReader reader,
        IStoreWriter writer,
        IReadOnlyList<SegmentRecord> segments,
        IProgress<(int Done, int Total)>? progress,
        CancellationToken cancellationToken)
    {
        // Most segments that differ do so in their directories; the same texts read again differ elsewhere, in columns.
        var held = writer.ReadSegments().Zip(segments).TakeWhile(pair => pair.First.Tasks == pair.Second.Tasks
            && Directory(writer, pair.First).AsSpan().SequenceEqual(Directory(reader, pair.Second))
            && IsSame(writer.ReadParts(pair.First.Id), reader.ReadParts(pair.Second.Id), IsSame)).Count();
        List<SegmentRecord> copied = [.. writer.ReadSegments().Zip(segments).Take(held).Select(pair => pair.Second with { Id = pair.First.Id })];
        writer.PutSegments(copied);
        writer.Commit(isCopy: true);
        foreach (var segment in segments.Skip(held))
        {
            progress?.Report((copied.Count, segments.Count));
            cancellationToken.ThrowIfCancellationRequested();
            var id = writer.NewSegmentId();
            foreach (var part in reader.ReadParts(segment.Id))
            {
                writer.PutPart(id, part.Part, part.Chunk, part.Stored);
            }

            copied.Add(segment with { Id = id });
            writer.PutSegments(copied);
            writer.Commit(isCopy: true);
        }

        progress?.Report((segments.Count, segments.Count));
        return held;
    }

    private static byte[] Directory(IStoreReader reader, SegmentRecord segment) => reader.ReadPart(segment.Id, SegmentPart.Directory, 0);

    /// <summary>What differs between two stores, in words; null when nothing does.</summary>
    private static string? Difference(IStoreReader reader, IStoreReader copy, CancellationToken cancellationToken)
    {
        foreach (var id in Enum.GetValues<DictionaryId>())
        {
            if (!IsSame(reader.ReadDictionary((int)id, 0), copy.ReadDictionary((int)id, 0), IsSame))
            {
                return $"dictionary {id} is";
            }
        }

        if (!IsSame(reader.ReadCorrections(0), copy.ReadCorrections(0), (a, b) => a.AsSpan().SequenceEqual(b)))
        {
            return "corrections are";
        }

        if (!IsSame([.. reader.ReadDirectives()], [.. copy.ReadDirectives()], IsSame) || reader.NextDirective() != copy.NextDirective())
        {
            return "directives are";
        }

        foreach (var row in reader.ReadDirectives().Select(record => record.Row))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!reader.FindDirective(row)!.Json.AsSpan().SequenceEqual(copy.FindDirective(row)!.Json))
            {
                return $"directive row {row} is";
            }
        }

        if (!IsSame([.. reader.ReadCitations()], [.. copy.ReadCitations()], (a, b) => a.Stored.AsSpan().SequenceEqual(b.Stored)))
        {
            return "citations are";
        }

        var (segments, copied) = (reader.ReadSegments(), copy.ReadSegments());
        if (!IsSame(segments, copied, (a, b) => a.Tasks == b.Tasks && a.Tombstones.AsSpan().SequenceEqual(b.Tombstones)))
        {
            return "segments are";
        }

        foreach (var (segment, other) in segments.Zip(copied))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!IsSame(reader.ReadParts(segment.Id), copy.ReadParts(other.Id), IsSame))
            {
                return $"segment {other.Id} is";
            }
        }

        return null;
    }

    private static bool IsPrefix<T>(IReadOnlyList<T> part, IReadOnlyList<T> whole, Func<T, T, bool> isSame) =>
        part.Count <= whole.Count && IsSame(part, [.. whole.Take(part.Count)], isSame);

    private static bool IsSame<T>(IReadOnlyList<T> a, IReadOnlyList<T> b, Func<T, T, bool> isSame) =>
        a.Count == b.Count && a.Zip(b).All(pair => isSame(pair.First, pair.Second));

    private static bool IsSame(DictionaryBlock a, DictionaryBlock b) => a.First == b.First && a.Stored.AsSpan().SequenceEqual(b.Stored);

    private static bool IsSame(PartRecord a, PartRecord b) => (a.Part, a.Chunk) == (b.Part, b.Chunk) && a.Stored.AsSpan().SequenceEqual(b.Stored);

    // Without the JSON, which lists of directives do not hold: the hash of the content and the versions that read it stand for it.
    private static bool IsSame(DirectiveRecord a, DirectiveRecord b) =>
        (a.Row, a.Key, a.SourceKey, a.ContentHash, a.ProcessedBy) == (b.Row, b.Key, b.SourceKey, b.ContentHash, b.ProcessedBy)
        && a.Summary.AsSpan().SequenceEqual(b.Summary);
}

/// <summary>What a copy did.</summary>
/// <param name="Segments">Number of segments of the index.</param>
/// <param name="HeldSegments">How many of them the target held before.</param>
/// <param name="Directives">Number of directives.</param>
public sealed record CopySummary(int Segments, int HeldSegments, long Directives);
