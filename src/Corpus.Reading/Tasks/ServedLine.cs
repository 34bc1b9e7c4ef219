namespace Corpus.Reading;

/// <summary>A line of responsibility or a cell beside a task, as read.</summary>
/// <param name="Passage">The line.</param>
/// <param name="Words">Its words; none where no time is looked for.</param>
/// <param name="Assignment">Whom it names.</param>
/// <param name="Times">The time limits in it.</param>
internal sealed record ServedLine(Passage Passage, Word[] Words, Assignment Assignment, IReadOnlyList<FoundDeadline> Times);
