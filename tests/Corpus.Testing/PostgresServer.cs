using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Npgsql;
using Xunit;

namespace Corpus.Testing;

/// <summary>A PostgreSQL server of its own on loopback, with its data in a temporary folder; stopped and deleted at the end, also when the tests
/// are killed.</summary>
public sealed class PostgresServer : IDisposable
{
    private const string User = "corpus";

    // Ends the server when the pipe from the tests closes. The server refuses root.
    private const string Guard = "exec 3<&0; \"$@\" </dev/null >>\"$0\" 2>&1 & pid=$!; read _ <&3; kill -INT $pid 2>/dev/null; wait $pid";
    private static readonly string? Programs = FindPrograms();
    private readonly TempFolder _folder = new();
    private readonly string _password;
    private readonly List<string> _settings;
    private Process? _guard;
    private int _databases;

    private PostgresServer(string password, IEnumerable<string> settings)
    {
        _password = password;
        _settings = [.. settings];
        Data = _folder.PathOf("data");
        Run(["chown", "-R", Owner, _folder.FullPath], asOwner: false);
    }

    /// <summary>Port on 127.0.0.1.</summary>
    public int Port { get; } = FreePort();

    /// <summary>The folder of the data.</summary>
    public string Data { get; }

    /// <summary>Id of the server's first process.</summary>
    public int ProcessId => int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    private static string Owner => Environment.IsPrivilegedProcess ? "postgres" : Environment.UserName;

    /// <summary>Starts a server; skips the running test with a reason where PostgreSQL is not installed.</summary>
    /// <param name="settings">Settings beyond the usual ones, as <c>name=value</c>.</param>
    public static PostgresServer StartOrSkip(params string[] settings)
    {
        Assert.SkipWhen(Programs is null, "needs PostgreSQL 15 or later (Debian: postgresql)");
        var server = new PostgresServer(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)), settings);
        var passwords = server._folder.PathOf("password");
        File.WriteAllText(passwords, server._password);
        Run(["chown", Owner, passwords], asOwner: false);
        Run([Program("initdb"), "-D", server.Data, "-U", User, "--pwfile", passwords, "--auth=password", "-E", "UTF8", "--locale=C", "--no-sync"]);
        server.Start();
        return server;
    }

    /// <summary>Starts it again.</summary>
    public void Start()
    {
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardInput = true };
        foreach (var argument in (string[])["-c", Guard, _folder.PathOf("log"), .. AsOwner([Program("postgres"), "-D", Data, .. Settings()])])
        {
            start.ArgumentList.Add(argument);
        }

        _guard = Process.Start(start)!;
        for (var waited = Stopwatch.StartNew(); ; Thread.Sleep(20))
        {
            try
            {
                using var source = NpgsqlDataSource.Create(AddressOf("postgres") + ";Pooling=false");
                using var connection = source.OpenConnection();
                return;
            }
            catch (NpgsqlException) when (waited.Elapsed < TimeSpan.FromSeconds(60) && !_guard.HasExited)
            {
                // Not yet.
            }
            catch (NpgsqlException e)
            {
                throw new InvalidOperationException($"the server did not start:\n{File.ReadAllText(_folder.PathOf("log"))}", e);
            }
        }
    }

    /// <summary>Makes an empty database.</summary>
    /// <returns>Its connection string.</returns>
    public string CreateDatabase()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _databases)}");
        Execute("postgres", $"CREATE DATABASE {name}");
        return AddressOf(name);
    }

    /// <summary>Connection string of a database.</summary>
    public string AddressOf(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={Port};Database={database};Username={User};Password={_password}");

    /// <summary>Runs a statement on a connection of its own.</summary>
    /// <returns>The first value of the first row.</returns>
    public object? Execute(string database, string sql)
    {
        using var source = NpgsqlDataSource.Create(AddressOf(database) + ";Pooling=false");
        using var command = source.CreateCommand(sql);
        return command.ExecuteScalar();
    }

    /// <summary>Kills all processes of the server at once (SIGKILL).</summary>
    public void Kill()
    {
        var first = ProcessId;

        // Stopped first, so that it starts no further process in between; and waited for, since a dying one still holds the shared memory.
        Run(["kill", "-STOP", $"{first}"], asOwner: false);
        var children = File.ReadAllText($"/proc/{first}/task/{first}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Run(["kill", "-KILL", $"{first}", .. children], asOwner: false, mayFail: true);
        for (var waited = Stopwatch.StartNew(); children.Any(IsAlive) && waited.Elapsed < TimeSpan.FromSeconds(30);)
        {
            Thread.Sleep(10);
        }

        Stop();
        File.Delete(Path.Combine(Data, "postmaster.pid"));
    }

    /// <summary>Stops it; open connections are cut.</summary>
    public void Stop()
    {
        if (_guard is { } guard)
        {
            guard.StandardInput.Close();
            guard.WaitForExit();
            guard.Dispose();
            _guard = null;
        }
    }

    /// <summary>Starts a streaming replica of this server.</summary>
    public PostgresServer StartStandby()
    {
        var standby = new PostgresServer(_password, _settings);
        Run(
            [Program("pg_basebackup"), "-D", standby.Data, "-R", "-X", "stream", "--checkpoint=fast", "--no-sync", "-d",
             $"host=127.0.0.1 port={Port} user={User} password={_password} application_name=standby"]);
        standby.Start();
        return standby;
    }

    /// <summary>Makes a replica take commits.</summary>
    public void Promote() => Execute("postgres", "SELECT pg_promote(true)");

    /// <inheritdoc/>
    public void Dispose()
    {
        Stop();
        _folder.Dispose();
    }

    private static string? FindPrograms() =>
        !Directory.Exists("/usr/lib/postgresql") ? null : Directory.GetDirectories("/usr/lib/postgresql")
            .Where(folder => int.TryParse(Path.GetFileName(folder), out var version) && version >= 15)
            .Select(folder => Path.Combine(folder, "bin"))
            .LastOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));

    private static string Program(string name) => Path.Combine(Programs!, name);

    private static IEnumerable<string> AsOwner(IEnumerable<string> command) =>
        Environment.IsPrivilegedProcess ? ["setpriv", $"--reuid={Owner}", $"--regid={Owner}", "--init-groups", .. command] : command;

    private static void Run(IReadOnlyList<string> command, bool asOwner = true, bool mayFail = false)
    {
        IReadOnlyList<string> all = asOwner ? [.. AsOwner(command)] : command;
        var start = new ProcessStartInfo(all[0], all.Skip(1)) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = "/" };
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0 && !mayFail)
        {
            throw new InvalidOperationException($"{command[0]} failed: {errors}");
        }
    }

    private static bool IsAlive(string process)
    {
        try
        {
            return !File.ReadAllText($"/proc/{process}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private IEnumerable<string> Settings() => ((string[])
        [
            "listen_addresses=127.0.0.1", $"port={Port}", "unix_socket_directories=", "max_connections=200", "shared_buffers=64MB",
            "log_min_messages=log",

            // The tests kill processes, not the machine.
            "fsync=off", "full_page_writes=off",
            .. _settings,
        ]).SelectMany(setting => (string[])["-c", setting]);
}
