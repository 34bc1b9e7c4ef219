using System.Text.RegularExpressions;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Tells the marks of a tail: "Nơi nhận", capacities, posts.</summary>
internal static partial class TailMarks
{
    private const int Timeout = 10_000;

    /// <summary>Whether a folded cell begins with "Nơi nhận".</summary>
    public static bool IsRecipientsMark(ReadOnlySpan<char> folded) => RecipientsMark().IsMatch(folded);

    /// <summary>Whether a folded cell begins as a capacity does ("KT.", "TM."), whatever its case.</summary>
    public static bool IsCapacityMark(ReadOnlySpan<char> folded) => folded.Length is >= 4 and < 140 && Capacity().IsMatch(folded) && folded.IndexOfAny(".,/") is > 0 and < 4;

    /// <summary>Whether a folded cell is a capacity or post, whatever its case.</summary>
    public static bool IsOfficeMark(ReadOnlySpan<char> folded) =>
        IsCapacityMark(folded) || (folded.Length is >= 5 and < 60 && !(folded.StartsWith("q.") ? folded[2..] : folded).ContainsAny(",;:.") && Post().IsMatch(folded));

    /// <summary>Whether a cell is a capacity: "KT. CHỦ TỊCH"; behind its sign a scan may have misread a third of the capitals ("CHù TịCH").</summary>
    public static bool IsCapacity(SourceLines source, TextRange cell) =>
        cell.Length is >= 4 and < 140 && Capacity().IsMatch(cell.Of(source.Folded))
        && (Letters.AreCapitals(cell.Of(source.Text)) || (IsCapacityMark(cell.Of(source.Folded)) && Letters.AreMostlyCapitals(cell.Of(source.Text))));

    /// <summary>Whether a cell is the post of a signer: "PHÓ CHỦ TỊCH".</summary>
    public static bool IsPost(SourceLines source, TextRange cell)
    {
        var printed = cell.Of(source.Text);
        return cell.Length is >= 5 and < 110 && !printed.Contains(':') && Post().IsMatch(cell.Of(source.Folded))
            && (Letters.AreCapitals(printed) || (cell.Length < 40 && printed.IndexOfAny(",;.") < 0 && PostAlone().IsMatch(cell.Of(source.Folded))));
    }

    /// <summary>"Nơi nhận" (misread "Nơi nhậm") and the signs behind it, at the start of a folded cell.</summary>
    [GeneratedRegex(@"^[-*_ ]*n[o0]i\s?(?:nh[ao][nm]|gui)\s*(?:[:.;]|$|\s-|(?=\s*\())[:.;\s*_]*", RegexOptions.CultureInvariant, Timeout)]
    public static partial Regex RecipientsMark();

    [GeneratedRegex(@"^(?:kt|k/t|tm|t/m|tl|t/l|tuq|t/uq|kt/)\s?[.,/:]?\s?(?=[a-z])", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Capacity();

    [GeneratedRegex(
        @"^(?:quyen |q\.\s?|dong |nguyen )?(?:chu tich|pho |bi thu|giam doc|bo truong|thu truong|chanh |truong |cuc truong|vu truong|tong |thu tuong|"
        + @"vien truong|chu nhiem|hieu truong|tram truong|hat truong|doi truong|to truong|chi huy|tu lenh|chinh uy|uy vien|thong doc|chi cuc truong|thuong truc|vien pho|tham phan|cong chuc |can bo |thu ky|phu trach |(?:nguoi )?chu (?:tri|toa)(?: cuoc hop| hoi nghi| phien hop)?$)",
        RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Post();

    [GeneratedRegex(
        @"^(?:pho )?(?:chu tich|bi thu|giam doc|bo truong|thu truong|chanh van phong|truong ban|truong phong|cuc truong|thu tuong|hieu truong)(?: thuong truc)?$",
        RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex PostAlone();

    /// <summary>
    /// Whether a folded cell holds words of the seal that a scan read behind a post: a piece of "Ủy ban nhân dân huyện", with which no title goes on behind a post alone; the
    /// whole of it may be the office that a member of a committee holds.
    /// </summary>
    /// <param name="folded">The cell.</param>
    /// <param name="title">The signer's title before it, folded.</param>
    public static bool IsOfSeal(ReadOnlySpan<char> folded, ReadOnlySpan<char> title) => SealWords().IsMatch(folded) && PostAlone().IsMatch(title);

    [GeneratedRegex(@"^(?:uy ban|hoi dong|(?:nhan dan)?(?:(?:^| )(?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran))?)$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex SealWords();

    /// <summary>Whether a folded cell opens a mark of signature or seal that a copy broke over lines: "(Ký tên, đóng | dấu)".</summary>
    public static bool OpensSeal(ReadOnlySpan<char> folded) => folded.Length < 60 && !folded.Contains(')') && Seal().IsMatch(folded);

    [GeneratedRegex(@"^\(\s?(?:da |chu |con )?(?:ky|dau|dong)(?![a-z])", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Seal();

    /// <summary>A cell without the words behind a name that say that it was signed: "Lê Quý Đôn (đã ký)".</summary>
    public static TextRange WithoutSignedMark(SourceLines source, TextRange cell)
    {
        var mark = SignedBehind().Match(source.Folded, cell.Start, cell.Length);
        return mark.Success ? new TextRange(cell.Start, mark.Index) : cell;
    }

    [GeneratedRegex(@"(?<=\S)\s*[-–,]?\s*\(?da ky(?: ten)?\)?\.?$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex SignedBehind();

    /// <summary>A folded cell that only says that the directive was signed or sealed.</summary>
    [GeneratedRegex(@"^\W*(?:da ky(?:,| va)?(?: da)?(?: dong dau)?|ky ten|(?:da )?dong dau)\W*$|^\W*dau: |^\W*\(?ky(?: ten|,| va)\b.{0,40}$", RegexOptions.CultureInvariant, Timeout)]
    public static partial Regex SignedMark();
}
