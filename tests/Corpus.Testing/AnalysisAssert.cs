using Corpus.Text;
using Xunit;

namespace Corpus.Testing;

/// <summary>Checks what the analysis makes of a text, and the laws that every analysis obeys.</summary>
public static class AnalysisAssert
{
    /// <summary>Checks the terms as written, in order, each with its position and range in the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="expected">One a token: <c>position:text of the range:term</c>, as <c>0:Cách:cách</c>.</param>
    public static void AssertAnalyzesTo(string text, params string[] expected)
    {
        CheckLaws(text);
        var actual = new List<string>();
        using var tokens = new TokenCursor(text);
        while (tokens.MoveNext())
        {
            actual.Add($"{tokens.Position}:{text[tokens.Start..tokens.End]}:{tokens.Written}");
        }

        Assert.Equal(expected, actual);
    }

    /// <summary>Checks that ranges and positions are in order and that the parts and the gaps between them make up the text.</summary>
    public static void CheckLaws(string text)
    {
        using var tokens = new TokenCursor(text);
        var (lastStart, lastEnd, compoundEnd, lastPosition, sharesPosition) = (0, 0, 0, -1, false);
        while (tokens.MoveNext())
        {
            Assert.InRange(tokens.Start, lastStart, text.Length);
            Assert.InRange(tokens.End, tokens.Start + 1, text.Length);
            Assert.Equal(tokens.Written.Length, tokens.Folded.Length);
            Assert.False(tokens.Written.IsEmpty);
            lastStart = tokens.Start;
            if (tokens.IsCompound)
            {
                Assert.True(tokens.Start >= compoundEnd, "a compound inside a compound");
                Assert.Equal(lastPosition + 1, tokens.Position);
                (compoundEnd, lastPosition, sharesPosition) = (tokens.End, tokens.Position, true);
                continue;
            }

            Assert.True(tokens.Start >= lastEnd, "parts overlap");
            Assert.True(tokens.Start >= compoundEnd || tokens.End <= compoundEnd, "a part sticks out of its compound");
            Assert.Equal(sharesPosition ? lastPosition : lastPosition + 1, tokens.Position);
            AssertNoLetters(text.AsSpan(lastEnd, tokens.Start - lastEnd));
            (lastEnd, lastPosition, sharesPosition) = (tokens.End, tokens.Position, false);
        }

        AssertNoLetters(text.AsSpan(lastEnd));
        Assert.False(tokens.MoveNext());
    }

    private static void AssertNoLetters(ReadOnlySpan<char> gap)
    {
        foreach (var rune in gap.EnumerateRunes())
        {
            Assert.False(System.Text.Rune.IsLetter(rune) || System.Text.Rune.IsDigit(rune), $"{rune} belongs to no token");
        }
    }
}
