using Corpus.Directives;
using Corpus.Directives.Gazetteer;

namespace Corpus.Reading.Bodies;

/// <summary>Reads the offices that central bodies have in places: "Cục Thuế Gia Lai", "Kho bạc Nhà nước Chư Sê", "Ngân hàng Nhà nước Việt Nam / chi nhánh tỉnh Gia Lai".</summary>
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

    /// <summary>The branch of a central bank that a place has: "Ngân hàng Nhà nước Việt Nam / chi nhánh tỉnh Gia Lai"; else null.</summary>
    public static BodyName? BranchOf(string text, string folded, List<TextRange> words, int first, int next, string name, bool capitals)
    {
        if (!name.StartsWith("Ngân hàng", StringComparison.Ordinal) || next + 2 >= words.Count || words[next].Of(folded) is not "chi" || words[next + 1].Of(folded) is not "nhanh"
            || !BodyNames.Joined(folded, words, next))
        {
            return null;
        }

        var place = PlaceParts.ReadWithKind(text, folded, words, next + 2, capitals, out var after)
            ?? ReadBarePlace(text, folded, words, next + 2, capitals, AdministrativeLevel.Province, out after);
        return place is null ? null : new BodyName(BodyNames.RangeOf(words, first, after), $"{name} chi nhánh", BodyTail.Place, place, null, null);
    }

    /// <summary>A province, or for a district's office a district, without its kind: "Sở Giáo dục và Đào tạo Hà Nội".</summary>
    public static PlacePart? ReadBarePlace(
        string text, string folded, List<TextRange> words, int first, bool capitals, AdministrativeLevel? bodyLevel, out int next)
    {
        var level = bodyLevel == AdministrativeLevel.District ? AdministrativeLevel.District : AdministrativeLevel.Province;
        var name = PlaceParts.ReadName(text, folded, words, first, capitals, level, out next, out var isKnown);
        return isKnown && AdministrativeMap.Find(level, name).Count > 0 ? new PlacePart(null, name, level, true) : null;
    }
}
