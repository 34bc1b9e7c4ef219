namespace Corpus.Reading;

/// <summary>A labelled or unlabelled paragraph of the body.</summary>
/// <param name="Label">Its label, or null.</param>
/// <param name="Text">Its text without the label, broken lines rejoined.</param>
/// <param name="Printed">Its text with the label.</param>
internal sealed record Paragraph(Label? Label, Passage Text, Passage Printed)
{
    /// <summary>The cells beside it when it is a row of a table of assignments; else null.</summary>
    public AssignmentRow? Row { get; init; }

    /// <summary>Whether it is a table of something else, which is not read.</summary>
    public bool IsUnread { get; init; }
}
