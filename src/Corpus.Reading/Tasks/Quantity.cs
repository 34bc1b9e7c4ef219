using System.Text.RegularExpressions;

namespace Corpus.Reading;

/// <summary>What the unit behind a number says it is.</summary>
internal enum QuantityUnit
{
    /// <summary>No unit: a number before a noun ("02 tổ", "100 giường").</summary>
    Count = 0,

    /// <summary>A share ("95%", "2/3 số hộ").</summary>
    Share = 1,

    /// <summary>An amount of money ("4,5 tỷ đồng").</summary>
    Money = 2,

    /// <summary>A length, area, weight or volume ("2m", "34,2 ha").</summary>
    Measure = 3,

    /// <summary>A number of times ("02 lần/tuần").</summary>
    Frequency = 4,

    /// <summary>A span of time ("15 ngày", "24 giờ").</summary>
    Time = 5,
}

/// <summary>A number with what bounds it and its unit: "ít nhất 02", "từ 500 - 1.000", "&gt;95%", "4,5 tỷ đồng", "tối thiểu 2m".</summary>
/// <param name="Start">First position in the passage.</param>
/// <param name="NumberStart">Where the number begins.</param>
/// <param name="End">Position after the last.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Bound">The words that bound it, folded: "it nhat", "tu", "&gt;"; empty without any.</param>
/// <param name="IsRange">Whether it is a range ("7-14").</param>
/// <param name="IsMarked">Whether the number is written as one that counts: "02", "12", "1.500", not "2".</param>
internal readonly partial record struct Quantity(int Start, int NumberStart, int End, QuantityUnit Unit, string Bound, bool IsRange, bool IsMarked)
{
    private const int TimeoutMs = 10_000;

    /// <summary>Whether the words before it make it a bound to keep: "ít nhất", "không quá", "trên".</summary>
    public bool IsStandard => Bound is not ("" or "tu" or "khoang" or "gan");

    /// <summary>Whether "trở lên" or "trở xuống" stands behind it, which ends it.</summary>
    public bool IsOpen { get; private init; }

    /// <summary>Whether it is the most that is allowed.</summary>
    public bool IsCap => Bound is "khong qua" or "khong vuot qua" or "toi da";

    /// <summary>Finds the quantities of a folded text in order. Linear.</summary>
    /// <param name="text">The text.</param>
    /// <param name="folded">The same folded by <see cref="FoldedText"/>.</param>
    public static IEnumerable<Quantity> All(string text, string folded)
    {
        foreach (Match match in Pattern().Matches(folded))
        {
            var number = match.Groups["n"];
            var end = match.Index + match.Length;
            var unit = match.Groups["share"].Success ? QuantityUnit.Share
                : match.Groups["money"].Success ? QuantityUnit.Money
                : match.Groups["measure"].Success ? QuantityUnit.Measure
                : match.Groups["times"].Success || match.Groups["per"].Success ? QuantityUnit.Frequency
                : match.Groups["time"].Success ? QuantityUnit.Time
                : number.ValueSpan.Contains('/') && !match.Groups["k"].Success ? QuantityUnit.Share
                : QuantityUnit.Count;
            if (UnitOf(match) is { } words && (!IsPrinted(text, folded, words) || (unit == QuantityUnit.Time && IsPaid(folded, end))))
            {
                // "02 lán trại", "120 nam thanh niên": the word only looks like a unit without its marks.
                (unit, end) = (QuantityUnit.Count, words.Index);
            }

            var bound = match.Groups["b"].Success ? match.Groups["b"].Value.Trim() : "";
            var start = match.Index;
            if (bound == "hon" && text[match.Index + 1] is not ('ơ' or 'Ơ' or 'o'))
            {
                // "tỷ lệ tảo hôn đạt 0%" holds no "hơn".
                (bound, start) = ("", number.Index);
            }

            var isRange = match.Groups["r"].Success;
            var hasEnd = match.Groups["up"].Success || (unit == QuantityUnit.Count && UpBehind().IsMatch(folded, match.Index + match.Length));
            if (bound == "tu" && !isRange && unit != QuantityUnit.Share && !hasEnd && !IsLeast(folded.AsSpan(0, start)))
            {
                // "từ 02 nguồn": no bound, but where something comes from.
                (bound, start) = ("", number.Index);
            }

            if (match.Value.EndsWith('$') && start > 0 && folded[start - 1] == '$')
            {
                // The formula signs of a scan ("$> 95\%$") belong to the share.
                start--;
            }

            if (unit == QuantityUnit.Count && end + 1 < folded.Length && folded[end] is 'h' or 'g' && char.IsAsciiDigit(folded[end + 1]))
            {
                // "21h00" is an hour.
                continue;
            }

            if (number.Value is ['1', '9', _, _] or ['2', '0', _, _] && (unit == QuantityUnit.Count || folded.AsSpan(0, number.Index).EndsWith("nam ")))
            {
                // A year, not an amount: those have a point.
                continue;
            }

            var isMarked = bound.Length > 0 || isRange || number.Length > 1;
            yield return new Quantity(start, number.Index, end, unit, bound, isRange, isMarked && number.ValueSpan is not "00")
            {
                IsOpen = match.Groups["up"].Success,
            };
        }
    }

    /// <summary>Whether words lead to the least that is to be kept: "mỗi ca bảo đảm | từ 200 lượt".</summary>
    private static bool IsLeast(ReadOnlySpan<char> before) =>
        before.TrimEnd(' ') is var words && (words.EndsWith(" bao dam") || words.EndsWith(" dam bao") || words.EndsWith(" phai dat"));

    /// <summary>Units that are other words without their marks.</summary>
    private static readonly (string Plain, string Printed)[] Units =
        [("dong", "đồng"), ("tan", "tấn"), ("ta", "tạ"), ("nam", "năm"), ("lan", "lần"), ("ngay", "ngày"), ("gio", "giờ"), ("tuan", "tuần"), ("thang", "tháng"), ("phut", "phút"), ("lit", "lít"), ("met", "mét")];

    /// <summary>The unit of a match, other than a share; null without one.</summary>
    private static Group? UnitOf(Match match) =>
        match.Groups["money"].Success ? match.Groups["money"]
        : match.Groups["measure"].Success ? match.Groups["measure"]
        : match.Groups["times"].Success ? match.Groups["times"]
        : match.Groups["time"].Success ? match.Groups["time"]
        : null;

    /// <summary>Whether a span of time is one of pay or work, which is counted: "01 ngày lương".</summary>
    private static bool IsPaid(string folded, int end) => folded.AsSpan(end).StartsWith(" luong") || folded.AsSpan(end).StartsWith(" cong ");

    /// <summary>Whether the text prints a unit with its marks.</summary>
    private static bool IsPrinted(string text, string folded, Group unit)
    {
        foreach (var (plain, printed) in Units)
        {
            if (folded.IndexOf(plain, unit.Index, unit.Length, StringComparison.Ordinal) is >= 0 and var at)
            {
                return text.AsSpan(at, plain.Length).Equals(printed, StringComparison.OrdinalIgnoreCase);
            }
        }

        return true;
    }

    /// <summary>"từ 05 thành viên trở lên": the bound goes on behind the noun.</summary>
    [GeneratedRegex(@"\G(?: [a-z]+){1,4} (?:tro len|tro xuong)(?!\w)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex UpBehind();

    [GeneratedRegex(
        """
        (?:(?<![\w/.,\-])(?<b>it\ nhat|toi\ thieu|thap\ nhat|khong\ (?:duoi|it\ hon|thap\ hon|qua|vuot\ qua|lon\ hon)|toi\ da|cao\ nhat|tren|hon|tu|duoi|khoang|gan|sau)\ (?:la\ |dat\ |du\ )?
            |(?<b>[><≥≤]|\\[gl](?:eq?|t)(?=\ ?\d))\ ?|(?<![\w/.,\-:+%]))
        (?<n>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,6}(?:,\d+)?|(?<=\ )(?<!(?:ngay|le|khanh|niem|dip)\ )[1-9]/[1-9](?=\ (?:so|dan\ so|tong\ so|ho|dien\ tich|thanh\ vien|dai\ bieu)(?!\w))|(?<k>\d{2,3})/\k<k>(?=\ [a-z])|(?<k>\d)/\k<k>(?=\ (?:xa|huyen|phuong|thon|ban|ap|khu|don\ vi|truong|co\ quan)(?!\w))|(?<=(?:it\ nhat|toi\ thieu|khong\ duoi)\ )[1-9]/[1-9](?=\ [a-z])|(?<=(?:it\ nhat|toi\ thieu|khong\ duoi|khong\ qua)\ )(?:mot|hai|ba|bon|nam|muoi)(?=\ )|(?<=(?<!\w)moi\ (?:[a-z]+\ ){1,6})(?:mot|hai|ba|bon)(?=\ (?!so|cach|phan|trong|khi|hoac|viec)[a-z]))
        (?:\ ?\([a-z ]{2,20}\))?
        (?<r>\ ?%?(?:\ ?-\ ?|\ den\ )\d[\d.,]*(?<=\d))?
        (?![\d/]|[.,]\d|\ ?-\ ?\d)
        (?:(?<share>\ ?\\?[%‰]\$?|\ phan\ tram(?!\w))
            |(?<money>(?:\ (?:nghin|ngan|trieu|ty|ti))*\ ?(?:dong(?!\ (?:chi|bao|bo|thoi|loat|hanh|tinh|y|thuan|tam|deu)(?!\w))|usd|vnd)(?!\w)|\ (?:trieu|ty)(?=\ ?[,.;]|$))(?:/(?:(?:hoi|doan)\ vien|(?:sinh|hoc)\ (?:vien|sinh)|nhan\ khau|can\ bo|lao\ dong|ho\ gia\ dinh|[a-z]+)){0,2}
            |(?<measure>\ ?(?:km2?|m[23²³]?|cm|mm|ha|kg|tan|ta|lit|met|mw|kwp?)(?!\w)(?:/(?:nguoi|ngay(?:\ dem)?|gio|ha|ho|nam|thang|vu)(?!\w))?)
            |(?<times>\ lan(?!\w)(?:\ ?/\ ?(?:0?1\ )?(?:ngay|tuan|thang|quy|nam)(?!\w))?)
            |(?<time>\ ?(?:ngay|gio|tuan|thang|nam|phut|h|g)(?!\w)(?:\ lam\ viec(?!\w))?(?<per>/[a-z]+)?))?
        (?<up>\ (?:tro\ len|tro\ xuong)(?!\w))?
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace, TimeoutMs)]
    private static partial Regex Pattern();
}
