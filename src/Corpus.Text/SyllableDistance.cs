namespace Corpus.Text;

/// <summary>The edit distance of Vietnamese terms, for "did you mean" and misread text: e, ê and ế differ less than e and o.</summary>
/// <remarks>
/// A letter put in, left out or replaced costs 1, and so do two neighbours swapped. Cheaper are, and add up to no more than 1 a letter:
/// <list type="bullet">
/// <item>another tone (ổ ố) 0.25, another quality (ô ơ o, đ d) 0.25;</item>
/// <item>shapes that a scanner takes for one another, in both directions, 0.5: c e, c o, h n, h b, i l, i 1, l 1, l t, g q, g ø, n u, v y,
/// o 0, and two letters for one: rn m, ii u, cl d, vv w, ri n.</item>
/// </list>
/// Never negative, 0 for equal terms only, symmetric; but two edits may cost less than the one that does the same (no triangle
/// inequality), so it serves to rank candidates, not to prune a metric tree. No allocation.
/// </remarks>
public static class SyllableDistance
{
    private const float OtherTone = 0.25f;
    private const float OtherQuality = 0.25f;
    private const float OtherLetter = 1;
    private const float Misread = 0.5f;

    // Pairs of base letters, lower case, that scanners confuse; each holds in both directions.
    private const string LookAlikes = "ceconhhbili1l1ltgqnuvyo0gø";

    // Longer terms are compared by their first letters only: what is longer is no syllable.
    private const int MaxLength = 64;

    /// <summary>The cheapest way to turn <paramref name="a"/> into <paramref name="b"/>.</summary>
    /// <param name="a">A term as <see cref="TokenCursor.Written"/>; only its first 64 letters count.</param>
    /// <param name="b">Another one.</param>
    /// <returns>
    /// The sum of the edits: e and ế cost 0.5, d and đ 0.25, e and o 1, modern and modem 0.5; 0 for equal terms.
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

                if (i > 1 && IsMisread(a[i - 2], a[i - 1], b[j - 1]))
                {
                    cost = Math.Min(cost, beforeLast[j - 1] + Misread);
                }

                if (j > 1 && IsMisread(b[j - 2], b[j - 1], a[i - 1]))
                {
                    cost = Math.Min(cost, last[j - 2] + Misread);
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

        var (vowelX, toneX) = Split(x);
        var (vowelY, toneY) = Split(y);
        var (baseX, baseY) = (CharTable.Base(vowelX), CharTable.Base(vowelY));
        var isSameQuality = vowelX == vowelY || (baseX != baseY && vowelX == baseX && vowelY == baseY);
        var marks = (toneX == toneY ? 0 : OtherTone) + (isSameQuality ? 0 : OtherQuality);
        return baseX == baseY ? marks : IsMisread(baseX, baseY) ? Math.Min(OtherLetter, Misread + marks) : OtherLetter;
    }

    private static (char Vowel, int Tone) Split(char letter)
    {
        var code = VietnameseLetter.CodeOf(letter);
        var tone = code == VietnameseLetter.None ? 0 : VietnameseLetter.ToneOf(code);
        return (tone == 0 ? letter : VietnameseLetter.LetterOf(code - tone), tone);
    }

    private static bool IsMisread(char x, char y)
    {
        for (var i = 0; i < LookAlikes.Length; i += 2)
        {
            if ((LookAlikes[i] == x && LookAlikes[i + 1] == y) || (LookAlikes[i] == y && LookAlikes[i + 1] == x))
            {
                return true;
            }
        }

        return false;
    }

    // Two letters that run together into one.
    private static bool IsMisread(char first, char second, char one) => (first, second, one) switch
    {
        ('r', 'n', 'm') or ('i', 'i', 'u') or ('c', 'l', 'd') or ('v', 'v', 'w') or ('r', 'i', 'n') => true,
        _ => false,
    };
}
