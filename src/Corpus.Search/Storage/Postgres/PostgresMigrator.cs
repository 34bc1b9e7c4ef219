using System.Globalization;
using Npgsql;

namespace Corpus.Search.Storage.Postgres;

/// <summary>Brings the tables to the version of this program.</summary>
internal static class PostgresMigrator
{
    private const int OldestServer = 15;

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
    /// <exception cref="IndexVersionException">The tables are of a version that this program does not work with.</exception>
    public static void Migrate(NpgsqlDataSource source, string store)
    {
        using var connection = source.OpenConnection();
        using var transaction = connection.BeginTransaction();
        Execute(connection, $"SELECT pg_advisory_xact_lock({PostgresSchema.MigrationLock})");
        Execute(connection, "CREATE SCHEMA IF NOT EXISTS corpus");
        Execute(connection, "CREATE TABLE IF NOT EXISTS corpus.migrations (version integer PRIMARY KEY, applied timestamptz NOT NULL)");
        for (var version = VersionOf(connection, store); version < PostgresSchema.Version; version++)
        {
            Execute(connection, PostgresSchema.Migrations[version]);
            Execute(connection, string.Create(
                CultureInfo.InvariantCulture, $"INSERT INTO corpus.migrations VALUES ({version + 1}, clock_timestamp())"));
        }

        transaction.Commit();
    }

    /// <summary>Id of the store, drawn when its tables were made.</summary>
    public static Guid IdOf(NpgsqlConnection connection)
    {
        using var id = new NpgsqlCommand("SELECT id FROM corpus.store", connection);
        return (Guid)id.ExecuteScalar()!;
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

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = PostgresQueries.LongSeconds };
        command.ExecuteNonQuery();
    }
}
