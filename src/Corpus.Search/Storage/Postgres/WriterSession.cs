using System.Data;
using Npgsql;

namespace Corpus.Search.Storage.Postgres;

/// <summary>The sessions that hold the writer's lock: at most one in a database.</summary>
/// <remarks>The lock is the session's, so that the server frees it when the writer's process or its connection ends, and never before
/// what the session did is committed or undone.</remarks>
internal static class WriterSession
{
    // A server that loses sight of a writer should not hold the lock for hours.
    private const string Settings = "SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ConfirmPatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Opens a session with the lock.</summary>
    /// <returns>Null when another writer has it.</returns>
    /// <exception cref="IndexUnavailableException">The server is a standby.</exception>
    /// <exception cref="IndexVersionException">The tables were migrated meanwhile.</exception>
    public static NpgsqlConnection? TryOpen(PostgresSegmentStore store)
    {
        var connection = store.Writes.OpenConnection();
        try
        {
            // A standby would give its own lock to anybody.
            using var command = new NpgsqlCommand(
                $"{Settings}; SELECT CASE WHEN NOT pg_is_in_recovery() THEN pg_try_advisory_lock({PostgresSchema.WriterLock}) END", connection);
            switch (command.ExecuteScalar())
            {
                case true:
                    PostgresMigrator.RequireVersion(connection, store.Name);
                    return connection;
                case not bool:
                    throw new IndexUnavailableException(
                        $"{store.Name}: the server is a standby, which takes no commits; name the primary in the address of the store too",
                        PostgresErrors.RetryAfter);
            }
        }
        catch
        {
            Close(connection);
            throw;
        }

        connection.Dispose();
        return null;
    }

    /// <summary>Frees the session's locks and gives the connection back to the pool.</summary>
    /// <param name="connection">The session, without an open transaction.</param>
    public static void Close(NpgsqlConnection connection)
    {
        using (connection)
        {
            try
            {
                if (connection.State == ConnectionState.Open)
                {
                    using var command = new NpgsqlCommand("SELECT pg_advisory_unlock_all()", connection);
                    command.ExecuteNonQuery();
                }
            }
            catch (Exception e) when (PostgresErrors.IsOutage(e))
            {
                // The session is gone, and the lock with it.
            }
        }
    }

    /// <summary>Finds out whether a commit whose answer was lost is in the database.</summary>
    /// <param name="store">The store.</param>
    /// <param name="committed">The generation that it made.</param>
    /// <returns>Whether it is; and, when nobody wrote since, a new session with the lock, to go on with.</returns>
    /// <exception cref="IndexUnavailableException">The database could not be asked, or was still busy with it, for half a minute.</exception>
    public static (bool Held, NpgsqlConnection? Session) FindOutcome(PostgresSegmentStore store, StoreGeneration committed)
    {
        Exception? last = null;
        for (var watch = System.Diagnostics.Stopwatch.StartNew(); watch.Elapsed < Patience; Thread.Sleep(Pause))
        {
            NpgsqlConnection? session = null;
            try
            {
                session = TryOpen(store);

                // Whoever has the lock knows that the old session ended; without it the old one may still be at the commit.
                var (latest, holds) = session is null ? ReadLatest(store, committed) : Read(session, committed);
                if (holds)
                {
                    Confirm(store, session);
                    if (session is not null && latest.Number == committed.Number)
                    {
                        return (true, session);
                    }

                    if (session is not null)
                    {
                        Close(session);
                    }

                    return (true, null);
                }

                if (session is not null)
                {
                    Close(session);
                    return (false, null);
                }
            }
            catch (Exception e) when (e is IndexUnavailableException || PostgresErrors.Translated(store.Name, e) is not null)
            {
                last = e;
                session?.Dispose();
                store.Writes.Clear();
            }
        }

        throw new IndexUnavailableException(
            $"{store.Name}: the connection broke during the commit of generation {committed.Number} and the database does not say whether it "
            + "was made; look for what was to be added, and add it again when it is missing (adding the same twice does no harm)",
            PostgresErrors.RetryAfter,
            last);
    }

    /// <summary>Commits a small write: where commits wait for a standby, it waits for all before it, which the one looked for did not.</summary>
    /// <exception cref="TimeoutException">It took so long that the server may have given up to wait, which it calls a success.</exception>
    private static void Confirm(PostgresSegmentStore store, NpgsqlConnection? session)
    {
        using var other = session is null ? store.Writes.OpenConnection() : null;
        using var command = PostgresQueries.Command((session ?? other)!, "UPDATE corpus.store SET horizon = horizon");
        command.CommandTimeout = (int)ConfirmPatience.TotalSeconds;
        var watch = System.Diagnostics.Stopwatch.StartNew();
        command.ExecuteNonQuery();
        if (watch.Elapsed >= ConfirmPatience)
        {
            throw new TimeoutException();
        }
    }

    private static (StoreGeneration Latest, bool Holds) ReadLatest(PostgresSegmentStore store, StoreGeneration committed)
    {
        using var connection = store.Writes.OpenConnection();
        return Read(connection, committed);
    }

    private static (StoreGeneration Latest, bool Holds) Read(NpgsqlConnection connection, StoreGeneration committed)
    {
        var (latest, state) = StoreGeneration.ReadLatest(connection, committed);
        return (latest, state == LatestState.Continues);
    }
}
