using System.Globalization;
using System.Text.RegularExpressions;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>
/// Reads times without a word of time of their own: behind "hoàn thành", in a field like "Thời gian thực hiện: …", in the time column of a
/// table.
/// </summary>
internal static partial class TimeFields
{
    private const int TimeoutMs = 10_000;

    /// <summary>Most words of the label of a field.</summary>
    private const int MaxLabelWords = 10;

    /// <summary>Reads the field or "hoàn thành" that begins at a word.</summary>
    public static bool TryRead(TimeScan scan, int i, out FoundDeadline deadline)
    {
        deadline = default;
        var words = scan.Words;
        var completes = scan.Has(i, "hoan thanh") || words[i].Folded == "xong";
        var length = words[i].Folded switch
        {
            "xong" => 1,
            "hoan" when completes => 2,
            "thoi" when scan.Has(i, "thoi gian") || scan.Has(i, "thoi han") || scan.Has(i, "thoi diem") => 2,
            "tien" when scan.Has(i, "tien do") => 2,
            "lo" when scan.Has(i, "lo trinh") => 2,
            "han" when words[i].Lower == "hạn" => 1,
            _ => 0,
        };
        if (length == 0)
        {
            return false;
        }

        var at = i + length;
        while (at < words.Length && at < i + 6 && (words[at].Before & Gap.Colon) == 0
            && scan.FoldedAt(at) is "thuc" or "hien" or "hoan" or "thanh" or "trien" or "khai" or "bao" or "cao" or "cuoi" or "cung" or "chot" or "xong" or "gui" or "nop" or "du" or "kien"
            && !(scan.FoldedAt(at) == "cuoi" && scan.FoldedAt(at - 1) != "han" && scan.TryTerm(at, out _, out _)))
        {
            completes |= scan.FoldedAt(at) is "hoan" or "chot" || (scan.FoldedAt(at) == "cuoi" && scan.FoldedAt(at - 1) == "han");
            at++;
        }

        if (words[i].Folded is not ("hoan" or "xong") && OpensClause(words, i) && LabelEnd(words, i, at) is > 0 and var end)
        {
            // "Thời hạn trình dự thảo:", "Hạn gửi báo cáo về Sở Nội vụ:".
            completes |= scan.Has(end - 2, "hoan thanh");
            at = end;
        }

        var isField = at < words.Length && (words[at].Before & Gap.Colon) != 0;
        if (at >= words.Length || (!completes && !isField))
        {
            return false;
        }

        var isLimit = completes || words[i].Folded is "han" or "tien" || scan.FoldedAt(i + 1) == "han";
        return isField ? TryValue(scan, at, isLimit, out deadline) : TryBehindVerb(scan, at, out deadline);
    }

    private static bool OpensClause(Word[] words, int i) => words[i].IsCut || (words[i].Before & (Gap.Comma | Gap.Dash)) != 0;

    /// <summary>The word behind the colon that closes a label; 0 when none does.</summary>
    private static int LabelEnd(Word[] words, int i, int at)
    {
        while (at < words.Length && at - i <= MaxLabelWords && (words[at].Before & ~Gap.Inner) == Gap.Plain)
        {
            at++;
        }

        return at < words.Length && words[at].Before == Gap.Colon ? at : 0;
    }

    /// <summary>Reads the value of a field or of a cell.</summary>
    /// <param name="scan">The passage.</param>
    /// <param name="at">Its first word.</param>
    /// <param name="isLimit">Whether the field is a limit ("Thời hạn", "Thời gian hoàn thành"), so that a day is the last and not the only one.</param>
    /// <param name="deadline">The limit when the call succeeds.</param>
    public static bool TryValue(TimeScan scan, int at, bool isLimit, out FoundDeadline deadline)
    {
        deadline = default;
        if (at >= scan.Words.Length)
        {
            return false;
        }

        if (TryYears(scan, at, out deadline))
        {
            return true;
        }

        if (!scan.TryTerm(at, out var term, out var part))
        {
            return false;
        }

        var kind = term.IsDay ? isLimit ? DeadlineKind.By : DeadlineKind.On
            : part is "cuoi" or "het" ? DeadlineKind.By : DeadlineKind.Within;
        deadline = scan.Make(at, term.End, kind, kind == DeadlineKind.By ? null : term.First, term.Last, "field", term.Doubt) with
        {
            FromTime = kind == DeadlineKind.By ? null : term.Time,
            ToTime = term.Time,
        };
        return true;
    }

    /// <summary>Reads "giai đoạn 2021 - 2025", "2023-2025", "2024".</summary>
    public static bool TryYears(TimeScan scan, int at, out FoundDeadline deadline)
    {
        deadline = default;
        var match = Years().Match(scan.WindowAt(at));
        if (!match.Success)
        {
            return false;
        }

        var first = int.Parse(match.Groups["a"].ValueSpan, CultureInfo.InvariantCulture);
        var hasLast = match.Groups["b"].Success;
        var last = hasLast ? int.Parse(match.Groups["b"].ValueSpan, CultureInfo.InvariantCulture) : first;
        if (first is < 1900 or > 2200 || last < first || last > 2200)
        {
            return false;
        }

        deadline = scan.Make(
            at, scan.Words[at].Start + match.Length, hasLast ? DeadlineKind.Range : DeadlineKind.Within, new DateOnly(first, 1, 1), new DateOnly(last, 12, 31), "field");
        return true;
    }

    private static bool TryBehindVerb(TimeScan scan, int at, out FoundDeadline deadline)
    {
        deadline = default;
        if (!scan.TryTerm(at, out var term, out _))
        {
            return false;
        }

        deadline = scan.Make(at, term.End, DeadlineKind.By, null, term.Last, "field", term.Doubt) with { ToTime = term.Time };
        return true;
    }

    [GeneratedRegex(@"\A(?:giai doan )?(?:nam )?(?<a>\d{4})(?: ?- ?(?<b>\d{4}))?(?!\d|[/.]\d| ?-)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Years();
}
