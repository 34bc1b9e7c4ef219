using Npgsql;

namespace Corpus.Search.Storage.Postgres;

/// <summary>A query and how its rows are read. No state; safe for any thread.</summary>
/// <param name="Sql">One statement with parameters by position.</param>
/// <param name="Row">Reads the current row.</param>
/// <param name="Values">The parameters.</param>
internal sealed record RowQuery<T>(string Sql, Func<NpgsqlDataReader, T> Row, params object[] Values)
{
    /// <summary>Reads all rows.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="timeoutSeconds">How long the server may stay silent; null for what the address says.</param>
    public List<T> List(NpgsqlConnection connection, int? timeoutSeconds = null)
    {
        using var command = PostgresQueries.Command(connection, Sql, Values);
        command.CommandTimeout = timeoutSeconds ?? command.CommandTimeout;
        using var rows = command.ExecuteReader();
        return ListOf(rows);
    }

    /// <summary>Reads all rows from a server that holds a generation, asked for it first.</summary>
    /// <remarks>Two commands and no batch: what follows the first command of a batch Npgsql writes with the help of the thread pool, so that
    /// readers which fill the pool wait for it to grow.</remarks>
    /// <returns>Null when it does not: it has no such stamp.</returns>
    public List<T>? ListIfHeld(NpgsqlConnection connection, StoreGeneration generation)
    {
        using var stamp = PostgresQueries.Command(connection, "SELECT stamp FROM corpus.generations WHERE generation = $1", generation.Number);
        return stamp.ExecuteScalar() is Guid held && held == generation.Stamp ? List(connection) : null;
    }

    private List<T> ListOf(NpgsqlDataReader rows)
    {
        var list = new List<T>();
        while (rows.Read())
        {
            list.Add(Row(rows));
        }

        return list;
    }
}
