using Corpus.Directives.Gazetteer;
using Corpus.Testing;

namespace Corpus.Directives.Tests.Gazetteer;

public sealed class AdministrativeMapTests
{
    [Fact]
    public void Resource_MadeFromTheLists_IsTheSame()
    {
        var made = GazetteerMaker.Make(Repository.SharedOrSkip("data/gazetteer"));
        var path = Repository.PathOf("src/Corpus.Directives/Gazetteer/units.txt");
        if (Environment.GetEnvironmentVariable("CORPUS_UPDATE") == "1")
        {
            File.WriteAllText(path, made);
        }

        Assert.Equal(made, File.ReadAllText(path));
    }

    [Fact]
    public void Provinces_OldAndNew_AreAllThereAndJoined()
    {
        Assert.Equal(63, AdministrativeMap.Provinces63.Count);
        Assert.Equal(34, AdministrativeMap.Provinces34.Count);
        Assert.All(AdministrativeMap.Provinces63, p => Assert.Contains(p.Successor, AdministrativeMap.Provinces34));
        Assert.All(AdministrativeMap.Provinces34, p => Assert.Same(p, p.Successor));
        Assert.Equal("Quảng Trị", AdministrativeMap.Province("Quảng Bình")!.Successor!.Name);
        Assert.Equal("Bắc Ninh", AdministrativeMap.Province("Bắc Giang")!.Successor!.Name);
    }

    [Theory]
    [InlineData("Điện Biên", "Điện Biên")]
    [InlineData("ĐIỆN BIÊN", "Điện Biên")]
    [InlineData("Hoà Bình", "Hòa Bình")]
    [InlineData("Thanh Hoá", "Thanh Hóa")]
    [InlineData("Bà Rịa – Vũng Tàu", "Bà Rịa - Vũng Tàu")]
    [InlineData("TP.HCM", "Hồ Chí Minh")]
    [InlineData("TPHCM", "Hồ Chí Minh")]
    [InlineData("Đắc Lắc", "Đắk Lắk")]
    [InlineData("Ouảng Ninh", "Quảng Ninh")]
    [InlineData("Thái Nguyen", "Thái Nguyên")]
    [InlineData("Lam Đông", "Lâm Đồng")]
    public void Province_HoweverSpelt_IsFound(string name, string expected) =>
        Assert.Equal(expected, AdministrativeMap.Province(name)?.Name);

    [Theory]
    [InlineData("")]
    [InlineData("Atlantis")]
    [InlineData("và")]
    public void Province_NoSuchName_IsNull(string name) => Assert.Null(AdministrativeMap.Province(name));

    [Fact]
    public void Province_SameNameBeforeAndAfterTheMerger_IsTheOneOfTheDay()
    {
        var before = AdministrativeMap.Province("Quảng Trị", new DateOnly(2025, 6, 30))!;
        var after = AdministrativeMap.Province("Quảng Trị", new DateOnly(2025, 7, 1))!;
        Assert.Equal("45", before.Code);
        Assert.Equal("44", after.Code);
        Assert.Same(after, before.Successor);
    }

    [Fact]
    public void Find_DistrictNamesThatRepeat_GivesAll()
    {
        Assert.True(AdministrativeMap.Find(AdministrativeLevel.District, "Châu Thành").Count >= 9);
        var found = AdministrativeMap.Find(AdministrativeLevel.District, "Mường Tè");
        Assert.Equal("Lai Châu", Assert.Single(found).Province.Name);
    }

    [Fact]
    public void Find_DiacriticsAgree_LeavesOutTheOthers()
    {
        var found = AdministrativeMap.Find(AdministrativeLevel.Commune, "Bích Hòa");
        Assert.All(found, unit => Assert.Equal("Bích Hòa", unit.Name));
        Assert.Contains(found, unit => unit.Parent!.Name == "Thanh Oai" && unit.Province.Name == "Hà Nội");
    }

    [Fact]
    public void Units_OfDistrictsAbolished_DoNotExistAfterwards()
    {
        var unit = AdministrativeMap.Find(AdministrativeLevel.District, "Thanh Oai")[0];
        Assert.True(unit.MayExistOn(new DateOnly(2021, 8, 6)));
        Assert.False(unit.MayExistOn(AdministrativeMap.MergerDay));
    }

    [Theory]
    [InlineData("abc", "abc", false)]
    [InlineData("abc", "abd", true)]
    [InlineData("abc", "ab", true)]
    [InlineData("abc", "xabc", true)]
    [InlineData("abc", "acb", false)]
    [InlineData("abc", "a", false)]
    [InlineData("", "a", true)]
    public void DiffersByOne_Pairs_CountsOneEdit(string a, string b, bool expected)
    {
        Assert.Equal(expected, AdministrativeMap.DiffersByOne(a, b));
        Assert.Equal(expected, AdministrativeMap.DiffersByOne(b, a));
    }
}
