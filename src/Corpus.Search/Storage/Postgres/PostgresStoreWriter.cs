using System.Security.Cryptography;
using Npgsql;
using NpgsqlTypes;

namespace Corpus.Search.Storage.Postgres;

/// <summary>Writes the rows of the next generation, in one transaction a commit.</summary>
internal sealed class PostgresStoreWriter : IStoreWriter
{
    /// <summary>Low bits of a segment's id that are drawn at random; above them is its number.</summary>
    /// <remarks>So that no cache takes a segment for another one of the same number, which a failover that lost commits leads to.</remarks>
    public const int StampBits = 24;

    private readonly PostgresSegmentStore _store;
    private readonly WriterTransaction _transaction;
    private readonly HashSet<long> _made = [];
    private List<SegmentRecord> _segments;
    private StoreGeneration _base;
    private StoreGeneration _next;
    private volatile StoreGeneration? _underWay;

    /// <summary>Starts from the last committed generation.</summary>
    /// <param name="store">The store.</param>
    /// <param name="connection">A connection whose session holds the writer's lock; this one's from now on.</param>
    /// <param name="generation">The last committed generation.</param>
    /// <param name="history">See <see cref="IStoreReader.History"/>.</param>
    public PostgresStoreWriter(PostgresSegmentStore store, NpgsqlConnection connection, StoreGeneration generation, int history)
    {
        _store = store;
        _transaction = new WriterTransaction(store, connection);
        _base = generation;
        _next = Next();
        History = history;
        _segments = PostgresQueries.Segments(generation.Number).List(connection);
        if (_segments.Count != generation.Segments)
        {
            throw BlobReader.Corrupt($"{store.Name}, segments", $"there are {_segments.Count} of {generation.Segments}");
        }
    }

    /// <inheritdoc/>
    public long Generation => _base.Number;

    /// <inheritdoc/>
    public int History { get; }

    /// <inheritdoc/>
    public bool IsCopy => _base.IsCopy;

    /// <inheritdoc/>
    /// <remarks>The database shows a commit before its answer arrives.</remarks>
    public bool IsOwn(IStoreReader reader) =>
        reader.Generation <= Generation || (reader is PostgresStoreReader { Stamp: var stamp } && stamp == _underWay?.Stamp);

    /// <inheritdoc/>
    public IReadOnlyList<SegmentRecord> ReadSegments() => _segments;

    /// <inheritdoc/>
    public byte[] ReadPart(long segment, SegmentPart part, int chunk) =>
        (_made.Contains(segment) || _segments.Exists(record => record.Id == segment))
            && Rows(PostgresQueries.Part(segment, part, chunk)) is [var stored]
                ? stored
                : throw BlobReader.Corrupt($"{_store.Name}, segment {segment}, {part} {chunk}", "it is missing");

    /// <inheritdoc/>
    public IReadOnlyList<PartRecord> ReadParts(long segment) => Rows(PostgresQueries.Parts(segment));

    /// <inheritdoc/>
    public IReadOnlyList<DictionaryBlock> ReadDictionary(int dictionary, int from)
    {
        var (blocks, before) = PostgresQueries.Counted(Rows(PostgresQueries.Dictionary(_next.Number, dictionary, from)));
        return Complete(blocks, before + blocks.Count, _next.BlocksOf(dictionary), $"dictionary {dictionary}");
    }

    /// <inheritdoc/>
    public DirectiveRecord? FindDirective(string key) => Find("key", key, withJson: true);

    /// <inheritdoc/>
    public DirectiveRecord? FindDirective(int row) => Find("row", row, withJson: true);

    /// <inheritdoc/>
    public DirectiveRecord? FindSource(string sourceKey) => Find("source_key", sourceKey, withJson: false);

    /// <inheritdoc/>
    public DirectiveRecord? FindContent(string contentHash) => Find("content_hash", contentHash, withJson: false);

    /// <inheritdoc/>
    public IEnumerable<DirectiveRecord> ReadDirectives()
    {
        var directives = Rows(PostgresQueries.Directives(_next.Number, _store.Name));
        return Complete(directives, directives.Count, _next.Directives, "directives");
    }

    /// <inheritdoc/>
    public IReadOnlyList<DirectiveRecord> ReadDirectives(IReadOnlyList<int> rows) => Rows(PostgresQueries.Directives(_next.Number, rows, _store.Name));

    /// <inheritdoc/>
    public IReadOnlyList<int> ReadDirectiveOrder()
    {
        var directives = Rows(PostgresQueries.DirectiveOrder(_next.Number));
        return Complete(directives, directives.Count, _next.Directives, "directives");
    }

    /// <inheritdoc/>
    public IEnumerable<CitationRow> ReadCitations()
    {
        var citations = Rows(PostgresQueries.Citations(_next.Number, PostgresQueries.AnyDirective, "", _store.Name));
        return Complete(citations, citations.Count, _next.Directives, "directives");
    }

    /// <inheritdoc/>
    public IReadOnlyList<CitationRow> FindCitations(string key) => Cited("key = $2", key);

    /// <inheritdoc/>
    public IReadOnlyList<CitationRow> FindNumbered(string number) => Cited("number = $2", number);

    /// <inheritdoc/>
    public IReadOnlyList<CitationRow> FindCiting(string number) => Cited("cited @> ARRAY[$2]", number);

    /// <inheritdoc/>
    public IReadOnlyList<NumbersRow> ReadNumbers()
    {
        var numbers = Rows(PostgresQueries.Numbers(_next.Number));
        return Complete(numbers, numbers.Count, _next.Directives, "directives");
    }

    /// <inheritdoc/>
    public long CountDirectives() => _next.Directives;

    /// <inheritdoc/>
    public int NextDirective() => _next.NextDirective;

    /// <inheritdoc/>
    public IReadOnlyList<byte[]> ReadCorrections(int count)
    {
        var corrections = Rows(PostgresQueries.Corrections(_next.Number, count));
        return Complete(corrections, count + corrections.Count, _next.Corrections, "corrections");
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> CheckIntegrity() => _transaction.Use(connection => PostgresQueries.Check(connection, _next));

    /// <inheritdoc/>
    public long NewSegmentId()
    {
        var id = (_next.NextSegment << StampBits) | (long)RandomNumberGenerator.GetInt32(1 << StampBits);
        _next = _next with { NextSegment = _next.NextSegment + 1 };
        _made.Add(id);
        return id;
    }

    /// <inheritdoc/>
    public void PutPart(long segment, SegmentPart part, int chunk, byte[] stored) =>
        _transaction.Put(new PartKey(segment, part, chunk), stored);

    /// <inheritdoc/>
    public void PutSegments(IReadOnlyList<SegmentRecord> segments)
    {
        // Those that were made and merged away since the last list, which no generation ever named; earlier generations keep theirs.
        foreach (var unused in _made.Except(segments.Select(segment => segment.Id)).ToArray())
        {
            Execute("DELETE FROM corpus.parts WHERE segment = $1", unused);
            _made.Remove(unused);
        }

        for (var position = 0; position < Math.Max(segments.Count, _segments.Count); position++)
        {
            var (old, now) = (_segments.ElementAtOrDefault(position), segments.ElementAtOrDefault(position));
            if (old is not null && now is not null && (old.Id, old.Tasks) == (now.Id, now.Tasks)
                && old.Tombstones.AsSpan().SequenceEqual(now.Tombstones))
            {
                continue;
            }

            if (old is not null)
            {
                EndRow("segments", "position", position);
            }

            if (now is not null)
            {
                Execute(
                    "INSERT INTO corpus.segments (position, since, id, tasks, tombstones) VALUES ($1, $2, $3, $4, $5)",
                    position,
                    _next.Number,
                    now.Id,
                    now.Tasks,
                    new NpgsqlParameter { Value = (object?)now.Tombstones ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bytea });
            }
        }

        _segments = [.. segments];
        _next = _next with { Segments = segments.Count };
    }

    /// <inheritdoc/>
    public void PutDictionaryBlock(int dictionary, int first, byte[] stored)
    {
        Execute("INSERT INTO corpus.dictionaries (dictionary, first, since, data) VALUES ($1, $2, $3, $4)", dictionary, first, _next.Number, stored);
        _next = _next.WithBlock(dictionary);
    }

    /// <inheritdoc/>
    public int PutDirective(DirectiveRecord directive)
    {
        var row = directive.Row == 0 ? _next.NextDirective : directive.Row;
        var replaced = directive.Row != 0 ? EndRow("directives", "row", row) : 0;
        Execute(
            """
            INSERT INTO corpus.directives
              (row, since, key, source_key, content_hash, processed_by, checksum, summary, json, number, cited, citations)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """,
            row,
            _next.Number,
            directive.Key,
            directive.SourceKey,
            directive.ContentHash,
            directive.ProcessedBy,
            (long)PostgresQueries.RowChecksum(directive),
            directive.Summary,
            directive.Json,
            directive.Citations.Number,
            directive.Citations.Cited.ToArray(),
            directive.Citations.Stored);
        _next = _next with
        {
            Directives = _next.Directives + 1 - replaced,
            NextDirective = Math.Max(_next.NextDirective, row + 1),
        };
        return row;
    }

    /// <inheritdoc/>
    public void ReserveDirectives(int next) => _next = _next with { NextDirective = Math.Max(_next.NextDirective, next) };

    /// <inheritdoc/>
    public void DeleteDirective(int row) => _next = _next with { Directives = _next.Directives - EndRow("directives", "row", row) };

    /// <inheritdoc/>
    public void PutCorrection(int number, byte[] stored)
    {
        Execute("INSERT INTO corpus.corrections (number, since, data) VALUES ($1, $2, $3)", number, _next.Number, stored);
        _next = _next with { Corrections = _next.Corrections + 1 };
    }

    /// <inheritdoc/>
    public void Commit(bool isCopy = false)
    {
        _next = isCopy ? _next.AsCopy() : _next;
        _underWay = _next;
        _transaction.Commit(_next);
        _made.Clear();
        _base = _next;
        _next = Next();
        _store.Committed(_base, History);
        _transaction.Collect();
    }

    /// <inheritdoc/>
    public void Dispose() => _transaction.Dispose();

    private StoreGeneration Next() => _base with { Number = _base.Number + 1, Stamp = Guid.NewGuid() };

    /// <summary>Ends a row of the last generation, or takes back one of the generation in the making.</summary>
    /// <returns>How many there were: 1 or 0.</returns>
    private int EndRow(string table, string column, int value) =>
        Execute($"DELETE FROM corpus.{table} WHERE {column} = $1 AND since = $2", value, _next.Number)
        + Execute($"UPDATE corpus.{table} SET until = $2 WHERE {column} = $1 AND until = {PostgresSchema.Never}", value, _next.Number);

    private DirectiveRecord? Find(string column, object value, bool withJson) =>
        Rows(PostgresQueries.Directive(_next.Number, column, value, withJson, _store.Name)).FirstOrDefault();

    private List<CitationRow> Cited(string condition, string value) =>
        Rows(PostgresQueries.Citations(_next.Number, condition, value, _store.Name));

    private List<T> Complete<T>(List<T> rows, int found, int counted, string table) => found == counted
        ? rows
        : throw BlobReader.Corrupt($"{_store.Name}, {table}", $"there are {found} of {counted}");

    private List<T> Rows<T>(RowQuery<T> query) => _transaction.Use(connection => query.List(connection));

    private int Execute(string sql, params object[] values) => _transaction.Execute(sql, values);
}
