using System.Text;
using Corpus.Testing;

namespace Corpus.Text.Tests;

public class TextNormalizerTests
{
    [Theory]
    [InlineData("hoà bình", "hòa bình")]
    [InlineData("THUỶ SẢN", "THỦY SẢN")]
    [InlineData("Ðiện Biên", "Điện Biên")]
    [InlineData("cách\u00A0ly\u2003tập\u200B trung", "cách ly tập trung")]
    [InlineData("“mục tiêu” – ‘kép’", "\"mục tiêu\" - 'kép'")]
    [InlineData("dòng 1\n\tdòng 2", "dòng 1\n\tdòng 2")]
    public void Normalize_OfLookAlikes_GivesOneForm(string text, string expected) =>
        Assert.Equal(expected, TextNormalizer.Normalize(text).Text);

    [Theory]
    [InlineData("a\uFFFEb")]
    [InlineData("a \uFFFE b \uFFFF \uFDD0")]
    [InlineData("x \u2ADC y")]
    [InlineData("x \u0344 y")]
    public void Normalize_SignsThatNormalFormsTreatOddly_IsStableAndDoesNotThrow(string text)
    {
        var once = TextNormalizer.Normalize(text).Text;
        Assert.Equal(once, TextNormalizer.Normalize(once).Text);
    }

    [Fact]
    public void Normalize_OfALoneSurrogate_ReplacesIt() => Assert.Equal("a\uFFFDb", TextNormalizer.Normalize("a\uD800b").Text);

    [Fact]
    public void Normalize_OfANormalText_ChangesNothing() => SeededRandom.Run(3_000, random =>
    {
        var once = TextNormalizer.Normalize(RandomText.Any(random, random.Next(30))).Text;
        Assert.Equal(once, TextNormalizer.Normalize(once).Text);
        Assert.Equal(once.Normalize(NormalizationForm.FormC), once);
    });

    [Fact]
    public void Normalize_OfNaughtyStrings_IsIdempotent()
    {
        foreach (var text in NaughtyStrings.All)
        {
            var once = TextNormalizer.Normalize(text).Text;
            Assert.Equal(once, TextNormalizer.Normalize(once).Text);
        }
    }

    [Fact]
    public void ToOriginal_OfEveryToken_GivesTheTextItWasMadeFrom() => SeededRandom.Run(2_000, random =>
    {
        var text = random.Next(2) == 0 ? RandomText.Vietnamese(random, 8).Normalize(NormalizationForm.FormD) : RandomText.Any(random, 12);
        var normal = TextNormalizer.Normalize(text);
        var lastEnd = 0;
        using var tokens = new TokenCursor(normal.Text);
        while (tokens.MoveNext())
        {
            if (tokens.IsCompound)
            {
                continue;
            }

            var (start, end) = normal.ToOriginal(tokens.Start, tokens.End);
            Assert.InRange(start, lastEnd, text.Length);
            Assert.InRange(end, start + 1, text.Length);
            using var original = new TokenCursor(text.AsSpan(start, end - start));
            var form = new StringBuilder();
            while (original.MoveNext())
            {
                form.Append(original.IsCompound ? "" : original.Written);
            }

            Assert.Equal(tokens.Written.ToString(), form.ToString());
            lastEnd = end;
        }

        Assert.Equal((text.Length, text.Length), normal.ToOriginal(normal.Text.Length, normal.Text.Length));
    });

    [Fact]
    public void ToOriginal_OfOneLetter_CoversItsMarks()
    {
        var normal = TextNormalizer.Normalize("te\u0302\u0301t");
        Assert.Equal("tết", normal.Text);
        Assert.Equal((1, 4), normal.ToOriginal(1, 2));
    }

    [Fact]
    public void Folding_BeforeOrAfterNormalizing_IsTheSame() => SeededRandom.Run(3_000, random =>
    {
        var text = RandomText.Any(random, random.Next(30));
        Assert.Equal(VietnameseFolding.Key(text), VietnameseFolding.Key(TextNormalizer.Normalize(text).Text));
        Assert.Equal(VietnameseFolding.WrittenKey(text), VietnameseFolding.WrittenKey(TextNormalizer.Normalize(text).Text));
    });

    [Fact]
    public void Folding_OfAFoldedText_ChangesNothing() => SeededRandom.Run(3_000, random =>
    {
        var key = VietnameseFolding.Key(RandomText.Any(random, random.Next(30)));
        Assert.Equal(key, VietnameseFolding.Key(key));
    });

    [Fact]
    public void Require_WithAWorkingPlatform_Passes() => UnicodeSupport.Require();

    [Fact]
    public void Require_WhereNormalizingDoesNothing_SaysWhatToInstall() =>
        Assert.Contains("ICU", Assert.Throws<PlatformNotSupportedException>(() => UnicodeSupport.Require("e\u0302\u0301")).Message, StringComparison.Ordinal);
}
