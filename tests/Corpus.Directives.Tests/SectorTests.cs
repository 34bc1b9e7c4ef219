namespace Corpus.Directives.Tests;

public sealed class SectorTests
{
    [Fact]
    public void Code_OfEverySector_IsTheAgreedOneInTheStoredOrder() => Assert.Equal(
        [
            "health", "military", "border", "education", "security", "communication", "economy", "transport", "welfare", "finance",
            "environment", "agriculture", "technology", "civic", "governance",
        ],
        Sectors.All.Select(sector => sector.Code()));

    [Fact]
    public void TryParse_EveryCode_GivesItsSector() =>
        Assert.All(Sectors.All, sector => Assert.True(Sectors.TryParse(sector.Code(), out var parsed) && parsed == sector));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Health")]
    [InlineData("0")]
    public void TryParse_NoCode_Refuses(string? code) => Assert.False(Sectors.TryParse(code, out _));

    [Fact]
    public void Set_OfSomeSectors_HoldsExactlyThoseInOrder()
    {
        var set = SectorSet.Of(Sector.Governance, Sector.Health, Sector.Health);
        Assert.Equal([Sector.Health, Sector.Governance], set);
        Assert.Equal(2, set.Count);
        Assert.True(set.Contains(Sector.Governance));
        Assert.False(set.Contains(Sector.Civic));
        Assert.Equal(Sectors.Count, Sectors.All.Count);
    }
}
