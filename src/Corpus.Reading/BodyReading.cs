using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>What the body of a directive gave.</summary>
/// <param name="Tasks">Its tasks in the order of the source, not overlapping.</param>
/// <param name="Warnings">What a reader of the tasks should know.</param>
internal sealed record BodyReading(IReadOnlyList<DirectiveTask> Tasks, IReadOnlyList<ReadingWarning> Warnings);
