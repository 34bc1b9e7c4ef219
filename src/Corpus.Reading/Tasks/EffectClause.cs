using System.Text.RegularExpressions;

namespace Corpus.Reading;

/// <summary>Tells the clauses that say from when a directive holds and who answers for it, which order nothing more.</summary>
internal static partial class EffectClause
{
    private const int Timeout = 10_000;

    /// <summary>Longest beginning, in characters, that is looked at.</summary>
    private const int MaxBeginning = 240;

    /// <summary>"Thông tư này có hiệu lực thi hành từ ngày …", also behind a title: the item and what stands below it.</summary>
    public static bool Fits(OutlineItem item)
    {
        if (item.Label is null or { Style: LabelStyle.Bullet })
        {
            return Holds().IsMatch(item.FirstPiece.Folded.AsSpan(0, Math.Min(MaxBeginning, item.FirstPiece.Length)));
        }

        var text = item.Text.Folded;
        return Holds().IsMatch(text.AsSpan(0, Math.Min(MaxBeginning, text.Length)))
            || (item.TitleEnd > 0 && Holds().IsMatch(text.AsSpan(item.TitleEnd, Math.Min(MaxBeginning, text.Length - item.TitleEnd))));
    }

    /// <summary>"… chịu trách nhiệm thi hành Quyết định này", the closing article of a decision, circular or other directive in articles.</summary>
    public static bool IsExecution(Passage text) => Execution().IsMatch(text.Folded.AsSpan(0, Math.Min(OutlineItem.MaxAnalysed, text.Length)));

    [GeneratedRegex(
        @"^[*_ ]*(?:(?:[a-z]+ ){1,8}nay(?: va [a-z ]{1,60})?|quyet dinh|nghi quyet|thong tu|nghi dinh|quy dinh|quy che|chi thi) (?:bat dau )?co hieu luc(?![a-z])",
        RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Holds();

    [GeneratedRegex(
        @"chiu trach nhiem (?:to chuc |huong dan )?(?:thi hanh|thuc hien|trien khai)(?=.*(?:quyet dinh|(?:nghi quyet|thong tu|nghi dinh|quy dinh|quy che|chi thi|huong dan|ke hoach) nay)(?![a-z]))"
        + @"|(?:can cu|co trach nhiem thi hanh) (?:quyet dinh|nghi quyet|thong tu|nghi dinh|quy dinh|quy che|chi thi)(?![a-z])",
        RegexOptions.CultureInvariant | RegexOptions.Singleline, Timeout)]
    private static partial Regex Execution();
}
