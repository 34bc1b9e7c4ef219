using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Corpus.Directives;

/// <summary>How much of a date was printed.</summary>
public enum DatePrecision
{
    /// <summary>Only the year.</summary>
    Year = 0,

    /// <summary>Year and month; the day was left blank.</summary>
    Month = 1,

    /// <summary>The whole date.</summary>
    Day = 2,
}

/// <summary>A calendar date of which the day, or month and day, may be missing, as in "ngày … tháng 12 năm 2021".</summary>
/// <remarks>Written in ISO 8601 at its precision: <c>2021</c>, <c>2021-12</c>, <c>2021-12-03</c>. Immutable.</remarks>
public readonly record struct PartialDate
{
    private PartialDate(DateOnly first, DatePrecision precision)
    {
        First = first;
        Precision = precision;
    }

    /// <summary>First day that the date may stand for; the date itself when the precision is a day.</summary>
    public DateOnly First { get; }

    /// <summary>How much was printed.</summary>
    public DatePrecision Precision { get; }

    /// <summary>Last day that the date may stand for; the date itself when the precision is a day.</summary>
    public DateOnly Last => Precision switch
    {
        DatePrecision.Day => First,
        DatePrecision.Month => new DateOnly(First.Year, First.Month, DateTime.DaysInMonth(First.Year, First.Month)),
        _ => new DateOnly(First.Year, 12, 31),
    };

    /// <summary>A whole date.</summary>
    public static PartialDate Of(DateOnly date) => new(date, DatePrecision.Day);

    /// <summary>A month. <paramref name="year"/> in [1, 9999], <paramref name="month"/> in [1, 12].</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such month.</exception>
    public static PartialDate Of(int year, int month) => new(new DateOnly(year, month, 1), DatePrecision.Month);

    /// <summary>A year in [1, 9999].</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such year.</exception>
    public static PartialDate Of(int year) => new(new DateOnly(year, 1, 1), DatePrecision.Year);

    /// <summary>Reads <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>.</summary>
    /// <returns>Whether the text was one of them and a real date; never throws.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out PartialDate date)
    {
        // By hand: the briefs of an index hold hundreds of thousands of dates, and reading by a format takes ten times as long.
        date = default;
        var (month, day) = (1, 1);
        if (text?.Length is not (4 or 7 or 10)
            || !TryNumber(text.AsSpan(0, 4), out var year)
            || (text.Length > 4 && (text[4] != '-' || !TryNumber(text.AsSpan(5, 2), out month)))
            || (text.Length > 7 && (text[7] != '-' || !TryNumber(text.AsSpan(8, 2), out day)))
            || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new PartialDate(
            new DateOnly(year, month, day),
            text.Length switch { 4 => DatePrecision.Year, 7 => DatePrecision.Month, _ => DatePrecision.Day });
        return true;

        static bool TryNumber(ReadOnlySpan<char> digits, out int number) =>
            int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>ISO 8601 at the date's precision.</summary>
    public override string ToString() => First.ToString(
        Precision switch { DatePrecision.Day => "yyyy-MM-dd", DatePrecision.Month => "yyyy-MM", _ => "yyyy" },
        CultureInfo.InvariantCulture);
}
