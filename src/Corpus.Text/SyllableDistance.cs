namespace Corpus.Text;

/// <summary>The edit distance of Vietnamese terms, for "did you mean" and misread text: e, ê and ế differ less than e and o.</summary>
public static class SyllableDistance
{
    private const float OtherTone = 0.25f;
    private const float OtherQuality = 0.25f;
    private const float OtherLetter = 1;

    // Longer terms are compared by their first letters only: what is longer is no syllable.
    private const int MaxLength = 64;

    /// <summary>The cheapest way to turn <paramref name="a"/> into <paramref name="b"/>.</summary>
    /// <param name="a">A term as <see cref="TokenCursor.Written"/>; only its first 64 letters count.</param>
    /// <param name="b">Another one.</param>
    /// <returns>
    /// The sum of the edits: 1 for a letter put in, left out or replaced and for two neighbours swapped; 0.25 for another tone and 0.25
    /// for another vowel of the same base letter (e and ê, d and đ); so e and ế cost 0.5, e and o cost 1. 0 for equal terms; symmetric.
    /// </returns>
    public static float Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        a = a[..Math.Min(a.Length, MaxLength)];
        b = b[..Math.Min(b.Length, MaxLength)];
        Span<float> beforeLast = stackalloc float[MaxLength + 1];
        Span<float> last = stackalloc float[MaxLength + 1];
        Span<float> current = stackalloc float[MaxLength + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(last[j], current[j - 1]) + 1;
                cost = Math.Min(cost, last[j - 1] + Replacing(a[i - 1], b[j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cost = Math.Min(cost, beforeLast[j - 2] + 1);
                }

                current[j] = cost;
            }

            var free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }

        return last[b.Length];
    }

    private static float Replacing(char x, char y)
    {
        if (x == y)
        {
            return 0;
        }

        var (codeX, codeY) = (VietnameseLetter.CodeOf(x), VietnameseLetter.CodeOf(y));
        if (codeX == VietnameseLetter.None || codeY == VietnameseLetter.None)
        {
            return CharTable.Base(x) == CharTable.Base(y) ? OtherQuality : OtherLetter;
        }

        if (CharTable.Base(x) != CharTable.Base(y))
        {
            return OtherLetter;
        }

        var (toneX, toneY) = (VietnameseLetter.ToneOf(codeX), VietnameseLetter.ToneOf(codeY));
        return (toneX == toneY ? 0 : OtherTone) + (codeX - toneX == codeY - toneY ? 0 : OtherQuality);
    }
}
