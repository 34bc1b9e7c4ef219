using System.Text.RegularExpressions;

namespace Corpus.Reading;

/// <summary>Gives dates and hours of a folded text what a scan misread in them: letters for digits ("25/3/2O23", "1O giờ"), "ngàv" and "tháne" for their words.</summary>
/// <remarks>
/// O stands for 0; l, I and a bar for 1. Only what has the shape of a date or hour, stands where one does and has real digits, as many as
/// letters or more, is changed: "ngày l/l" stays. Linear: patterns run on a few characters around a letter beside a digit.
/// </remarks>
internal static partial class MisreadDigits
{
    private const int TimeoutMs = 10_000;

    /// <summary>Characters before and behind a letter in which its date is looked for.</summary>
    private const int Reach = 18;

    /// <summary>Puts digits for letters in place.</summary>
    /// <param name="folded">A text folded character by character.</param>
    public static void Repair(Span<char> folded)
    {
        for (var i = 0; i < folded.Length; i++)
        {
            if (folded[i] == ' ' && i + 1 < folded.Length && (char.IsAsciiDigit(folded[i + 1]) || DigitOf(folded[i + 1]) is not null))
            {
                RepairWord(folded[..i]);
            }

            if (DigitOf(folded[i]) is null || !((i > 0 && IsDateSign(folded[i - 1])) || (i + 1 < folded.Length && IsDateSign(folded[i + 1]))))
            {
                continue;
            }

            var start = Math.Max(0, i - Reach);
            var window = folded[start..Math.Min(folded.Length, i + Reach)];
            foreach (var match in Date().EnumerateMatches(window))
            {
                Repair(window.Slice(match.Index, match.Length), folded, start + match.Index);
            }
        }
    }

    /// <summary>Repairs the word of time that a text ends with, where a scan misread the tail of a letter.</summary>
    private static void RepairWord(Span<char> text)
    {
        foreach (var (misread, word) in TimeWords)
        {
            if (text.EndsWith(misread) && (text.Length == misread.Length || !char.IsLetterOrDigit(text[^(misread.Length + 1)])))
            {
                word.CopyTo(text[^word.Length..]);
                return;
            }
        }
    }

    private static readonly (string Misread, string Word)[] TimeWords =
        [("ngav", "ngay"), ("nqay", "ngay"), ("nqav", "ngay"), ("thanq", "thang"), ("thane", "thang"), ("lhang", "thang")];

    private static void Repair(ReadOnlySpan<char> token, Span<char> folded, int at)
    {
        var (digits, letters) = (0, 0);
        foreach (var c in token)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            letters += DigitOf(c) is null ? 0 : 1;
        }

        for (var i = 0; i < token.Length && digits >= letters; i++)
        {
            folded[at + i] = DigitOf(folded[at + i]) ?? folded[at + i];
        }
    }

    private static char? DigitOf(char c) => c switch { 'o' => '0', 'l' or 'i' or '|' => '1', _ => null };

    private static bool IsDateSign(char c) => char.IsAsciiDigit(c) || c == '/';

    /// <summary>A day, month and year; a day and month behind a word of time; one of them beside its word; an hour or its minutes.</summary>
    [GeneratedRegex(
        """
        (?<![\w/.,])[\doil][\doil|]?/[\doil][\doil|]?/[12][\doil|]{3}(?![\w/])
        |(?<=(?<!\w)(?:ngay|truoc|den|tu|vao)\ )[\doil][\doil|]?/[\doil][\doil]?(?![\w/|])
        |(?<=(?<!\w)(?:ngay|thang)\ )[\doil]{2}(?=\ (?:thang|nam)\ [\doil])
        |(?<=(?<!\w)nam\ )[12][\doil|]{3}(?![\w|])
        |(?<![\w/.,])[\doil]{2}(?=\ gio(?!\w)|h\d\d(?!\w)|h\ ngay)
        |(?<=\d(?:h|\ gio\ ))[\doil]{2}(?!\w)
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace, TimeoutMs)]
    private static partial Regex Date();
}
