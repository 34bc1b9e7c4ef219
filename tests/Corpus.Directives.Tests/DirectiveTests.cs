namespace Corpus.Directives.Tests;

public sealed class DirectiveTests
{
    [Theory]
    [InlineData("117", "TB-UBND", "117/TB-UBND")]
    [InlineData("01", "TB/BCĐ", "01-TB/BCĐ")]
    [InlineData("5", null, "5")]
    [InlineData(null, "UBND-TH", null)]
    public void FullNumber_OfNumberAndSymbol_JoinsThemAsPrinted(string? number, string? symbol, string? full) =>
        Assert.Equal(full, new Directive { Source = "a", SourceText = "", Number = number, Symbol = symbol }.FullNumber);

    [Fact]
    public void Kinds_ByCode_AreUniqueAndFoundAgain() =>
        Assert.All(DirectiveKind.All, kind => Assert.Same(kind, DirectiveKind.FromCode(kind.Code)));

    [Fact]
    public void Range_OfText_CutsHalfOpen() => Assert.Equal("bc", new TextRange(1, 3).Of("abcd").ToString());
}
