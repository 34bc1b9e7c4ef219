using Corpus.Search;
using Xunit;

namespace Corpus.Testing;

/// <summary>An index in a folder of its own, checked for integrity at the end of the test.</summary>
public sealed class TempIndex : IDisposable
{
    private readonly TempFolder _folder = new();

    /// <summary>Opens an empty index.</summary>
    public TempIndex() => Index = SqliteTaskIndex.Open(Folder);

    /// <summary>The index.</summary>
    public ITaskIndex Index { get; private set; }

    /// <summary>Its folder.</summary>
    public string Folder => _folder.FullPath;

    /// <summary>Adds in one commit what <paramref name="add"/> adds.</summary>
    public void Commit(Action<ITaskIndexWriter> add)
    {
        using var writer = Index.OpenWriter();
        add(writer);
        writer.Commit();
    }

    /// <summary>Closes the index and opens it again.</summary>
    public void Reopen()
    {
        Index.Dispose();
        Index = SqliteTaskIndex.Open(Folder);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Index.Dispose();
        try
        {
            Assert.Empty(IndexChecker.Check(Folder));
        }
        finally
        {
            _folder.Dispose();
        }
    }
}
