using System.Diagnostics;
using System.Text;

namespace Corpus.Text;

/// <summary>A run of letters, digits and their marks in a text, and its normal form.</summary>
/// <param name="Start">First code unit in the text.</param>
/// <param name="End">Code unit after the last letter, digit or mark.</param>
/// <param name="Classes">The classes of all its characters together.</param>
/// <param name="Letters">How many letters and digits it has, marks not counted.</param>
/// <param name="Digits">How many of its characters are 0 to 9.</param>
/// <param name="Vowels">How many are composed Vietnamese vowels.</param>
internal readonly record struct SyllableRun(int Start, int End, CharClass Classes, int Letters, int Digits, int Vowels)
{
    /// <summary>Most code units of a run; a longer one is cut, so that no text makes a token, or the work on one, unbounded.</summary>
    public const int MaxLength = 512;

    /// <summary>Most code units of a normal form: NFC at most triples a text.</summary>
    public const int MaxFormLength = 3 * MaxLength;

    // Letters of a run. Counting letters, not code units, cuts a composed and a decomposed text at the same letter.
    private const int MaxLetters = 128;

    /// <summary>Whether nothing but 0 to 9 is to be seen in it.</summary>
    public bool IsNumber => Digits == Letters && (Classes & CharClass.Mark) == 0;

    /// <summary>Whether it is a number with a letter behind it, as the serial of a document can be: <c>15a</c>.</summary>
    /// <param name="text">The text that the run was found in.</param>
    public bool IsLetteredNumber(ReadOnlySpan<char> text) =>
        Digits > 0 && Digits == Letters - 1 && (Classes & CharClass.Mark) == 0 && char.IsAsciiLetter(text[End - 1]);

    /// <summary>What it is as a token.</summary>
    public TokenKind Kind => Digits == 0 ? TokenKind.Syllable : Digits == Letters ? TokenKind.Number : TokenKind.Mixed;

    /// <summary>Finds the run that starts at <paramref name="start"/>, where a letter or digit must stand.</summary>
    public static SyllableRun At(ReadOnlySpan<char> text, int start)
    {
        var limit = Math.Min(text.Length, start + MaxLength);
        var (end, letters, digits, vowels) = (start, 0, 0, 0);
        var classes = CharClass.None;
        for (var i = start; i < limit;)
        {
            var found = CharTable.ClassAt(text, i, out var width);
            if ((found & CharClass.Alnum) != 0)
            {
                if (letters == MaxLetters || i + width > limit)
                {
                    break;
                }

                letters++;
                digits += (found & CharClass.Digit) != 0 ? 1 : 0;
                vowels += (found & CharClass.Vowel) != 0 ? 1 : 0;
                end = i + width;
            }
            else if ((found & CharClass.Mark) != 0)
            {
                end = i + width;
            }
            else if (found != CharClass.Ignorable)
            {
                break;
            }

            classes |= i + width == end ? found : CharClass.None;
            i += width;
        }

        // Ignorable characters count only when letters follow them in the run; then they shorten the normal form.
        return new SyllableRun(start, end, end - start > letters ? classes | CharClass.Exotic : classes, letters, digits, vowels);
    }

    /// <summary>Writes the normal form of a run: NFC, look-alikes as Latin letters, canonical tone placement; case stays.</summary>
    /// <param name="text">The text that the run was found in.</param>
    /// <param name="form">Receives it; at least <see cref="MaxFormLength"/> long.</param>
    /// <returns>Its length.</returns>
    public int Write(ReadOnlySpan<char> text, Span<char> form) => Write(text, form, default);

    /// <summary>Writes the normal form and where each of its characters comes from.</summary>
    /// <param name="text">The text that the run was found in.</param>
    /// <param name="form">Receives it; at least <see cref="MaxFormLength"/> long.</param>
    /// <param name="origins">
    /// Receives for each character of the form the index in the text where its letter starts; as long as <paramref name="form"/>, or
    /// empty when not wanted. Where letters of other scripts compose, the start of the run.
    /// </param>
    public int Write(ReadOnlySpan<char> text, Span<char> form, Span<int> origins)
    {
        var length = (Classes & (CharClass.Exotic | CharClass.Mark)) == 0
            ? Copy(text, form, origins)
            : ComposeVietnamese(text, form, origins);
        if (length < 0)
        {
            length = ComposeAny(text, form);
            if (!origins.IsEmpty)
            {
                origins[..length].Fill(Start);
            }
        }

        VietnameseSyllable.PlaceTone(form[..length]);
        return length;
    }

    private int Copy(ReadOnlySpan<char> text, Span<char> form, Span<int> origins)
    {
        text[Start..End].CopyTo(form);
        for (var i = 0; i < End - Start && !origins.IsEmpty; i++)
        {
            origins[i] = Start + i;
        }

        for (var i = 0; i < End - Start; i++)
        {
            form[i] = Eth(form[i]);
        }

        return End - Start;
    }

    /// <summary>Composes letters and marks of Vietnamese in any order; negative when the run holds anything else.</summary>
    private int ComposeVietnamese(ReadOnlySpan<char> text, Span<char> form, Span<int> origins)
    {
        var length = 0;
        for (var i = Start; i < End; i++)
        {
            var c = text[i];
            var found = CharTable.ClassAt(text, i, out _);
            if (found == CharClass.Ignorable)
            {
                continue;
            }

            if ((found & CharClass.Exotic) != 0)
            {
                return -1;
            }

            if ((found & CharClass.Mark) == 0)
            {
                if (!origins.IsEmpty)
                {
                    origins[length] = i;
                }

                form[length++] = Eth(c);
                continue;
            }

            var composed = length == 0 ? '\0' : VietnameseLetter.Combine(form[length - 1], c);
            if (composed == '\0')
            {
                return -1;
            }

            form[length - 1] = composed;
        }

        return length;
    }

    /// <summary>Composes with the platform's NFC, then looks after what Vietnamese needs beyond it.</summary>
    private int ComposeAny(ReadOnlySpan<char> text, Span<char> form)
    {
        Span<char> visible = stackalloc char[MaxLength];
        var count = 0;
        for (var i = Start; i < End;)
        {
            if (CharTable.ClassAt(text, i, out var width) != CharClass.Ignorable)
            {
                text.Slice(i, width).CopyTo(visible[count..]);
                count += width;
            }

            i += width;
        }

        Span<char> composed = stackalloc char[MaxFormLength];
        if (!StringNormalizationExtensions.TryNormalize(visible[..count], composed, out var composedLength, NormalizationForm.FormC))
        {
            throw new UnreachableException($"this is a bug: NFC of {count} code units is longer than {MaxFormLength}");
        }

        composed = composed[..composedLength];
        var hasLatin = false;
        foreach (var c in composed)
        {
            hasLatin |= CharTable.IsLatin(c) && !char.IsAsciiDigit(c);
        }

        var length = 0;
        var isOnLatin = true;
        for (var i = 0; i < composedLength; i++)
        {
            var c = composed[i];
            if (CharTable.IsLatinMark(c) && isOnLatin)
            {
                // A mark that NFC could not place: é and circumflex is ế all the same; one that no Latin letter bears is noise.
                var both = length == 0 ? '\0' : VietnameseLetter.Combine(form[length - 1], c);
                if (both != '\0')
                {
                    form[length - 1] = both;
                }

                continue;
            }

            var latin = hasLatin ? CharTable.LatinOf(c) : '\0';
            form[length] = latin == '\0' ? Eth(c) : latin;
            if ((CharTable.ClassAt(composed, i, out _) & CharClass.Mark) == 0)
            {
                isOnLatin = CharTable.IsLatin(form[length]);
            }

            length++;
        }

        return length;
    }

    // Ð (eth) and Ɖ are typed for Đ; they look the same.
    private static char Eth(char c) => c switch
    {
        '\u00D0' or '\u0189' => 'Đ',
        '\u00F0' or '\u0256' => 'đ',
        _ => c,
    };
}
