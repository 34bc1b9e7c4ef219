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
    public static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }

    /// <summary>Reads all rows.</summary>
    public static List<T> List<T>(NpgsqlCommand command, Func<NpgsqlDataReader, T> row)
    {
        using (command)
        {
            using var rows = command.ExecuteReader();
            var list = new List<T>();
            while (rows.Read())
            {
                list.Add(row(rows));
            }

            return list;
        }
    }

    /// <summary>The segments in order.</summary>
    public static List<SegmentRecord> Segments(NpgsqlConnection connection, long generation) => List(
        Command(connection, $"SELECT id, tasks, tombstones FROM corpus.segments WHERE {Visible} ORDER BY position", generation),
        rows => new SegmentRecord(rows.GetInt64(0), rows.GetInt32(1), rows.IsDBNull(2) ? null : rows.GetFieldValue<byte[]>(2)));

    /// <summary>A part of a segment; null when it is missing.</summary>
    public static byte[]? Part(NpgsqlConnection connection, long segment, SegmentPart part, int chunk)
    {
        using var command = Command(
            connection, "SELECT data FROM corpus.parts WHERE segment = $1 AND part = $2 AND chunk = $3", segment, (short)part, chunk);
        return (byte[]?)command.ExecuteScalar();
    }

    /// <summary>All parts of a segment.</summary>
    public static List<PartRecord> Parts(NpgsqlConnection connection, long segment) => List(
        Command(connection, "SELECT part, chunk, data FROM corpus.parts WHERE segment = $1 ORDER BY part, chunk", segment),
        rows => new PartRecord((SegmentPart)rows.GetInt16(0), rows.GetInt32(1), rows.GetFieldValue<byte[]>(2)));

    /// <summary>The blocks of a dictionary from an entry on, and the number of those before it.</summary>
    public static (List<DictionaryBlock> Blocks, int Before) Dictionary(NpgsqlConnection connection, long generation, int dictionary, int from)
    {
        var blocks = List(
            Command(
                connection,
                """
                SELECT first, data FROM corpus.dictionaries WHERE since <= $1 AND dictionary = $2 AND first >= $3
                UNION ALL SELECT -count(*)::integer - 1, ''::bytea FROM corpus.dictionaries WHERE since <= $1 AND dictionary = $2 AND first < $3
                ORDER BY first
                """,
                generation,
                dictionary,
                from),
            rows => new DictionaryBlock(rows.GetInt32(0), rows.GetFieldValue<byte[]>(1)));
        return (blocks[1..], -blocks[0].First - 1);
    }

    /// <summary>The corrections after the first <paramref name="count"/>.</summary>
    public static List<byte[]> Corrections(NpgsqlConnection connection, long generation, int count) => List(
        Command(connection, "SELECT data FROM corpus.corrections WHERE since <= $1 AND number > $2 ORDER BY number", generation, count),
        rows => rows.GetFieldValue<byte[]>(0));

    /// <summary>All directives, without their JSON.</summary>
    public static List<DirectiveRecord> Directives(NpgsqlConnection connection, long generation, string store) => List(
        Command(connection, $"SELECT {DirectiveColumns} FROM corpus.directives WHERE {Visible} ORDER BY row", generation),
        rows => Record(rows, store));

    /// <summary>The directive with a value in a column; null when there is none.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="generation">The generation.</param>
    /// <param name="column">Name of the column.</param>
    /// <param name="value">The value.</param>
    /// <param name="withJson">Whether to load the JSON.</param>
    /// <param name="store">Name of the store for messages.</param>
    public static DirectiveRecord? Directive(
        NpgsqlConnection connection, long generation, string column, object value, bool withJson, string store) => List(
            Command(
                connection,
                $"SELECT {DirectiveColumns}{(withJson ? ", json" : "")} FROM corpus.directives WHERE {Visible} AND {column} = $2 ORDER BY row LIMIT 1",
                generation,
                value),
            rows => Record(rows, store)).FirstOrDefault();

    /// <summary>What directives cite.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="generation">The generation.</param>
    /// <param name="condition">Which ones; <c>$2</c> is the value.</param>
    /// <param name="value">The value.</param>
    /// <param name="store">Name of the store for messages.</param>
    public static List<CitationRow> Citations(NpgsqlConnection connection, long generation, string condition, string value, string store) => List(
        Command(
            connection,
            $"SELECT {DirectiveColumns}, citations FROM corpus.directives WHERE {Visible} AND {condition} ORDER BY row",
            generation,
            value),
        rows => WithCitations(Record(rows, store)));

    /// <summary>The keys by which all directives are found by numbers.</summary>
    public static List<NumbersRow> Numbers(NpgsqlConnection connection, long generation) => List(
        Command(connection, $"SELECT row, number, cited FROM corpus.directives WHERE {Visible} ORDER BY row", generation),
        rows => new NumbersRow(rows.GetInt32(0), rows.GetString(1), [.. rows.GetFieldValue<string[]>(2).Order(StringComparer.Ordinal)]));

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
        List<T> All<T>(Func<NpgsqlDataReader, T> row, string sql, params ReadOnlySpan<object> values)
        {
            var command = Command(connection, sql, values);
            command.CommandTimeout = LongSeconds;
            return List(command, row);
        }
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
