using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Tells dates before the issue that say what was from those that a slip of the pen made limits, which are kept as printed.</summary>
internal static class PastTimes
{
    /// <summary>A date that lies further back than this many days was not meant as a limit.</summary>
    private const int MaxDaysBack = 200;

    /// <summary>Most words between an order and its time.</summary>
    private const int MaxWords = 30;

    /// <summary>Words of what was: with one of them in the clause a past time is that of data, of cases, of people who came.</summary>
    private static readonly PhraseTable Facts = new("""
        đã|vừa qua|số liệu|kết quả|tình hình|phát sinh|xảy ra|ghi nhận|phát hiện|trở về|trở lại|đến từ|đi từ|về từ|đi về|qua lại|vừa|trước đó|hiệu lực|ban hành|ký|nhập cảnh
        mắc|có mặt|người|hồ sơ|vụ việc|trường hợp|vi phạm|hạn chế|tồn tại|so với|cùng kỳ|đánh giá|rà soát|thống kê|truy vết|sơ kết|tổng kết|rút kinh nghiệm|khắc phục|bị|thiệt hại
        phạm vi|giai đoạn|số dư|quyết toán|truy thu|khởi tố|chấm dứt hợp đồng|mất việc|hưởng|sinh|còn|học kỳ|năm học|niên vụ
        """);

    /// <summary>Whether a time before the issue tells what was, so that it is no limit of the task.</summary>
    /// <param name="scan">The passage.</param>
    /// <param name="i">The word at which the time begins.</param>
    /// <param name="deadline">The time.</param>
    public static bool TellsWhatWas(TimeScan scan, int i, FoundDeadline deadline)
    {
        // "người … về địa phương từ ngày 01/7/2021": who came since then.
        if (scan.Reference.Near is not { } near || (deadline.To ?? deadline.SinceDay) is not { } to || deadline.IsImpossible)
        {
            return false;
        }

        var daysBack = near.DayNumber - to.DayNumber;
        return daysBack > MaxDaysBack || (daysBack > 0 && deadline.Kind != DeadlineKind.By && !IsOrdered(scan, i, scan.WordAt(deadline.End)));
    }

    /// <summary>Whether an order stands in the clause before a time, and neither there nor behind it what was.</summary>
    private static bool IsOrdered(TimeScan scan, int i, int next)
    {
        var words = scan.Words;
        var isOrdered = false;
        for (var j = i - 1; j >= 0 && i - j < MaxWords && !words[j + 1].IsCut; j--)
        {
            isOrdered |= Lexicon.OrderVerbs.Match(words, j) > 0;
            if (Facts.Match(words, j) > 0)
            {
                return false;
            }
        }

        for (var j = next; j < words.Length && j - next < MaxWords && !words[j].IsCut && (words[j].Before & Gap.Comma) == 0; j++)
        {
            if (Facts.Match(words, j) > 0)
            {
                return false;
            }
        }

        return isOrdered;
    }
}
