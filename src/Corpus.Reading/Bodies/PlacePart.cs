using Corpus.Directives;

namespace Corpus.Reading.Bodies;

/// <summary>The place in a body's name: <c>huyện Mường Tè</c>, or <c>huyện</c> alone.</summary>
/// <param name="Kind">Lower case with diacritics: <c>tỉnh</c>, <c>thành phố</c> …; null when only the name was printed.</param>
/// <param name="Name">Name in the gazetteer's spelling, or as printed when it has none; null when only the kind was printed.</param>
/// <param name="Level">Its level; null when neither kind nor name shows it.</param>
/// <param name="IsKnown">Whether the gazetteer has the name at that level.</param>
internal sealed record PlacePart(string? Kind, string? Name, AdministrativeLevel? Level, bool IsKnown);
