using Npgsql;

namespace Corpus.Search.Storage.Postgres;

/// <summary>Reads one generation, each call over a connection of the pool. It holds no transaction, however long it lives.</summary>
/// <remarks>
/// A call whose connection breaks is made again on another one, since a generation never changes; each asks first whether the server that
/// it came to holds the generation. A reader that outlives the time for which
/// the store keeps what was removed is refused with an <see cref="IndexUnavailableException"/>, never answered from another generation.
/// </remarks>
internal sealed class PostgresStoreReader : IStoreReader
{
    private readonly PostgresSegmentStore _store;
    private readonly StoreGeneration _generation;
    private readonly GenerationPin? _pin;
    private bool _disposed;

    /// <summary>Opens a generation; asks the database only to pin it.</summary>
    /// <param name="store">The store.</param>
    /// <param name="generation">The generation.</param>
    /// <param name="history">See <see cref="IStoreReader.History"/>.</param>
    /// <param name="isLong">Whether to pin the generation.</param>
    public PostgresStoreReader(PostgresSegmentStore store, StoreGeneration generation, int history, bool isLong)
    {
        _store = store;
        _generation = generation;
        History = history;
        _pin = isLong ? PostgresErrors.Translate(store.Name, () => GenerationPin.TryTake(store.Writes, generation.Number)) : null;
    }

    /// <inheritdoc/>
    public long Generation => _generation.Number;

    /// <summary>See <see cref="StoreGeneration"/>.</summary>
    public Guid Stamp => _generation.Stamp;

    /// <inheritdoc/>
    public int History { get; }

    /// <inheritdoc/>
    public bool IsCopy => _generation.IsCopy;

    /// <inheritdoc/>
    public IReadOnlyList<SegmentRecord> ReadSegments() => Use(
        PostgresQueries.Segments(Generation),
        (connection, segments) => Complete(connection, segments, segments.Count, _generation.Segments, "segments"));

    /// <inheritdoc/>
    public byte[] ReadPart(long segment, SegmentPart part, int chunk) => _store.Parts.Read(new PartKey(segment, part, chunk), key => UseAny(
        connection => PostgresQueries.Part(key.Segment, key.Part, key.Chunk).List(connection) is [var stored]
            ? stored
            : throw Missing(connection, $"segment {key.Segment}, {key.Part} {key.Chunk}", "it is missing")));

    /// <inheritdoc/>
    public IReadOnlyList<PartRecord> ReadParts(long segment) => UseAny(connection => PostgresQueries.Parts(segment).List(connection) is { Count: > 0 } parts
        ? parts
        : throw Missing(connection, $"segment {segment}", "it has no parts"));

    /// <inheritdoc/>
    public IReadOnlyList<DictionaryBlock> ReadDictionary(int dictionary, int from) => Use(
        PostgresQueries.Dictionary(Generation, dictionary, from),
        (connection, rows) =>
        {
            var (blocks, before) = PostgresQueries.Counted(rows);
            return Complete(connection, blocks, before + blocks.Count, _generation.BlocksOf(dictionary), $"dictionary {dictionary}");
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
    public IEnumerable<DirectiveRecord> ReadDirectives() => Use(
        PostgresQueries.Directives(Generation, _store.Name),
        (connection, directives) => Complete(connection, directives, directives.Count, _generation.Directives, "directives"));

    /// <inheritdoc/>
    public IReadOnlyList<DirectiveRecord> ReadDirectives(IReadOnlyList<int> rows) => Use(
        PostgresQueries.Directives(Generation, rows, _store.Name),
        (connection, found) => Loss(connection) is { } loss ? throw loss : found);

    /// <inheritdoc/>
    public IReadOnlyList<int> ReadDirectiveOrder() => Use(
        PostgresQueries.DirectiveOrder(Generation),
        (connection, directives) => Complete(connection, directives, directives.Count, _generation.Directives, "directives"));

    /// <inheritdoc/>
    public IEnumerable<CitationRow> ReadCitations() => Use(
        PostgresQueries.Citations(Generation, PostgresQueries.AnyDirective, "", _store.Name),
        (connection, citations) => Complete(connection, citations, citations.Count, _generation.Directives, "directives"));

    /// <inheritdoc/>
    public IReadOnlyList<CitationRow> FindCitations(string key) => Cited("key = $2", key);

    /// <inheritdoc/>
    public IReadOnlyList<CitationRow> FindNumbered(string number) => Cited("number = $2", number);

    /// <inheritdoc/>
    public IReadOnlyList<CitationRow> FindCiting(string number) => Cited("cited @> ARRAY[$2]", number);

    /// <inheritdoc/>
    public IReadOnlyList<NumbersRow> ReadNumbers() => Use(
        PostgresQueries.Numbers(Generation),
        (connection, numbers) => Complete(connection, numbers, numbers.Count, _generation.Directives, "directives"));

    /// <inheritdoc/>
    public long CountDirectives() => _generation.Directives;

    /// <inheritdoc/>
    public int NextDirective() => _generation.NextDirective;

    /// <inheritdoc/>
    public IReadOnlyList<byte[]> ReadCorrections(int count) => Use(
        PostgresQueries.Corrections(Generation, count),
        (connection, corrections) =>
            Complete(connection, corrections, count + corrections.Count, Math.Max(count, _generation.Corrections), "corrections"));

    /// <inheritdoc/>
    public IReadOnlyList<string> CheckIntegrity() => Use(
        PostgresQueries.Segments(Generation), (connection, _) => PostgresQueries.Check(connection, _generation));

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            _pin?.Dispose();
        }
    }

    /// <summary>Reads rows from a server that holds the generation: one that is behind, or lost it, has others of the same numbers.</summary>
    private TResult Use<T, TResult>(RowQuery<T> query, Func<NpgsqlConnection, List<T>, TResult> work) => UseAny(
        connection => work(connection, query.ListIfHeld(connection, _generation) ?? throw NotHeld()));

    /// <summary>Reads parts, whose ids are random: no server has another one under the same.</summary>
    private T UseAny<T>(Func<NpgsqlConnection, T> work)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _store.Read(work);
    }

    private DirectiveRecord? Find(string column, object value, bool withJson) => Use(
        PostgresQueries.Directive(Generation, column, value, withJson, _store.Name),
        (connection, rows) => rows is [var found] ? found
            : Loss(connection) is { } loss ? throw loss
            : (DirectiveRecord?)null);

    // The generation does not say how many there are. Collecting moves the horizon first: where that has not passed, none was missing before.
    private List<CitationRow> Cited(string condition, string value) => Use(
        PostgresQueries.Citations(Generation, condition, value, _store.Name),
        (connection, found) => Loss(connection) is { } loss ? throw loss : found);

    private List<T> Complete<T>(NpgsqlConnection connection, List<T> rows, int found, int counted, string table) => found == counted
        ? rows
        : throw Missing(connection, table, $"there are {found} of {counted}");

    /// <summary>Why rows of the generation are missing: it is gone, or they are lost.</summary>
    private Exception Missing(NpgsqlConnection connection, string what, string problem) =>
        (Exception?)Loss(connection) ?? BlobReader.Corrupt($"{_store.Name}, {what}", problem);

    /// <summary>The refusal when the server does not hold the generation, or holds what it consisted of no more; else null.</summary>
    private IndexUnavailableException? Loss(NpgsqlConnection connection)
    {
        using var command = PostgresQueries.Command(
            connection,
            "SELECT (SELECT stamp FROM corpus.generations WHERE generation = $1), horizon FROM corpus.store",
            Generation);
        using var rows = command.ExecuteReader();
        rows.Read();
        return rows.IsDBNull(0) || rows.GetGuid(0) != _generation.Stamp
            ? NotHeld()
            : rows.GetInt64(1) > Generation
            ? new IndexUnavailableException(
                $"{_store.Name}: generation {Generation} is no longer kept; open the index again", TimeSpan.FromMilliseconds(1))
            : null;
    }

    private IndexUnavailableException NotHeld() => new(
        $"{_store.Name}: the server does not hold generation {Generation}; it is behind, or lost it in a failover: open the index again",
        PostgresErrors.RetryAfter);
}
