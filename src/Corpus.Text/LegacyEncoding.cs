using System.Text;

namespace Corpus.Text;

/// <summary>The 8-bit encodings that Vietnamese offices used before Unicode.</summary>
internal static class LegacyEncoding
{
    private const string Windows1252 =
        "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";

    // 0xA0..0xFF; capitals with a tone exist only as a font of capitals over the small letters, so a text in capitals comes out small.
    private const string Tcvn3 =
        "\u00A0ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ";

    // 0x80..0xFF.
    private const string Viscii =
        "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ";

    /// <summary>Decodes TCVN 5712 as the ABC fonts (TCVN3) show it.</summary>
    public static string DecodeTcvn3(ReadOnlySpan<byte> bytes) =>
        Decode(bytes, static b => b < 0xA0 ? Windows1252[b - 0x80] : Tcvn3[b - 0xA0]);

    /// <summary>Decodes VISCII (RFC 1456), whose six rarest capitals sit among the control codes.</summary>
    public static string DecodeViscii(ReadOnlySpan<byte> bytes) => Decode(bytes, static b => Viscii[b - 0x80])
        .Replace('\u0002', 'Ẳ').Replace('\u0005', 'Ẵ').Replace('\u0006', 'Ẫ')
        .Replace('\u0014', 'Ỷ').Replace('\u0019', 'Ỹ').Replace('\u001E', 'Ỵ');

    /// <summary>Decodes Windows-1258, which writes tones as combining marks.</summary>
    public static string DecodeWindows1258(ReadOnlySpan<byte> bytes) => Decode(bytes, static b => b switch
    {
        0xC3 => 'Ă',
        0xE3 => 'ă',
        0xD0 => 'Đ',
        0xF0 => 'đ',
        0xD5 => 'Ơ',
        0xF5 => 'ơ',
        0xDD => 'Ư',
        0xFD => 'ư',
        0xCC => '\u0300',
        0xD2 => '\u0309',
        0xDE => '\u0303',
        0xEC => '\u0301',
        0xF2 => '\u0323',
        0xFE => '₫',
        _ => Latin(b),
    });

    /// <summary>Decodes VNI for Windows: a letter and then a Western letter that its fonts draw as the letter's marks.</summary>
    public static string DecodeVni(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var c in DecodeWindows1252(bytes))
        {
            var last = text.Length == 0 ? '\0' : text[^1];
            var composed = ComposeVni(last, CharTable.Lower(c));
            if (composed != '\0')
            {
                text[^1] = composed;
            }
            else
            {
                text.Append(LetterOfVni(c));
            }
        }

        return text.ToString();
    }

    /// <summary>The bytes that gave <paramref name="text"/> when somebody took them for Windows-1252.</summary>
    /// <returns>False when it has a character that Windows-1252 lacks.</returns>
    public static bool TryEncodeWindows1252(string text, out byte[] bytes)
    {
        bytes = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var high = text[i] == '\uFFFD' ? -1 : Windows1252.IndexOf(text[i], StringComparison.Ordinal);
            if (high < 0 && text[i] > 0xFF)
            {
                return false;
            }

            bytes[i] = high < 0 ? (byte)text[i] : (byte)(high + 0x80);
        }

        return true;
    }

    private static string DecodeWindows1252(ReadOnlySpan<byte> bytes) => Decode(bytes, Latin);

    private static char Latin(byte b) => b is >= 0x80 and < 0xA0 ? Windows1252[b - 0x80] : (char)b;

    private static string Decode(ReadOnlySpan<byte> bytes, Func<byte, char> upperHalf)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var b in bytes)
        {
            text.Append(b < 0x80 ? (char)b : upperHalf(b));
        }

        return text.ToString();
    }

    private static char LetterOfVni(char c) => c switch
    {
        'ô' => 'ơ',
        'Ô' => 'Ơ',
        'ö' => 'ư',
        'Ö' => 'Ư',
        'ñ' => 'đ',
        'Ñ' => 'Đ',
        'æ' => 'ỉ',
        'Æ' => 'Ỉ',
        'ó' => 'ĩ',
        'Ó' => 'Ĩ',
        'ò' => 'ị',
        'Ò' => 'Ị',
        'î' => 'ỵ',
        'Î' => 'Ỵ',
        _ => c,
    };

    // The vowel before and the lower-case mark letter -> the vowel with its marks, or '\0'.
    private static char ComposeVni(char vowel, char mark)
    {
        var (quality, tone) = mark switch
        {
            'ù' => ('\0', '\u0301'),
            'ø' => ('\0', '\u0300'),
            'û' => ('\0', '\u0309'),
            'õ' => ('\0', '\u0303'),
            'ï' => ('\0', '\u0323'),
            'â' => ('\u0302', '\0'),
            'á' => ('\u0302', '\u0301'),
            'à' => ('\u0302', '\u0300'),
            'å' => ('\u0302', '\u0309'),
            'ã' => ('\u0302', '\u0303'),
            'ä' => ('\u0302', '\u0323'),
            'ê' => ('\u0306', '\0'),
            'é' => ('\u0306', '\u0301'),
            'è' => ('\u0306', '\u0300'),
            'ú' => ('\u0306', '\u0309'),
            'ü' => ('\u0306', '\u0303'),
            'ë' => ('\u0306', '\u0323'),
            _ => ('\0', '\0'),
        };
        if (quality == '\0' && tone == '\0')
        {
            return '\0';
        }

        var marked = quality == '\0' ? vowel : VietnameseLetter.Combine(vowel, quality);
        return tone == '\0' || marked == '\0' ? marked : VietnameseLetter.Combine(marked, tone);
    }
}
