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

    /// <summary>Reads all rows from a server that holds a generation, asked for both at once.</summary>
    /// <returns>Null when it does not: it has no such stamp.</returns>
    public List<T>? ListIfHeld(NpgsqlConnection connection, StoreGeneration generation)
    {
        using var batch = new NpgsqlBatch(connection);
        Add("SELECT stamp FROM corpus.generations WHERE generation = $1", generation.Number);
        Add(Sql, Values);
        using var rows = batch.ExecuteReader();
        if (!rows.Read() || rows.GetGuid(0) != generation.Stamp)
        {
            return null;
        }

        rows.NextResult();
        return ListOf(rows);

        void Add(string sql, params ReadOnlySpan<object> values)
        {
            var command = new NpgsqlBatchCommand(sql);
            foreach (var value in values)
            {
                command.Parameters.Add(new NpgsqlParameter { Value = value });
            }

            batch.BatchCommands.Add(command);
        }
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
