using System.Text.RegularExpressions;

namespace Corpus.Reading;

/// <summary>Finds amounts that a task is to reach or provide: "02 điểm khai báo y tế", "&gt;95% dân số", "tối thiểu 2m".</summary>
internal static partial class TargetReader
{
    private const int TimeoutMs = 1000;

    /// <summary>Nouns of what can be set up, provided or covered.</summary>
    private static readonly PhraseTable Units = new("""
        giường|mẫu|điểm|chốt|trạm|đơn vị|xe|phòng|khu|cơ sở|mô hình|lớp|đội|tổ|máy|bộ|cây|ha|km|tấn|kg|triệu|tỷ|hộ|căn|nhà|công trình
        dự án|nhóm|liều|hồ sơ|xã|phường|huyện|trường|hợp tác xã|doanh nghiệp|lượt|cuộc|buổi|tin|bài|m|ngày|giờ|mét|công dân|lao động|người
        """);

    /// <summary>Words that end the noun of an amount.</summary>
    private static readonly PhraseTable Stops = new("phục vụ|của|thuộc|trên|hỗ trợ|làm|giúp|tổ chức|thực hiện|triển khai|bảo đảm|đảm bảo|cần|gồm|có|được|trở lên|hoàn thành|xây dựng");

    [GeneratedRegex(@"(?:\$ ?)?(?:(?:tu |tren |toi thieu |it nhat |hon |khong duoi )|[><≥≤] ?)*\d{1,3}(?:[.,]\d+)? ?\\?%(?:\$)?(?: (?:tro len|dan so[a-z ]{0,15}|so ho|ho dan|ke hoach|du toan))?", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Percent();

    [GeneratedRegex(@"(?<!\w)(?:(?:it nhat|toi thieu|khong duoi|hon|tren|tu) )?(?<n>\d{1,3}(?:[.]\d{3})+|0\d|\d{2,6})(?: ?- ?\d[\d.]*)?(?<gap> ?)(?=[a-z])", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Amount();

    /// <summary>Finds the amounts of a task, verbatim, in order.</summary>
    /// <param name="passage">The text of the task.</param>
    public static IReadOnlyList<string> Read(Passage passage)
    {
        var window = passage.Length > OutlineItem.MaxAnalysed ? passage.Slice(0, OutlineItem.MaxAnalysed) : passage;
        var found = new SortedDictionary<int, string>();
        foreach (var match in Percent().EnumerateMatches(window.Folded))
        {
            found[match.Index] = window.Text.Substring(match.Index, match.Length).Trim();
        }

        foreach (Match match in Amount().Matches(window.Folded))
        {
            var noun = match.Index + match.Length;
            if (IsPartOfCode(window.Folded, match.Index))
            {
                continue;
            }

            var words = Word.Split(window.Slice(noun, Math.Min(window.Length, noun + 40)), 40);
            var unit = Units.Match(words, 0);
            if (unit == 0 || (words[0].Folded is "ngay" or "nguoi" && match.Groups["n"].ValueSpan.StartsWith('0')))
            {
                continue;
            }

            var isGoal = match.Groups["n"].ValueSpan[0] == '0' || match.Length > match.Groups["n"].Length + 1 || words[0].Folded is "giuong" or "mau" or "ha" or "km" or "cay" or "m";
            if (isGoal && words[0].Folded is not ("ngay" or "gio"))
            {
                var end = NounEnd(words, unit);
                found[match.Index] = window.Text[match.Index..(noun + words[end - 1].End)].Trim();
            }
        }

        return [.. found.Values];
    }

    /// <summary>The end of the noun phrase of an amount: up to a sign, a verb or a preposition.</summary>
    private static int NounEnd(Word[] words, int unit)
    {
        var end = unit;
        while (end < words.Length && end < 8 && words[end].Before == Gap.Plain
            && Lexicon.NameStops.Match(words, end) == 0 && Stops.Match(words, end) == 0)
        {
            end++;
        }

        return end;
    }

    private static bool IsPartOfCode(string folded, int start) =>
        start > 0 && (folded[start - 1] is '/' or '-' or '.' or ',' or '(' || char.IsLetterOrDigit(folded[start - 1]))
        || (start > 3 && folded.AsSpan(0, start).TrimEnd(' ') is [.., 's', 'o'] or [.., 'a', 'y'] or [.., 'n', 'g'] or [.., 'd', 'o'] or [.., 'n', 'a', 'm']);
}
