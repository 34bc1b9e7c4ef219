namespace Corpus.Text;

/// <summary>The vowel letters of Vietnamese taken apart into a vowel (12 of them), a tone (6) and case, by table.</summary>
/// <remarks>A code is <c>vowel * 6 + tone</c>, plus 72 for an upper-case letter; <see cref="None"/> is no Vietnamese vowel.</remarks>
internal static class VietnameseLetter
{
    /// <summary>The code of what is not a vowel letter of Vietnamese.</summary>
    public const byte None = 255;

    /// <summary>How many tones there are; tone 0 has no mark.</summary>
    public const int Tones = 6;

    private const string Lower =
        "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";

    private const string Upper =
        "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬEÈẺẼÉẸÊỀỂỄẾỆIÌỈĨÍỊOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢUÙỦŨÚỤƯỪỬỮỨỰYỲỶỸÝỴ";

    private const string Letters = Lower + Upper;

    private static readonly byte[] Codes = MakeCodes();

    /// <summary>The code of <paramref name="letter"/>, or <see cref="None"/>.</summary>
    public static byte CodeOf(char letter) => letter < Codes.Length ? Codes[letter] : None;

    /// <summary>The letter of a code in [0, 144).</summary>
    public static char LetterOf(int code) => Letters[code];

    /// <summary>The tone of a code: 0 none, 1 grave, 2 hook, 3 tilde, 4 acute, 5 dot below.</summary>
    public static int ToneOf(byte code) => code % Tones;

    /// <summary>Whether the vowel of a code bears a breve, circumflex or horn: ă â ê ô ơ ư, which draw the tone to themselves.</summary>
    public static bool HasQuality(byte code) => Lower[code % Lower.Length / Tones * Tones] is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y');

    /// <summary>Puts a combining mark on a letter: <c>â</c> and acute -> <c>ấ</c>, <c>é</c> and circumflex -> <c>ế</c>.</summary>
    /// <returns>The composed letter, or <c>'\0'</c> when Vietnamese has no such letter.</returns>
    public static char Combine(char letter, char mark)
    {
        var code = CodeOf(letter);
        if (code == None)
        {
            return '\0';
        }

        var tone = ToneOfMark(mark);
        if (tone > 0)
        {
            return ToneOf(code) == 0 ? LetterOf(code + tone) : '\0';
        }

        var plain = Lower[code % Lower.Length / Tones * Tones];
        var vowel = (plain, mark) switch
        {
            ('a', '\u0306') => 'ă',
            ('a', '\u0302') => 'â',
            ('e', '\u0302') => 'ê',
            ('o', '\u0302') => 'ô',
            ('o', '\u031B') => 'ơ',
            ('u', '\u031B') => 'ư',
            _ => '\0',
        };
        return vowel == '\0' ? '\0' : LetterOf(CodeOf(vowel) + ToneOf(code) + (code / Lower.Length * Lower.Length));
    }

    private static int ToneOfMark(char mark) => mark switch
    {
        '\u0300' => 1,
        '\u0309' => 2,
        '\u0303' => 3,
        '\u0301' => 4,
        '\u0323' => 5,
        _ => 0,
    };

    private static byte[] MakeCodes()
    {
        var codes = new byte[Letters.Max() + 1];
        Array.Fill(codes, None);
        for (var code = 0; code < Letters.Length; code++)
        {
            codes[Letters[code]] = (byte)code;
        }

        return codes;
    }
}
