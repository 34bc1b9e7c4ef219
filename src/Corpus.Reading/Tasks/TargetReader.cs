using System.Buffers;
using System.Text.RegularExpressions;

namespace Corpus.Reading;

/// <summary>Finds amounts that a task is to reach or provide: "02 điểm khai báo y tế", "&gt;95% dân số", "tối thiểu 2m".</summary>
/// <remarks>
/// An amount is a share, or a number before a noun of what can be provided or covered; numbers that name something ("khu phố 7", "Điều 5")
/// or count time, levels or doses are none. Its noun ends at a sign, a preposition or a verb that does not stand right behind it ("03 chốt
/// kiểm dịch tạm thời | tại …").
/// </remarks>
internal static partial class TargetReader
{
    private const int TimeoutMs = 1000;

    /// <summary>Most words of the noun.</summary>
    private const int MaxNounWords = 10;

    /// <summary>Most words of a further piece of the noun behind a comma or "và".</summary>
    private const int MaxPieceWords = 4;

    /// <summary>What is counted without being an amount to reach: time, levels, doses, cases.</summary>
    private static readonly PhraseTable NoUnits = new("""
        ngày|giờ|tháng|năm|tuần|phút|giây|tuổi|cấp|mức|loại|bước|giai đoạn|mũi|liều|nội dung|nhiệm vụ|khâu|mặt|ý kiến|ca|vụ|trường hợp|khoản|điều|kỳ|vòng|tầng
        lần|hàng|hằng|trước|các|những|thứ|khóa|đồng|độ|nghị quyết|chương trình|đề án|và|hoặc|đến|trở|của|theo|cùng|về|tại|ban hành|h|g|quý|nhóm giải pháp|nhóm nhiệm vụ|sở|bộ|cơ quan|ngành
        """);

    /// <summary>Words that end the noun of an amount.</summary>
    private static readonly PhraseTable Stops = new("""
        phục vụ|của|thuộc|trên|hỗ trợ|làm|giúp|bảo đảm|đảm bảo|cần|gồm|có|được|trở lên|hoàn thành|đi|ký|ký cam kết|này|đó|nêu|nhằm|chưa|tham gia|trồng|giao|ra|đón|liên tục|xong
        """);

    /// <summary>Words before a number that it belongs to: "khu phố 7", "Ban Chỉ đạo 389", "số 12".</summary>
    private static readonly HashSet<string> Named = new(
        ["so", "dieu", "khoan", "muc", "nam", "thang", "quy", "pho", "thon", "ban", "cap", "loai", "khoa", "thu", "phuong", "quan", "tuyen", "duong", "buoc", "doan", "dao", "an", "lo", "dan", "hang", "toan", "covid", "lan", "xom", "ap", "tiet", "chuong", "phan", "phu"],
        StringComparer.Ordinal);

    private static readonly SearchValues<char> Separators = SearchValues.Create(" ,;:.(/-");

    [GeneratedRegex(@"(?<![\w/.,-])(?:(?<p>it nhat|toi thieu|khong duoi|tren|hon|tu|duoi) |(?<p>[><≥≤] ?))*(?<n>\d{1,3}(?:\.\d{3})+|\d{1,6}(?:,\d+)?)(?:(?: ?- ?| den )\d[\d.,]*\d)?(?<u> ?\\?%\$?)?(?=(?<c> ?)(?<w>[a-z""'])?)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Amount();

    /// <summary>Finds the amounts of a task, verbatim, in order.</summary>
    /// <param name="passage">The text of the task.</param>
    public static IReadOnlyList<string> Read(Passage passage)
    {
        var window = passage.Length > OutlineItem.MaxAnalysed ? passage.Slice(0, OutlineItem.MaxAnalysed) : passage;
        var found = new List<string>();
        foreach (Match match in Amount().Matches(window.Folded))
        {
            var end = match.Index + match.Length;
            var behind = window.Slice(end, Math.Min(window.Length, end + 90));
            var words = match.Groups["w"].Success ? Word.Split(behind, 90) : [];
            var isShare = match.Groups["u"].Success;
            if (!isShare && (words.Length == 0 || !IsAmount(window.Text, window.Folded, match, words)))
            {
                continue;
            }

            // The formula signs of a scan ("$> 95\%$") belong to the share.
            var start = match.Index > 0 && isShare && match.Value.EndsWith('$') && window.Folded[match.Index - 1] == '$' ? match.Index - 1 : match.Index;
            var noun = words.Length > 0 ? NounEnd(words, isShare ? 0 : 1) : 0;
            found.Add((noun == 0 ? window.Text[start..end] : window.Text[start..(window.Text.IndexOf(behind.Text[..1], end, StringComparison.Ordinal) + words[noun - 1].End)]).Trim());
        }

        return found;
    }

    /// <summary>Whether a number before a noun counts what is to be provided or reached.</summary>
    private static bool IsAmount(string text, string folded, Match match, Word[] words)
    {
        var number = match.Groups["n"].ValueSpan;
        var isCounted = number[0] == '0' || number.Length > 1 || match.Groups["p"].Success;
        if (!isCounted || number is "00" || NoUnits.Match(words, 0) > 0 || (words[0].IsCapital && words[0].Lower.Length == 1)
            || (match.Groups["c"].Length == 0 && words[0].Lower.Length > 2))
        {
            return false;
        }

        var start = match.Index;
        if (match.Groups["p"].Success || start == 0)
        {
            return true;
        }

        var before = folded.AsSpan(0, start).TrimEnd(' ');
        var first = before.LastIndexOfAny(Separators) + 1;
        var last = before[first..].ToString();
        return !Named.Contains(last) && (last != "ngay" || text[first + 2] == 'a');
    }

    /// <summary>The end of the noun of an amount: up to a sign, a verb or a preposition.</summary>
    /// <param name="words">The words behind the number.</param>
    /// <param name="least">Words that it has at least.</param>
    private static int NounEnd(Word[] words, int least)
    {
        var end = 0;
        while (end < words.Length && end < MaxNounWords)
        {
            var word = words[end];
            if (end > 0 && ((word.Before & Gap.Comma) != 0 || word.Lower == "và"))
            {
                var piece = PieceEnd(words, word.Lower == "và" ? end + 1 : end);
                return piece > 0 ? piece : end;
            }

            var isOver = (end > 0 && (word.Before & ~Gap.Inner) != Gap.Plain) || Ends(words, end, end <= 2);
            if (isOver && end >= least)
            {
                break;
            }

            end++;
        }

        return end;
    }

    /// <summary>The end of a further piece: "22 nhà tạm, nhà dột nát | cho hộ nghèo"; 0 when what follows is no such piece.</summary>
    private static int PieceEnd(Word[] words, int start)
    {
        for (var end = start; end <= words.Length && end - start <= MaxPieceWords; end++)
        {
            if (end == words.Length || (end > start && (words[end].IsCut || (words[end].Before & Gap.Comma) != 0 || Ends(words, end, false))))
            {
                var goesOn = end < words.Length && (words[end].Before & Gap.Comma) != 0 ? PieceEnd(words, end) : 0;
                return end == start ? 0 : goesOn > 0 ? goesOn : end;
            }

            if (words[end].IsNumber)
            {
                return 0;
            }

            if (end == start && (words[end].IsCapital || (Lexicon.OrderVerbs.Match(words, end) > 0 && !IsRepeated(words, end)) || Lexicon.Manner.Match(words, end) > 0
                || Lexicon.Quantifiers.Match(words, end) > 0 || Ends(words, end, true)))
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>Words that would end the noun but for the one beside them: "chỉ tiêu", "chi thường xuyên", "nhà bị tốc mái".</summary>
    private static bool IsNoun(Word[] words, int at) =>
        words[at].Lower == "bị"
        || (words[at].Lower == "chỉ" && at + 1 < words.Length && words[at + 1].Lower == "tiêu")
        || (words[at].Lower == "thường" && at > 0 && words[at - 1].Lower == "chi");

    /// <summary>Whether a word stood in the pieces before: "biển báo cấm dừng, cấm đỗ xe".</summary>
    private static bool IsRepeated(Word[] words, int at) => Array.FindIndex(words, 0, at, word => word.Folded == words[at].Folded) >= 0;

    private static bool Ends(Word[] words, int at, bool mayQualify)
    {
        var verb = Lexicon.OrderVerbs.Match(words, at);
        return Stops.Match(words, at) > 0 || (Lexicon.NameStops.Match(words, at) > 0 && Lexicon.NameTails.Match(words, at) == 0 && !IsNoun(words, at))
            || (verb > (mayQualify ? 3 : 1))
            || (at > 0 && words[at].IsCapital);
    }
}
