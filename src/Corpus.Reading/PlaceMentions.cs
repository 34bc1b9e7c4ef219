using System.Text.RegularExpressions;
using Corpus.Directives;
using Corpus.Directives.Gazetteer;
using Corpus.Reading.Bodies;

namespace Corpus.Reading;

/// <summary>Concludes a province or district from how often a text names it, or places in it.</summary>
internal static partial class PlaceMentions
{
    /// <summary>Characters of the source, at most, in which places are counted.</summary>
    public const int MaxScan = 200_000;

    /// <summary>Counts the provinces named with their kind; those whose own bodies are named ("UBND tỉnh X") count threefold.</summary>
    public static Dictionary<AdministrativeUnit, (int Count, TextRange First)> Provinces(SourceLines source)
    {
        var counts = new Dictionary<AdministrativeUnit, (int Count, TextRange First)>();
        foreach (var match in ProvinceWord().EnumerateMatches(source.Folded.AsSpan(0, Math.Min(source.Folded.Length, MaxScan))))
        {
            var words = Words.Of(source.Folded, match.Index, Math.Min(source.Folded.Length, match.Index + match.Length + 60), 9);
            var first = words.FindIndex(w => w.Of(source.Folded) is "tinh" or "thanh" or "tp");
            if (first >= 0 && words[first].Of(source.Folded) is "tinh" or "thanh" && first + 1 < words.Count && words[first + 1].Of(source.Folded) is "uy")
            {
                var name = PlaceParts.ReadName(
                    source.Text, source.Folded, words, first + 2, false, AdministrativeLevel.Province, out var after, out var known);
                Add(name, known, 3, words, first, after);
            }
            else if (first >= 0 && PlaceParts.ReadWithKind(source.Text, source.Folded, words, first, false, out var next) is
            { Level: AdministrativeLevel.Province, IsKnown: true, Name: { } name })
            {
                Add(name, true, first > 0 ? 3 : 1, words, first, next);
            }
        }

        return counts;

        void Add(string? name, bool known, int weight, List<TextRange> words, int first, int next)
        {
            if (name is null || !known || AdministrativeMap.Find(AdministrativeLevel.Province, name) is not [var unit, ..])
            {
                return;
            }

            var (count, place) = counts.GetValueOrDefault(unit, (0, new TextRange(words[first].Start, words[next - 1].End)));
            counts[unit] = (count + weight, place);
        }
    }

    /// <summary>The province that is named most; null when none is or two are as often.</summary>
    public static KeyValuePair<AdministrativeUnit, (int Count, TextRange First)>? Best(
        Dictionary<AdministrativeUnit, (int Count, TextRange First)> mentions)
    {
        var ranked = mentions.OrderByDescending(m => m.Value.Count).Take(2).ToList();
        return ranked.Count == 0 || (ranked.Count == 2 && ranked[1].Value.Count == ranked[0].Value.Count) ? null : ranked[0];
    }

    /// <summary>The district that the text names with its kind, when it names one alone or one at least twice as often as the next.</summary>
    public static AdministrativeUnit? DistrictOfMentions(SourceLines source, AdministrativeUnit? province, DateOnly? day, out TextRange range)
    {
        var votes = new Dictionary<AdministrativeUnit, (int Count, TextRange First)>();
        foreach (var match in DistrictWord().EnumerateMatches(source.Folded.AsSpan(0, Math.Min(source.Folded.Length, MaxScan))))
        {
            var words = Words.Of(source.Folded, match.Index, Math.Min(source.Folded.Length, match.Index + 60), 7);
            if (PlaceParts.ReadWithKind(source.Text, source.Folded, words, 0, false, out var next) is
                { Level: AdministrativeLevel.District, IsKnown: true, Name: { } name } place
                && PlaceCandidates.Of(AdministrativeLevel.District, place.Kind, name, province, day) is [var unit])
            {
                var (count, first) = votes.GetValueOrDefault(unit, (0, new TextRange(words[0].Start, words[next - 1].End)));
                votes[unit] = (count + 1, first);
            }
        }

        var ranked = votes.OrderByDescending(v => v.Value.Count).Take(2).ToList();
        range = ranked.Count > 0 ? ranked[0].Value.First : default;
        return ranked.Count > 0 && (ranked.Count == 1 || ranked[0].Value.Count >= 2 * ranked[1].Value.Count) ? ranked[0].Key : null;
    }

    /// <summary>The district of the province, or of the country, to which most of the communes belong that the text names; at least three, and twice the next.</summary>
    public static AdministrativeUnit? DistrictOfCommunes(SourceLines source, AdministrativeUnit? province, out TextRange range)
    {
        var votes = new Dictionary<AdministrativeUnit, (HashSet<string> Names, TextRange Range)>();
        var text = source.Text;
        var end = Math.Min(text.Length, MaxScan);
        for (var i = 0; i < end; i++)
        {
            if (!char.IsUpper(text[i]) || (i > 0 && char.IsLetterOrDigit(text[i - 1])))
            {
                continue;
            }

            var words = Words.Of(source.Folded, i, Math.Min(end, i + 40), 4);
            for (var count = Math.Min(3, words.Count); count >= 2; count--)
            {
                if (!IsName(words, count))
                {
                    continue;
                }

                var printed = text.AsSpan(i, words[count - 1].End - i);
                var units = AdministrativeMap.Find(AdministrativeLevel.Commune, printed);
                foreach (var unit in units)
                {
                    if ((province is null || unit.Province == province) && unit.Parent is { Level: AdministrativeLevel.District } parent)
                    {
                        var (names, first) = votes.GetValueOrDefault(parent, ([], new TextRange(i, words[count - 1].End)));
                        names.Add(unit.Name);
                        votes[parent] = (names, first);
                    }
                }

                if (units.Count > 0)
                {
                    i = words[count - 1].End;
                    break;
                }
            }
        }

        var ranked = votes.OrderByDescending(v => v.Value.Names.Count).Take(2).ToList();
        range = ranked.Count > 0 ? ranked[0].Value.Range : default;
        return ranked.Count > 0 && ranked[0].Value.Names.Count >= 3
            && (ranked.Count == 1 || ranked[0].Value.Names.Count >= 2 * ranked[1].Value.Names.Count) ? ranked[0].Key : null;

        bool IsName(List<TextRange> words, int count)
        {
            for (var w = 0; w < count; w++)
            {
                if (!char.IsUpper(text[words[w].Start]) || (w > 0 && words[w].Start - words[w - 1].End != 1))
                {
                    return false;
                }
            }

            return true;
        }
    }

    [GeneratedRegex(@"(?<![a-z])(?:huyen|quan|thi xa) (?=[a-z])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex DistrictWord();

    [GeneratedRegex(
        @"(?<![a-z])(?:(?:ubnd|uy ban nhan dan|hdnd|dia ban|dang bo|cong an|y te) )?(?:tinh (?:uy )?|thanh (?:pho|uy) |tp\.? ?)(?=[a-z])",
        RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ProvinceWord();
}
