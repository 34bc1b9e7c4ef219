using System.Text;

namespace Corpus.Testing;

/// <summary>Texts that break careless text code.</summary>
public static class NaughtyStrings
{
    /// <summary>All of them; each short enough to run any test on.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "",
        " ",
        "\r\n\t\f\v",
        "\0",
        "\u0301",
        "a\u0301\u0323\u0302\u031B",
        "\uD800",
        "\uDC00\uD800",
        "a\uDC00b",
        "\uFEFFcách ly",
        "cách\u00A0ly\u200B tập\u00ADtrung",
        "Cộng hòa xã hội chủ nghĩa Việt Nam".Normalize(NormalizationForm.FormD),
        "e\u0301\u0302 e\u0302\u0301 \u00E9\u0302 o\u0301\u031B",
        "QUYẾT ĐỊNH/quyết định",
        "ÐIỆN BIÊN Ð/c",
        "Сovid-19 và vắс xin",
        "4800/QĐ-BYT 117 /TB-UBND 01-TB/BCĐ 152/KH- UBND 15/2024/NĐ-CP 21/2024/QĐ-TTg",
        "12/10/2021 30/9 24/24 95 % 5.000 3,5 1.2.3 1/1/1/1 31/13/2021",
        "https://chinhphu.vn/a?b=c, a.b_c@moh.gov.vn. www.x.vn/",
        "////----....,,,,@@@@::::%%%%",
        "1/ 2- 3. /a -b .c @d 4/ \n\n/QĐ",
        "ﬁ ß İ ı ǅ Ω Å ²³ ½ ①",
        "日本語と한국어와ภาษาไทยและहिन्दी",
        "\u1112\u1161\u11ab\u1100\u1173\u11af",
        "𝐕𝐢𝐞𝐭 😀👨‍👩‍👧 🇻🇳",
        "\u202Eabc\u202C",
        new string('a', 10_000),
        new string('ệ', 2_000).Normalize(NormalizationForm.FormD),
        "a" + new string('\u0301', 5_000),
        "a" + string.Concat(Enumerable.Repeat("\u0323\u0301\u031B", 2_000)),
        string.Concat(Enumerable.Repeat("1/", 3_000)),
        string.Concat(Enumerable.Repeat("a.", 3_000)),
        string.Concat(Enumerable.Repeat("a-1", 3_000)),
        string.Concat(Enumerable.Repeat("a:b@", 3_000)),
        "1" + new string(' ', 5_000) + "/QĐ",
    ];
}
