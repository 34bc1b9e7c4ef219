using System.Buffers;
using System.Text.RegularExpressions;

namespace Corpus.Reading;

/// <summary>
/// Gives dates and hours of a folded text what a scan misread in them: letters for digits ("25/3/2O23", "1O giờ"), "ngàv" and "tháne" for their words;
/// and the numbers of documents the digits that letters stand for ("4l9/QĐ-UBND").
/// </summary>
/// <remarks>
/// O stands for 0; l, I and a bar for 1. Only what has the shape of a date or hour, stands where one does and has real digits, as many as
/// letters or more, or stands between two words of time, is changed: "ngày l/l" stays. Linear: patterns run on a few characters around a letter beside a digit.
/// </remarks>
internal static partial class MisreadDigits
{
    private const int TimeoutMs = 10_000;

    /// <summary>Characters before and behind a letter in which its date is looked for.</summary>
    private const int Reach = 18;

    /// <summary>Most characters of a number that are looked at.</summary>
    private const int MaxNumber = 24;

    /// <summary>Letters that stand for digits in the number of a document.</summary>
    private static readonly SearchValues<char> NumberLetters = SearchValues.Create("OolI");

    /// <summary>
    /// Length of the serial and year of a document's number, and of its Assembly's term, when letters stand for some of their digits ("4l9/QĐ-UBND", "15/2O20/NĐ-CP",
    /// "99/2019/QHl4"); else 0.
    /// </summary>
    /// <param name="text">Any text, NFC, not folded.</param>
    /// <param name="start">Where the number would begin.</param>
    public static int NumberLength(string text, int start) =>
        text.AsSpan(start, Math.Min(MaxNumber, text.Length - start)).ContainsAny(NumberLetters)
        && Number().Match(text, start) is { Success: true } number && number.ValueSpan.ContainsAny(NumberLetters) ? number.Length : 0;

    /// <summary>A text, as long, with digits for the letters of the number at a position; itself when none is misread there.</summary>
    public static string WithDigits(string text, int start) => NumberLength(text, start) is > 0 and var length
        ? string.Create(text.Length, (text, start, length), static (cured, number) =>
        {
            number.text.CopyTo(cured);
            foreach (ref var c in cured.Slice(number.start, number.length))
            {
                c = DigitOf(FoldedText.Of(c)) ?? c;
            }
        })
        : text;

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

            if (DigitOf(folded[i]) is null
                || !((i > 0 && IsDateSign(folded[i - 1])) || (i + 1 < folded.Length && (IsDateSign(folded[i + 1]) || (i > 0 && folded[i - 1] == ' ' && DigitOf(folded[i + 1]) is not null)
                        || (folded[i + 1] == '.' && i + 2 < folded.Length && char.IsAsciiDigit(folded[i + 2]))))))
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

        // "ngày lO tháng 3", "tháng ll năm 2021", "lOO%": between two words of time or before a sign of shares nothing else can stand.
        var behind = folded[(at + token.Length)..];
        var isBetween = (token.Length == 2 && (behind.StartsWith(" thang ") || behind.StartsWith(" nam "))) || behind.StartsWith("%") || behind.StartsWith(" %");
        for (var i = 0; i < token.Length && (digits >= letters || isBetween); i++)
        {
            folded[at + i] = DigitOf(folded[at + i]) ?? folded[at + i];
        }
    }

    /// <summary>The digit that a folded letter stands for; null for any other.</summary>
    public static char? DigitOf(char c) => c switch { 'o' => '0', 'l' or 'i' or '|' => '1', _ => null };

    private static bool IsDateSign(char c) => char.IsAsciiDigit(c) || c == '/';

    /// <summary>A serial with its year, before a symbol or with the Assembly's term; a small o behind the serial belongs to it, as in "12a".</summary>
    [GeneratedRegex(
        @"\G(?=[OolI]?\d)[\dOolI]{1,6}(?<!o)(?: ?[/\-–] ?[12][\dOolI]{3})?(?:[/\-–](?:UBTV)?QH[\dOolI]{1,2}(?!\w)|(?= {0,3}[/\-–] ?\p{Lu}{2}))",
        RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Number();

    /// <summary>
    /// A day, month and year; a day and month behind a word of time; one of them beside its word; an hour or its minutes; a share ("l00%"); an amount in
    /// thousands ("l.000 mẫu").
    /// </summary>
    [GeneratedRegex(
        """
        (?<![\w/.,])[\doil][\doil|]?/[\doil][\doil|]?/[12][\doil|]{3}(?![\w/])
        |(?<=(?<!\w)(?:ngay|truoc|den|tu|vao)\ )[\doil][\doil|]?/[\doil][\doil]?(?![\w/|])
        |(?<=(?<!\w)(?:ngay|thang)\ )[\doil]{2}(?=\ (?:thang|nam)\ [\doil])
        |(?<=\d\ thang\ )[\doil]{2}(?!\w)
        |(?<=(?<!\w)nam\ )[12][\doil|]{3}(?![\w|])
        |(?<![\w/.,])[\doil]{2}(?=\ gio(?!\w)|h\d\d(?!\w)|h\ ngay)
        |(?<=\d(?:h|\ gio\ ))[\doil]{2}(?!\w)
        |(?<![\w/.,])[\dl][\dol]{1,2}(?=\ ?%)
        |(?<![\w/.,])[\dl][\dol]{0,2}(?:\.[\dol]{3})+(?=[\ /](?!\d))
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace, TimeoutMs)]
    private static partial Regex Date();
}
