using System.Text.RegularExpressions;
using Corpus.Directives;
using Corpus.Reading.Bodies;

namespace Corpus.Reading;

/// <summary>Tells the lines around a title that name the issuer from those of the title.</summary>
internal static partial class IssuerLines
{
    private const int Timeout = 10_000;

    /// <summary>
    /// Whether the first line is the issuer's name and not what the directive is about: "CHỈ THỊ / BỘ CHÍNH TRỊ / về …", "KẾT LUẬN CỦA BAN
    /// THƯỜNG VỤ TỈNH ỦY / về …".
    /// </summary>
    public static bool NamesIssuer(SourceLines source, TextRange line, TextRange next)
    {
        var start = line.Of(source.Folded).StartsWith("cua ", StringComparison.Ordinal) ? line.Start + 4 : line.Start;
        return (start > line.Start || Letters.AreCapitals(line.Of(source.Text))) && next.Of(source.Folded).StartsWith("ve ", StringComparison.Ordinal)
            && (BodyNames.Read(source.Text, source.Folded, start, line.End, capitals: true) is { } body && body.Range.End == line.End
                || (start > line.Start && IssuerReader.ReadOwner(source, start, line.End) is { } owner && owner.Range.End == line.End));
    }

    /// <summary>Whether a line opens the text: "Công an xã Ea Kênh thông báo …".</summary>
    public static bool Speaks(SourceLines source, TextRange line) =>
        char.IsUpper(source.Text[line.Start]) && BodyNames.Read(source.Text, source.Folded, line.Start, line.End) is { } body && body.Range.Start == line.Start
        && !Letters.AreCapitals(line.Of(source.Text)) && IssuerMentions.Speaks(source, body);

    /// <summary>Whether a line begins with a body or its head: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …".</summary>
    public static bool BeginsIssuer(SourceLines source, TextRange line)
    {
        var post = Post().Match(source.Folded, line.Start, line.Length);
        return BodyNames.Begins(source.Text, source.Folded, line.Start + (post.Success ? post.Length : 0), line.End);
    }

    /// <summary>Whether recitals follow a line, behind lines of capitals at most ("KHÓA IX, KỲ HỌP THỨ 12").</summary>
    public static bool StandsAboveRecitals(SourceLines source, int line)
    {
        for (var (next, seen) = (line + 1, 0); next < source.Count && seen < 3; next++)
        {
            if (!source[next].IsText)
            {
                continue;
            }

            var content = Cells.Trim(source.Folded, source[next].Content);
            if (Recital().IsMatch(content.Of(source.Folded)))
            {
                return true;
            }

            if (!Letters.AreCapitals(content.Of(source.Text)))
            {
                return false;
            }

            seen++;
        }

        return false;
    }

    [GeneratedRegex(@"\G(?:quyen |pho )?(?:chu tich|giam doc|chu nhiem|cuc truong|tong cuc truong|truong ban|tong giam doc|hieu truong|vien truong) ", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Post();

    [GeneratedRegex(@"^[-+ ]*(?:can cu |xet |theo de nghi |quyet dinh\s*:?$|quyet nghi\s*:?$)", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Recital();
}
