using Npgsql;

namespace Corpus.Search.Storage.Postgres;

/// <summary>Deletes what no reader may ask for any more.</summary>
/// <remarks>Time is the database server's alone: the clocks of replicas do not matter, and one of the server's that is set only makes
/// readers start again, or garbage wait.</remarks>
internal static class PostgresGarbage
{
    private const int MaxSegments = 50;
    private const int MaxRows = 1000;
    private const string Removed = $"until <= $1 AND until < {PostgresSchema.Never}";

    // The time is asked for by itself: Citus refuses changes whose text holds a function of the moment.
    private const string FindHorizon =
        $"""
        SELECT g.generation FROM corpus.generations g, corpus.store k WHERE g.committed <= clock_timestamp() - k.retain
          AND NOT EXISTS (SELECT FROM pg_locks l WHERE {GenerationPin.IsPin} AND l.objid::bigint < g.generation)
        ORDER BY g.generation DESC LIMIT 1
        """;

    private const string MoveHorizon = "UPDATE corpus.store SET horizon = $1 WHERE horizon < $1";
    private const string DeleteParts =
        "DELETE FROM corpus.parts WHERE segment = $2 AND NOT EXISTS (SELECT FROM corpus.segments WHERE id = $2 AND until > $1)";

    private const string DeleteSegment = "DELETE FROM corpus.segments WHERE position = $1 AND since = $2";
    private const string DeleteDirectives = $"DELETE FROM corpus.directives WHERE {Removed} AND row = ANY($2)";
    private const string DeleteGenerations = "DELETE FROM corpus.generations WHERE generation = ANY($1)";

    /// <summary>Moves the horizon to the generation that was the last one <c>store.retain</c> ago, or to the first pinned one, and deletes what was removed up to it, some
    /// rows a transaction: what is left after a failure waits for the next move.</summary>
    /// <param name="connection">The writer's, outside a transaction.</param>
    public static void Collect(NpgsqlConnection connection)
    {
        using var find = Command(connection, FindHorizon);

        // Committed first, so that a reader which misses rows is told why.
        if (find.ExecuteScalar() is not long horizon || Execute(connection, MoveHorizon, horizon) == 0)
        {
            return;
        }

        while (DeleteSegments(connection, horizon) == MaxSegments)
        {
        }

        DeleteRows<int>(connection, $"SELECT row FROM corpus.directives WHERE {Removed} LIMIT {MaxRows}", horizon, rows =>
            Execute(connection, DeleteDirectives, horizon, rows));
        DeleteRows<long>(
            connection,
            $"SELECT generation FROM corpus.generations WHERE generation < $1 ORDER BY generation LIMIT {MaxRows}",
            horizon - PostgresSchema.KeptGenerations,
            generations => Execute(connection, DeleteGenerations, generations));
    }

    private static int DeleteSegments(NpgsqlConnection connection, long horizon)
    {
        using var transaction = connection.BeginTransaction();
        var removed = new RowQuery<(int Position, long Since, long Id)>(
            $"SELECT position, since, id FROM corpus.segments WHERE {Removed} ORDER BY until LIMIT {MaxSegments}",
            rows => (rows.GetInt32(0), rows.GetInt64(1), rows.GetInt64(2)),
            horizon).List(connection, PostgresQueries.LongSeconds);
        foreach (var id in removed.Select(segment => segment.Id).Distinct())
        {
            Execute(connection, DeleteParts, horizon, id);
        }

        foreach (var segment in removed)
        {
            Execute(connection, DeleteSegment, segment.Position, segment.Since);
        }

        transaction.Commit();
        return removed.Count;
    }

    private static void DeleteRows<T>(NpgsqlConnection connection, string find, long below, Action<T[]> delete)
    {
        T[] found;
        do
        {
            found = [.. new RowQuery<T>(find, rows => rows.GetFieldValue<T>(0), below).List(connection, PostgresQueries.LongSeconds)];
            if (found.Length > 0)
            {
                delete(found);
            }
        }
        while (found.Length == MaxRows);
    }

    private static int Execute(NpgsqlConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteNonQuery();
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        var command = PostgresQueries.Command(connection, sql, values);
        command.CommandTimeout = PostgresQueries.LongSeconds;
        return command;
    }
}
