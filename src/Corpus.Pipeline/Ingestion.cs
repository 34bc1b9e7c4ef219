using System.Security.Cryptography;
using Corpus.Reading;
using Corpus.Search;

namespace Corpus.Pipeline;

/// <summary>Brings files into an index: find, read, label, store, in batches that are committed whole.</summary>
/// <remarks>
/// A bad file is reported and the rest goes on. What a commit acknowledged stays, whenever the process ends; the batch in work is
/// redone by the next run, which passes over what is held already.
/// </remarks>
public sealed class Ingestion(ITaskIndex index, DirectiveProcessor processor)
{
    /// <summary>Directives a commit: large enough that the disk's flush is a small part of the work, small enough to redo.</summary>
    public const int DirectivesPerCommit = 100;

    /// <summary>Stores what <see cref="DirectiveProcessor.TryPrepare"/> made ready; it is durable when the call returns.</summary>
    /// <returns>What was known of it before, and its id.</returns>
    /// <exception cref="IndexBusyException">Another writer holds the index.</exception>
    /// <exception cref="IndexStorageException">The index cannot be written.</exception>
    public AddResult Store(IndexableDirective ready)
    {
        using var writer = index.OpenWriter();
        var result = writer.Add(ready);
        if (result.State != SourceState.Unchanged)
        {
            writer.Commit();
        }

        return result;
    }

    /// <summary>Ingests the files that <paramref name="paths"/> stand for.</summary>
    /// <param name="paths">Files, folders or patterns, see <see cref="SourceWalker"/>.</param>
    /// <param name="progress">Told after every source; may be null.</param>
    /// <param name="cancellationToken">Stops between two sources; what was committed stays.</param>
    /// <exception cref="IndexBusyException">Another writer holds the index.</exception>
    /// <exception cref="IndexStorageException">The index cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IngestSummary Ingest(
        IEnumerable<string> paths,
        IProgress<IngestProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var files = SourceWalker.Find(paths, out var notFound);
        var failures = notFound.ToList();
        var withoutTasks = new List<string>();
        var partlyRead = new List<string>();
        int added = 0, replaced = 0, unchanged = 0, tasks = 0, uncommitted = 0, done = 0;

        using var writer = index.OpenWriter();
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            IngestFile(file);
            progress?.Report(new IngestProgress(++done, files.Count, file.Name));
        }

        writer.Commit();
        return new IngestSummary
        {
            Read = files.Count + notFound.Count,
            Added = added,
            Replaced = replaced,
            Unchanged = unchanged,
            Tasks = tasks,
            WithoutTasks = withoutTasks,
            PartlyRead = partlyRead,
            Failures = failures,
        };

        void IngestFile(SourceFile file)
        {
            if (!file.TryLoad(out var bytes, out var problem))
            {
                failures.Add(new IngestFailure(file.Name, problem));
                return;
            }

            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
            if (writer.StateOf(file.FullPath, hash, processor.Version) == SourceState.Unchanged)
            {
                unchanged++;
                return;
            }

            if (!processor.TryProcess(file.Name, bytes, out var directive, out problem))
            {
                failures.Add(new IngestFailure(file.Name, problem));
                return;
            }

            var state = writer.Add(new IndexableDirective
            {
                SourceKey = file.FullPath,
                ContentHash = hash,
                ProcessedBy = processor.Version,
                Directive = directive,
            }).State;
            added += state == SourceState.New ? 1 : 0;
            replaced += state == SourceState.Changed ? 1 : 0;
            tasks += directive.Tasks.Count;
            if (directive.Tasks.Count == 0)
            {
                withoutTasks.Add(file.Name);
            }

            if (DirectiveReader.IsPartlyRead(directive))
            {
                partlyRead.Add(file.Name);
            }

            if (++uncommitted == DirectivesPerCommit)
            {
                writer.Commit();
                uncommitted = 0;
            }
        }
    }
}
