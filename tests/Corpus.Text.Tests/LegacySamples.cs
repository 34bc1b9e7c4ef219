using System.Text;

namespace Corpus.Text.Tests;

/// <summary>Vietnamese texts and an encoder for them by the published tables, written apart from the decoder under test.</summary>
internal static class LegacySamples
{
    /// <summary>A header, sentences, sentences with English and figures, a text with line ends; each with enough words to be sure of.</summary>
    public static readonly string[] All =
    [
        "Cộng hòa xã hội chủ nghĩa Việt Nam",
        "Ủy ban nhân dân tỉnh yêu cầu các sở, ngành thực hiện nghiêm việc cách ly tập trung.",
        "Theo hướng dẫn \"Home quarantine\" của WHO (World Health Organization), người bệnh nhẹ được chữa ở nhà; số điện thoại: 0912.345.678.",
        "Kính gửi: các huyện, thị xã\r\n1. Rà soát đối tượng ưu tiên; kỹ thuật viên đủ giỏi.\r\n2. Báo cáo trước 17 giờ, chậm nhất ngày mùng bảy.\r\n",
        "Những ngõ nhỏ cũ kỹ giữa phố cổ vẫn giữ vẻ đẹp riêng, dẫu mưa bão đã đổ xuống nhiều lần; ai cũng nhớ mỗi buổi chợ phiên.",
    ];

    private static readonly Dictionary<char, byte> Tcvn3 = Table(
        ("Ă", "A1"), ("Â", "A2"), ("Ê", "A3"), ("Ô", "A4"), ("Ơ", "A5"), ("Ư", "A6"), ("Đ", "A7"), ("ă", "A8"), ("â", "A9"), ("ê", "AA"), ("ô", "AB"),
        ("ơ", "AC"), ("ư", "AD"), ("đ", "AE"), ("àảãáạ", "B5B6B7B8B9"), ("ằẳẵắặ", "BBBCBDBEC6"), ("ầẩẫấậ", "C7C8C9CACB"), ("èẻẽéẹ", "CCCECFD0D1"),
        ("ềểễếệ", "D2D3D4D5D6"), ("ìỉĩíị", "D7D8DCDDDE"), ("òỏõóọ", "DFE1E2E3E4"), ("ồổỗốộ", "E5E6E7E8E9"), ("ờởỡớợ", "EAEBECEDEE"),
        ("ùủũúụ", "EFF1F2F3F4"), ("ừửữứự", "F5F6F7F8F9"), ("ỳỷỹýỵ", "FAFBFCFDFE"));

    private static readonly Dictionary<char, byte> Viscii = Table(
        ("ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ", "808182838485868788898A8B8C8D8E8F"), ("ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ", "909192939495969798999A9B9C9D9E9F"),
        ("Õắằặấầẩậẽẹếềểễệố", "A0A1A2A3A4A5A6A7A8A9AAABACADAEAF"), ("ồổỗỠƠộờởịỰỨỪỬơớƯ", "B0B1B2B3B4B5B6B7B8B9BABBBCBDBEBF"),
        ("ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ", "C0C1C2C3C4C5C6C7C8C9CACBCCCDCECF"), ("ĐứÒÓÔạỷừửÙÚỹỵÝỡư", "D0D1D2D3D4D5D6D7D8D9DADBDCDDDEDF"),
        ("àáâãảăữẫèéêẻìíĩỉ", "E0E1E2E3E4E5E6E7E8E9EAEBECEDEEEF"), ("đựòóôõỏọụùúũủýợỮ", "F0F1F2F3F4F5F6F7F8F9FAFBFCFDFEFF"));

    // Marks of VNI over a or e or another vowel: circumflex and breve with each tone, or the tone alone.
    private static readonly Dictionary<string, string> VniMarks = new()
    {
        ["\u0301"] = "ù",
        ["\u0300"] = "ø",
        ["\u0309"] = "û",
        ["\u0303"] = "õ",
        ["\u0323"] = "ï",
        ["\u0302"] = "â",
        ["\u0302\u0301"] = "á",
        ["\u0302\u0300"] = "à",
        ["\u0302\u0309"] = "å",
        ["\u0302\u0303"] = "ã",
        ["\u0302\u0323"] = "ä",
        ["\u0306"] = "ê",
        ["\u0306\u0301"] = "é",
        ["\u0306\u0300"] = "è",
        ["\u0306\u0309"] = "ú",
        ["\u0306\u0303"] = "ü",
        ["\u0306\u0323"] = "ë",
    };

    /// <summary>The bytes of a text.</summary>
    public static byte[] Encode(string text, string encoding) => encoding switch
    {
        "tcvn3" => [.. Small(text).Select(c => c < 0x80 ? (byte)c : Tcvn3[c])],
        "viscii" => [.. text.Select(c => c < 0x80 ? (byte)c : Viscii[c])],
        "vni" => Encoding.Latin1.GetBytes(string.Concat(text.Select(Vni))),
        _ => [.. text.SelectMany(Windows1258)],
    };

    /// <summary>What the text must be after decoding: TCVN3 has no capitals with a tone.</summary>
    public static string AfterDecoding(string text, string encoding) => encoding == "tcvn3" ? Small(text) : text;

    private static string Small(string text) =>
        string.Concat(text.Select(c => char.IsUpper(c) && !char.IsAscii(c) && !Tcvn3.ContainsKey(c) ? char.ToLowerInvariant(c) : c));

    private static string Vni(char c)
    {
        var parts = c.ToString().Normalize(NormalizationForm.FormD);
        var (letter, horned) = (char.ToLowerInvariant(parts[0]), parts.Contains('\u031B', StringComparison.Ordinal));
        var quality = string.Concat(parts[1..].Where(m => m is '\u0302' or '\u0306'));
        var tone = string.Concat(parts[1..].Where(m => m is not ('\u0302' or '\u0306' or '\u031B')));
        var drawn = (letter, tone, horned) switch
        {
            ('đ', _, _) => "ñ",
            ('i', "\u0309", _) => "æ",
            ('i', "\u0303", _) => "ó",
            ('i', "\u0323", _) => "ò",
            ('i', "\u0301" or "\u0300", _) => c.ToString().ToLowerInvariant(),
            ('y', "\u0323", _) => "î",
            ('o', _, true) => "ô" + Mark(tone),
            ('u', _, true) => "ö" + Mark(tone),
            _ => letter + Mark(quality + tone),
        };
        return char.IsUpper(c) ? drawn.ToUpperInvariant() : drawn;
    }

    private static string Mark(string marks) => marks.Length == 0 ? "" : VniMarks[marks];

    // The vowel with its quality, then the tone as a mark.
    private static IEnumerable<byte> Windows1258(char c)
    {
        var parts = c.ToString().Normalize(NormalizationForm.FormD);
        var tone = parts.FirstOrDefault(m => m is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323');
        var letter = string.Concat(parts.Where(part => part != tone)).Normalize(NormalizationForm.FormC)[0];
        yield return letter switch
        {
            'Ă' => 0xC3,
            'ă' => 0xE3,
            'Đ' => 0xD0,
            'đ' => 0xF0,
            'Ơ' => 0xD5,
            'ơ' => 0xF5,
            'Ư' => 0xDD,
            'ư' => 0xFD,
            _ => (byte)letter,
        };
        if (tone != '\0')
        {
            yield return tone switch { '\u0300' => 0xCC, '\u0309' => 0xD2, '\u0303' => 0xDE, '\u0301' => 0xEC, _ => 0xF2 };
        }
    }

    private static Dictionary<char, byte> Table(params (string Letters, string Codes)[] rows) => rows
        .SelectMany(row => row.Letters.Zip(Convert.FromHexString(row.Codes)))
        .ToDictionary(pair => pair.First, pair => pair.Second);
}
