namespace Corpus.Reading;

/// <summary>Reads until when a heading wants done what stands below it: "… hoàn thành trước ngày 15/12/2023, cụ thể:".</summary>
internal static class HeadingTimes
{
    /// <summary>What is added to the rule of a limit that a heading hands down.</summary>
    public const string OfHeading = "+heading";

    /// <summary>The dated and recurring limits of a heading; null when it has none. "ngay" and "thường xuyên" only urge, a title tells no limit.</summary>
    /// <param name="heading">The heading.</param>
    /// <param name="reference">From what times are resolved that leave something out.</param>
    public static ServedLine? Read(OutlineItem heading, ReferenceDay reference)
    {
        var words = heading.Words;
        var isTitle = Titles.IsTitle(heading) && !heading.EndsWithColon;
        if ((isTitle && Titles.IsAllCapitals(heading.Text.Text)) || Statements.IsConsent(heading))
        {
            return null;
        }

        // What a sentence before the one that introduces the items tells is no limit of theirs: "Từ ngày 21/6 có mưa lớn. Yêu cầu các xã:".
        var last = heading.EndsWithColon ? words.LastOrDefault(word => (word.Before & Gap.Stop) != 0).Start : 0;
        var times = DeadlineReader.Read(heading.Text, words, reference, isAttached: false)
            .Where(time => time.Start >= last && (time.IsDated || time.Kind == Directives.DeadlineKind.Recurring) && (!isTitle || IsAside(words, time)))
            .Select(time => time with { Rule = time.Rule + OfHeading })
            .ToList();
        return times.Count > 0 ? new ServedLine(heading.Text, words, new Assignment(), times) : null;
    }

    /// <summary>Whether a title tells the time apart from its subject: "Đợt 1 (từ ngày 05/3 đến ngày 20/3/2024)".</summary>
    private static bool IsAside(Word[] words, FoundDeadline time) =>
        time.HasDay && Array.Exists(words, word => word.Start == time.Start && (word.Before & (Gap.Open | Gap.Comma | Gap.Colon)) != 0);
}
