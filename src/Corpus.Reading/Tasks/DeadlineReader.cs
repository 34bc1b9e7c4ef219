using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Finds the time limits in a passage: dates behind words like "trước" and "trong", "thường xuyên", "hàng tháng", "ngay".</summary>
/// <remarks>
/// Only times that govern an ordered action count. Dates of documents, of what was, and how often somebody else does something do not:
/// a date is taken only behind a word of time, and "do Ban Chỉ đạo công bố hàng ngày" is passed over. Linear.
/// </remarks>
internal static class DeadlineReader
{
    /// <summary>Finds the time limits in their order; they do not overlap.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="words">Its words.</param>
    /// <param name="reference">From what the times are resolved that leave something out.</param>
    /// <param name="isAttached">Whether the passage only says who and until when.</param>
    public static IReadOnlyList<FoundDeadline> Read(Passage passage, Word[] words, ReferenceDay reference, bool isAttached) =>
        Read(new TimeScan(passage.Folded, words, reference), isAttached, 0, []);

    /// <summary>Finds the time limits in a cell of a table, which needs no word of time.</summary>
    /// <param name="passage">The cell.</param>
    /// <param name="words">Its words.</param>
    /// <param name="reference">From what the times are resolved that leave something out.</param>
    /// <param name="isLimit">Whether the column is one of limits ("Thời hạn", "Thời gian hoàn thành").</param>
    public static IReadOnlyList<FoundDeadline> ReadCell(Passage passage, Word[] words, ReferenceDay reference, bool isLimit)
    {
        var scan = new TimeScan(passage.Folded, words, reference);
        return words.Length > 0 && !RecurringTimes.TryRead(scan, 0, out _) && TimeFields.TryValue(scan, 0, isLimit, out var value)
            && !IsRangeStart(scan, value)
            ? Read(scan, true, scan.WordAt(value.End), [value])
            : Read(scan, true, 0, []);
    }

    private static List<FoundDeadline> Read(TimeScan scan, bool isAttached, int start, List<FoundDeadline> found)
    {
        for (var i = start; i < scan.Words.Length; i++)
        {
            if (scan.Words[i].Folded == "tuc" && (scan.Words[i].Before & Gap.Open) != 0)
            {
                // "(tức ngày mùng 5 Tết)" gives the day before it another name.
                while (i + 1 < scan.Words.Length && (scan.Words[i + 1].Before & Gap.Close) == 0)
                {
                    i++;
                }

                continue;
            }

            if (!TryAt(scan, i, out var deadline))
            {
                continue;
            }

            if (deadline.Kind == DeadlineKind.Recurring)
            {
                deadline = deadline with { End = OpenTimes.UntilEvent(scan, scan.WordAt(deadline.End), deadline.End) };
            }

            if (isAttached || !PastTimes.TellsWhatWas(scan, i, deadline))
            {
                if (found is [.., var above] && RecurringTimes.TryEachYear(scan, above, deadline, out var yearly))
                {
                    if (above.Every == yearly.Every)
                    {
                        found.RemoveAt(found.Count - 1);
                    }

                    deadline = yearly;
                }

                found.Add(deadline);
                if (deadline.IsDated && (deadline.To ?? deadline.From) is { } named)
                {
                    scan = scan with { Reference = scan.Reference with { Named = named } };
                }
            }

            while (i + 1 < scan.Words.Length && scan.Words[i + 1].Start < deadline.End)
            {
                i++;
            }
        }

        if (found.Count > 1)
        {
            found.RemoveAll(time => time.Rule == OpenTimes.Feast);
        }

        return found;
    }

    /// <summary>Whether a value of a cell goes on to a second day: "20/9 đến 30/9/2023".</summary>
    private static bool IsRangeStart(TimeScan scan, FoundDeadline value) => scan.FoldedAt(scan.WordAt(value.End)) is "den" or "cho";

    /// <summary>Reads the time limit that begins at a word.</summary>
    private static bool TryAt(TimeScan scan, int i, out FoundDeadline deadline)
    {
        deadline = default;
        var word = scan.Words[i];
        var mayRecur = word.Folded is "dinh" or "hang" or "moi" or "mot" or "hai" or "ba" or "sau" or "cac" or "thu" or "cuoi" or "ngay" or "vao" or "truoc" or "sang"
            or "chieu" or "chu" or "thang" or "quy" or "cham" or "muon" or "luc" or "tu" or [>= '0' and <= '9', ..];
        if (mayRecur && RecurringTimes.TryRead(scan, i, out deadline))
        {
            return true;
        }

        return word.Folded switch
        {
            "bat" => TimeRanges.TryFrom(scan, i, out deadline),
            "tu" or "ke" when word.Lower is "từ" or "tử" or "tù" or "tứ" or "kể" or "kế" or "kê" =>
                TimeRanges.TryRange(scan, i, i + (word.Folded == "ke" ? 2 : 1), out deadline) || TimeRanges.TrySince(scan, i, out deadline),
            "trong" => OpenTimes.TryThroughout(scan, i, out deadline) || OpenTimes.TrySchoolYear(scan, i, out deadline) || OpenTimes.TryThisDay(scan, i, out deadline) || OpenTimes.TryFeast(scan, i, out deadline) || TimeRanges.TryRange(scan, i, i + 1, out deadline) || CalendarTimes.TryWithin(scan, i, i, out deadline),
            "truoc" or "cham" or "muon" or "khong" => OpenTimes.TryBeforeFeast(scan, i, out deadline) || CalendarTimes.TryBy(scan, i, out deadline),
            "het" => CalendarTimes.TryEnd(scan, i, out deadline),
            "vao" => CalendarTimes.TryAt(scan, i, out deadline),
            "den" or "cho" => OpenTimes.TryUntilEvent(scan, i, out deadline) || TimeRanges.TryUntil(scan, i, out deadline),
            "ngay" => OpenTimes.TryNow(scan, i, out deadline) || BareDays.TryRead(scan, i, out deadline),
            "sau" => RelativeTimes.TryAfter(scan, i, out deadline),
            "sang" or "chieu" or "toi" or "dem" or "cac" or "luc" => BareDays.TryRead(scan, i, out deadline),
            "dau" or "giua" or "cuoi" => BareDays.TryPart(scan, i, out deadline),
            "quy" or "thang" => BareDays.TryPeriod(scan, i, out deadline),
            "hoan" or "xong" or "thoi" or "tien" or "han" or "lo" => TimeFields.TryRead(scan, i, out deadline),
            "thuong" or "lien" or "duy" => OpenTimes.TryOngoing(scan, i, out deadline),
            _ => false,
        };
    }
}
