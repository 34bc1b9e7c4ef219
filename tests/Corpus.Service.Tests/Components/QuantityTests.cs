using System.Globalization;
using Corpus.Service.Components;

namespace Corpus.Service.Tests.Components;

public sealed class QuantityTests
{
    [Theory]
    [InlineData(0, "0 tasks")]
    [InlineData(1, "1 task")]
    [InlineData(2, "2 tasks")]
    [InlineData(1001, "1,001 tasks")]
    public void Text_WithAQuantity_HasTheWordForIt(long number, string expected) =>
        Assert.Equal(expected, string.Format(CultureInfo.GetCultureInfo("en"), "{0} {0:task|tasks}", new Quantity(number)));

    [Fact]
    public void Text_WithOneWordForAQuantity_IsRefused() =>
        Assert.Throws<FormatException>(() => string.Format(CultureInfo.InvariantCulture, "{0:task}", new Quantity(1)));
}
