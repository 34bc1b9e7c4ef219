using Microsoft.Data.Sqlite;

namespace Corpus.Search.Storage.Sqlite;

/// <summary>One connection with its prepared statements. One thread at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    /// <summary>Opens the file, creating it when missing.</summary>
    public SqliteSession(string file)
    {
        File = file;
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 5 }.ToString());
        try
        {
            _connection.Open();
            Execute("PRAGMA journal_mode = WAL");
            Execute("PRAGMA synchronous = FULL");
            Execute("PRAGMA mmap_size = 4294967296");
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <summary>Path of the file.</summary>
    public string File { get; }

    /// <summary>Runs a statement.</summary>
    /// <returns>Number of rows changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object Value)> parameters) => Bound(sql, parameters).ExecuteNonQuery();

    /// <summary>Runs a query for one number; 0 when there is no row or the value is null.</summary>
    public long Number(string sql, params ReadOnlySpan<(string Name, object Value)> parameters) =>
        Bound(sql, parameters).ExecuteScalar() is long value ? value : 0;

    /// <summary>Runs a query. The reader must be disposed before the same statement runs again.</summary>
    public SqliteDataReader Query(string sql, params ReadOnlySpan<(string Name, object Value)> parameters) =>
        Bound(sql, parameters).ExecuteReader();

    /// <summary>Runs <paramref name="work"/> in a write transaction: all of it is committed, or nothing.</summary>
    public void InTransaction(Action work)
    {
        Execute("BEGIN IMMEDIATE");
        try
        {
            work();
            Execute("COMMIT");
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    /// <summary>Ends the open transaction, if any, without its changes.</summary>
    public void RollBack()
    {
        // SQLite rolls back by itself after some errors (disk full); a second rollback would then be an error of its own.
        if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0)
        {
            Execute("ROLLBACK");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private SqliteCommand Bound(string sql, ReadOnlySpan<(string Name, object Value)> parameters)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, value) in parameters)
            {
                command.Parameters.AddWithValue(name, value);
            }

            _commands.Add(sql, command);
            return command;
        }

        for (var i = 0; i < parameters.Length; i++)
        {
            command.Parameters[i].Value = parameters[i].Value;
        }

        return command;
    }
}
