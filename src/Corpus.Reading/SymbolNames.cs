using Corpus.Reading.Bodies;

namespace Corpus.Reading;

/// <summary>Full names of bodies that only a symbol shows.</summary>
internal static class SymbolNames
{
    /// <summary>The full name, or null where the symbol does not tell whose body it is.</summary>
    /// <param name="key">Part of the symbol, folded: <c>byt</c>, <c>tu</c>.</param>
    /// <param name="entry">What it means.</param>
    /// <param name="places">The places of the directive.</param>
    public static string? OfSymbol(string key, BodyEntry entry, PlaceContext places)
    {
        if (key == "tw")
        {
            // The Central Committee, the Politburo and the Secretariat share the symbol.
            return null;
        }

        if (entry.Tail == BodyTail.None)
        {
            return entry.Name;
        }

        if (entry.Level is not { } level || places.NameOf(level) is null)
        {
            return null;
        }

        return Body(key, entry, places).Full(places);
    }

    /// <summary>The body that a symbol means; in a city that is a province <c>TU</c> is the Thành ủy.</summary>
    public static BodyName Body(string key, BodyEntry entry, PlaceContext places)
    {
        var name = key == "tu" && places.Province is { Kind: "Thành phố" } ? "Thành ủy" : entry.Name;
        return new BodyName(default, name, entry.Tail, null, entry.Level, entry.Branch);
    }
}
