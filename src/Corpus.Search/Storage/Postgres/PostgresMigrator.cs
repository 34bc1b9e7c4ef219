using System.Globalization;
using Npgsql;

namespace Corpus.Search.Storage.Postgres;

/// <summary>Brings the tables to the version of this program.</summary>
internal static class PostgresMigrator
{
    private const int OldestServer = 15;
    private const int RowsPerCommit = 500;

    /// <summary>Whether the tables are there and of this version, so that nothing is to be written.</summary>
    /// <exception cref="IndexVersionException">The server or the tables are of a version that this program does not work with.</exception>
    public static bool IsDone(NpgsqlDataSource source, string store)
    {
        using var connection = source.OpenConnection();
        if (connection.PostgreSqlVersion.Major < OldestServer)
        {
            throw new IndexVersionException(
                $"{store}: the server is PostgreSQL {connection.PostgreSqlVersion}; this program works with {OldestServer} and later");
        }

        return VersionOf(connection, store) == PostgresSchema.Version;
    }

    /// <summary>Makes or migrates the tables, after waiting for another process that does so. Asked for only where <see cref="IsDone"/> says
    /// that it is needed, so that a user who may only read and write needs no right to make tables.</summary>
    /// <param name="source">Connections to the server that takes commits.</param>
    /// <param name="store">Name of the store for messages.</param>
    /// <param name="progress">Told the directives that are done and their number; may be null.</param>
    /// <exception cref="IndexVersionException">The tables are of a version that this program does not work with.</exception>
    /// <exception cref="IndexBusyException">A writer is open, perhaps of an older program, and the tables are to be migrated.</exception>
    public static void Migrate(NpgsqlDataSource source, string store, IProgress<(int Done, int Total)>? progress)
    {
        var connection = source.OpenConnection();
        try
        {
            Execute(connection, $"SELECT pg_advisory_lock({PostgresSchema.MigrationLock})");
            var version = VersionOf(connection, store);
            if (version == PostgresSchema.Version)
            {
                return; // The process that was waited for did it, and may be writing already.
            }

            RequireNoWriter(connection, store);
            if (version is > 0 and < PostgresSchema.VersionOfCitations)
            {
                // Beforehand, so that older programs read on meanwhile, and go on as before if it fails.
                Execute(connection, PostgresSchema.Migrations[PostgresSchema.VersionOfCitations - 1]);
                Fill(connection, store, progress);
            }

            Advance(connection, version);
        }
        finally
        {
            WriterSession.Close(connection);
        }
    }

    /// <summary>Makes sure, under the writer's lock, that the tables still are of the version that this program writes: another process may have
    /// migrated them since this one opened the store.</summary>
    /// <exception cref="IndexVersionException">They are not.</exception>
    public static void RequireVersion(NpgsqlConnection connection, string store)
    {
        if (VersionOf(connection, store) is var version && version != PostgresSchema.Version)
        {
            throw new IndexVersionException(
                $"{store}: the tables have version {version} now, this program writes {PostgresSchema.Version}; open the index again");
        }
    }

    /// <summary>Id of the store, drawn when its tables were made.</summary>
    public static Guid IdOf(NpgsqlConnection connection)
    {
        using var id = new NpgsqlCommand("SELECT id FROM corpus.store", connection);
        return (Guid)id.ExecuteScalar()!;
    }

    private static void RequireNoWriter(NpgsqlConnection connection, string store)
    {
        using var isAlone = new NpgsqlCommand($"SELECT pg_try_advisory_lock({PostgresSchema.WriterLock})", connection);
        if (isAlone.ExecuteScalar() is not true)
        {
            throw new IndexBusyException($"{store}: a writer is open, and the tables are to be migrated; try again when it is done");
        }
    }

    /// <summary>Runs the migrations from a version on, in one transaction, which locks readers out but takes moments.</summary>
    private static void Advance(NpgsqlConnection connection, int version)
    {
        using var transaction = connection.BeginTransaction();
        Execute(connection, "CREATE SCHEMA IF NOT EXISTS corpus");
        Execute(connection, "CREATE TABLE IF NOT EXISTS corpus.migrations (version integer PRIMARY KEY, applied timestamptz NOT NULL)");
        for (; version < PostgresSchema.Version; version++)
        {
            Execute(connection, PostgresSchema.Migrations[version]);
            Execute(connection, string.Create(
                CultureInfo.InvariantCulture, $"INSERT INTO corpus.migrations VALUES ({version + 1}, clock_timestamp())"));
        }

        transaction.Commit();
    }

    /// <summary>Makes what format 3 holds, for the last generation: no program of this version reads an earlier one.</summary>
    /// <remarks>Some rows a transaction. One that was broken off is done again, but for the citations that are there: an older program that wrote
    /// in between left those of its rows empty.</remarks>
    private static void Fill(NpgsqlConnection connection, string store, IProgress<(int Done, int Total)>? progress)
    {
        var generation = StoreGeneration.ReadLatest(connection, null).Latest.Number;
        var transaction = connection.BeginTransaction();
        var rowsPut = 0;
        try
        {
            FormatThree.Fill(
                PostgresQueries.Segments(generation).List(connection),
                (segment, column) => PostgresQueries.Part(segment, SegmentPart.Column, column).List(connection) is [var states]
                    ? states
                    : throw BlobReader.Corrupt($"{store}, segment {segment}, column {column}", "it is missing"),
                [.. PostgresQueries.Directives(generation, store).List(connection).Select(directive => directive.Row)],
                row => PostgresQueries.Directive(generation, "row", row, withJson: true, store).List(connection) is [var directive] ? directive : null,
                (segment, states) => Put(
                    "INSERT INTO corpus.parts VALUES ($1, $2, $3, $4) ON CONFLICT (segment, part, chunk) DO UPDATE SET data = excluded.data",
                    segment,
                    (short)SegmentPart.Column,
                    FormatThree.Column,
                    states),
                (row, citations) => Put(
                    $"""
                    UPDATE corpus.directives SET number = $2, cited = $3, citations = $4
                    WHERE row = $1 AND until = {PostgresSchema.Never} AND citations IS NULL
                    """,
                    row,
                    citations.Number,
                    citations.Cited.ToArray(),
                    citations.Stored),
                store,
                progress);
            transaction.Commit();
        }
        finally
        {
            transaction.Dispose();
        }

        void Put(string sql, params ReadOnlySpan<object> values)
        {
            Execute(connection, sql, values);
            if (++rowsPut % RowsPerCommit == 0)
            {
                transaction.Commit();
                transaction.Dispose();
                transaction = connection.BeginTransaction();
            }
        }
    }

    private static int VersionOf(NpgsqlConnection connection, string store)
    {
        using var exists = new NpgsqlCommand("SELECT to_regclass('corpus.migrations') IS NOT NULL", connection);
        if (exists.ExecuteScalar() is not true)
        {
            return 0;
        }

        using var command = new NpgsqlCommand("SELECT coalesce(max(version), 0) FROM corpus.migrations", connection);
        return (int)command.ExecuteScalar()! is var version && version <= PostgresSchema.Version
            ? version
            : throw new IndexVersionException(
                $"{store}: the tables have version {version}, this program works with up to {PostgresSchema.Version}; use a newer program");
    }

    private static void Execute(NpgsqlConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        using var command = PostgresQueries.Command(connection, sql, values);
        command.CommandTimeout = PostgresQueries.LongSeconds;
        command.ExecuteNonQuery();
    }
}
