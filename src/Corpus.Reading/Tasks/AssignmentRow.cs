namespace Corpus.Reading;

/// <summary>What a row of a table of assignments says beside the task itself.</summary>
/// <param name="Lead">The cell of who leads; empty when blank.</param>
/// <param name="Support">The cell of who supports; empty when blank.</param>
/// <param name="Time">The cell of the time; empty when blank.</param>
/// <param name="IsLimit">Whether the column of times is one of limits ("Thời hạn", "Thời gian hoàn thành").</param>
internal sealed record AssignmentRow(Passage Lead, Passage Support, Passage Time, bool IsLimit)
{
    /// <summary>Whether it assigns nothing, so that the row heads those below it.</summary>
    public bool IsHeading => Lead.Length == 0 && Support.Length == 0 && Time.Length == 0;
}
