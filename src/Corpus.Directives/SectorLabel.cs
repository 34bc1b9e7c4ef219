namespace Corpus.Directives;

/// <summary>A sector given to a task, with how sure the giver was and why.</summary>
/// <param name="Sector">The sector.</param>
/// <param name="Probability">Calibrated probability in [0, 1]; 1 for a label that a person gave.</param>
/// <param name="Because">Words of the text that spoke for the sector, strongest first; empty when a person gave it.</param>
public sealed record SectorLabel(Sector Sector, double Probability, IReadOnlyList<SectorEvidence> Because);

/// <summary>One reason for a sector.</summary>
/// <param name="Feature">The word or words as they stand in the text, or the part of the directive that spoke (an agency, a heading).</param>
/// <param name="Weight">Contribution to the log-odds; positive ones speak for the sector.</param>
public sealed record SectorEvidence(string Feature, double Weight);
