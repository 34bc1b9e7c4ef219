using System.Data.Common;
using Npgsql;

namespace Corpus.Search.Storage.Postgres;

/// <summary>Where a database is, from an Npgsql connection string. What is said of it never holds user or password.</summary>
internal sealed class PostgresAddress
{
    private readonly NpgsqlConnectionStringBuilder _settings;

    /// <summary>Reads a connection string.</summary>
    /// <exception cref="IndexStorageException">It is none; the message does not repeat it.</exception>
    public PostgresAddress(string connectionString)
    {
        try
        {
            var given = new DbConnectionStringBuilder { ConnectionString = connectionString };
            _settings = new NpgsqlConnectionStringBuilder(connectionString);
            Default("Application Name", () => _settings.ApplicationName = "corpus");
            Default("Timeout", () => _settings.Timeout = 5);
            Default("Keepalive", () => _settings.KeepAlive = 10);
            Default("Max Auto Prepare", () => _settings.MaxAutoPrepare = 50);

            // How long a host that failed is passed over: a failover must not take longer than it does.
            Default("Host Recheck Seconds", () => _settings.HostRecheckSeconds = 1);

            // Many replicas share a server that usually takes 100 connections.
            Default("Maximum Pool Size", () => _settings.MaxPoolSize = 16);

            void Default(string key, Action set)
            {
                if (!given.ContainsKey(key))
                {
                    set();
                }
            }
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            // Without the cause, whose message may repeat a part of the string.
            throw new IndexStorageException(
                "the address of the store is malformed; write it as Host=NAME;Database=NAME;Username=NAME, values with ; in quotes");
        }

        if (string.IsNullOrWhiteSpace(_settings.Host) || string.IsNullOrWhiteSpace(_settings.Database))
        {
            throw new IndexStorageException("the address of the store needs Host and Database, as in Host=db1;Database=corpus;Username=corpus");
        }

        var hosts = _settings.Host.Split(',').Select(host => host.Contains(':', StringComparison.Ordinal) ? host : $"{host}:{_settings.Port}");
        Name = $"{string.Join(',', hosts)}/{_settings.Database}";
    }

    /// <summary>Hosts, port and database, for messages.</summary>
    public string Name { get; }

    /// <summary>Makes the pool of connections that read, and that of connections to the server which takes commits.</summary>
    public (NpgsqlDataSource Reads, NpgsqlDataSource Writes) CreateSources()
    {
        var reads = new NpgsqlDataSourceBuilder(_settings.ConnectionString).Build();
        return (reads, reads is NpgsqlMultiHostDataSource hosts ? hosts.WithTargetSession(TargetSessionAttributes.Primary) : reads);
    }
}
