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

        var trend = Compute(index, new TrendRequest
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
    public void Compute_SplitByProvince_TellsOfEachWhetherAnythingIsHeld()
    {
        using var index = new SmallIndex(
            SmallIndex.Directive("Lai Châu", "2021-08-17", "health: tiêm vắc xin", "health: cách ly"),
            SmallIndex.Directive("Lai Châu", "2021-09-17", "security: lập chốt"),
            SmallIndex.Directive("Cà Mau", "2021-09-20"),
            SmallIndex.Directive("Bạc Liêu", "2021-08-20", "security: tuần tra"),
            SmallIndex.Directive("Bạc Liêu", null, "health: cách ly"));

        var trend = Compute(index, new TrendRequest
        {
            Filter = new TaskFilter { Sectors = Directives.SectorSet.Of(Directives.Sector.Health) },
            GroupBy = FacetField.Province,
        });

        Assert.Equal(["Lai Châu", "Bạc Liêu", "Cà Mau"], trend.Series.Select(series => series.Value));
        Assert.Equal(["found", "no-match"], trend.States);
        Assert.Equal([[1L, 1], [1, 0], [0, 1]], trend.Series.Select(series => series.Held));
        Assert.Equal([[2L, 0], [0, 0], [0, 0]], trend.Series.Select(series => series.Counts));
        Assert.Equal([1.0, null], trend.Series[0].Shares);
        Assert.Equal((1, 1), (trend.Series[1].Undated, trend.Series[1].HeldUndated));
        Assert.Equal(
            [
                "2021-08-01 Lai Châu 2 1 found", "2021-08-01 Bạc Liêu 0 1 no-match", "2021-08-01 Cà Mau 0 0 not-held",
                "2021-09-01 Lai Châu 0 1 no-match", "2021-09-01 Bạc Liêu 0 0 not-held", "2021-09-01 Cà Mau 0 1 no-match", " Bạc Liêu 1 1 found",
            ],
            TrendTable.Rows(trend).Select(row => $"{row.Period} {row.Value} {row.Count} {row.Held} {row.State}"));
    }

    [Fact]
    public void Compute_MoreValuesThanAskedFor_AreSummedAsOthers()
    {
        using var index = new SmallIndex(
            SmallIndex.Directive("A", "2021-08-17", "x", "x", "x"),
            SmallIndex.Directive("B", "2021-08-18", "x", "x"),
            SmallIndex.Directive("C", "2021-08-19", "x"),
            SmallIndex.Directive("D", "2021-09-19"));

        var trend = Compute(index, new TrendRequest { GroupBy = FacetField.Province, Top = 2 });

        Assert.Equal(["A", "B"], trend.Series.Select(series => series.Value));
        Assert.Equal((2, 1), (trend.Others!.Values, trend.Others.Total));
        Assert.Equal([1L, 0], trend.Others.Counts);
        Assert.Equal([1L, 1], trend.Others.Held);
        Assert.Equal([0.1667, null], trend.Others.Shares);
        Assert.Contains(TrendTable.Rows(trend), row => row is { Period: "2021-09-01", Value: TrendTable.Others, Count: 0, Held: 1, State: "no-match" });
        Assert.Null(Compute(index, new TrendRequest { GroupBy = FacetField.Province, Top = 4 }).Others);
    }

    [Theory]
    [InlineData(DateInterval.Day)]
    [InlineData(DateInterval.Week)]
    [InlineData(DateInterval.Month)]
    [InlineData(DateInterval.Quarter)]
    [InlineData(DateInterval.Year)]
    public void Compute_AnyIntervalColumnAndUnit_AddsUpToTheTotals(DateInterval interval)
    {
        using var index = new SmallIndex(
            SmallIndex.Directive("A", "2019-12-30", "health: x", "security: x"),
            SmallIndex.Directive("B", "2021-01-03", "health: y"),
            SmallIndex.Directive("A", "2021-01-04", "finance: z", "finance: z"));
        foreach (var unit in Enum.GetValues<CountUnit>())
        {
            foreach (var column in Enum.GetValues<FacetField>())
            {
                var trend = Compute(index, new TrendRequest { Interval = interval, GroupBy = column, Unit = unit });
                Assert.Equal(3, trend.Held.Sum());
                Assert.Equal(unit == CountUnit.Tasks ? 5 : 3, trend.Total);
                Assert.Equal(trend.Total, trend.Totals.Sum());
                Assert.True(trend.Total <= trend.Series.Sum(series => series.Total));
                Assert.All(trend.Series, series => Assert.Equal(series.Total, series.Counts.Sum()));
                Assert.All(trend.Series, series => Assert.True(column.IsOfDirectives() || series.Held.SequenceEqual(trend.Held)));
                if (column.IsOfDirectives())
                {
                    Assert.Equal(trend.Total, trend.Series.Sum(series => series.Total));
                    Assert.Equal(3, trend.Series.Sum(series => series.Held.Sum()));
                }
            }
        }
    }

    [Fact]
    public void Compute_AskedForTooManyCounts_IsRefusedWithARemedy()
    {
        using var index = new SmallIndex([
            SmallIndex.Directive("x", "2012-01-01", "a"), .. Enumerable.Range(0, 70).Select(number => SmallIndex.Directive($"{number}", "2021-01-01", "b"))]);
        var request = new TrendRequest { Interval = DateInterval.Day, GroupBy = FacetField.Province, Top = TrendRequest.MaxTop };
        Assert.False(TrendAnalysis.TryCompute(index.Reader, request, out _, out var problem));
        Assert.Contains("fewer series", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Compute_NoTimeLeft_SaysThatItIsNotComplete()
    {
        using var index = new SmallIndex(SmallIndex.Directive("x", "2021-08-17", "a"));
        Assert.False(Compute(index, new TrendRequest { TimeBudget = TimeSpan.Zero, Filter = new TaskFilter { Provinces = ["x"] } }).Complete);
    }

    [Fact]
    public void Compute_TotalsCutByTimeAndASplitThatGotFurther_LeavesThePeriodsOutThatTheTotalsHaveNot()
    {
        using var index = new SmallIndex(SmallIndex.Directive("A", "2021-08-17", "a"), SmallIndex.Directive("B", "2021-09-17", "b"));
        var reader = HistogramReader.Of(index.Reader, request => request.GroupBy is not null);
        Assert.True(TrendAnalysis.TryCompute(
            reader, new TrendRequest { GroupBy = FacetField.Sector }, out var trend, out _, TestContext.Current.CancellationToken));
        Assert.False(trend.Complete);
        Assert.Empty(trend.Periods);
        Assert.All(trend.Series, series => Assert.Empty(series.Counts));
    }

    [Fact]
    public void Compute_UndatedDirectives_AreHeldByTheOthersOnlyWhenNoSeriesHasThem()
    {
        using var index = new SmallIndex(
            SmallIndex.Directive("A", null, "a", "b"),
            SmallIndex.Directive("A", null, "a", "b"),
            SmallIndex.Directive("B", null, "c"),
            SmallIndex.Directive("C", "2021-09-17", "d"));
        var trend = Compute(index, new TrendRequest { GroupBy = FacetField.Province, Top = 1 });
        Assert.Equal((2, 1, 3), (trend.Series[0].HeldUndated, trend.Others!.HeldUndated, trend.HeldUndated));
    }

    [Fact]
    public void Compute_MoreSeriesAskedForThanThereAre_CountsOnlyTheCellsThatThereAre()
    {
        using var index = new SmallIndex(SmallIndex.Directive("x", "2012-01-01", "a"), SmallIndex.Directive("x", "2021-01-01", "b"));
        var trend = Compute(index, new TrendRequest { Interval = DateInterval.Day, GroupBy = FacetField.Province, Top = TrendRequest.MaxTop });
        Assert.True(trend.Periods.Count * TrendRequest.MaxTop > TrendAnalysis.MaxCells);
        Assert.Single(trend.Series);
    }

    [Fact]
    public void Compute_WithoutSplit_GivesOneSeriesOfTotals()
    {
        using var index = new SmallIndex(SmallIndex.Directive("Lai Châu", "2021-08-17", "a", "b"));
        var trend = Compute(index, new TrendRequest());
        Assert.Equal((null, 2), (Assert.Single(trend.Series).Value, trend.Series[0].Total));
    }

    [Fact]
    public void Compute_EmptyIndex_IsEmpty()
    {
        using var index = new SmallIndex();
        var trend = Compute(index, new TrendRequest { GroupBy = FacetField.Province });
        Assert.Empty(trend.Periods);
        Assert.Empty(trend.Series);
        Assert.Equal(0, trend.Total);
    }

    [Fact]
    public void Compute_MoreDaysThanAChartHolds_IsRefusedWithARemedy()
    {
        using var index = new SmallIndex(SmallIndex.Directive("x", "1021-01-01", "a"), SmallIndex.Directive("x", "2021-01-01", "b"));
        Assert.False(TrendAnalysis.TryCompute(index.Reader, new TrendRequest { Interval = DateInterval.Day }, out _, out var problem));
        Assert.Contains("longer interval", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Compute_DirectivesWithoutTasks_AreHeldAllTheSame()
    {
        using var index = new SmallIndex(
            SmallIndex.Directive("Lai Châu", "2021-08-17", "a"),
            SmallIndex.Directive("Lai Châu", "2021-08-20"),
            SmallIndex.Directive("Lai Châu", "2021-10-01"),
            SmallIndex.Directive("Lai Châu", null));
        var trend = Compute(index, new TrendRequest());
        Assert.Equal([2L, 0, 1], trend.Held);
        Assert.Equal([1L, 0, 0], trend.Totals);
        Assert.Equal(1, trend.HeldUndated);
    }

    [Theory]
    [InlineData("2021-01-01", "2023-12-31", DateInterval.Month)]
    [InlineData("2021-01-01", "2024-01-01", DateInterval.Quarter)]
    [InlineData("1999-01-01", "2021-01-01", DateInterval.Year)]
    [InlineData("0921-01-01", "2021-01-01", null)]
    [InlineData("2021-01-01", "9998-12-31", null)]
    public void FitInterval_OfASpan_IsTheShortestThatAChartCanShow(string first, string last, DateInterval? interval)
    {
        using var index = new SmallIndex(SmallIndex.Directive("x", first, "a"), SmallIndex.Directive("x", last, "b"));
        Assert.Equal(interval, TrendAnalysis.FitInterval(index.Reader, new TrendRequest(), maxPeriods: 36));
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

    private static TrendResult Compute(SmallIndex index, TrendRequest request)
    {
        Assert.True(TrendAnalysis.TryCompute(index.Reader, request, out var trend, out var problem), problem);
        return trend;
    }
}
