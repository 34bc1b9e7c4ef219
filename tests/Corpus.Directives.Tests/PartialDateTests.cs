using System.Globalization;

namespace Corpus.Directives.Tests;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2021", DatePrecision.Year, "2021-01-01", "2021-12-31")]
    [InlineData("2024-02", DatePrecision.Month, "2024-02-01", "2024-02-29")]
    [InlineData("2021-12-03", DatePrecision.Day, "2021-12-03", "2021-12-03")]
    public void TryParse_IsoText_RoundTripsWithItsFirstAndLastDay(string text, DatePrecision precision, string first, string last)
    {
        Assert.True(PartialDate.TryParse(text, out var date));
        Assert.Equal(precision, date.Precision);
        Assert.Equal(text, date.ToString());
        Assert.Equal(first, date.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(last, date.Last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2021-13")]
    [InlineData("2021-02-30")]
    [InlineData("03/12/2021")]
    public void TryParse_NoDate_Refuses(string? text) => Assert.False(PartialDate.TryParse(text, out _));
}
