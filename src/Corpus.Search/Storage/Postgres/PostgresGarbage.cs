using Npgsql;

namespace Corpus.Search.Storage.Postgres;

/// <summary>Deletes what no reader may ask for any more.</summary>
/// <remarks>Time is the database server's alone: the clocks of replicas do not matter, and one of the server's that is set only makes
/// readers start again, or garbage wait.</remarks>
internal static class PostgresGarbage
{
    /// <summary>Moves the horizon to the generation that was the last one <c>store.retain</c> ago, and deletes what was removed up to it.</summary>
    /// <param name="connection">The writer's, in its transaction.</param>
    public static void Collect(NpgsqlConnection connection)
    {
        using var move = PostgresQueries.Command(
            connection,
            """
            UPDATE corpus.store s SET horizon = h.generation
            FROM (SELECT g.generation FROM corpus.generations g, corpus.store k WHERE g.committed <= clock_timestamp() - k.retain
                  ORDER BY g.generation DESC LIMIT 1) h
            WHERE h.generation > s.horizon RETURNING s.horizon
            """);
        if (move.ExecuteScalar() is not long horizon)
        {
            return;
        }

        var removed = PostgresQueries.List(
            PostgresQueries.Command(
                connection, $"DELETE FROM corpus.segments WHERE until <= $1 AND until < {PostgresSchema.Never} RETURNING id", horizon),
            rows => rows.GetInt64(0));
        foreach (var segment in removed.Distinct())
        {
            using var parts = PostgresQueries.Command(
                connection,
                "DELETE FROM corpus.parts WHERE segment = $1 AND NOT EXISTS (SELECT FROM corpus.segments WHERE id = $1)",
                segment);
            parts.ExecuteNonQuery();
        }

        using var rest = PostgresQueries.Command(
            connection, $"DELETE FROM corpus.directives WHERE until <= $1 AND until < {PostgresSchema.Never}", horizon);
        rest.ExecuteNonQuery();
        using var old = PostgresQueries.Command(
            connection, "DELETE FROM corpus.generations WHERE generation < $1 - $2", horizon, PostgresSchema.KeptGenerations);
        old.ExecuteNonQuery();
    }
}
