using Corpus.Directives;
using Corpus.Directives.Gazetteer;

namespace Corpus.Reading.Bodies;

/// <summary>Finds the place of a central body's office that is named without its kind: "Cục Thuế Gia Lai", "Kho bạc Nhà nước Chư Sê".</summary>
internal static class LocalOffices
{
    private const string Treasury = "Kho bạc Nhà nước";

    private const string Branch = "Chi cục";

    /// <summary>Where the name of the place begins among an office's own words, and its level; null when they end in none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words.</param>
    /// <param name="start">The first of the office's own words.</param>
    /// <param name="end">The word behind them.</param>
    /// <param name="head">First words of the name, as in <see cref="BodyCatalog"/>.</param>
    public static (int At, AdministrativeLevel Level)? PlaceIn(string text, List<TextRange> words, int start, int end, string head)
    {
        if (head is not ("Cục" or Branch or Treasury))
        {
            return null;
        }

        // An office is of something before it is of a place; the treasury is in itself.
        for (var at = head == Treasury ? start : start + 1; at + 1 < end; at++)
        {
            var name = text.AsSpan(words[at].Start, words[end - 1].End - words[at].Start);
            if (AdministrativeMap.Find(AdministrativeLevel.Province, name).Count > 0)
            {
                return (at, AdministrativeLevel.Province);
            }

            if (head != "Cục" && AdministrativeMap.Find(AdministrativeLevel.District, name).Count > 0)
            {
                return (at, AdministrativeLevel.District);
            }
        }

        return null;
    }
}
