using System.Net.Sockets;
using Npgsql;

namespace Corpus.Search.Storage.Postgres;

/// <summary>Turns the database's errors into those of the index. The only place that knows the codes.</summary>
internal static class PostgresErrors
{
    /// <summary>When to come back after the database could not be reached.</summary>
    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(2);

    /// <summary>Whether the connection or the server failed, so that the same statement may work on another connection.</summary>
    public static bool IsOutage(Exception error) => error switch
    {
        // Connection lost; no connection slots, memory; shutdown, crash, starting up; serialization, deadlock; a standby where a primary is wanted.
        PostgresException e => e.SqlState is ['0', '8', ..] or "53200" or "53300" or ['5', '7', 'P', ..] or ['4', '0', ..] or "25006",
        NpgsqlException or SocketException or EndOfStreamException or TimeoutException => true,
        _ => false,
    };

    /// <summary>Runs <paramref name="work"/> and translates what it throws.</summary>
    public static T Translate<T>(string store, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (Translated(store, e) is { } translated)
        {
            throw translated;
        }
    }

    /// <summary>The exception of the index that stands for <paramref name="error"/>.</summary>
    /// <returns>Null when it is none of the database.</returns>
    public static Exception? Translated(string store, Exception error) => error switch
    {
        PostgresException { SqlState: "53100" } e => new IndexStorageException(
            $"{store}: the disk of the database server is full; free some space there and try again ({e.SqlState}: {e.MessageText})", e),
        PostgresException { SqlState: "55P03" } e => new IndexBusyException(
            $"{store}: another writer holds the index; try again when it is done ({e.SqlState}: {e.MessageText})", e),
        PostgresException { SqlState: ['X', 'X', '0', '0', '1' or '2'] or "42P01" or "42703" } e => new IndexCorruptException(
            $"{store}: the tables are damaged; restore a backup or build the index again ({e.SqlState}: {e.MessageText})", e),
        _ when IsOutage(error) => new IndexUnavailableException(
            $"{store}: the database cannot be reached; try again in a moment ({Reason(error)})", RetryAfter, error),
        PostgresException { SqlState: ['2', '8', ..] or "42501" or "3D000" } e => new IndexStorageException(
            $"{store}: the database refuses; check user, password and rights ({e.SqlState}: {e.MessageText})", e),
        PostgresException e => new IndexStorageException($"{store}: the database failed ({e.SqlState}: {e.MessageText})", e),
        InvalidCastException or FormatException or OverflowException => new IndexCorruptException(
            $"{store}: a value is not of its column's type; restore a backup or build the index again", error),
        _ => null,
    };

    private static string Reason(Exception error) => error is PostgresException e ? $"{e.SqlState}: {e.MessageText}" : error.Message;
}
