namespace Corpus.Testing;

/// <summary>A folder of its own, deleted at the end.</summary>
public sealed class TempFolder : IDisposable
{
    /// <summary>Makes the folder.</summary>
    public TempFolder() => FullPath = Directory.CreateTempSubdirectory("corpus-test-").FullName;

    /// <summary>Full path.</summary>
    public string FullPath { get; }

    /// <summary>Full path of a file in it.</summary>
    public string PathOf(string name) => Path.Combine(FullPath, name);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
