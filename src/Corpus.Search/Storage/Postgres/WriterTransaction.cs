using System.Data;
using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace Corpus.Search.Storage.Postgres;

/// <summary>The transactions of a writer, one after the other, in the session that holds the writer's lock: whoever loses the one loses the
/// other. One thread at a time.</summary>
/// <param name="store">The store.</param>
/// <param name="session">A connection whose session holds the writer's lock; this one's from now on.</param>
internal sealed class WriterTransaction(PostgresSegmentStore store, NpgsqlConnection session) : IDisposable
{
    private const int MaxPendingBytes = 8 << 20;
    private readonly List<(PartKey Key, byte[] Stored)> _pending = [];
    private NpgsqlConnection _session = session;
    private int _pendingBytes;
    private bool _isBegun;
    private bool _lost;
    private bool _disposed;

    /// <summary>Writes a part, with others at once, before the next use at the latest.</summary>
    public void Put(PartKey key, byte[] stored)
    {
        _pending.Add((key, stored));
        _pendingBytes += stored.Length;
        if (_pendingBytes >= MaxPendingBytes)
        {
            Use(_ => true);
        }
    }

    /// <summary>Uses the session, after the parts that were put have been sent.</summary>
    /// <exception cref="IndexUnavailableException">The session is lost, now or before.</exception>
    public T Use<T>(Func<NpgsqlConnection, T> work)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        RequireSession();
        try
        {
            return PostgresErrors.Translate(store.Name, () =>
            {
                Flush();
                return work(_session);
            });
        }
        catch (IndexUnavailableException)
        {
            _lost = true;
            throw;
        }
    }

    /// <summary>Changes rows in the transaction.</summary>
    /// <param name="sql">One statement with parameters by position.</param>
    /// <param name="values">Values, or parameters where a value does not tell its type.</param>
    /// <returns>How many rows there were.</returns>
    public int Execute(string sql, params object[] values) => Use(_ =>
    {
        Begin();
        return Run(sql, values);
    });

    /// <summary>Makes the changes durable as a generation; the next change begins another transaction.</summary>
    /// <exception cref="IndexUnavailableException">The session is lost; the message says whether the commit may have been made.</exception>
    public void Commit(StoreGeneration next)
    {
        Execute(
            """
            INSERT INTO corpus.generations
              (generation, stamp, committed, next_segment, next_directive, segments, directives, corrections, dictionary_blocks, written_by)
            VALUES ($1, $2, clock_timestamp(), $3, $4, $5, $6, $7, $8, $9)
            """,
            next.Number,
            next.Stamp,
            next.NextSegment,
            next.NextDirective,
            next.Segments,
            next.Directives,
            next.Corrections,
            next.DictionaryBlocks.ToArray(),
            PostgresSchema.Version);
        Execute("SELECT pg_notify($1, $2)", PostgresSchema.Channel, next.Number.ToString(CultureInfo.InvariantCulture));
        RequireSession();
        try
        {
            Run("COMMIT");
        }
        catch (Exception e) when (PostgresErrors.IsOutage(e))
        {
            // The answer is lost; whether the commit is, the database knows.
            _lost = true;
            _session.Dispose();
            var (held, session) = WriterSession.FindOutcome(store, next);
            if (!held)
            {
                throw PostgresErrors.Translated(store.Name, e)!;
            }

            if (session is not null)
            {
                (_session, _lost) = (session, false);
            }
        }
        catch (Exception e) when (PostgresErrors.Translated(store.Name, e) is { } translated)
        {
            throw translated;
        }

        _isBegun = false;
    }

    /// <summary>Deletes what no reader may ask for any more, after a commit.</summary>
    public void Collect()
    {
        try
        {
            if (_session.FullState == ConnectionState.Open)
            {
                PostgresGarbage.Collect(_session);
            }
        }
        catch (Exception e) when (PostgresErrors.Translated(store.Name, e) is not null)
        {
            // The commit is made; what was not collected is found when the horizon moves again.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        try
        {
            if (_isBegun && _session.State == ConnectionState.Open)
            {
                Run("ROLLBACK");
            }
        }
        catch (Exception e) when (PostgresErrors.IsOutage(e))
        {
            // The session is gone, and the transaction with it.
        }

        WriterSession.Close(_session);
    }

    private void RequireSession()
    {
        // A connection also breaks between two statements, found out by its keepalive.
        _lost |= _session.FullState != ConnectionState.Open;
        if (_lost)
        {
            throw new IndexUnavailableException(
                $"{store.Name}: the writer lost its session; start again from the last commit with a new writer", PostgresErrors.RetryAfter);
        }
    }

    private void Begin()
    {
        if (!_isBegun)
        {
            Run("BEGIN");
            _isBegun = true;
        }
    }

    private int Run(string sql, params ReadOnlySpan<object> values)
    {
        using var command = PostgresQueries.Command(_session, sql, values);
        command.CommandTimeout = PostgresQueries.LongSeconds;
        return command.ExecuteNonQuery();
    }

    private void Flush()
    {
        if (_pending.Count == 0)
        {
            return;
        }

        Begin();
        using (var copy = _session.BeginBinaryImport("COPY corpus.parts (segment, part, chunk, data) FROM STDIN (FORMAT BINARY)"))
        {
            copy.Timeout = TimeSpan.FromSeconds(PostgresQueries.LongSeconds);
            foreach (var (key, stored) in _pending)
            {
                copy.StartRow();
                copy.Write(key.Segment, NpgsqlDbType.Bigint);
                copy.Write((short)key.Part, NpgsqlDbType.Smallint);
                copy.Write(key.Chunk, NpgsqlDbType.Integer);
                copy.Write(stored, NpgsqlDbType.Bytea);
            }

            copy.Complete();
        }

        _pending.Clear();
        _pendingBytes = 0;
    }
}
