using System.Text;
using Npgsql;

namespace Corpus.Search.Storage.Postgres;

/// <summary>What readers and the writer ask of one generation, over a connection. No state; safe for any thread.</summary>
internal static class PostgresQueries
{
    /// <summary>The condition that a row belongs to generation <c>$1</c>.</summary>
    public const string Visible = "since <= $1 AND until > $1";

    /// <summary>Timeout of what may take long, in seconds: writing, checking, collecting.</summary>
    public const int LongSeconds = 600;

    /// <summary>The condition that every directive meets, whatever the value.</summary>
    public const string AnyDirective = "$2::text IS NOT NULL";

    private const string DirectiveColumns = "row, key, source_key, content_hash, processed_by, checksum, summary";

    /// <summary>Makes a command with parameters by position.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="sql">One statement.</param>
    /// <param name="values">Values, or parameters where a value does not tell its type.</param>
    public static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(value as NpgsqlParameter ?? new NpgsqlParameter { Value = value });
        }

        return command;
    }

    /// <summary>The segments in order.</summary>
    public static RowQuery<SegmentRecord> Segments(long generation) => new(
        $"SELECT id, tasks, tombstones FROM corpus.segments WHERE {Visible} ORDER BY position",
        rows => new SegmentRecord(rows.GetInt64(0), rows.GetInt32(1), rows.IsDBNull(2) ? null : rows.GetFieldValue<byte[]>(2)),
        generation);

    /// <summary>A part of a segment; no row when it is missing.</summary>
    public static RowQuery<byte[]> Part(long segment, SegmentPart part, int chunk) => new(
        "SELECT data FROM corpus.parts WHERE segment = $1 AND part = $2 AND chunk = $3", rows => rows.GetFieldValue<byte[]>(0), segment, (short)part, chunk);

    /// <summary>All parts of a segment.</summary>
    public static RowQuery<PartRecord> Parts(long segment) => new(
        "SELECT part, chunk, data FROM corpus.parts WHERE segment = $1 ORDER BY part, chunk",
        rows => new PartRecord((SegmentPart)rows.GetInt16(0), rows.GetInt32(1), rows.GetFieldValue<byte[]>(2)),
        segment);

    /// <summary>The blocks of a dictionary from an entry on, after an empty one whose first entry tells how many there are before, see
    /// <see cref="Counted"/>.</summary>
    public static RowQuery<DictionaryBlock> Dictionary(long generation, int dictionary, int from) => new(
        """
        SELECT first, data FROM corpus.dictionaries WHERE since <= $1 AND dictionary = $2 AND first >= $3
        UNION ALL SELECT -count(*)::integer - 1, ''::bytea FROM corpus.dictionaries WHERE since <= $1 AND dictionary = $2 AND first < $3
        ORDER BY first
        """,
        rows => new DictionaryBlock(rows.GetInt32(0), rows.GetFieldValue<byte[]>(1)),
        generation,
        dictionary,
        from);

    /// <summary>The blocks that <see cref="Dictionary"/> found, and the number of those before them.</summary>
    public static (List<DictionaryBlock> Blocks, int Before) Counted(List<DictionaryBlock> rows) => (rows[1..], -rows[0].First - 1);

    /// <summary>The corrections after the first <paramref name="count"/>.</summary>
    public static RowQuery<byte[]> Corrections(long generation, int count) => new(
        "SELECT data FROM corpus.corrections WHERE since <= $1 AND number > $2 ORDER BY number", rows => rows.GetFieldValue<byte[]>(0), generation, count);

    /// <summary>All directives, without their JSON.</summary>
    public static RowQuery<DirectiveRecord> Directives(long generation, string store) => new(
        $"SELECT {DirectiveColumns} FROM corpus.directives WHERE {Visible} ORDER BY row", rows => Record(rows, store), generation);

    /// <summary>The directives of some rows, without their JSON.</summary>
    public static RowQuery<DirectiveRecord> Directives(long generation, IReadOnlyList<int> wanted, string store) => new(
        $"SELECT {DirectiveColumns} FROM corpus.directives WHERE {Visible} AND row = ANY($2) ORDER BY row",
        rows => Record(rows, store),
        generation,
        wanted.ToArray());

    /// <summary>The rows of all directives in ordinal order of their public ids.</summary>
    public static RowQuery<int> DirectiveOrder(long generation) => new(
        $"SELECT row FROM corpus.directives WHERE {Visible} ORDER BY key COLLATE \"C\"", rows => rows.GetInt32(0), generation);

    /// <summary>The directive with a value in a column; no row when there is none.</summary>
    /// <param name="generation">The generation.</param>
    /// <param name="column">Name of the column.</param>
    /// <param name="value">The value.</param>
    /// <param name="withJson">Whether to load the JSON.</param>
    /// <param name="store">Name of the store for messages.</param>
    public static RowQuery<DirectiveRecord> Directive(long generation, string column, object value, bool withJson, string store) => new(
        $"SELECT {DirectiveColumns}{(withJson ? ", json" : "")} FROM corpus.directives WHERE {Visible} AND {column} = $2 ORDER BY row LIMIT 1",
        rows => Record(rows, store),
        generation,
        value);

    /// <summary>What directives cite.</summary>
    /// <param name="generation">The generation.</param>
    /// <param name="condition">Which ones; <c>$2</c> is the value.</param>
    /// <param name="value">The value.</param>
    /// <param name="store">Name of the store for messages.</param>
    public static RowQuery<CitationRow> Citations(long generation, string condition, string value, string store) => new(
        $"SELECT {DirectiveColumns}, citations FROM corpus.directives WHERE {Visible} AND {condition} ORDER BY row",
        rows => WithCitations(Record(rows, store)),
        generation,
        value);

    /// <summary>The keys by which all directives are found by numbers.</summary>
    public static RowQuery<NumbersRow> Numbers(long generation) => new(
        $"SELECT row, number, cited FROM corpus.directives WHERE {Visible} ORDER BY row",
        rows => new NumbersRow(rows.GetInt32(0), rows.GetString(1), [.. rows.GetFieldValue<string[]>(2).Order(StringComparer.Ordinal)]),
        generation);

    /// <summary>Checksum of the columns by which a directive is found.</summary>
    public static uint RowChecksum(DirectiveRecord directive) => Checksum.Of(Encoding.UTF8.GetBytes(
        string.Join('\n', directive.Key, directive.SourceKey, directive.ContentHash, directive.ProcessedBy)));

    /// <summary>What is wrong with the rows of a generation; empty when they are sound.</summary>
    public static List<string> Check(NpgsqlConnection connection, StoreGeneration generation)
    {
        var problems = new List<string>();
        foreach (var column in (string[])["row", "key", "source_key"])
        {
            problems.AddRange(All(
                rows => $"several directives have the {column} {rows.GetString(0)}",
                $"SELECT {column}::text FROM corpus.directives WHERE {Visible} GROUP BY {column} HAVING count(*) > 1 ORDER BY 1",
                generation.Number));
        }

        problems.AddRange(All(
            rows => $"segment {rows.GetInt64(0)} has parts and is of no generation",
            "SELECT segment FROM corpus.parts EXCEPT SELECT id FROM corpus.segments ORDER BY 1"));
        problems.AddRange(All(
            rows => $"the number of segment {rows.GetInt64(0)} would be given again",
            $"SELECT id FROM corpus.segments WHERE {Visible} AND id >> {PostgresStoreWriter.StampBits} >= $2 ORDER BY 1",
            generation.Number,
            generation.NextSegment));
        problems.AddRange(All(
            rows => $"the row of directive {rows.GetInt32(0)} would be given again",
            $"SELECT row FROM corpus.directives WHERE {Visible} AND row >= $2",
            generation.Number,
            generation.NextDirective));
        return problems;

        // Over all rows of a table.
        List<string> All(Func<NpgsqlDataReader, string> row, string sql, params object[] values) =>
            new RowQuery<string>(sql, row, values).List(connection, LongSeconds);
    }

    // The citations stand where the JSON does elsewhere.
    private static CitationRow WithCitations(DirectiveRecord record) => new(record with { Json = [] }, record.Json);

    private static DirectiveRecord Record(NpgsqlDataReader rows, string store)
    {
        var record = new DirectiveRecord(
            rows.GetInt32(0), rows.GetString(1), rows.GetString(2), rows.GetString(3), rows.GetString(4), rows.GetFieldValue<byte[]>(6),
            rows.FieldCount > 7 ? rows.GetFieldValue<byte[]>(7) : []);
        return rows.GetInt64(5) == RowChecksum(record)
            ? record
            : throw BlobReader.Corrupt($"{store}, directive {record.Row}", "its checksum does not fit");
    }
}
