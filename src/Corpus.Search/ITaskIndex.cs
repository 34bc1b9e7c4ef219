namespace Corpus.Search;

/// <summary>An index of tasks and the directives that hold them: the seam between Corpus and a search engine.</summary>
/// <remarks>
/// <para>Guarantees: a reader sees one committed generation, whatever a writer does meanwhile; a writer's changes become visible and
/// durable together at <see cref="ITaskIndexWriter.Commit"/>, or not at all.</para>
/// <para>Requirements: at most one writer at a time; readers and writer are disposed before the index. Safe for any thread.</para>
/// </remarks>
public interface ITaskIndex : IDisposable
{
    /// <summary>Opens a snapshot of the last committed generation. Cheap: meant for one request or one batch of them.</summary>
    ITaskIndexReader OpenReader();

    /// <summary>Opens the writer.</summary>
    /// <exception cref="IndexBusyException">Another writer is open, in this process or another.</exception>
    ITaskIndexWriter OpenWriter();
}
