namespace Corpus.Directives;

/// <summary>A proposal that several spellings in one directive name the same body; never acted on by itself.</summary>
/// <param name="Name">Canonical name, abbreviations opened: <c>Trung tâm Y tế huyện</c>.</param>
/// <param name="Abbreviation">The spelling that abbreviates it, as printed: <c>TTYT huyện</c>; null when none does.</param>
/// <param name="Level">Its level, or null when nothing shows it.</param>
/// <param name="Place">Name of the directive's district or province when the body is of that level; null otherwise.</param>
/// <param name="Spellings">Each spelling once, with the place of its first mention; at least two.</param>
/// <param name="Why">What speaks for it, in Vietnamese.</param>
public sealed record SameAgency(
    string Name, string? Abbreviation, AdministrativeLevel? Level, string? Place, IReadOnlyList<AgencySpelling> Spellings, string Why);
