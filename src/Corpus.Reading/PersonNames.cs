using System.Buffers;
using System.Collections.Frozen;

namespace Corpus.Reading;

/// <summary>Tells names of people from other words.</summary>
internal static class PersonNames
{
    /// <summary>Family names, folded; those of the larger ethnic groups too.</summary>
    private static readonly FrozenSet<string> FamilyNames =
    [
        "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do", "ho", "ngo", "duong", "ly", "dao", "dinh", "luong",
        "mai", "trinh", "to", "tong", "lo", "luong", "cam", "quang", "vang", "giang", "sung", "thao", "mua", "vu", "ha", "kieu", "cao", "doan", "lam",
        "thai", "truong", "ta", "chu", "chau", "quach", "nong", "hua", "la", "ma", "trieu", "nghiem", "phung", "khuat", "be", "dieu", "siu", "ro", "kpa",
        "ksor", "thach", "son", "danh", "kim", "lu", "luu", "luc", "tang", "trang", "hang", "chang", "ban", "phu", "au", "an", "bach", "banh", "cu", "dam",
        "dong", "hau", "hong", "khong", "khuong", "la", "lai", "lang", "leo", "lieu", "ly", "mac", "mau", "ngan", "nhan", "on", "pho", "phuong", "que",
        "quan", "sam", "sa", "tao", "than", "thieu", "tieu", "ton", "tu", "ung", "van", "vi", "vien", "viet", "vuong", "xa", "y", "a", "h'", "k'", "rmah",
        "rcom", "kbuor", "nie", "mlo", "eban", "hoa", "khang", "lau", "ha", "ho", "thi", "ca", "bo", "dan", "cut", "luong", "hu", "pit", "po", "lang",
    ];

    /// <summary>Ranks, degrees, honours and ways to address a person that stand before a name, the longer first; in lower case.</summary>
    private static readonly string[] Ranks =
    [.. """
        đại tướng|thượng tướng|trung tướng|thiếu tướng|đô đốc|phó đô đốc|chuẩn đô đốc|đại tá|thượng tá|trung tá|thiếu tá|đại úy|đại uý|thượng úy
        thượng uý|trung úy|trung uý|thiếu úy|thiếu uý|chuẩn úy|thượng sĩ|trung sĩ|qncn|giáo sư|phó giáo sư|tiến sĩ|tiến sỹ|thạc sĩ|thạc sỹ|kỹ sư
        cử nhân|bác sĩ|bác sỹ|dược sĩ|dược sỹ|chuyên khoa i|chuyên khoa ii|luật sư|nhà giáo ưu tú|nhà giáo nhân dân|thầy thuốc ưu tú|thầy thuốc nhân dân
        gs|pgs|ts|tskh|ths|bs|ds|ks|cn|ckii|cki|ck2|ck1|bsckii|bscki|bsck2|bsck1|dsckii|dscki|ngưt|ngnd|ttưt|ttnd|đ/c|đồng chí|ông|bà
        """.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).OrderByDescending(rank => rank.Length)];

    /// <summary>What stands between ranks and before the name: "PGS.TS. ", "Thượng tá, ThS. ".</summary>
    private static readonly SearchValues<char> RankSigns = SearchValues.Create(" \u00A0.,-–:");

    private static readonly SearchValues<char> NameChars = SearchValues.Create(" \u00A0'’-.");

    /// <summary>Length of the ranks and degrees in front of a name, with the signs behind them; 0 when there is none.</summary>
    public static int RankLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        for (var next = RankAt(text); next > 0; next = RankAt(text[length..]))
        {
            length += next;
        }

        return length;
    }

    private static int RankAt(ReadOnlySpan<char> text)
    {
        foreach (var rank in Ranks)
        {
            if (text.StartsWith(rank, StringComparison.OrdinalIgnoreCase))
            {
                var rest = text[rank.Length..];
                var signs = rest.IndexOfAnyExcept(RankSigns);
                if (rest.IsEmpty || signs != 0)
                {
                    return signs < 0 ? text.Length : rank.Length + signs;
                }
            }
        }

        return 0;
    }

    /// <summary>Whether the whole text may be a name: two to six words, each with a capital, letters only.</summary>
    /// <param name="text">NFC, without white space at both ends.</param>
    /// <param name="needsFamilyName">Whether the first word must be a known family name, where other words could stand.</param>
    public static bool IsName(ReadOnlySpan<char> text, bool needsFamilyName)
    {
        if (text.Length is < 4 or > 40 || text.StartsWith("nhân dân", StringComparison.OrdinalIgnoreCase))
        {
            // The seal of a committee was read with the signature, or its name goes on.
            return false;
        }

        var words = 0;
        var longWords = 0;
        var inWord = false;
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i]))
            {
                if (!inWord)
                {
                    (inWord, start) = (true, i);
                    words++;
                    if (!char.IsUpper(text[i]))
                    {
                        return false;
                    }
                }

                continue;
            }

            if (inWord)
            {
                longWords += i - start > 1 ? 1 : 0;
                inWord = false;
                if (i - start > 7)
                {
                    return false;
                }
            }

            if (i < text.Length && !NameChars.Contains(text[i]))
            {
                return false;
            }
        }

        if (words is < 2 or > 6 || longWords == 0 || text[^1] is '.' or '-')
        {
            return false;
        }

        var first = text.IndexOfAny(NameChars);
        return !needsFamilyName || IsFamilyName(first < 0 ? text : text[..first]);
    }

    private static bool IsFamilyName(ReadOnlySpan<char> word) => FamilyNames.Contains(FoldedText.Of(word.ToString()));
}
