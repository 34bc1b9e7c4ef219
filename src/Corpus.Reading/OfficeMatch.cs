using Corpus.Directives;
using Corpus.Reading.Bodies;

namespace Corpus.Reading;

/// <summary>Tells whether two offices are one, as far as they are printed ("Chủ tịch" and "Chủ tịch UBND huyện Sìn Hồ"), or cannot be one person's.</summary>
internal static class OfficeMatch
{
    /// <summary>What parts the offices that one person holds: "Phó Bí thư Huyện ủy - Chủ tịch UBND huyện".</summary>
    private static readonly string[] Joints = [" - ", " – ", " kiêm "];

    /// <summary>Whether one of the offices is also among the others: the same post, and no other body or place.</summary>
    public static bool AreAlike(string one, string other) => Array.Exists(Parts(one), part => Array.Exists(Parts(other), second => IsSame(part, second)));

    /// <summary>
    /// Whether nobody holds both offices: two main ones of the State or of the Party. The chairman of a committee is often a secretary of the Party, and the
    /// head of a steering committee.
    /// </summary>
    public static bool AreApart(string one, string other) =>
        !AreAlike(one, other) && Array.Exists(Parts(one), part => BranchOf(part) is { } branch && Array.Exists(Parts(other), second => BranchOf(second) == branch));

    private static string[] Parts(string office) => office.Split(Joints, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsSame(string one, string other)
    {
        var (post, body) = Of(one);
        var (second, otherBody) = Of(other);
        return post == second && (body is null || otherBody is null
            || (body.Name == otherBody.Name && (body.Place?.Name is not { } place || otherBody.Place?.Name is not { } otherPlace || place == otherPlace)));
    }

    /// <summary>The post of an office, folded, with the word that a general one needs ("trưởng phòng"), and its body; all of it where no post is printed.</summary>
    private static (string Post, BodyName? Body) Of(string office)
    {
        var folded = FoldedText.Of(office);
        if (PersonOffice.Post().Match(folded) is not { Success: true } post)
        {
            return (folded, null);
        }

        var name = post.Groups["post"].Value;
        var next = Words.Of(folded, post.Length, folded.Length, 1);
        return (name is "truong" or "pho truong" or "chanh" && next.Count > 0 ? $"{name} {next[0].Of(folded)}" : name,
            PersonOffice.BodyBehind(office, folded, post.Length, office.Length));
    }

    /// <summary>The branch of a main office; null of one that is held beside another.</summary>
    private static Branch? BranchOf(string office)
    {
        var (post, body) = Of(office);
        var isBeside = post.StartsWith("uy vien", StringComparison.Ordinal) || post is "dai bieu"
            || (body is not null && Array.Exists(Beside, name => body.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase)));
        return isBeside ? null : post.Contains("bi thu", StringComparison.Ordinal) ? Branch.Party : body?.Branch ?? Branch.State;
    }

    /// <summary>What bodies are called that officials head beside their office.</summary>
    private static readonly string[] Beside = ["Ban Chỉ", "Tổ ", "Đoàn ", "Hội đồng "];
}
