using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>The day from which the times of a directive are resolved that leave something out.</summary>
/// <param name="Near">A day by which a year is found: that of issue, the first of its month, or that of the meeting reported; or null.</param>
/// <param name="Issued">The day of issue when it is printed whole, from which days are counted; or null.</param>
/// <param name="IsMeeting">Whether <paramref name="Near"/> is the day of the meeting, a hint of the year and of nothing else.</param>
internal readonly record struct ReferenceDay(DateOnly? Near, DateOnly? Issued, bool IsMeeting)
{
    /// <summary>The day named last before a passage or place in it, which "cùng ngày" means; null for that of issue.</summary>
    public DateOnly? Named { get; init; }

    /// <summary>The first day on which the directive can have been issued, or null when no date of issue is printed.</summary>
    public DateOnly? EarliestIssue => IsMeeting ? null : Near;

    /// <summary>The reference of a directive.</summary>
    /// <param name="issued">Its date of issue as printed, or null; a year alone shows too little.</param>
    /// <param name="meeting">The day of the meeting that it reports, or null.</param>
    public static ReferenceDay Of(PartialDate? issued, DateOnly? meeting) => issued switch
    {
        { Precision: DatePrecision.Day } day => new ReferenceDay(day.First, day.First, false),
        { Precision: DatePrecision.Month } month => new ReferenceDay(month.First, null, false),
        _ => new ReferenceDay(meeting, null, meeting is not null),
    };
}
