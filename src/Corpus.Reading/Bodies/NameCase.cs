using System.Text.RegularExpressions;
using Corpus.Directives;
using Corpus.Directives.Gazetteer;

namespace Corpus.Reading.Bodies;

/// <summary>Writes the name of a body that is printed in capitals as it is written in a sentence.</summary>
internal static partial class NameCase
{
    /// <summary>
    /// "PHÒNG, CHỐNG DỊCH COVID-19" gives "phòng, chống dịch Covid-19", "THPT CHUYÊN THÁI BÌNH" gives "Trung học phổ thông chuyên Thái
    /// Bình": abbreviations opened, capitals only for the names that are always written so.
    /// </summary>
    public static string Sentence(string capitals, bool isCommittee)
    {
        var opened = Words.Collapse(capitals).Split(' ').Select(word =>
            AgencyNames.Canonical(word) is var full && full.Contains(' ', StringComparison.Ordinal) ? full : IsAbbreviation(word) ? word : word.ToLowerInvariant());
        var words = SchoolName(ZoneName(PlaceAtEnd(Names(string.Join(' ', opened)))));
        return isCommittee ? words : char.ToUpperInvariant(words[0]) + BehindDash().Replace(words[1..], first => first.Value.ToUpperInvariant());
    }

    /// <summary>The first letter of the second part of a name: "Thi đua - Khen thưởng".</summary>
    [GeneratedRegex(@"(?<= - )\p{Ll}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex BehindDash();

    /// <summary>Gives the name behind the level of a school its capitals: "Trung học cơ sở xuân mai a" ends in "Xuân Mai A".</summary>
    private static string SchoolName(string words)
    {
        var college = Colleges.FirstOrDefault(college => words.StartsWith(college + " ", StringComparison.OrdinalIgnoreCase));
        if (college is not null)
        {
            // "đại học sư phạm" is the "Đại học Sư phạm".
            var field = college.Length + 1;
            return words[..field] + char.ToUpperInvariant(words[field]) + words[(field + 1)..];
        }

        var level = SchoolLevels.FirstOrDefault(level => words.StartsWith(level + " ", StringComparison.OrdinalIgnoreCase));
        var name = level is null ? "" : words[(level.Length + 1)..];
        return name.Length == 0 || SchoolSorts.Any(sort => name.StartsWith(sort, StringComparison.Ordinal)) ? words : $"{words[..level!.Length]} {PlaceParts.TitleCase(name)}";
    }

    /// <summary>Whether words name one zone, "khu kinh tế Vân Phong", and not many, "các khu công nghiệp".</summary>
    public static bool NameZone(string words) => Zone().IsMatch(words);

    private static string ZoneName(string words) =>
        Zone().Match(words) is { Success: true } zone ? words[..zone.Groups["n"].Index] + PlaceParts.TitleCase(zone.Groups["n"].Value) : words;

    [GeneratedRegex(
        @"^(?:khu kinh tế(?: cửa khẩu| mở)?|khu công nghiệp|khu công nghệ cao|khu bảo tồn thiên nhiên|vườn quốc gia) (?<n>(?!và |các |tỉnh |cửa |mở )\S+(?: (?:- )?\S+){0,4})$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Zone();

    private static readonly string[] Colleges = ["đại học", "cao đẳng", "trung cấp"];

    private static readonly string[] SchoolLevels = ["mầm non", "mẫu giáo", "tiểu học", "trung học cơ sở", "trung học phổ thông"];

    /// <summary>What may follow the level of a school and is no name.</summary>
    private static readonly string[] SchoolSorts = ["và ", "chuyên", "dân tộc", "bán trú", "nội trú", "công lập", "tư thục", "trên địa bàn"];

    /// <summary>Whether a word has no vowel, or is short and no syllable: CKQT, CSGT, IUU, OCOP.</summary>
    private static bool IsAbbreviation(string word)
    {
        var folded = FoldedText.Of(word);
        return word.Length > 1 && folded.All(char.IsAsciiLetter)
            && (folded.All(c => c is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y')) || (word.Length <= MaxAbbreviation && word.All(c => char.IsAscii(c) || c == 'Đ') && !Syllable().IsMatch(folded)));
    }

    /// <summary>Longest abbreviation that is told by not being a syllable, in letters.</summary>
    private const int MaxAbbreviation = 4;

    /// <summary>A Vietnamese syllable, folded: what it begins with, its vowels, what it ends in.</summary>
    [GeneratedRegex(
        @"^(?:ngh|[cgknpt]h|ng|gi|qu|tr|[bcdghklmnpqrstvx])?(?:uy[aeu]?|[iy]eu|uo[iu]|oa[iyo]|oeo|ua[yo]|ueu|[aeo][iouy]|i[aeu]|ye|o[aeo]|u[aeiou]|[aeiouy])(?:ng|nh|ch|[cmnpt])?$",
        RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Syllable();

    /// <summary>Gives a place at the end of a name its capitals: "đa khoa sa đéc" ends in "Sa Đéc".</summary>
    private static string PlaceAtEnd(string words)
    {
        for (var at = words.IndexOf(' ', StringComparison.Ordinal); at >= 0; at = words.IndexOf(' ', at + 1))
        {
            var name = words[(at + 1)..];
            if (name.Contains(' ', StringComparison.Ordinal) && Places.Any(level => AdministrativeMap.Find(level, name) is [var unit, ..]
                && name.Equals(unit.Name, StringComparison.OrdinalIgnoreCase)))
            {
                return words[..(at + 1)] + PlaceParts.TitleCase(name);
            }
        }

        return words;
    }

    private static readonly AdministrativeLevel[] Places = [AdministrativeLevel.Province, AdministrativeLevel.District];

    private static string Names(string words) => words
        .Replace("covid", "Covid", StringComparison.Ordinal)
        .Replace("việt nam", "Việt Nam", StringComparison.Ordinal)
        .Replace("miền bắc", "miền Bắc", StringComparison.Ordinal)
        .Replace("miền trung", "miền Trung", StringComparison.Ordinal)
        .Replace("miền nam", "miền Nam", StringComparison.Ordinal)
        .Replace("quốc gia", "Quốc gia", StringComparison.Ordinal)
        .Replace("trung ương", "Trung ương", StringComparison.Ordinal)
        .Replace("nhà nước", "Nhà nước", StringComparison.Ordinal);

    /// <summary>Whether a name ends in a place of its own, so that none is to be filled in: "Bệnh viện Đa khoa Sa Đéc".</summary>
    public static bool EndsInPlace(string name) => PlaceAtEnd(name.ToLowerInvariant()) is var placed && char.IsUpper(placed[placed.LastIndexOf(' ') + 1]);
}
