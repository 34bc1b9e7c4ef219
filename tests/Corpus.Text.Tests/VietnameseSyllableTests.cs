namespace Corpus.Text.Tests;

public class VietnameseSyllableTests
{
    [Theory]
    [InlineData("hoà", "hòa")]
    [InlineData("hòan", "hoàn")]
    [InlineData("HOÀ", "HÒA")]
    [InlineData("thuỷ", "thủy")]
    [InlineData("khoẻ", "khỏe")]
    [InlineData("qúy", "quý")]
    [InlineData("quý", "quý")]
    [InlineData("gíêng", "giếng")]
    [InlineData("gìa", "già")]
    [InlineData("gì", "gì")]
    [InlineData("gịch", "gịch")]
    [InlineData("ngòai", "ngoài")]
    [InlineData("khủyu", "khuỷu")]
    [InlineData("túôi", "tuối")]
    [InlineData("đựơc", "được")]
    [InlineData("thúê", "thuế")]
    [InlineData("múa", "múa")]
    [InlineData("cứa", "cứa")]
    [InlineData("ủy", "ủy")]
    [InlineData("uỷ", "ủy")]
    [InlineData("quả", "quả")]
    [InlineData("qủa", "quả")]
    [InlineData("café", "café")]
    [InlineData("éclair", "éclair")]
    public void PlaceTone_InEveryStyle_GivesOneSpelling(string typed, string expected)
    {
        var letters = typed.ToCharArray();
        VietnameseSyllable.PlaceTone(letters);
        Assert.Equal(expected, new string(letters));
        VietnameseSyllable.PlaceTone(letters);
        Assert.Equal(expected, new string(letters));
    }

    [Theory]
    [InlineData("nghiêng", true)]
    [InlineData("quyết", true)]
    [InlineData("thủy", true)]
    [InlineData("khuỷu", true)]
    [InlineData("gì", true)]
    [InlineData("giường", true)]
    [InlineData("y", true)]
    [InlineData("đắk", true)]
    [InlineData("các", true)]
    [InlineData("cac", false)]
    [InlineData("càc", false)]
    [InlineData("covid", false)]
    [InlineData("thñng", false)]
    [InlineData("zalo", false)]
    [InlineData("hoứa", false)]
    [InlineData("ng", false)]
    [InlineData("", false)]
    public void IsWellFormed_OfASyllable_FollowsTheSpellingRules(string syllable, bool expected) =>
        Assert.Equal(expected, VietnameseSyllable.IsWellFormed(syllable));

    [Theory]
    [InlineData("kỹ", "kĩ")]
    [InlineData("lí", "lý")]
    [InlineData("quý", "quí")]
    [InlineData("sỹ", "sĩ")]
    [InlineData("my", "mi")]
    [InlineData("thi", null)]
    [InlineData("ty", "ti")]
    [InlineData("tay", null)]
    [InlineData("y", null)]
    [InlineData("ha", null)]
    public void TryOtherSpelling_OfIAndY_SwapsThemAndBack(string syllable, string? expected)
    {
        Span<char> other = stackalloc char[syllable.Length];
        var has = VietnameseSyllable.TryOtherSpelling(syllable, other);
        Assert.Equal(expected, has ? new string(other) : null);
        if (has)
        {
            Span<char> back = stackalloc char[syllable.Length];
            Assert.True(VietnameseSyllable.TryOtherSpelling(other, back));
            Assert.Equal(syllable, new string(back));
        }
    }
}
