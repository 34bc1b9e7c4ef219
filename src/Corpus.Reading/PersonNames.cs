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

    private static readonly string[] Ranks =
    [
        "đại tướng ", "thượng tướng ", "trung tướng ", "thiếu tướng ", "đại tá ", "thượng tá ", "trung tá ", "thiếu tá ", "đại úy ", "thượng úy ",
        "trung úy ", "gs.ts. ", "gs.ts ", "pgs.ts. ", "pgs.ts ", "pgs. ts. ", "ts. ", "ts ", "ths. ", "ths ", "bs. ", "bs ", "bsckii. ", "bscki. ", "bsckii ", "bscki ", "bs.ckii ", "bs.cki ", "bs ckii ", "bs cki ", "ks. ", "gs. ", "luật sư ",
        "đ/c ", "đồng chí ", "ông ", "bà ",
    ];

    private static readonly SearchValues<char> NameChars = SearchValues.Create(" \u00A0'’-.");

    /// <summary>Length of the rank or degree in front of a name, 0 when there is none.</summary>
    public static int RankLength(ReadOnlySpan<char> text)
    {
        foreach (var rank in Ranks)
        {
            if (text.StartsWith(rank, StringComparison.OrdinalIgnoreCase))
            {
                return rank.Length;
            }
        }

        return 0;
    }

    /// <summary>Whether the whole text may be a name: two to six words, each with a capital, letters only.</summary>
    /// <param name="text">NFC, without white space at both ends.</param>
    /// <param name="needsFamilyName">Whether the first word must be a known family name, where other words could stand.</param>
    public static bool IsName(ReadOnlySpan<char> text, bool needsFamilyName)
    {
        if (text.Length is < 4 or > 40)
        {
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
