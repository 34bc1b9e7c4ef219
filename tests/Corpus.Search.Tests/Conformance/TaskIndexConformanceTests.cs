using Corpus.Testing;

namespace Corpus.Search.Tests.Conformance;

/// <summary>The kernel keeps the contract.</summary>
public sealed class SqliteTaskIndexConformanceTests : TaskIndexConformance, IDisposable
{
    private readonly TempFolder _folder = new();

    /// <inheritdoc/>
    public void Dispose()
    {
        Assert.Empty(IndexChecker.Check(_folder.FullPath));
        _folder.Dispose();
    }

    /// <inheritdoc/>
    protected override ITaskIndex Create() => SqliteTaskIndex.Open(_folder.FullPath);
}

/// <summary>So it does in PostgreSQL.</summary>
public sealed class PostgresTaskIndexConformanceTests(TestDatabases databases) : TaskIndexConformance, IDisposable
{
    private readonly TempFolder _folder = new();
    private string? _address;

    /// <inheritdoc/>
    public void Dispose()
    {
        _folder.Dispose();
        if (_address is not null)
        {
            Assert.Empty(IndexChecker.Check(new IndexLocation(_folder.FullPath, _address)));
        }
    }

    /// <inheritdoc/>
    protected override ITaskIndex Create() => PostgresTaskIndex.Open(_address = databases.Server.CreateDatabase(), _folder.FullPath);
}

/// <summary>The oracle keeps the contract as far as it goes.</summary>
public sealed class OracleIndexConformanceTests : TaskIndexConformance
{
    /// <inheritdoc/>
    protected override bool IsComplete => false;

    /// <inheritdoc/>
    protected override ITaskIndex Create() => new OracleIndex();
}
