namespace Corpus.Reading;

/// <summary>A labelled or unlabelled paragraph of the body.</summary>
/// <param name="Label">Its label, or null.</param>
/// <param name="Text">Its text without the label, broken lines rejoined.</param>
/// <param name="Printed">Its text with the label.</param>
internal sealed record Paragraph(Label? Label, Passage Text, Passage Printed);
