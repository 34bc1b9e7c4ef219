namespace Corpus.Search.Storage.Postgres;

/// <summary>Tables, versions and names in the database. POSTGRES.md explains them and how Citus distributes them.</summary>
/// <remarks>
/// Rows carry the generation that added them (<c>since</c>) and the one that removed them (<c>until</c>, exclusive): generation g
/// consists of the rows with since ≤ g &lt; until, so that a reader needs no open transaction. Segments' parts never change; the list of
/// segments says which of them count.
/// </remarks>
internal static class PostgresSchema
{
    /// <summary>Channel on which a commit announces its generation.</summary>
    public const string Channel = "corpus_generation";

    /// <summary>Advisory lock of the writer's session: "CRPS" in ASCII and 1.</summary>
    public const string WriterLock = "1129467987, 1";

    /// <summary>Advisory lock of whoever migrates: "CRPS" in ASCII and 2.</summary>
    public const string MigrationLock = "1129467987, 2";

    /// <summary>Class of the advisory locks that pin generations: "CRPP" in ASCII.</summary>
    public const string PinLocks = "1129467984";

    /// <summary>The value of <c>until</c> of a row that is not removed.</summary>
    public const string Never = "9223372036854775807";

    /// <summary>How many generations the list of them goes back; a replica that knows only older ones starts afresh.</summary>
    public const int KeptGenerations = 100_000;

    /// <summary>The version that holds citations, see <see cref="FormatThree"/>.</summary>
    public const int VersionOfCitations = 2;

    /// <summary>Version of the tables that this program works with.</summary>
    public static int Version => Migrations.Length;

    /// <summary>Migration n brings version n to version n + 1; the first makes the tables.</summary>
    public static readonly string[] Migrations =
    [
        $"""
        CREATE TABLE corpus.store (
          only_row smallint PRIMARY KEY, id uuid NOT NULL, horizon bigint NOT NULL, retain interval NOT NULL);
        INSERT INTO corpus.store VALUES (1, gen_random_uuid(), 0, '15 minutes');
        CREATE TABLE corpus.generations (
          generation bigint PRIMARY KEY, stamp uuid NOT NULL, committed timestamptz NOT NULL, next_segment bigint NOT NULL,
          next_directive integer NOT NULL, segments integer NOT NULL, directives integer NOT NULL, corrections integer NOT NULL,
          dictionary_blocks integer[] NOT NULL);
        INSERT INTO corpus.generations VALUES (0, gen_random_uuid(), clock_timestamp(), 1, 1, 0, 0, 0, ARRAY[]::integer[]);
        CREATE TABLE corpus.segments (
          position integer NOT NULL, since bigint NOT NULL, until bigint NOT NULL DEFAULT {Never}, id bigint NOT NULL,
          tasks integer NOT NULL, tombstones bytea, PRIMARY KEY (position, since));
        CREATE INDEX segments_by_id ON corpus.segments (id);
        CREATE INDEX segments_removed ON corpus.segments (until) WHERE until < {Never};
        CREATE TABLE corpus.parts (
          segment bigint NOT NULL, part smallint NOT NULL, chunk integer NOT NULL, data bytea NOT NULL,
          PRIMARY KEY (segment, part, chunk));
        ALTER TABLE corpus.parts ALTER COLUMN data SET STORAGE EXTERNAL;
        CREATE TABLE corpus.dictionaries (
          dictionary integer NOT NULL, first integer NOT NULL, since bigint NOT NULL, data bytea NOT NULL,
          PRIMARY KEY (dictionary, first));
        CREATE TABLE corpus.directives (
          row integer NOT NULL, since bigint NOT NULL, until bigint NOT NULL DEFAULT {Never}, key text NOT NULL, source_key text NOT NULL,
          content_hash text NOT NULL, processed_by text NOT NULL, checksum bigint NOT NULL, summary bytea NOT NULL, json bytea NOT NULL,
          PRIMARY KEY (row, since));
        ALTER TABLE corpus.directives ALTER COLUMN summary SET STORAGE EXTERNAL, ALTER COLUMN json SET STORAGE EXTERNAL;
        CREATE INDEX directives_by_key ON corpus.directives (key);
        CREATE INDEX directives_by_source ON corpus.directives (source_key);
        CREATE INDEX directives_by_content ON corpus.directives (content_hash);
        CREATE INDEX directives_removed ON corpus.directives (until) WHERE until < {Never};
        CREATE TABLE corpus.corrections (number integer PRIMARY KEY, since bigint NOT NULL, data bytea NOT NULL);
        """,
        // What these columns hold is made by FormatThree, before this version is reached; hence they may be there.
        """
        ALTER TABLE corpus.directives
          ADD COLUMN IF NOT EXISTS number text, ADD COLUMN IF NOT EXISTS cited text[], ADD COLUMN IF NOT EXISTS citations bytea;
        ALTER TABLE corpus.directives ALTER COLUMN citations SET STORAGE EXTERNAL;
        CREATE INDEX IF NOT EXISTS directives_by_number ON corpus.directives (number);
        CREATE INDEX IF NOT EXISTS directives_by_cited ON corpus.directives USING gin (cited);
        """,
        // So that a writer of an older program, which does not fill them, is refused. Rows of earlier generations, which nobody reads any more, stay empty.
        $"""
        ALTER TABLE corpus.directives ADD CONSTRAINT directives_cite
          CHECK (until < {Never} OR (number IS NOT NULL AND cited IS NOT NULL AND citations IS NOT NULL));
        """,
        // So is one that writes no directive: whatever is committed adds a row here, and an older program does not name the column.
        """
        ALTER TABLE corpus.generations ADD COLUMN written_by integer NOT NULL DEFAULT 0;
        ALTER TABLE corpus.generations ALTER COLUMN written_by DROP DEFAULT;
        """,
    ];
}
