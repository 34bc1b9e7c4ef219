using Corpus.Search;

namespace Corpus.Analytics.Tests;

public sealed class TrendAnalysisTests
{
    [Fact]
    public void Compute_PeriodsBetweenDirectives_AreFilledAndToldApart()
    {
        using var index = new SmallIndex(
            SmallIndex.Directive("Lai Châu", "2021-08-17", "health: tiêm vắc xin", "security: lập chốt"),
            SmallIndex.Directive("Lai Châu", "2021-10", "security: tuần tra"),
            SmallIndex.Directive("Cà Mau", null, "health: cách ly"));

        var trend = TrendAnalysis.Compute(index.Reader, new TrendRequest
        {
            Filter = new TaskFilter { Sectors = Directives.SectorSet.Of(Directives.Sector.Health) },
            GroupBy = FacetField.Sector,
        });

        Assert.Equal([new(2021, 8, 1), new(2021, 9, 1), new(2021, 10, 1)], trend.Periods);
        Assert.Equal([1L, 0, 0], trend.Totals); // found; no directive held; held, but no such task
        Assert.Equal([1L, 0, 1], trend.Held);
        Assert.Equal((2, 1, 1), (trend.Total, trend.Undated, trend.HeldUndated));
        var series = Assert.Single(trend.Series);
        Assert.Equal(("health", 2, 1), (series.Value, series.Total, series.Undated));
        Assert.Equal([1L, 0, 0], series.Counts);
    }

    [Fact]
    public void Compute_WithoutSplit_GivesOneSeriesOfTotals()
    {
        using var index = new SmallIndex(SmallIndex.Directive("Lai Châu", "2021-08-17", "a", "b"));
        var trend = TrendAnalysis.Compute(index.Reader, new TrendRequest());
        Assert.Equal((null, 2), (Assert.Single(trend.Series).Value, trend.Series[0].Total));
    }

    [Fact]
    public void Compute_EmptyIndex_IsEmpty()
    {
        using var index = new SmallIndex();
        var trend = TrendAnalysis.Compute(index.Reader, new TrendRequest { GroupBy = FacetField.Province });
        Assert.Empty(trend.Periods);
        Assert.Empty(trend.Series);
        Assert.Equal(0, trend.Total);
    }

    [Fact]
    public void Compute_MoreDaysThanAChartHolds_IsRefusedWithARemedy()
    {
        using var index = new SmallIndex(SmallIndex.Directive("x", "1021-01-01", "a"), SmallIndex.Directive("x", "2021-01-01", "b"));
        var error = Assert.Throws<ArgumentException>(
            () => TrendAnalysis.Compute(index.Reader, new TrendRequest { Interval = DateInterval.Day }));
        Assert.Contains("longer interval", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2021-08-15", DateInterval.Week, "2021-08-09")] // a Sunday
    [InlineData("2021-08-16", DateInterval.Week, "2021-08-16")] // a Monday
    [InlineData("2021-08-16", DateInterval.Day, "2021-08-16")]
    [InlineData("2021-08-16", DateInterval.Month, "2021-08-01")]
    [InlineData("2021-08-16", DateInterval.Quarter, "2021-07-01")]
    [InlineData("2021-08-16", DateInterval.Year, "2021-01-01")]
    public void StartOf_ADay_IsTheFirstDayOfItsPeriod(string day, DateInterval interval, string start)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        Assert.Equal(DateOnly.Parse(start, culture), Periods.StartOf(DateOnly.Parse(day, culture), interval));
    }
}
