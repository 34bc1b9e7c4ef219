using Corpus.Directives;

namespace Corpus.Reading.Bodies;

/// <summary>The name of a body as read from a text.</summary>
/// <param name="Range">Where it stands in the text that was read.</param>
/// <param name="Name">Abbreviations opened, without the place: <c>Ủy ban nhân dân</c>.</param>
/// <param name="Tail">How the name goes on.</param>
/// <param name="Place">The place that was printed with it; null when none was.</param>
/// <param name="FixedLevel">The level of every such body; null when the place decides.</param>
/// <param name="Branch">Its branch; null when nothing shows it.</param>
internal sealed record BodyName(
    TextRange Range, string Name, BodyTail Tail, PlacePart? Place, AdministrativeLevel? FixedLevel, Branch? Branch)
{
    /// <summary>The Party's committee of a city, which a province or a district may be.</summary>
    private const string CityCommittee = "Thành ủy";

    /// <summary>The level that its place or kind shows; null when neither does.</summary>
    public AdministrativeLevel? Level => Place?.Level ?? FixedLevel;

    /// <summary>The full name with its place, filled in from the context where only its kind was printed.</summary>
    /// <param name="context">The places of the directive.</param>
    public string Full(PlaceContext context)
    {
        if (FixedLevel == AdministrativeLevel.Central || Tail == BodyTail.None || (Tail == BodyTail.OwnWords && Place is null))
        {
            return Name;
        }

        var name = Place?.Name ?? (Place is { Kind: "thành phố", Level: null }
            ? context.CityName
            : context.NameOf(Place?.Level ?? FixedLevel));
        var kind = Place?.Kind;
        if (Tail == BodyTail.PlaceName)
        {
            if (Place is null && Name.EndsWith(CityCommittee, StringComparison.Ordinal) && context.CityName is { } city)
            {
                // A city that bears a person's name is called a city.
                return city == "Hồ Chí Minh" ? $"{Name} Thành phố {city}" : $"{Name} {city}";
            }

            return name is null ? Name : $"{Name} {name}";
        }

        if (kind is null && Place is null && FixedLevel is { } level)
        {
            kind = context.KindOf(level);
        }

        return kind is null ? (Place?.Name is { } own ? $"{Name} {own}" : Name)
            : name is null ? $"{Name} {kind}"
            : $"{Name} {kind} {name}";
    }
}
