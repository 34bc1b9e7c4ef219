namespace Corpus.Search;

/// <summary>The calendar periods that histograms count by.</summary>
public static class Periods
{
    /// <summary>First day of the period of <paramref name="interval"/> that <paramref name="day"/> lies in; weeks start on Monday.</summary>
    public static DateOnly StartOf(DateOnly day, DateInterval interval) => interval switch
    {
        DateInterval.Day => day,
        DateInterval.Week => DateOnly.FromDayNumber(day.DayNumber - (day.DayNumber % 7)), // day 0, 1 January of year 1, is a Monday
        DateInterval.Month => new DateOnly(day.Year, day.Month, 1),
        DateInterval.Quarter => new DateOnly(day.Year, (((day.Month - 1) / 3) * 3) + 1, 1),
        _ => new DateOnly(day.Year, 1, 1),
    };

    /// <summary>First day of the period after the one that starts on <paramref name="start"/>.</summary>
    public static DateOnly Next(DateOnly start, DateInterval interval) => interval switch
    {
        DateInterval.Day => start.AddDays(1),
        DateInterval.Week => start.AddDays(7),
        DateInterval.Month => start.AddMonths(1),
        DateInterval.Quarter => start.AddMonths(3),
        _ => start.AddYears(1),
    };
}
