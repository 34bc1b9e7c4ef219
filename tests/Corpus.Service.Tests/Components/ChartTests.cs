using Corpus.Analytics;
using Corpus.Search;
using Corpus.Service.Components;
using Corpus.Service.Components.Charts;

namespace Corpus.Service.Tests.Components;

public sealed class ChartTests
{
    [Theory]
    [InlineData(2021, 8, 17, DateInterval.Day)]
    [InlineData(2020, 12, 28, DateInterval.Week)]
    [InlineData(2021, 8, 1, DateInterval.Month)]
    [InlineData(2021, 7, 1, DateInterval.Quarter)]
    [InlineData(2021, 1, 1, DateInterval.Year)]
    public void PeriodCode_OfAPeriod_IsReadBackAsThatPeriod(int year, int month, int day, DateInterval interval)
    {
        var first = new DateOnly(year, month, day);
        Assert.True(WordGroup.TryRead(null, TrendView.PeriodCode(first, interval), out var filter, out _));
        Assert.Equal((first, Periods.Next(first, interval).AddDays(-1)), (filter.IssuedFrom, filter.IssuedTo));
    }

    [Fact]
    public void Address_OfAState_KeepsWhatItHoldsAndLeavesTheRestOut()
    {
        var state = new PageState { Query = "cách ly" }.Toggle(FacetField.Sector, "health").Within(new(2021, 8, 1), new(2021, 8, 31));
        Assert.Equal("/?q=c%C3%A1ch%20ly&sector=health&from=2021-08-01&to=2021-08-31", state.Address("/"));
        Assert.Equal("/trends", new TrendView { By = "" }.Address());
        Assert.Equal("/?q=c%C3%A1ch%20ly", state.WithoutFilters().Address("/"));
    }
}
