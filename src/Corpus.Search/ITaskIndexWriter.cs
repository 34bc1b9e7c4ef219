using Corpus.Directives;

namespace Corpus.Search;

/// <summary>Adds, replaces and removes directives. One thread; nothing is visible or durable before <see cref="Commit"/>.</summary>
/// <remarks>
/// Disposing without a commit drops what was added since the last one. After any exception but that of a refused argument the writer is of
/// no more use: every call but <see cref="IDisposable.Dispose"/> throws an <see cref="InvalidOperationException"/>, so that no half of a change is
/// ever committed.
/// </remarks>
public interface ITaskIndexWriter : IDisposable
{
    /// <summary>Tells what adding a source would do, without reading it: lets a pipeline skip what it holds already.</summary>
    /// <param name="sourceKey">Identity of the source, see <see cref="IndexableDirective.SourceKey"/>.</param>
    /// <param name="contentHash">See <see cref="IndexableDirective.ContentHash"/>.</param>
    /// <param name="processedBy">See <see cref="IndexableDirective.ProcessedBy"/>.</param>
    SourceState StateOf(string sourceKey, string contentHash, string processedBy);

    /// <summary>Adds a directive, or replaces the one of the same source; a held one with equal content and processing is left alone.</summary>
    /// <returns>What was done, and the directive's id, which a replacement keeps.</returns>
    AddResult Add(IndexableDirective directive);

    /// <summary>Adds a ready task without a stored directive (<c>corpus import</c>). A task of the same id is replaced.</summary>
    void AddTask(ImportedTask task);

    /// <summary>Removes a directive and its tasks.</summary>
    /// <returns>Whether it was there.</returns>
    bool Remove(string directiveId);

    /// <summary>Keeps what a person says about the sectors of a task. It outlives re-ingestion and the task itself.</summary>
    /// <param name="taskId">Id of the task.</param>
    /// <param name="sectors">One to three different sectors, the main one first.</param>
    /// <param name="by">Who says it, 1 to 200 characters.</param>
    /// <returns>Whether the index holds the task.</returns>
    /// <exception cref="ArgumentException">The sectors or the name are none such.</exception>
    bool Correct(string taskId, IReadOnlyList<Sector> sectors, string by);

    /// <summary>Takes back what persons said about the sectors of a task: the machine's hold again. The history stays.</summary>
    /// <param name="taskId">Id of the task.</param>
    /// <param name="by">Who takes it back, 1 to 200 characters.</param>
    /// <returns>Whether the index holds the task and a correction decided its sectors.</returns>
    /// <exception cref="ArgumentException">The name is none such.</exception>
    bool WithdrawCorrection(string taskId, string by);

    /// <summary>Makes all changes since the last commit visible and durable, together.</summary>
    void Commit();
}

/// <summary>What an index knows of a source.</summary>
public enum SourceState
{
    /// <summary>Neither the source nor its content is held.</summary>
    New = 0,

    /// <summary>The source is held with other content, or was processed by another version.</summary>
    Changed = 1,

    /// <summary>The same content is held, processed by the same version; perhaps from another source.</summary>
    Unchanged = 2,
}

/// <summary>What <see cref="ITaskIndexWriter.Add"/> did.</summary>
/// <param name="State">The state of the source before: new ones were added, changed ones replaced, unchanged ones left alone.</param>
/// <param name="DirectiveId">Id of the held directive.</param>
public readonly record struct AddResult(SourceState State, string DirectiveId);
