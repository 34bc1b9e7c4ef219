using Corpus.Search;

namespace Corpus.Analytics.Tests;

public sealed class ColumnValuesTests
{
    [Fact]
    public void List_WithPrefixAndPages_GivesExactCountsWithoutRegardToDiacritics()
    {
        using var index = new SmallIndex(
            SmallIndex.Directive("Lai Châu", null, "a", "b", "c"),
            SmallIndex.Directive("Lạng Sơn", null, "a"),
            SmallIndex.Directive("Lào Cai", null, "a", "b"),
            SmallIndex.Directive("Điện Biên", null, "a"));
        var request = new ValuesRequest { Column = FacetField.Province, Prefix = "la", Top = 2 };
        var first = ColumnValues.List(index.Reader, request);
        Assert.Equal([new FacetCount("Lai Châu", 3), new FacetCount("Lào Cai", 2)], first.Values);
        Assert.Equal((3, 2), (first.Total, first.Next));
        var second = ColumnValues.List(index.Reader, request with { Skip = 2 });
        Assert.Equal([new FacetCount("Lạng Sơn", 1)], second.Values);
        Assert.Null(second.Next);
        Assert.Equal("Điện Biên", Assert.Single(ColumnValues.List(index.Reader, request with { Prefix = "DIEN B" }).Values).Value);
        Assert.Equal("Lạng Sơn", Assert.Single(ColumnValues.List(index.Reader, request with { Prefix = "SƠN" }).Values).Value);
        Assert.Empty(ColumnValues.List(index.Reader, request with { Prefix = "?" }).Values);
        Assert.Empty(ColumnValues.List(index.Reader, request with { Prefix = "ai" }).Values);
        Assert.Equal(4, ColumnValues.List(index.Reader, new ValuesRequest { Column = FacetField.Province }).Values.Count);
        Assert.False(ColumnValues.List(index.Reader, request with { TimeBudget = TimeSpan.Zero }).Complete);
    }
}
