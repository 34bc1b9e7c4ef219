using System.Globalization;
using System.Text;

namespace Corpus.Text;

/// <summary>What the analysis has to know of a character.</summary>
[Flags]
internal enum CharClass : byte
{
    /// <summary>Parts tokens: blank, punctuation, symbol, control.</summary>
    None = 0,

    /// <summary>Belongs to a token: a letter, or a decimal digit of any script.</summary>
    Alnum = 1,

    /// <summary>0 to 9.</summary>
    Digit = 2,

    /// <summary>A combining mark: belongs to the token before it.</summary>
    Mark = 4,

    /// <summary>Not visible inside a word (soft hyphen, zero-width characters): dropped.</summary>
    Ignorable = 8,

    /// <summary>A vowel letter of Vietnamese.</summary>
    Vowel = 16,

    /// <summary>Bears a Vietnamese tone mark.</summary>
    Toned = 32,

    /// <summary>Needs more than a table: composes with others, lies beyond the table, or looks like a Latin letter without being one.</summary>
    Exotic = 64,
}

/// <summary>Character classes, lower case and base letters, by table for what Vietnamese text is made of.</summary>
internal static class CharTable
{
    private const int Size = 0x2100;

    // Letters that look like Latin ones and get typed or recognised in their place: Cyrillic, Greek. Pairs of look-alike and Latin letter.
    private const string LookAlikes =
        "АAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSаaеeкkоoрpсcуyхxіiјjѕsΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXαaιiκkοoνvρpυu";

    private static readonly CharClass[] Classes = new CharClass[Size];
    private static readonly char[] Lowers = new char[Size];
    private static readonly char[] Bases = new char[Size];
    private static readonly char[] Latins = new char[0x480];

#pragma warning disable CA1810 // The tables are filled in one loop, in order, because the base letters need the lower-case ones.
    static CharTable()
#pragma warning restore CA1810
    {
        for (var i = 0; i < LookAlikes.Length; i += 2)
        {
            Latins[LookAlikes[i]] = LookAlikes[i + 1];
        }

        for (var i = 0; i < Size; i++)
        {
            Lowers[i] = (char)i is '\u00D0' or '\u00F0' or '\u0189' or '\u0256' ? 'đ' : char.ToLowerInvariant((char)i);
        }

        for (var i = 0; i < Size; i++)
        {
            Classes[i] = Classify((char)i);
            Bases[i] = (Classes[i] & CharClass.Alnum) != 0 && IsLatin((char)i) ? BaseOf((char)i) : (char)i;
        }
    }

    /// <summary>The class of the character at <paramref name="index"/>.</summary>
    /// <param name="text">Any UTF-16 text.</param>
    /// <param name="index">In [0, length).</param>
    /// <param name="width">Code units of the character: 2 for a surrogate pair, else 1.</param>
    public static CharClass ClassAt(ReadOnlySpan<char> text, int index, out int width)
    {
        var c = text[index];
        width = 1;
        if (c < Size)
        {
            return Classes[c];
        }

        if (!char.IsSurrogate(c))
        {
            return c is '\uFEFF' ? CharClass.Ignorable : ClassOf(CharUnicodeInfo.GetUnicodeCategory(c)) | CharClass.Exotic;
        }

        if (Rune.DecodeFromUtf16(text[index..], out var rune, out var used) != System.Buffers.OperationStatus.Done)
        {
            return CharClass.None;
        }

        width = used;
        return ClassOf(Rune.GetUnicodeCategory(rune)) | CharClass.Exotic;
    }

    /// <summary>The lower-case form of one UTF-16 code unit; Ð (eth), which is typed for Đ, gives đ.</summary>
    public static char Lower(char c) => c < Size ? Lowers[c] : char.ToLowerInvariant(c);

    /// <summary>The letter without diacritics, of a lower-case Latin letter: ệ -> e, đ -> d, ñ -> n; other characters stay.</summary>
    public static char Base(char lower) => lower < Size ? Bases[lower] : lower;

    /// <summary>The Latin letter that a Cyrillic or Greek one looks like, or <c>'\0'</c>.</summary>
    public static char LatinOf(char c) => c < Latins.Length ? Latins[c] : '\0';

    /// <summary>Whether a letter is Latin: in the blocks from ASCII to Latin Extended, or Latin Extended Additional.</summary>
    public static bool IsLatin(char c) => c < '\u0250' || c is >= '\u1E00' and <= '\u1EFF';

    /// <summary>Whether a mark is one of the Latin combining diacritics, which Vietnamese, Greek and Cyrillic share.</summary>
    public static bool IsLatinMark(char c) => c is >= '\u0300' and <= '\u036F';

    /// <summary>The sign that a sign is composed of with a mark: ≠ gives =, ⋢ gives ⊑; others, and letters, stay.</summary>
    public static char BaseOfSign(char c)
    {
        // Nothing below 0x80 decomposes, nor do the quotes, dashes and bullets from 0x2010 on.
        if (c is < '\u0080' or (>= '\u2010' and < '\u2190') or >= '\uFFFE' || char.IsSurrogate(c))
        {
            return c;
        }

        Span<char> parts = stackalloc char[8];
        return StringNormalizationExtensions.TryNormalize([c], parts, out _, NormalizationForm.FormD) ? parts[0] : c;
    }

    private static CharClass Classify(char c)
    {
        if (c is '\u00AD' or '\u180E' or (>= '\u200B' and <= '\u200F') or '\u2060')
        {
            return CharClass.Ignorable;
        }

        var found = ClassOf(CharUnicodeInfo.GetUnicodeCategory(c));
        if (char.IsAsciiDigit(c))
        {
            found |= CharClass.Digit;
        }

        var code = VietnameseLetter.CodeOf(c);
        if (code != VietnameseLetter.None)
        {
            found |= CharClass.Vowel | (VietnameseLetter.ToneOf(code) > 0 ? CharClass.Toned : CharClass.None);
        }

        // Jamo (1100..11FF) compose with one another; a letter that is not NFC, or a look-alike, needs the long way too.
        var needsMore = LatinOf(c) != '\0' || c is >= '\u1100' and <= '\u11FF'
            || !c.ToString().IsNormalized(NormalizationForm.FormC);
        return found != CharClass.None && needsMore ? found | CharClass.Exotic : found;
    }

    private static CharClass ClassOf(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber => CharClass.Alnum,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharClass.Mark,
        _ => CharClass.None,
    };

    private static char BaseOf(char c)
    {
        if (Lowers[c] == 'đ')
        {
            return 'd';
        }

        var first = c.ToString().Normalize(NormalizationForm.FormD)[0];
        return first < Size ? Lowers[first] : first;
    }
}
