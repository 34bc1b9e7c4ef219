namespace Corpus.Search;

/// <summary>Stored data is damaged: it does not decode, or a checksum or invariant fails.</summary>
/// <param name="message">Names the file, table, key and value, and the remedy.</param>
/// <param name="innerException">The cause, if another exception.</param>
public sealed class IndexCorruptException(string message, Exception? innerException = null) : Exception(message, innerException);

/// <summary>The file is not an index of a version that this program reads.</summary>
/// <param name="message">Names the file, the version found, those supported, and the remedy.</param>
public sealed class IndexVersionException(string message) : Exception(message);

/// <summary>Another writer holds the index.</summary>
/// <param name="message">Names the file and the remedy.</param>
/// <param name="innerException">The cause, if another exception.</param>
public sealed class IndexBusyException(string message, Exception? innerException = null) : Exception(message, innerException);

/// <summary>The index cannot be read or written: disk full, read-only folder, no permission.</summary>
/// <param name="message">Names the file and the remedy.</param>
/// <param name="innerException">The cause.</param>
public sealed class IndexStorageException(string message, Exception? innerException = null) : Exception(message, innerException);

/// <summary>The database that holds the index cannot be reached, or no longer holds the generation that a reader works on. Nothing is damaged:
/// the same with a new reader or writer may work in a moment.</summary>
/// <param name="message">Names the database, what happened, and the remedy.</param>
/// <param name="retryAfter">When to try again, above 0.</param>
/// <param name="innerException">The cause, if another exception.</param>
public sealed class IndexUnavailableException(string message, TimeSpan retryAfter, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>When to try again, above 0.</summary>
    public TimeSpan RetryAfter => retryAfter;
}
