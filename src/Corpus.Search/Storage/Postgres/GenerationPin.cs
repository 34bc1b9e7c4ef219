using Npgsql;

namespace Corpus.Search.Storage.Postgres;

/// <summary>Keeps a generation from being collected for as long as somebody reads it: a shared advisory lock that the collector looks for.</summary>
/// <remarks>The lock is a session's on the server that takes commits. Where that server cannot be reached, or when the session breaks, the
/// generation is kept as long as every other.</remarks>
internal sealed class GenerationPin : IDisposable
{
    /// <summary>The condition that <c>pg_locks l</c> is a pin in this database; <c>objid</c> is its generation, of which there are less than 2³².</summary>
    public const string IsPin =
        $"l.locktype = 'advisory' AND l.classid = {PostgresSchema.PinLocks} AND l.objsubid = 2 AND l.granted "
        + "AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())";

    private readonly NpgsqlConnection _session;
    private readonly long _generation;

    private GenerationPin(NpgsqlConnection session, long generation)
    {
        _session = session;
        _generation = generation;
    }

    /// <summary>Pins a generation.</summary>
    /// <returns>Null when the server that takes commits cannot be reached.</returns>
    public static GenerationPin? TryTake(NpgsqlDataSource writes, long generation)
    {
        NpgsqlConnection? session = null;
        try
        {
            session = writes.OpenConnection();
            Lock(session, "pg_advisory_lock_shared", generation);
            return new GenerationPin(session, generation);
        }
        catch (Exception e) when (PostgresErrors.IsOutage(e))
        {
            session?.Dispose();
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        using (_session)
        {
            try
            {
                Lock(_session, "pg_advisory_unlock_shared", _generation);
            }
            catch (Exception e) when (PostgresErrors.IsOutage(e) || e is InvalidOperationException)
            {
                // The session is gone, and the lock with it.
            }
        }
    }

    private static void Lock(NpgsqlConnection session, string function, long generation)
    {
        using var command = PostgresQueries.Command(session, $"SELECT {function}({PostgresSchema.PinLocks}, $1)", unchecked((int)generation));
        command.ExecuteNonQuery();
    }
}
