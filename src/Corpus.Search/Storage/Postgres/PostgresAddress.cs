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
            // Keys are written with spaces or without.
            var given = new DbConnectionStringBuilder { ConnectionString = connectionString }.Keys.Cast<string>()
                .Select(key => key.Replace(" ", "", StringComparison.Ordinal)).ToHashSet(StringComparer.OrdinalIgnoreCase);
            _settings = new NpgsqlConnectionStringBuilder(connectionString);
            Default("ApplicationName", () => _settings.ApplicationName = "corpus");
            Default("Timeout", () => _settings.Timeout = 5);

            // How long a server may stay silent within an answer. One that does would not be heard to say that it cancelled, either.
            Default("CommandTimeout", () => _settings.CommandTimeout = 15);
            Default("CancellationTimeout", () => _settings.CancellationTimeout = -1);
            Default("Keepalive", () => _settings.KeepAlive = 10);
            Default("MaxAutoPrepare", () => _settings.MaxAutoPrepare = 50);

            // How long a host that failed is passed over: a failover must not take longer than it does.
            Default("HostRecheckSeconds", () => _settings.HostRecheckSeconds = 1);

            // Many replicas share a server that usually takes 100 connections.
            if (!given.Contains("MaximumPoolSize"))
            {
                Default("MaxPoolSize", () => _settings.MaxPoolSize = 16);
            }

            void Default(string key, Action set)
            {
                if (!given.Contains(key))
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

        if (_settings.Multiplexing)
        {
            throw new IndexStorageException("the address of the store says Multiplexing, with which no session holds a lock; leave it out");
        }

        var hosts = _settings.Host.Split(',').Select(host => host.Contains(':', StringComparison.Ordinal) ? host : $"{host}:{_settings.Port}");
        Name = $"{string.Join(',', hosts)}/{_settings.Database}";
    }

    /// <summary>Hosts, port and database, for messages.</summary>
    public string Name { get; }

    /// <summary>How long after the first attempt of a read the last one may begin: half of what a command may take, since with a server that is
    /// silent every attempt lasts as long as its timeouts say.</summary>
    public TimeSpan LatestAttempt => TimeSpan.FromSeconds(_settings.CommandTimeout) / 2;

    /// <summary>Makes the pool of connections that read, and that of connections to the server which takes commits.</summary>
    public (NpgsqlDataSource Reads, NpgsqlDataSource Writes) CreateSources()
    {
        var reads = new NpgsqlDataSourceBuilder(_settings.ConnectionString).Build();
        return (reads, reads is NpgsqlMultiHostDataSource hosts ? hosts.WithTargetSession(TargetSessionAttributes.Primary) : reads);
    }
}
