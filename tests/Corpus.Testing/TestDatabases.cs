
namespace Corpus.Testing;

/// <summary>Empty databases for the tests of an assembly, on one server that starts with the first. An assembly fixture.</summary>
public sealed class TestDatabases : IDisposable
{
    private readonly Lazy<PostgresServer> _server = new(() => PostgresServer.StartOrSkip());

    /// <summary>The server; skips the running test with a reason where PostgreSQL is not installed.</summary>
    public PostgresServer Server => _server.Value;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_server.IsValueCreated)
        {
            _server.Value.Dispose();
        }
    }
}
