using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Corpus.Testing;

/// <summary>What a <see cref="FaultyRelay"/> does to a connection.</summary>
public enum RelayFault
{
    /// <summary>Keeps the connection open and passes nothing on any more, nor anything of the connections after it.</summary>
    Silence,

    /// <summary>Ends the connection instead of passing on what was sent.</summary>
    Cut,

    /// <summary>Passes on what was sent, and ends the connection instead of passing on the answer.</summary>
    CutAnswer,
}

/// <summary>Passes connections on to a server on loopback, until it is told to fail. Safe for any thread.</summary>
public sealed class FaultyRelay : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _target;
    private readonly List<Link> _links = [];
    private readonly Lock _lock = new();
    private readonly List<(byte[] Text, RelayFault Fault)> _awaited = [];
    private bool _isSilent;

    /// <summary>Starts listening.</summary>
    /// <param name="target">Port of the server on 127.0.0.1.</param>
    public FaultyRelay(int target)
    {
        _target = target;
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Port on 127.0.0.1.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Number of faults so far that <see cref="FailAt"/> waited for.</summary>
    public int Faults { get; private set; }

    /// <summary>A connection string that leads through here.</summary>
    public string Through(string address) => address.Replace($"Port={_target};", $"Port={Port};", StringComparison.Ordinal);

    /// <summary>Fails once, when a client sends a text; each that was told waits for its own.</summary>
    public void FailAt(string text, RelayFault fault)
    {
        lock (_lock)
        {
            _awaited.Add((Encoding.UTF8.GetBytes(text), fault));
        }
    }

    /// <summary>Falls silent.</summary>
    public void Silence()
    {
        lock (_lock)
        {
            _isSilent = true;
        }
    }

    /// <summary>Passes on what comes over new connections; those that something was kept from stay silent.</summary>
    public void Heal()
    {
        lock (_lock)
        {
            _awaited.Clear();
            _isSilent = false;
        }
    }

    /// <summary>Ends all connections.</summary>
    public void Cut()
    {
        lock (_lock)
        {
            _links.ForEach(link => link.Dispose());
            _links.Clear();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _listener.Dispose();
        Cut();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync();
                var server = new TcpClient { NoDelay = true };
                client.NoDelay = true;
                var link = new Link(client, server);
                lock (_lock)
                {
                    _links.Add(link);
                }

                _ = RunAsync(link);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The end.
        }
    }

    private async Task RunAsync(Link link)
    {
        try
        {
            await link.Server.ConnectAsync(IPAddress.Loopback, _target);
            await Task.WhenAny(PassAsync(link, link.Client, link.Server), PassAsync(link, link.Server, link.Client));
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The server is away.
        }
        finally
        {
            link.Dispose();
        }
    }

    private async Task PassAsync(Link link, TcpClient from, TcpClient to)
    {
        var buffer = new byte[65_536];
        try
        {
            while (await from.GetStream().ReadAsync(buffer) is > 0 and var length)
            {
                if (Decide(link, buffer[..length], from == link.Client) is not { } passes)
                {
                    return;
                }

                if (passes)
                {
                    await to.GetStream().WriteAsync(buffer.AsMemory(0, length));
                }
            }
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Ended by one of the two.
        }
    }

    /// <summary>Whether to pass something on; null to end the connection.</summary>
    private bool? Decide(Link link, byte[] bytes, bool isOfClient)
    {
        lock (_lock)
        {
            if (!isOfClient && link.EndsAtAnswer)
            {
                return null;
            }

            var at = isOfClient ? _awaited.FindIndex(fault => bytes.AsSpan().IndexOf(fault.Text) >= 0) : -1;
            if (at >= 0)
            {
                var fault = _awaited[at].Fault;
                _awaited.RemoveAt(at);
                Faults++;
                if (fault == RelayFault.Cut)
                {
                    return null;
                }

                _isSilent |= fault == RelayFault.Silence;
                link.EndsAtAnswer = fault == RelayFault.CutAnswer;
            }

            link.IsSilent |= _isSilent;
            return !link.IsSilent;
        }
    }

    private sealed record Link(TcpClient Client, TcpClient Server) : IDisposable
    {
        public bool IsSilent { get; set; }

        public bool EndsAtAnswer { get; set; }

        public void Dispose()
        {
            Client.Dispose();
            Server.Dispose();
        }
    }
}
