using System.Text.RegularExpressions;
using Corpus.Directives;
using Corpus.Reading.Bodies;

namespace Corpus.Reading;

/// <summary>Reads the office that stands behind a person's name ("Tống Thanh Hải - Phó Chủ tịch Thường trực UBND tỉnh").</summary>
internal static partial class PersonOffice
{
    private const int Timeout = 10_000;

    /// <summary>Longest office, in characters.</summary>
    private const int MaxLength = 80;

    /// <summary>Words of a post, at most, before the name of its body.</summary>
    private const int MaxWordsBefore = 4;

    /// <summary>Signs that end an office.</summary>
    private static readonly System.Buffers.SearchValues<char> Ends = System.Buffers.SearchValues.Create(",;.:()\"");

    /// <summary>The office behind a name, up to the end of its body's place: after a dash what stands there, after a comma only a post.</summary>
    /// <param name="text">The source.</param>
    /// <param name="folded">The source, folded.</param>
    /// <param name="end">Position behind the name.</param>
    /// <returns>Where it stands; null when none does.</returns>
    public static TextRange? Behind(string text, string folded, int end)
    {
        var mark = Mark().Match(folded, end, Math.Min(8, folded.Length - end));
        if (!mark.Success)
        {
            return null;
        }

        var start = end + mark.Length;
        var stop = Math.Min(text.Length, start + MaxLength);
        var hasPost = Post().IsMatch(folded.AsSpan(start, stop - start));
        if (!hasPost && (!mark.ValueSpan.Contains('-') || start == text.Length || !char.IsUpper(text[start])))
        {
            return null;
        }

        stop = EndOfWords(text, folded, start, stop);
        stop = EndOfBody(text, folded, start, stop) ?? stop;
        var office = new TextRange(start, start + folded.AsSpan(start, stop - start).TrimEnd(" \n-").Length);
        return office.Length == 0 ? null : office;
    }

    /// <summary>Where a clause ends: at a sign or a blank line.</summary>
    public static int EndOfClause(string text, string folded, int start, int stop)
    {
        var sign = text.AsSpan(start, stop - start).IndexOfAny(Ends);
        stop = sign < 0 ? stop : start + sign;
        var paragraph = folded.AsSpan(start, stop - start).IndexOf("\n\n");
        return paragraph < 0 ? stop : start + paragraph;
    }

    /// <summary>Where the words of an office and of a name behind it end: with the clause, or before a word with which the sentence goes on.</summary>
    public static int EndOfWords(string text, string folded, int start, int stop)
    {
        stop = EndOfClause(text, folded, start, stop);
        foreach (var match in Sentence().EnumerateMatches(folded.AsSpan(start, stop - start)))
        {
            // "Trưởng Ban Chỉ đạo", "Ủy ban Kiểm tra": with a capital such a word belongs to a name.
            var at = start + match.Index;
            var word = folded.AsSpan(at, match.Length).IndexOfAnyExcept(" \n") + at;
            if (char.IsLower(text[word]) || (folded.AsSpan(word, start + match.Index + match.Length - word) is "tai" or "ngay" && Letters.AreCapitals(text.AsSpan(start, word - start))))
            {
                return at;
            }
        }

        return stop;
    }

    /// <summary>Position behind the first body named in an office, with its place; null when it names none.</summary>
    private static int? EndOfBody(string text, string folded, int start, int stop)
    {
        for (var i = start; i < stop; i++)
        {
            if (char.IsUpper(text[i]) && (i == start || !char.IsLetterOrDigit(text[i - 1]))
                && BodyNames.Read(text, folded, i, stop) is { } body && body.Range.Start == i)
            {
                // "Chủ tịch UBND huyện / Sau khi nghe …": over the end of a line only a known place goes on.
                var line = folded.AsSpan(i, body.Range.Length).IndexOf('\n');
                return line < 0 || body.Place is not { Name: { } name } || IsKnown(name) ? body.Range.End : i + line;
            }
        }

        return null;
    }

    /// <summary>The body whose post words begin with, at most a few of them before its name: "Thường trực Huyện ủy", "phòng Nội vụ".</summary>
    /// <param name="text">The source.</param>
    /// <param name="folded">The source, folded.</param>
    /// <param name="start">Position behind the post.</param>
    /// <param name="stop">Where to stop.</param>
    /// <returns>Null when the first words name none.</returns>
    public static BodyName? BodyBehind(string text, string folded, int start, int stop)
    {
        foreach (var word in Words.Of(folded, start, stop, MaxWordsBefore))
        {
            if (BodyNames.Read(text, folded, word.Start, stop) is { } body && body.Range.Start == word.Start && !IsFamilyName(text, word, body))
            {
                return body;
            }
        }

        return null;
    }

    /// <summary>Whether a name of a person was taken for a body's that is spelled with other marks: "Vũ Văn A" is no "Vụ".</summary>
    private static bool IsFamilyName(string text, TextRange word, BodyName body)
    {
        var printed = word.Of(text).ToString();
        var first = body.Name.Split(' ')[0];
        return !string.Equals(printed, first, StringComparison.OrdinalIgnoreCase) && FoldedText.Of(printed) == FoldedText.Of(first)
            && PersonNames.IsName(text.AsSpan(word.Start, body.Range.End - word.Start), needsFamilyName: true);
    }

    /// <summary>Whether the gazetteer has a place of this name.</summary>
    public static bool IsKnown(string place) =>
        Array.Exists(Enum.GetValues<AdministrativeLevel>(), level => Directives.Gazetteer.AdministrativeMap.Find(level, place).Count > 0);

    [GeneratedRegex(@"\G[ \n]{0,2}(?:[-–] ?\n?|, ?\n?)", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Mark();

    /// <summary>What offices begin with.</summary>
    public const string Posts =
        @"(?:nguyen |quyen |q\. ?)?(?<post>(?:pho )?(?:chu tich|tong bi thu|bi thu|(?:tong )?giam doc|truong|chanh|(?:tong |chi )?cuc truong|vu truong|bo truong|thu truong|thu tuong|vien truong"
        + @"|chi huy truong|tham muu truong|chinh uy|chinh tri vien|doi truong|to truong|hieu truong|chu nhiem|thong doc|tong thanh tra|tong kiem toan|uy vien|dai bieu|cong chuc|chuyen vien))(?![a-z])";

    /// <summary>A post at the beginning of an office.</summary>
    [GeneratedRegex("^" + Posts, RegexOptions.CultureInvariant, Timeout)]
    public static partial Regex Post();

    /// <summary>Words with which the sentence goes on behind an office.</summary>
    [GeneratedRegex(
        @"[ \n](?:tai|ngay|da|ve|trong|lam|cung|va|se|cho|de|chu tri|chu toa|phat bieu|ket luan|yeu cau|de nghi|giao|chi dao|dieu hanh|kiem tra|ra soat|theo doi|phu trach|du|tham du"
        + @"|tham gia|bao cao|nhan manh|khang dinh|thong nhat|co y kien|thay mat|truc tiep|ky|tiep|lam viec|phan cong|nghe|hop)(?![a-z])",
        RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Sentence();
}
