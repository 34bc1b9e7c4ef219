using System.Text;

namespace Corpus.Testing;

/// <summary>Random texts for the laws of text analysis.</summary>
public static class RandomText
{
    private static readonly string[] Initials =
        ["", "b", "c", "ch", "d", "đ", "g", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x"];

    private static readonly string[] Rhymes =
        ["a", "an", "anh", "ai", "oan", "oa", "oai", "uy", "uyên", "ươ", "ương", "ươi", "iên", "iêu", "ê", "ông", "ă", "ăng", "ân", "u", "ưu", "ơ", "i", "y"];

    private static readonly string[] Odd =
        [
            " ", "  ", "\n", "\t", "\u00A0", "\u200B", "\u00AD", "\u0301", "\u0323", "\u031B", "-", "–", "/", ".", ",", "%", "@", ":", "(", "”", "…",
            "_", "0", "7", "19", "2021", "117", "F0", "QĐ", "TTg", "Covid", "Ð", "е", "Α", "ß", "İ", "ñ", "ﬁ", "²", "한", "ᄒ", "ᅡ", "ก", "ำ", "字",
            "𝐀", "😀", "\uD800", "\uDC00", "\uFEFF", "\uFFFD", "\0", "\u2028", "क", "़", "https://", "www.", ".vn",
        ];

    /// <summary>Vietnamese-looking text: syllables of random initials, rhymes, tones and cases with some punctuation, NFC.</summary>
    /// <param name="random">The generator.</param>
    /// <param name="syllables">How many.</param>
    public static string Vietnamese(Random random, int syllables)
    {
        var text = new StringBuilder();
        for (var i = 0; i < syllables; i++)
        {
            var syllable = Pick(random, Initials) + WithTone(random, Pick(random, Rhymes));
            text.Append(random.Next(6) switch
            {
                0 => syllable.ToUpperInvariant(),
                1 => string.Concat(syllable[..1].ToUpperInvariant(), syllable.AsSpan(1)),
                _ => syllable,
            });
            text.Append(random.Next(12) switch
            {
                0 => ", ",
                1 => "; ",
                2 => ".\n",
                3 => "-",
                4 => " 12/10/2021 ",
                5 => " 117 /TB-UBND ",
                _ => " ",
            });
        }

        return text.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Anything: Vietnamese, other scripts, marks on nothing, invisible characters, lone surrogates.</summary>
    /// <param name="random">The generator.</param>
    /// <param name="pieces">How many pieces of one to a few characters.</param>
    public static string Any(Random random, int pieces)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pieces; i++)
        {
            switch (random.Next(8))
            {
                case 0:
                    text.Append((char)random.Next(char.MaxValue + 1));
                    break;
                case 1:
                    text.Append((char)random.Next(0x20, 0x250));
                    break;
                case 2:
                    text.Append((char)random.Next(0x1EA0, 0x1F00));
                    break;
                case 3 or 4:
                    text.Append(Vietnamese(random, 1));
                    break;
                default:
                    text.Append(Pick(random, Odd));
                    break;
            }
        }

        return text.ToString();
    }

    private static string WithTone(Random random, string rhyme)
    {
        // A mark after any of the vowels: right, or in one of the places that people put it.
        var vowels = Enumerable.Range(0, rhyme.Length).Where(i => !"bcdghklmnpt".Contains(rhyme[i], StringComparison.Ordinal)).ToArray();
        var place = Pick(random, vowels) + 1;
        var mark = Pick(random, ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]);
        return (rhyme[..place] + mark + rhyme[place..]).Normalize(NormalizationForm.FormC);
    }

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];
}
