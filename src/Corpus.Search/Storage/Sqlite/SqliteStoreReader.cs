using System.Text;
using Microsoft.Data.Sqlite;

namespace Corpus.Search.Storage.Sqlite;

/// <summary>Reads one generation in a read transaction.</summary>
internal class SqliteStoreReader : IStoreReader
{
    private const string DirectiveColumns = "id, key, source_key, content_hash, processed_by, checksum, summary";
    private readonly Action<SqliteSession> _giveBack;
    private readonly bool _isWithin;
    private bool _disposed;

    /// <summary>Begins the transaction.</summary>
    /// <param name="session">The connection, without an open transaction.</param>
    /// <param name="giveBack">Takes the connection back at the end.</param>
    public SqliteStoreReader(SqliteSession session, Action<SqliteSession> giveBack)
        : this(session, giveBack, "BEGIN")
    {
    }

    /// <summary>Begins the transaction with a given statement; without one it works within that of the caller, who ends it.</summary>
    protected SqliteStoreReader(SqliteSession session, Action<SqliteSession> giveBack, string? begin)
    {
        Session = session;
        _giveBack = giveBack;
        _isWithin = begin is null;
        if (begin is not null)
        {
            Session.Execute(begin);
        }

        Generation = Session.Number("SELECT value FROM state WHERE name = 'generation'");
    }

    /// <inheritdoc/>
    public long Generation { get; protected set; }

    /// <inheritdoc/>
    public int History => 0;

    /// <inheritdoc/>
    public bool IsCopy => Guard(() => Session.Number("SELECT value FROM state WHERE name = 'copied'") == Generation);

    /// <summary>The connection.</summary>
    protected SqliteSession Session { get; }

    /// <inheritdoc/>
    public IReadOnlyList<SegmentRecord> ReadSegments() => Guard(() =>
    {
        var segments = new List<SegmentRecord>();
        using var rows = Session.Query("SELECT id, tasks, tombstones FROM segments ORDER BY position");
        while (rows.Read())
        {
            segments.Add(new SegmentRecord(rows.GetInt64(0), rows.GetInt32(1), rows.IsDBNull(2) ? null : rows.GetFieldValue<byte[]>(2)));
        }

        return Complete(segments, segments.Count, "segments");
    });

    /// <inheritdoc/>
    public byte[] ReadPart(long segment, SegmentPart part, int chunk) => Guard(() =>
    {
        using var rows = Session.Query("SELECT data FROM parts WHERE id = $id", ("$id", Schema.PartId(segment, part, chunk)));
        return rows.Read()
            ? rows.GetFieldValue<byte[]>(0)
            : throw BlobReader.Corrupt($"{Session.File}, segment {segment}, {part} {chunk}", "it is missing");
    });

    /// <inheritdoc/>
    public IReadOnlyList<PartRecord> ReadParts(long segment) => Guard(() =>
    {
        var parts = new List<PartRecord>();
        using var rows = Session.Query(
            "SELECT id, data FROM parts WHERE id >= $first AND id < $end ORDER BY id",
            ("$first", Schema.PartId(segment, 0, 0)),
            ("$end", Schema.PartId(segment + 1, 0, 0)));
        while (rows.Read())
        {
            var (part, chunk) = Schema.PartOf(rows.GetInt64(0));
            parts.Add(new PartRecord(part, chunk, rows.GetFieldValue<byte[]>(1)));
        }

        return parts;
    });

    /// <inheritdoc/>
    public IReadOnlyList<DictionaryBlock> ReadDictionary(int dictionary, int from) => Guard(() =>
    {
        var blocks = new List<DictionaryBlock>();
        using var rows = Session.Query(
            "SELECT first, data FROM dictionaries WHERE dictionary = $dictionary AND first >= $first ORDER BY first",
            ("$dictionary", dictionary),
            ("$first", from));
        while (rows.Read())
        {
            blocks.Add(new DictionaryBlock(rows.GetInt32(0), rows.GetFieldValue<byte[]>(1)));
        }

        return from == 0 ? Complete(blocks, blocks.Count, $"dictionary {dictionary}") : blocks;
    });

    /// <inheritdoc/>
    public DirectiveRecord? FindDirective(string key) =>
        Find($"SELECT {DirectiveColumns}, json FROM directives WHERE key = $value", key);

    /// <inheritdoc/>
    public DirectiveRecord? FindDirective(int row) =>
        Find($"SELECT {DirectiveColumns}, json FROM directives WHERE id = $value", row);

    /// <inheritdoc/>
    public DirectiveRecord? FindSource(string sourceKey) =>
        Find($"SELECT {DirectiveColumns} FROM directives WHERE source_key = $value", sourceKey);

    /// <inheritdoc/>
    public DirectiveRecord? FindContent(string contentHash) =>
        Find($"SELECT {DirectiveColumns} FROM directives WHERE content_hash = $value ORDER BY id LIMIT 1", contentHash);

    /// <inheritdoc/>
    public IEnumerable<DirectiveRecord> ReadDirectives() => Guard(() =>
    {
        using var rows = Session.Query($"SELECT {DirectiveColumns} FROM directives ORDER BY id");
        var directives = All(rows, Record);
        return Complete(directives, directives.Count, "directives");
    });

    /// <inheritdoc/>
    public IReadOnlyList<DirectiveRecord> ReadDirectives(IReadOnlyList<int> rows) => Guard(() =>
    {
        using var found = Session.Query(
            $"SELECT {DirectiveColumns} FROM directives WHERE id IN (SELECT value FROM json_each($rows)) ORDER BY id", ("$rows", $"[{string.Join(',', rows)}]"));
        return All(found, Record);
    });

    /// <inheritdoc/>
    public IReadOnlyList<int> ReadDirectiveOrder() => Guard(() =>
    {
        // The index of the ids answers it alone.
        using var rows = Session.Query("SELECT id FROM directives ORDER BY key");
        var directives = All(rows, row => row.GetInt32(0));
        return Complete(directives, directives.Count, "directives");
    });

    /// <summary>The rows of all directives, ascending, whatever is damaged in them.</summary>
    public IReadOnlyList<int> ReadDirectiveRows() => Guard(() =>
    {
        using var rows = Session.Query("SELECT id FROM directives ORDER BY id");
        return All(rows, row => row.GetInt32(0));
    });

    /// <inheritdoc/>
    public IEnumerable<CitationRow> ReadCitations() => Guard(() =>
    {
        var citations = Citations("1 = $value ORDER BY d.id", 1);
        return Complete(citations, citations.Count, "directives");
    });

    /// <inheritdoc/>
    public IReadOnlyList<CitationRow> FindCitations(string key) => Guard(() => Citations("d.key = $value", key));

    /// <inheritdoc/>
    public IReadOnlyList<CitationRow> FindNumbered(string number) => Guard(() => Citations("c.number = $value ORDER BY d.id", number));

    /// <inheritdoc/>
    public IReadOnlyList<CitationRow> FindCiting(string number) =>
        Guard(() => Citations("d.id IN (SELECT directive FROM cited WHERE number = $value) ORDER BY d.id", number));

    /// <inheritdoc/>
    public IReadOnlyList<NumbersRow> ReadNumbers() => Guard(() =>
    {
        var cited = new List<(int Row, string Number)>();
        using (var rows = Session.Query("SELECT directive, number FROM cited"))
        {
            while (rows.Read())
            {
                cited.Add((rows.GetInt32(0), rows.GetString(1)));
            }
        }

        var citedBy = Complete(cited, cited.Count, "cited").ToLookup(one => one.Row, one => one.Number);
        var numbers = new List<NumbersRow>();
        using var own = Session.Query("SELECT directive, number FROM citations ORDER BY directive");
        while (own.Read())
        {
            var row = own.GetInt32(0);
            numbers.Add(new NumbersRow(row, own.GetString(1), [.. citedBy[row].Order(StringComparer.Ordinal)]));
        }

        return numbers;
    });

    /// <inheritdoc/>
    public long CountDirectives() => Guard(() => Session.Number("SELECT count(*) FROM directives"));

    /// <inheritdoc/>
    public int NextDirective() => Guard(() => (int)Session.Number("SELECT seq FROM sqlite_sequence WHERE name = 'directives'") + 1);

    /// <inheritdoc/>
    public IReadOnlyList<byte[]> ReadCorrections(int count) => Guard(() =>
    {
        var corrections = new List<byte[]>();
        using var rows = Session.Query("SELECT data FROM corrections WHERE number > $count ORDER BY number", ("$count", count));
        while (rows.Read())
        {
            corrections.Add(rows.GetFieldValue<byte[]>(0));
        }

        return Complete(corrections, count + corrections.Count, "corrections");
    });

    /// <inheritdoc/>
    public IReadOnlyList<string> CheckIntegrity() => Guard(() =>
    {
        var problems = new List<string>();
        using var rows = Session.Query("PRAGMA integrity_check");
        while (rows.Read())
        {
            if (rows.GetString(0) is var problem && problem != "ok")
            {
                problems.Add(problem);
            }
        }

        if (Session.Number("SELECT max(id) FROM segments") >= Session.Number("SELECT value FROM state WHERE name = 'next_segment'"))
        {
            problems.Add("the next segment's id was used before");
        }

        foreach (var table in (string[])["citations", "cited"])
        {
            if (Session.Number($"SELECT count(*) FROM {table} WHERE directive NOT IN (SELECT id FROM directives)") is > 0 and var without)
            {
                problems.Add($"{without} rows of {table} are of no directive");
            }
        }

        if (Session.Number("SELECT count(*) FROM parts WHERE id >> 28 NOT IN (SELECT id FROM segments)") is > 0 and var lost)
        {
            problems.Add($"{lost} parts are of no segment");
        }

        return problems;
    });

    /// <inheritdoc/>
    public virtual void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            if (!_isWithin)
            {
                Session.RollBack();
            }

            _giveBack(Session);
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Checksum of the columns by which a directive is found.</summary>
    protected static uint RowChecksum(string key, string sourceKey, string contentHash, string processedBy) =>
        Checksum.Of(Encoding.UTF8.GetBytes(string.Join('\n', key, sourceKey, contentHash, processedBy)));

    /// <summary>Runs <paramref name="work"/> and translates SQLite's errors.</summary>
    protected T Guard<T>(Func<T> work)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return SqliteErrors.Translate(Session.File, work);
    }

    // A damaged page can lose its last rows without a trace of its own.
    private List<T> Complete<T>(List<T> rows, int found, string table) =>
        Session.Number("SELECT value FROM state WHERE name = $name", ("$name", table)) is var counted && counted == found
            ? rows
            : throw BlobReader.Corrupt($"{Session.File}, {table}", $"there are {found} of {counted}");

    private static List<T> All<T>(SqliteDataReader rows, Func<SqliteDataReader, T> read)
    {
        var all = new List<T>();
        while (rows.Read())
        {
            all.Add(read(rows));
        }

        return all;
    }

    private DirectiveRecord? Find(string sql, object value) => Guard(() =>
    {
        using var rows = Session.Query(sql, ("$value", value));
        return rows.Read() ? Record(rows) : null;
    });

    private List<CitationRow> Citations(string condition, object value)
    {
        var citations = new List<CitationRow>();
        using var rows = Session.Query(
            $"SELECT {DirectiveColumns}, c.data FROM directives d LEFT JOIN citations c ON c.directive = d.id WHERE {condition}", ("$value", value));
        while (rows.Read())
        {
            var record = Record(rows);
            citations.Add(new CitationRow(record with { Json = [] }, record.Json));
        }

        return citations;
    }

    private DirectiveRecord Record(SqliteDataReader rows)
    {
        var record = new DirectiveRecord(
            rows.GetInt32(0), rows.GetString(1), rows.GetString(2), rows.GetString(3), rows.GetString(4), rows.GetFieldValue<byte[]>(6),
            rows.FieldCount > 7 ? rows.GetFieldValue<byte[]>(7) : []);
        return rows.GetInt64(5) == RowChecksum(record.Key, record.SourceKey, record.ContentHash, record.ProcessedBy)
            ? record
            : throw BlobReader.Corrupt($"{Session.File}, directive {record.Row}", "its checksum does not fit");
    }
}
