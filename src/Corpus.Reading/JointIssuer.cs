using System.Text.RegularExpressions;
using Corpus.Directives;
using Corpus.Reading.Bodies;

namespace Corpus.Reading;

/// <summary>
/// Reads the bodies of one rank that a letterhead names together: "LIÊN SỞ TÀI CHÍNH - Y TẾ", "SỞ NỘI VỤ - SỞ TÀI CHÍNH TỈNH BẾN TRE",
/// "CÔNG AN - VIỆN KIỂM SÁT NHÂN DÂN - TÒA ÁN NHÂN DÂN TỈNH NAM ĐỊNH".
/// </summary>
internal static partial class JointIssuer
{
    private const int Timeout = 10_000;

    /// <summary>First words of bodies that are joint issuers only with their like: a department is no part of another.</summary>
    private static readonly string[] Ranks = ["SỞ", "BỘ", "PHÒNG"];

    /// <summary>The three that prosecute crimes together, by their first words.</summary>
    private static readonly string[] Prosecution = ["CÔNG AN", "VIỆN KIỂM SÁT", "TÒA ÁN", "TOÀ ÁN", "VKSND", "TAND"];

    /// <summary>Whether a line begins the names of joint issuers by saying so.</summary>
    public static bool Begins(string folded, TextRange line) => Mark().IsMatch(line.Of(folded));

    /// <summary>Reads the names.</summary>
    /// <param name="letterhead">The lines of one or more bodies of the letterhead in capitals, joined by blanks.</param>
    /// <returns>One body with the names parted by dashes and the place that stands behind the last; null when no two of one rank are named.</returns>
    public static BodyName? Read(string letterhead)
    {
        var mark = Mark().Match(FoldedText.Of(letterhead));
        var rank = mark.Groups["r"].Value switch
        {
            "so" => "SỞ ",
            "bo" => "BỘ ",
            _ => "",
        };
        var names = letterhead[mark.Length..].Split(Dashes, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names.Length < 2)
        {
            return null;
        }

        var bodies = new List<BodyName>();
        foreach (var name in names)
        {
            var whole = WithPeople(name.StartsWith(rank, StringComparison.Ordinal) ? name : rank + name);
            if (BodyNames.Read(whole, FoldedText.Of(whole), 0, whole.Length, capitals: true) is not { } body || (bodies.Count + 1 < names.Length && body.Range.End < whole.Length))
            {
                return null;
            }

            bodies.Add(body);
        }

        var last = bodies[^1];
        var isOfOneRank = mark.Success || Array.Exists(Ranks, first => AllBegin(names, [first])) || AllBegin(names, Prosecution);
        return isOfOneRank && bodies.TrueForAll(body => body == last || body.Place is null) ? last with { Name = string.Join(" - ", bodies.Select(body => body.Name)) } : null;
    }

    /// <summary>Puts back what a joint letterhead leaves out of the names of courts and prosecutors: "VIỆN KIỂM SÁT" gives "VIỆN KIỂM SÁT NHÂN DÂN".</summary>
    private static string WithPeople(string name)
    {
        var bare = Bare().Match(FoldedText.Of(name));
        return bare.Success ? name.Insert(bare.Length, " NHÂN DÂN") : name;
    }

    private static bool AllBegin(string[] names, string[] openings) =>
        Array.TrueForAll(names, name => Array.Exists(openings, opening => name.StartsWith($"{opening} ", StringComparison.Ordinal) || name == opening));

    [GeneratedRegex(@"^(?:vien kiem sat|toa an)(?! (?:nhan dan|quan su))(?![a-z])", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Bare();

    private static readonly string[] Dashes = [" - ", " – ", " — "];

    [GeneratedRegex(@"^lien (?:(?<r>so|bo)|nganh|co quan|tich)\s*:?\s*(?![a-z]{0,3}$)", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Mark();
}
