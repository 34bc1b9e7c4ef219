namespace Corpus.Search.Storage.Sqlite;

/// <summary>Tables, versions and statements of the SQLite file. FORMAT.md describes the blobs.</summary>
internal static class Schema
{
    /// <summary>Name of the file in the index folder.</summary>
    public const string FileName = "corpus.db";

    /// <summary>Name of the file that the writer locks.</summary>
    public const string LockFileName = "corpus.lock";

    /// <summary>The <c>application_id</c> of the file: "CRPS" in ASCII.</summary>
    public const int ApplicationId = 0x43525053;

    /// <summary>Version of the format that this program writes, kept in <c>user_version</c>.</summary>
    public const int FormatVersion = 3;

    /// <summary>Migration n brings a file of format n to format n + 1; the first makes an empty file a format 1 index.</summary>
    public static readonly string[] Migrations =
    [
        """
        CREATE TABLE state (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
        INSERT INTO state VALUES ('generation', 0), ('next_segment', 1);
        CREATE TABLE migrations (version INTEGER PRIMARY KEY, applied TEXT NOT NULL);
        CREATE TABLE segments (
          position INTEGER PRIMARY KEY, id INTEGER NOT NULL UNIQUE, tasks INTEGER NOT NULL, tombstones BLOB);
        CREATE TABLE parts (id INTEGER PRIMARY KEY, data BLOB NOT NULL);
        CREATE TABLE dictionaries (
          dictionary INTEGER NOT NULL, first INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY (dictionary, first));
        CREATE TABLE directives (
          id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, source_key TEXT NOT NULL UNIQUE, content_hash TEXT NOT NULL,
          processed_by TEXT NOT NULL, checksum INTEGER NOT NULL, summary BLOB NOT NULL, json BLOB NOT NULL);
        CREATE INDEX directives_by_content ON directives (content_hash);
        """,
        """
        CREATE TABLE corrections (number INTEGER PRIMARY KEY, data BLOB NOT NULL);
        INSERT INTO state VALUES ('corrections', 0);
        INSERT INTO state SELECT 'segments', count(*) FROM segments;
        INSERT INTO state SELECT 'directives', count(*) FROM directives;
        INSERT INTO state SELECT 'dictionary ' || dictionary, count(*) FROM dictionaries GROUP BY dictionary;
        """,
        // What the new table and column hold is made by FormatThree. A program of an older format that has the file open would go on committing
        // without them: what it does not write before each generation makes it fail.
        """
        CREATE TABLE citations (directive INTEGER PRIMARY KEY, number TEXT NOT NULL, data BLOB NOT NULL);
        CREATE INDEX citations_by_number ON citations (number);
        CREATE TABLE cited (number TEXT NOT NULL, directive INTEGER NOT NULL, PRIMARY KEY (number, directive)) WITHOUT ROWID;
        CREATE INDEX cited_by_directive ON cited (directive);
        INSERT INTO state VALUES ('cited', 0);
        CREATE TRIGGER written_by_format_3 BEFORE UPDATE ON state
        WHEN NEW.name = 'generation' AND (SELECT value FROM state WHERE name = 'written') IS NOT NEW.value
        BEGIN
          SELECT RAISE(ABORT, 'a newer program keeps this index now; end this one and start that');
        END;
        """,
    ];

    /// <summary>Refuses a file of a later format.</summary>
    /// <returns>Its format.</returns>
    /// <exception cref="IndexVersionException">It is of a later one.</exception>
    public static long ReadVersion(SqliteSession session) => session.Number("PRAGMA user_version") is var version && version <= FormatVersion
        ? version
        : throw new IndexVersionException(
            $"{session.File}: the index has format {version}, this program reads up to {FormatVersion}; use a newer program");

    /// <summary>Row of a part: 24 bits of chunk, 4 bits of part, the rest the segment.</summary>
    public static long PartId(long segment, SegmentPart part, int chunk) => (segment << 28) | ((long)part << 24) | (uint)chunk;

    /// <summary>The part and the chunk of a row of a part.</summary>
    public static (SegmentPart Part, int Chunk) PartOf(long id) => ((SegmentPart)((id >> 24) & 0xF), (int)(id & 0xFF_FFFF));
}
