using Npgsql;

namespace Corpus.Search.Storage.Postgres;

/// <summary>Reads one generation, each call over a connection of the pool. It holds no transaction, however long it lives.</summary>
/// <remarks>
/// A call whose connection breaks is made again on another one, since a generation never changes; each asks first whether the server that
/// it came to holds the generation. A reader that outlives the time for which
/// the store keeps what was removed is refused with an <see cref="IndexUnavailableException"/>, never answered from another generation.
/// </remarks>
/// <param name="store">The store.</param>
/// <param name="generation">The generation.</param>
/// <param name="history">See <see cref="IStoreReader.History"/>.</param>
internal sealed class PostgresStoreReader(PostgresSegmentStore store, StoreGeneration generation, int history) : IStoreReader
{
    private bool _disposed;

    /// <inheritdoc/>
    public long Generation => generation.Number;

    /// <inheritdoc/>
    public int History => history;

    /// <inheritdoc/>
    public bool IsCopy => generation.IsCopy;

    /// <inheritdoc/>
    public IReadOnlyList<SegmentRecord> ReadSegments() => Use(connection =>
    {
        var segments = PostgresQueries.Segments(connection, Generation);
        return Complete(connection, segments, segments.Count, generation.Segments, "segments");
    });

    /// <inheritdoc/>
    public byte[] ReadPart(long segment, SegmentPart part, int chunk) => store.Parts.Read(new PartKey(segment, part, chunk), key => UseAny(
        connection => PostgresQueries.Part(connection, key.Segment, key.Part, key.Chunk)
            ?? throw Missing(connection, $"segment {key.Segment}, {key.Part} {key.Chunk}", "it is missing")));

    /// <inheritdoc/>
    public IReadOnlyList<PartRecord> ReadParts(long segment) => UseAny(connection => PostgresQueries.Parts(connection, segment) is { Count: > 0 } parts
        ? parts
        : throw Missing(connection, $"segment {segment}", "it has no parts"));

    /// <inheritdoc/>
    public IReadOnlyList<DictionaryBlock> ReadDictionary(int dictionary, int from) => Use(connection =>
    {
        var (blocks, before) = PostgresQueries.Dictionary(connection, Generation, dictionary, from);
        return Complete(connection, blocks, before + blocks.Count, generation.BlocksOf(dictionary), $"dictionary {dictionary}");
    });

    /// <inheritdoc/>
    public DirectiveRecord? FindDirective(string key) => Find("key", key, withJson: true);

    /// <inheritdoc/>
    public DirectiveRecord? FindDirective(int row) => Find("row", row, withJson: true);

    /// <inheritdoc/>
    public DirectiveRecord? FindSource(string sourceKey) => Find("source_key", sourceKey, withJson: false);

    /// <inheritdoc/>
    public DirectiveRecord? FindContent(string contentHash) => Find("content_hash", contentHash, withJson: false);

    /// <inheritdoc/>
    public IEnumerable<DirectiveRecord> ReadDirectives() => Use(connection =>
    {
        var directives = PostgresQueries.Directives(connection, Generation, store.Name);
        return Complete(connection, directives, directives.Count, generation.Directives, "directives");
    });

    /// <inheritdoc/>
    public IEnumerable<CitationRow> ReadCitations() => Use(connection =>
    {
        var citations = PostgresQueries.Citations(connection, Generation, PostgresQueries.AnyDirective, "", store.Name);
        return Complete(connection, citations, citations.Count, generation.Directives, "directives");
    });

    /// <inheritdoc/>
    public IReadOnlyList<CitationRow> FindCitations(string key) => Cited("key = $2", key);

    /// <inheritdoc/>
    public IReadOnlyList<CitationRow> FindNumbered(string number) => Cited("number = $2", number);

    /// <inheritdoc/>
    public IReadOnlyList<CitationRow> FindCiting(string number) => Cited("cited @> ARRAY[$2]", number);

    /// <inheritdoc/>
    public IReadOnlyList<NumbersRow> ReadNumbers() => Use(connection =>
    {
        var numbers = PostgresQueries.Numbers(connection, Generation);
        return Complete(connection, numbers, numbers.Count, generation.Directives, "directives");
    });

    /// <inheritdoc/>
    public long CountDirectives() => generation.Directives;

    /// <inheritdoc/>
    public int NextDirective() => generation.NextDirective;

    /// <inheritdoc/>
    public IReadOnlyList<byte[]> ReadCorrections(int count) => Use(connection =>
    {
        var corrections = PostgresQueries.Corrections(connection, Generation, count);
        return Complete(connection, corrections, count + corrections.Count, Math.Max(count, generation.Corrections), "corrections");
    });

    /// <inheritdoc/>
    public IReadOnlyList<string> CheckIntegrity() => Use(connection => PostgresQueries.Check(connection, generation));

    /// <inheritdoc/>
    public void Dispose() => _disposed = true;

    /// <summary>Reads rows from a server that holds the generation: one that is behind, or lost it, has others of the same numbers.</summary>
    private T Use<T>(Func<NpgsqlConnection, T> work) => UseAny(connection =>
    {
        using var command = PostgresQueries.Command(connection, "SELECT stamp FROM corpus.generations WHERE generation = $1", Generation);
        return command.ExecuteScalar() is Guid stamp && stamp == generation.Stamp ? work(connection) : throw NotHeld();
    });

    /// <summary>Reads parts, whose ids are random: no server has another one under the same.</summary>
    private T UseAny<T>(Func<NpgsqlConnection, T> work)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return store.Read(work);
    }

    private DirectiveRecord? Find(string column, object value, bool withJson) => Use(connection =>
        PostgresQueries.Directive(connection, Generation, column, value, withJson, store.Name) is { } found ? found
            : Loss(connection) is { } loss ? throw loss
            : (DirectiveRecord?)null);

    private List<CitationRow> Cited(string condition, string value) => Use(connection =>
        PostgresQueries.Citations(connection, Generation, condition, value, store.Name) is { Count: > 0 } found ? found
            : Loss(connection) is { } loss ? throw loss
            : []);

    private List<T> Complete<T>(NpgsqlConnection connection, List<T> rows, int found, int counted, string table) => found == counted
        ? rows
        : throw Missing(connection, table, $"there are {found} of {counted}");

    /// <summary>Why rows of the generation are missing: it is gone, or they are lost.</summary>
    private Exception Missing(NpgsqlConnection connection, string what, string problem) =>
        (Exception?)Loss(connection) ?? BlobReader.Corrupt($"{store.Name}, {what}", problem);

    /// <summary>The refusal when the server does not hold the generation, or holds what it consisted of no more; else null.</summary>
    private IndexUnavailableException? Loss(NpgsqlConnection connection)
    {
        using var command = PostgresQueries.Command(
            connection,
            "SELECT (SELECT stamp FROM corpus.generations WHERE generation = $1), horizon FROM corpus.store",
            Generation);
        using var rows = command.ExecuteReader();
        rows.Read();
        return rows.IsDBNull(0) || rows.GetGuid(0) != generation.Stamp
            ? NotHeld()
            : rows.GetInt64(1) > Generation
            ? new IndexUnavailableException(
                $"{store.Name}: generation {Generation} is no longer kept; open the index again", TimeSpan.FromMilliseconds(1))
            : null;
    }

    private IndexUnavailableException NotHeld() => new(
        $"{store.Name}: the server does not hold generation {Generation}; it is behind, or lost it in a failover: open the index again",
        PostgresErrors.RetryAfter);
}
