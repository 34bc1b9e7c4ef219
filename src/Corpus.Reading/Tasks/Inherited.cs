namespace Corpus.Reading;

/// <summary>What a task has from the items above it.</summary>
/// <param name="Headings">Texts of the headings, outermost first.</param>
/// <param name="Assignment">The nearest assignee above, or null.</param>
/// <param name="Support">The partners that the nearest heading with any names, or null.</param>
/// <param name="Condition">When the task applies, or null.</param>
/// <param name="Times">The nearest heading that says until when, with its limits, or null.</param>
internal sealed record Inherited(
    IReadOnlyList<ReadValue> Headings, Assignment? Assignment, IReadOnlyList<FoundAgency>? Support, ReadValue? Condition, ServedLine? Times);
